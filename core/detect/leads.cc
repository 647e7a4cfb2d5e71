#include "core/detect/leads.h"

#include <algorithm>

#include "core/detect/needs.h"
#include "core/detect/scene.h"
#include "core/text/brackets.h"

namespace composer_guard {
namespace {

constexpr uint32_t kShort = 4;   // bytes of a Roman numeral, and of "(att)"
constexpr uint32_t kJoined = 8;  // of two number words in one

// By classes, whatever the lexeme is.
struct ClassLeads {
  WordClasses classes = 0;
  uint32_t leads = 0;
};
constexpr ClassLeads kClassLeads[] = {
    {Bit(WordClass::kAtWord), kLeadsEmail | kLeadsHandle},
    {Bit(WordClass::kAtWordWeak), kLeadsEmail},
    {AnyOf(WordClass::kDotWord, WordClass::kDotWordWeak, WordClass::kSlashWord),
     kLeadsLink},
    {AnyOf(WordClass::kDigitWeak, WordClass::kHundreds, WordClass::kMultiplier),
     kLeadsPhone},
    {AnyOf(WordClass::kDigit, WordClass::kTeen, WordClass::kTens),
     kLeadsPhone | kAddressNumber},
    {AnyOf(WordClass::kService, WordClass::kServiceWeak), kLeadsHandle},
    {Bit(WordClass::kPoBox), kAddressNumber | kAddressMark},
    {AnyOf(WordClass::kStreetType, WordClass::kUnitWord, WordClass::kPlace),
     kAddressMark},
};
constexpr WordClasses kLeading = [] {
  WordClasses all = 0;
  for (const ClassLeads& row : kClassLeads) all |= row.classes;
  return all;
}();

uint32_t OfClasses(WordClasses classes) {
  uint32_t leads = 0;
  if ((classes & kLeading) == 0) return leads;
  for (const ClassLeads& row : kClassLeads) {
    if ((classes & row.classes) != 0) leads |= row.leads;
  }
  return leads;
}

// `tight`: no space is behind it.
uint32_t OfSign(char sign, bool tight) {
  switch (sign) {
    case 0:
      return kLeadsEmail | kLeadsLink | kLeadsPhone | kLeadsHandle;
    case ':':
      return kLeadsLink | kLeadsHandle;
    case '.':
    case '/':
      return kLeadsLink;
    case ',':
      return tight ? uint32_t{kLeadsLink} : 0;
    case '%':
      return kLeadsEmail | kLeadsLink;
    case '@':
      return kLeadsEmail | kLeadsHandle;
    case '#':
      return kLeadsEmail | kLeadsHandle | kAddressMark;
    case '(':
    case '[':
    case '{':
      return kLeadsLink | kLeadsCode;
    case '<':
    case '`':
      return kLeadsCode;
    case '=':
      return kLeadsCode | kLeadsEmail;
    case '&':
    case '*':
    case '!':
    case '$':
    case '^':
    case '"':
    case '\'':
      return tight ? uint32_t{kLeadsEmail} : 0;
    default:
      return 0;
  }
}

// What a word leads to by what stands behind it. `tight`: no space does.
uint32_t OfPlace(const Scene& scene, size_t i, bool tight) {
  const Lexeme& lexeme = scene.At(i);
  uint32_t leads = 0;
  if (i + 1 >= scene.size()) return leads;
  const Lexeme& next = scene.At(i + 1);
  if (tight && (next.kind == TokenKind::kNumber || next.sign == '-')) {
    leads |= kLeadsPhone;
  }
  // "f o u r", "a t"
  if (lexeme.size() == 1 && next.size() == 1) {
    leads |= kLeadsPhone;
    if (scene.text[lexeme.span.begin] == 'a') leads |= kLeadsEmail;
  }
  return leads;
}

// What a word leads to by how it is written.
uint32_t OfText(std::string_view word, WordClasses classes, WordTraits traits) {
  uint32_t leads = 0;
  if ((traits & (kHoldsAtName | kHoldsAtOrDot | kNamesCode)) != 0) {
    leads |= kLeadsEmail;
  }
  if ((traits & kHostEnd) != 0) leads |= kLeadsLink;
  if ((traits & kStreetEnding) != 0) leads |= kAddressMark;
  // "fivefive", "VII"; "on", "at"
  const bool joined = (traits & kNumberCompound) != 0 && word.size() >= kJoined;
  const bool roman =
      word.size() <= kShort && word.find_first_not_of("ivx") == word.npos;
  if ((classes == 0 && joined) || roman) leads |= kLeadsPhone;
  if (word == "on" || word == "at" || word == "in" || word == "via" ||
      word == "through") {
    leads |= kLeadsHandle;
  }
  return leads;
}

// What a lexeme leads to by what it is, where the memo does not know.
uint32_t OfItself(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  const uint32_t leads =
      scene.words->LeadsOf(scene, i) | OfClasses(lexeme.classes);
  return lexeme.kind == TokenKind::kWord
             ? leads | OfText(scene.Text(i), lexeme.classes, lexeme.traits)
             : leads;
}

// Whether it is a word and nothing beside it leads anywhere.
bool IsAmongWords(const Scene& scene, size_t i) {
  const Lexeme& word = scene.At(i);
  if (i == 0 || word.lines_before > 1 || word.size() == 1) return false;
  const Lexeme& before = scene.At(i - 1);
  if (before.kind == TokenKind::kSign && before.sign != ',') return false;
  if (word.kind != TokenKind::kWord) return word.kind == TokenKind::kGlued;
  if (scene.circled_letters || i + 1 == scene.size()) {
    return !scene.circled_letters;
  }
  const Lexeme& next = scene.At(i + 1);
  return next.space_before ||
         (next.kind == TokenKind::kSign && next.sign != '-');
}

// `leads`: what it leads to by itself.
uint32_t LeadsOf(const Scene& scene, size_t i, uint32_t leads) {
  const Lexeme& lexeme = scene.At(i);
  const bool tight = i + 1 < scene.size() && !scene.At(i + 1).space_before;
  if (FindSentenceStart(scene, i)) leads |= kStartsSentence;
  if (lexeme.kind == TokenKind::kSign) {
    return leads | OfSign(lexeme.sign, tight);
  }
  if (lexeme.kind == TokenKind::kNumber) {
    leads |= kLeadsPhone | kAddressNumber | kAddressMark | kNumeral;
    if (lexeme.size() == 1 && tight) leads |= kLeadsEmail;
  } else if (lexeme.kind == TokenKind::kWord) {
    leads |= OfPlace(scene, i, tight);
    if (scene.circled_letters) leads |= kLeadsEmail;
  }
  if (i == 0) return leads;
  const char before = scene.At(i - 1).sign;
  // "(æt)"
  if (lexeme.size() <= kShort && ClosingBracket(before) != 0) {
    leads |= kLeadsEmail;
  }
  return before == '+' ? leads | kLeadsPhone : leads;
}

}  // namespace

uint32_t LeadsOfWord(std::string_view word, WordClasses classes,
                     WordClasses english, const WordFacts& facts,
                     const NeedWords& needs) {
  return needs.LeadsOf(facts.sets, english) | OfClasses(classes) |
         OfText(word, classes, facts.traits);
}

void FindLeads(std::span<Lexeme> lexemes, Scene* scene) {
  scene->lead_row.resize(lexemes.size() + kLeadsAtOnce);
  uint16_t* row = scene->lead_row.data();
  uint32_t all = 0;
  WordSums sums;
  for (size_t i = 0; i < lexemes.size(); ++i) {
    Lexeme& lexeme = lexemes[i];
    // A phrase has classes of its own, as have words of a pack.
    const bool known = lexeme.kind == TokenKind::kGlued
                           ? lexeme.classes == 0
                           : lexeme.kind == TokenKind::kWord &&
                                 lexeme.said == 0 && lexeme.phrase_tags == 0 &&
                                 scene->overlay == nullptr;
    const bool among = IsAmongWords(*scene, i);
    if (!known || !among) {
      const uint32_t leads = known ? lexeme.leads : OfItself(*scene, i);
      lexeme.leads = (among ? leads : LeadsOf(*scene, i, leads)) & kEveryLead;
    }
    *row++ = static_cast<uint16_t>(lexeme.leads);
    all |= lexeme.leads;
    sums.Add(lexeme);
  }
  std::fill_n(row, kLeadsAtOnce, kEveryLead);
  scene->leads = all;
  scene->sums = sums;
}

void FindLeadsOfPart(const Scene& whole, size_t first,
                     std::span<Lexeme> lexemes, Scene* part) {
  // A sentence is told by two lexemes before, the rest by one beside.
  constexpr size_t kEdge = 2;
  const size_t size = lexemes.size();
  part->lead_row.resize(size + kLeadsAtOnce);
  uint16_t* const row = part->lead_row.data();
  std::copy_n(whole.lead_row.data() + first, size, row);
  std::fill_n(row + size, kLeadsAtOnce, kEveryLead);
  for (size_t i = 0; i < size; ++i) {
    if (i == kEdge && size > kEdge) i = size - 1;
    lexemes[i].leads = LeadsOf(*part, i, OfItself(*part, i)) & kEveryLead;
    row[i] = static_cast<uint16_t>(lexemes[i].leads);
  }
  part->leads = 0;
  for (size_t i = 0; i < size; ++i) part->leads |= row[i];
}

}  // namespace composer_guard
