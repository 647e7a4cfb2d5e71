#include "core/detect/gist.h"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <string_view>

#include "core/detect/needs.h"
#include "core/match/words.h"

namespace composer_guard {
namespace {

// A part goes on for so many lexemes before a comma ends it.
constexpr size_t kLongPart = 24;

// The classes that are no kinds: small words, and what tells nothing.
constexpr WordClasses kNoKinds =
    AnyOf(WordClass::kDigitWeak, WordClass::kFiller, WordClass::kAtWordWeak,
          WordClass::kDotWordWeak, WordClass::kCue, WordClass::kRuleKeyword);
// Where these stand it is allowed.
constexpr WordClasses kAllowed =
    AnyOf(WordClass::kLater, WordClass::kQuoteRule);

// Kinds that are no class and no word.
enum : uint32_t {
  kEdge = 0x1000,
  kANumber = 0x3000,
  kASign = 0x4000,  // and the sign
};

// Odd numbers without a pattern.
constexpr uint32_t kSpread = 0x2C1B3C6D;
constexpr uint32_t kSecond = 0x85EBCA6B;
constexpr uint32_t kFar = 0x1B873593;
constexpr uint32_t kMix = 0x9E3779B1;

uint32_t NumberOf(uint32_t kinds) { return (kinds ^ kinds >> 15) * kMix; }

uint32_t KindOf(const Lexeme& lexeme) {
  switch (lexeme.kind) {
    case TokenKind::kSign:
      return kASign + static_cast<unsigned char>(lexeme.sign);
    case TokenKind::kNumber:
      return kANumber;
    default:
      return lexeme.hash;
  }
}

bool EndsPart(const Scene& scene, size_t last, size_t size) {
  const Lexeme& lexeme = scene.At(last);
  return lexeme.sign == ';' || (lexeme.sign == ',' && size >= kLongPart) ||
         (last + 1 < scene.size() && scene.At(last + 1).lines_before > 0);
}

WordClasses KindsOf(uint16_t tags) {
  return tags == 0 ? WordClasses{0} : EnglishClassesOf(tags) & ~kNoKinds;
}

struct Kind {
  Category category;
  const char* name;
};
// In the order of kGistKinds.
constexpr Kind kKinds[kGistKindCount] = {
    {Category::kOffPlatform, "elsewhere"},
    {Category::kHandle, "handle"},
    {Category::kPhone, "phone"},
    {Category::kEmail, "email"},
    {Category::kAddress, "postal"},
    {Category::kFormLink, "form"},
    {Category::kApplicationLink, "application"}};

constexpr uint32_t kSlots = 1u << kGistSlotBits;

// The slot of a pair, kNoSlot if nothing was learned of it.
constexpr uint32_t kNoSlot = ~uint32_t{0};
uint32_t SlotOf(uint32_t number) {
  constexpr uint32_t kApart = (1u << kGistApartBits) - 1;
  const uint32_t apart =
      number >> (32 - kGistSlotBits - kGistApartBits) & kApart;
  uint32_t slot = number >> (32 - kGistSlotBits);
  for (; !kGistBreach[slot].empty(); slot = (slot + 1) % kSlots) {
    const GistSlot& at = kGistBreach[slot];
    if (at.low == (apart & 0xFF) && at.high >> 4 == apart >> 8) return slot;
  }
  return kNoSlot;
}

// What the pairs speak for, each once.
bool IsBreach(const GistPart& part) {
  constexpr int kMost = 96;
  std::bitset<kSlots> seen;
  int left = kMost;
  int sum = kGistBreachBias;
  for (const uint32_t pair : part.pairs()) {
    const uint32_t slot = SlotOf(pair);
    if (slot == kNoSlot || seen[slot] || left == 0) continue;
    seen.set(slot);
    --left;
    sum += (kGistBreach[slot].high & 0xF) - kGistNoWeight;
  }
  return sum > 0;
}

// Which of kKinds the pairs speak for.
size_t KindOf(const GistPart& part) {
  size_t best = 0;
  int most = 0;
  size_t begin = 0;
  for (size_t kind = 0; kind < kGistKindCount; ++kind) {
    const std::span<const uint16_t> weights(
        kGistKindWeights + begin, kGistKindWeights + kGistKinds[kind].end);
    begin = kGistKinds[kind].end;
    int sum = kGistKinds[kind].bias;
    for (const uint32_t pair : part.pairs()) {
      const uint32_t number = pair & ((1u << kGistKindBits) - 1);
      const auto at = std::partition_point(
          weights.begin(), weights.end(),
          [number](uint16_t weight) { return weight >> 4u < number; });
      if (at != weights.end() && *at >> 4u == number) {
        sum += (*at & 0xF) - kGistNoWeight;
      }
    }
    if (kind == 0 || sum > most) {
      best = kind;
      most = sum;
    }
  }
  return best;
}

void Report(ViewSpan span, const GistPart& part, Scene* scene) {
  const size_t kind = KindOf(part);
  scene->found.push_back(
      {.category = kKinds[kind].category,
       .intent = kind == 0 ? Intent::kMove : Intent::kRequest,
       .confidence = Confidence::kLow,
       .span = span,
       .kind = kKinds[kind].name,
       .rule = kind == 0 ? "gist.move" : "gist.request"});
}

}  // namespace

void GistPart::Pair(const Word& word) {
  uint32_t* out = pairs_.data() + count_;
  for (size_t b = 0; b < word.count; ++b) {
    const uint32_t kind = word.kinds[b];
    *out++ = NumberOf(kind);
    for (size_t a = 0; a < before_[0].count; ++a) {
      *out++ = NumberOf(before_[0].kinds[a] ^ kind * kSecond);
    }
    for (size_t a = 0; a < before_[1].count; ++a) {
      *out++ = NumberOf(before_[1].kinds[a] ^ kFar ^ kind * kSecond);
    }
  }
  count_ = static_cast<size_t>(out - pairs_.data());
  before_[1] = before_[0];
  before_[0] = word;
}

size_t GistPart::Add(const Scene& scene, size_t at) {
  Word word;
  const Lexeme& lexeme = scene.At(at);
  WordClasses classes = KindsOf(lexeme.phrase_tags);
  size_t length = 1;
  if (classes != 0 || lexeme.said != 0) length = lexeme.length;
  if (classes == 0) classes = KindsOf(lexeme.word_tags);
  classes_ |= classes;
  uint32_t kind = KindOf(lexeme);
  for (size_t i = 1; i < length; ++i) {
    kind = kind * kSpread ^ KindOf(scene.At(at + i));
  }
  word.kinds[word.count++] = kind * kSpread;
  for (; classes != 0 && word.count < kMostKinds; classes &= classes - 1) {
    const auto number = static_cast<uint32_t>(std::countr_zero(classes));
    word.kinds[word.count++] = (number + 1) * kSpread;
  }
  Pair(word);
  return length;
}

bool GistPart::Read(const Scene& scene, size_t begin, size_t end) {
  // What may be none in English is dear to find out; few parts have any.
  bool may = false;
  for (end_ = begin; end_ < end;) {
    may = may || scene.At(end_).Is(kGistAnchors);
    ++end_;
    if (EndsPart(scene, end_ - 1, end_ - begin)) break;
  }
  if (!may) return false;
  const Word edge = {.kinds = {kEdge * kSpread}, .count = 1};
  before_ = {};
  count_ = 0;
  classes_ = 0;
  Pair(edge);
  for (size_t at = begin; at < end_;) at += Add(scene, at);
  Pair(edge);
  return (classes_ & kGistAnchors) != 0;
}

void DetectGist(LexemeRange sentence, std::span<const ViewSpan> found,
                GistPart* part, Scene* scene) {
  for (size_t at = sentence.begin; at < sentence.end; at = part->end()) {
    if (!part->Read(*scene, at, sentence.end)) continue;
    if ((part->classes() & kAllowed) != 0) continue;
    if (!IsBreach(*part)) continue;
    size_t last = part->end() - 1;
    while (last > at && scene->At(last).kind == TokenKind::kSign) --last;
    const ViewSpan span = {scene->At(at).span.begin, scene->At(last).span.end};
    if (std::any_of(found.begin(), found.end(), [span](const ViewSpan& other) {
          return other.Overlaps(span);
        })) {
      continue;
    }
    // Other languages have judges of their own (wording.cc).
    scene->asked_languages = true;
    if (scene->languages.main == 0) Report(span, *part, scene);
  }
}

}  // namespace composer_guard
