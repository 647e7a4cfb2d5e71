// Proposals to write to the writer's own mailbox, by what kinds of words a
// sentence holds. See wording.cc.
//
//   catches: "escríbeme a mi correo", "schick mir die Dateien per Mail", "mejla
//            mig", "пишите мне на почту"
//   leaves:  "escríbeme a mi correo: jane@acme.io", which shares it, "el correo
//            llega a mi cliente"

#include <algorithm>

#include "core/detect/by_way.h"
#include "core/detect/cues.h"
#include "core/detect/wording_clause.h"
#include "core/detect/wording_sentence.h"
#include "core/text/word_list.h"

namespace composer_guard {

namespace {

// "To", of mail alone: before a service it is "for".
constexpr auto kTo = Words("ad", "nach", "para", "pra", "pre", "tramite", "к",
                           "إلى", "ל", "มาที่");

bool SaysTo(std::string_view word) { return kTo.Has(word) || kOnto.Has(word); }

// Whether the mail at `i` is where something is sent, or by what way.
bool IsWhere(const WordingSentence& in, size_t i) {
  constexpr size_t kBefore = 2;
  const std::string_view mail = in.scene().Text(i);
  // "az email címemre": the noun says so itself.
  if (BeginsWithWay(mail) || BeginsWithTo(mail) || in.Is(i, WordClass::kMy)) {
    return true;
  }
  for (size_t n = 1; n <= kBefore && i >= in.begin() + n; ++n) {
    if (SaysTo(in.scene().Text(i - n))) return true;
  }
  return false;
}

// "Email pe", "ईमेल पर", "ইমেইলে": the mail at `i`, with "by" behind it.
bool IsByWay(const WordingSentence& in, size_t i) {
  static constexpr auto kBy = Words("pe", "par", "pr");
  const std::string_view behind =
      TextAt(in.scene(), i + in.scene().At(i).length);
  return kOntoBehind.Has(behind) || kBy.Has(behind) ||
         in.scene().Text(i).ends_with("ে");
}

// "データはメールで送ってください", "メールを送ってください": by mail, or a
// mail and nothing before it.
bool IsByMail(const WordingSentence& in, size_t i) {
  const std::string_view particle =
      TextAt(in.scene(), i + in.scene().At(i).length);
  return particle == "で" || (particle == "を" && i == in.begin());
}

// "Отправьте мне на почту бриф": a word ends the clause, and who gets it is
// said before the mail.
bool EndsWithObject(const WordingSentence& in, size_t i) {
  constexpr size_t kBefore = 3;
  const size_t end = i + in.scene().At(i).length;
  return !in.EndsAt(end) && in.EndsAt(end + 1) &&
         in.scene().At(end).classes == 0 &&
         in.NearAt(i - std::min(i, kBefore), i, WordClass::kMy) != kNowhere;
}

class Mail {
 public:
  Mail(const WordingSentence& in, size_t i)
      : in_(in),
        scene_(in.scene()),
        clause_(in),
        i_(i),
        end_(i + scene_.At(i).length) {}

  void Read() const {
    if (in_.tech() || in_.work() || !in_.IsShort() ||
        in_.Any(WordCue::kOthers) || in_.NegatedBefore(i_) ||
        (in_.Requested(i_) && !IsByWayAlone())) {
      return;
    }
    if (ReadApplied()) return;
    if (in_.Requested(i_) && !in_.glued()) return ReadFirst();
    if (in_.Is(i_, WordClass::kReachVerb) && scene_.At(i_).length > 1 &&
        !in_.NegatedInClause(i_)) {
      ReadVerb();
    } else if (!ReadLast() && !ReadTalk()) {
      ReadFirst();
    }
  }

 private:
  static constexpr size_t kBeside = 3;

  // "मुझे मेल करो", "mail kar do mujhe": a verb made of the noun, of a mail to
  // me.
  void ReadVerb() const {
    size_t me = in_.NearAt(i_ - std::min(i_, kBeside), i_, WordClass::kMy);
    if (me == kNowhere) me = in_.NearAt(end_, end_ + 1, WordClass::kMy);
    if (me == kNowhere || in_.CommaBetween(me, i_) ||
        !clause_.Ends(me == end_ ? end_ + 1 : end_)) {
      return;
    }
    Report(Confidence::kMedium, me, kNowhere);
  }

  // "Kirim lamaran ke email", "履歴書をメールで": by what way, so that the mail
  // is no contact that was asked for.
  bool IsByWayAlone() const {
    static constexpr auto kBy = Words("ke", "lewat", "melalui", "qua", "via");
    const Found& asked = scene_.found.back();
    return asked.rule == "wording.request" &&
           asked.category == Category::kEmail &&
           (in_.Near(in_.begin(), i_, WordCue::kSentAlong) ||
            in_.Near(in_.begin(), i_, WordClass::kApplyVerb)) &&
           (in_.glued() ? SaysBy()
                        : i_ > in_.begin() && kBy.Has(scene_.Text(i_ - 1)));
  }

  // "メールで", "이메일로"
  bool SaysBy() const {
    static constexpr auto kBy = Words("で", "に", "にて", "から", "로", "으로");
    return kBy.Has(TextAt(scene_, end_)) || scene_.Text(i_).ends_with("로");
  }

