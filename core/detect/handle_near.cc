#include "core/detect/handle_near.h"

#include <algorithm>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/domain.h"
#include "core/detect/handle_judge.h"
#include "core/detect/handle_parts.h"
#include "core/detect/handle_plain.h"
#include "core/detect/handle_sign.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kReach = 16;  // lexemes from the service to the name
constexpr size_t kOwnerReach = 8;
constexpr size_t kShortest = 6;  // bytes of a name
// Lexemes behind a name, of which one says that it is one: "x_7 ko add karo".
constexpr size_t kTold = 3;
// What a name is told with, in whatever language.
constexpr WordClasses kTelling =
    AnyOf(WordClass::kNaming, WordClass::kHandleNoun, WordClass::kMy,
          WordClass::kReachVerb);

bool Tells(const Lexeme& lexeme) {
  return lexeme.Is(kTelling) || HasCue(lexeme, WordCue::kSearchVerb) ||
         HasCue(lexeme, WordCue::kFollow) || HasCue(lexeme, WordCue::kFound);
}

class Finder {
 public:
  Finder(const Scene& scene, size_t i, size_t end, const ServiceRow& service)
      : scene_(scene), i_(i), end_(end), service_(service) {}

  HandleText Run() const {
    size_t sentences = 0;
    for (size_t at = end_; at < scene_.size() && at < end_ + kReach; ++at) {
      sentences += at > end_ && SentenceStarts(scene_, at) ? 1 : 0;
      if (sentences > 1) break;
      if (at > end_ && scene_.At(at).Is(kAnyService)) break;
      const HandleText name = NameAt(at);
      if (!name.empty()) return name;
    }
    return Before();
  }

 private:
  HandleText NameAt(size_t at) const {
    if (!MayBegin(at)) return {};
    HandleText name = ReadHandle(scene_, at, SignsOf(service_));
    if (name.empty() || name.number || name.listed || name.size() < kShortest ||
        !Fits(name, service_)) {
      return {};
    }
    const bool reads = IsName(name) ? Leads(at) || IsTold(name)
                                    : IsWord(TextOf(name)) && IsCalled(name);
    return reads && IsSomebodys(name) && !IsOfWork(name) && !IsRefused(name)
               ? name
               : HandleText();
  }

  // "x_7 is my nick on Telegram", "Sunt x7 pe Skype"
  HandleText Before() const {
    for (size_t n = 1; n <= kReach && n <= i_; ++n) {
      const size_t at = i_ - n;
      if (scene_.At(at).Is(kAnyService)) break;
      const HandleText name = NameAt(at);
      if (!name.empty() && name.end <= i_ && IsToldHere(name)) return name;
      if (SentenceStarts(scene_, at)) break;
    }
    return {};
  }

  // Whether the words from the name to the service, and a few behind that, or
  // one before the name tell of it.
  bool IsToldHere(const HandleText& name) const {
    const size_t last = std::min(end_ + kTold, scene_.size());
    // "knock me x_7 skype"
    return AnyIn(scene_, name.end, last, kTelling) ||
           (name.begin > 0 &&
            scene_.At(name.begin - 1)
                .Is(name.end == i_
                        ? kTelling
                        : AnyOf(WordClass::kNaming, WordClass::kHandleNoun)));
  }

  // Cheap test: a word with a sign of names behind it, or a digit, or one that
  // no list knows: "oak unterstrich moss".
  bool MayBegin(size_t at) const {
    const Lexeme& lexeme = scene_.At(at);
    if (lexeme.kind != TokenKind::kWord) return false;
    if (at > 0 && !lexeme.space_before && !MayBeGlued(at)) return false;
    if (lexeme.classes == 0 && lexeme.size() >= kShortest) return true;
    if (at + 1 >= scene_.size()) return false;
    const Lexeme& next = scene_.At(at + 1);
    return !next.space_before && next.sign != ',' && next.sign != ')';
  }

  // "(oak_77", "ID:oak_77", "我是oak_77"; not "live:oak_77", which has more.
  bool MayBeGlued(size_t at) const {
    const Lexeme& before = scene_.At(at - 1);
    return before.kind == TokenKind::kGlued || before.sign == '(' ||
           (before.sign == 0 && before.kind == TokenKind::kSign) ||
           (before.sign == ':' && !(at > 1 && scene_.Text(at - 2) == "live"));
  }

  // Whether a name may stand behind what is before lexeme `at`.
  bool Leads(size_t at) const {
    static constexpr auto kLeading =
        Words("add", "ahi", "als", "as", "at", "called", "come", "como",
              "comme", "dort", "es", "for", "i'm", "im", "is", "it's", "jako",
              "la", "look", "named", "ping", "sebagai", "som", "sous", "there",
              "to", "try", "type", "under", "unter");
    constexpr std::string_view kSigns = ":,(->=|?.";
    if (at == end_ || SentenceStarts(scene_, at) ||
        scene_.At(at).lines_before > 0) {
      return true;
    }
    const Lexeme& before = scene_.At(at - 1);
    if (before.kind == TokenKind::kSign) {
      return scene_.At(at).space_before
                 ? before.sign == 0 || kSigns.find(before.sign) != kSigns.npos
                 : before.sign == ':' ||
                       (before.sign == '(' && before.space_before);
    }
    return IsOfOtherScript(scene_, at - 1) || kLeading.Has(scene_.Text(at - 1));
  }

