#include "core/detect/around.h"

#include <algorithm>
#include <bit>

#include "core/detect/cues.h"

namespace composer_guard {
namespace {

// The classes that tell nothing here.
constexpr WordClasses kNoKinds =
    AnyOf(WordClass::kFiller, WordClass::kAtWordWeak, WordClass::kDotWordWeak,
          WordClass::kCue, WordClass::kRuleKeyword);

// What a number stands for. Numbers are learned by: learn again after a change.
enum : uint32_t {
  kBefore = 0x10,  // anywhere before it in the sentence; and how near
  kBehind = 0x20,
  kTwoBefore = 0x30,
  kTwoAround,
  kTwoBehind,
  kPairBefore,
  kPairBehind,
  kSentenceBefore = 0x40,
  kSentenceBehind,
  kOwnWord = 0x50,
  kOwnShape,
  kEdges,
  kSaid,
  kAlways,
};
// Kinds that are no word.
enum : uint32_t {
  kASign = 0x4000,    // and the sign
  kANumber = 0x3000,  // and its size
  kAClass = 0x900000,
  kNothing = 1,
};
constexpr uint32_t kLongestNumber = 12;

uint32_t Mix(uint32_t number) {
  number = (number ^ number >> 15) * 0x9E3779B1;
  number = (number ^ number >> 13) * 0x85EBCA6B;
  return number ^ number >> 16;
}

uint32_t KindOf(const Lexeme& lexeme) {
  switch (lexeme.kind) {
    case TokenKind::kSign:
      return kASign + static_cast<unsigned char>(lexeme.sign);
    case TokenKind::kNumber:
      return kANumber + std::min(lexeme.size(), kLongestNumber);
    default:
      return lexeme.hash;
  }
}

// How near, in few steps.
uint32_t StepsOf(size_t apart) {
  return apart <= 2   ? static_cast<uint32_t>(apart)
         : apart <= 4 ? 3
         : apart <= 8 ? 4
                      : 5;
}

}  // namespace

void Around::Add(uint32_t where, uint32_t what, uint32_t more) {
  constexpr uint32_t kOdd = 0x1001;
  numbers_[count_++] =
      Mix(Mix((of_ << 8 | where) * kOdd + 7) ^ Mix(what * 3 + 1) ^
          (more == 0 ? 0 : Mix(more * 5 + 2)));
}

void Around::AddWord(uint32_t where, const Lexeme& lexeme) {
  Add(where, KindOf(lexeme));
  AddClasses(where, lexeme);
}

void Around::AddClasses(uint32_t where, const Lexeme& lexeme) {
  WordClasses classes = lexeme.classes & ~kNoKinds;
  for (size_t n = 0; n < kMostClasses && classes != 0; ++n) {
    Add(where, kAClass + static_cast<uint32_t>(std::countr_zero(classes)));
    classes &= classes - 1;
  }
}

// Of a few lexemes: their words, and how they are put together.
void Around::ReadOwn(const Scene& scene, size_t begin, size_t end) {
  uint32_t shape = 0;
  size_t numbers = 0;
  uint32_t digits = 0;
  for (size_t i = begin; i < std::min(end, begin + kOwn); ++i) {
    const Lexeme& lexeme = scene.At(i);
    if (lexeme.kind != TokenKind::kNumber) AddWord(kOwnWord, lexeme);
    if (lexeme.kind == TokenKind::kNumber) {
      ++numbers;
      digits += lexeme.size();
    }
    shape = Mix(shape ^ (lexeme.kind == TokenKind::kWord ? 2 : KindOf(lexeme)));
  }
  Add(kOwnShape, shape);
  Add(kOwnShape, kANumber, digits + 1);
  Add(kOwnShape, kASign,
      static_cast<uint32_t>(std::min<size_t>(numbers, 6)) + 1);
  Add(kOwnShape, kAClass,
      static_cast<uint32_t>(std::min<size_t>(end - begin, 12)));
}

void Around::Read(const Scene& scene, const Found& found) {
  count_ = 0;
  of_ = static_cast<uint32_t>(found.category);
  Add(kAlways, kNothing);
  const size_t begin = LexemeAt(scene, found.span.begin);
  const size_t end = LexemeAt(scene, found.span.end);
  size_t first = begin;
  while (first > 0 && begin - first < kReach && !SentenceStarts(scene, first)) {
    --first;
  }
  size_t last = end;
  while (last < scene.size() && last - end < kReach &&
         !SentenceStarts(scene, last)) {
    ++last;
  }
  for (size_t i = first; i < begin; ++i) {
    AddWord(kBefore, scene.At(i));
    AddWord(kBefore + StepsOf(begin - i), scene.At(i));
    if (i + 1 < begin) {
      Add(kPairBefore, KindOf(scene.At(i)), KindOf(scene.At(i + 1)));
    }
  }
  for (size_t i = end; i < last; ++i) {
    AddWord(kBehind, scene.At(i));
    AddWord(kBehind + StepsOf(i + 1 - end), scene.At(i));
    if (i + 1 < last) {
      Add(kPairBehind, KindOf(scene.At(i)), KindOf(scene.At(i + 1)));
    }
  }
  for (size_t i = first - std::min(first, kBeside); i < first; ++i) {
    AddClasses(kSentenceBefore, scene.At(i));
  }
  for (size_t i = last; i < std::min(scene.size(), last + kBeside); ++i) {
    AddClasses(kSentenceBehind, scene.At(i));
  }
  const auto at = [&](size_t i) {
    return first <= i && i < last ? KindOf(scene.At(i)) : kNothing;
  };
  const uint32_t before = begin > 0 ? at(begin - 1) : kNothing;
  Add(kTwoBefore, before, begin > 1 ? at(begin - 2) : kNothing);
  Add(kTwoAround, before, at(end));
  Add(kTwoBehind, at(end), at(end + 1));
  ReadOwn(scene, begin, end);
  const bool begins = begin == 0 || scene.At(begin).lines_before > 0;
  const bool ends = end >= scene.size() || scene.At(end).lines_before > 0;
  Add(kEdges, begins ? 1 : 0, ends ? 2 : 1);
  constexpr uint32_t kDoubtful = 3;
  Add(kSaid,
      found.rule.ends_with(".around") ? kDoubtful
                                      : static_cast<uint32_t>(found.confidence),
      found.techniques == 0 ? 1 : 2);
}

}  // namespace composer_guard
