// An address whose parts are cells of a row. See undone.h.
//
//   "| jane | at | acme.com |", "jane / @ / acme / . / com" -> "jane@acme.com"
//
//   leaves: "| at | 10 |", "jane - at - home"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/detect/domain.h"
#include "core/detect/undone.h"

namespace composer_guard {
namespace {

constexpr size_t kMostCells = 7;    // behind the "@"
constexpr size_t kMostLexemes = 9;  // of a cell: "mail.acme.co.uk"

bool IsAt(const Scene& scene, size_t i) {
  return scene.At(i).sign == '@' ||
         scene.At(i).Is(AnyOf(WordClass::kAtWord, WordClass::kAtWordWeak));
}

bool IsBetween(const Scene& scene, size_t i, char sign) {
  return i < scene.size() && scene.At(i).sign == sign &&
         scene.At(i).lines_before == 0;
}

// A full stop or its like, with which the line ends.
bool EndsLine(const Scene& scene, size_t i) {
  constexpr std::string_view kEnds = ".,;!?)";
  return i < scene.size() && scene.At(i).sign != 0 &&
         kEnds.find(scene.At(i).sign) != kEnds.npos &&
         (i + 1 >= scene.size() || scene.At(i + 1).space_before ||
          scene.At(i + 1).lines_before > 0) &&
         !scene.At(i).space_before;
}

// One past the cell without spaces that begins with lexeme `i`.
size_t CellEnd(const Scene& scene, size_t i, char sign) {
  size_t end = i;
  while (end < scene.size() && end - i < kMostLexemes &&
         scene.At(end).sign != sign && scene.At(end).lines_before == 0 &&
         (end == i || !scene.At(end).space_before)) {
    ++end;
  }
  return end;
}

std::string_view TextOf(const Scene& scene, size_t begin, size_t end) {
  return ViewSpan{scene.At(begin).span.begin, scene.At(end - 1).span.end}.Of(
      scene.text);
}

// The domain in the cells from lexeme `i` on; one past the last of them, 0
// where there is none.
size_t ReadDomain(const Scene& scene, size_t i, char sign,
                  std::string* domain) {
  for (size_t n = 0; n < kMostCells && i < scene.size(); ++n) {
    size_t end = CellEnd(scene, i, sign);
    if (end > i + 1 && EndsLine(scene, end - 1)) --end;
    if (end == i) return 0;
    const bool dot =
        scene.At(i).Is(AnyOf(WordClass::kDotWord, WordClass::kDotWordWeak));
    *domain += dot ? "." : TextOf(scene, i, end);
    const size_t at = domain->rfind('.');
    const bool goes_on =
        IsBetween(scene, end, sign) && end + 1 < scene.size() &&
        scene.At(end + 1).lines_before == 0 && !EndsLine(scene, end + 1);
    if (!goes_on) {
      const bool whole = at != domain->npos && at > 1 &&
                         IsTld(std::string_view(*domain).substr(at + 1));
      return whole ? end : 0;
    }
    i = end + 1;
  }
  return 0;
}

}  // namespace

bool IsCell(const Scene& scene, size_t i) {
  constexpr std::string_view kBetween = "|/-~;";
  if (i < 2 || i + 2 >= scene.size()) return false;
  const char sign = scene.At(i - 1).sign;
  return sign != 0 && kBetween.find(sign) != kBetween.npos &&
         scene.At(i).lines_before == 0 && scene.At(i - 1).space_before &&
         scene.At(i).space_before && IsBetween(scene, i + 1, sign);
}

void UndoCells(const Scene& scene, Undone* undone) {
  size_t done = 0;
  for (size_t i = 2; i < scene.size(); ++i) {
    if (!IsAt(scene, i) || !IsCell(scene, i)) continue;
    const char sign = scene.At(i - 1).sign;
    size_t begin = i - 1;
    while (begin > done && i - begin < kMostLexemes &&
           scene.At(begin - 1).sign != sign &&
           (begin == i - 1 || !scene.At(begin).space_before) &&
           scene.At(begin).lines_before == 0) {
      --begin;
    }
    if (begin == i - 1) continue;
    std::string domain;
    const size_t end = ReadDomain(scene, i + 2, sign, &domain);
    if (end == 0) continue;
    undone->Write({scene.At(begin).span.begin, scene.At(end - 1).span.end},
                  std::string(TextOf(scene, begin, i - 1)) + "@" + domain,
                  kSeparators);
    done = end;
    i = end - 1;
  }
}

}  // namespace composer_guard
