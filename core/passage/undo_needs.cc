#include "core/passage/undo_needs.h"

#include <algorithm>
#include <string_view>

#include "core/detect/leads.h"
#include "core/detect/spelling_alphabet.h"
#include "core/detect/undo_cue.h"
#include "core/detect/undone.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

constexpr uint32_t kShortestCode = 12;  // bytes

// "jane, at, …", "then the at sign"
bool IsBeforeMark(const Scene& scene, size_t i) {
  return scene.At(i).sign == ',' || scene.Text(i) == "the" ||
         scene.Text(i) == "then" || scene.Text(i) == "a";
}

bool IsStreet(const Lexeme& lexeme) {
  return lexeme.Is(WordClass::kStreetType) ||
         (lexeme.traits & kStreetEnding) != 0;
}

// Figures with letters, or number words.
bool IsSaidNumber(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind != TokenKind::kNumber) {
    return lexeme.Is(
        AnyOf(WordClass::kDigit, WordClass::kTeen, WordClass::kTens));
  }
  // "lI4", "3So", but not "4B", "12th"
  const auto is_like = [&scene](size_t at) {
    return scene.At(at).kind == TokenKind::kWord &&
           scene.Text(at).find_first_not_of("oilszb") == std::string_view::npos;
  };
  if (i > 0 && !lexeme.space_before && is_like(i - 1)) return true;
  return i + 1 < scene.size() && !scene.At(i + 1).space_before &&
         is_like(i + 1) && scene.Text(i + 1) != "b";
}

// "a" + "b", ["a", "b"].join("c"); 22|Linden|Row
uint32_t OfSign(const Scene& scene, size_t i) {
  const char sign = scene.At(i).sign;
  const TokenKind before = scene.At(i - 1).kind;
  if (before == TokenKind::kNumber) {
    const bool row = sign == '/' && scene.At(i).space_before;
    return row || sign == '|' || sign == '_' ? uint32_t{kPaths} : 0;
  }
  return (sign == '+' && before == TokenKind::kSign) ||
                 (sign == '(' && scene.Text(i - 1) == "join")
             ? uint32_t{kStrings}
             : 0;
}

// A sign of sentences, which is of nothing else: not in "moc.liamg".
bool IsQuiet(const Scene& scene, size_t i) {
  constexpr uint64_t kQuiet = [] {
    constexpr std::string_view kSigns = ",.;:!?)-'";
    uint64_t quiet = 0;
    for (const char sign : kSigns) quiet |= uint64_t{1} << sign;
    return quiet;
  }();
  const char sign = scene.At(i).sign;
  return 0 < sign && sign < 64 && (kQuiet >> sign & 1) != 0 &&
         (sign != '.' || i == 0 ||
          (scene.Text(i - 1) != "moc" && scene.At(i - 1).sign != '.'));
}

// Begins and ends as a digit in words may that is spelt wrong, "sevn", "wun".
bool IsLikeDigitWord(const Scene& scene, const Lexeme& lexeme) {
  constexpr auto mask = [](std::string_view letters) {
    uint32_t bits = 0;
    for (const char c : letters) bits |= 1u << (c - 'a');
    return bits;
  };
  constexpr uint32_t kFirst = mask("aefnostwz");
  constexpr uint32_t kLast = mask("ehnorstvwx");
  constexpr uint32_t kLongest = 8;
  const auto has = [&scene](uint32_t letters, uint32_t at) {
    const auto letter = static_cast<unsigned char>(scene.text[at] - 'a');
    return letter < 26 && (letters >> letter & 1) != 0;
  };
  return lexeme.size() <= kLongest && has(kFirst, lexeme.span.begin) &&
         has(kLast, lexeme.span.end - 1);
}

bool IsDigit(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  return lexeme.kind == TokenKind::kNumber
             ? lexeme.size() == 1
             : lexeme.Is(AnyOf(WordClass::kDigit, WordClass::kTens));
}

