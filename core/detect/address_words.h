// What the words of a postal address look like as they were written: the
// folded view has no capitals, so these ask the draft.
#ifndef COMPOSER_GUARD_DETECT_ADDRESS_WORDS_H_
#define COMPOSER_GUARD_DETECT_ADDRESS_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/detect/scene.h"

namespace composer_guard {

// Whether lexeme `i` is a word of a script without capitals: Arabic, Hindi …
bool IsCaseless(const Scene& scene, size_t i);

// Whether lexeme `i` is a word that may be a name: written with a capital, or
// in a script that has none. "I" is not.
bool IsCapital(const Scene& scene, size_t i);

// Whether every letter of the (ASCII) word is a capital: "QLD".
bool IsAllCapitals(const Scene& scene, size_t i);

// Whether lexeme `i` is a word of one letter.
bool IsLetter(const Scene& scene, size_t i);

// Whether the street type is the end of the word: "Kwikstaartstraat"; of
// lexeme `i`, where a full stop must end an abbreviation.
bool EndsAsStreet(std::string_view word);
bool HasStreetEnding(const Scene& scene, size_t i);

// Where a street type may stand; 0 when lexeme `i` is none.
inline constexpr uint8_t kBeforeName = 1;  // "rue des Tanneurs"
inline constexpr uint8_t kBehindName = 2;  // "Marigold Avenue"
uint8_t StreetOrders(const Scene& scene, size_t i);

// A place of places.toml; codes of states only when written in capitals.
bool IsPlaceName(const Scene& scene, size_t i);

// "г. Казань", "м. Львів": the kind of a place before its name.
bool BeginsCity(const Scene& scene, size_t i);
// The code of a state: "OR", "QLD".
bool IsStateCode(const Scene& scene, size_t i);

// How many lexemes the word or phrase of that class at `i` takes.
size_t LengthOf(const Scene& scene, size_t i, WordClass word_class);

// Whether lexeme `i` stands right behind the one before, with no space.
inline bool Touches(const Scene& scene, size_t i) {
  return i < scene.size() && !scene.At(i).space_before;
}

inline bool IsSign(const Scene& scene, size_t i, char sign) {
  return i < scene.size() && scene.At(i).kind == TokenKind::kSign &&
         scene.At(i).sign == sign;
}

inline bool IsWord(const Scene& scene, size_t i) {
  return i < scene.size() && scene.At(i).kind == TokenKind::kWord;
}

inline bool IsNumber(const Scene& scene, size_t i) {
  return i < scene.size() && scene.At(i).kind == TokenKind::kNumber;
}

// Whether the word at `i` has at most so many letters; beyond ASCII, of two
// bytes.
bool IsShort(const Scene& scene, size_t i, size_t letters);

// A comma of any script.
bool IsComma(const Scene& scene, size_t i);

// "in", "à", "w": a town may be named behind it.
bool IsInside(std::string_view word);
// Whether such a word is at `i`, and a town behind it: a name, or a listed
// place where the draft is written `small`, without capitals.
bool NamesTown(const Scene& scene, size_t i, bool small);

// "Multan mein", "Indore me hai": what Hindi, Urdu and Bengali in Latin letters
// put behind the name of a place.
bool IsPostposition(std::string_view word);

// Whether a part of an address may end before lexeme `i`: at a sign, a new
// line or the end of the draft.
bool EndsPart(const Scene& scene, size_t i);

// Whether the number at `i` may be a year: "1969", "2024".
bool IsYear(const Scene& scene, size_t i);

// Whether "th" and the like stand right behind the number at `i`: "98th", or a
// full stop and the street that is counted: "142. sokak".
bool IsOrdinal(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_ADDRESS_WORDS_H_
