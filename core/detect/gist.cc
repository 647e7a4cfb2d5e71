#include "core/detect/gist.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

#include "core/detect/needs.h"
#include "core/match/english_classes.h"

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

struct Asked {
  WordClasses classes = 0;
  Category category = Category::kHandle;
  const char* kind = "";
};
// What is asked for where a word of the classes stands, the first that does.
constexpr Asked kAsked[] = {
    {Bit(WordClass::kFormNoun), Category::kFormLink, "form"},
    {Bit(WordClass::kApplyVerb), Category::kApplicationLink, "application"},
    {AnyOf(WordClass::kEmailNoun, WordClass::kProvider), Category::kEmail,
     "email"},
    {AnyOf(WordClass::kPhoneNoun, WordClass::kNumberNoun), Category::kPhone,
     "phone"},
    {AnyOf(WordClass::kService, WordClass::kServiceWeak,
           WordClass::kHandleNoun),
     Category::kHandle, "handle"},
    {Bit(WordClass::kAddressNoun), Category::kAddress, "postal"},
    {Bit(WordClass::kCallVerb), Category::kPhone, "phone"},
    {~WordClasses{0}, Category::kHandle, "handle"},
};

// The slot of a pair, kNoSlot if nothing was learned of it.
constexpr uint32_t kNoSlot = ~uint32_t{0};
uint32_t SlotOf(uint32_t number) {
  constexpr uint32_t kSlots = 1u << kGistSlotBits;
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
  constexpr size_t kMost = 96;
  std::array<uint16_t, kMost> seen;
  size_t count = 0;
  int sum = kGistBreachBias;
  for (const uint32_t pair : part.pairs()) {
    const uint32_t slot = SlotOf(pair);
    const auto end = seen.begin() + count;
    if (slot == kNoSlot || count == kMost ||
        std::find(seen.begin(), end, slot) != end) {
      continue;
    }
    seen[count++] = static_cast<uint16_t>(slot);
    sum += (kGistBreach[slot].high & 0xF) - kGistNoWeight;
  }
  return sum > 0;
}

bool IsAsked(const GistPart& part) {
  int sum = kGistAsksBias;
  for (const uint32_t pair : part.pairs()) {
    sum += kGistAsks[pair & ((1 << kGistAskBits) - 1)] - kGistNone;
  }
  return sum > 0;
}

void Report(ViewSpan span, const GistPart& part, Scene* scene) {
  Found found = {.category = Category::kOffPlatform,
                 .intent = Intent::kMove,
                 .confidence = Confidence::kLow,
                 .span = span,
                 .kind = "elsewhere",
                 .rule = "gist.move"};
  if (IsAsked(part)) {
    const Asked& asked = *std::find_if(
        std::begin(kAsked), std::end(kAsked), [&part](const Asked& each) {
          return (part.classes() & each.classes) != 0;
        });
    found.category = asked.category;
    found.intent = Intent::kRequest;
    found.kind = asked.kind;
    found.rule = "gist.request";
  }
  scene->found.push_back(std::move(found));
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

void DetectGist(size_t begin, size_t end, GistPart* part, Scene* scene) {
  for (size_t at = begin; at < end; at = part->end()) {
    if (!part->Read(*scene, at, end)) continue;
    if ((part->classes() & kAllowed) != 0) continue;
    if (!IsBreach(*part)) continue;
    size_t last = part->end() - 1;
    while (last > at && scene->At(last).kind == TokenKind::kSign) --last;
    const ViewSpan span = {scene->At(at).span.begin, scene->At(last).span.end};
    if (std::any_of(
            scene->found.begin(), scene->found.end(),
            [&](const Found& found) { return found.span.Overlaps(span); })) {
      continue;
    }
    // Other languages have judges of their own (wording.cc).
    scene->asked_languages = true;
    if (scene->languages.main == 0) Report(span, *part, scene);
  }
}

}  // namespace composer_guard
