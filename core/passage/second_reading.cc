#include "core/passage/second_reading.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/detect/asked_items.h"
#include "core/detect/cues.h"
#include "core/detect/detectors.h"
#include "core/detect/leads.h"
#include "core/detect/overlay.h"
#include "core/detect/phrases.h"
#include "core/detect/resolve.h"
#include "core/detect/undone.h"
#include "core/detect/wrapped_lines.h"
#include "core/passage/undo_needs.h"
#include "core/text/apart.h"

namespace composer_guard {
namespace {

struct Way {
  UndoNeed need;
  void (*undo)(const Scene& scene, Undone* undone);
};
constexpr auto kWays = std::to_array<Way>({
    {kSpelling, UndoSpelling},     {kSpacing, UndoSpacing},
    {kLetters, UndoLetters},       {kSums, UndoSums},
    {kMorse, UndoMorse},           {kStandIns, UndoStandIns},
    {kTurning, UndoTurning},       {kTurning, UndoTurnedWords},
    {kTurnedRuns, UndoTurnedRuns}, {kRemoval, UndoRemoval},
    {kCodes, UndoCodes},           {kLeetWords, UndoLeet},
    {kPaths, UndoPaths},           {kNumbers, UndoNumbers},
    {kWeaving, UndoWeaving},       {kBreaks, UndoBreaks},
    {kStrings, UndoStrings},       {kBytes, UndoBytes},
    {kEmphasis, UndoEmphasis},     {kSlips, UndoSlips},
    {kCounted, UndoCounted},       {kCells, UndoCells},
});

// The span of a found contact in the text that was read.
ViewSpan InText(const FoldedView& view, ViewSpan span) {
  const std::string_view written = view.Written(span);
  const auto begin =
      static_cast<uint32_t>(written.data() - view.draft().data());
  return {begin, begin + static_cast<uint32_t>(written.size())};
}

// `bold`: what is found among bold words is no more than what they say plainly.
bool IsKnown(const std::vector<Found>& known, const Found& found, bool bold) {
  const auto behind = std::partition_point(
      known.begin(), known.end(), [&found](const Found& other) {
        return other.span.begin < found.span.end;
      });
  if (behind == known.begin()) return false;
  const Found& other = *(behind - 1);
  if (!other.span.Overlaps(found.span) || other.category != found.category) {
    return false;
  }
  if (bold) return other.confidence != Confidence::kLow;
  return (other.span.size() >= found.span.size() ||
          found.category == Category::kPhone) &&
         other.confidence >= found.confidence;
}

// Numbers are read through disguise where they stand, but for what a reader is
// to leave out or to decode, and words in letters apart. A number in words is
// no disguise by itself.
bool IsReported(const Found& found, Techniques techniques) {
  const bool low = found.confidence == Confidence::kLow;
  // Bold words are no disguise.
  if (techniques == kMarkup) return !low;
  if (found.category == Category::kPhone && found.intent == Intent::kShare) {
    return (techniques & (kFillerWords | kReplaced)) != 0 ||
           (techniques == kLettersApart && !low);
  }
  return !low || (found.category == Category::kAddress &&
                  (techniques & kDigitWords) == 0);
}

}  // namespace

void SecondReading::Run(PhraseRules* phrases, Scene* scene) {
  const uint32_t needs = UndoNeedsOf(*scene);
  if (needs == 0) return;
  for (const Way& way : kWays) {
    if ((needs & way.need) == 0) continue;
    Undone undone(*scene);
    way.undo(*scene, &undone);
    if (undone.empty()) continue;
    undone.Finish();
    // What words say is read again where nothing but their dress is off.
    PhraseRules* const words = way.need == kEmphasis ? phrases : nullptr;
    (this->*Apart<&SecondReading::Read>())(undone, words, scene);
  }
}

// What holds nothing that was written anew is not reported, so nothing is read
// where that is too far away: in another sentence, and farther than anything
// that is of a contact or explains one. Sentences and code are told as before,
// and numbers, which an address without spaces may have farther away. Where
// folding made the text another one, nobody looks where that is.
void SecondReading::DropFarLeads(const Undone& undone, Scene* scene) {
  // In lexemes: the farthest that one looks which leaves the sentence.
  constexpr size_t kFar = 44;
  if (scene->text.size() != undone.text().size()) return;
  size_t kept = 0;  // one past what is near, or dropped already
  const auto drop_to = [&](size_t end) {
    for (; kept < end; ++kept) {
      constexpr uint32_t kLeft = kStartsSentence | kLeadsCode | kNumeral;
      lexemes_[kept].leads &= kLeft;
      scene->lead_row[kept] &= kLeft;
    }
  };
  for (const Undone::Piece& piece : undone.pieces()) {
    size_t first = LexemeAt(*scene, piece.text.begin);
    first -= std::min(first, kFar);
    while (first > kept && !SentenceStarts(*scene, first)) --first;
    drop_to(first);
    const size_t behind = LexemeAt(*scene, piece.text.end) + kFar;
    kept = std::max(kept, std::min(behind, lexemes_.size()));
    while (kept < lexemes_.size() && !SentenceStarts(*scene, kept)) ++kept;
  }
  drop_to(lexemes_.size());
  scene->leads = 0;
  for (const Lexeme& lexeme : lexemes_) scene->leads |= lexeme.leads;
}

void SecondReading::Read(const Undone& undone, PhraseRules* phrases,
                         Scene* scene) {
  view_.Build(undone.text(), &table_);
  LookUpWords(Tokenizer(view_.text(), &table_), &memo_, &lexemes_);
  if (scene->overlay != nullptr) {
    scene->overlay->AddWords(view_.text(), &lexemes_);
  }
  Scene again;
  again.text = view_.text();
  again.view = &view_;
  again.lexemes = lexemes_;
  again.region = scene->region;
  again.overlay = scene->overlay;
  again.words = scene->words;
  again.languages = scene->languages;
  again.certain_phone = scene->certain_phone;
  again.begins = scene->begins;
  again.ends = scene->ends;
  UnwrapLines(again, &view_, &lexemes_);
  FindLeads(lexemes_, &again);
  DropFarLeads(undone, &again);
  for (const Detector detect : {DetectCode, DetectEmail, DetectLink,
                                DetectPhone, DetectAddress, DetectHandle}) {
    detect(&again);
    again.SortTaken();
  }
  if (phrases != nullptr) {
    DetectWording(&again);
    FindAskedItems(&again);
    phrases->Detect(&again);
  }
  DetectFrames(&again);
  if (again.overlay != nullptr) again.overlay->Detect(&again);
  scene->languages = again.languages;  // with what was asked
  Resolve(&again.found);
  std::vector<Found> known = scene->found;
  Resolve(&known);
  for (Found& found : again.found) {
    if (!IsReported(found, undone.techniques())) {
      continue;
    }
    const ViewSpan origin = undone.Origin(InText(view_, found.span));
    if (origin.empty()) continue;
    if (found.reading.empty()) found.reading = view_.Written(found.span);
    found.span = origin;
    found.techniques |= undone.techniques();
    // Who disguises an address means one.
    found.confidence = std::max(found.confidence, Confidence::kMedium);
    if (!IsKnown(known, found, undone.techniques() == kMarkup)) {
      scene->found.push_back(std::move(found));
    }
  }
}

}  // namespace composer_guard
