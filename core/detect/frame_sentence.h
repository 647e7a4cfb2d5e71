// A sentence as frames look at it: the kinds of its words, and where its
// clauses begin and end.
#ifndef COMPOSER_GUARD_DETECT_FRAME_SENTENCE_H_
#define COMPOSER_GUARD_DETECT_FRAME_SENTENCE_H_

#include <optional>
#include <span>
#include <vector>

#include "core/detect/scene.h"
#include "core/rules/frames.h"

namespace composer_guard {

// The kinds of the words of the lexemes [begin, end).
FrameKinds FrameKindsIn(const Scene& scene, size_t begin, size_t end);

class FrameSentence {
 public:
  // Reads the lexemes [begin, end), whose words are of `kinds`, which outlive
  // the use of it.
  void Read(const Scene& scene, size_t begin, size_t end,
            const FrameKinds& kinds);

  // Leaves out the adverbs that a frame need not name, "can you just send";
  // false when there are none.
  bool DropAdverbs();

  size_t size() const { return words_.size(); }
  // The lexeme of a word, and the one behind the word before `end`.
  size_t LexemeAt(size_t at) const { return words_[at].lexeme; }
  size_t LexemeBehind(size_t end) const { return words_[end - 1].lexeme + 1; }

  // How many lexemes from `at` on are one word of the set, the most of them
  // that may be; 0: none. `short_too` is set when one alone is such a word too.
  size_t LengthAs(size_t set, size_t at, bool* short_too) const;

  // Whether LengthAs may say more than 0.
  bool MayBe(size_t set, size_t at) const {
    if (at >= words_.size()) return false;
    const Word& word = words_[at];
    return ((word.listed | word.phrase) & tables_.listed[set]) != 0 ||
           IsOf(set, word);
  }

  // Whether a word of it is of the set.
  bool Has(size_t set) const { return tables_.HasSet(*kinds_, set); }

  // Whether a clause may begin before `at`, and end there.
  bool Begins(size_t at) const;
  bool Ends(size_t at) const;
  // Whether a gap within a clause may go over `at`.
  bool IsWithin(size_t at) const;

 private:
  struct Word {
    std::span<const uint16_t> kinds;  // the frames' own, of the word itself
    uint64_t hints = 0;               // FrameHint of each
    WordClasses listed = 0;           // of the word itself, in English
    WordClasses phrase = 0;           // of the phrase that starts there
    size_t lexeme = 0;
    uint8_t length = 1;  // of the phrase, or of the word in disguise
    bool said = false;   // in disguise: only its whole length is a word
    // What Begins and Ends said of it, once they were asked.
    mutable std::optional<bool> begins;
    mutable std::optional<bool> ends;
  };

  // Whether the word itself is of one of the frames' own kinds in the set.
  bool IsOf(size_t set, const Word& word) const {
    if ((word.hints & tables_.hints[set]) == 0) return false;
    for (const uint16_t kind : word.kinds) {
      if (tables_.kinds.Has(set, kind)) return true;
    }
    return false;
  }
  bool FindBegins(size_t at) const;
  bool FindEnds(size_t at) const;

  const Scene* scene_ = nullptr;
  std::vector<Word> words_;
  const FrameKinds* kinds_ = nullptr;  // of all words together
  const FrameTables& tables_ = Frames();
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_FRAME_SENTENCE_H_
