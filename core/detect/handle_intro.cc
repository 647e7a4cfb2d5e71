#include "core/detect/handle_intro.h"

#include <algorithm>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/handle_judge.h"
#include "core/detect/handle_parts.h"
#include "core/detect/handle_sign.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

class Reader {
 public:
  Reader(const Scene& scene, size_t i, size_t end)
      : scene_(scene), i_(i), end_(end) {}

  Intro At(size_t at, size_t n, size_t* behind) const {
    static constexpr auto kNames =
        Words("mine", "nick", "nickname", "username");
    static constexpr auto kPlaces =
        Words("add", "as", "find", "it's", "its", "search", "type", "under");
    constexpr uint32_t kLongest = 8;  // bytes of a word below
    const std::string_view word = Text(at);
    *behind = at + 1;
    if (scene_.At(at).kind == TokenKind::kWord && word.size() > kLongest &&
        !scene_.At(at).Is(WordClass::kSlashWord)) {
      return Intro::kNone;
    }
    if (kNames.Has(word)) return Intro::kName;
    // "Facebook name is Jane Looms"
    if (n == 0 && word == "name") {
      const size_t first = at + (Text(at + 1) == "is" ? 2 : 1);
      if (IsCapital(first) && IsCapital(first + 1)) {
        *behind = first;
        return Intro::kPerson;
      }
    }
    // "Discord, spelled: x", "Skype in radio alphabet: x"
    static constexpr auto kSpelt =
        Words("alphabet", "letters", "spelled", "spelt");
    if (kSpelt.Has(word) && Text(at + 1) == ":") {
      ++*behind;
      return Intro::kName;
    }
    // "the one called x"; "my clone is called x" is something else.
    if (word == "called" && (Text(at - 1) == "one" || Text(at - 1) == "i'm" ||
                             Text(at - 1) == "account")) {
      return Intro::kName;
    }
    if (word == "i'm" || word == "im") return Intro::kPerson;
    if (word == "i" && Text(at + 1) == "am") {
      ++*behind;
      return Intro::kPerson;
    }
    if ((word == "go" || word == "goes" || word == "going") &&
        Text(at + 1) == "by") {
      ++*behind;
      return Intro::kName;
    }
    // "knows me as"
    if (word == "me" && (Text(at + 1) == "as" || Text(at + 1) == "by" ||
                         Text(at + 1) == "under")) {
      ++*behind;
      return Intro::kName;
    }
    const bool look_up = word == "up" && Text(at - 1) == "look";
    if (look_up || kPlaces.Has(word)) return Intro::kPlace;
    // "look on the ghost app for x"
    if (word == "for" && (n == 0 ? IsLookedOn() : Text(at - 1) == "look")) {
      return Intro::kPlace;
    }
    // "linked in slash in slash x", "linked in → in → x", "after the slash x"
    const bool points = word == "\xE2\x80\xBA" &&
                        (i_ == 0 || Text(i_ - 1) != word);  // "A › B › C"
    if (scene_.At(at).Is(WordClass::kSlashWord) || points ||
        (word == "\xE2\x86\x92" && Text(at - 1) == "in")) {
      return Text(at - 1) == "in" ? Intro::kPath : Intro::kPlace;
    }
    if (word == "then" && n <= 2) {
      return Text(at - 1) == "?" || Text(i_ - 1) == "if" ||
                     scene_.At(end_ - 1 + n).sign == '?'
                 ? Intro::kPerson
                 : Intro::kPlace;
    }
    return IntroOfSign(at, n);
  }

 private:
  std::string_view Text(size_t i) const {
    return i < scene_.size() ? scene_.Text(i) : std::string_view();
  }

  bool IsCapital(size_t i) const {
    return i < scene_.size() && scene_.At(i).kind == TokenKind::kWord &&
           scene_.view->IsCapital(scene_.At(i).span.begin);
  }

  Intro IntroOfSign(size_t at, size_t n) const {
    const char sign = scene_.At(at).sign;
    const bool apart = at + 1 < scene_.size() && scene_.At(at + 1).space_before;
    if (sign == ':' && n > 0 && apart) {
      if (Text(at - 1) == "name") return Intro::kName;
      // "photo place (the Meta one): x"
      return scene_.At(at - 1).sign == ')' || Owned() ? Intro::kPerson
                                                      : Intro::kNone;
    }
    // "write to me on Telegram, x", "I answer faster on Telegram, x", "Viber:
    // same name, but with a 7, x7"
    if (sign == ',' && apart) {
      const size_t first = std::max(SentenceAround(scene_, i_).begin,
                                    i_ - std::min(i_, kClause));
      const bool work = AnyIn(scene_, first, at, Bit(WordClass::kTechNoun));
      if (n == 0 ? FindBefore(scene_, i_, kOwner, kNear) != kNowhere ||
                       (IsSelfOn() && !work)
                 : (Owned() || SpeaksOfSelf()) && !work) {
        return Intro::kPlace;
      }
      // "only on Telegram, there x_7"
      return work ? Intro::kNone : Intro::kThere;
    }
    // "Signal only please -> x"
    const bool arrow = (sign == '>' && scene_.At(at - 1).sign == '-') ||
                       Text(at) == "\xE2\x86\x92";
    if (arrow && apart) return Intro::kPerson;
    return sign == '(' && n == 0 && scene_.At(at).space_before ? Intro::kPlace
                                                               : Intro::kNone;
  }

  // "I answer faster on Telegram", "we're mostly on Slack"
  bool IsSelfOn() const {
    static constexpr auto kAnswers =
        Words("answer", "available", "best", "chat", "check", "faster",
              "fastest", "live", "mainly", "mostly", "online", "quicker",
              "quickest", "reachable", "read", "reply", "respond", "usually");
    static constexpr auto kSelf =
        Words("i", "i'm", "im", "i've", "we", "we're");
    if (i_ == 0 || !IsPlace(Text(i_ - 1))) return false;
    bool answers = false;
    for (size_t n = 2; n <= kClause && n <= i_; ++n) {
      const std::string_view word = Text(i_ - n);
      answers |= kAnswers.Has(word);
      if (answers && kSelf.Has(word)) return true;
      if (SentenceStarts(scene_, i_ - n)) break;
    }
    return false;
  }

  // "Discord is where I live"
  bool SpeaksOfSelf() const {
    for (size_t n = 0; n < kNear && end_ + n < scene_.size(); ++n) {
      const std::string_view word = Text(end_ + n);
      if (SentenceStarts(scene_, end_ + n)) break;
      if (word == "i" || word == "i'm" || word == "me") return true;
    }
    return false;
  }

  bool IsLookedOn() const {
    for (size_t n = 1; n <= kNear && n <= i_; ++n) {
      const std::string_view word = Text(i_ - n);
      if (word == "look" || word == "search" || word == "ask") return true;
    }
    return false;
  }

  // Whether the sentence speaks of somebody's account.
  bool Owned() const {
    const auto same = [this](size_t i) {
      return i > 1 && Text(i - 1) == "on" && i > 2 &&
             (Text(i - 3) == "same" || Text(i - 2) == "same");
    };
    return same(i_) || FindBefore(scene_, i_, kOwner, kCueReach) != kNowhere ||
           FindAfter(scene_, end_ - 1, kOwner, kCueReach) != kNowhere;
  }

  const Scene& scene_;
  const size_t i_;
  const size_t end_;
};

}  // namespace

Intro IntroAt(const Scene& scene, size_t i, size_t end, size_t at, size_t n,
              size_t* behind) {
  return Reader(scene, i, end).At(at, n, behind);
}

}  // namespace composer_guard
