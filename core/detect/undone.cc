#include "core/detect/undone.h"

#include <algorithm>
#include <utility>

#include "core/text/order.h"

namespace composer_guard {
namespace {

// Bytes around what is written anew that are read again with it: enough for
// the words that speak for a contact.
constexpr uint32_t kAround = 300;

}  // namespace

void Undone::CopyTo(uint32_t end) {
  if (end <= copied_) return;
  const size_t begin = text_.size();
  text_.append(scene_.text, copied_, end - copied_);
  for (char* c = text_.data() + begin; copied_ < end; ++copied_, ++c) {
    if ('a' <= *c && *c <= 'z' && scene_.view->IsCapital(copied_)) {
      *c = static_cast<char>(*c - 'a' + 'A');
    }
  }
}

void Undone::Write(ViewSpan from, std::string_view text,
                   Techniques techniques) {
  if (pieces_.empty()) {
    copied_ = from.begin - std::min(from.begin, kAround);
    while (copied_ > 0 && scene_.text[copied_] != ' ' &&
           scene_.text[copied_] != '\n') {
      --copied_;
    }
  }
  CopyTo(from.begin);
  const auto begin = static_cast<uint32_t>(text_.size());
  text_ += text;
  pieces_.push_back({{begin, static_cast<uint32_t>(text_.size())}, from});
  copied_ = from.end;
  techniques_ |= techniques;
}

void Undone::WriteNumber(ViewSpan from, std::string_view digits,
                         Techniques techniques) {
  Write(from, std::string("tel: ").append(digits), techniques);
}

void Undone::Finish() {
  if (pieces_.empty()) return;
  const auto size = static_cast<uint32_t>(scene_.text.size());
  uint32_t end = std::min(size, pieces_.back().from.end + kAround);
  while (end < size && scene_.text[end] != ' ' && scene_.text[end] != '\n') {
    ++end;
  }
  CopyTo(end);
}

void Undone::ReadFound() {
  found_ = scene_.taken;
  for (const Found& found : scene_.found) {
    if (found.intent == Intent::kShare &&
        found.confidence != Confidence::kLow) {
      found_.push_back(found.span);
    }
  }
  SortSpans(&found_);
  // What overlaps becomes one, so that ends ascend as well.
  size_t last = 0;
  for (const ViewSpan span : found_) {
    if (last > 0 && span.begin < found_[last - 1].end) {
      found_[last - 1].end = std::max(found_[last - 1].end, span.end);
    } else {
      found_[last++] = span;
    }
  }
  found_.resize(last);
  knows_found_ = true;
}

bool Undone::IsFound(ViewSpan span) {
  if (!knows_found_) ReadFound();
  const auto at = std::partition_point(
      found_.begin(), found_.end(),
      [span](ViewSpan found) { return found.end <= span.begin; });
  return at != found_.end() && at->begin < span.end;
}

ViewSpan Undone::Origin(ViewSpan span) const {
  // The first piece that ends behind its begin, and one past the last that
  // begins before its end.
  const auto first = std::partition_point(
      pieces_.begin(), pieces_.end(),
      [span](const Piece& piece) { return piece.text.end <= span.begin; });
  const auto behind = std::partition_point(
      first, pieces_.end(),
      [span](const Piece& piece) { return piece.text.begin < span.end; });
  if (first == behind) return {};
  const Piece& last = *(behind - 1);
  // What was turned round ends where it began.
  if (first + 1 == behind && (techniques_ & kReversed) != 0 && last.Same()) {
    const uint32_t begin = std::max(span.begin, last.text.begin);
    const uint32_t end = std::min(span.end, last.text.end);
    return {last.from.begin + (last.text.end - end),
            last.from.end - (begin - last.text.begin)};
  }
  ViewSpan origin{first->from.begin, last.from.end};
  // Within what was written anew only where each letter stands for one.
  if (span.begin < first->text.begin || first->Same()) {
    origin.begin += span.begin - first->text.begin;
  }
  if (span.end > last.text.end || last.Same()) {
    origin.end += span.end - last.text.end;
  }
  return origin;
}

}  // namespace composer_guard
