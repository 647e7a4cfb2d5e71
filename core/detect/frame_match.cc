// Takes the steps of a frame, going back where one does not lead on.

#include "core/detect/frames.h"

namespace composer_guard {
namespace {

// Steps in one sentence: a frame of gaps in a sentence of repetitions gives up.
constexpr int kMostSteps = 20000;
// As often a repeated word is taken.
constexpr int kMostRepeated = 4;

// Whether the step may lead on: most words are not of the set that it asks for.
bool MayTake(FrameStep step, const FrameSentence& sentence, size_t at) {
  return step.op != FrameOp::kSet || sentence.MayBe(step.argument, at);
}

// Whether what every match holds stands there one behind the other.
bool MayFollow(const Frame& frame, const FrameSentence& sentence, size_t from) {
  size_t at = from;
  for (size_t n = 0; n < frame.row_size; ++n, ++at) {
    while (at < sentence.size() && !sentence.MayBe(frame.row[n], at)) ++at;
    if (at >= sentence.size()) return false;
  }
  return true;
}

class Matcher {
 public:
  Matcher(const Frame& frame, const FrameSentence& sentence)
      : steps_(frame.steps), sentence_(sentence) {}

  std::optional<FrameMatch> At(size_t begin) {
    open_ = begin;
    close_ = kNowhere;
    if (!Take(0, begin)) return std::nullopt;
    return FrameMatch{.begin = open_,
                      .end = close_ == kNowhere ? end_ : close_};
  }

 private:
  bool Take(size_t step, size_t at) {
    while (--left_ > 0) {
      const FrameStep now = steps_[step];
      switch (now.op) {
        case FrameOp::kMatch:
          end_ = at;
          return true;
        case FrameOp::kSet: {
          bool short_too = false;
          const size_t length =
              sentence_.LengthAs(now.argument, at, &short_too);
          if (length == 0) return false;
          if (short_too && length > 1 && Take(step + 1, at + 1)) return true;
          at += length;
          break;
        }
        case FrameOp::kSplit:
          if (MayTake(steps_[step + 1], sentence_, at) && Take(step + 1, at)) {
            return true;
          }
          step += now.argument;
          continue;
        case FrameOp::kJump:
          step += now.argument;
          continue;
        case FrameOp::kStar:
          return Repeat(now.argument, step + 1, at, 0);
        case FrameOp::kGap:
        case FrameOp::kWide:
          return Skip(now, step + 1, at);
        case FrameOp::kBegin:
          if (!sentence_.Begins(at)) return false;
          break;
        case FrameOp::kEnd:
          if (!sentence_.Ends(at)) return false;
          break;
        case FrameOp::kNot:
          if (IsA(now.argument, at)) return false;
          break;
        case FrameOp::kNotBehind:
          if (at > 0 && IsA(now.argument, at - 1)) return false;
          break;
        case FrameOp::kOpen:
          open_ = at;
          break;
        case FrameOp::kClose:
          close_ = at;
          break;
      }
      ++step;
    }
    return false;
  }

  bool Repeat(size_t set, size_t step, size_t at, int taken) {
    bool short_too = false;
    const size_t length =
        taken < kMostRepeated ? sentence_.LengthAs(set, at, &short_too) : 0;
    if (length > 0 && Repeat(set, step, at + length, taken + 1)) return true;
    return Take(step, at);
  }

  bool Skip(const FrameStep& gap, size_t step, size_t at) {
    const FrameStep next = steps_[step];
    for (size_t n = 0; n <= gap.argument; ++n, ++at) {
      if (MayTake(next, sentence_, at) && Take(step, at)) return true;
      const bool may = gap.op == FrameOp::kWide ? at < sentence_.size()
                                                : sentence_.IsWithin(at);
      if (!may) return false;
    }
    return false;
  }

  bool IsA(size_t set, size_t at) const {
    bool short_too = false;
    return sentence_.LengthAs(set, at, &short_too) > 0;
  }

  FrameSteps steps_;
  const FrameSentence& sentence_;
  int left_ = kMostSteps;
  size_t open_ = 0;
  size_t close_ = kNowhere;
  size_t end_ = 0;
};

}  // namespace

std::optional<FrameMatch> FindFrame(const Frame& frame,
                                    const FrameSentence& sentence,
                                    size_t from) {
  if (!frame.needless) {
    for (const uint16_t set : frame.needs) {
      if (!sentence.Has(set)) return std::nullopt;
    }
  }
  if (!MayFollow(frame, sentence, from)) return std::nullopt;
  Matcher matcher(frame, sentence);
  const FrameStep first = frame.steps[0];
  for (size_t at = from; at < sentence.size(); ++at) {
    if (first.op == FrameOp::kBegin ? !sentence.Begins(at)
                                    : !MayTake(first, sentence, at)) {
      continue;
    }
    const std::optional<FrameMatch> match = matcher.At(at);
    if (match.has_value()) return match;
  }
  return std::nullopt;
}

}  // namespace composer_guard
