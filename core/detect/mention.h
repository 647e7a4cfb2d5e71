// Requests and proposals that are talked about, not made.
#ifndef COMPOSER_GUARD_DETECT_MENTION_H_
#define COMPOSER_GUARD_DETECT_MENTION_H_

#include "core/detect/scene.h"

namespace composer_guard {

// Takes out of `scene->found`, which is resolved, the requests and moves that
// are cited (cited.h), and those that a word of their sentence calls a wrong,
// refuses, or puts off until there is a contract.
//
//   takes:  "The button says "Text me"", "flag messages like "add me on
//           WhatsApp"", "clients who pay outside are a red flag"
//   leaves: "Just "text me" tonight", "the text is done, let's talk on Skype"
void DropMentions(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_MENTION_H_
