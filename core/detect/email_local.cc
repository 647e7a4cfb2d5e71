// Reads the name part of an address backwards. See email_walk.h.

#include <algorithm>
#include <string_view>

#include "core/detect/email_walk.h"
#include "core/detect/spelling_alphabet.h"

namespace composer_guard {
namespace {

constexpr size_t kMostParts = 40;
constexpr size_t kLongestText = 64;  // bytes of one part
// Words in front of spoken digits that belong to the name: "amber lark nine".
constexpr size_t kMostWords = 2;

bool IsLocalSign(char sign) {
  return sign == '\'' || sign == '%' || sign == '&' || sign == '~' ||
         sign == '+';
}

class LocalReader {
 public:
  LocalReader(const PartList& parts, size_t end, bool said)
      : parts_(parts), said_(said) {
    at_ = end;
    while (at_ > 0 && Before().Is(PartKind::kNoise)) {
      read_.techniques |= Before().techniques;
      --at_;
    }
    if (said && at_ > 0 && Before().Is(PartKind::kComma)) --at_;
    read_.end = at_;
    read_.begin = at_;
    if (at_ > 0 && Before().sign == '"' && !said) ReadQuoted();
  }

  LocalRead Run() {
    if (quoted_ || ReadAlphabet() || ReadExplained()) return read_;
    if (at_ > 0 && !IsName(Before()) && !ReadTrailingSign()) return read_;
    while (at_ > 0 && taken_ < kMostParts && ReadOne()) {
    }
    Trim();
    return read_;
  }

 private:
  const Part& Before() const { return parts_[at_ - 1]; }
  bool HasBefore(size_t n) const { return at_ > n; }

  static bool IsName(const Part& part) {
    return part.MayBeText() && !part.glued && part.text.size() <= kLongestText;
  }

  // "jane_@acme.com"
  bool ReadTrailingSign() const {
    const PartKind kind = Before().kind;
    return at_ >= 2 && parts_.Has(at_) && !parts_[at_].space_before &&
           !Before().space_before &&
           (kind == PartKind::kUnderscore || kind == PartKind::kDash ||
            kind == PartKind::kDot || kind == PartKind::kPlus) &&
           parts_[at_ - 2].Is(PartKind::kText);
  }

  // "\"jane doe\"@acme.com"
  void ReadQuoted() {
    constexpr size_t kLongest = 8;
    for (size_t n = 2; n <= kLongest && n <= at_; ++n) {
      if (parts_[at_ - n].sign != '"') continue;
      read_.end = at_;
      read_.begin = at_ - n;
      for (size_t i = at_ - n; i < at_; ++i) read_.text += parts_[i].text;
      quoted_ = n > 2;
      return;
    }
  }

  // "juliet alpha november echo 7 at acme dot com"
  bool ReadAlphabet() {
    size_t begin = at_;
    size_t letters = 0;
    for (; begin > 0 && at_ - begin < kMostParts; --begin) {
      const Part& part = parts_[begin - 1];
      const bool letter = kSpellingWords.Has(part.text);
      if (!letter && part.digit < 0 && !part.number) break;
      if (begin < at_ && parts_[begin].lines_before > 0) break;
      letters += letter ? 1 : 0;
    }
    if (letters < kFewestSpelling) return false;
    while (at_ > begin) {
      const Part& part = Before();
      Spell(part.digit >= 0 || part.number ? part : First(part));
    }
    return true;
  }

  // "j for john, a for apple, n as in nancy, e for echo at acme dot com"
  bool ReadExplained() {
    size_t letters = 0;
    std::vector<size_t> at;
    size_t end = at_;
    while (end >= 3 && at_ - end < kMostParts) {
      if (parts_[end - 1].Is(PartKind::kComma) ||
          parts_[end - 1].text == "and") {
        --end;
        continue;
      }
      const std::string_view word = parts_[end - 1].text;
      size_t letter = end - 2;
      if (parts_[letter].text == "in" && letter > 1) --letter;
      const std::string_view joint = parts_[letter].text;
      if (joint != "for" && joint != "as" && joint != "like") break;
      --letter;
      if (parts_[letter].text.size() != 1 || word.empty() ||
          parts_[letter].text[0] != word[0]) {
        break;
      }
      at.push_back(letter);
      end = letter;
      ++letters;
    }
    if (letters < kFewestSpelling) return false;
    for (const size_t letter : at) {
      at_ = letter + 1;
      Spell(parts_[letter]);
    }
    return true;
  }

  static Part First(Part part) {
    part.text = part.text.substr(0, 1);
    return part;
  }

  // Takes a letter or digit of a name that is spelled.
  void Spell(const Part& part) {
    Take(part);
    read_.shaped = true;
    read_.techniques |= kSpaced;
  }

  // Whether a space stands between the part before and what is read.
  bool Gap() const {
    return read_.begin < read_.end && parts_[read_.begin].space_before;
  }

