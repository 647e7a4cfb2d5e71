// The words that the rules and detectors know, in all languages, and looking
// them up. The tables come from core/rules/generate at build time and are
// unpacked when they are asked for first (word_tables.h).
//
//   catches: "WhatsApp" -> kService, "sky-pe", "S k y p e", "wh@tsapp",
//            "телеграмм" by its prefix, "at the rate" as a phrase
//   leaves:  "skyline", "sky people", "what's a PP"
#ifndef COMPOSER_GUARD_MATCH_WORDS_H_
#define COMPOSER_GUARD_MATCH_WORDS_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/match/word_class.h"
#include "core/match/word_trait.h"
#include "core/text/span.h"
#include "core/text/technique.h"
#include "core/text/tokens.h"

namespace composer_guard {

// A set of languages; bit i is language i of the word lists.
using Languages = uint32_t;
inline constexpr Languages kEveryLanguage = ~Languages{0};

// The bit of English.
extern const Languages kEnglish;

// The ISO 3166 code of the country where most speak that one language; empty
// for none and for English, which is spoken everywhere.
std::string_view CountryOf(Languages language);

struct WordTag {
  WordClass word_class = WordClass::kDigit;
  uint16_t value = 0;
  Languages languages = kEveryLanguage;
};

// Those that Lexeme::techniques leaves free.
inline constexpr int kLeadBits = 32 - kTechniqueBits;

inline constexpr uint16_t kSaidElsewhere = 0xE000;

// What is known of a word by itself; a phrase adds to it.
struct KnownWord {
  WordClasses classes = 0;
  // What reading it as that word had to undo.
  Techniques techniques : kTechniqueBits = 0;
  // WordFacts::leads; then what detectors ask of it where it stands
  // (core/detect/leads.h).
  uint32_t leads : kLeadBits = 0;
  uint16_t word_tags = 0;  // tag set of the word itself, 0: none
  WordTraits traits = 0;
  // The listed word that it was read as in disguise or misspelt, as SaidWord
  // takes it, or from kSaidElsewhere on a word that WordTeller numbers; 0: it
  // is written plainly.
  uint16_t said = 0;
  uint16_t sets = 0;  // WordFacts::sets
};

// A token with what the word tables say of it.
struct Lexeme : Token, KnownWord {
  uint16_t phrase_tags = 0;  // tag set of the phrase that starts here, 0: none
  uint8_t length = 1;        // tokens of that phrase
  uint8_t part_of = 0;       // tokens back to the phrase's first, 0: none

  void Undo(Techniques more) {
    techniques = (techniques | more) & kEveryTechnique;
  }
  bool Has(WordTraits wanted) const { return (traits & wanted) != 0; }
  bool Is(WordClasses wanted) const { return (classes & wanted) != 0; }
  bool Is(WordClass wanted) const { return Is(Bit(wanted)); }
};

// The tag of that class on the lexeme that has one of `languages`: the word's
// own, else the phrase's.
std::optional<WordTag> TagOf(const Lexeme& lexeme, WordClass wanted,
                             Languages languages = kEveryLanguage);

// Tokens that the tag of that class covers: 1 for the word's own.
size_t LengthOf(const Lexeme& lexeme, WordClass wanted);

// All tags of a tag set, in the order of their classes.
std::span<const WordTag> TagSet(uint16_t tags);

// The languages that the tags of a set are for, those for all left out.
Languages LanguagesOfTags(uint16_t tags);

// The classes that the words of a tag set have in English.
WordClasses EnglishClassesOf(uint16_t tags);
// The same of a lexeme, by itself and with those behind it.
WordClasses EnglishClassesOf(const Lexeme& lexeme);

// The listed word behind the disguise of a lexeme with `said`; static text.
std::string_view SaidWord(uint16_t said);

// The tag set of a word by itself, 0 when it is not listed.
uint16_t TagsOfWord(std::string_view word);

// Whether a number word may begin like this word; false when none does.
bool MayBeginNumber(std::string_view word);

// The tag of that class in a tag set.
std::optional<WordTag> TagIn(uint16_t tags, WordClass wanted,
                             Languages languages = kEveryLanguage);

class WordMemo;

// Looks up every word of what is left of `tokens`, cuts up runs of scripts
// without spaces and finds phrases, joined letters, split and leet words.
// Replaces `lexemes`.
void LookUpWords(Tokenizer tokens, WordMemo* memo,
                 std::vector<Lexeme>* lexemes);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_WORDS_H_
