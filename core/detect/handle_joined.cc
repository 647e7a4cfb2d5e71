// Names told as words with how to join them. See handle_told.h.

#include <string>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/email_mark_words.h"
#include "core/detect/handle_told.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kReach = 18;
constexpr size_t kFewestWords = 2;
constexpr size_t kMostWords = 4;
constexpr size_t kShortest = 7;  // bytes of a name

// Words around a name. Folded.
constexpr auto kOne = Words("one", "single");
constexpr auto kGaps = Words("gap", "gaps", "space", "spaces");
constexpr auto kNo = Words("no", "without", "zero");
constexpr auto kWritten = Words("all", "written");
constexpr auto kOfJoint =
    Words("a", "all", "an", "as", "in", "it's", "just", "no", "one", "single",
          "with", "without", "written", "zero");
constexpr auto kIntroduces =
    Words("account", "am", "as", "called", "find", "handle", "i'm", "id", "is",
          "it's", "me", "name", "nick", "on", "under", "user", "username");
constexpr auto kOwned = Words("add", "find", "handle", "i", "i'm", "me", "mine",
                              "my", "nick", "search");

class Joiner {
 public:
  Joiner(const Scene& scene, size_t i, size_t end)
      : scene_(scene), i_(i), end_(end) {}

  HandleText Run() const {
    for (size_t at = end_ + 1; at < scene_.size() && at < end_ + kReach; ++at) {
      if (SentenceStarts(scene_, at) || scene_.At(at).lines_before > 0) break;
      std::string_view joint;
      if (Says(at, &joint)) return NameBefore(at, joint);
    }
    return {};
  }

 private:
  std::string_view Text(size_t i) const {
    return i < scene_.size() ? scene_.Text(i) : std::string_view();
  }

  // "one word", "no spaces", "an underscore between", "with a dot in the
  // middle".
  bool Says(size_t i, std::string_view* joint) const {
    const std::string_view word = Text(i);
    const std::string_view before = Text(i - 1);
    if ((word == "word" && kOne.Has(before)) ||
        (kGaps.Has(word) && kNo.Has(before)) ||
        (word == "together" && kWritten.Has(before))) {
      return true;
    }
    constexpr WordClass kJoints[] = {WordClass::kUnderscoreWord,
                                     WordClass::kDotWord, WordClass::kDashWord};
    constexpr std::string_view kSigns = "_.-";
    for (size_t n = 0; n < kSigns.size(); ++n) {
      if (!scene_.At(i).Is(kJoints[n])) continue;
      const size_t next = i + LengthOf(scene_.At(i), kJoints[n]);
      *joint = kSigns.substr(n, 1);
      return Text(next) == "between" ||
             (Text(next) == "in" &&
              (Text(next + 1) == "between" || Text(next + 2) == "middle"));
    }
    return false;
  }

  // The words before what says how to join them, as far as what introduces a
  // name.
  HandleText NameBefore(size_t cue, std::string_view joint) const {
    size_t end = cue;
    while (end > end_ && (scene_.At(end - 1).kind == TokenKind::kSign ||
                          kOfJoint.Has(Text(end - 1)))) {
      --end;
    }
    size_t begin = end;
    while (begin > end_ && scene_.At(begin - 1).kind == TokenKind::kWord &&
           !kIntroduces.Has(Text(begin - 1))) {
      --begin;
    }
    const size_t words = end - begin;
    if (words < kFewestWords || words > kMostWords) return {};
    // "Instagram: quiet river", "my Insta is quiet river"
    bool owned = scene_.At(end_).sign == ':';
    for (size_t at = SentenceAround(scene_, i_).begin; at < begin; ++at) {
      owned = owned || kOwned.Has(Text(at));
    }
    HandleText name;
    for (size_t at = begin; at < end; ++at) {
      if (at > begin) name.reading += joint;
      name.reading += Text(at);
    }
    if (!owned || name.reading.size() < kShortest) return {};
    name.begin = begin;
    name.end = end;
    name.span = {scene_.At(begin).span.begin, scene_.At(end - 1).span.end};
    name.marked = true;
    name.techniques = kSpaced;
    return name;
  }

  const Scene& scene_;
  const size_t i_;
  const size_t end_;
};

}  // namespace

HandleText JoinedName(const Scene& scene, size_t i, size_t end) {
  return Joiner(scene, i, end).Run();
}

}  // namespace composer_guard
