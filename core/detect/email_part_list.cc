#include "core/detect/email_part_list.h"

#include <algorithm>

namespace composer_guard {

void PartList::Read(const Scene& scene, size_t begin, size_t anchor,
                    size_t end) {
  // Lexemes of a domain of three labels, and what is looked at behind it.
  constexpr size_t kUsual = 11;
  scene_ = &scene;
  begin_ = begin;
  end_ = std::min(end, scene.size());
  missed_ = false;
  all_ = ReadParts(scene, begin, anchor + kUsual, end_, &parts_) >= end_;
}

bool PartList::ReadOn() {
  if (!missed_ || all_) return false;
  ReadParts(*scene_, begin_, end_, end_, &parts_);
  return all_ = true;
}

bool PartList::Has(size_t i) const {
  if (i < parts_.size()) return true;
  missed_ = true;
  return false;
}

size_t PartList::At(size_t lexeme) const {
  const auto found = std::upper_bound(
      parts_.begin(), parts_.end(), lexeme,
      [](size_t at, const Part& part) { return at < part.end; });
  return static_cast<size_t>(found - parts_.begin());
}

}  // namespace composer_guard
