#include "core/text/slips.h"

#include <algorithm>

namespace composer_guard {
namespace {

// Letters of the shortest typed word in which a letter is missing that stands
// beside no other of its kind; is too much; is another one.
constexpr size_t kShortestDropped = 5;
constexpr size_t kShortestDroppedOfForms = 6;
constexpr size_t kShortestExtra = 8;
constexpr size_t kShortestOther = 8;
// And in which one is doubled.
constexpr size_t kShortestDoubled = 6;

// Whether what is left out at `at` leaves its twin there.
bool IsOfTwo(std::string_view word, size_t at) {
  return word[at] == word[at - 1] ||
         (at + 1 < word.size() && word[at] == word[at + 1]);
}

}  // namespace

bool IsSlip(std::string_view typed, std::string_view word, bool forms) {
  const size_t shorter = std::min(typed.size(), word.size());
  size_t at = 0;
  while (at < shorter && typed[at] == word[at]) ++at;
  if (at == 0) return false;
  const std::string_view x = typed.substr(at);
  const std::string_view y = word.substr(at);
  if (typed.size() == word.size()) {
    if (x.size() < 2) return false;
    if (x[0] == y[1] && x[1] == y[0]) return x.substr(2) == y.substr(2);
    return !forms && typed.size() >= kShortestOther &&
           x.substr(1) == y.substr(1);
  }
  if (typed.size() < word.size()) {
    return y.size() > 1 && x == y.substr(1) &&
           (typed.size() >=
                (forms ? kShortestDroppedOfForms : kShortestDropped) ||
            IsOfTwo(word, at));
  }
  return x.size() > 1 && x.substr(1) == y &&
         (IsOfTwo(typed, at) ? typed.size() >= kShortestDoubled
                             : !forms && typed.size() >= kShortestExtra);
}

bool IsOneLetterOff(std::string_view a, std::string_view b, bool other) {
  const size_t shorter = std::min(a.size(), b.size());
  if (std::max(a.size(), b.size()) > shorter + 1) return false;
  size_t at = 0;
  while (at < shorter && a[at] == b[at]) ++at;
  const std::string_view x = a.substr(at);
  const std::string_view y = b.substr(at);
  if (x.empty() || y.empty()) return true;
  if (a.size() != b.size()) return x.substr(1) == y || x == y.substr(1);
  if (other && x.substr(1) == y.substr(1)) return true;
  return x.size() > 1 && x[0] == y[1] && x[1] == y[0] &&
         x.substr(2) == y.substr(2);
}

bool SlipWords::MayBe(std::string_view word) {
  return Fits(word) && word[word.size() - 2] != '\'' &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return IsLetter(c) || c == '\''; });
}

void SlipWords::Add(std::string_view word, bool forms) {
  if (!Fits(word)) return;
  uint16_t& chain = chains_[ChainOf(word.front(), word.back())];
  entries_.push_back({.text = word.data(),
                      .next = chain,
                      .size = static_cast<uint8_t>(word.size()),
                      .forms = forms});
  chain = static_cast<uint16_t>(entries_.size());
}

std::string_view SlipWords::FindEndingWith(char last,
                                           std::string_view typed) const {
  for (uint16_t at = chains_[ChainOf(typed.front(), last)]; at != 0;) {
    const Entry& entry = entries_[at - size_t{1}];
    if (typed.size() + 1 - entry.size <= 2 &&
        IsSlip(typed, entry.Text(), entry.forms) && MayBe(entry.Text())) {
      return entry.Text();
    }
    at = entry.next;
  }
  return {};
}

std::string_view SlipWords::Find(std::string_view typed) const {
  if (!MayBe(typed)) return {};
  const std::string_view word = FindEndingWith(typed.back(), typed);
  // "phoen": the last two letters exchanged
  const char before = typed[typed.size() - 2];
  return word.empty() && before != typed.back() ? FindEndingWith(before, typed)
                                                : word;
}

}  // namespace composer_guard