  // Whether one of the words before a name or behind it says that it is one.
  bool IsTold(const HandleText& name) const {
    for (size_t at = name.begin; at > 0 && at + kTold > name.begin; --at) {
      if (SentenceStarts(scene_, at)) break;
      if (Tells(scene_.At(at - 1))) return true;
    }
    for (size_t at = name.end; at < name.end + kTold && at < scene_.size();
         ++at) {
      if (SentenceStarts(scene_, at)) break;
      if (Tells(scene_.At(at))) return true;
    }
    return false;
  }

  // As nobody writes a word: "oak_77", "oak.moss", no host.
  bool IsName(const HandleText& name) const {
    if (IsConstant(scene_, name) ||
        IsPartOfOther(scene_, name, service_, end_)) {
      return false;
    }
    const std::string_view text = TextOf(name);
    if (IsFieldName(text) || IsAmount(text) ||
        IsPredicate(text.substr(0, text.find('.')))) {
      return false;
    }
    if (!std::all_of(text.begin(), text.end(),
                     [](char c) { return '+' < c && c <= 'z'; })) {
      return false;  // "ç" is in none
    }
    if (text.find('_') != text.npos && text.find('.') == text.npos) return true;
    const size_t dot = text.rfind('.');
    return dot != text.npos && dot > 0 && !IsTld(text.substr(dot + 1)) &&
           text.find_first_of("0123456789") > 0;
  }

  // "oakmoss77", "oakmoss": letters enough, and no digit or more than that of
  // a version.
  static bool IsWord(std::string_view text) {
    constexpr size_t kLetters = 5;
    constexpr size_t kDigits = 2;
    const size_t letters = std::min(
        text.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), text.size());
    return letters >= kLetters && !IsPredicate(text) &&
           (letters == text.size() ||
            (text.size() >= letters + kDigits &&
             text.find_first_not_of("0123456789", letters) == text.npos));
  }

  // Whether it is told where nothing but a name stands: digits make it one,
  // and so does another script around it.
  bool IsCalled(const HandleText& name) const {
    if (scene_.view->IsCapital(name.span.begin)) return false;
    const bool apart =
        name.marked ||
        (name.begin > 0 && IsOfOtherScript(scene_, name.begin - 1)) ||
        (name.end < scene_.size() && IsOfOtherScript(scene_, name.end));
    return apart && IsTold(name);
  }

  std::string_view TextOf(const HandleText& name) const {
    return name.reading.empty() ? name.span.Of(scene_.text) : name.reading;
  }

  // Whether the sentences speak of the writer's own account.
  bool IsSomebodys(const HandleText& name) const {
    static constexpr auto kAsking =
        Words("add", "dm", "look", "message", "ping");
    if (name.begin > 0 && kAsking.Has(scene_.Text(name.begin - 1))) {
      return NameEnds(scene_, name.end);
    }
    if (IsOffered(name)) return true;
    const size_t first = std::min(i_, name.begin);
    const size_t from = first - std::min(first, kOwnerReach);
    const size_t last =
        std::min(std::max(end_, name.end) + kOwnerReach, scene_.size());
    for (size_t at = from; at < last; ++at) {
      if (at >= name.begin && at < name.end) continue;
      static constexpr auto kSelf = Words("i", "i'm", "im", "there");
      if (Tells(scene_.At(at)) || kSelf.Has(scene_.Text(at))) {
        return true;
      }
    }
    return false;
  }

  // "Signal works too: oak.moss", "Discord is easier (oak_77)"
  bool IsOffered(const HandleText& name) const {
    for (size_t at = end_; at < name.begin; ++at) {
      if (IsOfferWord(scene_.Text(at))) return true;
    }
    return false;
  }

  // "No Telegram here please, the draft is brief_final"; not "I can't send
  // files here, on Telegram I'm oak_77".
  bool IsRefused(const HandleText& name) const {
    size_t first = std::min(i_, name.begin);
    while (first > 0 && !SentenceStarts(scene_, first) &&
           scene_.At(first - 1).kind != TokenKind::kSign) {
      --first;
    }
    // "no" is "in the" elsewhere.
    const Languages main = scene_.languages.Main();
    for (size_t at = first; at < std::max(end_, name.begin); ++at) {
      if (scene_.At(at).Is(WordClass::kNegation) &&
          TagOf(scene_.At(at), WordClass::kNegation,
                main != 0 ? main : kEnglish)) {
        return true;
      }
    }
    return false;
  }

  // Software is spoken of with names of that shape.
  bool IsOfWork(const HandleText& name) const {
    const size_t first =
        std::max(SentenceAround(scene_, std::min(i_, name.begin)).begin,
                 i_ - std::min(i_, kOwnerReach));
    const size_t last =
        std::min(std::max(end_, name.end) + kNear, scene_.size());
    for (size_t at = first; at < last; ++at) {
      const bool inside =
          (i_ <= at && at < end_) || (name.begin <= at && at < name.end);
      static constexpr auto kOfService =
          Words("app", "chat", "icon", "logo", "server", "site");
      if (!inside && scene_.At(at).Is(WordClass::kTechNoun) &&
          !kOfService.Has(scene_.Text(at))) {
        return true;
      }
    }
    return false;
  }

  const Scene& scene_;
  const size_t i_;
  const size_t end_;
  const ServiceRow& service_;
};

}  // namespace

HandleText NameNear(const Scene& scene, size_t i, size_t end,
                    const ServiceRow& service) {
  return Finder(scene, i, end, service).Run();
}

}  // namespace composer_guard
