#include "core/detect/phone_dressed.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/detect/cues.h"
#include "core/detect/dial_cue.h"
#include "core/detect/digits_otherwise.h"
#include "core/detect/phone_plan.h"

namespace composer_guard {
namespace {

// From what is explained to its explanation and to the word that says to dial,
// in lexemes.
constexpr size_t kWindow = 44;
// From one piece to the next: talk of other things goes on for longer.
constexpr size_t kApart = 12;
// Digits of a number that nothing but the explanation tells.
constexpr size_t kFewest = 9;
constexpr size_t kMost = 13;
constexpr size_t kFewestDistinct = 4;

// What a number may be dressed up as, or in.
bool IsDress(std::string_view word) {
  static constexpr auto kWords =
      Words("amounts", "brackets", "colons", "commas", "currency", "dashes",
            "dates", "decimals", "digits", "dollar", "dollars", "dots", "euros",
            "figures", "file", "filename", "gates", "hashes", "hours", "ip",
            "letters", "lines", "numbers", "pages", "parentheses", "periods",
            "points", "pounds", "prices", "rows", "scores", "seat", "seats",
            "signs", "sizes", "sku", "slashes", "spaces", "stars", "sums",
            "temperatures", "times", "totals", "version", "weights", "years");
  return kWords.Has(word);
}

struct Digits {
  std::string digits;
  size_t begin = 0;  // lexemes
  size_t end = 0;
};

class Finder {
 public:
  explicit Finder(Scene* scene) : scene_(*scene) {}

  void Run() {
    if (!HasDigits()) return;
    for (size_t i = 0; i < scene_.size(); ++i) {
      if (scene_.At(i).kind != TokenKind::kWord ||
          !scene_.At(i).Has(kSaysHowToRead) || i < done_ ||
          !kReadingWords.Has(scene_.Text(i)) || IsHabit(i) || !Explains(i)) {
        continue;
      }
      const size_t first = i > kWindow ? i - kWindow : 0;
      if (SaysToDial(scene_, first, i + kWindow)) {
        if (!Report(Before(i))) Report(Behind(i));
      } else if (const auto run = Before(i); run && IsBracketed(*run)) {
        Report(run);
      }
    }
  }

 private:
  // Pretest: as many digits as a number has.
  bool HasDigits() const {
    size_t digits = 0;
    for (size_t i = 0; digits < kFewest; ++i) {
      i = scene_.NextLead(i, kNumeral);
      if (i == scene_.size()) return false;
      digits += scene_.At(i).size();
    }
    return true;
  }

  // "I read numbers three ways", "order numbers"
  bool IsHabit(size_t i) const {
    static constexpr auto kOthers = Words("he", "i", "she", "they", "we");
    return i > 0 && (kOthers.Has(scene_.Text(i - 1)) ||
                     (scene_.Text(i) == "order" && CountsDigits(i)));
  }

  // "10 digits"
  bool CountsDigits(size_t i) const {
    static constexpr auto kCounted = Words("digits", "number", "numbers");
    return i + 1 < scene_.size() && kCounted.Has(scene_.Text(i + 1));
  }

  // "take out the letters", "amounts in a row": what is read stands near.
  bool Explains(size_t i) const {
    // "put them in a row", "read those together"
    static constexpr auto kThem = Words("them", "these", "those", "three");
    static constexpr auto kTogether = Words("row", "string", "together");
    if (kTogether.Has(scene_.Text(i))) {
      for (size_t n = 1; n <= 4 && n <= i; ++n) {
        if (kThem.Has(scene_.Text(i - n))) return true;
      }
    }
    // "join it on nothing"
    static constexpr auto kJoins =
        Words("combine", "concatenate", "glue", "join", "stick");
    static constexpr auto kObjects = Words("it", "them", "these", "those");
    if (kJoins.Has(scene_.Text(i)) && i + 1 < scene_.size() &&
        kObjects.Has(scene_.Text(i + 1))) {
      return true;
    }
    const size_t first = i > 4 ? i - 4 : 0;
    for (size_t at = first; at < i + 6 && at < scene_.size(); ++at) {
      if (at != i && IsDress(scene_.Text(at))) return true;
    }
    return false;
  }

  bool IsNumeral(size_t i) const {
    return scene_.At(i).kind == TokenKind::kNumber && !CountsDigits(i);
  }

