#include "core/detect/wording_noun.h"

#include <algorithm>
#include <string_view>

#include "core/detect/cues.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// A number word behind a noun counts it.
constexpr WordClasses kCounts =
    AnyOf(WordClass::kDigit, WordClass::kTeen, WordClass::kTens);
// "version" before "number".
constexpr WordClasses kOfWork =
    AnyOf(WordClass::kIdLabel, WordClass::kTechNoun, WordClass::kUnit);

// "número de teléfono", "usuario de Discord", "kontakt do mnie": of a contact.
constexpr WordClasses kNamesContact =
    AnyOf(WordClass::kPhoneNoun, WordClass::kService);

// "votre adresse pour", "deine Nummer für": what follows says what for.
bool IsPurpose(std::string_view word) {
  static constexpr auto kFor =
      Words("pour", "fur", "per", "para", "dla", "\xD0\xB4\xD0\xBB\xD1\x8F");
  return kFor.Has(word);
}

constexpr WordClasses kAsks =
    AnyOf(WordClass::kWhat, WordClass::kYour, WordClass::kGiveVerb);

// Listed, or in a phrase that is.
bool Known(const Lexeme& lexeme) {
  return lexeme.classes != 0 || lexeme.part_of != 0;
}

}  // namespace

bool WordingNoun::CountsSomething() const {
  // "order ka number"
  static constexpr auto kIts = Words("ka", "ki", "का", "की", "کا", "کی");
  if (at_ >= begin_ + 2 && kIts.Has(scene_.Text(at_ - 1)) &&
      in_.IsSaid(at_ - 2, WordClass::kIdLabel)) {
    return true;
  }
  if (next_ >= end_) return false;
  // "নম্বর দিন": "day" is also "give", as is "de" of "number de do".
  if (in_.Is(next_, WordClass::kGiveVerb)) return false;
  // Of this language: "dong" is a line in another.
  if (in_.IsSaid(next_, WordClass::kIdLabel) ||
      in_.IsSaid(next_, WordClass::kUnit)) {
    return true;
  }
  static constexpr auto kOf = Words("de", "di", "do", "da", "del", "van");
  return kOf.Has(scene_.Text(next_)) && next_ + 1 < end_ &&
         !scene_.At(next_ + 1).Is(kNamesContact | Bit(WordClass::kMy)) &&
         !HasCue(scene_.At(next_ + 1), WordCue::kContact);
}

bool WordingNoun::Follows() const {
  if (next_ >= end_) return true;
  const Lexeme& lexeme = scene_.At(next_);
  // "연락처 하나" is any, not the first.
  if (lexeme.Is(kCounts) && !HasCue(lexeme, WordCue::kCommon)) return false;
  // "电话字段": of a thing to build.
  if (lexeme.kind == TokenKind::kGlued) {
    return !lexeme.Is(AnyOf(WordClass::kTechNoun, WordClass::kIdLabel));
  }
  return lexeme.kind == TokenKind::kSign || IsPurpose(scene_.Text(next_)) ||
         (lexeme.classes != 0 &&
          !lexeme.Is(AnyOf(WordClass::kTechNoun, WordClass::kIdLabel)));
}

bool WordingNoun::IsMailbox() const {
  return in_.Is(at_, WordClass::kEmailNoun) && in_.EndsAt(next_) &&
         (in_.Holds(at_, WordClass::kAddressNoun) ||
          (at_ > begin_ && in_.Is(at_ - 1, WordClass::kAddressNoun)));
}

bool WordingNoun::Bounded() const {
  if (!Follows() || (next_ < end_ && IsPurpose(scene_.Text(next_)))) {
    return false;
  }
  if (at_ == begin_) return true;
  const Lexeme& before = scene_.At(at_ - 1);
  // "Ano" is a year and "what".
  if (before.Is(kOfWork) && !before.Is(kAsks)) return false;
  return before.kind == TokenKind::kSign || Known(before);
}

bool WordingNoun::Has(size_t yours) const {
  for (size_t k = yours + 1; k < at_; ++k) {
    if (scene_.At(k).kind == TokenKind::kWord && !Known(scene_.At(k))) {
      return false;
    }
  }
  return true;
}

Category CategoryAt(const WordingSentence& in, size_t i) {
  constexpr size_t kBefore = 2;
  constexpr size_t kBehind = 4;
  // "شماره سفارش": the number of an order.
  if (in.Is(i, WordClass::kIdLabel) && in.scene().At(i).length > 1) {
    return Category::kOffPlatform;
  }
  // "بالموبايل" is by phone.
  if (in.Is(i, WordClass::kPhoneNoun) &&
      !in.scene().Text(i).starts_with("بال")) {
    return Category::kPhone;
  }
  if (in.Is(i, WordClass::kEmailNoun)) return Category::kEmail;
  const Scene& scene = in.scene();
  bool handle = scene.At(i).Is(WordClass::kService);
  if (in.Is(i, WordClass::kHandleNoun) || in.Is(i, WordClass::kNumberNoun)) {
    const size_t to = std::min(i + kBehind, in.end());
    for (size_t k = std::max(i - std::min(i, kBefore), in.begin()); k < to;
         ++k) {
      handle = handle || scene.At(k).Is(kAnyServiceName);
    }
  }
  return handle ? Category::kHandle : Category::kOffPlatform;
}

bool IsOfMail(const WordingSentence& in, size_t i) {
  static constexpr auto kOf = Words("d", "de", "del", "do", "の");
  const Scene& scene = in.scene();
  if (i > in.begin() &&
      in.Is(i - 1 - scene.At(i - 1).part_of, WordClass::kEmailNoun)) {
    return true;
  }
  size_t next = i + scene.At(i).length;
  if (next < in.end() && kOf.Has(scene.Text(next))) ++next;
  return in.Is(next, WordClass::kEmailNoun);
}

std::string_view KindOf(Category category) {
  return category == Category::kPhone     ? "phone"
         : category == Category::kEmail   ? "email"
         : category == Category::kAddress ? "postal"
                                          : "handle";
}

}  // namespace composer_guard
