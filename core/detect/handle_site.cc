#include "core/detect/handle_site.h"

#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/handle_judge.h"
#include "core/detect/handle_sign.h"
#include "core/detect/handle_text.h"
#include "core/rules/tables.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

void DetectOnSite(Scene* scene, size_t i) {
  constexpr size_t kMostWords = 3;  // of the site's name, with its ending
  const auto text = [scene](size_t at) {
    return at < scene->size() ? scene->Text(at) : std::string_view();
  };
  size_t at = i + 1;
  if (at >= scene->size() || scene->At(at).kind != TokenKind::kWord ||
      !scene->view->IsCapital(scene->At(at).span.begin) ||
      scene->At(at).Is(AnyOf(WordClass::kWeekday, WordClass::kMonth))) {
    return;
  }
  for (size_t n = 0; n < kMostWords; ++n, ++at) {
    if (at >= scene->size() || scene->At(at).lines_before > 0) return;
    const std::string_view word = text(at);
    if (word == "i'm" || word == "im" || word == "i" || word == "you") break;
  }
  // "I'm", "I am", "I go by", "you find me as"
  size_t name = 0;
  if (text(at) == "i'm" || text(at) == "im") name = at + 1;
  if (text(at) == "i" && text(at + 1) == "am") name = at + 2;
  if (text(at) == "i" && text(at + 1) == "go" && text(at + 2) == "by") {
    name = at + 3;
  }
  if (text(at) == "you" && text(at + 1) == "find" && text(at + 2) == "me" &&
      (text(at + 3) == "as" || text(at + 3) == "under")) {
    name = at + 4;
  }
  if (name == 0) return;
  const HandleText handle = ReadHandle(*scene, name, "._-");
  if (handle.empty() || handle.number || handle.listed ||
      IsConstant(*scene, handle) || !NameEnds(*scene, handle.end) ||
      !(handle.Marked() || (handle.dotted && handle.size() >= 6))) {
    return;
  }
  static constexpr ServiceRow kSite = {.id = "site", .signs = "._-"};
  ReportHandle(scene, handle, kSite, Confidence::kMedium, i);
}

}  // namespace

void DetectAtPlace(Scene* scene, size_t i) {
  const std::string_view word = scene->Text(i);
  if (word == "on") DetectOnSite(scene, i);
  static constexpr auto kPlaces = Words("at", "in", "on", "through", "via");
  if (kPlaces.Has(word)) DetectOnDescribed(scene, i);
  if (word == ":" || word == "=") DetectDescribedLabel(scene, i);
}

}  // namespace composer_guard
