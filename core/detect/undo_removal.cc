// What a reader is told to leave out. See undone.h.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/detect/cues.h"
#include "core/detect/sign_names.h"
#include "core/detect/undo_cue.h"
#include "core/detect/undo_run.h"
#include "core/detect/undone.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kReach = 40;  // lexemes before and behind
constexpr size_t kShortestWord = 3;
constexpr size_t kLongestWord = 24;
constexpr size_t kLongestRun = 200;     // bytes
constexpr ptrdiff_t kFewestDigits = 7;  // of a number

// Between the word that says so and what it means.
constexpr auto kBetween =
    Words("all", "any", "each", "every", "everything", "les", "letter",
          "letters", "of", "out", "the", "word", "die", "los", "las");

bool IsLetter(char c) { return 'a' <= c && c <= 'z'; }
bool IsDigit(char c) { return '0' <= c && c <= '9'; }

// What is to be left out.
struct Unwanted {
  std::string text;      // or any letter
  bool capital = false;  // only where it is one
  bool letters = false;

  // How much of it stands at `at`.
  uint32_t At(const Scene& scene, uint32_t at) const {
    if (letters) return IsLetter(scene.text[at]) ? 1 : 0;
    const bool here =
        scene.text.substr(at).starts_with(text) &&
        (!capital || text.size() > 1 || scene.view->IsCapital(at));
    return here ? static_cast<uint32_t>(text.size()) : 0;
  }
};

// "without a network", not "without a's" and not "without x in between".
bool IsArticle(const Scene& scene, size_t at) {
  return (scene.Text(at) == "a" || scene.Text(at) == "o") &&
         scene.At(at - 1).sign == 0 && at + 1 < scene.size() &&
         scene.At(at + 1).space_before && scene.At(at + 1).size() > 1 &&
         scene.At(at + 1).kind == TokenKind::kWord;
}

// What the word at `i` says is to be left out; nothing, where it is none.
Unwanted UnwantedAt(const Scene& scene, size_t i) {
  size_t at = i + 1;
  bool letters = false;
  while (at < scene.size() &&
         (scene.At(at).sign == '"' || scene.At(at).sign == '\'' ||
          kBetween.Has(scene.Text(at)))) {
    letters = letters || scene.Text(at).starts_with("letter");
    ++at;
  }
  if (letters) {
    const bool named = at < scene.size() && scene.At(at).size() == 1 &&
                       scene.At(at).kind == TokenKind::kWord;
    if (!named) return {{}, false, true};
  }
  if (at >= scene.size()) return {};
  std::string_view what = scene.Text(at);
  // "the x's", "the hams", "the dashes"
  for (const std::string_view plural : {"", "'s", "s", "es"}) {
    if (!what.ends_with(plural)) continue;
    const auto one = what.substr(0, what.size() - plural.size());
    if (const char sign = SignNamed(one); sign != 0) {
      return {std::string(1, sign), false, false};
    }
    if (one.size() == 1 && !IsArticle(scene, at)) {
      return {std::string(one), scene.view->IsCapital(scene.At(at).span.begin),
              false};
    }
  }
  if (what.size() < kShortestWord || what.size() > kLongestWord) return {};
  if (what.ends_with('s')) what.remove_suffix(1);
  return {std::string(what), false, false};
}

class Remover {
 public:
  Remover(const Scene& scene, Undone* undone)
      : scene_(scene), undone_(*undone) {}

  void Run() {
    for (size_t i = 0; i < scene_.size(); ++i) {
      if (!scene_.At(i).Has(kSaysHowToRead) || !SaysToRemove(scene_, i)) {
        continue;
      }
      const Unwanted unwanted = UnwantedAt(scene_, i);
      if (!unwanted.letters && unwanted.text.empty()) continue;
      const size_t end = std::min(scene_.size(), i + kReach);
      if (unwanted.letters) {
        RemoveLetters(i - std::min(i, kReach), end);
        continue;
      }
      for (size_t at = i > kReach ? i - kReach : 0; at < end;) {
        const ViewSpan run = NextRun(scene_, end, &at);
        if (run.begin >= done_) Remove(unwanted, run);
      }
    }
  }

