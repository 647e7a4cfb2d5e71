// "Through", "via", in the languages that are read: what stands between a call
// to write and the page that it is done by.
#ifndef COMPOSER_GUARD_DETECT_BY_WAY_H_
#define COMPOSER_GUARD_DETECT_BY_WAY_H_

#include <string_view>

#include "core/text/word_list.h"

namespace composer_guard {

inline constexpr auto kByWay =
    Words("attraverso", "dal", "dalla", "door", "durch", "genom", "lewat",
          "melalui", "par", "pela", "pelo", "por", "pres", "prin", "przez",
          "qua", "through", "tramite", "traves", "uber", "via", "через");

// "בוואטסאפ", "بالواتساب": "on" is written to the name.
inline bool BeginsWithWay(std::string_view word) {
  return word.starts_with("ב") || word.starts_with("بال") ||
         word.starts_with("عال");
}

// "לוואטסאפ", "للواتساب": "to", and "for" as well.
inline bool BeginsWithTo(std::string_view word) {
  return word.starts_with("ל") || word.starts_with("لل");
}

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_BY_WAY_H_
