#include "core/detect/address_street_name.h"

#include <string_view>

#include "core/detect/address_parts.h"
#include "core/detect/address_words.h"
#include "core/detect/cues.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr int kLongestName = 9;   // words of a street's name, with type
constexpr int kMostCaseless = 3;  // where no capital ends the name
constexpr size_t kLongestAbbreviatedType = 6;  // "Avda.", "Calz."
constexpr size_t kLongestAbbreviation = 4;     // "St.", "Gral."
constexpr WordClasses kNoName = AnyOf(WordClass::kMonth, WordClass::kWeekday);
// "via zoom 12 in london time"
constexpr WordClasses kNoSmallName =
    AnyOf(WordClass::kService, WordClass::kServiceWeak, WordClass::kTechNoun,
          WordClass::kPhoneNoun, WordClass::kEmailNoun, WordClass::kHandleNoun);

class NameReader {
 public:
  NameReader(const Scene& scene, size_t i) : scene_(scene), at_(i), start_(i) {
    name_.end = i;
  }

  StreetName Read() {
    for (int step = 0; step < 2 * kLongestName && Step(); ++step) {
    }
    if (name_.front) {
      name_.typed = name_.words > 0;
    } else if (type_end_ > 0) {
      name_.typed = name_.words > 0;
      name_.end = type_end_;
      SkipDirection();
    }
    return name_;
  }

 private:
  bool Step() {
    if (at_ >= scene_.size()) return false;
    const Lexeme& lexeme = scene_.At(at_);
    if (at_ > start_ && lexeme.lines_before > 0) return false;
    if (lexeme.kind == TokenKind::kSign) return StepSign(lexeme);
    if (lexeme.kind == TokenKind::kNumber) return StepNumber();
    if (lexeme.kind != TokenKind::kWord) return false;
    if (at_ > start_ && IsExactPostcode(scene_, at_)) return false;
    if (type_end_ > 0 && ending_) return false;  // "Seestrasse Zürich"
    if (at_ > start_ && StartsUnit(scene_, at_)) return false;
    if (at_ > start_ && SkipNumberSign(scene_, at_) != at_) return false;
    return StepWord(lexeme);
  }

  // Signs inside a name: "St. John", "Vieux-Lavoir", "C/ Olmo".
  bool StepSign(const Lexeme& lexeme) {
    if (at_ == start_ || !Touches(scene_, at_)) return false;
    const Lexeme& before = scene_.At(at_ - 1);
    const bool next_touches = Touches(scene_, at_ + 1);
    const size_t longest = StreetOrders(scene_, at_ - 1) != 0
                               ? kLongestAbbreviatedType
                               : kLongestAbbreviation;
    if (lexeme.sign == '.' && before.kind == TokenKind::kWord &&
        (IsShort(scene_, at_ - 1, longest) || ending_)) {
      ++at_;
      return IsWord(scene_, at_) || IsOrdinal(scene_, at_) ||
             (name_.front && IsNumber(scene_, at_));
    }
    // "Butchers' Lane"
    const bool plural = lexeme.sign == '\'' && IsCapital(scene_, at_ - 1) &&
                        scene_.Text(at_ - 1).ends_with('s');
    if ((lexeme.sign == '-' || lexeme.sign == '\'') &&
        (next_touches || plural)) {
      ++at_;
      return IsWord(scene_, at_);
    }
    // "Calle: Los Rosales", a field of a form
    if (lexeme.sign == ':' && name_.front && name_.words == 0 &&
        IsWord(scene_, at_ + 1) && scene_.At(at_ + 1).lines_before == 0 &&
        IsCapital(scene_, at_ + 1)) {
      ++at_;
      return true;
    }
    if (lexeme.sign == '/' && at_ == start_ + 1 && before.size() == 1 &&
        scene_.Text(start_) == "c") {
      name_.front = true;
      name_.words = 0;
      ++at_;
      return IsWord(scene_, at_);
    }
    return false;
  }

  // "98th Street", "Calle 10".
  bool StepNumber() {
    if (IsOrdinal(scene_, at_)) {
      Take(2);
      return true;
    }
    const bool numbered = name_.front && name_.words == 0;
    // "Av. 18 de Julio", "ul. 3 Maja"
    const size_t month =
        at_ + (at_ + 2 < scene_.size() && scene_.Text(at_ + 1) == "de" ? 2 : 1);
    if (numbered && at_ + 2 < scene_.size() && IsDayOf(month)) {
      Take(month + 1 - at_);
      return true;
    }
    if (!numbered || scene_.At(at_).size() > kMostUntypedDigits) return false;
    const auto number = ReadHouseNumber(scene_, at_);
    if (!number || number->digits == 0) return false;
    Take(number->end - at_);
    return false;
  }

