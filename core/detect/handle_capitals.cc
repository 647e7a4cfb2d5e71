#include "core/detect/handle_capitals.h"

#include <string_view>

#include "core/detect/handle_judge.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Where people and pages go by their names.
bool HasNames(const ServiceRow& service) {
  const std::string_view id = service.id;
  return id == "facebook" || id == "linkedin" || id == "messenger" ||
         id == "skype" || id == "xing" || id == "vk";
}

// What these services call their own parts.
bool IsOfService(std::string_view word) {
  static constexpr auto kParts =
      Words("ads", "business", "creator", "events", "experts", "groups",
            "hiring", "insights", "learning", "live", "manager", "marketing",
            "messenger", "navigator", "pages", "premium", "recruiter", "sales",
            "shop", "stories", "suite", "talent");
  return kParts.Has(word);
}

}  // namespace

HandleText CapitalName(const Scene& scene, size_t i,
                       const ServiceRow& service) {
  constexpr size_t kShortest = 3;
  constexpr size_t kFewest = 2;  // words
  constexpr size_t kMost = 4;    // "Jane Looms Tailoring PH"
  HandleText name;
  if (!HasNames(service)) return name;
  size_t end = i;
  for (; end < scene.size() && end < i + kMost; ++end) {
    const Lexeme& word = scene.At(end);
    if (word.kind != TokenKind::kWord ||
        !scene.view->IsCapital(word.span.begin) ||
        IsOfService(scene.Text(end)) ||
        (end > i && (word.lines_before > 0 || !word.space_before))) {
      break;
    }
    const bool first = end < i + kFewest;
    if (first && (word.classes != 0 || word.size() < kShortest)) break;
  }
  if (end < i + kFewest || !NameEnds(scene, end)) return name;
  name.begin = i;
  name.end = end;
  name.span = {scene.At(i).span.begin, scene.At(end - 1).span.end};
  return name;
}

}  // namespace composer_guard
