// The parts of a user name that is written apart, and where it begins.
//
//   "moss underscore giant": a text, a sign in words, a text
//   "c o r v i d _ 7 7": single characters
#ifndef COMPOSER_GUARD_DETECT_HANDLE_PARTS_H_
#define COMPOSER_GUARD_DETECT_HANDLE_PARTS_H_

#include <cstddef>
#include <string_view>

#include "core/detect/scene.h"

namespace composer_guard {

// The sign that is said as a word between two parts of a name, 0 for none;
// `length` is set to its lexemes.
char SaidSign(const Lexeme& lexeme, size_t* length);

// Joins a service and a name without being part of either: "is", "called".
bool IsLink(std::string_view word);

// Says where a name is one: "on", "via".
bool IsPlace(std::string_view word);

// A word or a number.
bool IsText(const Lexeme& lexeme);

// Stands apart from what is before it, in the same line.
bool Apart(const Lexeme& lexeme);

// One character; of two bytes it may look like a letter of ASCII.
bool IsOne(const Scene& scene, const Lexeme& lexeme);

// The first lexeme of the name that `i` belongs to: of the run without spaces,
// or, in disguise, of all its parts.
size_t FirstOfRun(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_PARTS_H_
