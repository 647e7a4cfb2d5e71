#include "core/detect/scene.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "core/text/order.h"

namespace composer_guard {

size_t Scene::NextLead(size_t i, uint32_t wanted) const {
  if ((leads & wanted) == 0 || i >= size()) return size();
  if (lead_row.empty()) {
    while (i < size() && !Leads(i, wanted)) ++i;
    return i;
  }
  // Four at once, the first in the lowest bits.
  static_assert(std::endian::native == std::endian::little);
  constexpr uint64_t kEach = 0x0001'0001'0001'0001;
  const uint64_t all = wanted * kEach;
  for (;; i += kLeadsAtOnce) {
    uint64_t four = 0;
    std::memcpy(&four, &lead_row[i], sizeof(four));
    if ((four & all) != 0) {
      return i + static_cast<size_t>(std::countr_zero(four & all)) / 16;
    }
  }
}

void Scene::SortTaken() { SortSpans(&taken); }

}  // namespace composer_guard
