#include "core/detect/frames.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/detect/cues.h"
#include "core/detect/declined.h"
#include "core/detect/detectors.h"
#include "core/detect/frame_known.h"
#include "core/detect/gist.h"
#include "core/detect/needs.h"
#include "core/detect/said.h"

namespace composer_guard {
namespace {

// Findings of one frame in one sentence.
constexpr int kMostInSentence = 3;

bool IsSilenced(const FrameRule& rule, const FrameSentence& sentence) {
  const FrameTables& frames = Frames();
  const auto unless =
      frames.unless[static_cast<size_t>(&rule - frames.rules.data())];
  return std::any_of(unless.begin(), unless.end(), [&](uint16_t frame) {
    return FindFrame(frames.frames[frame], sentence, 0).has_value();
  });
}

// What the words of [first, last] were read as, where one is in disguise.
std::string ReadingOf(const Scene& scene, size_t first, size_t last,
                      Techniques* techniques) {
  std::string reading;
  bool disguised = false;
  for (size_t i = first; i <= last; ++i) {
    const Lexeme& lexeme = scene.At(i);
    if (i > first && lexeme.space_before) reading += ' ';
    if (lexeme.said == 0) {
      reading += scene.Text(i);
      continue;
    }
    disguised = true;
    *techniques |= lexeme.techniques;
    reading += MeantWord(lexeme);
    i += lexeme.length - size_t{1};
  }
  return disguised ? reading : std::string();
}

// "id,street,city", "street + number | a town": rows of a table.
bool IsRow(const Scene& scene, size_t first, size_t end) {
  for (size_t i = first; i + 1 < end; ++i) {
    const char sign = scene.At(i).sign;
    if (sign == '|') return true;
    if (sign == ',' && i > first && !scene.At(i).space_before &&
        !scene.At(i + 1).space_before && scene.At(i + 1).lines_before == 0) {
      return true;
    }
  }
  return false;
}

void Report(const FrameRule& rule, const FrameSentence& sentence,
            FrameMatch match, FrameKnown* known, Declined* declined,
            Scene* scene) {
  size_t first = sentence.LexemeAt(match.begin);
  size_t end = sentence.LexemeBehind(std::max(match.end, match.begin + 1));
  // Somebody's words, not the writer's.
  if (first > 0 && scene->At(first - 1).sign == '"') return;
  const auto is_sign = [scene](size_t i) {
    const Lexeme& lexeme = scene->At(i);
    // A picture may stand for a word.
    return lexeme.kind == TokenKind::kSign && lexeme.classes == 0;
  };
  while (first < end && is_sign(first)) ++first;
  while (first < end && is_sign(end - 1)) --end;
  if (first == end || IsRow(*scene, first, end)) return;
  const size_t last = end - 1;
  if (rule.intent == kDeclines) {
    declined->Add({scene->At(first).span.begin, scene->At(last).span.end});
    return;
  }
  Found found = {
      .category = Category{rule.category},
      .intent = Intent{rule.intent},
      .confidence = Confidence{rule.confidence},
      .span = {scene->At(first).span.begin, scene->At(last).span.end},
      .kind = rule.kind,
      .rule = rule.id,
  };
  if (known->Says(rule, found.span)) return;
  found.reading = ReadingOf(*scene, first, last, &found.techniques);
  if (!known->Joins(found)) scene->found.push_back(std::move(found));
}

// What a finer rule has said of the sentence, said again: it would come to
// light if that were taken out.
void SayAgain(const FrameRule& rule, const Frame& frame,
              const FrameSentence& sentence, Scene* scene) {
  const auto match = FindFrame(frame, sentence, 0);
  if (!match.has_value() || IsSilenced(rule, sentence)) return;
  const size_t end =
      sentence.LexemeBehind(std::max(match->end, match->begin + 1));
  scene->echoes.push_back(
      {scene->At(sentence.LexemeAt(match->begin)).span.begin,
       scene->At(end - 1).span.end});
}

// Reports where the frame is met in the sentence.
void Run(const FrameRule& rule, const Frame& frame,
         const FrameSentence& sentence, FrameKnown* known, Declined* declined,
         Scene* scene) {
  size_t from = 0;
  for (int n = 0; n < kMostInSentence; ++n) {
    const auto match = FindFrame(frame, sentence, from);
    if (!match.has_value()) return;
    // Seldom reached, so what forbids the rule is asked for second.
    if (n == 0 && IsSilenced(rule, sentence)) return;
    Report(rule, sentence, *match, known, declined, scene);
    from = std::max(match->end, match->begin + 1);
  }
}

// Places in FrameTables::said, ascending, each once.
class Places {
 public:
  bool empty() const { return empty_; }
  void Clear() {
    if (!empty_) *this = Places();
  }
  void Add(size_t place) {
    bits_.set(place);
    empty_ = false;
  }
  template <typename Take>
  void ForEach(Take take) const {
    if (!empty_) bits_.ForEachOf(bits_, take);
  }

