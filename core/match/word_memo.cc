#include "core/match/word_memo.h"

#include <algorithm>
#include <string>

#include "core/match/disguised_words.h"
#include "core/match/misspelt_words.h"
#include "core/match/proclitics.h"
#include "core/match/word_data.h"
#include "core/match/word_find.h"
#include "core/text/slips.h"
#include "core/text/unpack.h"
#include "core/text/utf8.h"

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

// Whether a word of that hash is an everyday one that no list has.
bool IsRealWord(uint32_t hash) {
  const auto wanted = static_cast<uint16_t>(hash ^ hash >> 16);
  bool real = false;
  Unpacker in(word_data::kRealWords);
  in.Ascending(in.Number(),
               [&](uint16_t each) { real = real || each == wanted; });
  return real;
}

}  // namespace

void WordMemo::Learn(std::string_view word, Entry* first, Lexeme* lexeme) {
  Tell(word, lexeme);
  std::copy_backward(first, first + kWays - 1, first + kWays);
  static_cast<KnownWord&>(*first) = *lexeme;
  first->size = static_cast<uint8_t>(word.size());
  std::copy(word.begin(), word.end(), first->text);
}

// The word itself, or the one that a slip has made it of.
std::string_view WordMemo::MeantBy(std::string_view word, Lexeme* lexeme) {
  if (lexeme->word_tags != 0 || !SlipWords::MayBe(word) ||
      teller_.Knows(word, lexeme->hash)) {
    return word;
  }
  if (FindTranscribed(word, lexeme)) return SaidWord(lexeme->said);
  const std::string_view listed = WordTables::Get().FindSlip(word);
  uint16_t said = listed.empty() ? teller_.FindSlip(word) : 0;
  if (listed.empty() && said == 0 && MayBeDrawnOut(word)) {
    said = teller_.FindSlip(WithRunsOf(1, word));
  }
  if ((listed.empty() && said == 0) || IsRealWord(lexeme->hash)) return word;
  if (!listed.empty()) {
    SetMisspelt(FindWord(listed, WordHash(listed)), lexeme);
    return listed;
  }
  lexeme->said = said;
  lexeme->Undo(kMisspelled);
  return teller_.TextOf(said);
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
  const std::string_view meant = MeantBy(word, lexeme);
  const WordFacts facts = teller_.Tell(
      meant, meant == word ? lexeme->hash : WordHash(meant), *lexeme);
  lexeme->sets = facts.sets;
  lexeme->leads = facts.leads & ((1u << kLeadBits) - 1);
  WordTraits traits = facts.traits;
  // Of other scripts nothing is listed there: what meets it does so by chance,
  // by what was read before.
  if ((IsAscii(word.front()) &&
       WordTables::Get().MayBeginSplit(lexeme->hash)) ||
      MayBeginCut(word)) {
    traits |= kBeginsJoined;
  }
  if (word.find("vv") != word.npos) traits |= kHasDoubleV;
  if (word.size() == 2 && static_cast<unsigned char>(word[0]) >= 0x80) {
    traits |= kOwnLetter;
  }
  lexeme->traits = traits;
}

}  // namespace composer_guard
