#include "core/match/word_memo.h"

#include <algorithm>
#include <string>

#include "core/match/disguised_words.h"
#include "core/match/misspelt_words.h"
#include "core/match/proclitics.h"
#include "core/match/word_find.h"

namespace composer_guard {
namespace {

// "handle's", "WhatsApp'tan": what stands before the apostrophe; or else
// "l'indirizzo", "dell'ordine": what stands behind it.
bool FindBase(std::string_view word, Lexeme* lexeme) {
  constexpr size_t kShortest = 3;
  constexpr size_t kLongestArticle = 5;  // "quell"
  constexpr size_t kLongestName = 16;
  const size_t apostrophe = word.find('\'');
  if (apostrophe == std::string_view::npos) return false;
  const std::string_view base = word.substr(0, apostrophe);
  const std::string_view rest = word.substr(apostrophe + 1);
  uint16_t id = kNoWord;
  // "what'sapp": in the middle of a name.
  if (word.size() <= kLongestName) {
    const std::string whole = std::string(base) + std::string(rest);
    id = FindWord(whole, WordHash(whole));
    if (id != kNoWord && !IsServiceName(id)) id = kNoWord;
  }
  if (id == kNoWord && base.size() >= kShortest)
    id = FindWord(base, WordHash(base));
  if (id == kNoWord && base.size() <= kLongestArticle &&
      rest.size() > kShortest) {
    id = FindWord(rest, WordHash(rest));
  }
  if (id == kNoWord) return false;
  SetWord(id, lexeme);
  return true;
}

}  // namespace

void WordMemo::Learn(std::string_view word, Entry* first, Lexeme* lexeme) {
  Tell(word, lexeme);
  std::copy_backward(first, first + kWays - 1, first + kWays);
  static_cast<KnownWord&>(*first) = *lexeme;
  first->size = static_cast<uint8_t>(word.size());
  std::copy(word.begin(), word.end(), first->text);
}

void WordMemo::Tell(std::string_view word, Lexeme* lexeme) {
  if (const uint16_t id = FindWord(word, lexeme->hash); id != kNoWord) {
    SetWord(id, lexeme);
  } else if (const uint16_t prefix = FindPrefix(word); prefix != kNoWord) {
    SetWord(prefix, lexeme);
  } else if (!FindBase(word, lexeme) && !FindDrawnOut(word, lexeme) &&
             !FindBehindProclitics(word, lexeme)) {
    FindMisspelt(word, lexeme);
  }
  const WordFacts facts = teller_.Tell(word, lexeme->hash, *lexeme);
  lexeme->sets = facts.sets;
  lexeme->leads = facts.leads & ((1u << kLeadBits) - 1);
  WordTraits traits = facts.traits;
  if (WordTables::Get().MayBeginSplit(lexeme->hash) || MayBeginCut(word)) {
    traits |= kBeginsJoined;
  }
  if (word.find("vv") != word.npos) traits |= kHasDoubleV;
  if (word.size() == 2 && static_cast<unsigned char>(word[0]) >= 0x80) {
    traits |= kOwnLetter;
  }
  lexeme->traits = traits;
}

}  // namespace composer_guard
