#include "core/detect/email_mark_words.h"

#include <algorithm>

namespace composer_guard {
namespace {

struct Entry {
  std::string_view text;
  PartKind kind = PartKind::kSign;
};

constexpr auto kSpelled = std::to_array<Entry>({
    {"4t", PartKind::kAt},
    {"\xC3\xA6", PartKind::kAt},
    {"\xC3\xA6t", PartKind::kAt},
    {"arroba", PartKind::kAt},
    {"at", PartKind::kAt},
    {"d0t", PartKind::kDot},
    {"d\xC3\xB8t", PartKind::kDot},
    {"dot", PartKind::kDot},
    {"p0int", PartKind::kDot},
    {"point", PartKind::kDot},
    {"ponto", PartKind::kDot},
    {"punkt", PartKind::kDot},
    {"punto", PartKind::kDot},
    {"slash", PartKind::kSlash},
});

constexpr auto kCodes = std::to_array<Entry>({
    {"2e", PartKind::kDot},
    {"2f", PartKind::kSlash},
    {"40", PartKind::kAt},
    {"5f", PartKind::kUnderscore},
});

constexpr auto kNoise = std::to_array<std::string_view>(
    {"antispam", "deletethis", "nospam", "nospamplease", "notspam", "remove",
     "removeit", "removeme", "removethis", "spamfree", "takeout"});

template <size_t n>
PartKind Find(const std::array<Entry, n>& list, std::string_view text) {
  for (const Entry& entry : list) {
    if (entry.text == text) return entry.kind;
  }
  return PartKind::kSign;
}

}  // namespace

PartKind KindOfSpelled(std::string_view word) { return Find(kSpelled, word); }

PartKind KindOfCode(std::string_view hex) { return Find(kCodes, hex); }

bool IsNoise(std::string_view word) {
  return std::find(kNoise.begin(), kNoise.end(), word) != kNoise.end();
}

}  // namespace composer_guard
