#include "core/text/view.h"

#include <algorithm>

#include "core/text/codes.h"
#include "core/text/plain_run.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

// Source bytes between two check points: what one way back costs at most.
constexpr uint32_t kCheckpointBytes = 32;
// How far a word is read to learn whether it mixes scripts.
constexpr uint32_t kWordBytes = 64;

// Ends a sentence with no space behind it.
constexpr char32_t kIdeographicStop = 0x3002;

// Bytes beyond ASCII that never begin one of the signs below.
constexpr bool NeverEndsWord(unsigned char byte) {
  return byte >= 0x80 && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 &&
         byte != 0xF0;
}

// Signs and emoji beyond ASCII that end a word: spaces, dashes, quotes, emoji.
// Invisible characters and soft hyphens do not.
bool EndsWord(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
  };
  switch (byte(0)) {
    case 0xC2:
      return byte(1) == 0xA0 || byte(1) == 0xAB || byte(1) == 0xBB;
    case 0xE2:
      return (byte(1) == 0x80 && 0x90 <= byte(2) && byte(2) <= 0xAF) ||
             (0x84 < byte(1) && byte(1) <= 0xAF);
    case 0xE3:
      return byte(1) == 0x80 && byte(2) <= 0x9F;
    case 0xF0:
      return byte(1) == 0x9F && !(byte(2) == 0x84 || byte(2) == 0x85);
    default:
      return false;
  }
}

}  // namespace

void FoldedView::EnterWord(Walk* walk) const {
  bool ascii_letter = false;
  uint32_t at = walk->source;
  const uint32_t least =
      std::max(walk->word_end, at < kWordBytes ? 0 : at - kWordBytes);
  while (at > least && IsAsciiAlnum(draft_[at - 1])) --at;
  const auto size = static_cast<uint32_t>(draft_.size());
  const uint32_t end = std::min(size, at + kWordBytes);
  while (at < end) {
    const char c = draft_[at];
    if (NeverEndsWord(static_cast<unsigned char>(c))) {
      ++at;
      continue;
    }
    if (BeginsCode(c)) {
      const Code code = ReadCode(draft_, at, walk->codes);
      if (!code ||
          (code.value < 0x80 && !IsAsciiAlnum(static_cast<char>(code.value)))) {
        break;
      }
      ascii_letter = ascii_letter || ('A' <= code.value && code.value < 0x80);
      at += code.bytes;
      continue;
    }
    const bool high = static_cast<unsigned char>(c) >= 0x80;
    if (high ? EndsWord(draft_, at) : !IsAsciiAlnum(c)) break;
    ascii_letter = ascii_letter || (!high && AsciiLower(c) >= 'a');
    ++at;
  }
  at = std::max(at, walk->source + 1);
  // Never end inside a character.
  while (at < size && (static_cast<unsigned char>(draft_[at]) & 0xC0) == 0x80) {
    ++at;
  }
  walk->word_end = at;
  walk->mixed = ascii_letter;
}

uint32_t FoldedView::Skip(uint32_t most, Walk* walk) const {
  if (walk->codes || !IsPlain(draft_[walk->source])) return 0;
  const auto run = static_cast<uint32_t>(PlainRun(draft_, walk->source, most));
  walk->view += run;
  walk->source += run;
  walk->units += run;
  return run;
}

void FoldedView::Next(Walk* walk, Step* step) const {
  const char lead = draft_[walk->source];
  step->techniques = 0;
  if (BeginsCode(lead)) {
    if (const Code code = ReadCode(draft_, walk->source, walk->codes)) {
      if (walk->source >= walk->word_end) EnterWord(walk);
      FoldCharacter(code.value, walk->mixed, step);
      step->techniques |= code.technique;
      walk->codes = true;
      walk->source += code.bytes;
      walk->units += code.bytes;
      // A word behind it does not begin inside it.
      walk->word_end = std::max(walk->word_end, walk->source);
      walk->view += static_cast<uint32_t>(step->out.size());
      return;
    }
  }
  if (static_cast<unsigned char>(lead) < 0x80) {
    step->capital = IsAsciiCapital(lead);
    if (lead <= ' ') walk->codes = false;
    step->buffer[0] = AsciiLower(lead);
    step->out = {step->buffer, 1};
    ++walk->source;
    ++walk->units;
    ++walk->view;
    return;
  }
  const CodePoint c = DecodeAt(draft_, walk->source);
  if (walk->source >= walk->word_end) EnterWord(walk);
  FoldCharacter(c.value, walk->mixed, step);
  if (step->out == " " || c.value == kIdeographicStop) walk->codes = false;
  walk->source += c.bytes;
  walk->units += c.units();
  walk->view += static_cast<uint32_t>(step->out.size());
}

void FoldedView::FoldCharacter(char32_t value, bool mixed, Step* step) const {
  if (value < 0x80) {
    const char c = static_cast<char>(value);
    step->capital = IsAsciiCapital(c);
    step->buffer[0] = AsciiLower(c);
    step->out = {step->buffer, 1};
    return;
  }
  const FoldTable::Folded folded = table_->Fold(value);
  step->out = folded.text;
  step->techniques |= folded.techniques;
  step->capital = folded.capital;
  if (!mixed || folded.text.empty() ||
      static_cast<unsigned char>(folded.text.front()) < 0x80) {
    return;
  }
  const CodePoint first = DecodeAt(folded.text, 0);
  const char look = FoldTable::LookAlike(first.value);
  if (look == 0 || first.bytes != folded.text.size()) return;
  step->buffer[0] = look;
  step->out = {step->buffer, 1};
  step->techniques = kHomoglyph;
}

