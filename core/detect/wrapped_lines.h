// Line breaks that part no more than a space does.
#ifndef COMPOSER_GUARD_DETECT_WRAPPED_LINES_H_
#define COMPOSER_GUARD_DETECT_WRAPPED_LINES_H_

#include <vector>

#include "core/detect/scene.h"

namespace composer_guard {

// Takes the line break from lexemes that go on with the sentence of the line
// above, which a mail program or a narrow field has wrapped. Whether one does
// depends on few words of its own sentence.
//
//   takes:  "so you could just\nsend me your number", "do you use\nWhatsApp"
//   leaves: "Skills:\nreact", "jane\nphone: 1", "Thanks\nJane", "- a\n- b"
//
// In the text of `view` such a break becomes a space. `lexemes` and `view` are
// those of the scene.
void UnwrapLines(const Scene& scene, FoldedView* view,
                 std::vector<Lexeme>* lexemes);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_WRAPPED_LINES_H_
