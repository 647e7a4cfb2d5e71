#include "core/detect/handle_told.h"

#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/handle_capitals.h"
#include "core/detect/handle_intro.h"
#include "core/detect/handle_judge.h"
#include "core/detect/handle_label.h"
#include "core/detect/handle_parts.h"
#include "core/detect/handle_plain.h"
#include "core/detect/handle_sign.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kReach = 16;          // lexemes between a service and a name
constexpr size_t kMostGlue = 9;        // words: "x, that's what I go by on"
constexpr size_t kShortestDotted = 6;  // bytes of a name
constexpr size_t kShortestTold = 6;
constexpr size_t kShortestCamel = 8;

class Teller {
 public:
  Teller(const Scene& scene, size_t i, size_t end, const ServiceRow& service,
         bool unsure)
      : scene_(scene), i_(i), end_(end), service_(service), unsure_(unsure) {}

  HandleText Run() const {
    HandleText name = Behind();
    return name.empty() ? Before() : name;
  }

 private:
  std::string_view Text(size_t i) const {
    return i < scene_.size() ? scene_.Text(i) : std::string_view();
  }

  HandleText Behind() const {
    if (const HandleText name = BesideService(); !name.empty()) return name;
    for (size_t n = 0, at = end_; n < kReach && at < scene_.size(); ++n, ++at) {
      if (at > end_ && scene_.At(at).Is(WordClass::kService)) return {};
      // "Zalo? then x" is one thought.
      const bool asked = n == 1 && scene_.At(at - 1).sign == '?';
      if (scene_.At(at).lines_before > 1 ||
          (SentenceStarts(scene_, at) && !asked)) {
        return {};
      }
      size_t behind = at;
      const Intro intro = IntroAt(scene_, i_, end_, at, n, &behind);
      if (intro == Intro::kNone) continue;
      const HandleText name =
          NameFrom(intro == Intro::kThere ? behind : Skip(behind), intro);
      if (!name.empty()) return name;
    }
    return {};
  }

  // "on fb Jane Brushworks", "LinkedIn - Jane Looms"
  HandleText BesideService() const {
    const bool place = i_ > 0 && IsPlace(Text(i_ - 1));
    const bool begins = i_ == 0 || scene_.At(i_).lines_before > 0;
    size_t at = end_;
    while (at < scene_.size() && at < end_ + 2 &&
           (scene_.At(at).sign == ':' || scene_.At(at).sign == '-')) {
      ++at;
    }
    if (at >= scene_.size() || (!place && !(begins && at > end_))) return {};
    const HandleText name = CapitalName(scene_, at, service_);
    if (name.empty()) return name;
    return HasNoUsualEnding(Text(at)) && HasNoUsualEnding(Text(at + 1))
               ? name
               : HandleText();
  }

  // Over signs and words that may stand between an introduction and a name.
  size_t Skip(size_t at) const {
    constexpr std::string_view kSigns = ":,-\"'`>=";
    for (size_t n = 0; n < 3 && at < scene_.size(); ++n) {
      const Lexeme& lexeme = scene_.At(at);
      if (lexeme.lines_before > 1) break;
      const bool sign =
          lexeme.sign != 0 && kSigns.find(lexeme.sign) != kSigns.npos;
      const std::string_view word = Text(at);
      const bool next =
          at + 1 < scene_.size() && scene_.At(at + 1).space_before;
      if (!sign && !(next && (word == "is" || word == "for" || word == "just" ||
                              word == "there"))) {
        break;
      }
      ++at;
    }
    return at;
  }

