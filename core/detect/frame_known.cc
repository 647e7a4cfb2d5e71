#include "core/detect/frame_known.h"

#include <algorithm>

#include "core/text/order.h"

namespace composer_guard {

FrameKnown::FrameKnown(Scene* scene)
    : scene_(*scene), before_(scene->found.size()) {
  order_ = OrderOf(before_, [this](uint32_t a, uint32_t b) {
    return scene_.found[a].span.begin < scene_.found[b].span.begin;
  });
}

void FrameKnown::Enter(ViewSpan span) {
  fresh_ = scene_.found.size();
  if (before_ == 0) return;
  std::erase_if(near_, [&](uint32_t i) {
    return scene_.found[i].span.end <= span.begin;
  });
  for (; next_ < before_; ++next_) {
    const ViewSpan found = scene_.found[order_[next_]].span;
    if (found.begin >= span.end) break;
    if (found.end > span.begin) near_.push_back(order_[next_]);
  }
}

std::span<const ViewSpan> FrameKnown::Spans() {
  spans_.clear();
  const auto add = [this](size_t i) { spans_.push_back(SpanOf(i)); };
  std::for_each(near_.begin(), near_.end(), add);
  for (size_t i = fresh_; i < scene_.found.size(); ++i) add(i);
  return spans_;
}

bool FrameKnown::Says(const FrameRule& rule, ViewSpan sentence) const {
  const auto is_page = [](Category category) {
    return category == Category::kFormLink ||
           category == Category::kApplicationLink;
  };
  const Category category{rule.category};
  return std::any_of(near_.begin(), near_.end(), [&](uint32_t i) {
    const Found& found = scene_.found[i];
    if (!found.span.Overlaps(sentence)) return false;
    // Proposals of one sentence become one later on; requests do not. And:
    // "fill in this form: https://…"
    return (found.intent == Intent{rule.intent} && found.category == category &&
            found.intent != Intent::kMove) ||
           (is_page(found.category) && is_page(category));
  });
}

bool FrameKnown::Joins(const Found& found) {
  if (found.intent != Intent::kMove) return false;
  std::vector<Found*> same;
  ViewSpan both = found.span;
  for (const uint32_t i : near_) {
    Found& known = scene_.found[i];
    if (known.intent != Intent::kMove || known.category != found.category ||
        !known.span.Overlaps(found.span)) {
      continue;
    }
    both = {std::min(known.span.begin, both.begin),
            std::max(known.span.end, both.end)};
    same.push_back(&known);
  }
  if (same.empty()) return false;
  // What lies between may be a contact, which has its own finding.
  const auto lies_between = [&](const Found& other) {
    return other.intent != Intent::kMove && other.span.Overlaps(both);
  };
  const bool free =
      std::none_of(near_.begin(), near_.end(),
                   [&](uint32_t i) { return lies_between(scene_.found[i]); }) &&
      std::none_of(scene_.found.begin() + static_cast<ptrdiff_t>(fresh_),
                   scene_.found.end(), lies_between);
  if (!free) return true;
  for (Found* known : same) known->span = both;
  return true;
}

}  // namespace composer_guard
