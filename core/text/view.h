// The folded view: the draft as everything behind it reads it, in lower case
// and undisguised letter by letter, with the way back to the draft.
//
//   catches: "ＪＡＮＥ@ac\u200Bme.com" -> "jane@acme.com",
//            "disсord.gg" with a Cyrillic с -> "discord.gg" (skeleton: only in
//            words that mix scripts),
//            "jane&#64;acme.com", "jane%40acme.com" -> "jane@acme.com" (all
//            codes that codes.h reads)
//   leaves:  "привет" (one script), "50% of", "R&D", "&nbsp" in prose
//
// A plain ASCII draft is only lower-cased, and its offsets map to themselves.
// For others the way back is walked again from the nearest check point, so
// nothing is stored for each byte.
#ifndef COMPOSER_GUARD_TEXT_VIEW_H_
#define COMPOSER_GUARD_TEXT_VIEW_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/fold.h"
#include "core/text/span.h"
#include "core/text/technique.h"

namespace composer_guard {

class FoldedView {
 public:
  // `draft` is well-formed UTF-8 and must outlive the view's use, as must
  // `table`.
  void Build(std::string_view draft, FoldTable* table);

  // From here on all offsets of the view count from the start of `window`, and
  // text() is that part of it; an empty one is the whole view again.
  void Enter(ViewSpan window);

  std::string_view text() const { return window_.Of(text_); }
  // What the window was made from; see OriginOf for its edges.
  std::string_view draft() const;

  // The part of the draft that a span of the view was made from: its start
  // maps down, its end up, over invisible characters that follow. A span that
  // begins or ends inside the folding of one character covers it whole.
  UnitSpan ToDraft(ViewSpan span) const;

  // Where in the draft the character at `offset` begins; the end of the draft
  // behind the last.
  DraftPlace PlaceOf(uint32_t offset) const;

  // The same part as the writer wrote it, UTF-8.
  std::string_view Written(ViewSpan span) const;

  // Whether the letter at `offset` was written as a capital.
  bool IsCapital(uint32_t offset) const {
    offset += window_.begin;
    if (plain_) return 'A' <= draft_[offset] && draft_[offset] <= 'Z';
    return (capitals_[offset / 32] >> (offset % 32) & 1) != 0;
  }

  // Makes the line breaks in a span of the whole view spaces.
  void Unwrap(ViewSpan span) {
    for (uint32_t i = span.begin; i < span.end; ++i) {
      if (text_[i] == '\n' || text_[i] == '\r') text_[i] = ' ';
    }
  }

  // What the folding had to undo inside the span.
  Techniques Undone(ViewSpan span) const;

 private:
  // One step of the folding, and the state between steps.
  struct Walk {
    uint32_t view = 0;      // bytes of the view so far
    uint32_t source = 0;    // bytes of the draft so far
    uint32_t units = 0;     // UTF-16 units of the draft so far
    uint32_t word_end = 0;  // source offset where the current word ends
    bool mixed = false;     // the current word mixes ASCII with other letters
    bool codes = false;     // a code stood before, and no space since
  };
  static constexpr ViewSpan kNone{~uint32_t{0}, ~uint32_t{0}};
  struct Step {
    char buffer[4] = {};
    std::string_view out;
    Techniques techniques = 0;
    bool capital = false;
  };
  // Where a span comes from: bytes and UTF-16 units of the draft.
  struct Origin {
    uint32_t source_start = 0;
    uint32_t source_end = 0;
    UnitSpan units;
    Techniques techniques = 0;
  };
  // Of a span of the whole view; of one thing several are asked in a row.
  const Origin& OriginOf(ViewSpan span) const;
  // Walks over the characters that the span was made from.
  Origin FindOrigin(ViewSpan span) const;
  // A span of the window as one of the whole view.
  ViewSpan InWhole(ViewSpan span) const {
    return {span.begin + window_.begin, span.end + window_.begin};
  }
  // Folds what is at `walk` and moves it on. `step->out` may point into
  // `step->buffer`.
  void Next(Walk* walk, Step* step) const;
  // Moves on over at most `most` characters that are only lower-cased, and
  // returns how many; none where one of them may matter to what follows.
  uint32_t Skip(uint32_t most, Walk* walk) const;
  // Reads the word around `walk`, from its first letter on.
  void EnterWord(Walk* walk) const;
  // Folds one character; `mixed`: of a word that mixes scripts.
  void FoldCharacter(char32_t value, bool mixed, Step* step) const;
  Walk NearestBefore(uint32_t view_offset) const;

  std::string_view draft_;
  FoldTable* table_ = nullptr;
  std::string text_;
  ViewSpan window_;
  std::vector<Walk> checkpoints_;
  std::vector<uint32_t> capitals_;  // a bit for each byte of the view
  // Of which the origin was asked last, and what it is.
  mutable ViewSpan asked_ = kNone;
  mutable Origin origin_;
  bool plain_ = true;  // the view is the draft in lower case, byte for byte
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_VIEW_H_
