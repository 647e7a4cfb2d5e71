// Reads a domain forwards. See email_walk.h.

#include <algorithm>
#include <string_view>

#include "core/detect/domain.h"
#include "core/detect/email_walk.h"
#include "core/rules/tables.h"

namespace composer_guard {
namespace {

constexpr size_t kMostLabels = 8;
constexpr size_t kLongestText = 64;  // bytes of one part
constexpr size_t kMostPieces = 40;   // of one label, so that walks stay short

// "m-o-s-s" and "u-k" were spelled with dashes.
std::string Squeezed(std::string_view label) {
  std::string letters;
  bool wants_letter = true;
  for (const char c : label) {
    const bool sign = c == '-' || c == '_';
    if (sign == wants_letter) return std::string(label);
    if (!sign) letters += c;
    wants_letter = !wants_letter;
  }
  return wants_letter || letters.size() < 2 ? std::string(label) : letters;
}

bool IsTldLabel(std::string_view label) {
  if (IsTld(label)) return true;
  if (label == "c0m" || label == "0rg") return true;
  return label.find_first_of("-_") != std::string_view::npos &&
         IsTld(Squeezed(label));
}

class DomainReader {
 public:
  DomainReader(const std::vector<Part>& parts, size_t begin, bool at_clear)
      : parts_(parts), at_(begin), at_clear_(at_clear) {}

  DomainRead Run() {
    SkipFillers();
    while (read_.labels < kMostLabels && ReadLabel() && ReadDot()) {
    }
    if (!best_ && provider_end_ != 0) {
      best_ = provider_;
      best_.end = provider_end_;
    }
    best_.provider = provider_.provider;
    best_.strong_provider = provider_.strong_provider;
    return best_;
  }

 private:
  bool Has(size_t i) const { return i < parts_.size(); }
  const Part& At(size_t i) const { return parts_[i]; }
  bool TextAt(size_t i) const {
    return Has(i) && At(i).Is(PartKind::kText) &&
           At(i).text.size() <= kLongestText;
  }
  bool Tight(size_t i) const { return Has(i) && !At(i).space_before; }

  // "at the google mail", "at the domain nutmegstudio".
  void SkipFillers() {
    while (Has(at_) && At(at_).Is(PartKind::kNoise)) Noise(at_++);
    if (!TextAt(at_) || !TextAt(at_ + 1)) return;
    if (At(at_).text == "the" || At(at_).text == "el" || At(at_).text == "o") {
      const size_t next =
          at_ + 1 + (At(at_ + 1).text == "domain" ? size_t{1} : size_t{0});
      if (TextAt(next) && (next > at_ + 1 || At(next).provider >= 0)) {
        at_ = next;
        read_.techniques |= kFillerWords;
      }
    }
  }

  void Noise(size_t i) { read_.techniques |= At(i).techniques; }

  // One label; false where none begins.
  bool ReadLabel() {
    if (!TextAt(at_)) return false;
    const Part& first = At(at_);
    if (first.space_before && read_.labels > 0) read_.spaced = true;
    const size_t before = read_.text.size();
    ++read_.labels;
    Append(first);
    if (read_.labels == 1 && first.provider >= 0) {
      provider_ = read_;
      provider_.provider = first.provider;
      provider_.strong_provider = first.strong_provider;
      provider_end_ = at_;
    }
    Consider(before);
    if (first.complete) {
      read_.tld = true;
      best_ = read_;
      best_.end = at_;
      return true;
    }
    if (first.text.size() == 1 || first.digit >= 0) ReadApart(before);
    ReadTight(before);
    if (read_.labels == 1 && at_clear_) ReadSecondWord();
    return true;
  }

  void Append(const Part& part) {
    if (part.digit >= 0) {
      read_.text += static_cast<char>('0' + part.digit);
      read_.techniques |= kDigitWords;
    } else {
      read_.text += part.text;
    }
    read_.techniques |= part.techniques;
    ++at_;
  }

