// Whether a text that a draft sets apart as code, in a fence or in back-quotes,
// has signs of code in it. Prose in a fence is no code: otherwise three
// back-quotes would switch the guard off.
//
//   sure:     "to = 'jane@acme.com'", "12:00:01 jo left"
//   possible: "id,name\n1,jo", "host: db\nuser: jo", "gus[at]acme.com"
//   none:     "jane@acme.com", "please call me (mobile): +44 20 7946 0958"
#ifndef COMPOSER_GUARD_DETECT_CODE_SIGNS_H_
#define COMPOSER_GUARD_DETECT_CODE_SIGNS_H_

#include <cstdint>
#include <string_view>

namespace composer_guard {

// A possible sign is one that a disguised contact or a table has as well.
enum class CodeSign : uint8_t { kNone, kPossible, kSure };

// The surest sign. Linear in the text. A language behind the fence ("```js") is
// none: it costs nothing to write. Links are passed over.
CodeSign CodeSignIn(std::string_view text);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_CODE_SIGNS_H_