// Whether what ends with it may be base64, or an address in code.
bool MayBeCode(const Scene& scene, const Lexeme& lexeme, uint32_t size) {
  const char sign = lexeme.sign;
  return sign == '@' || sign == '=' ||
         (size >= kShortestCode && lexeme.kind == TokenKind::kNumber) ||
         (size >= kShortestCode && IsAscii(scene.text[lexeme.span.begin]) &&
          (sign == 0 || sign == '+' || sign == '/'));
}

}  // namespace

uint32_t UndoNeedsOf(const Scene& scene) {
  constexpr int kFewestNames = 2;
  constexpr int kFewestApart = 4;
  constexpr int kFewestLeet = 2;
  constexpr int kFewestDotted = 2;
  constexpr int kFewestFlags = 3;
  constexpr int kFewestMarks = 2;
  constexpr int kFewestSlips = 5;
  constexpr WordClasses kSaidMarks =
      AnyOf(WordClass::kAtWord, WordClass::kAtWordWeak, WordClass::kDotWord,
            WordClass::kDotWordWeak, WordClass::kDashWord,
            WordClass::kUnderscoreWord);
  constexpr WordClasses kAsking =
      kSaidMarks | AnyOf(WordClass::kSlashWord, WordClass::kDigit,
                         WordClass::kTeen, WordClass::kTens,
                         WordClass::kStreetType);
  constexpr int kFewestWoven = 6;  // pieces
  constexpr int kFewestCounted = 9;
  constexpr size_t kMostBetween = 6;  // a word and signs, "double"
  constexpr size_t kMostCounted = 9;  // words and signs
  constexpr size_t kNearStreet = 6;
  constexpr WordClasses kDials =
      AnyOf(WordClass::kPhoneNoun, WordClass::kCallVerb, WordClass::kReachVerb);
  const bool dials = (scene.sums.classes & kDials) != 0;
  uint32_t needs = 0;
  int names = 0;
  int apart = 0;
  int flags = 0;
  int dotted = 0;
  int leet = 0;
  int marks = 0;
  int woven = 0;
  int counted = 0;
  size_t digit = 0;        // the last
  size_t said_number = 0;  // one behind the last
  size_t street = 0;
  uint32_t run = 0;     // where what has no spaces began
  int slips = 0;        // words that may be digits, one behind the other
  bool joined = false;  // a long run was of more than one lexeme
  bool code = false;
  for (size_t i = 0; i < scene.size(); ++i) {
    const Lexeme& lexeme = scene.At(i);
    if (lexeme.space_before) run = lexeme.span.begin;
    if (lexeme.size() > 1) apart = 0;
    const uint32_t size = lexeme.span.end - run;
    joined = joined || (size >= kShortestCode && !lexeme.space_before);
    if (lexeme.kind == TokenKind::kWord && lexeme.space_before) {
      slips = IsLikeDigitWord(scene, lexeme) ? slips + 1 : 0;
      if (slips >= kFewestSlips && MayBeSlips(scene, i)) needs |= kSlips;
    }
    // Most words and signs ask for nothing.
    const bool usual =
        lexeme.kind == TokenKind::kWord
            ? lexeme.size() > 1 && size < kShortestCode
            : lexeme.kind == TokenKind::kGlued || IsQuiet(scene, i);
    if (usual && lexeme.lines_before == 0 && !lexeme.Is(kAsking) &&
        !lexeme.Has(kSaysHowToRead | kStreetEnding)) {
      continue;
    }
    if (lexeme.Has(kSaysHowToRead)) {
      const std::string_view word = scene.Text(i);
      if (kTurnWords.Has(word)) {
        needs |= kTurning | kTurnedRuns;
      } else if (SaysToRemove(scene, i)) {
        needs |= kRemoval;
      } else if ((kSpellingWords.Has(word) || kLetterNames.Has(word)) &&
                 ++names == kFewestNames) {
        needs |= kSpelling;
      }
    }
    if (lexeme.Is(WordClass::kSlashWord)) needs |= kPaths;
    if (MayBeBytes(scene, i)) needs |= kBytes;
    if ((needs & kEmphasis) == 0 && MayBeEmphasis(scene, i)) {
      needs |= kEmphasis;
    }
    if ((lexeme.lines_before > 0 || lexeme.sign == '@' ||
         lexeme.Is(kSaidMarks)) &&
        BreaksContact(scene, i)) {
      needs |= kBreaks;
    }
    if ((lexeme.sign == '@' || lexeme.Is(kSaidMarks)) && IsCell(scene, i)) {
      needs |= kCells;
    }
    if (i > 0 && lexeme.sign != 0) needs |= OfSign(scene, i);
    if (dials && lexeme.kind == TokenKind::kNumber && MayBeSum(scene, i)) {
      needs |= kSums;
    }
    if ((needs & kStandIns) == 0 && MayStandIn(scene, i)) needs |= kStandIns;
    if (lexeme.kind == TokenKind::kSign) {
      if (lexeme.sign != 0 && MayBeMorse(scene, i)) needs |= kMorse;
      // Flags that no country has, about an address.
      if (lexeme.sign == 0 && FlagLetter(scene, i) != 0) ++flags;
      if (lexeme.sign == '@' && (flags >= kFewestFlags || IsWoven(scene, i))) {
        needs |= kLetters;
      }
    }
    // "4 call 1 me 5 any 5 time …"
    if (IsDigit(scene, i)) {
      woven = i <= digit + kMostBetween ? woven + 1 : 1;
      counted = i <= digit + kMostCounted ? counted + 1 : 1;
      if (dials && counted == kFewestCounted) needs |= kCounted;
      digit = i;
      if (woven == kFewestWoven) needs |= kWeaving;
    }
    // "one eight … street", "3So King Street"
    if (scene.Leads(i, kAddressNumber | kAddressMark)) {
      if (IsStreet(lexeme)) street = i + 1;
      if (IsSaidNumber(scene, i)) said_number = i + 1;
      if (street > 0 && said_number > 0 &&
          std::max(street, said_number) == i + 1 &&
          i + 1 - std::min(street, said_number) <= kNearStreet) {
        needs |= kNumbers;
      }
    }
    // "moc.liamg@enaj"
    if (lexeme.sign == '.' && i > 0 && scene.Text(i - 1) == "moc") {
      needs |= kTurnedRuns;
    }
    if (lexeme.Is(kSaidMarks) && i > 0 && IsBeforeMark(scene, i - 1) &&
        (++marks == kFewestMarks || lexeme.Is(WordClass::kUnderscoreWord))) {
      needs |= kSpelling;
    }
    if (lexeme.size() == 1 && lexeme.kind == TokenKind::kWord) {
      // "a as in apple"
      if (i + 2 < scene.size() && scene.Text(i + 1) == "as") {
        needs |= kSpelling;
      }
      if (++apart == kFewestApart) needs |= kSpacing;
      // "a-t … d-o-t"
      if (i + 1 < scene.size() && !scene.At(i + 1).space_before &&
          IsSaidInLetters(scene, i) && ++dotted == kFewestDotted) {
        needs |= kLetters;
      }
    }
    code = code || MayBeCode(scene, lexeme, size);
    if (lexeme.kind == TokenKind::kNumber && i > 0 && !lexeme.space_before &&
        scene.At(i - 1).kind == TokenKind::kWord && i + 1 < scene.size() &&
        !scene.At(i + 1).space_before &&
        scene.At(i + 1).kind == TokenKind::kWord && ++leet == kFewestLeet) {
      needs |= kLeetWords;
    }
  }
  return joined && code ? needs | kCodes : needs;
}

}  // namespace composer_guard