  // Where the number of the house stands, or nothing.
  bool EndsName(size_t at) const {
    return EndsPart(scene_, at) || IsNumber(scene_, at);
  }

  bool EndsWithDoor(size_t at) const {
    return IsNumber(scene_, at) ||
           (IsComma(scene_, at) && IsNumber(scene_, at + 1));
  }

  bool IsDayOf(size_t month) const {
    return scene_.At(at_).size() <= 2 && IsCapital(scene_, month) &&
           scene_.At(month).Is(WordClass::kMonth);
  }

  bool StepWord(const Lexeme& lexeme) {
    const uint8_t orders = StreetOrders(scene_, at_);
    // "os. Bohaterów Września 31"
    const bool capital =
        IsCapital(scene_, at_) &&
        (!lexeme.Is(kNoName) || (name_.front && EndsName(at_ + 1)));
    const bool ending = HasStreetEnding(scene_, at_);
    if (!ending && orders != 0 && StepType(orders, capital)) return true;
    // "tulpstraat 6", "goethestr. 8"
    const size_t door = at_ + (IsSign(scene_, at_ + 1, '.') ? 2 : 1);
    const bool small = ending && at_ == start_ && !capital &&
                       IsNumber(scene_, door) &&
                       scene_.At(door).lines_before == 0;
    if (small) name_.small = name_.ending = true;
    if (ending && (capital || small || name_.words > 0)) {
      Take(1);
      type_end_ = at_;
      ending_ = true;
      return true;
    }
    if (capital) {
      if (IsCaseless(scene_, at_) && name_.words >= kMostCaseless) return false;
      Take(1);
      return true;
    }
    if (scene_.At(at_).Has(kParticle) && (name_.front || name_.words > 0)) {
      ++at_;
      return true;
    }
    // "наб. Обводного канала, 138"
    if (name_.front && !IsCaseless(scene_, at_) && name_.words == 1 &&
        lexeme.size() >= kShortestSmall && EndsWithDoor(at_ + 1)) {
      Take(1);
      return true;
    }
    // "calle del sol"
    if (name_.front && !IsCaseless(scene_, at_) && small_ < kMostSmall &&
        lexeme.size() >= kShortestSmall && name_.words == small_ &&
        !lexeme.Is(kNoSmallName)) {
      ++small_;
      name_.small = true;
      Take(1);
      return true;
    }
    return false;
  }

  bool StepType(uint8_t orders, bool capital) {
    const size_t length = LengthOf(scene_, at_, WordClass::kStreetType);
    const bool first = name_.words == 0 && !name_.front;
    if (first) {
      if ((orders & kBeforeName) == 0 && length == 1) return false;
      if ((orders & kBeforeName) != 0) {
        if (IsInitial()) return false;
        name_.front = true;
      } else if (!capital) {
        return false;
      } else {
        name_.words = 1;  // "High Street" has its name in it
        type_end_ = at_ + length;
      }
    } else if (name_.words == 0 ||
               (!capital && HasCue(scene_.At(at_), WordCue::kWhen))) {
      // "Đường Láng": the name is a type as well; "Meet domani alle 10"
      return false;
    } else {
      type_end_ = at_ + length;
    }
    at_ += length;
    name_.end = at_;
    return true;
  }

  // "Dr. R. Smith 5", "Fotos u. Videos 3", not "R. Augusta 1508"
  bool IsInitial() const {
    return IsLetter(scene_, at_) && at_ > 0 &&
           scene_.At(at_).lines_before == 0 &&
           (scene_.Text(at_) == "u" || IsCapital(scene_, at_ - 1) ||
            IsSign(scene_, at_ - 1, '.'));
  }

  void Take(size_t lexemes) {
    ++name_.words;
    at_ += lexemes;
    name_.end = at_;
  }

  // "Main Street NW", "Mill Road East".
  void SkipDirection() {
    if (!IsWord(scene_, name_.end) || scene_.At(name_.end).lines_before > 0 ||
        !IsCapital(scene_, name_.end)) {
      return;
    }
    static constexpr auto kDirections =
        Words("n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south",
              "east", "west");
    if (kDirections.Has(scene_.Text(name_.end))) ++name_.end;
  }

  const Scene& scene_;
  size_t at_;
  size_t start_;
  size_t type_end_ = 0;
  int small_ = 0;
  bool ending_ = false;
  StreetName name_;
};

}  // namespace

StreetName ReadStreetName(const Scene& scene, size_t i) {
  return NameReader(scene, i).Read();
}

}  // namespace composer_guard
