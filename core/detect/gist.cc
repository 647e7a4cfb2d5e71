#include "core/detect/gist.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <string_view>

#include "core/detect/foreign.h"
#include "core/detect/frame_known.h"
#include "core/detect/gist_judge.h"
#include "core/detect/needs.h"
#include "core/match/words.h"

namespace composer_guard {
namespace {

// GistPart has room for both.
static_assert(kLongestForeign <= kLongestSentence);

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
  kACue = 0x5000,   // and the cue
};

// Odd numbers without a pattern.
constexpr uint32_t kSpread = 0x2C1B3C6D;
constexpr uint32_t kSecond = 0x85EBCA6B;
constexpr uint32_t kFar = 0x1B873593;
constexpr uint32_t kAnywhere = 0xE6546B64;
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

// What a word is in a language.
struct Senses {
  WordClasses classes = 0;
  uint64_t cues = 0;  // one bit a WordCue; English has finer rules for them

  bool empty() const { return classes == 0 && cues == 0; }
};

Senses SensesOf(uint16_t tags, Languages language) {
  if (tags == 0) return {};
  if (language == kEnglish) return {EnglishClassesOf(tags) & ~kNoKinds, 0};
  Senses senses;
  for (const WordTag& tag : TagSet(tags)) {
    if ((tag.languages & language) == 0) continue;
    if (tag.word_class == WordClass::kCue) {
      senses.cues |= uint64_t{1} << tag.value;
    } else {
      senses.classes |= Bit(tag.word_class) & ~kNoKinds;
    }
  }
  return senses;
}

// Takes the lowest of the bits away, and gives its number.
uint32_t TakeLowest(uint64_t* bits) {
  const auto number = static_cast<uint32_t>(std::countr_zero(*bits));
  *bits &= *bits - 1;
  return number;
}

struct Kind {
  Category category;
  const char* name;
};
// Requests in the order of kGistKinds, and what is shared as well.
constexpr Kind kKinds[] = {
    {Category::kHandle, "handle"}, {Category::kPhone, "phone"},
    {Category::kEmail, "email"},   {Category::kAddress, "postal"},
    {Category::kFormLink, "form"}, {Category::kApplicationLink, "application"}};
constexpr Kind kMove = {Category::kOffPlatform, "elsewhere"};
static_assert(kGistFirstShared == 1 + std::size(kKinds));
static_assert(kGistKindCount == kGistFirstShared + std::size(kKinds));

// A sum over this warns. Drafts that nobody had looked at
// (tests/quality/unseen): of those with such a sum nineteen of twenty break the
// rule, as with the rest of the warnings; of those below it four of five.
constexpr int kSure = 8;

// And in no part that is longer: what is said again and again adds up.
constexpr size_t kMostSummed = 40;  // lexemes

void Report(ViewSpan span, Kind kind, Intent intent, const char* rule, int sum,
            Scene* scene) {
  scene->found.push_back({.category = kind.category,
                          .intent = intent,
                          .confidence = Confidence::kLow,
                          .span = span,
                          .kind = kind.name,
                          .rule = rule,
                          .sure = sum > kSure});
}

// Whether it is for the detectors to judge: they read links, names and
// addresses with an @, and digits, written out or not. What they let pass is no
// contact; one that is told in other words is not theirs.
bool IsForDetectors(const Scene& scene, size_t begin, size_t end) {
  constexpr uint32_t kFewDigits = 2;  // "me, and then 42"
  constexpr WordClasses kTwoDigits = AnyOf(WordClass::kTeen, WordClass::kTens);
  uint32_t digits = 0;
  for (size_t i = begin; i < end; ++i) {
    const Lexeme& lexeme = scene.At(i);
    if (lexeme.kind == TokenKind::kNumber) {
      digits += lexeme.size();
    } else if (lexeme.Is(WordClass::kDigit)) {
      ++digits;
    } else if (lexeme.Is(kTwoDigits)) {
      digits += 2;
    }
    if (lexeme.sign == '@') return true;
    if (lexeme.sign == '/' && i + 1 < end && scene.At(i + 1).sign == '/' &&
        !scene.At(i + 1).space_before) {
      return true;
    }
  }
  return digits > kFewDigits;
}

// What stands there and speaks more for the one than for the other.
void Report(ViewSpan span, const GistPart& part, GistSums sums, Scene* scene) {
  if (sums.shares > sums.asks) {
    const size_t kind =
        GistKindOf(part.pairs(), kGistFirstShared, kGistKindCount);
    return Report(span, kKinds[kind - kGistFirstShared], Intent::kShare,
                  "gist.share", sums.shares, scene);
  }
  const size_t kind = GistKindOf(part.pairs(), 0, kGistFirstShared);
  if (kind == 0) {
    return Report(span, kMove, Intent::kMove, "gist.move", sums.asks, scene);
  }
  Report(span, kKinds[kind - 1], Intent::kRequest, "gist.request", sums.asks,
         scene);
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

void GistPart::PairApart() {
  std::array<uint32_t, kMostApart> kinds;
  size_t count = 0;
  while (apart_ != 0 && count < kMostApart) {
    kinds[count++] = (TakeLowest(&apart_) + 1) * kSpread;
  }
  while (apart_cues_ != 0 && count < kMostApart) {
    kinds[count++] = (kACue + TakeLowest(&apart_cues_)) * kSpread;
  }
  for (size_t b = 1; b < count; ++b) {
    for (size_t a = 0; a < b; ++a) {
      pairs_[count_++] = NumberOf(kinds[a] ^ kAnywhere ^ kinds[b] * kSecond);
    }
  }
}

size_t GistPart::Add(const Scene& scene, size_t at, Languages language) {
  Word word;
  const Lexeme& lexeme = scene.At(at);
  Senses senses = SensesOf(lexeme.phrase_tags, language);
  size_t length = 1;
  if (!senses.empty() || lexeme.said != 0) length = lexeme.length;
  if (senses.empty()) senses = SensesOf(lexeme.word_tags, language);
  classes_ |= senses.classes;
  cues_ |= senses.cues;
  uint32_t kind = KindOf(lexeme);
  for (size_t i = 1; i < length; ++i) {
    kind = kind * kSpread ^ KindOf(scene.At(at + i));
  }
  word.kinds[word.count++] = kind * kSpread;
  while (senses.classes != 0 && word.count < kMostKinds) {
    const uint32_t number = TakeLowest(&senses.classes);
    apart_ |= uint64_t{1} << number;
    word.kinds[word.count++] = (number + 1) * kSpread;
  }
  while (senses.cues != 0 && word.count < kMostKinds) {
    const uint32_t number = TakeLowest(&senses.cues);
    apart_cues_ |= uint64_t{1} << number;
    word.kinds[word.count++] = (kACue + number) * kSpread;
  }
  Pair(word);
  return length;
}

bool GistPart::Read(const Scene& scene, size_t begin, size_t end,
                    Languages language) {
  // What may be none in the language is dear to find out; few parts have any.
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
  cues_ = 0;
  apart_ = 0;
  apart_cues_ = 0;
  Pair(edge);
  for (size_t at = begin; at < end_;) at += Add(scene, at, language);
  Pair(edge);
  if ((classes_ & kGistAnchors) == 0) return false;
  PairApart();
  return true;
}

void DetectGist(LexemeRange sentence, Languages language,
                std::span<const ViewSpan> found, GistPart* part, Scene* scene) {
  const bool english = language == kEnglish;
  for (size_t at = sentence.begin; at < sentence.end; at = part->end()) {
    if (!part->Read(*scene, at, sentence.end, language)) continue;
    if ((part->classes() & kAllowed) != 0) continue;
    // English has frames for what is declined.
    if (part->Has(WordCue::kDeclined)) continue;
    GistSums sums = GistSumsOf(part->pairs(),
                               english ? kGistEnglishBias : kGistForeignBias);
    if (sums.shares > 0 && IsForDetectors(*scene, at, part->end())) {
      sums.shares = 0;
    }
    if (sums.asks <= 0 && sums.shares <= 0) continue;
    size_t last = part->end() - 1;
    while (last > at && scene->At(last).kind == TokenKind::kSign) --last;
    const ViewSpan span = {scene->At(at).span.begin, scene->At(last).span.end};
    if (std::any_of(found.begin(), found.end(), [span](const ViewSpan& other) {
          return other.Overlaps(span);
        })) {
      continue;
    }
    // In a draft of another language what seems English may be none.
    if (english && scene->languages.Main() != 0) continue;
    if (part->end() - at > kMostSummed) {
      sums = {.asks = std::min(sums.asks, kSure),
              .shares = std::min(sums.shares, kSure)};
    }
    Report(span, *part, sums, scene);
  }
}

void DetectForeignGist(Scene* scene) {
  GistPart part;
  FrameKnown known(scene);
  for (const ForeignSentence& sentence : scene->foreign) {
    known.Enter({scene->At(sentence.begin).span.begin,
                 scene->At(sentence.end - 1).span.end});
    DetectGist({sentence.begin, sentence.end}, sentence.language, known.Spans(),
               &part, scene);
  }
}

}  // namespace composer_guard
