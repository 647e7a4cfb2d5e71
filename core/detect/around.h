// What stands around something that was found, and what it is made of, as
// numbers that a judge learned from (doubt.h): words, classes of words and
// signs by how far they stand from it, pairs of them, and what the detectors
// said of it.
#ifndef COMPOSER_GUARD_DETECT_AROUND_H_
#define COMPOSER_GUARD_DETECT_AROUND_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/detect/scene.h"

namespace composer_guard {

class Around {
 public:
  void Read(const Scene& scene, const Found& found);

  // Of 32 bits each; some may be there twice.
  std::span<const uint32_t> numbers() const {
    return {numbers_.data(), count_};
  }

 private:
  // Lexemes to each side in the sentence, and of the sentences beside it.
  static constexpr size_t kReach = 24;
  static constexpr size_t kBeside = 12;
  // Lexemes of what was found.
  static constexpr size_t kOwn = 16;
  // Classes of a word.
  static constexpr size_t kMostClasses = 4;
  static constexpr size_t kMost = 2 * kReach * (2 * (1 + kMostClasses) + 1) +
                                  (2 * kBeside + kOwn) * (1 + kMostClasses) +
                                  16;

  void Add(uint32_t where, uint32_t what, uint32_t more = 0);
  void AddWord(uint32_t where, const Lexeme& lexeme);
  void AddClasses(uint32_t where, const Lexeme& lexeme);
  void ReadOwn(const Scene& scene, size_t begin, size_t end);

  std::array<uint32_t, kMost> numbers_;
  size_t count_ = 0;
  uint32_t of_ = 0;  // the category
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_AROUND_H_
