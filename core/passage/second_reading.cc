#include "core/passage/second_reading.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/detect/detectors.h"
#include "core/detect/overlay.h"
#include "core/detect/resolve.h"
#include "core/detect/undone.h"

namespace composer_guard {
namespace {

// The span of a found contact in the text that was read.
ViewSpan InText(const FoldedView& view, ViewSpan span) {
  const auto begin = view.PlaceOf(span.begin).bytes;
  return {begin, begin + static_cast<uint32_t>(view.Written(span).size())};
}

bool IsKnown(const std::vector<Found>& known, const Found& found) {
  const auto behind = std::partition_point(
      known.begin(), known.end(), [&found](const Found& other) {
        return other.span.begin < found.span.end;
      });
  return behind != known.begin() && (behind - 1)->span.Overlaps(found.span) &&
         (behind - 1)->span.size() >= found.span.size() &&
         (behind - 1)->category == found.category &&
         (behind - 1)->confidence >= found.confidence;
}

}  // namespace

void SecondReading::Run(Scene* scene) {
  using Undo = void (*)(const Scene& scene, Undone* undone);
  for (const Undo undo :
       {UndoSpelling, UndoSpacing, UndoTurning, UndoTurnedWords, UndoTurnedRuns,
        UndoCodes, UndoLeet, UndoRemoval}) {
    Undone undone(*scene);
    undo(*scene, &undone);
    if (undone.empty()) continue;
    undone.Finish();
    Read(undone, scene);
  }
}

void SecondReading::Read(const Undone& undone, Scene* scene) {
  view_.Build(undone.text(), &table_);
  Tokenize(view_.text(), &table_, &tokens_);
  LookUpWords(view_.text(), tokens_, &memo_, &lexemes_);
  Scene again;
  again.text = view_.text();
  again.view = &view_;
  again.lexemes = &lexemes_;
  again.region = scene->region;
  again.overlay = scene->overlay;
  again.words = scene->words;
  again.languages = scene->languages;
  again.certain_phone = scene->certain_phone;
  again.begins = scene->begins;
  again.ends = scene->ends;
  if (again.overlay != nullptr) {
    again.overlay->AddWords(again.text, &lexemes_);
  }
  for (const Detector detect :
       {DetectCode, DetectEmail, DetectLink, DetectPhone, DetectAddress,
        DetectHandle, DetectFrames}) {
    detect(&again);
    again.SortTaken();
  }
  if (again.overlay != nullptr) again.overlay->Detect(&again);
  Resolve(&again.found);
  std::vector<Found> known = scene->found;
  Resolve(&known);
  for (Found& found : again.found) {
    // Numbers are read through disguise where they stand.
    if ((found.intent == Intent::kShare &&
         found.category == Category::kPhone) ||
        (found.confidence == Confidence::kLow &&
         found.category != Category::kAddress)) {
      continue;
    }
    const ViewSpan origin = undone.Origin(InText(view_, found.span));
    if (origin.empty()) continue;
    if (found.reading.empty()) found.reading = view_.Written(found.span);
    found.span = origin;
    found.techniques |= undone.techniques();
    // Who disguises an address means one.
    found.confidence = std::max(found.confidence, Confidence::kMedium);
    if (!IsKnown(known, found)) scene->found.push_back(std::move(found));
  }
}

}  // namespace composer_guard
