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
      if (!GoesOn(at) || !Leads(at)) continue;
      const HandleText name = ReadHandle(scene_, at, SignsOf(service_));
      if (IsName(name) && IsSomebodys(name) && !IsOfWork(name)) return name;
    }
    return {};
  }

 private:
  // Cheap test: a word with a sign of names behind it, or a digit.
  bool GoesOn(size_t at) const {
    if (scene_.At(at).kind != TokenKind::kWord || at + 1 >= scene_.size()) {
      return false;
    }
    const Lexeme& next = scene_.At(at + 1);
    return !next.space_before && next.sign != ',' && next.sign != ')';
  }

  // Whether a name may stand behind what is before lexeme `at`.
  bool Leads(size_t at) const {
    static constexpr auto kLeading = Words(
        "add", "ahi", "als", "as", "at", "called", "come", "como", "comme",
        "dm", "dort", "es", "find", "follow", "for", "i'm", "id", "im", "is",
        "it's", "jako", "la", "look", "me", "message", "named", "nick", "ping",
        "search", "sebagai", "soy", "som", "sono", "sous", "suis", "tag",
        "there", "to", "try", "type", "under", "unter", "user", "username",
        "\xD1\x82\xD0\xB0\xD0\xBC", "\xD0\xBA\xD0\xB0\xD0\xBA");
    constexpr std::string_view kSigns = ":,(->=|?.";
    if (at == end_ || SentenceStarts(scene_, at) ||
        scene_.At(at).lines_before > 0) {
      return true;
    }
    const Lexeme& before = scene_.At(at - 1);
    if (before.kind == TokenKind::kSign) {
      return scene_.At(at).space_before
                 ? before.sign == 0 || kSigns.find(before.sign) != kSigns.npos
                 : before.sign == '(' && before.space_before;
    }
    return before.Is(AnyOf(WordClass::kNaming, WordClass::kHandleNoun)) ||
           kLeading.Has(scene_.Text(at - 1));
  }

  // As nobody writes a word: "oak_77", "oak.moss", no host.
  bool IsName(const HandleText& name) const {
    if (name.empty() || name.number || name.listed || name.size() < kShortest ||
        !Fits(name, service_) || IsConstant(scene_, name) ||
        IsPartOfOther(scene_, name, service_, end_)) {
      return false;
    }
    const std::string_view text =
        name.reading.empty() ? name.span.Of(scene_.text) : name.reading;
    if (IsFieldName(text) || IsAmount(text) ||
        IsPredicate(text.substr(0, text.find('.')))) {
      return false;
    }
    if (text.find('_') != text.npos && text.find('.') == text.npos) return true;
    const size_t dot = text.rfind('.');
    return dot != text.npos && dot > 0 && !IsTld(text.substr(dot + 1)) &&
           text.find_first_of("0123456789") > 0;
  }

  // Whether the sentences speak of the writer's own account.
  bool IsSomebodys(const HandleText& name) const {
    static constexpr auto kAsking =
        Words("add", "dm", "look", "message", "ping");
    if (kAsking.Has(scene_.Text(name.begin - 1))) {
      return NameEnds(scene_, name.end);
    }
    const size_t first = i_ > kOwnerReach ? i_ - kOwnerReach : 0;
    const size_t last = std::min(name.end + kOwnerReach, scene_.size());
    for (size_t at = first; at < last; ++at) {
      if (at >= name.begin && at < name.end) continue;
      static constexpr auto kSelf =
          Words("i", "i'm", "im", "me", "my", "mine", "soy", "estoy", "sono",
                "suis", "there", "username", "nick", "nickname");
      if (scene_.At(at).Is(kOwner | Bit(WordClass::kHandleNoun)) ||
          kSelf.Has(scene_.Text(at))) {
        return true;
      }
    }
    return false;
  }

  // Software is spoken of with names of that shape.
  bool IsOfWork(const HandleText& name) const {
    const size_t first = std::max(SentenceAround(scene_, i_).begin,
                                  i_ - std::min(i_, kOwnerReach));
    const size_t last = std::min(name.end + kNear, scene_.size());
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
