#include "core/policy/fixes.h"

namespace composer_guard {
namespace {

Fix Remove(const Scene& scene, ViewSpan span) {
  const std::string_view text = scene.text;
  const bool before = span.begin == 0 || text[span.begin - 1] == ' ' ||
                      text[span.begin - 1] == '\n';
  if (before && span.end < text.size() && text[span.end] == ' ') ++span.end;
  const UnitSpan units = scene.view->ToDraft(span);
  Fix fix;
  fix.span = {units.start, units.end};
  return fix;
}

}  // namespace

std::vector<Fix> FixesFor(const Scene& scene, const Found& found) {
  return {Remove(scene, found.span)};
}

}  // namespace composer_guard