void FoldedView::Build(std::string_view draft, FoldTable* table) {
  draft_ = draft;
  table_ = table;
  checkpoints_.clear();
  asked_ = kNone;
  plain_ = PlainRun(draft, 0, draft.size()) == draft.size() ||
           (IsAscii(draft) && !HasCodes(draft));
  window_ = {0, static_cast<uint32_t>(draft.size())};
  if (plain_) {
    text_.resize(draft.size());
    LowerAscii(draft, text_.data());
    return;
  }
  text_.clear();
  text_.reserve(draft.size());
  capitals_.assign(draft.size() / 32 + 1, 0);
  Walk walk;
  Step step;
  uint32_t next_checkpoint = 0;
  while (walk.source < draft.size()) {
    if (walk.source >= next_checkpoint) {
      checkpoints_.push_back(walk);
      next_checkpoint = walk.source + kCheckpointBytes;
    }
    const uint32_t at = walk.view;
    if (const uint32_t run = Skip(kCheckpointBytes, &walk)) {
      const std::string_view plain = draft.substr(walk.source - run, run);
      text_.resize(walk.view);
      LowerAscii(plain, text_.data() + at);
      capitals_.resize(walk.view / 32 + 1);
      MarkCapitals(plain, at, capitals_.data());
      continue;
    }
    Next(&walk, &step);
    text_.append(step.out);
    capitals_.resize(walk.view / 32 + 1);
    if (step.capital && !step.out.empty()) {
      capitals_[at / 32] |= 1u << (at % 32);
    }
  }
  window_.end = static_cast<uint32_t>(text_.size());
}

void FoldedView::Enter(ViewSpan window) {
  window_ = window.empty() ? ViewSpan{0, static_cast<uint32_t>(text_.size())}
                           : window;
}

std::string_view FoldedView::draft() const {
  if (plain_) return window_.Of(draft_);
  if (window_.size() == text_.size()) return draft_;
  const uint32_t begin = PlaceOf(0).bytes;
  return draft_.substr(begin, PlaceOf(window_.size()).bytes - begin);
}

FoldedView::Walk FoldedView::NearestBefore(uint32_t view_offset) const {
  // The last check point at or before the offset; of several at the same one
  // (nothing but invisible characters between them) the first.
  const auto after = std::lower_bound(
      checkpoints_.begin(), checkpoints_.end(), view_offset,
      [](const Walk& walk, uint32_t wanted) { return walk.view < wanted; });
  if (after != checkpoints_.end() && after->view == view_offset &&
      after == checkpoints_.begin()) {
    return *after;
  }
  return after == checkpoints_.begin() ? Walk{} : *(after - 1);
}

const FoldedView::Origin& FoldedView::OriginOf(ViewSpan span) const {
  if (!(asked_ == span)) {
    asked_ = span;
    origin_ = FindOrigin(span);
  }
  return origin_;
}

FoldedView::Origin FoldedView::FindOrigin(ViewSpan span) const {
  Origin origin;
  Walk walk = NearestBefore(span.begin);
  Step step;
  bool inside = false;
  while (walk.source < draft_.size()) {
    const uint32_t to = inside ? span.end : span.begin;
    if (walk.view < to && Skip(to - walk.view, &walk) > 0) {
      if (inside) {
        origin.source_end = walk.source;
        origin.units.end = walk.units;
      }
      continue;
    }
    const Walk before = walk;
    Next(&walk, &step);
    const bool empty = step.out.empty();
    if (!inside && walk.view > span.begin && !empty) {
      inside = true;
      origin.source_start = before.source;
      origin.units.start = before.units;
    }
    if (inside && before.view >= span.end && !empty) break;
    if (inside) {
      origin.source_end = walk.source;
      origin.units.end = walk.units;
      origin.techniques |= step.techniques;
    }
  }
  return origin;
}

UnitSpan FoldedView::ToDraft(ViewSpan span) const {
  span = InWhole(span);
  if (plain_) return {span.begin, span.end};
  return OriginOf(span).units;
}

DraftPlace FoldedView::PlaceOf(uint32_t offset) const {
  const ViewSpan span = InWhole({offset, offset + 1});
  if (plain_) return {span.begin, span.begin};
  if (span.begin < text_.size()) {
    const Origin& origin = OriginOf(span);
    return {origin.source_start, origin.units.start};
  }
  Walk walk = NearestBefore(span.begin);
  Step step;
  while (walk.source < draft_.size()) Next(&walk, &step);
  return {walk.source, walk.units};
}

std::string_view FoldedView::Written(ViewSpan span) const {
  span = InWhole(span);
  if (plain_) return span.Of(draft_);
  const Origin& origin = OriginOf(span);
  return draft_.substr(origin.source_start,
                       origin.source_end - origin.source_start);
}

Techniques FoldedView::Undone(ViewSpan span) const {
  if (plain_) return 0;
  return OriginOf(InWhole(span)).techniques;
}

}  // namespace composer_guard
