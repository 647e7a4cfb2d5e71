#include "core/detect/handle_sign.h"

#include <algorithm>
#include <string>

#include "core/detect/cues.h"
#include "core/detect/handle_parts.h"

namespace composer_guard {
namespace {

bool TakenWhole(const Scene& scene, ViewSpan span) {
  return std::find(scene.taken.begin(), scene.taken.end(), span) !=
         scene.taken.end();
}

}  // namespace

bool IsFoundPhone(const Scene& scene, ViewSpan span) {
  return std::any_of(
      scene.found.begin(), scene.found.end(), [span](const Found& found) {
        return found.category == Category::kPhone && found.span.Overlaps(span);
      });
}

bool ReportHandle(Scene* scene, const HandleText& name,
                  const ServiceRow& service, Confidence confidence,
                  size_t anchor) {
  // A name with a dot may have been read as a bare host.
  if (IsTaken(*scene, name.span) && !TakenWhole(*scene, name.span))
    return false;
  const Lexeme& first = scene->At(name.begin);
  ViewSpan span{first.span.begin, name.span.end};
  // A number that the service goes by is no phone number.
  if (name.number) {
    std::erase_if(scene->found, [span](const Found& found) {
      return found.category == Category::kPhone && found.span.Overlaps(span);
    });
  }
  scene->found.push_back({
      .category = Category::kHandle,
      .confidence = confidence,
      .span = span,
      .kind = service.id,
      .rule = "handle",
      .techniques = scene->At(anchor).techniques | name.techniques,
      .reading = name.reading.empty()
                     ? std::string(scene->view->Written(name.span))
                     : name.reading,
  });
  return true;
}

void DetectAtSign(Scene* scene, size_t i) {
  if (i + 1 >= scene->size() || IsTaken(*scene, scene->At(i).span)) return;
  const bool sign = scene->At(i).sign == '@';
  if (sign && i > 0 && !scene->At(i).space_before &&
      scene->At(i - 1).kind != TokenKind::kSign) {
    return;  // inside an address
  }
  const HandleText name = ReadHandle(*scene, i, "_.-");
  if (name.empty() || name.size() < 4 || name.number) return;
  if (name.end < scene->size() && !scene->At(name.end).space_before &&
      (scene->At(name.end).sign == '/' || scene->At(name.end).sign == '(' ||
       scene->At(name.end).sign == '@')) {
    return;  // "@scope/package", "@decorator("
  }
  if (name.listed && !name.marked) return;
  const size_t noun =
      FindBefore(*scene, i, AnyOf(WordClass::kHandleNoun), kNear);
  const size_t owner = FindBefore(*scene, i, kOwner | kAnyService, kCueReach);
  const bool behind =
      sign && FindAfter(*scene, name.end - 1, kAnyService, kNear) != kNowhere;
  if (noun == kNowhere && owner == kNowhere && !behind) return;
  if (!sign && noun == kNowhere) return;
  static constexpr ServiceRow kAny = {.id = "at_name"};
  ReportHandle(
      scene, name, kAny,
      noun != kNowhere || name.marked ? Confidence::kHigh : Confidence::kMedium,
      i);
}

void DetectTag(Scene* scene, size_t i) {
  if (i == 0 || scene->At(i).space_before || i + 1 >= scene->size() ||
      scene->At(i + 1).space_before ||
      scene->At(i + 1).kind != TokenKind::kNumber ||
      scene->At(i + 1).size() != 4 || IsTaken(*scene, scene->At(i).span)) {
    return;
  }
  const HandleText name = ReadHandle(*scene, FirstOfRun(*scene, i), "_.-");
  if (!name.tag || name.size() < 8 || name.end <= i + 1) return;
  if (name.end == i + 2 &&
      FindBefore(*scene, i, Bit(WordClass::kIdLabel), kNear) == kNowhere) {
    static constexpr ServiceRow kDiscord = {.id = "discord"};
    ReportHandle(scene, name, kDiscord, Confidence::kMedium, i);
  }
}

}  // namespace composer_guard
