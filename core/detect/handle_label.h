// User names behind a label, or where nothing else can stand, in the sentence
// of a service or the next ones.
//
//   catches: "LINEの方が早いです。ID：x_7", "On Signal? I'm x_7 there", "on
//            Telegram? x_7.", "je suis sur Skype (x.seven)"
//   leaves:  "the Telegram bot saves chat_id: user_id"
#ifndef COMPOSER_GUARD_DETECT_HANDLE_LABEL_H_
#define COMPOSER_GUARD_DETECT_HANDLE_LABEL_H_

#include <cstddef>

#include "core/detect/handle_text.h"
#include "core/detect/scene.h"
#include "core/rules/tables.h"

namespace composer_guard {

// The name told of the service that ends before lexeme `end`, or an empty one.
HandleText NameBehindLabel(const Scene& scene, size_t end,
                           const ServiceRow& service);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_LABEL_H_
