#include "core/detect/address_words.h"

#include <algorithm>
#include <array>

#include "core/text/utf8.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Street types that are written together with the name, by their last letter.
// "-ring" and "-hof" are not among them: too many other words end so.
constexpr std::array<std::string_view, 38> kStreetEndings = {
    "gata",   "kuja",  "utca",    "grand", "allee",     "chaussee", "gade",
    "gasse",  "kade",  "strasse", "ntie",  "dreef",     "steeg",    "steig",
    "stieg",  "weg",   "vej",     "dijk",  "singel",    "damm",     "backen",
    "bakken", "gatan", "gaten",   "laan",  "plantsoen", "plein",    "stigen",
    "vagen",  "vegen", "veien",   "str",   "ufer",      "gracht",   "straat",
    "torget", "katu",  "platz",
};
// Where those that end with a letter begin: [at[c], at[c + 1]).
constexpr std::array<uint8_t, 27> EndingsByLetter() {
  std::array<uint8_t, 27> at = {};
  for (size_t c = 0; c < at.size(); ++c) {
    uint8_t n = 0;
    for (const std::string_view ending : kStreetEndings) {
      if (static_cast<size_t>(ending.back() - 'a') < c) ++n;
    }
    at[c] = n;
  }
  return at;
}
constexpr std::array<uint8_t, 27> kEndingsByLetter = EndingsByLetter();
static_assert(std::is_sorted(kStreetEndings.begin(), kStreetEndings.end(),
                             [](std::string_view a, std::string_view b) {
                               return a.back() < b.back();
                             }));
// Letters before the ending: "Amweg" is too short to be sure.
constexpr size_t kShortestStem = 3;
constexpr size_t kYearDigits = 4;

// "Nygatan": before a long one.
constexpr size_t StemOf(std::string_view ending) {
  constexpr size_t kLong = 5;
  return ending.size() >= kLong ? kShortestStem - 1 : kShortestStem;
}

bool IsCaselessLetter(char32_t c) {
  return (c >= 0x590 && c <= 0x10FF) || (c >= 0x1200 && c <= 0x139F);
}

bool HasValue(uint16_t set, WordClass word_class, uint16_t value) {
  for (const WordTag& tag : TagSet(set)) {
    if (tag.word_class == word_class && tag.value == value) return true;
  }
  return false;
}

bool HasClass(uint16_t set, WordClass word_class) {
  for (const WordTag& tag : TagSet(set)) {
    if (tag.word_class == word_class) return true;
  }
  return false;
}

}  // namespace

bool IsCaseless(const Scene& scene, size_t i) {
  if (!IsWord(scene, i)) return false;
  const auto lead = static_cast<unsigned char>(scene.Text(i)[0]);
  return lead >= 0x80 &&
         IsCaselessLetter(DecodeAt(scene.text, scene.At(i).span.begin).value);
}

bool IsCapital(const Scene& scene, size_t i) {
  if (!IsWord(scene, i) || scene.Text(i) == "i" ||
      scene.Text(i).starts_with("i'")) {
    return false;
  }
  return IsCaseless(scene, i) || scene.view->IsCapital(scene.At(i).span.begin);
}

bool IsAllCapitals(const Scene& scene, size_t i) {
  if (!IsWord(scene, i) || !scene.view->IsCapital(scene.At(i).span.begin)) {
    return false;
  }
  const std::string_view written = scene.view->Written(scene.At(i).span);
  return std::all_of(written.begin(), written.end(),
                     [](char c) { return 'A' <= c && c <= 'Z'; });
}

bool IsLetter(const Scene& scene, size_t i) {
  return IsWord(scene, i) &&
         DecodeAt(scene.text, scene.At(i).span.begin).bytes ==
             scene.At(i).size();
}

bool EndsAsStreet(std::string_view word) {
  const auto letter = static_cast<size_t>(word.back() - 'a');
  if (word.size() <= 2 * kShortestStem - 1 || letter >= 26) return false;
  const char before = word[word.size() - 2];
  for (size_t n = kEndingsByLetter[letter]; n < kEndingsByLetter[letter + 1];
       ++n) {
    const std::string_view ending = kStreetEndings[n];
    if (ending[ending.size() - 2] != before ||
        word.size() < ending.size() + StemOf(ending) ||
        !word.ends_with(ending)) {
      continue;
    }
    return true;
  }
  return false;
}

bool HasStreetEnding(const Scene& scene, size_t i) {
  if (i >= scene.size() || !scene.At(i).Has(kStreetEnding)) return false;
  // "Hauptstr." is an abbreviation: the full stop belongs to it, or the number
  // follows.
  return !scene.Text(i).ends_with("str") || IsSign(scene, i + 1, '.') ||
         IsNumber(scene, i + 1);
}

