// Plain words that may be user names, and those that are none.
//
//   catches: "I'm quillfeather on Telegram"
//   leaves:  "I'm comfortable on Slack", "my insta is private"
#ifndef COMPOSER_GUARD_DETECT_HANDLE_PLAIN_H_
#define COMPOSER_GUARD_DETECT_HANDLE_PLAIN_H_

#include <string_view>

namespace composer_guard {

// Says what a name must be instead of being one: "required", "optional".
bool IsPredicate(std::string_view word);

// Long enough for a name and without an ending of English words, so that "I'm
// ravenpeak on Discord" is told from "I'm available on Discord".
bool IsNoUsualWord(std::string_view text);

// The name of a setting, a column or a file: "bot_token", "promo_final2",
// "plan_q3".
bool IsFieldName(std::string_view text);

// Without an ending of English words, however short it is.
bool HasNoUsualEnding(std::string_view text);

// Whether a long word behind "I'm" may be a name: it says neither how nor what
// somebody is.
bool MayBeCalled(std::string_view text);

// Two words with "and" between: "kelpandcopper", no "merchandise".
bool IsJoinedByAnd(std::string_view text);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_PLAIN_H_
