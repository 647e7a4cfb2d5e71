#include "core/detect/address_separator.h"

#include "core/detect/address_words.h"

namespace composer_guard {
namespace {

constexpr size_t kLongestLabel = 3;  // lexemes: "- Post code:"

bool IsLooseDash(const Scene& scene, size_t at) {
  return (IsSign(scene, at, '-') || IsSign(scene, at, '/')) &&
         !Touches(scene, at) && !Touches(scene, at + 1);
}

// "Ring Road (opposite the filling station), Accra", "Färbergasse 17
// (Hinterhaus), 99084 Erfurt": what is in brackets, unless it may be a code.
size_t SkipAside(const Scene& scene, size_t at) {
  constexpr size_t kLongest = 8;    // lexemes
  constexpr uint32_t kALetter = 3;  // bytes; no code of a province has more
  if (!IsSign(scene, at, '(')) return at;
  size_t end = at + 1;
  while (end < at + kLongest && (IsWord(scene, end) || IsNumber(scene, end))) {
    ++end;
  }
  const bool aside = end > at + 2 || (end == at + 2 && IsWord(scene, at + 1) &&
                                      scene.At(at + 1).size() > kALetter &&
                                      !IsPlaceName(scene, at + 1));
  return aside && IsSign(scene, end, ')') && IsComma(scene, end + 1) ? end + 1
                                                                     : at;
}

// "Str. Lăpușneanu 14, mezanin, Iași": a word or two that no part is, before a
// listed place.
size_t SkipSmall(const Scene& scene, size_t at) {
  constexpr size_t kLongest = 3;  // words
  size_t end = at;
  while (end < at + kLongest && IsWord(scene, end) && !IsCapital(scene, end) &&
         scene.At(end).lines_before == 0) {
    ++end;
  }
  return end > at && IsComma(scene, end) && IsPlaceName(scene, end + 1)
             ? end + 1
             : at;
}

// "Hauptstraße 5 · 10115 Berlin"
bool IsDot(const Scene& scene, size_t at) {
  return scene.At(at).kind == TokenKind::kSign &&
         (scene.Text(at) == "\xC2\xB7" || scene.Text(at) == "\xE2\x80\xA2");
}

bool IsBullet(const Scene& scene, size_t at) {
  return scene.At(at).kind == TokenKind::kSign && !IsSign(scene, at, '#') &&
         !Touches(scene, at + 1);
}

size_t SkipQuote(const Scene& scene, size_t at) {
  return IsSign(scene, at, '"') ? at + 1 : at;
}

// "Zip: 50125", "City: Firenze", "zip code 97211", '"city": "Duluth"'.
size_t SkipLabel(const Scene& scene, size_t at, Gap gap, bool door) {
  // "sala 1402" and "lote 5" are parts themselves.
  if (at < scene.size() && scene.At(at).Is(WordClass::kIdLabel) &&
      !scene.At(at).Is(WordClass::kUnitWord)) {
    size_t next = at + LengthOf(scene, at, WordClass::kIdLabel);
    if (IsSign(scene, next, ':')) ++next;
    if (IsNumber(scene, next) ||
        (next < scene.size() && scene.At(next).Is(WordClass::kDigit))) {
      return next;
    }
  }
  // "…, off Palm Avenue"
  if (IsWord(scene, at) && IsCapital(scene, at + 1)) {
    const std::string_view word = scene.Text(at);
    if (word == "off" || word == "near" || word == "opp") return at + 1;
  }
  const size_t label = SkipQuote(scene, at);
  const size_t longest = gap == Gap::kComma ? 1 : kLongestLabel;
  for (size_t k = 1; k <= longest; ++k) {
    if (!IsWord(scene, label + k - 1)) return at;
    if (k > 1 && scene.At(label + k - 1).lines_before > 0) return at;
    const size_t colon = SkipQuote(scene, label + k);
    if (!IsSign(scene, colon, ':')) continue;
    const size_t next = SkipQuote(scene, colon + 1);
    const bool field =
        next < scene.size() && scene.At(next).lines_before == 0 && door;
    return field && !StartsUnit(scene, label) ? next : at;
  }
  return at;
}

}  // namespace

Separator ReadSeparator(const Scene& scene, size_t begin, bool door) {
  Separator found{.next = begin};
  size_t at = begin;
  if (at >= scene.size()) return {.next = at, .ends = true};
  // "St., Brgy." and "24. fsz. 2"
  if (IsSign(scene, at, '.') && Touches(scene, at) &&
      (IsComma(scene, at + 1) || StartsUnit(scene, at + 1))) {
    ++at;
  }
  if (IsSign(scene, at, ')') && Touches(scene, at)) ++at;
  if (IsSign(scene, at, '"') && IsComma(scene, at + 1)) ++at;
  at = SkipAside(scene, at);
  if (at >= scene.size()) return {.next = at, .ends = true};
  if (scene.At(at).lines_before == 0) {
    if (IsComma(scene, at) || IsSign(scene, at, ';') ||
        IsSign(scene, at, '|') || IsLooseDash(scene, at) || IsDot(scene, at)) {
      found.gap = Gap::kComma;
      ++at;
    } else if (IsSign(scene, at, '(') && IsWord(scene, at + 1) &&
               IsSign(scene, at + 2, ')')) {
      ++at;
    }
  }
  if (at < scene.size()) {
    const uint8_t lines = scene.At(at).lines_before;
    if (lines > 1) return {.next = at, .ends = true};
    if (lines == 1) {
      found.gap = Gap::kLine;
      if (IsBullet(scene, at)) {
        found.gap = Gap::kList;
        ++at;
      }
    }
  }
  if (found.gap == Gap::kComma && door) at = SkipSmall(scene, at);
  found.next =
      found.gap == Gap::kNone ? at : SkipLabel(scene, at, found.gap, door);
  return found;
}

}  // namespace composer_guard