uint8_t StreetOrders(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  if (!lexeme.Is(WordClass::kStreetType)) return 0;
  uint8_t orders = 0;
  for (const uint16_t set : {lexeme.word_tags, lexeme.phrase_tags}) {
    if (HasValue(set, WordClass::kStreetType, 0)) {
      orders |= kBeforeName | kBehindName;
    }
    if (HasValue(set, WordClass::kStreetType, 1)) orders |= kBehindName;
    // "al. Jerozolimskie", not "OS"
    if (HasValue(set, WordClass::kStreetType, 2) && IsSign(scene, i + 1, '.')) {
      orders |= kBeforeName;
    }
  }
  return orders;
}

bool IsStateCode(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  return lexeme.Is(WordClass::kPlace) &&
         HasValue(lexeme.word_tags, WordClass::kPlace, 1) &&
         IsAllCapitals(scene, i);
}

bool IsPlaceName(const Scene& scene, size_t i) {
  if (i >= scene.size()) return false;
  const Lexeme& lexeme = scene.At(i);
  if (!lexeme.Is(WordClass::kPlace)) return false;
  if (lexeme.kind == TokenKind::kGlued) return true;
  return IsCapital(scene, i) &&
         (HasValue(lexeme.word_tags, WordClass::kPlace, 0) ||
          HasValue(lexeme.phrase_tags, WordClass::kPlace, 0));
}

bool BeginsCity(const Scene& scene, size_t i) {
  static constexpr auto kKinds = Words("г", "гор", "м", "місто", "город");
  if (i + 1 >= scene.size()) return false;
  const std::string_view kind = scene.Text(i);
  const size_t name = i + (IsSign(scene, i + 1, '.') ? 2 : 1);
  return name < scene.size() && IsCapital(scene, name) && kKinds.Has(kind);
}

size_t LengthOf(const Scene& scene, size_t i, WordClass word_class) {
  const Lexeme& lexeme = scene.At(i);
  return lexeme.length > 1 && HasClass(lexeme.phrase_tags, word_class)
             ? lexeme.length
             : 1;
}

bool IsShort(const Scene& scene, size_t i, size_t letters) {
  constexpr size_t kBytes = 2;
  return scene.At(i).size() <=
         letters * (IsAscii(scene.Text(i)) ? size_t{1} : kBytes);
}

bool IsComma(const Scene& scene, size_t i) {
  if (i >= scene.size() || scene.At(i).kind != TokenKind::kSign) return false;
  const std::string_view sign = scene.Text(i);
  return sign == "," || sign == "\xD8\x8C" || sign == "\xE3\x80\x81";
}

bool IsInside(std::string_view word) {
  static constexpr auto kIn = Words("a", "din", "em", "en", "i", "in", "te",
                                    "v", "w", "we", "в", "на", "у");
  return kIn.Has(word);
}

bool NamesTown(const Scene& scene, size_t i, bool small) {
  constexpr uint32_t kShortest = 4;  // letters: no code of a state
  return i + 1 < scene.size() && scene.At(i + 1).lines_before == 0 &&
         IsInside(scene.Text(i)) &&
         (IsCapital(scene, i + 1) ||
          (small && scene.At(i + 1).Is(WordClass::kPlace) &&
           scene.At(i + 1).size() >= kShortest));
}

bool EndsPart(const Scene& scene, size_t i) {
  return i >= scene.size() || scene.At(i).lines_before > 0 ||
         scene.At(i).kind == TokenKind::kSign;
}

bool IsPostposition(std::string_view word) {
  static constexpr auto kWords =
      Words("ke", "ko", "mai", "me", "mein", "mn", "pa", "par", "pe", "pr",
            "se", "tak", "te", "theke");
  return kWords.Has(word);
}

bool IsYear(const Scene& scene, size_t i) {
  if (!IsNumber(scene, i)) return false;
  const std::string_view digits = scene.Text(i);
  return digits.size() == kYearDigits &&
         (digits.starts_with("19") || digits.starts_with("20"));
}

bool IsOrdinal(const Scene& scene, size_t i) {
  if (!IsNumber(scene, i) || !Touches(scene, i + 1)) return false;
  if (IsSign(scene, i + 1, '.')) {
    return IsWord(scene, i + 2) && scene.At(i + 2).space_before &&
           scene.At(i + 2).lines_before == 0 &&
           (StreetOrders(scene, i + 2) & kBehindName) != 0;
  }
  if (!IsWord(scene, i + 1)) return false;
  static constexpr auto kEnds =
      Words("st", "nd", "rd", "th", "er", "e", "eme", "ra", "da");
  return kEnds.Has(scene.Text(i + 1));
}

}  // namespace composer_guard
