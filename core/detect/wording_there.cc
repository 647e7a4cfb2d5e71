// Proposals that name nothing but where: what is to be sent to a service, or
// goes easier there. See wording.cc.
//
//   catches: "Mándame los archivos por WhatsApp", "dosyaları WhatsApp'tan
//            gönderin", "na WhatsAppie będzie łatwiej"
//   leaves:  "mándame los textos para Instagram", "comparte el post en
//            Facebook", "Instagram geht schneller als TikTok"

#include <algorithm>

#include "core/detect/by_way.h"
#include "core/detect/handle_text.h"
#include "core/detect/wording_clause.h"
#include "core/detect/wording_sentence.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

class There {
 public:
  There(const WordingSentence& in, size_t i)
      : in_(in), scene_(in.scene()), clause_(in), i_(i) {}

  void Read() {
    const bool phone = in_.Is(i_, WordClass::kByPhone);
    // "Удобнее голосом? Звонок прямо в этом чате" is a call here.
    if ((phone && in_.Any(WordClass::kHere)) ||
        !(phone || scene_.At(i_).Is(kAnyServiceName)) || in_.tech() ||
        in_.work() || !in_.IsShort() || in_.NegatedInClause(i_) ||
        in_.Requested(i_) || in_.Any(WordCue::kOthers) || !IsAlone() ||
        in_.Proposed(i_) || IsPart()) {
      return;
    }
    if (!ReadBetter(phone) && !phone) ReadSent();
  }

 private:
  // Words that may stand around what is easier, to the ends of the clause.
  static constexpr size_t kAround = 3;

  // Neither another service nor a number beside it: "from Discord to Slack".
  bool IsAlone() const {
    for (size_t k = in_.begin(); k < in_.end(); ++k) {
      const Lexeme& lexeme = scene_.At(k);
      if (lexeme.kind == TokenKind::kNumber ||
          (lexeme.Is(kAnyServiceName) && k != i_ &&
           (k < i_ || k >= i_ + scene_.At(i_).length))) {
        return false;
      }
    }
    return true;
  }

  // "wp_mail()", "Telegram-Gruppe"
  bool IsPart() const {
    const size_t end = i_ + scene_.At(i_).length;
    return end < in_.end() && !scene_.At(end).space_before &&
           (scene_.At(end).sign == '_' || scene_.At(end).sign == '-');
  }

  bool ReadBetter(bool phone) const {
    constexpr size_t kBeside = 4;
    const size_t better = in_.AroundWords(i_, kBeside, WordCue::kBetter);
    if (better == kNowhere || better == i_) return false;
    const size_t first = std::min(better, i_);
    const size_t last = std::max(better, i_);
    const size_t behind = last + scene_.At(last).length;
    // Pieces where words are not parted: "やっぱりLINEの方が早いです".
    // What is posted for all is easier in many ways: "mas maganda sa Instagram
    // yung square".
    const size_t around =
        (!phone && IsBroadcast() ? 1 : kAround) * (in_.glued() ? 3 : 1);
    const bool spaced_broadcast = !phone && !in_.glued() && IsBroadcast();
    if (in_.glued() && in_.Near(first, last, WordClass::kUnit)) return false;
    if (!clause_.OnlySmall(first, last) || Before(first) > around ||
        Behind(behind) > (spaced_broadcast ? 0 : around) ||
        (!in_.glued() && Tells(behind, phone ? 0 : 1))) {
      return false;
    }
    // "Игорь, если удобнее голосом" ends a share.
    if (phone && first > in_.begin() + Before(first)) return false;
    Report(better, phone ? "call" : "chat_app");
    return true;
  }

  // "На Instagramie lepiej działają rolki": of what goes better there.
  bool Tells(size_t i, size_t most) const {
    size_t unlisted = 0;
    for (; !in_.EndsAt(i); ++i) {
      if (in_.Is(i, WordClass::kUnit) || in_.Is(i, WordClass::kIdLabel)) {
        return true;
      }
      unlisted += scene_.At(i).classes == 0 ? 1 : 0;
    }
    return unlisted > most;
  }

