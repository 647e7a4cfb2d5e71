#include "core/detect/handle_beside.h"

#include <algorithm>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/handle_parts.h"
#include "core/detect/handle_sign.h"

namespace composer_guard {
namespace {

// Letters of a name that a digit makes one: "python3" needs more than that.
constexpr size_t kFewestSigns = 2;

// Nobody would write it of a product: a sign of names, or two digits.
bool IsAccount(const Scene& scene, const HandleText& name) {
  if (name.number || name.listed) return false;
  if (name.at || name.tag) return true;
  const std::string_view text =
      name.reading.empty() ? name.span.Of(scene.text) : name.reading;
  const auto signs = std::count_if(text.begin(), text.end(), [](char c) {
    return c == '_' || c == '.' || c == ':' || ('0' <= c && c <= '9');
  });
  return (name.marked || name.dotted) &&
         static_cast<size_t>(signs) >= kFewestSigns;
}

// Whether the service's name ends its clause.
bool EndsClause(const Scene& scene, size_t i) {
  const size_t end = i + scene.At(i).length;
  if (end >= scene.size() || scene.At(end).lines_before > 0) return true;
  const char sign = scene.At(end).sign;
  return sign == ',' || sign == '.' || sign == '!' || sign == ')' ||
         sign == ';';
}

bool Joins(char sign) {
  return sign == '-' || sign == '>' || sign == '=' || sign == '|' ||
         sign == ':' || sign == '~';
}

// "u/": the path that names are given with.
bool IsPath(const Scene& scene, size_t i) {
  return scene.Text(i) == "u" && i + 2 < scene.size() &&
         scene.At(i).space_before + (i == 0) + scene.At(i).lines_before > 0 &&
         scene.At(i + 1).sign == '/' && !scene.At(i + 1).space_before &&
         !scene.At(i + 2).space_before;
}

// "I post there as u/corvid": the name that has the path.
HandleText NameOfPath(const Scene& scene, size_t i, const ServiceRow& service) {
  constexpr size_t kReach = 20;
  if (service.id != std::string_view("reddit")) return {};
  const size_t first = i - std::min(i, kReach);
  const size_t last = std::min(i + kReach, scene.size());
  for (size_t at = first; at + 2 < last; ++at) {
    if (!IsPath(scene, at)) continue;
    const HandleText name = ReadHandle(scene, at + 2, SignsOf(service));
    if (!name.empty() && !name.number && Fits(name, service)) return name;
  }
  return {};
}

}  // namespace

HandleText NameBeside(const Scene& scene, size_t i, const ServiceRow& service) {
  if (const HandleText name = NameOfPath(scene, i, service); !name.empty()) {
    return name;
  }
  if (i == 0) return {};
  size_t last = i - 1;
  const bool lines = scene.At(i).lines_before == 1;
  if (!lines) {
    // A sign apart from both: "x - telegram", "x -> telegram".
    while (last > 0 && Joins(scene.At(last).sign)) --last;
    if (last == i - 1 || !scene.At(last + 1).space_before) return {};
  }
  if (!IsText(scene.At(last)) && scene.At(last).sign != '_') return {};
  if (!lines && !EndsClause(scene, i)) return {};
  const size_t first = FirstOfRun(scene, last);
  HandleText name = ReadHandle(scene, first, SignsOf(service));
  if (name.end != last + 1 || !Fits(name, service) || !IsAccount(scene, name)) {
    return {};
  }
  const bool alone = (first == 0 || scene.At(first).lines_before > 0) &&
                     EndsClause(scene, i) && !service.ordinary;
  const bool owned =
      FindBefore(scene, first, kOwner | Bit(WordClass::kHandleNoun),
                 kCueReach) != kNowhere;
  return alone || owned ? name : HandleText();
}

}  // namespace composer_guard
