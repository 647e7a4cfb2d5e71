#include "core/detect/handle_two_words.h"

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

HandleText TwoWordName(const Scene& scene, size_t i,
                       const ServiceRow& service) {
  constexpr size_t kShortest = 3;
  HandleText name;
  if (!HasNames(service) || i + 2 > scene.size()) return name;
  for (size_t at = i; at < i + 2; ++at) {
    const Lexeme& word = scene.At(at);
    if (word.kind != TokenKind::kWord || word.classes != 0 ||
        word.size() < kShortest || !scene.view->IsCapital(word.span.begin) ||
        IsOfService(scene.Text(at)) || (at > i && word.lines_before > 0)) {
      return name;
    }
  }
  if (!scene.At(i + 1).space_before || !NameEnds(scene, i + 2)) return name;
  name.begin = i;
  name.end = i + 2;
  name.span = {scene.At(i).span.begin, scene.At(i + 1).span.end};
  return name;
}

}  // namespace composer_guard
