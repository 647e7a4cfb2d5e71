// Addresses in scripts that are written without spaces, from the large to the
// small: Chinese, Japanese, Korean; and Thai.
//
//   catches: "北京市朝阳区建国路88号3单元501室", "〒168-0099
//   東京都杉並区上柊1-8-22",
//            "서울특별시 강남구 테헤란로 123, 4층"
//   leaves:  "上海徐汇区的照片一共88张", "台北市大安區有7家店"
#ifndef COMPOSER_GUARD_DETECT_ADDRESS_GLUED_H_
#define COMPOSER_GUARD_DETECT_ADDRESS_GLUED_H_

#include "core/detect/scene.h"

namespace composer_guard {

void FindGluedAddresses(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_ADDRESS_GLUED_H_
