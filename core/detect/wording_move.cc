// Proposals to leave the platform, by kinds of words. See wording.cc.

#include <algorithm>

#include "core/detect/cues.h"
#include "core/detect/wording_clause.h"
#include "core/detect/wording_sentence.h"

namespace composer_guard {
namespace {

// Words of a proposal that has neither verb nor question mark.
constexpr size_t kBriefProposal = 14;

class Move {
 public:
  explicit Move(const WordingSentence& in)
      : in_(in), scene_(in.scene()), clause_(in) {}

  void At(size_t i) {
    if (scene_.At(i).Is(kAnyServiceName)) {
      ToService(i);
    } else if (in_.Is(i, WordClass::kOutside)) {
      DetectWordingOutside(in_, i, true);
    } else if (in_.Is(i, WordClass::kOutsideWeak)) {
      DetectWordingOutside(in_, i, false);
    }
    if (in_.Is(i, WordClass::kByPhone)) ToPhone(i);
  }

  // "¿Seguimos por WhatsApp?", "Zoom tayo mamayang gabi?", "пишите мне в
  // зелёном мессенджере".
  void ToService(size_t i) {
    const bool no = in_.NegatedBefore(i) && !in_.AsksWhyNot();
    if (!in_.IsShort() || IsAskedFor(i) || (no && NotHereAt(i) == kNowhere)) {
      return;
    }
    const size_t we = in_.NearAt(in_.begin(), in_.end(), WordClass::kWe);
    const size_t written = WrittenTo(i);
    size_t verb = written;
    const bool whole = verb != kNowhere && IsWholeClause(verb, i);
    const size_t applied = AppliedAt(i, written);
    if (applied != kNowhere) {
      in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
                 "chat_app", {i, applied});
      return;
    }
    // "Spostiamoci su Telegram che ti giro i vocali del cliente"
    if (in_.Any(WordCue::kOthers) && !GoesTo(i)) return;
    // "Komm auf Discord, da teil ich den Bildschirm", "passiamo su WhatsApp che
    // qui non arrivano le notifiche".
    if (in_.tech() && !(whole && in_.Is(verb, WordCue::kVisitVerb)) &&
        !(GoesTo(i) && in_.Any(WordClass::kHere) &&
          clause_.Then(i + scene_.At(i).length))) {
      return;
    }
    size_t move = in_.Around(i, 6, WordClass::kMoveVerb);
    // "我在小红书上看到你的作品": on it, and no "up to".
    if (move != kNowhere && move > i && scene_.Text(move) == "上") {
      move = kNowhere;
    }
    size_t talk = in_.Around(i, 6, WordClass::kTalkVerb);
    // "Давайте я вам позвоню по ватсапу"
    if (talk == kNowhere) talk = in_.Around(i, 6, WordCue::kWillCall);
    const size_t when = clause_.When();
    const int signs = (we != kNowhere) + (when != kNowhere) + in_.question() +
                      in_.Any(WordCue::kBetter) + clause_.EndsWithBy(i);
    const Naming naming = NamingOf(i);
    if (!whole && move != kNowhere) {
      verb = move;
      if (naming == Naming::kNickname && signs == 0 &&
          !in_.Any(WordClass::kMy) && written == kNowhere) {
        return;
      }
    } else if (!whole && talk != kNowhere) {
      verb = talk;
      // "zoomen" is a name and a verb in one, and what one does with pictures.
      const bool weak =
          (naming == Naming::kEveryday && !in_.glued()) || talk == i;
      // "Ajoutez-moi sur Skype pour en parler" says it twice.
      const bool twice = !in_.glued() && written != kNowhere && talk != i;
      if (signs + twice < (weak && !IsWholeClause(talk, i) ? 2 : 1)) return;
    } else if (we != kNowhere && when != kNowhere) {
      if (!in_.question() && (in_.end() - in_.begin() > kBriefProposal ||
                              clause_.GoesOnOtherwise(i))) {
        return;
      }
    } else if (when != kNowhere && !in_.Is(when, WordClass::kUnit) &&
               in_.question() && clause_.Lasts(i)) {  // "Zoom mañana, 20 min?"
    } else if (!whole &&
               (written == kNowhere || naming == Naming::kEveryday ||
                (naming == Naming::kName && !in_.Any(WordClass::kMy)))) {
      return;
    }
    if (verb != kNowhere && Refused(verb, i)) return;
    in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
               "chat_app", {i, verb, we});
  }

  // "WhatsApp'a geçmek istemiyorum", "в телеграм переходить не буду", "WhatsApp
  // nahi, yahin baat karte hain".
  bool Refused(size_t verb, size_t i) const {
    if (in_.CommaBetween(verb, i) && in_.NegatedInClause(i)) return true;
    // "카톡 말고 여기서 얘기하죠"
    const size_t next = i + scene_.At(i).length;
    if (verb > i && in_.Is(next, WordClass::kNegation)) return true;
    const size_t last = std::max(verb, i);
    const size_t behind = last + scene_.At(last).length;
    const size_t no = in_.NearAt(behind, behind + 2, WordClass::kNegation);
    return no != kNowhere && !in_.question() && !in_.CommaBetween(last, no);
  }