  void ReadSent() const {
    constexpr size_t kFar = 9;
    if (IsBroadcast()) return;
    const size_t end = i_ + scene_.At(i_).length;
    // Verbs come last in some languages.
    const size_t particle = in_.glued() && IsBy(end) ? 5 : 3;
    size_t give = in_.NearAt(end, end + particle, WordClass::kGiveVerb);
    if (give != kNowhere && (!clause_.OnlySmall(i_, give) ||
                             Behind(give + scene_.At(give).length) > 1)) {
      give = kNowhere;
    }
    if (give == kNowhere) {
      const size_t from = i_ > kFar ? i_ - kFar : 0;
      give = in_.NearAt(from, i_, WordClass::kGiveVerb);
      if (give == kNowhere || in_.IsTold(give) || !IsWhere() ||
          Behind(end) > 1 || in_.CommaBetween(give, i_) || IsName(give)) {
        return;
      }
    }
    if (in_.NegatedInClause(give)) return;
    Report(give, "chat_app");
  }

  void Report(size_t cue, std::string_view kind) const {
    in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium, kind,
               {i_, cue});
  }

  // Where one posts for all to see, so that much is sent there for work.
  bool IsBroadcast() const {
    static constexpr auto kBroadcast =
        Words("douyin", "facebook", "instagram", "linkedin", "ok_ru",
              "pinterest", "reddit", "threads", "tiktok", "tumblr", "twitter",
              "vk", "weibo", "xiaohongshu", "youtube");
    bool weak = false;
    const ServiceRow* const service = ServiceAt(scene_, i_, &weak);
    return service == nullptr || service->payment ||
           kBroadcast.Has(service->id);
  }

  // "카톡으로 사진 보내줘요", "LINEで画像送って"
  bool IsBy(size_t i) const {
    static constexpr auto kBy = Words("で", "に", "로", "으");
    return kBy.Has(TextAt(scene_, i));
  }

  // "Give me your name on Skype": what is sent is a contact.
  bool IsName(size_t give) const {
    for (size_t k = give; k < i_; ++k) {
      // "mi WhatsApp" is a phrase of both.
      const bool apart = k + scene_.At(k).length <= i_;
      if (apart && (IsNoun(k) || in_.Is(k, WordCue::kNameOf))) {
        return true;
      }
    }
    return false;
  }

  // For a contact, in this language.
  bool IsNoun(size_t k) const {
    return in_.Is(k, WordClass::kPhoneNoun) ||
           in_.Is(k, WordClass::kNumberNoun) ||
           in_.Is(k, WordClass::kEmailNoun) ||
           in_.Is(k, WordClass::kAddressNoun) ||
           in_.Is(k, WordClass::kHandleNoun) || in_.Is(k, WordClass::kFormNoun);
  }

  // "auf mein WhatsApp", "ke WA saya": where to, or by what way.
  bool IsWhere() const {
    if (clause_.IsBent(i_)) return true;
    constexpr size_t kBefore = 2;
    const size_t end = i_ + scene_.At(i_).length;
    if (BeginsWithWay(scene_.Text(i_)) ||
        (BeginsWithTo(scene_.Text(i_)) &&
         in_.Near(end, end + 1, WordClass::kMy))) {
      return true;
    }
    for (size_t n = 1; n <= kBefore && i_ >= in_.begin() + n; ++n) {
      if (kOnto.Has(scene_.Text(i_ - n))) return true;
      if (!in_.Is(i_ - n, WordClass::kMy)) return false;
    }
    return false;
  }

  // Words from `i` to the end of its clause, and from there to `i`. What a
  // bracket holds belongs to it.
  size_t Behind(size_t i) const {
    size_t words = 0;
    for (; !in_.EndsAt(i) && !in_.Parted(i); ++i) {
      // "a" is an article too.
      const bool small = in_.Is(i, WordCue::kPlease) ||
                         in_.Is(i, WordClass::kMy) ||
                         scene_.Text(i).size() == 1 ||
                         (in_.glued() && in_.Is(i, WordCue::kCommon));
      words += small ? 0 : 1;
    }
    if (i < in_.end() && scene_.At(i).sign == '[') return kNowhere;
    return words;
  }
  size_t Before(size_t i) const {
    size_t words = 0;
    for (; i > in_.begin() && !in_.Parted(i) &&
           scene_.At(i - 1).kind != TokenKind::kSign;
         --i) {
      ++words;
    }
    return words;
  }

  const WordingSentence& in_;
  const Scene& scene_;
  const WordingClause clause_;
  size_t i_;
};

}  // namespace

void DetectWordingThere(const WordingSentence& in, size_t i) {
  There(in, i).Read();
}

}  // namespace composer_guard