  HandleText NameFrom(size_t at, Intro intro) const {
    // "u/name"
    if (at + 2 < scene_.size() && Text(at) == "u" &&
        scene_.At(at + 1).sign == '/' && !scene_.At(at + 2).space_before) {
      at += 2;
    }
    if (at >= scene_.size() || scene_.At(at).lines_before > 1) return {};
    if (intro == Intro::kThere) {
      if (unsure_ || !IsWordOfPlace(at)) return {};
      HandleText name = ReadHandle(scene_, at + 1, SignsOf(service_));
      return name.Marked() && IsName(name, intro) && NameEnds(scene_, name.end)
                 ? name
                 : HandleText();
    }
    HandleText name = ReadHandle(scene_, at, SignsOf(service_));
    if (IsName(name, intro)) return name;
    return intro != Intro::kPlace || Text(at - 1) == "as"
               ? CapitalName(scene_, at, service_)
               : HandleText();
  }

  bool HasInnerCapital(ViewSpan span) const {
    for (uint32_t at = span.begin + 1; at < span.end; ++at) {
      if (scene_.view->IsCapital(at) && !scene_.view->IsCapital(at - 1)) {
        return true;
      }
    }
    return false;
  }

  // "there", "dort": one word that says nothing of work and lists nothing.
  bool IsWordOfPlace(size_t i) const {
    constexpr uint32_t kLongest = 10;  // bytes
    static constexpr auto kLists =
        Words("and", "con", "dan", "e", "et", "mit", "or", "ou", "plus", "run",
              "ten", "und", "use", "via", "with", "y");
    return i + 1 < scene_.size() && scene_.At(i).kind == TokenKind::kWord &&
           scene_.At(i).size() <= kLongest && scene_.At(i + 1).space_before &&
           !scene_.At(i).Is(WordClass::kTechNoun) && !kLists.Has(Text(i));
  }

  bool IsName(const HandleText& name, Intro intro) const {
    if (name.empty() || name.number || name.listed || !Fits(name, service_) ||
        IsAmount(name.span.Of(scene_.text)) || IsConstant(scene_, name) ||
        IsPackage(scene_, name.end) ||
        IsPartOfOther(scene_, name, service_, end_ - 1)) {
      return false;
    }
    if (intro == Intro::kPath) return name.size() >= kShortestTold;
    if (name.Marked()) return !unsure_ || intro != Intro::kPlace || name.at;
    if (name.dotted) {
      return name.size() >= kShortestDotted &&
             (intro != Intro::kPlace || !unsure_ || NameEnds(scene_, name.end));
    }
    const std::string_view text = name.span.Of(scene_.text);
    // "I'm JaneCello there"
    if (intro == Intro::kPerson && name.size() >= kShortestCamel &&
        HasInnerCapital(name.span) &&
        (NameEnds(scene_, name.end) || Text(name.end) == "there")) {
      return true;
    }
    if (!NameEnds(scene_, name.end) || IsPredicate(text) ||
        scene_.view->IsCapital(name.span.begin)) {
      return false;
    }
    if (intro == Intro::kName && text.size() >= kShortestTold &&
        HasNoUsualEnding(text)) {
      return true;
    }
    return intro == Intro::kPerson && IsNoUsualWord(text);
  }

  // "x, that's on Skype", "x is what I go by on Threads"
  HandleText Before() const {
    static constexpr auto kGlue =
        Words("a", "app", "dm", "it's", "its", "my", "our", "that's", "thats",
              "the", "there", "user", "which", "who");
    bool tied = false;
    bool called = false;
    bool owned = false;
    size_t at = i_;
    for (size_t n = 0; n < kMostGlue && at > 0; ++n) {
      if (SentenceStarts(scene_, at)) return {};
      --at;
      const Lexeme& lexeme = scene_.At(at);
      const std::string_view word = Text(at);
      if (lexeme.kind == TokenKind::kSign) {
        if (lexeme.sign != ',' && lexeme.sign != '-' && lexeme.sign != '(') {
          return {};
        }
        continue;
      }
      owned |= lexeme.Is(WordClass::kMy) || word == "i" || word == "i'm";
      called |= word == "what" || word == "called" || word == "known";
      if (IsPlace(word) || word.starts_with("that") || word.starts_with("it")) {
        tied = true;
        continue;
      }
      if (IsCalling(word) || kGlue.Has(word)) continue;
      break;
    }
    if (!tied || at + 1 >= i_) return {};
    const size_t first = FirstOfRun(scene_, at);
    const HandleText name = ReadHandle(scene_, first, SignsOf(service_));
    if (name.end != at + 1) return {};
    if (!owned && FindBefore(scene_, first, kOwner, kNear) == kNowhere) {
      return {};
    }
    const bool sure = called && owned;
    if (!sure && !StandsAsName(scene_, first)) return {};
    return IsName(name, sure ? Intro::kName : Intro::kPerson) ? name
                                                              : HandleText();
  }

