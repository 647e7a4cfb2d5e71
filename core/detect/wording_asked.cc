// What a job post tells those who apply to write, by what kinds of words a
// sentence holds. See wording.cc.
//
//   catches: "en tu propuesta pon: tarifa y un correo"
//   leaves:  "dinos en tu propuesta cómo atiendes el teléfono"
#include <algorithm>
#include <array>
#include <span>

#include "core/detect/by_way.h"
#include "core/detect/wording_noun.h"
#include "core/detect/wording_sentence.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

class Asked {
 public:
  explicit Asked(const WordingSentence& in) : in_(in), scene_(in.scene()) {}

  void Read() {
    if (!in_.IsShort() || in_.work()) return;
    told_ = in_.Any(WordCue::kInProposal) || IsPair();
    if (told_ || in_.Any(WordCue::kSentAlong)) List();
    if (in_.Any(WordCue::kWhole)) Parcel();
  }

 private:
  // "Il me faut votre mail et votre adresse de domicile": where one is written
  // to, and where one lives, of the reader.
  bool IsPair() const {
    return !in_.tech() && !in_.Any(WordCue::kOthers) &&
           in_.Any(WordCue::kWhole) && in_.Any(WordClass::kAddressNoun) &&
           (in_.Any(WordClass::kEmailNoun) || in_.Any(WordClass::kPhoneNoun)) &&
           in_.Any(WordClass::kYour);
  }

