#include "core/detect/phone_pieces.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "core/detect/cues.h"
#include "core/detect/digits_otherwise.h"
#include "core/detect/phone_dressed.h"
#include "core/detect/phone_plan.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kPieces = 3;
constexpr std::array<uint32_t, kPieces> kSizes = {3, 3, 4};
constexpr size_t kFarthest = 50;  // lexemes from the first to the last
constexpr size_t kBefore = 6;     // from what says which piece it is
constexpr size_t kBehind = 4;
constexpr uint32_t kLongestPiece = 5;
constexpr size_t kFewest = 10;  // digits
constexpr size_t kMost = 11;

using Pieces = std::array<size_t, kPieces>;  // lexemes

// What is said of a piece.
struct Said {
  bool which = false;      // which one it is
  bool of_number = false;  // that a number has such pieces
  bool begins = false;
  bool ends = false;
};

void Look(std::string_view word, Said* said) {
  static constexpr auto kOfNumber =
      Words("area", "bite", "chunk", "code", "digits", "half", "part", "piece",
            "prefix");
  static constexpr auto kWhich =
      Words("add", "after", "comes", "follow", "followed", "follows", "middle",
            "next", "put", "rest", "second", "then", "third");
  static constexpr auto kBegins =
      Words("begin", "begins", "first", "start", "starts");
  static constexpr auto kEnds =
      Words("close", "end", "ending", "ends", "final", "finally", "finish",
            "finishes", "last", "tail");
  said->of_number = said->of_number || kOfNumber.Has(word);
  said->begins = said->begins || kBegins.Has(word);
  said->ends = said->ends || kEnds.Has(word);
  said->which = said->which || said->of_number || said->begins || said->ends ||
                kWhich.Has(word);
}

Said SaidOf(const Scene& scene, size_t i) {
  Said said;
  for (size_t n = 1; n <= kBefore && n <= i; ++n) {
    Look(scene.Text(i - n), &said);
    if (SentenceStarts(scene, i - n + 1)) break;
  }
  for (size_t n = 1; n <= kBehind && i + n < scene.size(); ++n) {
    if (SentenceStarts(scene, i + n)) break;
    Look(scene.Text(i + n), &said);
  }
  return said;
}

// "1200 rows" counts something; "0119, and I'm" does not.
bool Counts(const Scene& scene, size_t i) {
  static constexpr auto kGoesOn = Words("and", "at", "behind", "comes", "in",
                                        "like", "so", "that's", "then");
  return i + 1 < scene.size() && scene.At(i + 1).lines_before == 0 &&
         scene.At(i + 1).kind == TokenKind::kWord &&
         !kGoesOn.Has(scene.Text(i + 1));
}

// "0161 220 4410": what goes on without a word is no matter of pieces.
bool HasWordsBetween(const Scene& scene, const Pieces& at) {
  for (size_t i = at[0]; i < at[kPieces - 1]; ++i) {
    if (scene.At(i).kind == TokenKind::kWord) return true;
  }
  return false;
}

// Whether the text says of each piece which one it is.
bool IsTold(const Scene& scene, const Pieces& at) {
  if (!HasWordsBetween(scene, at)) return false;
  bool of_number = false;
  bool steps = true;  // "start with …, then …, finish on …"
  for (size_t n = 0; n < kPieces; ++n) {
    if (Counts(scene, at[n])) return false;
    const Said said = SaidOf(scene, at[n]);
    if (!said.which) return false;
    of_number = of_number || said.of_number;
    steps = steps && (n > 0 || said.begins) && (n + 1 < kPieces || said.ends);
  }
  return of_number || steps;
}

// "$917 …, $555 …, $0150": no amount begins with a zero; "$860.555.0114".
bool IsPriced(const Scene& scene, const Pieces& at) {
  const auto money = [&scene](size_t i) {
    return i > 0 && (scene.At(i - 1).sign == '$' ||
                     scene.Text(i - 1) == "\xE2\x82\xAC" ||
                     scene.Text(i - 1) == "\xC2\xA3");
  };
  const auto goes_on = [&scene](size_t from, size_t to) {
    return to == from + 2 && scene.At(from + 1).sign == '.' &&
           !scene.At(from + 1).space_before && !scene.At(to).space_before;
  };
  if (!money(at[0])) return false;
  if (goes_on(at[0], at[1]) && goes_on(at[1], at[2])) return true;
  return money(at[1]) && money(at[2]) && scene.Text(at[2]).front() == '0';
}

// North America's groups.
bool IsAmerican(const Scene& scene, const Pieces& at) {
  for (size_t n = 0; n < kPieces; ++n) {
    if (scene.At(at[n]).size() != kSizes[n]) return false;
  }
  return true;
}

// Whether words stand between two pieces that neither list nor name them.
bool IsParted(const Scene& scene, size_t from, size_t to) {
  static constexpr auto kLists = Words("and", "or", "to", "vs");
  constexpr WordClasses kThings =
      AnyOf(WordClass::kIdLabel, WordClass::kUnit, WordClass::kTechNoun);
  bool parted = false;
  for (size_t i = from + 1; i < to; ++i) {
    const Lexeme& lexeme = scene.At(i);
    if (lexeme.Is(kThings) || lexeme.lines_before > 0) return false;
    parted = parted ||
             (lexeme.kind == TokenKind::kWord && !kLists.Has(scene.Text(i)));
  }
  return parted;
}