  // Letters spaced apart, or digits in words.
  void ReadApart(size_t before) {
    size_t taken = 1;
    while (TextAt(at_) && At(at_).space_before && taken < kMostPieces &&
           At(at_).lines_before == 0) {
      const Part& next = At(at_);
      const bool letter = next.text.size() == 1 && At(at_ - 1).text.size() == 1;
      const bool digit = next.digit >= 0 && At(at_ - 1).digit >= 0;
      if (!letter && !digit) return;
      // A top-level domain that is whole ends where no longer one follows.
      if (read_.labels > 1 && IsTld(Label(before)) && !LongerTld(before)) {
        return;
      }
      if (letter) read_.techniques |= kSpaced;
      Append(next);
      ++taken;
      Consider(before);
    }
  }

  std::string_view Label(size_t before) const {
    return std::string_view(read_.text).substr(before);
  }

  bool LongerTld(size_t before) const {
    std::string label(Label(before));
    for (size_t i = at_;
         TextAt(i) && At(i).text.size() == 1 && label.size() < 12; ++i) {
      label += At(i).text;
      if (IsTld(label)) return true;
    }
    return false;
  }

  // What follows without a space: digits, letters, dashes.
  void ReadTight(size_t before) {
    const bool glued = At(at_ - 1).glued;
    for (size_t taken = 0; taken < kMostPieces; ++taken) {
      if (Has(at_) && At(at_).Is(PartKind::kNoise)) {
        Noise(at_++);
        continue;
      }
      if (TextAt(at_) && Tight(at_) && At(at_).glued == glued) {
        Append(At(at_));
        Consider(before);
        continue;
      }
      size_t text = at_;
      while (Has(text) && text < at_ + 3 && (text > at_ || Tight(text)) &&
             (At(text).Is(PartKind::kDash) ||
              At(text).Is(PartKind::kUnderscore))) {
        if (text > at_ && !Tight(text)) return;
        ++text;
      }
      if (text == at_) {
        if (!ReadDashWord()) return;
        Consider(before);
        continue;
      }
      if (!TextAt(text) || !Tight(text)) return;
      for (; at_ < text; ++at_) {
        read_.text += At(at_).Is(PartKind::kDash) ? '-' : '_';
        read_.techniques |= At(at_).techniques;
      }
      Append(At(at_));
      Consider(before);
    }
  }

  // "lipowa dash studio"
  bool ReadDashWord() {
    if (!Has(at_) || !At(at_).Is(PartKind::kDash) || !At(at_).said ||
        !TextAt(at_ + 1)) {
      return false;
    }
    read_.text += '-';
    read_.techniques |= At(at_).techniques;
    ++at_;
    Append(At(at_));
    return true;
  }

  // "carta di pesce dot it": a name of two words before a dot in words.
  void ReadSecondWord() {
    if (provider_.strong_provider || !TextAt(at_) || !Has(at_ + 1) ||
        !At(at_ + 1).Is(PartKind::kDot) ||
        !(At(at_ + 1).said || At(at_ + 1).space_before)) {
      return;
    }
    Append(At(at_));
    read_.techniques |= kSpaced;
  }

  // Keeps the reading so far if it ends with a top-level domain.
  void Consider(size_t before) {
    const std::string_view label = Label(before);
    if (read_.labels < 2 || label.empty() || !IsTldLabel(label)) return;
    best_ = read_;
    best_.tld = true;
    best_.end = at_;
    if (IsTld(label)) return;
    best_.techniques |=
        label[1] == '0' || label[0] == '0' ? kLeet : kSeparators;
    const std::string real = label == "c0m"   ? "com"
                             : label == "0rg" ? "org"
                                              : Squeezed(label);
    best_.text.replace(before, std::string::npos, real);
  }

  // The dot between two labels; false where the domain ends.
  bool ReadDot() {
    while (Has(at_) && At(at_).Is(PartKind::kNoise)) Noise(at_++);
    if (!Has(at_)) return false;
    const Part& part = At(at_);
    bool found = false;
    switch (part.kind) {
      case PartKind::kDot:
        found = part.said || part.bracketed ? ReadSaidDot() : ReadDotSign();
        break;
      case PartKind::kComma:
        found = ReadComma();
        break;
      case PartKind::kSign:
        found = ReadOddSign();
        break;
      case PartKind::kText:
        found = ReadMissing();
        break;
      default:
        break;
    }
    if (!found || !TextAt(at_) || At(at_).lines_before > 1) return false;
    SqueezeLast();
    read_.text += '.';
    return true;
  }

