// What a sentence comes to, where no rule knows it: kinds of words, pairs of
// kinds that stand near each other, and pairs of classes that stand anywhere in
// it speak for a request or a proposal to leave the platform, or for a contact
// that is shared, or against it (rules/gist.h). A kind is a class of the word
// lists, which are alike in all languages, or a word. It reports hints, and
// warns where the sum is large.
//
//   catches: "my thumbs are faster on WhatsApp, care to switch?"
//            "write to my name at the usual mail of the big G"
//   leaves:  "our customers are faster on WhatsApp"
#ifndef COMPOSER_GUARD_DETECT_GIST_H_
#define COMPOSER_GUARD_DETECT_GIST_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/detect/cues.h"
#include "core/detect/frames.h"
#include "core/detect/scene.h"
#include "core/rules/gist.h"

namespace composer_guard {

// A line of a sentence, or of a long one a few clauses.
class GistPart {
 public:
  // Reads lexemes from `begin` on, at most to `end`, a sentence of that
  // language. False: no word in it is one that a contact is spoken of with.
  bool Read(const Scene& scene, size_t begin, size_t end, Languages language);

  // Where the part ends.
  size_t end() const { return end_; }
  WordClasses classes() const { return classes_; }
  bool Has(WordCue cue) const {
    return (cues_ >> static_cast<uint64_t>(cue) & 1) != 0;
  }
  // The numbers of its kinds, and of their pairs; those that stand near each
  // other first.
  std::span<const uint32_t> pairs() const { return {pairs_.data(), count_}; }

 private:
  static constexpr size_t kReach = 2;
  static constexpr size_t kMostKinds = 3;
  // Of a sentence, and the edges.
  static constexpr size_t kMostWords = kLongestSentence + 2;
  // Classes that are paired wherever they stand.
  static constexpr size_t kMostApart = 16;
  static constexpr size_t kMostPairs =
      kMostWords * kMostKinds * (1 + kReach * kMostKinds) +
      kMostApart * (kMostApart - 1) / 2;

  struct Word {
    std::array<uint32_t, kMostKinds> kinds = {};
    uint32_t count = 0;
  };

  // Adds what stands at `at`; how many lexemes that is.
  size_t Add(const Scene& scene, size_t at, Languages language);
  void Pair(const Word& word);
  void PairApart();

  std::array<Word, kReach> before_;  // the last word first
  std::array<uint32_t, kMostPairs> pairs_;
  size_t count_ = 0;
  WordClasses classes_ = 0;
  uint64_t cues_ = 0;  // one bit each
  // Those that are paired wherever they stand, and cues, one bit each.
  WordClasses apart_ = 0;
  uint64_t apart_cues_ = 0;
  size_t end_ = 0;
};

// Reports what the parts of a sentence of that language come to, where nothing
// was `found` yet. `part` is room to read them.
void DetectGist(LexemeRange sentence, Languages language,
                std::span<const ViewSpan> found, GistPart* part, Scene* scene);

// The same of the sentences in Scene::foreign.
void DetectForeignGist(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_GIST_H_
