// The walk behind ReadDomain (email_walk.h): label, dot, label, dot. The
// labels are read in email_domain.cc, the dots between them in
// email_domain_dot.cc.
#ifndef COMPOSER_GUARD_DETECT_EMAIL_DOMAIN_H_
#define COMPOSER_GUARD_DETECT_EMAIL_DOMAIN_H_

#include <cstddef>
#include <string_view>

#include "core/detect/domain.h"
#include "core/detect/email_walk.h"

namespace composer_guard {

class DomainReader {
 public:
  DomainReader(const PartList& parts, size_t begin, bool at_clear, bool any_gap)
      : parts_(parts), at_(begin), at_clear_(at_clear), any_gap_(any_gap) {}

  DomainRead Run();

 private:
  // Longest text of one part that is looked at, in bytes.
  static constexpr size_t kLongestText = 64;

  bool Has(size_t i) const { return parts_.Has(i); }
  const Part& At(size_t i) const { return parts_[i]; }
  bool TextAt(size_t i) const {
    return Has(i) && At(i).Is(PartKind::kText) &&
           At(i).text.size() <= kLongestText;
  }
  // "acme dot at", "acme punto pe", "acme ponto pt": what says "at" or "dot" in
  // some language is a country behind a dot.
  bool LabelAt(size_t i) const {
    if (TextAt(i)) return true;
    if (read_.labels == 0 || !Has(i) || !At(i).said || At(i).bracketed) {
      return false;
    }
    return (At(i).Is(PartKind::kAt) || At(i).Is(PartKind::kDot)) &&
           IsTld(At(i).text);
  }
  // "jane@…", and "jane @ …".
  bool IsBehindSign() const {
    return first_ > 0 && At(first_ - 1).sign == '@' && !At(first_ - 1).said;
  }
  bool IsBehindSpacedSign() const {
    return IsBehindSign() && At(first_ - 1).space_before &&
           At(first_).space_before;
  }
  bool Tight(size_t i) const { return Has(i) && !At(i).space_before; }
  // The last label as read so far; it begins at `before`.
  std::string_view Label(size_t before) const {
    return std::string_view(read_.text).substr(before);
  }

  void SkipFillers();
  void SkipNoise();
  bool ReadLabel();
  void Append(const Part& part);
  void ReadApart(size_t before);
  bool ReadDashApart();
  bool LongerTld(size_t before) const;
  void ReadTight(size_t before);
  bool ReadDashes();
  bool ReadDashWord();
  void ReadMoreWords();
  void Consider(size_t before);

  bool ReadDot();
  bool ReadSaidDot();
  bool ReadToldDot();
  bool ReadDotSign();
  bool ReadComma();
  bool ReadOddSign();
  bool ReadOtherPoint();
  bool ReadMissing();
  bool IsLost() const;
  bool Odd(size_t next, Techniques techniques);
  void SqueezeLast();

  const PartList& parts_;
  size_t at_;
  size_t first_ = 0;  // where the first label begins
  const bool at_clear_;
  const bool any_gap_;
  DomainRead read_;      // all that was read
  DomainRead best_;      // up to the last top-level domain
  DomainRead provider_;  // of the first label
  size_t provider_end_ = 0;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_DOMAIN_H_
