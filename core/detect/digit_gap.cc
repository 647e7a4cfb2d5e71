#include "core/detect/digit_gap.h"

#include <string_view>

#include "core/detect/digit_dressed.h"
#include "core/detect/digit_numeral.h"
#include "core/detect/digit_skip.h"
#include "core/detect/tag.h"

namespace composer_guard {
namespace {

// Longest gap, in lexemes: "][", ") - (", "</b><i></i><b>".
constexpr size_t kMostSigns = 6;
constexpr size_t kMostRepeats = 8;
constexpr size_t kMostTagLexemes = 24;
constexpr size_t kMostFillers = 3;
// "12. ": the number of a list's item.
constexpr size_t kLongestItem = 2;
constexpr WordClasses kFillers = AnyOf(
    WordClass::kFiller, WordClass::kDashWord, WordClass::kDotWord,
    WordClass::kSlashWord, WordClass::kPlusWord, WordClass::kUnderscoreWord);

// Over the number of a list's item, "2. " or "2) ".
size_t SkipItem(const Scene& scene, size_t i) {
  // "b) 570"
  const bool letter = scene.At(i).kind == TokenKind::kWord &&
                      scene.At(i).size() == 1 && i + 1 < scene.size() &&
                      scene.At(i + 1).sign == ')' &&
                      !scene.At(i + 1).space_before;
  return letter || IsItemNumber(scene, i) ? i + 2 : i;
}

bool EndsChain(char sign) {
  // Ends of sentences, money and shares, a new number.
  return sign == '$' || sign == '%' || sign == '?' || sign == '!' ||
         sign == '@' || sign == '+';
}

bool IsUsual(char sign) {
  return sign == '-' || sign == '.' || sign == '/' || sign == '(' ||
         sign == ')';
}

// "one, minus two": a number below zero, unlike "one minus two".
bool IsMinus(std::string_view word) {
  return word == "minus" || word == "menos" || word == "eksi" ||
         word == "\xD0\xBC\xD0\xB8\xD0\xBD\xD1\x83\xD1\x81";
}

class GapReader {
 public:
  GapReader(const Scene& scene, size_t i, Languages digits)
      : scene_(scene), digits_(digits) {
    read_.next = i;
  }

  DigitGap Read() {
    while (read_.next < scene_.size() && Step()) {
    }
    read_.ok = !ended_ && read_.next < scene_.size();
    if (read_.ok && read_.gap != Gap::kLabel) read_.gap = Kind();
    return read_;
  }

 private:
  // Over one thing that may stand in a gap; false where it ends.
  bool Step() {
    const Lexeme& lexeme = scene_.At(read_.next);
    if (lexeme.lines_before > 0 && read_.next != broken_) {
      if (!Break(lexeme)) return false;
      if (read_.gap == Gap::kLabel) return false;
      if (read_.next == broken_) return true;
    }
    if (const size_t behind = SkipTag(scene_, read_.next);
        behind != read_.next && tags_ < kMostTagLexemes) {
      tags_ += behind - read_.next;
      read_.next = behind;
      usual_ = false;
      return true;
    }
    if (const size_t behind = SkipAside(scene_, read_.next);
        behind != read_.next && asides_ == 0) {
      ++asides_;
      read_.next = behind;
      return true;
    }
    if (lexeme.kind == TokenKind::kSign) {
      return !MayBeDressed(scene_, read_.next) && Sign(lexeme);
    }
    if (signs_ == 0 && IsStroke(scene_, read_.next)) {
      ++signs_;
      read_.sign = '-';
      ++read_.next;
      return true;
    }
    if (lexeme.Is(kFillers) && fillers_ < kMostFillers && !MayBeLeet() &&
        !(comma_ && IsMinus(scene_.Text(read_.next))) &&
        !TagOf(lexeme, WordClass::kDigit, digits_).has_value()) {
      ++fillers_;
      read_.next += lexeme.length;
      return true;
    }
    if (const size_t behind = SkipOrdinal(scene_, read_.next);
        behind != read_.next) {
      ++fillers_;
      read_.next = behind;
      return false;
    }
    return Letter();
  }

  // "I" is a filler word in Polish, and a 1 in "I74".
  bool MayBeLeet() const {
    const Lexeme& lexeme = scene_.At(read_.next);
    constexpr uint32_t kCyrillic = 2;  // bytes of a letter
    const std::string_view word = scene_.Text(read_.next);
    // "+48 SI2 550 174"
    constexpr uint32_t kLonger = 3;
    if (lexeme.size() <= kLonger && GluedBefore(scene_, read_.next + 1) &&
        IsLeetWord(word)) {
      return true;
    }
    return (lexeme.size() == 1 ||
            (lexeme.size() == kCyrillic && word[0] < 0)) &&
           IsLeetWord(word) &&
           (GluedBefore(scene_, read_.next + 1) ||
            scene_.view->IsCapital(lexeme.span.begin));
  }

  // A line break, with the label or the list's number behind it.
  bool Break(const Lexeme& lexeme) {
    broken_ = read_.next;
    if (lexeme.lines_before > 1) {
      if (paragraphs_ > 0) {
        ended_ = true;
        return false;
      }
      ++paragraphs_;
    }
    line_ = true;
    if (const size_t behind = SkipLabel(scene_, read_.next);
        behind != read_.next) {
      // "\nTel: ": another number.
      ended_ = lexeme.Is(WordClass::kPhoneNoun) &&
               behind == read_.next + lexeme.length + 1;
      if (ended_) return false;
      read_.gap = Gap::kLabel;
      read_.next = behind;
      return true;
    }
    read_.next = SkipItem(scene_, read_.next);
    return true;
  }

