#include "core/detect/leads.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/detect/needs.h"
#include "core/detect/scene.h"
#include "core/text/brackets.h"

namespace composer_guard {
namespace {

constexpr uint32_t kShort = 4;   // bytes of letters glued to a numeral
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
    case '.':
    case ':':
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

// What a word leads to by its traits.
uint32_t OfTraits(const Lexeme& lexeme) {
  uint32_t leads = 0;
  if (lexeme.Has(kHoldsAtName | kHoldsAtOrDot | kNamesCode)) {
    leads |= kLeadsEmail;
  }
  if (lexeme.Has(kHostEnd)) leads |= kLeadsLink;
  if (lexeme.Has(kStreetEnding)) leads |= kAddressMark;
  return leads;
}

uint32_t OfWord(const Scene& scene, size_t i, bool tight) {
  const Lexeme& lexeme = scene.At(i);
  uint32_t leads = OfTraits(lexeme);
  if (scene.circled_letters) leads |= kLeadsEmail;
  if (lexeme.classes == 0 && lexeme.size() >= kJoined) leads |= kLeadsPhone;
  if (tight && (scene.At(i + 1).kind == TokenKind::kNumber ||
                scene.At(i + 1).sign == '-')) {
    leads |= kLeadsPhone;
  }
  if (lexeme.size() > kShort) return leads;
  // A Roman numeral, "a t", "f o u r", "on"
  const char first = scene.text[lexeme.span.begin];
  const bool letter = lexeme.size() == 1 && i + 1 < scene.size() &&
                      scene.At(i + 1).size() == 1;
  if (letter || first == 'i' || first == 'v') leads |= kLeadsPhone;
  if (letter && first == 'a') leads |= kLeadsEmail;
  if (lexeme.size() == 2 && first == 'o') leads |= kLeadsHandle;
  return leads;
}

uint32_t LeadsOf(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  const bool tight = i + 1 < scene.size() && !scene.At(i + 1).space_before;
  uint32_t leads = scene.words->LeadsOf(lexeme) | OfClasses(lexeme.classes);
  if (FindSentenceStart(scene, i)) leads |= kStartsSentence;
  if (lexeme.kind == TokenKind::kSign) {
    return leads | OfSign(lexeme.sign, tight);
  }
  if (lexeme.kind == TokenKind::kNumber) {
    leads |= kLeadsPhone | kAddressNumber | kAddressMark | kNumeral;
    if (lexeme.size() == 1 && tight) leads |= kLeadsEmail;
  } else if (lexeme.kind == TokenKind::kWord) {
    leads |= OfWord(scene, i, tight);
  }
  if (i == 0) return leads;
  const char before = scene.At(i - 1).sign;
  // "(æt)"
  if (lexeme.size() < kShort && ClosingBracket(before) != 0) {
    leads |= kLeadsEmail;
  }
  return before == '+' ? leads | kLeadsPhone : leads;
}

}  // namespace

void FindLeads(const Scene& scene, std::span<Lexeme> lexemes) {
  for (size_t i = 0; i < lexemes.size(); ++i) {
    lexemes[i].leads = LeadsOf(scene, i) & kEveryLead;
  }
}

void FindLeadsOfPart(std::span<Lexeme> lexemes, Scene* part) {
  // A sentence is told by two lexemes before, the rest by one beside.
  constexpr size_t kEdge = 2;
  part->leads = 0;
  part->classes = 0;
  part->traits = 0;
  for (size_t i = 0; i < lexemes.size(); ++i) {
    Lexeme& lexeme = lexemes[i];
    if (i < kEdge || i + 1 == lexemes.size()) {
      lexeme.leads = LeadsOf(*part, i) & kEveryLead;
    }
    part->leads |= lexeme.leads;
    part->classes |= lexeme.classes;
    part->traits |= lexeme.traits;
  }
}

}  // namespace composer_guard
