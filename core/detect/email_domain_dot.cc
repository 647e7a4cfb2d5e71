// Reads the dots between the labels of a domain. See email_domain.h.

#include <string>

#include "core/detect/domain.h"
#include "core/detect/email_domain.h"
#include "core/detect/email_tld.h"
#include "core/rules/tables.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kMostDots = 3;   // "acme..com"
constexpr size_t kMostSigns = 3;  // code points of one emoji

}  // namespace

// The dot between two labels; false where the domain ends.
bool DomainReader::ReadDot() {
  SkipNoise();
  if (!Has(at_)) return false;
  const Part& part = At(at_);
  bool found = ReadToldDot();
  if (!found) switch (part.kind) {
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
  if (!found || !LabelAt(at_) || At(at_).lines_before > 1) return false;
  SqueezeLast();
  read_.text += '.';
  return true;
}

void DomainReader::SqueezeLast() {
  const size_t dot = read_.text.rfind('.');
  const size_t start = dot == std::string::npos ? 0 : dot + 1;
  const std::string label = SqueezedLabel(Label(start));
  if (label.size() + start == read_.text.size()) return;
  read_.text.replace(start, std::string::npos, label);
  read_.techniques |= kSeparators;
}

bool DomainReader::ReadSaidDot() {
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

// ", then a dot, co, another dot, uk": told as to a child.
bool DomainReader::ReadToldDot() {
  constexpr size_t kMost = 4;
  const auto tells = [this](size_t at) {
    const Part& part = At(at);
    if (part.Is(PartKind::kComma)) return true;
    if (!part.MayBeText()) return false;
    return part.text == "a" || part.text == "and" || part.text == "another" ||
           part.text == "one" || part.text == "more" || part.text == "then";
  };
  size_t at = at_;
  while (Has(at) && at - at_ < kMost && tells(at)) ++at;
  if (!Has(at) || !At(at).Is(PartKind::kDot) || !At(at).said) return false;
  const bool told = Has(at + 1) && (At(at + 1).Is(PartKind::kComma) ||
                                    At(at + 1).text == "then");
  if (at == at_ && !told) return false;
  const size_t next = at + (told ? 2 : 1);
  if (!TextAt(next) || !IsTld(At(next).text)) return false;
  at_ = at;
  ReadSaidDot();
  at_ = next;
  read_.techniques |= kFillerWords;
  return true;
}

bool DomainReader::ReadDotSign() {
  const bool before = At(at_).space_before;
  if (At(at_).lines_before > 1) return false;
  // A bullet between an address and what follows it is no dot.
  if (At(at_).sign != '.' && (before || best_.end != 0)) return ReadOddSign();
  size_t dots = 0;
  while (Has(at_) && At(at_).Is(PartKind::kDot) && !At(at_).said &&
         (dots == 0 || Tight(at_)) && dots <= kMostDots) {
    ++at_;
    ++dots;
  }
  if (dots > kMostDots || !TextAt(at_)) return false;
  if (dots > 1) read_.techniques |= kSeparators;
  const Part& next = At(at_);
  if (!before && !next.space_before) return true;
  const bool done = best_.end != 0;
  if (before) {
    // " . com", " .com": no sentence ends so.
    if (done && !IsTld(next.text) && next.text.size() > 1) return false;
  } else if (!any_gap_ &&
             (done || (!IsCommonTld(next.text) && next.lines_before == 0))) {
    // "gmail. com", but not "acme.com. Net price".
    return false;
  }
  read_.spaced = true;
  read_.techniques |= next.lines_before > 0 ? kSplitLines : kSpaced;
  return true;
}

bool DomainReader::Odd(size_t next, Techniques techniques) {
  read_.odd_dot = true;
  read_.techniques |= techniques;
  at_ = next;
  return true;
}

// "gmail,com", "yahoo, dot fr", "acme , io", "l o o m , c o m".
bool DomainReader::ReadComma() {
  if (best_.end != 0) return false;
  const size_t next = at_ + 1;
  if (Has(next) && At(next).Is(PartKind::kDot) && At(next).said) {
    ++at_;
    return ReadSaidDot();
  }
  if (!TextAt(next)) return false;
  const std::string_view label = At(next).text;
  if (At(at_).space_before) {
    if (!At(next).space_before) return false;
    const bool letters = (read_.techniques & kSpaced) != 0 && label.size() == 1;
    return (letters || IsCommonTld(label)) && Odd(next, kSeparators | kSpaced);
  }
  if (Tight(next) ? !IsTld(label)
                  : label != "com" && label != "net" && label != "org") {
    return false;
  }
  return Odd(next, kSeparators);
}

// "jane@acme;co;za", "jane@acme:com"
bool DomainReader::ReadOtherPoint() {
  if (best_.end != 0 && !read_.odd_dot) return false;  // "jane@acme.ie;tel"
  const char sign = At(at_).sign;
  if ((sign != ';' && sign != ':') || At(at_).space_before || !IsBehindSign() ||
      !Tight(at_ + 1) || !TextAt(at_ + 1)) {
    return false;
  }
  // "node@sha256:be34ab", "user@db:in"
  const std::string_view label = At(at_ + 1).text;
  if (Tight(at_ + 2) && TextAt(at_ + 2)) return false;
  if (sign == ':' ? !IsCommonTld(label) : !IsTld(label)) return false;
  return Odd(at_ + 1, kSeparators);
}

// An emoji or a bullet in the dot's place.
bool DomainReader::ReadOddSign() {
  if (At(at_).sign != 0) return ReadOtherPoint();
  if (best_.end != 0) return false;
  size_t next = at_ + 1;
  while (Tight(next) && next < at_ + kMostSigns &&
         At(next).Is(PartKind::kSign) && At(next).sign == 0) {
    ++next;
  }
  if (!LabelAt(next) || !IsTld(At(next).text)) return false;
  const bool spaced = At(at_).space_before;
  if (spaced != At(next).space_before) return false;
  if (spaced && !any_gap_ && provider_end_ != at_ &&
      !IsCommonTld(At(next).text)) {
    return false;
  }
  return Odd(next, kSeparators);
}

// "ann@acme dk": behind a bare "@" nothing else ends a clause so.
bool DomainReader::IsLost() const {
  static constexpr auto kTlds =
      Words("biz", "ca", "com", "couk", "cz", "dk", "eu", "fr", "gr", "hu",
            "ie", "info", "jp", "ke", "kr", "net", "ng", "nl", "nz", "org",
            "pl", "ro", "uk");
  const bool ends = !TextAt(at_ + 1) || At(at_ + 1).lines_before > 0;
  return first_ > 0 && At(first_ - 1).Is(PartKind::kAt) &&
         !At(first_ - 1).said && Tight(first_) && Tight(first_ - 1) && ends &&
         kTlds.Has(At(at_).text);
}

// "gmail com"
bool DomainReader::ReadMissing() {
  if (provider_end_ == 0 && best_.end == 0 && read_.labels == 1 &&
      At(at_).lines_before == 0 && At(at_).space_before && IsLost()) {
    return Odd(at_, kSeparators);
  }
  if (best_.end != 0 || provider_end_ != at_ || read_.labels != 1) {
    return false;
  }
  const std::string_view label = At(at_).text;
  if (At(at_).lines_before > 0 || !At(at_).space_before) return false;
  const std::string_view domain =
      Providers()[static_cast<size_t>(provider_.provider)].domain;
  const bool own = domain.size() > label.size() && domain.ends_with(label) &&
                   domain[domain.size() - label.size() - 1] == '.';
  return (own || label == "com") && Odd(at_, kSeparators);
}

}  // namespace composer_guard