  // "Скиньте ваш телеграм, обсудим": a request already.
  bool IsAskedFor(size_t i) const {
    return in_.Requested(i) &&
           scene_.found.back().category == Category::kHandle &&
           in_.Around(i, 1, WordClass::kTalkVerb) == kNowhere;
  }

  // "Bewerbungen bitte über Telegram", "mag-apply sa Messenger": where to, or
  // that it is not here, is said in a clause.
  size_t AppliedAt(size_t i, size_t written) const {
    const size_t apply =
        in_.AroundWords(i, kBriefProposal / 2, WordClass::kApplyVerb);
    if (apply == kNowhere || apply == i || in_.tech() ||
        in_.Any(WordCue::kOthers)) {
      return kNowhere;
    }
    const size_t there = NotHereAt(i);
    if (there != kNowhere) return std::min(there, apply);
    if (in_.NegatedInClause(i) || in_.NegatedInClause(apply)) return kNowhere;
    if (written != kNowhere) return written;
    const size_t first = std::min(apply, i);
    const size_t last = std::max(apply, i);
    const bool only =
        (in_.Any(WordClass::kHere) && in_.Any(WordClass::kNegation)) ||
        in_.AroundWords(i, 2, WordCue::kOnly) != kNowhere;
    return only || (clause_.OnlySmall(first, last) && clause_.Begins(first) &&
                    Closes(last + scene_.At(last).length))
               ? apply
               : kNowhere;
  }

  // "여기 말고 텔레그램으로 지원해 주세요": the phrase that denies another
  // place.
  size_t NotHereAt(size_t i) const {
    if (i == in_.begin()) return kNowhere;
    const size_t there = i - 1 - scene_.At(i - 1).part_of;
    return in_.Is(there, WordClass::kOutside) &&
                   in_.Holds(there, WordClass::kNegation)
               ? there
               : kNowhere;
  }

  // "応募はLINEからお願いします": behind particles it is asked politely.
  bool Closes(size_t end) const {
    return clause_.Ends(end) ||
           (in_.glued() && (in_.Near(end, end + 3, WordCue::kPlease) ||
                            in_.Near(end, end + 3, WordClass::kGiveVerb)));
  }

