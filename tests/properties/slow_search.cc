#include "tests/properties/slow_search.h"

#include <algorithm>
#include <ctime>
#include <random>
#include <string_view>

#include "tests/properties/growth_time.h"
#include "tests/properties/shapes.h"

namespace composer_guard::properties {
namespace {

constexpr size_t kShort = 5'000;
constexpr size_t kLong = 40'000;
constexpr size_t kKept = 12;         // of each kind
constexpr size_t kLongestPart = 60;  // bytes that are repeated

// Beside the shapes: words that open, join, close or deny a contact.
constexpr std::string_view kPieces[] = {
    " ",       "\n",         ", ",        ": ",       ".",      "@",
    " at ",    " dot ",      "https://",  "www.",     ".com",   "/",
    "wa.me/",  "t.me/",      "+1",        "(415) ",   "555",    "0132",
    "-",       "x",          "call ",     "my ",      "your ",  "number",
    " is ",    "email ",     "not ",      "don't ",   "skype",  "(at)",
    "[dot]",   "{",          "}",         "five ",    "oh ",    "double ",
    "triple ", "Street ",    "Main ",     "CA 94103", "12 ",    "\u200B",
    "\u0301",  "\u0430",     "\uFF20",    "\u3002",   "\u52A0", "\"",
    "`",       "```\n",      "&#64;",     "%40",      "<b>",    "a",
    "7",       "_",          "after we ", "outside ", "form ",  "apply ",
    "\u0663",  "\U0001F600", "=",
};

class Search {
 public:
  Search(Guard* guard, uint32_t seed) : guard_(guard), random_(seed) {}

  void Try() {
    SlowDraft draft = Below(3) == 0 ? Fresh() : Changed();
    const double at_short = LeastMilliseconds(guard_, draft.DraftOf(kShort));
    const double at_long = LeastMilliseconds(guard_, draft.DraftOf(kLong));
    draft.growth = at_long / at_short;
    draft.nanoseconds = at_long * 1e6 / kLong;
    Keep(draft, &slowest_.growing, &SlowDraft::growth);
    Keep(draft, &slowest_.costly, &SlowDraft::nanoseconds);
    ++slowest_.tried;
  }

  const Slowest& Found() const { return slowest_; }

 private:
  size_t Below(size_t count) { return random_() % count; }

  std::string Piece() {
    const std::span<const Shape> shapes = Shapes();
    const size_t which = Below(shapes.size() + std::size(kPieces));
    return std::string(which < shapes.size() ? shapes[which].again
                                             : kPieces[which - shapes.size()]);
  }
  std::string Pieces(size_t most) {
    std::string text;
    for (size_t n = 1 + Below(most); n > 0; --n) text += Piece();
    return text;
  }

  SlowDraft Fresh() {
    return {.first = Below(2) == 0 ? Pieces(2) : "",
            .again = Pieces(4),
            .then = Below(3) == 0 ? Pieces(3) : ""};
  }

  // One of those that were slow, with a piece more, or without its start.
  SlowDraft Changed() {
    const auto& pool = Below(2) == 0 ? slowest_.growing : slowest_.costly;
    if (pool.empty()) return Fresh();
    SlowDraft draft = pool[Below(pool.size())];
    switch (Below(6)) {
      case 0:
        draft.again += Piece();
        break;
      case 1:
        draft.again = Piece() + draft.again;
        break;
      case 2:
        draft.first = Pieces(2);
        break;
      case 3:
        draft.then = Pieces(3);
        break;
      case 4:
        draft.then.swap(draft.again);
        break;
      default:
        draft.again = pool[Below(pool.size())].again + Piece();
        break;
    }
    if (draft.again.empty() || draft.again.size() > kLongestPart)
      return Fresh();
    return draft;
  }

  static void Keep(const SlowDraft& draft, std::vector<SlowDraft>* best,
                   double SlowDraft::*by) {
    const auto at = std::find_if(
        best->begin(), best->end(),
        [&](const SlowDraft& other) { return other.*by < draft.*by; });
    best->insert(at, draft);
    if (best->size() > kKept) best->pop_back();
  }

  Guard* guard_;
  std::mt19937 random_;
  Slowest slowest_;
};

void Repeat(const std::string& part, size_t characters, std::string* draft) {
  if (part.empty()) return;
  *draft +=
      properties::DraftOf({.name = "", .first = "", .again = part}, characters);
}

}  // namespace

std::string SlowDraft::DraftOf(size_t characters) const {
  std::string draft = first;
  const size_t later = then.empty() ? 0 : characters / 3;
  Repeat(again, characters - later, &draft);
  Repeat(then, later, &draft);
  return draft;
}

Slowest SearchSlow(Guard* guard, double seconds, uint32_t seed) {
  Search search(guard, seed);
  const std::clock_t end =
      std::clock() + static_cast<std::clock_t>(seconds * CLOCKS_PER_SEC);
  while (std::clock() < end) search.Try();
  return search.Found();
}

}  // namespace composer_guard::properties
