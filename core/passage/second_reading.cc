#include "core/passage/second_reading.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "core/detect/detectors.h"
#include "core/detect/leads.h"
#include "core/detect/overlay.h"
#include "core/detect/resolve.h"
#include "core/detect/spelling_alphabet.h"
#include "core/detect/undo_cue.h"
#include "core/detect/undone.h"

namespace composer_guard {
namespace {

enum Need : uint32_t {
  kSpelling = 1u << 0,
  kSpacing = 1u << 1,
  kTurning = 1u << 2,
  kRemoval = 1u << 3,
  kCodes = 1u << 4,
  kLeetWords = 1u << 5,
  kTurnedRuns = 1u << 6,
  kPaths = 1u << 7,
  kNumbers = 1u << 8,
  kWeaving = 1u << 9,
  kBreaks = 1u << 10,
  kStrings = 1u << 11,
};

struct Way {
  Need need;
  void (*undo)(const Scene& scene, Undone* undone);
};
constexpr auto kWays = std::to_array<Way>({
    {kSpelling, UndoSpelling},
    {kSpacing, UndoSpacing},
    {kTurning, UndoTurning},
    {kTurning, UndoTurnedWords},
    {kTurnedRuns, UndoTurnedRuns},
    {kRemoval, UndoRemoval},
    {kCodes, UndoCodes},
    {kLeetWords, UndoLeet},
    {kPaths, UndoPaths},
    {kNumbers, UndoNumbers},
    {kWeaving, UndoWeaving},
    {kBreaks, UndoBreaks},
    {kStrings, UndoStrings},
});

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
    return sign == '|' || sign == '_' ? uint32_t{kPaths} : 0;
  }
  return (sign == '+' && before == TokenKind::kSign) ||
                 (sign == '(' && scene.Text(i - 1) == "join")
             ? uint32_t{kStrings}
             : 0;
}

bool IsDigit(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  return lexeme.kind == TokenKind::kNumber
             ? lexeme.size() == 1
             : lexeme.Is(AnyOf(WordClass::kDigit, WordClass::kTens));
}

// The cheap tests of all ways in one walk.
uint32_t NeedsOf(const Scene& scene) {
  constexpr int kFewestNames = 2;
  constexpr int kFewestApart = 4;
  constexpr int kFewestLeet = 2;
  constexpr int kFewestMarks = 2;
  constexpr WordClasses kSaidMarks =
      AnyOf(WordClass::kAtWord, WordClass::kAtWordWeak, WordClass::kDotWord,
            WordClass::kDotWordWeak, WordClass::kDashWord,
            WordClass::kUnderscoreWord);
  constexpr int kFewestWoven = 6;     // pieces
  constexpr size_t kMostBetween = 6;  // a word and signs, "double"
  constexpr size_t kNearStreet = 6;
  constexpr uint32_t kShortestCode = 12;
  uint32_t needs = 0;
  int names = 0;
  int apart = 0;
  int leet = 0;
  int marks = 0;
  int woven = 0;
  size_t digit = 0;        // the last
  size_t said_number = 0;  // one behind the last
  size_t street = 0;
  uint32_t run = 0;  // where what has no spaces began
  for (size_t i = 0; i < scene.size(); ++i) {
    const Lexeme& lexeme = scene.At(i);
    if (lexeme.Has(kSaysHowToRead)) {
      const std::string_view word = scene.Text(i);
      if (kTurnWords.Has(word)) {
        needs |= kTurning | kTurnedRuns;
      } else if (kRemoveWords.Has(word)) {
        needs |= kRemoval;
      } else if ((kSpellingWords.Has(word) || kLetterNames.Has(word)) &&
                 ++names == kFewestNames) {
        needs |= kSpelling;
      }
    }
    if (lexeme.Is(WordClass::kSlashWord)) needs |= kPaths;
    if ((lexeme.lines_before > 0 || lexeme.sign == '@' ||
         lexeme.Is(kSaidMarks)) &&
        BreaksContact(scene, i)) {
      needs |= kBreaks;
    }
    if (i > 0 && lexeme.sign != 0) needs |= OfSign(scene, i);
    // "4 call 1 me 5 any 5 time …"
    if (IsDigit(scene, i)) {
      woven = i <= digit + kMostBetween ? woven + 1 : 1;
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
    if (lexeme.size() == 3 && scene.Text(i) == "moc" && i + 1 < scene.size() &&
        scene.At(i + 1).sign == '.') {
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
    } else if (lexeme.size() > 1) {
      apart = 0;
    }
    if (lexeme.space_before) run = lexeme.span.begin;
    if (lexeme.span.end - run >= kShortestCode && !lexeme.space_before) {
      needs |= kCodes;
    }
    if (lexeme.kind == TokenKind::kNumber && i > 0 && !lexeme.space_before &&
        scene.At(i - 1).kind == TokenKind::kWord && i + 1 < scene.size() &&
        !scene.At(i + 1).space_before &&
        scene.At(i + 1).kind == TokenKind::kWord && ++leet == kFewestLeet) {
      needs |= kLeetWords;
    }
  }
  return needs;
}

// The span of a found contact in the text that was read.
ViewSpan InText(const FoldedView& view, ViewSpan span) {
  const auto begin = view.PlaceOf(span.begin).bytes;
  return {begin, begin + static_cast<uint32_t>(view.Written(span).size())};
}

bool IsKnown(const std::vector<Found>& known, const Found& found) {
  const auto behind = std::partition_point(
      known.begin(), known.end(), [&found](const Found& other) {
        return other.span.begin < found.span.end;
      });
  return behind != known.begin() && (behind - 1)->span.Overlaps(found.span) &&
         ((behind - 1)->span.size() >= found.span.size() ||
          found.category == Category::kPhone) &&
         (behind - 1)->category == found.category &&
         (behind - 1)->confidence >= found.confidence;
}

// Numbers are read through disguise where they stand, but for what a reader is
// to leave out. A number in words is no disguise by itself.
bool IsReported(const Found& found, Techniques techniques) {
  const bool low = found.confidence == Confidence::kLow;
  if (found.category == Category::kPhone && found.intent == Intent::kShare) {
    return (techniques & kFillerWords) != 0;
  }
  return !low || (found.category == Category::kAddress &&
                  (techniques & kDigitWords) == 0);
}

}  // namespace