  void List() {
    std::array<Item, 8> items;
    size_t count = 0;
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      if (in_.InPhrase(i)) continue;
      const Category category = CategoryOf(i);
      if (category == Category::kOffPlatform || in_.NegatedBefore(i) ||
          IsMine(i) || (category == Category::kEmail && IsByWay(i))) {
        continue;
      }
      size_t give = Given(i);
      if (give == kNowhere && told_) give = YoursBeside(i);
      if (give == kNowhere || in_.NegatedBefore(give) || IsRefused(give)) {
        continue;
      }
      const WordingNoun noun(in_, i);
      if (noun.CountsSomething()) continue;
      // "Schickt Lebenslauf und Mailadresse": no word for where, but a list.
      if (!told_ && ((!in_.Any(WordClass::kGiveVerb) &&
                      !in_.Is(give, WordClass::kApplyVerb)) ||
                     (scene_.At(i).Is(WordClass::kService)
                          ? !NameThere(i)
                          : !Bounded(i) || !noun.Follows()))) {
        continue;
      }
      // "telefon numarası", "adresu bydliště": one thing in two nouns.
      if (count > 0 && items[count - 1].category == category &&
          items[count - 1].to + scene_.At(items[count - 1].to).length == i) {
        items[count - 1].to = i;
        continue;
      }
      items[count++] = {category, i, i, give};
      if (count == items.size()) break;
    }
    Report(std::span(items.data(), count));
  }

  // "ফোন নম্বর উল্লেখ করবেন না"
  bool IsRefused(size_t give) const {
    const size_t behind = give + scene_.At(give).length;
    return in_.Near(behind, behind + 1, WordClass::kNegation);
  }

  // "अपना नंबर" is mine and yours.
  bool IsMine(size_t i) const {
    const size_t mine = in_.Around(i, 1, WordClass::kMy);
    return mine != kNowhere && !in_.Is(mine, WordClass::kYour);
  }

  // "सीवी ईमेल पर", "সিভি ইমেইলে", "CV gmail pe": "pe" is a word elsewhere too.
  bool IsByWay(size_t i) const {
    static constexpr auto kDone = Words("कर", "करें");
    static constexpr auto kLatin = Words("pe", "par");
    const size_t behind = i + scene_.At(i).length;
    return scene_.Text(i).ends_with("ে") ||
           (behind < in_.end() && (kOntoBehind.Has(scene_.Text(behind)) ||
                                   kDone.Has(scene_.Text(behind)) ||
                                   (kLatin.Has(scene_.Text(behind)) &&
                                    in_.Is(behind, WordClass::kNaming))));
  }

  // "Pensez à noter votre portable dans la candidature", "يلزمنا معرف
  // التليجرام الخاص بك ضمن العرض": whatever the verb is.
  size_t YoursBeside(size_t i) const {
    constexpr size_t kBeside = 2;
    if (SaysYours(i)) return i;
    size_t yours = in_.NearAt(i - std::min(i, kBeside), i, WordClass::kYour);
    if (yours == kNowhere) {
      const size_t behind = i + scene_.At(i).length;
      yours = in_.NearAt(i, behind + kBeside, WordClass::kYour);
    }
    return yours != kNowhere && !in_.Any(WordCue::kOthers) ? yours : kNowhere;
  }

  // "رقم هاتفك", "رقمكم", "شماره تماستون": in a word with the noun.
  bool SaysYours(size_t i) const {
    const size_t length = scene_.At(i).length;
    const std::string_view last = scene_.Text(i + length - 1);
    return (length > 1 || in_.Is(i, WordClass::kEmailNoun) ||
            in_.Around(i, 1, WordClass::kNumberNoun) <= i) &&
           !scene_.At(i).Is(kAnyServiceName) && !in_.Any(WordCue::kOthers) &&
           (last.ends_with("ك") || last.ends_with("كم") ||
            last.ends_with("تون"));
  }

  // What is asked for, and the verb that asks for it.
  struct Item {
    Category category = Category::kOffPlatform;
    size_t at = 0;
    size_t to = 0;  // the last noun of it
    size_t give = 0;
  };

  // Each item of a list by itself, the first and last with the verb beside
  // them: of several kinds none stands for all.
  void Report(std::span<const Item> items) const {
    const bool several =
        std::any_of(items.begin(), items.end(), [&items](const Item& item) {
          return item.category != items.front().category;
        });
    if (several) Forget(items.front().at, items.back().at);
    for (const Item& item : items) {
      const bool beside =
          several && (item.give < item.at ? item.at == items.front().at
                                          : item.at == items.back().at);
      in_.Report(item.category, Intent::kRequest, Confidence::kMedium,
                 KindOf(item.category),
                 {item.at, item.to, beside ? item.give : kNowhere});
      in_.scene().found.back().listed = several;
    }
  }

  // What was read there as one request.
  void Forget(size_t first, size_t last) const {
    const ViewSpan list{scene_.At(first).span.begin, scene_.At(last).span.end};
    const std::span<Found> found = in_.LastFound();
    const auto kept =
        std::remove_if(found.begin(), found.end(), [&list](const Found& other) {
          return other.rule == "wording.request" && other.span.Overlaps(list);
        });
    in_.scene().found.resize(in_.scene().found.size() -
                             static_cast<size_t>(found.end() - kept));
  }

  // kOffPlatform is none.
  Category CategoryOf(size_t i) const {
    if (!in_.Is(i, WordClass::kEmailNoun) && IsHome(i)) {
      return Category::kAddress;
    }
    // "WhatsApp number" is a phone, wherever it stands.
    return scene_.At(i).Is(WordClass::kService) &&
                   !in_.Is(i, WordClass::kPhoneNoun) &&
                   !in_.Is(i, WordClass::kHandleNoun) && !Bounded(i)
               ? Category::kOffPlatform
               : CategoryAt(in_, i);
  }

  // "adresse mail", "adresa de e-mail"
  bool IsOfMail(size_t behind) const {
    if (behind < in_.end() && scene_.Text(behind) == "de") ++behind;
    return behind < in_.end() && in_.Is(behind, WordClass::kEmailNoun);
  }

  // "Anschrift", "adresa de acasă", "घर का पता": not the address of a page.
  bool IsHome(size_t i) const {
    return in_.Is(i, WordClass::kAddressNoun) &&
           (in_.Is(i, WordCue::kWhole) ||
            in_.AroundWords(i, 2, WordCue::kWhole) != kNowhere ||
            in_.Any(WordCue::kInProposal)) &&
           !IsOfMail(i + scene_.At(i).length) &&
           !(i > in_.begin() &&
             in_.Is(i - 1 - scene_.At(i - 1).part_of, WordClass::kEmailNoun));
  }

  // The verb that asks for the list that the noun at `i` is part of, or for it
  // alone.
  size_t Given(size_t i) const {
    constexpr size_t kList = 16;
    constexpr size_t kAlone = 3;
    for (size_t n = 1; n <= kList; ++n) {
      for (const size_t k : {i - n, i + n}) {
        if (k < in_.begin() || k >= in_.end() || !Asks(k)) continue;
        if (n <= kAlone || Bounded(i) || OnlyProposalBetween(i, k)) return k;
      }
    }
    return kNowhere;
  }

  // "ईमेल आईडी प्रस्ताव में लिख दीजिए": where it is written, before the verb.
  bool OnlyProposalBetween(size_t i, size_t k) const {
    constexpr size_t kWords = 2;
    size_t words = 0;
    i += scene_.At(i).length;
    while (i < k && words <= kWords) {
      const bool proposal = in_.Is(i, WordCue::kInProposal);
      i += proposal ? scene_.At(i).length : 1;
      words += proposal ? 0 : 1;
    }
    return i == k && words <= kWords;
  }

  bool Asks(size_t k) const {
    return !in_.IsTold(k) &&
           (in_.Is(k, WordClass::kGiveVerb) || in_.Is(k, WordCue::kFillVerb) ||
            in_.Is(k, WordCue::kPlease) ||
            (in_.Any(WordCue::kSentAlong) && in_.Is(k, WordClass::kApplyVerb)));
  }

  // "euren Discord-Namen", "votre Skype", "Enviem preço e WhatsApp.": not where
  // the work is done.
  bool NameThere(size_t i) const {
    constexpr size_t kBehind = 3;
    const size_t behind = i + scene_.At(i).length;
    return in_.Near(behind, behind + kBehind, WordCue::kNameOf) ||
           in_.Near(behind, behind + kBehind, WordClass::kHandleNoun) ||
           (i > in_.begin() && in_.Is(i - 1, WordClass::kYour)) ||
           (Asks(in_.begin()) && (behind >= in_.end() ||
                                  scene_.At(behind).kind == TokenKind::kSign));
  }

  // An item of a list: a sign or "and" before it, but for "your" and "a".
  bool Bounded(size_t i) const {
    constexpr size_t kBefore = 3;
    for (size_t n = 1; n <= kBefore && i >= in_.begin() + n; ++n) {
      const size_t k = i - n;
      // "In the proposal" begins a list, and so does the "and" that Arabic
      // writes to a word.
      if (scene_.At(k).kind == TokenKind::kSign ||
          in_.Is(k, WordClass::kFiller) || in_.Is(k, WordCue::kInProposal) ||
          in_.Is(k, WordCue::kSentAlong) ||
          scene_.Text(k).starts_with("\xD9\x88")) {
        return true;
      }
      if (!in_.Is(k, WordClass::kYour) && !in_.Is(k, WordCue::kCommon) &&
          !in_.Is(k, WordClass::kReachVerb) && !scene_.At(k).Is(kLoanNouns) &&
          scene_.Text(k).size() > 3) {
        return false;
      }
    }
    return i < in_.begin() + kBefore && IsJoined(i + scene_.At(i).length);
  }

  // "ईमेल और घर का पता लिखें", "ایمیل و نشانی …": a list begins the sentence.
  bool IsJoined(size_t behind) const {
    return behind < in_.end() &&
           (in_.Is(behind, WordClass::kFiller) ||
            scene_.Text(behind) == "aur" || scene_.Text(behind) == "و");
  }

  // "¿A dónde te mando el paquete?", "podasz ulicę, numer i kod?"
  void Parcel() {
    constexpr size_t kReach = 8;
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      if (scene_.At(i).kind == TokenKind::kNumber) return;
    }
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      const bool street = in_.Is(i, WordClass::kStreetType);
      if (!street && !in_.Is(i, WordCue::kWhereTo)) continue;
      const size_t whole = in_.AroundWords(i, kReach, WordCue::kWhole);
      const size_t give = in_.AroundWords(i, kReach, WordClass::kGiveVerb);
      if (whole == kNowhere || in_.NegatedBefore(i) ||
          (street ? give == kNowhere || !Bounded(i) : !in_.question())) {
        continue;
      }
      in_.Report(Category::kAddress, Intent::kRequest, Confidence::kMedium,
                 "postal", {i, whole, street ? give : kNowhere});
      return;
    }
  }

  const WordingSentence& in_;
  const Scene& scene_;
  bool told_ = false;  // it says that something is to be written
};

}  // namespace

void DetectWordingAsked(const WordingSentence& sentence) {
  Asked(sentence).Read();
}

}  // namespace composer_guard