  // "¿Lo hablamos por teléfono?", "po telefonu to vysvětlím, zavolejte mi".
  void ToPhone(size_t i) {
    if (in_.tech() || !in_.IsShort() || in_.Any(WordCue::kOthers) ||
        (in_.Any(WordCue::kOnline) && in_.Any(WordClass::kPlatform)) ||
        (in_.Near(i - std::min<size_t>(i, 2), i, WordClass::kPlatform) &&
         !in_.Any(WordClass::kOutside)) ||
        (in_.Around(i, 4, WordClass::kHere) != kNowhere &&
         !in_.Any(WordClass::kNegation))) {
      return;
    }
    const size_t we = in_.NearAt(in_.begin(), in_.end(), WordClass::kWe);
    // "Wollen wir das nicht telefonisch klären?"
    if (!(we != kNowhere && in_.question()) && in_.NegatedInClause(i)) return;
    // "lass uns telefonieren" says both in a word.
    size_t talk = in_.Is(i, WordClass::kTalkVerb) &&
                          (clause_.Ends(i + scene_.At(i).length) ||
                           clause_.When() != kNowhere)
                      ? i
                      : kNowhere;
    if (talk == kNowhere) talk = Beside(i, WordClass::kTalkVerb);
    if (talk == kNowhere) talk = Beside(i, WordClass::kCallVerb);
    if (talk == kNowhere) talk = Beside(i, WordClass::kMoveVerb);
    if (talk == kNowhere && we != kNowhere) {
      talk = Beside(i, WordCue::kDealVerb);
    }
    // "Cenę podaję wyłącznie telefonicznie".
    const size_t only = OnlyAt(i);
    if (talk == kNowhere) talk = only;
    if (talk == kNowhere || in_.Any(WordClass::kIdLabel)) return;
    // "I talk to customers by phone" tells of work.
    if (we == kNowhere && !in_.question() && !in_.Any(WordCue::kBetter) &&
        only == kNowhere &&
        (!in_.Any(WordClass::kMy) || in_.Any(WordClass::kUnit))) {
      return;
    }
    in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
               "call", {i, talk, we});
  }

  // "Only" beside "by phone", of what the writer tells there, or of prices.
  size_t OnlyAt(size_t i) const {
    const bool tells = Beside(i, WordClass::kTalkVerb) != kNowhere ||
                       Beside(i, WordClass::kGiveVerb) != kNowhere ||
                       Beside(i, WordCue::kSentAlong) != kNowhere ||
                       Beside(i, WordClass::kMy) != kNowhere;
    return tells ? in_.AroundWords(i, 2, WordCue::kOnly) : kNowhere;
  }

  enum class Naming : uint8_t {
    kName,
    kNickname,  // "the green app": also told of in work
    kEveryday,  // "zoom", "teams": any word at all
  };
  Naming NamingOf(size_t i) const {
    if (scene_.At(i).Is(WordClass::kService)) return Naming::kName;
    return TagOf(scene_.At(i), WordClass::kServiceWeak)->languages ==
                   kEveryLanguage
               ? Naming::kEveryday
               : Naming::kNickname;
  }

  // The verb that asks to write or call at the service `i`: nothing but small
  // words parts the two. "Напишите мне тексты для инстаграма" asks for texts.
  size_t WrittenTo(size_t i) const {
    size_t verb = in_.Is(i, WordClass::kReachVerb)
                      ? i
                      : in_.LastBefore(i, 5, WordClass::kReachVerb);
    if (verb == kNowhere) verb = in_.AroundWords(i, 5, WordClass::kReachVerb);
    if (verb == kNowhere) verb = in_.AroundWords(i, 4, WordClass::kCallVerb);
    if (verb == kNowhere) verb = in_.AroundWords(i, 4, WordCue::kVisitVerb);
    if (verb == kNowhere) return verb;
    // "whatsapp karo", "app me": what one does there is called by its name.
    if (verb == i) {
      const size_t behind = i + scene_.At(i).length;
      const bool number = behind < scene_.size() &&
                          scene_.At(behind).kind == TokenKind::kNumber;
      if (behind > i + 1 && clause_.Begins(i)) return number ? kNowhere : i;
      // "Add WA saya ya": what is to be done with it stands before.
      verb = in_.NearAt(i >= 4 ? i - 4 : 0, i, WordClass::kReachVerb);
      if (verb == kNowhere) return verb;
    }
    return clause_.OnlySmall(std::min(verb, i), std::max(verb, i)) ? verb
                                                                   : kNowhere;
  }

  // "Пиши в тг, там быстрее", "escribime al wasap y lo cerramos", "discorda
  // gel": the verb and where to are all that the clause says. "Добавь
  // инстаграм" and "найди в инсте" ask for work, and so does who goes on,
  // "пиши в инсту тексты".
  bool IsWholeClause(size_t verb, size_t i) const {
    if (verb == i) return true;
    const bool phrase = scene_.At(verb).length > 1;
    const bool come = in_.Is(verb, WordCue::kVisitVerb);
    const size_t first = std::min(verb, i);
    const size_t last = std::max(verb, i);
    const size_t between = first + scene_.At(first).length;
    size_t end = last + scene_.At(last).length;
    if (in_.Near(end, end + 1, WordClass::kMy)) ++end;
    // "Insta pe mujhe follow kar lein": verbs come last in some languages.
    const bool asked = phrase && (verb < i || in_.Any(WordClass::kMy) ||
                                  (!in_.glued() && clause_.IsFirst(i)));
    // "LINEに連絡ください", "WhatsApp联系我": and where words are not parted.
    constexpr size_t kParticles = 2;
    const bool ends = verb > i && scene_.At(verb).kind == TokenKind::kGlued &&
                      verb - between <= kParticles &&
                      (verb == between || !clause_.IsHan(between));
    return (come || asked || ends ||
            (verb < i && (between < i || in_.glued() || clause_.IsBent(i)))) &&
           (phrase || ends || !in_.Is(verb, WordCue::kSearchVerb)) &&
           !in_.Is(verb, WordClass::kNaming) && clause_.Begins(first) &&
           clause_.Ends(end);
  }
  // "passiamo su" right before the service: a verb that speaks for both.
  bool GoesTo(size_t i) const {
    const size_t move = in_.AroundWords(i, 3, WordClass::kMoveVerb);
    return move < i && in_.Is(move, WordClass::kWe) &&
           clause_.OnlySmall(move, i);
  }

  // One of that class within six lexemes of the phrase at `i`, not itself.
  size_t Beside(size_t i, Wanted wanted) const {
    const size_t before = in_.NearAt(i >= 6 ? i - 6 : 0, i, wanted);
    if (before != kNowhere) return before;
    const size_t behind = i + scene_.At(i).length;
    return in_.NearAt(behind, behind + 6, wanted);
  }

  const WordingSentence& in_;
  const Scene& scene_;
  const WordingClause clause_;
};

}  // namespace

void DetectWordingMove(const WordingSentence& sentence, size_t i) {
  Move(sentence).At(i);
}

}  // namespace composer_guard