  bool Sign(const Lexeme& lexeme) {
    // "8+1+8": between numerals a plus begins no number.
    const size_t next = read_.next + 1;
    const bool sum = lexeme.sign == '+' && !lexeme.space_before &&
                     signs_ == 0 && next < scene_.size() &&
                     !scene_.At(next).space_before &&
                     scene_.At(next).kind == TokenKind::kNumber &&
                     scene_.At(next).size() == 1;
    if ((EndsChain(lexeme.sign) && !sum && !JoinsQuotes() && !JoinsWords() &&
         !JoinsGroups()) ||
        signs_ == kMostSigns) {
      return false;
    }
    // "*** — ***" is three.
    const bool again = read_.sign != 0 && lexeme.sign == read_.sign &&
                       !lexeme.space_before && repeats_ < kMostRepeats;
    ++(again ? repeats_ : signs_);
    comma_ = comma_ || lexeme.sign == ',' ||
             scene_.Text(read_.next) == "\xE3\x80\x81";
    usual_ = usual_ && IsUsual(lexeme.sign);
    read_.sign = lexeme.sign;
    ++read_.next;
    return true;
  }

  // "five!one!two", "five+one": between words without a space it ends nothing.
  bool JoinsWords() const {
    const size_t i = read_.next;
    return signs_ == 0 && i > 0 && i + 1 < scene_.size() &&
           !scene_.At(i).space_before && !scene_.At(i + 1).space_before &&
           scene_.At(i - 1).Is(WordClass::kDigit) &&
           scene_.At(i + 1).Is(WordClass::kDigit);
  }

  // "12@500" is a price.
  bool IsGroup(size_t i) const {
    constexpr uint32_t kGroup = 3;  // digits
    return scene_.At(i).kind == TokenKind::kNumber &&
           (scene_.At(i).size() >= kGroup || scene_.At(i).size() == 1);
  }

  // "415@555@0132": the same sign without a space between three numerals.
  bool JoinsGroups() const {
    const size_t i = read_.next;
    const auto joins = [this, i](size_t at) {
      return at > 0 && at + 1 < scene_.size() &&
             scene_.At(at).sign == scene_.At(i).sign &&
             !scene_.At(at).space_before && !scene_.At(at + 1).space_before &&
             IsGroup(at - 1) && IsGroup(at + 1);
    };
    return signs_ == 0 && joins(i) && (joins(i + 2) || (i > 2 && joins(i - 2)));
  }

  // "\"415\" + \"555\"": the plus that puts texts together.
  bool JoinsQuotes() const {
    const size_t i = read_.next;
    const auto quote = [this](size_t k) {
      const char sign = scene_.At(k).sign;
      return sign == '"' || sign == '\'' || sign == '`';
    };
    return scene_.At(i).sign == '+' && i + 1 < scene_.size() && quote(i - 1) &&
           quote(i + 1);
  }

  // "5x5x5", "5 x 5", "[5]x[5]": a letter that joins two numerals.
  bool Letter() {
    const size_t i = read_.next;
    if (letter_ || i + 1 >= scene_.size() || !IsJoiningLetter(scene_, i)) {
      return false;
    }
    const bool glued = GluedBefore(scene_, i) && GluedBefore(scene_, i + 1);
    if (!glued && scene_.Text(i) != "x") return false;
    letter_ = true;
    read_.sign = scene_.Text(i).front();
    ++read_.next;
    return true;
  }

  Gap Kind() const {
    if (asides_ > 0) return Gap::kAside;
    if (paragraphs_ > 0) return Gap::kParagraph;
    if (line_) return Gap::kLine;
    if (fillers_ > 0) return Gap::kWords;
    if (letter_) return Gap::kLetter;
    if (comma_) return Gap::kComma;
    if (signs_ > 0) return usual_ && signs_ <= 2 ? Gap::kUsual : Gap::kOdd;
    if (tags_ > 0) return Gap::kOdd;
    return scene_.At(read_.next).space_before ? Gap::kSpace : Gap::kNone;
  }

  const Scene& scene_;
  const Languages digits_;
  DigitGap read_;
  size_t broken_ = kNowhere;  // the lexeme whose line break was read
  size_t signs_ = 0;
  size_t repeats_ = 0;
  size_t fillers_ = 0;
  size_t tags_ = 0;
  size_t asides_ = 0;
  size_t paragraphs_ = 0;
  bool ended_ = false;
  bool usual_ = true;
  bool comma_ = false;
  bool line_ = false;
  bool letter_ = false;
};

}  // namespace

bool GluedBefore(const Scene& scene, size_t i) {
  return i > 0 && i < scene.size() && !scene.At(i).space_before &&
         scene.At(i).kind != TokenKind::kSign &&
         scene.At(i - 1).kind != TokenKind::kSign;
}

bool IsItemNumber(const Scene& scene, size_t i) {
  if (i + 2 >= scene.size() || (i > 0 && scene.At(i).lines_before == 0)) {
    return false;
  }
  const Lexeme& number = scene.At(i);
  const Lexeme& sign = scene.At(i + 1);
  const Lexeme& next = scene.At(i + 2);
  const bool item = number.kind == TokenKind::kNumber &&
                    number.size() <= kLongestItem && !sign.space_before &&
                    (sign.sign == '.' || sign.sign == ')');
  return item && next.space_before && next.lines_before == 0;
}

DigitGap ReadDigitGap(const Scene& scene, size_t i, Languages digits) {
  return GapReader(scene, i, digits).Read();
}

}  // namespace composer_guard