// "arrive 0730", "212 on Monday"
bool IsTimed(const Scene& scene, size_t i) {
  static constexpr auto kTimes = Words(
      "after", "arrive", "arrives", "arriving", "at", "before", "by", "closing",
      "from", "leaves", "leaving", "opening", "since", "till", "until");
  static constexpr auto kOn = Words("am", "h", "hrs", "on", "pm");
  return (i > 0 && kTimes.Has(scene.Text(i - 1))) ||
         (i + 1 < scene.size() && kOn.Has(scene.Text(i + 1)));
}

// "206 first, 555 next, 0174 at the end": nothing that is counted begins with a
// zero, and the other two count nothing.
bool HasZero(const Scene& scene, const Pieces& at) {
  constexpr size_t kNear = 16;  // lexemes from the first to the last
  constexpr size_t kLabel = 3;  // before it
  static constexpr auto kNoPlurals = Words("as", "is", "pass", "press", "yes");
  const size_t zero = IsAmerican(scene, at) ? kPieces - 1 : 0;
  if (scene.Text(at[zero]).front() != '0' || at[kPieces - 1] - at[0] > kNear) {
    return false;
  }
  // "Codes: 206 for red, …"
  for (size_t n = 1; n <= kLabel && n <= at[0]; ++n) {
    const Lexeme& before = scene.At(at[0] - n);
    if (before.Is(WordClass::kIdLabel) || before.Is(WordClass::kTechNoun) ||
        (n > 1 && scene.At(at[0] - 1).sign == ':' &&
         scene.Text(at[0] - n).ends_with('s'))) {
      return false;
    }
  }
  for (size_t n = 0; n < kPieces; ++n) {
    const size_t behind = at[n] + 1;
    if (n != zero && behind < scene.size() &&
        ((scene.Text(behind).ends_with('s') &&
          !kNoPlurals.Has(scene.Text(behind))) ||
         scene.At(behind).sign == '%')) {
      return false;
    }
    if (at[n] > 0 && scene.At(at[n] - 1).sign != 0 &&
        !scene.At(at[n]).space_before && scene.At(at[n] - 1).sign != '(') {
      return false;
    }
    if (IsTimed(scene, at[n])) return false;
    if (n > 0 && !IsParted(scene, at[n - 1], at[n])) return false;
  }
  return true;
}

// Cheap test: as many digits as a number has, in pieces of some.
bool MayBeNumber(const Scene& scene, const Pieces& at) {
  if (at[kPieces - 1] - at[0] > kFarthest) return false;
  size_t digits = 0;
  for (const size_t i : at) {
    const uint32_t size = scene.At(i).size();
    if (size < 2 || size > kLongestPiece) return false;
    digits += size;
  }
  return kFewest <= digits && digits <= kMost &&
         (IsAmerican(scene, at) || scene.Text(at[0]).front() == '0');
}

bool IsNumber(const Scene& scene, const Pieces& at, std::string_view digits) {
  if (IsWellKnown(digits)) return false;
  if (IsAmerican(scene, at)) {
    return ReadPlansOf(digits, "US", {}, false).home.fit == PlanFit::kFull;
  }
  const PlansRead read = ReadPlansOf(digits, scene.region, {}, false);
  return read.zero && read.any.fit == PlanFit::kFull;
}

// Of the three figures, one behind the other.
void Try(const Pieces& at, Scene* scene) {
  if (!MayBeNumber(*scene, at)) return;
  std::string digits;
  for (const size_t i : at) digits += scene->Text(i);
  if (!IsNumber(*scene, at, digits)) return;
  if (!IsTold(*scene, at) && !IsPriced(*scene, at) && !HasZero(*scene, at)) {
    return;
  }
  AddDressedPhone({at[0], at[kPieces - 1] + 1}, std::move(digits), false,
                  scene);
}

// "half of it is 07700, the other half 900461": of two figures the first begins
// as a national number does, and of each it is said which one it is.
void TryHalves(size_t first, size_t second, Scene* scene) {
  constexpr size_t kNear = 16;  // lexemes
  static constexpr auto kPlaces = Words("behind", "front", "half", "second");
  const uint32_t sizes[] = {scene->At(first).size(), scene->At(second).size()};
  if (second - first > kNear || second < first + 2 || sizes[0] < 4 ||
      sizes[0] > 5 || sizes[1] < 5 || sizes[1] > 7 ||
      scene->Text(first).front() != '0' || Counts(*scene, first) ||
      Counts(*scene, second)) {
    return;
  }
  bool placed = false;
  for (size_t i = first + 1; i < second + kBehind && i < scene->size(); ++i) {
    placed = placed || kPlaces.Has(scene->Text(i));
  }
  const Said said[] = {SaidOf(*scene, first), SaidOf(*scene, second)};
  if (!placed && !(said[0].begins && said[1].ends)) return;
  std::string digits(scene->Text(first));
  digits += scene->Text(second);
  if (digits.size() < kFewest || digits.size() > kMost || IsWellKnown(digits)) {
    return;
  }
  const PlansRead read = ReadPlansOf(digits, scene->region, {}, false);
  if (!read.zero || read.any.fit != PlanFit::kFull) return;
  AddDressedPhone({first, second + 1}, std::move(digits), false, scene);
}

}  // namespace

void FindPhonesInPieces(Scene* scene) {
  Pieces last = {};
  size_t count = 0;
  for (size_t i = 0; (i = scene->NextLead(i, kNumeral)) < scene->size(); ++i) {
    if (scene->At(i).kind != TokenKind::kNumber) continue;
    last = {last[1], last[2], i};
    if (++count >= kPieces) Try(last, scene);
    if (count > 1) TryHalves(last[1], last[2], scene);
  }
  scene->found_index.Sweep(&scene->found);
}

}  // namespace composer_guard
