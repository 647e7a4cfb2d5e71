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

// The sign between two parts of a name that begins with lexeme `i` and is said
// as a word, stands in brackets or apart: "underscore", "(dot)", "-dot-", " _
// ". 0 for none; `length` is set to its lexemes.
char SaidMark(const Scene& scene, size_t i, size_t* length);

// Whether lexeme `i` joins a service and a name without being part of either:
// "is", "called"; in "id5550142" it is a part.
bool IsLink(const Scene& scene, size_t i);

// Whether the service's name in [i, end) is part of a package, file, host,
// path, tag or code: "@slack/bolt", "discord.js", "<li>", "fb2a".
bool IsEmbedded(const Scene& scene, size_t i, size_t end);

// Lexemes at `i` that introduce a name: "my id", "I'm", "I go by", "mine is";
// 0 if none do. `label` is set where they say that it is a name.
size_t NameIntro(const Scene& scene, size_t i, bool* label);

// Whether lexeme `i` may stand between a service and a name in a language that
// puts particles and "my" there: "Discordのユーザー名は x_7", "Discord saya
// x_7".
bool MayStandBetween(const Scene& scene, size_t i);

// Of a clause that says how somebody is called: "is what I'm known as".
bool IsCalling(std::string_view word);

// Whether the text before lexeme `first`, where a name with a dot begins, lets
// a name stand there: "add me, x", "name: x", or the line begins.
bool StandsAsName(const Scene& scene, size_t first);

// Says where a name is one: "on", "via".
bool IsPlace(std::string_view word);

// A word or a number.
bool IsText(const Lexeme& lexeme);

// Stands apart from what is before it, in the same line.
bool Apart(const Lexeme& lexeme);

// One character; of two bytes it may look like a letter of ASCII.
bool IsOne(const Scene& scene, const Lexeme& lexeme);

// "@scope/package": whether a path goes on at lexeme `i`, behind an "@name".
bool IsPackage(const Scene& scene, size_t i);

// The first lexeme of the name that `i` belongs to: of the run without spaces,
// or, in disguise, of all its parts.
size_t FirstOfRun(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_PARTS_H_
