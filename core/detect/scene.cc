#include "core/detect/scene.h"

#include <algorithm>

namespace composer_guard {

void Scene::SortTaken() {
  std::sort(taken.begin(), taken.end(),
            [](ViewSpan a, ViewSpan b) { return a.begin < b.begin; });
}

}  // namespace composer_guard
