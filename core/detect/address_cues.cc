#include "core/detect/address_cues.h"

#include <algorithm>

#include "core/detect/address_words.h"
#include "core/detect/cues.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr int kLabel = 1;

constexpr WordClasses kCues =
    AnyOf(WordClass::kLiveAt, WordClass::kAddressNoun);

// "Drop it round to …", "…, come by": somebody is to go there.
bool IsVisited(const Scene& scene, size_t begin, size_t end) {
  static constexpr auto kGo = Words("come", "drop", "pop", "stop", "swing");
  static constexpr auto kThere =
      Words("by", "in", "it", "off", "over", "past", "round", "them");
  const size_t first = begin > kClause ? begin - kClause : 0;
  const size_t last = std::min(end + kClause, scene.size());
  for (size_t i = first; i + 1 < last; ++i) {
    if (i >= begin && i < end) continue;
    if (kGo.Has(scene.Text(i)) && kThere.Has(scene.Text(i + 1))) return true;
  }
  return false;
}

// "Mein Laden ist …", "zapraszam do pracowni …", "je passe …": somebody's own
// place, or somebody goes there.
bool IsOwnPlace(const Scene& scene, size_t begin, size_t end) {
  bool place = false;
  bool own = false;
  const auto goes = [&](size_t i) {
    const Lexeme& lexeme = scene.At(i);
    place = place || HasCue(lexeme, WordCue::kMeetPlace);
    own = own || lexeme.Is(AnyOf(WordClass::kMy, WordClass::kHere));
    return HasCue(lexeme, WordCue::kVisitVerb) ||
           HasCue(lexeme, WordCue::kComeBy) || (place && own);
  };
  for (size_t i = begin; i > 0 && begin - i < kClause;) {
    if (goes(--i)) return true;
    if (SentenceStarts(scene, i)) break;
  }
  const size_t last = EndOfNextSentence(scene, end, kClause);
  for (size_t i = end; i < last; ++i) {
    if (goes(i)) return true;
  }
  return false;
}

}  // namespace

bool IsSaidToFollow(const Scene& scene, size_t begin) {
  const size_t cue = FindBefore(scene, begin, kCues, kNear);
  if (cue == kNowhere) return false;
  const size_t end = cue + scene.At(cue).length;
  if (scene.At(cue).Is(WordClass::kLiveAt) && end == begin) return true;
  return end + 1 == begin &&
         (IsSign(scene, end, ':') || scene.Text(end) == "is" ||
          (scene.At(cue).Is(WordClass::kLiveAt) &&
           scene.At(end).kind == TokenKind::kSign));
}

int CuePoints(const Scene& scene, size_t begin, size_t end) {
  const size_t cue = FindBefore(scene, begin, kCues, kClause);
  // "to address 12 Main Street signs"
  const bool verb = cue != kNowhere && cue > 0 &&
                    scene.Text(cue) == "address" && scene.Text(cue - 1) == "to";
  if (cue != kNowhere && !verb) return kCuePoints;
  if (begin > 1 && IsSign(scene, begin - 1, ':')) {
    return AnyIn(scene, begin >= kClause ? begin - kClause : 0, begin, kCues)
               ? kCuePoints
               : kLabel;
  }
  return IsVisited(scene, begin, end) || IsOwnPlace(scene, begin, end)
             ? kCuePoints
             : 0;
}

}  // namespace composer_guard