  void SqueezeLast() {
    const size_t dot = read_.text.rfind('.');
    const size_t start = dot == std::string::npos ? 0 : dot + 1;
    const std::string label = Squeezed(Label(start));
    if (label.size() + start == read_.text.size()) return;
    read_.text.replace(start, std::string::npos, label);
    read_.techniques |= kSeparators;
  }

  bool ReadSaidDot() {
    const Part& part = At(at_);
    if (!part.clear && !at_clear_) {
      read_.dots &= part.languages;
      read_.weak_dots = true;
    }
    read_.said = true;
    if (part.lines_before > 0) read_.techniques |= kSplitLines;
    read_.techniques |= part.techniques;
    ++at_;
    return true;
  }

  bool ReadDotSign() {
    size_t dots = 0;
    const bool before = At(at_).space_before;
    if (At(at_).lines_before > 1) return false;
    while (Has(at_) && At(at_).Is(PartKind::kDot) && !At(at_).said &&
           (dots == 0 || Tight(at_)) && dots < 4) {
      ++at_;
      ++dots;
    }
    if (dots == 4 || !TextAt(at_)) return false;
    if (dots > 1) read_.techniques |= kSeparators;
    const Part& next = At(at_);
    if (!before && !next.space_before) return true;
    const bool done = best_.end != 0;
    if (before) {
      // " . com", " .com": no sentence ends so.
      if (done && !IsTld(next.text) && next.text.size() > 1) return false;
    } else if (done || (!IsCommonTld(next.text) && next.lines_before == 0)) {
      // "gmail. com", but not "acme.com. Net price".
      return false;
    }
    read_.spaced = true;
    read_.techniques |= next.lines_before > 0 ? kSplitLines : kSpaced;
    return true;
  }

  // "gmail,com", "yahoo, dot fr".
  bool ReadComma() {
    if (best_.end != 0) return false;
    const size_t next = at_ + 1;
    if (Has(next) && At(next).Is(PartKind::kDot) && At(next).said) {
      ++at_;
      return ReadSaidDot();
    }
    if (!TextAt(next) || At(at_).space_before) return false;
    const std::string_view label = At(next).text;
    if (Tight(next) ? !IsTld(label)
                    : label != "com" && label != "net" && label != "org") {
      return false;
    }
    return Odd(next, kSeparators);
  }

  bool Odd(size_t next, Techniques technique) {
    read_.odd_dot = true;
    read_.techniques |= technique;
    at_ = next;
    return true;
  }

  // An emoji or a bullet in the dot's place.
  bool ReadOddSign() {
    if (best_.end != 0 || At(at_).sign != 0) return false;
    size_t next = at_ + 1;
    while (Has(next) && next < at_ + 3 && At(next).Is(PartKind::kSign) &&
           At(next).sign == 0 && Tight(next)) {
      ++next;  // a selector or a second code point of the emoji
    }
    if (!TextAt(next) || !IsTld(At(next).text)) return false;
    const bool spaced = At(at_).space_before;
    if (spaced != At(next).space_before) return false;
    if (spaced && !IsCommonTld(At(next).text)) return false;
    return Odd(next, kSeparators);
  }

  // "gmail com"
  bool ReadMissing() {
    if (best_.end != 0 || provider_end_ != at_ || read_.labels != 1) {
      return false;
    }
    const std::string_view label = At(at_).text;
    if (At(at_).lines_before > 0 || !At(at_).space_before) return false;
    const std::string_view domain = kProviders[provider_.provider].domain;
    const bool own = domain.size() > label.size() && domain.ends_with(label) &&
                     domain[domain.size() - label.size() - 1] == '.';
    if (!own && label != "com") return false;
    return Odd(at_, kSeparators);
  }

  const std::vector<Part>& parts_;
  size_t at_;
  const bool at_clear_;
  DomainRead read_;
  DomainRead best_;
  DomainRead provider_;
  size_t provider_end_ = 0;
};

}  // namespace

DomainRead ReadDomain(const std::vector<Part>& parts, size_t begin,
                      bool at_clear) {
  return DomainReader(parts, begin, at_clear).Run();
}

}  // namespace composer_guard
