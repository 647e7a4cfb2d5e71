// The parts around an anchor (email_parts.h), as far as somebody asks for them:
// of those behind it few ever are.
//
//   PartList parts;
//   parts.Read(scene, begin, anchor, end);
//   do {
//     domain = ReadDomain(parts, ...);
//   } while (parts.ReadOn());
#ifndef COMPOSER_GUARD_DETECT_EMAIL_PART_LIST_H_
#define COMPOSER_GUARD_DETECT_EMAIL_PART_LIST_H_

#include <cstddef>
#include <vector>

#include "core/detect/email_parts.h"

namespace composer_guard {

class PartList {
 public:
  // Those of lexemes [begin, end), for now as many as a usual address has
  // behind its anchor.
  void Read(const Scene& scene, size_t begin, size_t anchor, size_t end);
  // Whether one was asked for that was not there yet; now all are.
  bool ReadOn();

  bool Has(size_t i) const;
  const Part& operator[](size_t i) const { return parts_[i]; }
  // The first that ends behind the lexeme.
  size_t At(size_t lexeme) const;

  std::vector<Part>::iterator begin() { return parts_.begin(); }
  std::vector<Part>::iterator end() { return parts_.end(); }

 private:
  std::vector<Part> parts_;
  const Scene* scene_ = nullptr;
  size_t begin_ = 0;  // lexemes
  size_t end_ = 0;
  bool all_ = false;
  mutable bool missed_ = false;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_PART_LIST_H_