 private:
  FrameKinds bits_;
  bool empty_ = true;
};

// Adds the places of the frames that need only what is of these kinds.
void MayBeMet(const FramePlaces& all, const FrameKinds& kinds, Places* places) {
  const FrameTables& frames = Frames();
  kinds.ForEachOf(all.kinds, [&](size_t kind) {
    for (const uint16_t place : all.of[kind]) {
      const auto& needs = frames.frames[frames.said[place].frame].needs;
      // The first is met.
      if (std::all_of(needs.begin() + 1, needs.end(), [&](uint16_t set) {
            return set == needs[0] || frames.HasSet(kinds, set);
          })) {
        places->Add(place);
      }
    }
  });
}

// A sentence before it is read as one: most have none of the rare words.
class FirstLook {
 public:
  FirstLook() = default;
  FirstLook(const Scene& scene, size_t begin, size_t end)
      : scene_(&scene), begin_(begin), end_(end) {
    for (size_t i = begin; i < end; ++i) leads_ |= scene.At(i).leads;
  }
  size_t begin() const { return begin_; }
  bool Leads(Lead lead) const { return (leads_ & lead) != 0; }
  const FrameKinds& kinds() {
    if (!known_ && scene_ != nullptr) {
      kinds_ = FrameKindsIn(*scene_, begin_, end_);
    }
    known_ = true;
    return kinds_;
  }

 private:
  const Scene* scene_ = nullptr;
  size_t begin_ = 0;
  size_t end_ = 0;
  uint32_t leads_ = 0;
  bool known_ = false;
  FrameKinds kinds_;
};

}  // namespace

size_t FrameSentenceEnd(const Scene& scene, size_t begin) {
  size_t end = begin + 1;
  while (end < scene.size() && end - begin < kLongestSentence &&
         !SentenceStarts(scene, end)) {
    ++end;
  }
  return end;
}

void DetectFrames(Scene* scene) {
  const FrameTables& frames = Frames();
  if ((scene->leads & kAllFrameLeads) == 0 && frames.needless.empty()) return;
  FrameSentence sentence;
  GistPart gist;
  FirstLook last;  // at the sentence before
  Places places;
  FrameKnown known(scene);
  Declined declined;
  // Tries the frames at `places` on the lexemes [from, end), for what is said
  // from `fresh` on.
  const auto try_all = [&](size_t from, size_t fresh, size_t end,
                           const FrameKinds& kinds) {
    if (places.empty()) return;
    sentence.Read(*scene, from, end, kinds);
    const ViewSpan span = {scene->At(fresh).span.begin,
                           scene->At(end - 1).span.end};
    const auto try_each = [&](size_t place) {
      const FrameOfRule& said = frames.said[place];
      const FrameRule& rule = frames.rules[said.rule];
      const Frame& frame = frames.frames[said.frame];
      if (known.Says(rule, span)) {
        SayAgain(rule, frame, sentence, scene);
      } else {
        Run(rule, frame, sentence, &known, &declined, scene);
      }
    };
    const size_t found = scene->found.size() + declined.size();
    places.ForEach(try_each);
    if (scene->found.size() + declined.size() == found &&
        sentence.DropAdverbs()) {
      places.ForEach(try_each);
    }
  };
  for (size_t begin = 0; begin < scene->size();) {
    const size_t end = FrameSentenceEnd(*scene, begin);
    FirstLook now(*scene, begin, end);
    known.Enter(
        {scene->At(last.begin()).span.begin, scene->At(end - 1).span.end});
    places.Clear();
    for (const uint16_t place : frames.needless) places.Add(place);
    if (now.Leads(kLeadsNeeding))
      MayBeMet(frames.needing, now.kinds(), &places);
    if (!places.empty()) try_all(begin, begin, end, now.kinds());
    if (now.Leads(kLeadsOver) || last.Leads(kLeadsOver)) {
      FrameKinds both = last.kinds();
      both.Add(now.kinds());
      places.Clear();
      MayBeMet(frames.over, both, &places);
      // Alone as well: a full stop behind a short word ends no sentence.
      try_all(begin, begin, end, now.kinds());
      // "Are you on Skype? Send me your name": each asks.
      if (begin > last.begin()) try_all(last.begin(), begin, end, both);
    }
    if (now.Leads(kLeadsGist)) {
      DetectGist({begin, end}, kEnglish, known.Spans(), &gist, scene);
    }
    last = now;
    begin = end;
  }
  declined.DropFrom(scene);
}

}  // namespace composer_guard
