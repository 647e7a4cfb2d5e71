#include "core/detect/handle_before.h"

#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/handle_judge.h"
#include "core/detect/handle_parts.h"
#include "core/detect/handle_plain.h"
#include "core/detect/handle_sign.h"

namespace composer_guard {
namespace {

constexpr size_t kMostBehind = 7;  // "x_y (on my telegram)"

// "search x on Skype and write me": whether the name at lexeme `i` is to be
// looked for on the service at `anchor`.
bool IsSearchedFor(const Scene& scene, size_t i, size_t anchor) {
  if (i == 0) return false;
  const std::string_view word = scene.Text(i - 1);
  const bool looks =
      word == "search" || word == "find" || word == "add" ||
      (word == "for" && i > 1 &&
       (scene.Text(i - 2) == "look" || scene.Text(i - 2) == "search"));
  return looks && FindAfter(scene, anchor, kOwner, kClause) != kNowhere;
}

// "You can add "corvid" on Snapchat": the name of lexemes [first, last].
bool IsAddedName(const Scene& scene, size_t first, size_t last) {
  return first > 1 && last + 2 < scene.size() && first == last &&
         IsNoUsualWord(scene.Text(first)) &&
         !scene.Text(first).ends_with('s') && scene.At(first - 1).sign == '"' &&
         scene.At(last + 1).sign == '"' && scene.Text(last + 2) == "on" &&
         (scene.Text(first - 2) == "add" || scene.Text(first - 2) == "find");
}

// "I'm x", "as x", "name is x" right before lexeme `i`.
bool IsNamed(const Scene& scene, size_t i) {
  if (i == 0) return false;
  if (i > 1 && scene.At(i - 1).sign == '"' && scene.Text(i - 2) == "add") {
    return true;
  }
  const std::string_view word = scene.Text(i - 1);
  if (word == "by" && i > 1 &&
      (scene.Text(i - 2) == "go" || scene.Text(i - 2) == "goes")) {
    return true;
  }
  return word == "i'm" || word == "im" || word == "am" ||
         scene.At(i - 1).Is(WordClass::kHandleNoun) ||
         (word == "is" && FindBefore(scene, i - 1, Bit(WordClass::kHandleNoun),
                                     kNear) != kNowhere);
}

// "my nick x", "my username is x" right before lexeme `i`.
bool IsMyNick(const Scene& scene, size_t i) {
  size_t noun = i;
  if (noun > 0 && scene.Text(noun - 1) == "is") --noun;
  if (noun == 0) return false;
  const std::string_view word = scene.Text(noun - 1);
  return (word == "nick" || word == "nickname" || word == "username") &&
         (SentenceStarts(scene, noun - 1) ||
          scene.At(noun - 2).Is(WordClass::kMy));
}

class Reader {
 public:
  Reader(const Scene& scene, size_t i, const ServiceRow& service, bool weak)
      : scene_(scene), anchor_(i), service_(service), weak_(weak) {}

  BeforeService Run() const {
    size_t at = anchor_;
    bool place = false, mine = false, called = false;
    for (size_t n = 0; n < kMostBehind && at > 0; ++n) {
      if (SentenceStarts(scene_, at)) return {};
      --at;
      const Lexeme& lexeme = scene_.At(at);
      if (lexeme.kind == TokenKind::kSign) {
        if (lexeme.sign == ')' || lexeme.sign == ';') return {};
        // "macro(x)"
        if (lexeme.sign == '(' && !lexeme.space_before) return {};
        place = place || lexeme.sign == '(' || lexeme.sign == '=';
        continue;
      }
      const std::string_view word = scene_.Text(at);
      if (IsPlace(word) || (mine && word == "is")) {
        place = true;
        continue;
      }
      if (place) {
        BeforeService found = NameAt(at, called);
        if (!found.name.empty()) return found;
      }
      const bool between =
          lexeme.Is(AnyOf(WordClass::kMy, WordClass::kHandleNoun)) ||
          word == "the" || word == "that" || word == "this" || word == "both" ||
          (place && IsCalling(word));
      if (!between) return {};
      mine = mine || lexeme.Is(WordClass::kMy);
      called = called || word == "name" || lexeme.Is(WordClass::kHandleNoun);
    }
    return {};
  }

 private:
  // The user name that ends with lexeme `at`. A plain word is one only where
  // the text says so: "I'm x, my name on that app" (`called`).
  BeforeService NameAt(size_t at, bool called) const {
    const size_t first = FirstOfRun(scene_, at);
    const HandleText name = ReadHandle(scene_, first, SignsOf(service_));
    if (name.end <= at || !Fits(name, service_) || name.number) return {};
    if (weak_ && IsConstant(scene_, name)) return {};
    const bool ends = NameEnds(scene_, anchor_ + scene_.At(anchor_).length);
    const bool unusual = name.dotted && name.size() >= 7 &&
                         (!weak_ || (ends && StandsAsName(scene_, first)));
    if (name.Marked() || (unusual && !name.listed)) {
      const bool sure = !weak_ || name.at || name.tag;
      if (!sure && service_.ordinary) return {};
      return {name,
              sure && name.Marked() ? Confidence::kHigh : Confidence::kMedium};
    }
    const std::string_view text = name.span.Of(scene_.text);
    const bool marks = scene_.At(at + 1).sign == '"';
    const bool on = ends && TextAt(scene_, at + 1 + marks) == "on";
    const bool alone = (ends && IsAddedName(scene_, first, at)) ||
                       (on && (MayBeCalled(text) || IsNoUsualWord(text)));
    // "my nick is vorlauf on IRC"
    const bool nick = on && HasNoUsualEnding(text) && IsMyNick(scene_, first);
    const bool told =
        (called || alone || nick) && name.size() >= 5 &&
        (IsNamed(scene_, first) || IsSearchedFor(scene_, first, anchor_));
    if (!name.listed && (told || (on && IsJoinedByAnd(text)))) {
      return {name, Confidence::kMedium};
    }
    return {};
  }

  const Scene& scene_;
  const size_t anchor_;
  const ServiceRow& service_;
  const bool weak_;
};

}  // namespace

BeforeService NameBefore(const Scene& scene, size_t i,
                         const ServiceRow& service, bool weak) {
  return Reader(scene, i, service, weak).Run();
}

}  // namespace composer_guard