void SecondReading::Run(Scene* scene) {
  const uint32_t needs = NeedsOf(*scene);
  if (needs == 0) return;
  for (const Way& way : kWays) {
    if ((needs & way.need) == 0) continue;
    Undone undone(*scene);
    way.undo(*scene, &undone);
    if (undone.empty()) continue;
    undone.Finish();
    Read(undone, scene);
  }
}

void SecondReading::Read(const Undone& undone, Scene* scene) {
  view_.Build(undone.text(), &table_);
  LookUpWords(Tokenizer(view_.text(), &table_), &memo_, &lexemes_);
  if (scene->overlay != nullptr) {
    scene->overlay->AddWords(view_.text(), &lexemes_);
  }
  Scene again;
  again.text = view_.text();
  again.view = &view_;
  again.lexemes = lexemes_;
  again.region = scene->region;
  again.overlay = scene->overlay;
  again.words = scene->words;
  again.languages = scene->languages;
  again.certain_phone = scene->certain_phone;
  again.begins = scene->begins;
  again.ends = scene->ends;
  FindLeads(again, lexemes_);
  FindLeadsOfPart(lexemes_, &again);
  for (const Detector detect :
       {DetectCode, DetectEmail, DetectLink, DetectPhone, DetectAddress,
        DetectHandle, DetectFrames}) {
    detect(&again);
    again.SortTaken();
  }
  if (again.overlay != nullptr) again.overlay->Detect(&again);
  Resolve(&again.found);
  std::vector<Found> known = scene->found;
  Resolve(&known);
  for (Found& found : again.found) {
    if (!IsReported(found, undone.techniques())) {
      continue;
    }
    const ViewSpan origin = undone.Origin(InText(view_, found.span));
    if (origin.empty()) continue;
    if (found.reading.empty()) found.reading = view_.Written(found.span);
    found.span = origin;
    found.techniques |= undone.techniques();
    // Who disguises an address means one.
    found.confidence = std::max(found.confidence, Confidence::kMedium);
    if (!IsKnown(known, found)) scene->found.push_back(std::move(found));
  }
}

}  // namespace composer_guard
