// Which passages an edit can change: those that it touches, and those beside
// them whose cuts depend on what has changed.

#include <algorithm>

#include "core/passage/draft.h"
#include "core/passage/edges.h"

namespace composer_guard {
namespace {

// How far behind its first sign code may end, where a sentence ends between
// them: more than the longest that code.cc reads.
constexpr uint32_t kCodeReach = 600;

}  // namespace

// The passages that the change touches; where it lies between two, both.
Draft::Window Draft::WindowOf(const Change& change) {
  while (cursor_.n > 0 && cursor_.place.bytes >= change.begin) StepBack();
  while (cursor_.n < passages_.size() &&
         cursor_.place.bytes + passages_[cursor_.n].size.bytes < change.begin) {
    StepOn();
  }
  Window window;
  window.begin = window.end = cursor_.n;
  window.from = cursor_.place;
  while (window.end < passages_.size() &&
         window.from.bytes + window.size <= change.end) {
    AddBehind(&window);
  }
  return window;
}

void Draft::AddBefore(Window* window) const {
  const Passage& passage = passages_[--window->begin];
  window->from.bytes -= passage.size.bytes;
  window->from.units -= passage.size.units;
  window->size += passage.size.bytes;
}

void Draft::AddBehind(Window* window) const {
  window->size += passages_[window->end++].size.bytes;
}

void Draft::LexOnce(PassageReader* reader, const Window& window) {
  Surroundings surroundings;
  surroundings.begins = window.begin == 0;
  surroundings.ends = window.end == passages_.size();
  surroundings.outside = {Before(window.begin), Behind(window.end)};
  reader->Lex(read_text().substr(window.from.bytes, window.size), surroundings);
  fresh_.resize(reader->passages());
  for (size_t n = 0; n < fresh_.size(); ++n) {
    reader->Describe(n, &fresh_[n]);
    fresh_[n].reading = PassageReading();
  }
}

void Draft::Lex(PassageReader* reader, Window* window) {
  do {
    LexOnce(reader, *window);
  } while (GrowCode(*reader, window) || GrowEdges(*reader, window));
}

// Code that begins in the window may end behind it, and code that ends in it
// may have begun before.
bool Draft::GrowCode(const PassageReader& reader, Window* window) const {
  const Window old = *window;
  if (reader.open()) {
    while (window->end < passages_.size()) AddBehind(window);
  }
  const auto opens = [](const Passage& p) { return p.opens_code; };
  const auto first = passages_.begin();
  if (std::any_of(fresh_.begin(), fresh_.end(), opens) ||
      std::any_of(first + static_cast<ptrdiff_t>(window->begin),
                  first + static_cast<ptrdiff_t>(window->end), opens)) {
    uint32_t added = 0;
    for (size_t n = old.end; n < passages_.size() && added < kCodeReach; ++n) {
      added += passages_[n].size.bytes;
      if (n >= window->end) AddBehind(window);
    }
  }
  uint32_t reach = 0;
  for (size_t n = old.begin; n > 0 && reach < kCodeReach; --n) {
    if (passages_[n - 1].opens_code) {
      while (window->begin >= n) AddBefore(window);
    }
    reach += passages_[n - 1].size.bytes;
  }
  return window->begin != old.begin || window->end != old.end;
}

// Cuts beside the window depend on what is at its edges; as long as that is as
// it was, they are as well. A space that was put before what is not seen at the
// end of a passage begins the next one.
bool Draft::GrowEdges(const PassageReader& reader, Window* window) const {
  const Window old = *window;
  const bool empty = fresh_.front().lexemes == 0;
  if (old.begin > 0 &&
      (empty || fresh_.front().start != passages_[old.begin].start ||
       FreshFrom(old) != Behind(old.begin))) {
    AddBefore(window);
  }
  if (old.end < passages_.size() &&
      (empty || reader.trails() ||
       fresh_.back().end != passages_[old.end - 1].end ||
       FreshTo(old) != Before(old.end))) {
    AddBehind(window);
  }
  return window->begin != old.begin || window->end != old.end;
}

Distances Draft::Before(size_t n) const {
  DistanceSum sum;
  while (n > 0 && sum.Add(passages_[n - 1].end)) --n;
  return sum.total();
}

Distances Draft::Behind(size_t n) const {
  DistanceSum sum;
  while (n < passages_.size() && sum.Add(passages_[n].start)) ++n;
  return sum.total();
}

Distances Draft::FreshFrom(const Window& window) const {
  DistanceSum sum;
  for (const Passage& passage : fresh_) {
    if (!sum.Add(passage.start)) return sum.total();
  }
  for (size_t n = window.end; n < passages_.size(); ++n) {
    if (!sum.Add(passages_[n].start)) break;
  }
  return sum.total();
}

Distances Draft::FreshTo(const Window& window) const {
  DistanceSum sum;
  for (size_t n = fresh_.size(); n > 0; --n) {
    if (!sum.Add(fresh_[n - 1].end)) return sum.total();
  }
  for (size_t n = window.begin; n > 0; --n) {
    if (!sum.Add(passages_[n - 1].end)) break;
  }
  return sum.total();
}

}  // namespace composer_guard
