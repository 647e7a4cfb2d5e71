// The same as made_up.h in other languages than English, said right beside the
// contact, or of test data in its sentence.
//
//   catches: "03-1234-5678 のような", "格式如 138 0013 8000", "тестовый номер 8
//   …" leaves:  "电话如下：138 0013 8000", "мой номер 8 …"
#ifndef COMPOSER_GUARD_DETECT_MADE_UP_ABROAD_H_
#define COMPOSER_GUARD_DETECT_MADE_UP_ABROAD_H_

#include <cstddef>
#include <string_view>

#include "core/detect/scene.h"

namespace composer_guard {

// Whether lexemes [begin, end) are an example, or a number to test with.
bool IsExampleAbroad(const Scene& scene, size_t begin, size_t end);

// Whether the text names test data in some language; and whether the sentence
// around lexeme `begin` does, where nobody says that it is theirs.
bool NamesTestData(std::string_view text);
bool IsTestData(const Scene& scene, size_t begin);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_MADE_UP_ABROAD_H_
