// The draft around an anchor cut into the parts that an address can be made
// of, in whichever way each part is written.
//
//   "jane [dot] doe (at) acme . com" -> text, dot, text, at, text, dot, text
//   "gee mail" -> one text "gmail"; "(remove me)" -> noise
//
// Shared by the readers of e-mail addresses and of links in words.
#ifndef COMPOSER_GUARD_DETECT_EMAIL_PARTS_H_
#define COMPOSER_GUARD_DETECT_EMAIL_PARTS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/detect/scene.h"

namespace composer_guard {

enum class PartKind : uint8_t {
  kText,
  kDot,
  kAt,
  kDash,
  kUnderscore,
  kPlus,
  kSlash,
  kComma,
  kNoise,  // "[no-spam]", to be left out
  kSign,   // any other
};

struct Part {
  PartKind kind = PartKind::kSign;
  bool said = false;       // in words, not by its sign
  bool bracketed = false;  // "[dot]", "_at_"
  bool clear = true;       // false: a word that also means something else
  bool space_before = false;
  uint8_t lines_before = 0;
  char sign = 0;          // of an ASCII sign
  int8_t digit = -1;      // of a digit said as a word
  bool number = false;    // written in digits
  bool glued = false;     // of a script without spaces
  bool complete = false;  // a provider's whole domain
  bool strong_provider = false;
  int16_t provider = -1;  // index in Providers()
  uint32_t begin = 0;     // lexemes [begin, end)
  uint32_t end = 0;
  Languages languages = kEveryLanguage;
  Techniques techniques = 0;
  WordClasses classes = 0;
  std::string_view text = {};

  bool Is(PartKind wanted) const { return kind == wanted; }
  // Text, or a word that is only sometimes an "@": "v" and "snail" are names.
  bool MayBeText() const {
    return Is(PartKind::kText) ||
           (Is(PartKind::kAt) && said && !clear && !bracketed);
  }
};

// Reads the lexemes from `begin` up to the end of the part that lexeme
// `enough` - 1 is in; where the next one begins. A part never reaches beyond
// `end`, and is the same however many are read.
size_t ReadParts(const Scene& scene, size_t begin, size_t enough, size_t end,
                 std::vector<Part>* parts);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_PARTS_H_