  // "ご応募はメールでお願いします", "지원은 이메일로 해 주세요"
  bool ReadApplied() const {
    constexpr size_t kReach = 6;
    if (!in_.glued() || !SaysBy()) return false;
    const size_t verb = in_.LastBefore(i_, kReach, WordClass::kApplyVerb);
    if (verb == kNowhere || !clause_.OnlySmall(verb, i_) ||
        in_.NegatedInClause(i_)) {
      return false;
    }
    size_t asked = in_.NearAt(end_, end_ + kReach, WordCue::kPlease);
    if (asked == kNowhere) {
      asked = in_.NearAt(end_, end_ + kReach, WordClass::kGiveVerb);
    }
    if (asked == kNowhere && !in_.Any(WordClass::kHere)) return false;
    Report(Confidence::kMedium, verb, asked);
    return true;
  }

  // Verbs come last in some languages. "File email pe bhej do" says by what way
  // alone.
  bool ReadLast() const {
    const bool mine = in_.Around(i_, kBeside, WordClass::kMy) != kNowhere ||
                      IsByMail(in_, i_);
    for (const WordClass wanted :
         {WordClass::kReachVerb, WordClass::kGiveVerb, WordClass::kApplyVerb}) {
      const size_t verb = in_.NearAt(end_, end_ + kBeside, wanted);
      const bool sure = mine || wanted == WordClass::kApplyVerb;
      if (verb == kNowhere || !clause_.OnlySmall(i_, verb) ||
          !(sure || IsByWay(in_, i_)) ||
          !clause_.Ends(verb + scene_.At(verb).length) ||
          in_.NegatedInClause(verb)) {
        continue;
      }
      Report(sure ? Confidence::kMedium : Confidence::kLow, verb, kNowhere);
      return true;
    }
    return false;
  }

  // "बाकी बात ईमेल पर कर लेते हैं", "sa email na natin ituloy ang usapan": the
  // talk goes on by mail.
  bool ReadTalk() const {
    constexpr size_t kReach = 5;
    if (!IsWhere(in_, i_) && !IsByWay(in_, i_) &&
        !(in_.glued() && (SaysBy() || clause_.Begins(i_)))) {
      return false;
    }
    size_t verb = in_.AroundWords(i_, kReach, WordClass::kTalkVerb);
    if (verb == kNowhere) {
      verb = in_.AroundWords(i_, kReach, WordClass::kMoveVerb);
    }
    if (verb == kNowhere || in_.CommaBetween(verb, i_) ||
        in_.NegatedInClause(verb)) {
      return false;
    }
    const size_t we = in_.NearAt(in_.begin(), in_.end(), WordClass::kWe);
    if (we == kNowhere && !in_.question() && !in_.Any(WordCue::kBetter) &&
        !in_.Any(WordCue::kOnly)) {
      return false;
    }
    Report(Confidence::kMedium, verb, we);
    return true;
  }

  void ReadFirst() const {
    constexpr size_t kReach = 9;
    // "Skicka ett mejl till mig"
    const size_t whom =
        end_ < in_.end() && SaysTo(scene_.Text(end_)) ? end_ + 1 : end_;
    if (!clause_.Ends(end_) && !in_.Near(end_, whom + 1, WordClass::kMy) &&
        !in_.Is(end_, WordCue::kPlease) && !EndsWithObject(in_, i_)) {
      return;
    }
    size_t verb = kNowhere;
    for (const WordClass wanted :
         {WordClass::kReachVerb, WordClass::kGiveVerb, WordClass::kApplyVerb}) {
      if (verb == kNowhere) verb = in_.LastBefore(i_, kReach, wanted);
    }
    if (verb == kNowhere || in_.IsTold(verb) || in_.NegatedInClause(verb) ||
        in_.CommaBetween(verb, i_)) {
      return;
    }
    const size_t mine = in_.NearAt(verb, whom + 1, WordClass::kMy);
    // "Bewerbt euch per Mail", "резюме кидайте на пошту"
    const bool applies = in_.Is(verb, WordClass::kApplyVerb) ||
                         in_.Near(in_.begin(), i_, WordCue::kSentAlong);
    // "Schreib mir eine Mail", and not "your mail" nor "jag vill ha mejlet".
    const bool letter = clause_.OnlySmall(verb, i_) &&
                        !in_.Is(verb, WordClass::kMy) &&
                        !in_.Near(verb, end_ + 1, WordClass::kYour) &&
                        (mine != kNowhere || scene_.At(verb).length > 1 ||
                         (applies && in_.glued()));
    const bool sure = mine != kNowhere || applies || letter;
    if (!letter && (!IsWhere(in_, i_) || !(sure || clause_.Begins(verb)))) {
      return;
    }
    Report(sure ? Confidence::kMedium : Confidence::kLow, verb, mine);
  }

  void Report(Confidence confidence, size_t verb, size_t mine) const {
    if (in_.Requested(i_)) in_.scene().found.pop_back();
    in_.Report(Category::kOffPlatform, Intent::kMove, confidence, "email",
               {i_, verb, mine});
  }

  const WordingSentence& in_;
  const Scene& scene_;
  const WordingClause clause_;
  size_t i_;
  size_t end_;
};

}  // namespace

void DetectWordingMail(const WordingSentence& in, size_t i) {
  if (in.Is(i, WordClass::kEmailNoun)) Mail(in, i).Read();
}

}  // namespace composer_guard