  // The nearest numerals before lexeme `i` that make a number.
  std::optional<Digits> Before(size_t i) const {
    Digits run;
    std::optional<Digits> best;
    for (size_t n = 1; n <= kWindow && n <= i; ++n) {
      const size_t at = i - n;
      if (scene_.At(at + 1).lines_before > 1) break;
      if (run.end != 0 && run.begin > at + kApart) break;
      if (!IsNumeral(at)) continue;
      if (run.end == 0) run.end = at + 1;
      run.digits.insert(0, scene_.Text(at));
      run.begin = at;
      if (run.digits.size() > kMost) break;
      if (IsNumber(run)) best = run;
    }
    return best;
  }

  std::optional<Digits> Behind(size_t i) const {
    Digits run;
    std::optional<Digits> best;
    for (size_t at = i + 1; at < scene_.size() && at <= i + kWindow; ++at) {
      if (scene_.At(at).lines_before > 1 && run.end != 0) break;
      if (run.end != 0 && at > run.end + kApart) break;
      if (!IsNumeral(at)) continue;
      if (run.end == 0) run.begin = at;
      run.digits += scene_.Text(at);
      run.end = at + 1;
      if (run.digits.size() > kMost) break;
      if (IsNumber(run)) best = run;
    }
    return best;
  }

  bool IsNumber(const Digits& run) const {
    if (run.digits.size() < kFewest || IsDateInDigits(run.digits) ||
        IsWellKnown(run.digits)) {
      return false;
    }
    if (DistinctDigits(run.digits) < kFewestDistinct) return false;
    const PlansRead read = ReadPlansOf(run.digits, scene_.region, {}, false);
    return read.Certain() || read.any.fit == PlanFit::kFull ||
           (read.zero && read.any.fit == PlanFit::kLength);
  }

  // "(415) thanks, (555) we can talk, (0132)": three groups, each in brackets.
  bool IsBracketed(const Digits& run) const {
    constexpr size_t kGroups = 3;
    constexpr size_t kDigits = 10;
    size_t groups = 0;
    for (size_t i = run.begin; i < run.end; ++i) {
      if (!IsNumeral(i)) continue;
      const bool enclosed = i > 0 && i + 1 < scene_.size() &&
                            scene_.At(i - 1).sign == '(' &&
                            scene_.At(i + 1).sign == ')';
      if (!enclosed) return false;
      ++groups;
    }
    return groups >= kGroups && run.digits.size() == kDigits;
  }

  bool Report(const std::optional<Digits>& run) {
    if (!run ||
        !AddDressedPhone({run->begin, run->end}, run->digits, false, &scene_)) {
      return false;
    }
    done_ = std::max(done_, run->end);
    return true;
  }

  Scene& scene_;
  size_t done_ = 0;
};

}  // namespace

bool AddDressedPhone(LexemeRange range, std::string digits, bool told,
                     Scene* scene) {
  size_t begin = range.begin;
  // "$415": the sign is a part of the dress.
  while (begin > 0 && scene->At(begin - 1).kind != TokenKind::kNumber &&
         !scene->At(begin).space_before && range.begin - begin < 2) {
    --begin;
  }
  size_t end = range.end;
  if (end < scene->size() && scene->At(end).sign == ')' &&
      scene->At(begin).sign == '(') {
    ++end;
  }
  const ViewSpan span{scene->At(begin).span.begin, scene->At(end - 1).span.end};
  // The name of a file in a link.
  if (IsTaken(*scene, span)) return false;
  // Without the dress it may have been found already.
  const std::vector<uint32_t>& known =
      scene->found_index.At(scene->found, span);
  for (const uint32_t i : known) {
    Found& found = scene->found[i];
    if (found.span == span && found.category == Category::kPhone) {
      found.told = found.told || told;
    }
    if (found.category != Category::kPhone ||
        found.confidence != Confidence::kLow) {
      return false;
    }
  }
  for (const uint32_t i : known) scene->found_index.Drop(&scene->found, i);
  Found found;
  found.category = Category::kPhone;
  found.kind = "number";
  found.rule = "phone";
  found.confidence = Confidence::kMedium;
  found.techniques = kFillerWords;
  found.told = told;
  found.reading = std::move(digits);
  found.span = span;
  scene->found.push_back(std::move(found));
  return true;
}

void FindDressedPhones(Scene* scene) {
  Finder(scene).Run();
  scene->found_index.Sweep(&scene->found);
}

}  // namespace composer_guard
