// What a job post tells those who apply to write, by what kinds of words a
// sentence holds. See wording.cc.
//
//   catches: "en tu propuesta pon: tarifa, plazos y un correo", "Bewerbungen
//            ohne Telefonnummer werden nicht gelesen"
//   leaves:  "dinos en tu propuesta cómo atiendes el teléfono", "Bewerbungen
//            mit Telefonnummer werden nicht gelesen"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "core/detect/wording_noun.h"
#include "core/detect/wording_sentence.h"

namespace composer_guard {
namespace {

class Asked {
 public:
  explicit Asked(const WordingSentence& in) : in_(in), scene_(in.scene()) {}

  void Read() {
    if (!in_.IsShort() || in_.work()) return;
    if (in_.Any(WordCue::kInProposal) || in_.Any(WordCue::kSentAlong)) List();
    if (in_.Any(WordCue::kWhole)) Parcel();
  }

  void ReadLeftOut() {
    if (in_.IsShort() && !in_.work() && in_.Any(WordCue::kBids)) Without();
  }

 private:
  void List() {
    std::array<Item, 8> items;
    size_t count = 0;
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      if (in_.InPhrase(i)) continue;
      const Category category = CategoryOf(i);
      if (category == Category::kOffPlatform || in_.NegatedBefore(i) ||
          in_.Around(i, 1, WordClass::kMy) != kNowhere) {
        continue;
      }
      const size_t give = Given(i);
      if (give == kNowhere || in_.NegatedBefore(give)) continue;
      const WordingNoun noun(scene_, in_.begin(), in_.end(), i);
      if (noun.CountsSomething()) continue;
      // "Schickt Lebenslauf und Mailadresse": no word for where, but a list.
      if (!in_.Any(WordCue::kInProposal) &&
          ((!in_.Any(WordClass::kGiveVerb) &&
            !in_.Is(give, WordClass::kApplyVerb)) ||
           (scene_.At(i).Is(WordClass::kService)
                ? !NameThere(i)
                : !Bounded(i) || !noun.Follows()))) {
        continue;
      }
      // "telefon numarası", "adresu bydliště": one thing in two nouns.
      if (count > 0 && items[count - 1].category == category &&
          items[count - 1].at + scene_.At(items[count - 1].at).length == i) {
        continue;
      }
      items[count++] = {category, i, give};
      if (count == items.size()) break;
    }
    Report(std::span(items.data(), count));
  }

  // What is asked for, and the verb that asks for it.
  struct Item {
    Category category = Category::kOffPlatform;
    size_t at = 0;
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
                 Name(item.category), {item.at, beside ? item.give : kNowhere});
      in_.scene().found.back().listed = several;
    }
  }

  // What was read there as one request.
  void Forget(size_t first, size_t last) const {
    const ViewSpan list{scene_.At(first).span.begin, scene_.At(last).span.end};
    std::erase_if(in_.scene().found, [&list](const Found& found) {
      return found.rule == "wording.request" && found.span.Overlaps(list);
    });
  }

  // kOffPlatform is none. `alone`: not in a list.
  Category CategoryOf(size_t i, bool alone = false) const {
    if (in_.Is(i, WordClass::kPhoneNoun)) return Category::kPhone;
    if (in_.Is(i, WordClass::kEmailNoun)) return Category::kEmail;
    if (IsHome(i)) return Category::kAddress;
    const bool name = scene_.At(i).Is(WordClass::kService);
    if (in_.Is(i, WordClass::kHandleNoun) || in_.Is(i, WordClass::kNumberNoun)
            ? Service(i - std::min<size_t>(i, 2), i + 4)
            : name && (alone || Bounded(i))) {
      return Category::kHandle;
    }
    return Category::kOffPlatform;
  }

  // "Anschrift", "adresa de acasă", "घर का पता": not the address of a page.
  bool IsHome(size_t i) const {
    return in_.Is(i, WordClass::kAddressNoun) &&
           (in_.Is(i, WordCue::kWhole) ||
            in_.AroundWords(i, 2, WordCue::kWhole) != kNowhere ||
            in_.Any(WordCue::kInProposal)) &&
           !in_.Is(i + scene_.At(i).length, WordClass::kEmailNoun) &&
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
        if (n <= kAlone || Bounded(i)) return k;
      }
    }
    return kNowhere;
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
    return false;
  }

  bool Service(size_t from, size_t to) const {
    for (size_t k = std::max(from, in_.begin()); k < std::min(to, in_.end());
         ++k) {
      if (scene_.At(k).Is(kAnyServiceName)) return true;
    }
    return false;
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

  // "Propuestas sin teléfono no se leerán": whoever does not write it is left
  // out.
  void Without() {
    constexpr size_t kBeside = 2;
    const size_t bids = in_.NearAt(in_.begin(), in_.end(), WordCue::kBids);
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      const Category category = CategoryOf(i, true);
      if (category == Category::kOffPlatform || in_.InPhrase(i)) continue;
      size_t without = in_.AroundWords(i, kBeside, WordCue::kWithout);
      if (without == kNowhere) {
        // "Bewerbungen nur mit Telefonnummer".
        without = in_.AroundWords(bids, kBeside + 1, WordCue::kOnly);
        if (without == kNowhere || category == Category::kHandle || i < bids ||
            i > bids + 2 * kBeside) {
          continue;
        }
      } else if (!LeftOut(std::max({bids, i, without}))) {
        continue;
      }
      in_.Report(category, Intent::kRequest, Confidence::kMedium,
                 Name(category), {bids, i, without});
      return;
    }
  }

  // "no se leerán", "werden ignoriert": said behind the last of it.
  bool LeftOut(size_t last) const {
    const size_t behind = last + scene_.At(last).length;
    return in_.Near(behind, in_.end(), WordClass::kNegation) ||
           in_.Near(behind, in_.end(), WordCue::kLeftOut) ||
           in_.Near(behind, in_.end(), WordCue::kDeclined);
  }

  static std::string_view Name(Category category) {
    return category == Category::kPhone     ? "phone"
           : category == Category::kEmail   ? "email"
           : category == Category::kAddress ? "postal"
                                            : "handle";
  }

  const WordingSentence& in_;
  const Scene& scene_;
};

}  // namespace

void DetectWordingAsked(const WordingSentence& sentence) {
  Asked(sentence).Read();
}

void DetectWordingLeftOut(const WordingSentence& sentence) {
  Asked(sentence).ReadLeftOut();
}

}  // namespace composer_guard
