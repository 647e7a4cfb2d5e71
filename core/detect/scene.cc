#include "core/detect/scene.h"

#include <algorithm>

namespace composer_guard {

size_t Scene::NextLead(size_t i, uint32_t wanted) const {
  if ((leads & wanted) == 0) return size();
  const Lexeme* const end = lexemes.data() + size();
  const Lexeme* at = lexemes.data() + i;
  while (at < end && (at->leads & wanted) == 0) ++at;
  return static_cast<size_t>(at - lexemes.data());
}

void Scene::SortTaken() {
  std::sort(taken.begin(), taken.end(),
            [](ViewSpan a, ViewSpan b) { return a.begin < b.begin; });
}

}  // namespace composer_guard