  bool ReadOne() {
    const Part& part = Before();
    if (read_.begin == read_.end || !Gap()) return ReadTight(part);
    if (parts_[read_.begin].lines_before > 1) return false;
    return ReadOverGap(part);
  }

  bool ReadTight(const Part& part) {
    switch (part.kind) {
      case PartKind::kText:
      case PartKind::kAt:
        return IsName(part) && Take(part);
      case PartKind::kDot:
      case PartKind::kDash:
      case PartKind::kUnderscore:
      case PartKind::kPlus:
        if (part.said && !part.bracketed) return ReadSaidSign(part);
        if (part.space_before && !InSpaced()) return false;
        return Take(part);
      case PartKind::kNoise:
        return Take(part);
      case PartKind::kSign:
        if ((!IsLocalSign(part.sign) && part.sign != '*') ||
            part.space_before) {
          return false;
        }
        return HasBefore(1) && IsName(parts_[at_ - 2]) && Take(part);
      default:
        return false;
    }
  }

  bool ReadSaidSign(const Part& part) {
    return HasBefore(1) && IsName(parts_[at_ - 2]) && Take(part);
  }

  // Whether letters stand apart: "j a n e . d o e @".
  bool InSpaced() const {
    return read_.spaced || (HasBefore(1) && parts_[at_ - 2].text.size() == 1 &&
                            parts_[at_ - 2].Is(PartKind::kText));
  }

  bool ReadOverGap(const Part& part) {
    const Part& next = parts_[read_.begin];
    const bool named = HasBefore(1) && IsName(parts_[at_ - 2]);
    switch (part.kind) {
      case PartKind::kDot:
        if (part.said) {
          return named && (part.clear || said_ || part.bracketed) && Take(part);
        }
        if (part.bracketed) return named && Take(part);
        // "0132 · jane@acme.com": a bullet parts two contacts.
        if (part.sign != '.' && !InSpaced()) return false;
        return named && part.space_before && next.MayBeText() && Take(part);
      case PartKind::kDash:
      case PartKind::kUnderscore:
      case PartKind::kPlus:
        if (part.said || part.bracketed) return named && Take(part);
        return named && part.space_before && InSpaced() && Take(part);
      case PartKind::kText:
        return ReadWordBefore(part, next);
      default:
        return false;
    }
  }

  bool ReadWordBefore(const Part& part, const Part& next) {
    if (!IsName(part)) return false;
    if (!next.MayBeText()) return Take(part);
    if (part.text.size() == 1 && next.text.size() == 1) {
      read_.spaced = true;
      read_.techniques |= kSpaced;
      return Take(part);
    }
    if (!said_) return false;
    const bool digits = next.digit >= 0 || (next.number && has_digit_word_);
    if (digits) return Take(part);
    // Plain words in front of spoken digits.
    if (!has_digit_word_ || words_ >= kMostWords || part.classes != 0 ||
        part.text.find('\'') != std::string_view::npos) {
      return false;
    }
    ++words_;
    read_.techniques |= kSpaced;
    return Take(part);
  }

  bool Take(const Part& part) {
    std::string piece;
    switch (part.kind) {
      case PartKind::kDot:
        piece = ".";
        break;
      case PartKind::kDash:
        piece = "-";
        break;
      case PartKind::kUnderscore:
        piece = "_";
        break;
      case PartKind::kPlus:
        piece = "+";
        break;
      case PartKind::kNoise:
        break;
      default:
        // "j*a*n*e"
        if (part.sign == '*') {
          read_.techniques |= kSeparators;
        } else if (part.digit >= 0 && said_) {
          piece = static_cast<char>('0' + part.digit);
          has_digit_word_ = true;
          read_.techniques |= kDigitWords;
        } else {
          piece = part.text;
        }
    }
    if (part.number || !part.MayBeText()) read_.shaped = true;
    if (part.digit >= 0 && said_) read_.shaped = true;
    if (!part.Is(PartKind::kAt)) read_.techniques |= part.techniques;
    read_.text.insert(0, piece);
    --at_;
    read_.begin = at_;
    ++taken_;
    return true;
  }

  // Leading signs are no part of it.
  void Trim() {
    while (read_.begin < read_.end && !parts_[read_.begin].MayBeText()) {
      const Part& part = parts_[read_.begin];
      if (!part.Is(PartKind::kNoise) && part.sign != '*' &&
          !read_.text.empty()) {
        read_.text.erase(0, 1);
      }
      ++read_.begin;
    }
  }

  const PartList& parts_;
  const bool said_;
  size_t at_ = 0;
  size_t taken_ = 0;
  size_t words_ = 0;
  bool has_digit_word_ = false;
  bool quoted_ = false;
  LocalRead read_;
};

}  // namespace

LocalRead ReadLocal(const PartList& parts, size_t end, bool said) {
  return LocalReader(parts, end, said).Run();
}

}  // namespace composer_guard
