// Marks inside a word. See email_marks.h.

#include <array>

#include "core/detect/email_marks.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Words of so many bytes are looked at.
constexpr size_t kShortest = 4;
constexpr size_t kLongest = 64;

struct Glued {
  std::string_view folded;
  std::string_view written;
  PartKind kind = PartKind::kSign;
};
constexpr auto kGlued = std::to_array<Glued>({
    {"dot", "DOT", PartKind::kDot},
    {"at", "AT", PartKind::kAt},
    {"a", "\xE2\x93\x90", PartKind::kAt},  // circled
    {"a", "\xE2\x92\xB6", PartKind::kAt},
    {"a", "\xF0\x9F\x85\xB0", PartKind::kAt},  // squared
    {"a", "\xF0\x9F\x85\x90", PartKind::kAt},
});

// Providers and top-level domains that are told without capitals.
constexpr auto kTails = Words("gmail", "googlemail", "hotmail", "icloud",
                              "outlook", "protonmail", "yahoo", "ymail");
constexpr auto kDotTails =
    std::to_array<std::string_view>({"dotcom", "dotnet", "dotorg"});
constexpr size_t kShortestName = 3;

// "janeatgmaildotcom", "jane.doeatgmail.com": where its "at" stands, or 0.
size_t AtBeforeProvider(std::string_view word) {
  for (const std::string_view tail : kDotTails) {
    if (word.ends_with(tail)) word.remove_suffix(tail.size());
  }
  for (const std::string_view provider : kTails) {
    if (!word.ends_with(provider)) continue;
    word.remove_suffix(provider.size());
    return word.ends_with("at") && word.size() >= kShortestName + 2
               ? word.size() - 2
               : 0;
  }
  return 0;
}

// Cheap test for the same.
bool MayHoldSmallMark(std::string_view word) {
  constexpr size_t kLeast = 9;  // "joeatgmail" is longer
  if (word.size() < kLeast || word.size() > kLongest) return false;
  const std::string_view end = word.substr(word.size() - 3);
  return end == "ail" || end == "com" || end == "hoo" || end == "oud" ||
         end == "ook" || end == "net" || end == "org";
}

bool IsCapital(std::string_view written) {
  return !written.empty() && 'A' <= written[0] && written[0] <= 'Z';
}

bool IsCircled(std::string_view written) {
  return written.starts_with("\xE2\x92") || written.starts_with("\xE2\x93") ||
         written.starts_with("\xF0\x9F\x85");
}

// A word as it was written.
class Word {
 public:
  Word(const Scene& scene, ViewSpan span) : scene_(scene), span_(span) {}

  std::string_view Written(size_t at, size_t size) const {
    const auto begin = static_cast<uint32_t>(span_.begin + at);
    return scene_.view->Written({begin, begin + static_cast<uint32_t>(size)});
  }

  // Whether the mark stands at `at`. Among its like it is nothing special:
  // "DATA", "CATCH".
  bool Holds(const Glued& glued, size_t at) const {
    const std::string_view word = span_.Of(scene_.text);
    const size_t end = at + glued.folded.size();
    if (!word.substr(at).starts_with(glued.folded) ||
        !Written(at, glued.folded.size()).starts_with(glued.written)) {
      return false;
    }
    const auto same = glued.folded.size() == 1 ? IsCircled : IsCapital;
    return (at == 0 || !same(Written(at - 1, 1))) &&
           (end == word.size() || !same(Written(end, 1)));
  }

 private:
  const Scene& scene_;
  const ViewSpan span_;
};

}  // namespace

bool HoldsAtOrDot(std::string_view word) {
  return word.size() >= kShortest && word.size() <= kLongest &&
         (word.find("at") != word.npos || word.find("do") != word.npos);
}

bool HoldsAtName(std::string_view word) {
  return MayHoldSmallMark(word) && AtBeforeProvider(word) != 0;
}

bool MayHoldMark(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.Has(kHoldsAtName | kNamesCode)) {
    return lexeme.Has(kHoldsAtName) || IsCodeOfAt(scene, i);
  }
  if (!lexeme.Has(kHoldsAtOrDot)) return false;
  const std::string_view word = scene.Text(i);
  const uint32_t begin = lexeme.span.begin;
  for (uint32_t at = 0; at + 1 < word.size(); ++at) {
    const bool mark = word[at] == 'a' ? word[at + 1] == 't'
                                      : word[at] == 'd' && word[at + 1] == 'o';
    if (mark && scene.view->IsCapital(begin + at) &&
        scene.view->IsCapital(begin + at + 1)) {
      return true;
    }
  }
  return false;
}

bool HasCircledLetters(std::string_view draft) {
  return draft.find("\xE2\x93\x90") != std::string_view::npos ||
         draft.find("\xE2\x92\xB6") != std::string_view::npos ||
         draft.find("\xF0\x9F\x85\xB0") != std::string_view::npos ||
         draft.find("\xF0\x9F\x85\x90") != std::string_view::npos;
}

std::vector<GluedMark> MarkReader::ReadGlued(size_t i) const {
  std::vector<GluedMark> marks;
  const Lexeme& lexeme = At(i);
  const std::string_view text = scene_.Text(i);
  if (lexeme.kind != TokenKind::kWord || text.size() < 2 ||
      text.size() > kLongest) {
    return marks;
  }
  if (!MayHoldMark(scene_, i) &&
      (!scene_.circled_letters || text.find('a') == std::string_view::npos ||
       (scene_.view->Undone(lexeme.span) & kStyledLetters) == 0)) {
    return marks;
  }
  if (const size_t at = AtBeforeProvider(text); at != 0) {
    marks.push_back({at, 2, PartKind::kAt});
    const size_t dot = text.rfind("dot");
    if (dot != std::string_view::npos && dot > at &&
        dot + kDotTails[0].size() == text.size()) {
      marks.push_back({dot, 3, PartKind::kDot});
    }
    return marks;
  }
  const Word word(scene_, lexeme.span);
  for (size_t at = 0; at < text.size(); ++at) {
    for (const Glued& glued : kGlued) {
      if (!word.Holds(glued, at)) continue;
      marks.push_back({at, glued.folded.size(), glued.kind});
      at += glued.folded.size() - 1;
      break;
    }
  }
  // The whole word is no mark inside one.
  if (marks.size() == 1 && marks[0].size == text.size()) marks.clear();
  return marks;
}

}  // namespace composer_guard