 private:
  struct Kept {
    ViewSpan run;
    std::string digits;
  };

  // The figures of a run with letters between them: "k4h0p8".
  Kept FiguresOf(ViewSpan run) const {
    Kept kept{run, {}};
    size_t letters = 0;
    for (const char c : run.Of(scene_.text)) {
      if (IsDigit(c)) kept.digits += c;
      letters += IsLetter(c) ? 1 : 0;
    }
    if (kept.digits.size() < 2 || letters < 2) kept.digits.clear();
    return kept;
  }

  // "k4h0p8 r5t5w5 z0q1x2m9": as many runs as make a number.
  void RemoveLetters(size_t at, size_t end) {
    std::vector<Kept> row;
    ptrdiff_t digits = 0;
    const auto flush = [&] {
      for (size_t n = 0; digits >= kFewestDigits && n < row.size(); ++n) {
        if (row[n].run.begin < done_) continue;
        if (n == 0) {
          undone_.WriteNumber(row[n].run, row[n].digits, kFillerWords);
        } else {
          undone_.Write(row[n].run, row[n].digits, kFillerWords);
        }
        done_ = row[n].run.end;
      }
      row.clear();
      digits = 0;
    };
    while (at < end) {
      Kept kept = FiguresOf(NextRun(scene_, end, &at));
      if (kept.digits.empty()) {
        flush();
        continue;
      }
      digits += static_cast<ptrdiff_t>(kept.digits.size());
      row.push_back(std::move(kept));
    }
    flush();
  }

  void Remove(const Unwanted& unwanted, ViewSpan run) {
    run = WithoutEnd(scene_, run, kSentenceSigns,
                     [&](uint32_t at) { return unwanted.At(scene_, at) > 0; });
    const std::string_view text = run.Of(scene_.text);
    if (text.size() > kLongestRun || text.find(unwanted.text) == text.npos) {
      return;
    }
    std::string kept;
    size_t times = 0;
    for (uint32_t at = run.begin; at < run.end;) {
      const uint32_t length = unwanted.At(scene_, at);
      times += length > 0 ? 1 : 0;
      if (length == 0) kept += scene_.text[at];
      at += std::max(length, uint32_t{1});
    }
    const bool figures = std::none_of(kept.begin(), kept.end(), IsLetter);
    const size_t fewest = unwanted.text.size() > 1 && !figures ? 1 : 2;
    const size_t shortest = figures ? 2 : unwanted.text.size() + 4;
    if (times < fewest || kept.size() < shortest || kept.size() >= run.size()) {
      return;
    }
    const bool number = figures && std::count_if(kept.begin(), kept.end(),
                                                 IsDigit) >= kFewestDigits;
    if (number) {
      undone_.WriteNumber(run, kept, kFillerWords);
    } else {
      undone_.Write(run, kept, kFillerWords);
    }
    done_ = run.end;
  }

  const Scene& scene_;
  Undone& undone_;
  uint32_t done_ = 0;
};

}  // namespace

bool SaysToRemove(const Scene& scene, size_t i) {
  constexpr size_t kTaken = 5;  // "take all the letters out"
  const std::string_view word = scene.Text(i);
  if (kRemoveWords.Has(word)) return true;
  if (!kTakeWords.Has(word)) return false;
  const size_t end = std::min(scene.size(), i + 1 + kTaken);
  for (size_t at = i + 1; at < end && !SentenceStarts(scene, at); ++at) {
    const std::string_view text = scene.Text(at);
    if (text == "out" || text == "away") return true;
  }
  return false;
}

void UndoRemoval(const Scene& scene, Undone* undone) {
  Remover(scene, undone).Run();
}

}  // namespace composer_guard
