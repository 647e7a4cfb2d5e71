// Addresses in scripts that are written from the large to the small and
// without spaces or with few: Chinese, Japanese, Korean; and Thai.
//
//   catches: "北京市朝阳区建国路88号3单元501室", "〒168-0099
//   東京都杉並区上柊1-8-22",
//            "서울특별시 강남구 테헤란로 123, 4층",
//            "99/7 ซอยลำดวน 5 ถนนมะลิ กรุงเทพฯ 10110"
//   leaves:  "上海徐汇区的照片一共88张", "台北市大安區有7家店", "마포구 사진
//   12장"
#ifndef COMPOSER_GUARD_DETECT_ADDRESS_GLUED_H_
#define COMPOSER_GUARD_DETECT_ADDRESS_GLUED_H_

#include <cstdint>
#include <string_view>

#include "core/detect/scene.h"

namespace composer_guard {

// An address read from an offset of the view; end is 0 when there is none.
struct GluedAddress {
  uint32_t end = 0;
  bool area = false;  // a province, city or district is in it
};

// More characters than any such address has.
inline constexpr int kLongestGluedAddress = 80;

// One that begins at `begin`.
GluedAddress ReadHanAddress(std::string_view text, uint32_t begin);
// `place`: a listed place begins there.
GluedAddress ReadHangulAddress(std::string_view text, uint32_t begin,
                               bool place);
GluedAddress ReadThaiAddress(std::string_view text, uint32_t begin);

void FindGluedAddresses(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_ADDRESS_GLUED_H_
