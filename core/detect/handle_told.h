// User names that the words around a service tell, further from it than right
// beside it.
//
//   catches: "skype works best, mine: jane.k.7", "add me, jane.k.7, that's on
//            Skype", "same id on WeChat as here: jane_7", "Zalo? then jane_7",
//            "on fb I am Jane Brushworks"
//   leaves:  "the Telegram bot saves a chat_id", "on Facebook Ads Manager"
#ifndef COMPOSER_GUARD_DETECT_HANDLE_TOLD_H_
#define COMPOSER_GUARD_DETECT_HANDLE_TOLD_H_

#include <cstddef>

#include "core/detect/handle_text.h"
#include "core/detect/scene.h"
#include "core/rules/tables.h"

namespace composer_guard {

// The name that is told of the service in lexemes [i, end), or an empty one.
// `unsure`: the service's name is an everyday word as well.
HandleText ToldName(const Scene& scene, size_t i, size_t end,
                    const ServiceRow& service, bool unsure);

// "quiet river, one word", "quiet river with a dot in between", told of the
// service in [i, end).
HandleText JoinedName(const Scene& scene, size_t i, size_t end);

// Whether the list of names goes on behind lexeme `i` with another service:
// "snap jane.k, tiktok …".
bool ListGoesOn(const Scene& scene, size_t i);

// Whether lexeme `i` begins a line, but for other services before it:
// "ig + fb: x".
bool BeginsLine(const Scene& scene, size_t i);

// Whether a line ends before lexeme `i`.
inline bool EndsLine(const Scene& scene, size_t i) {
  return i >= scene.size() || scene.At(i).lines_before > 0;
}

// Behind "on both", "for all" at lexeme `i`; `i` where nothing like it stands.
size_t BehindBoth(const Scene& scene, size_t i);

// Whether it is said of the name in [i, end) that it is the same everywhere,
// and nothing else: "@name on all socials, so …", but not "@acme on all
// platforms needs a plan".
bool IsEverywhere(const Scene& scene, size_t i, size_t end);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_TOLD_H_