  const Scene& scene_;
  const size_t i_;
  const size_t end_;
  const ServiceRow& service_;
  const bool unsure_;
};

}  // namespace

HandleText ToldName(const Scene& scene, size_t i, size_t end,
                    const ServiceRow& service, bool unsure) {
  HandleText name = Teller(scene, i, end, service, unsure).Run();
  if (!name.empty() || unsure) return name;
  name = JoinedName(scene, i, end);
  return name.empty() ? NameBehindLabel(scene, end, service) : name;
}

bool ListGoesOn(const Scene& scene, size_t i) {
  if (i + 1 >= scene.size() || scene.At(i).lines_before > 0) return false;
  constexpr std::string_view kSigns = ",/|;&+";
  const Lexeme& joint = scene.At(i);
  const bool joins = joint.sign != 0 ? kSigns.find(joint.sign) != kSigns.npos
                                     : scene.Text(i) == "and";
  return joins && scene.At(i + 1).space_before &&
         scene.At(i + 1).Is(kAnyService);
}

bool BeginsLine(const Scene& scene, size_t i) {
  constexpr size_t kMost = 8;  // lexemes
  constexpr std::string_view kSigns = ",/|;&+";
  for (size_t n = 0; n < kMost; ++n, --i) {
    if (i == 0 || scene.At(i).lines_before > 0) return true;
    const Lexeme& before = scene.At(i - 1);
    const bool joins = before.sign != 0
                           ? kSigns.find(before.sign) != kSigns.npos
                           : scene.Text(i - 1) == "and";
    if (!joins && !before.Is(kAnyService)) return false;
  }
  return false;
}

size_t BehindBoth(const Scene& scene, size_t i) {
  static constexpr auto kBoth = Words("all", "both", "each");
  if (i + 1 >= scene.size() || !kBoth.Has(scene.Text(i + 1))) return i;
  return scene.Text(i) == "on" || scene.Text(i) == "for" ? i + 2 : i;
}

bool IsEverywhere(const Scene& scene, size_t i, size_t end) {
  constexpr size_t kPlace = 6;  // lexemes
  static constexpr auto kAll = Words("all", "any", "every", "most");
  static constexpr auto kWhole = Words("everything", "everywhere");
  static constexpr auto kPlaces =
      Words("accounts", "apps", "channels", "media", "networks", "platform",
            "platforms", "sites", "social", "socials");
  static constexpr auto kAm = Words("am", "i'm", "im");
  const bool begins = SentenceStarts(scene, i) ||
                      scene.At(i).lines_before > 0 ||
                      kAm.Has(scene.Text(i - 1)) ||
                      FindBefore(scene, i, kOwner, kNear) != kNowhere;
  bool all = false;
  bool told = false;
  for (size_t at = end; begins && at < end + kPlace; ++at) {
    if (at >= scene.size() || scene.At(at).kind == TokenKind::kSign) break;
    const std::string_view word = scene.Text(at);
    if (told && !kPlaces.Has(word)) return SentenceStarts(scene, at);
    all = all || kAll.Has(word);
    told = told || kWhole.Has(word) || (all && kPlaces.Has(word));
    if (!told && !all && word != "on" && word != "across" && word != "over") {
      return false;
    }
  }
  return told;
}

}  // namespace composer_guard
