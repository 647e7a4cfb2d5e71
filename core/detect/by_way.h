// "Through", "via", "on", "to", in the languages that are read: what says by
// what way one is written to, or where something is sent.
#ifndef COMPOSER_GUARD_DETECT_BY_WAY_H_
#define COMPOSER_GUARD_DETECT_BY_WAY_H_

#include <string_view>

#include "core/text/word_list.h"

namespace composer_guard {

// Between a call to write and the page that it is done by.
inline constexpr auto kByWay =
    Words("attraverso", "dal", "dalla", "door", "durch", "genom", "lewat",
          "melalui", "par", "pela", "pelo", "por", "pres", "prin", "przez",
          "qua", "through", "tramite", "traves", "uber", "via", "через", "عبر");

// "On", "by", "to": before the service or mailbox where something is sent.
inline constexpr auto kOnto =
    Words("a", "al", "alla", "an", "auf", "bij", "cez", "dans", "di", "en",
          "ke", "la", "lewat", "melalui", "na", "naar", "nel", "no", "op",
          "over", "pa", "par", "pe", "pelo", "per", "por", "prin", "pro",
          "przez", "pres", "qua", "sa", "su", "sul", "sulla", "sur", "til",
          "till", "tren", "u", "uber", "via", "vao", "w", "we", "στο", "σε",
          "в", "во", "на", "у", "через", "по", "على", "ع", "عبر", "تو", "توی",
          "در", "به", "ב", "ทาง", "ใน", "ผ่าน", "เข้า", "发到", "传到");

// "ईमेल पर": behind it.
inline constexpr auto kOntoBehind = Words("पर", "पे", "से", "پر", "پہ");

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
