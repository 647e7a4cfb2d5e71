#include "core/detect/gist.h"

#include <algorithm>
#include <bit>
#include <string_view>

#include "core/detect/needs.h"
#include "core/match/english_classes.h"

namespace composer_guard {
namespace {

// A part goes on for so many lexemes before a comma ends it.
constexpr size_t kLongPart = 24;

// The classes that are kinds.
constexpr WordClasses kKinds =
    kGistAnchors |
    AnyOf(WordClass::kGiveVerb, WordClass::kMoveVerb, WordClass::kMy,
          WordClass::kYour, WordClass::kWe, WordClass::kWhat,
          WordClass::kNegation, WordClass::kTechNoun, WordClass::kIdLabel,
          WordClass::kMoney, WordClass::kUnit, WordClass::kMonth,
          WordClass::kWeekday, WordClass::kHere, WordClass::kLater,
          WordClass::kQuoteRule, WordClass::kPlace);
// Where these stand it is allowed.
constexpr WordClasses kAllowed =
    AnyOf(WordClass::kLater, WordClass::kQuoteRule);

// Kinds that are no class and no word.
enum : uint32_t {
  kEdge = 0x1000,
  kUnlisted = 0x2000,
  kANumber = 0x3000,
  kASign = 0x4000,  // and the sign
};

// Odd numbers without a pattern.
constexpr uint32_t kSpread = 0x2C1B3C6D;
constexpr uint32_t kSecond = 0x85EBCA6B;
constexpr uint32_t kFar = 0x1B873593;
constexpr uint32_t kMix = 0x9E3779B1;

uint16_t NumberOf(uint32_t kinds) {
  return static_cast<uint16_t>((kinds ^ kinds >> 15) * kMix >>
                               (32 - kGistBits));
}

uint32_t KindOf(const Lexeme& lexeme, bool known) {
  switch (lexeme.kind) {
    case TokenKind::kSign:
      return kASign + static_cast<unsigned char>(lexeme.sign);
    case TokenKind::kNumber:
      return kANumber;
    default:
      return known ? lexeme.hash : kUnlisted;
  }
}

bool EndsPart(const Scene& scene, size_t last, size_t size) {
  const Lexeme& lexeme = scene.At(last);
  return lexeme.sign == ';' || (lexeme.sign == ',' && size >= kLongPart) ||
         (last + 1 < scene.size() && scene.At(last + 1).lines_before > 0);
}

WordClasses KindsOf(uint16_t tags) {
  return tags == 0 ? WordClasses{0} : EnglishClassesOf(tags) & kKinds;
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

// What the pairs add up to by a table of `bits`.
int SumOf(const GistPart& part, const char* table, int bits, int sum) {
  for (const uint16_t pair : part.pairs()) {
    sum += table[pair & ((1 << bits) - 1)] - kGistNone;
  }
  return sum;
}

void Report(ViewSpan span, const GistPart& part, Scene* scene) {
  Found found = {.category = Category::kOffPlatform,
                 .intent = Intent::kMove,
                 .confidence = Confidence::kLow,
                 .span = span,
                 .kind = "elsewhere",
                 .rule = "gist.move"};
  if (SumOf(part, kGistAsks, kGistAskBits, kGistAsksBias) > 0) {
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
  uint16_t* out = pairs_.data() + count_;
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
  ++words_;
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
  const bool known = lexeme.kind == TokenKind::kWord &&
                     scene.words->FramesOf(scene, at) != nullptr;
  classes_ |= classes;
  if ((known && length == 1) || classes == 0) {
    const uint32_t kind = KindOf(lexeme, known);
    unknown_ += kind == kUnlisted ? 1 : 0;
    word.kinds[word.count++] = kind * kSpread;
  }
  for (; classes != 0 && word.count < kMostKinds; classes &= classes - 1) {
    const auto number = static_cast<uint32_t>(std::countr_zero(classes));
    word.kinds[word.count++] = (number + 1) * kSpread;
  }
  Pair(word);
  return length;
}

bool GistPart::Read(const Scene& scene, size_t begin, size_t end) {
  const Word edge = {.kinds = {kEdge * kSpread}, .count = 1};
  before_ = {};
  count_ = 0;
  classes_ = 0;
  words_ = unknown_ = 0;
  Pair(edge);
  for (end_ = begin; end_ < end;) {
    end_ = std::min(end_ + Add(scene, end_), end);
    if (EndsPart(scene, end_ - 1, end_ - begin)) break;
  }
  Pair(edge);
  return (classes_ & kGistAnchors) != 0 && 2 * unknown_ < words_;
}

void DetectGist(size_t begin, size_t end, GistPart* part, Scene* scene) {
  for (size_t at = begin; at < end; at = part->end()) {
    if (!part->Read(*scene, at, end)) continue;
    if ((part->classes() & kAllowed) != 0) continue;
    if (SumOf(*part, kGistBreach, kGistBits, kGistBreachBias) <= 0) continue;
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
