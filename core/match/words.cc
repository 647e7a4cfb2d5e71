#include "core/match/words.h"

#include <algorithm>

#include "core/match/disguised_words.h"
#include "core/match/misspelt_words.h"
#include "core/match/word_data.h"
#include "core/match/word_find.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

using word_data::kWords;

class LookUp {
 public:
  LookUp(std::string_view text, std::vector<Lexeme>* lexemes)
      : text_(text), lexemes_(*lexemes) {}

  void Run(const std::vector<Token>& tokens) {
    lexemes_.clear();
    ids_.clear();
    lexemes_.reserve(tokens.size());
    for (const Token& token : tokens) {
      if (token.kind == TokenKind::kGlued) {
        AddGlued(token);
      } else {
        AddToken(token);
      }
    }
    for (size_t i = 0; i < lexemes_.size(); ++i) {
      FindPhrase(i);
      if (MayBeDisguised(text_, i, lexemes_))
        FindDisguised(text_, i, &lexemes_);
    }
  }

 private:
  void AddToken(const Token& token) {
    Lexeme lexeme;
    static_cast<Token&>(lexeme) = token;
    uint16_t id = kNoWord;
    if (token.kind == TokenKind::kWord) {
      const std::string_view word = token.span.Of(text_);
      id = FindWord(word, token.hash);
      if (IsListed(id)) {
        SetWord(id, &lexeme);
      } else if (const uint16_t prefix = FindPrefix(word); prefix != kNoWord) {
        SetWord(prefix, &lexeme);
      } else if (id == kNoWord && !FindBase(word, &lexeme)) {
        FindMisspelt(word, &lexeme);
      }
    }
    lexemes_.push_back(lexeme);
    ids_.push_back(id);
  }

  void AddGlued(const Token& token) {
    uint32_t at = token.span.begin;
    bool first = true;
    while (at < token.span.end) {
      const std::string_view rest = text_.substr(at, token.span.end - at);
      uint16_t id = kNoWord;
      size_t bytes = CutGlued(rest, &id);
      if (bytes == 0) bytes = DecodeAt(rest, 0).bytes;
      Lexeme lexeme;
      static_cast<Token&>(lexeme) = token;
      lexeme.span = {at, at + static_cast<uint32_t>(bytes)};
      lexeme.space_before = first && token.space_before;
      lexeme.lines_before = first ? token.lines_before : uint8_t{0};
      if (id != kNoWord) SetWord(id, &lexeme);
      lexemes_.push_back(lexeme);
      ids_.push_back(id);
      at += static_cast<uint32_t>(bytes);
      first = false;
    }
  }

  void FindPhrase(size_t i) {
    const uint16_t first = ids_[i];
    if (first == kNoWord ||
        (kWords[first].flags & word_data::kPhraseStart) == 0) {
      return;
    }
    const word_data::Phrase* end =
        word_data::kPhrases + word_data::kPhraseCount;
    const word_data::Phrase* phrase = std::lower_bound(
        word_data::kPhrases, end, first,
        [](const word_data::Phrase& p, uint16_t id) { return p.first < id; });
    for (; phrase != end && phrase->first == first; ++phrase) {
      size_t at = i;
      size_t matched = 1;
      for (; matched < phrase->size; ++matched) {
        at = NextOfPhrase(lexemes_, at);
        if (at >= lexemes_.size() ||
            ids_[at] != word_data::kPhraseWords[phrase->words + matched] ||
            lexemes_[at].lines_before > 1) {
          break;
        }
      }
      if (matched == phrase->size) {
        SetPhrase(i, at, phrase->tags, 0, &lexemes_);
        return;
      }
    }
  }

  // "handle's", "WhatsApp'tan": what stands before the apostrophe.
  bool FindBase(std::string_view word, Lexeme* lexeme) {
    const size_t apostrophe = word.find('\'');
    if (apostrophe == std::string_view::npos || apostrophe < 3) return false;
    const std::string_view base = word.substr(0, apostrophe);
    const uint16_t id = FindWord(base, WordHash(base));
    if (!IsListed(id)) {
      return false;
    }
    SetWord(id, lexeme);
    return true;
  }

  std::string_view text_;
  std::vector<Lexeme>& lexemes_;
  std::vector<uint16_t> ids_;
};

}  // namespace

std::span<const WordTag> TagSet(uint16_t tags) {
  const uint16_t start = word_data::kTagSetStart[tags];
  return {word_data::kTags + start,
          static_cast<size_t>(word_data::kTagSetStart[tags + 1] - start)};
}

Languages LanguagesOfTags(uint16_t tags) {
  return word_data::kTagSetLanguages[tags];
}

std::optional<WordTag> TagOf(const Lexeme& lexeme, WordClass wanted,
                             Languages languages) {
  if (!lexeme.Is(wanted)) return std::nullopt;
  for (const uint16_t set : {lexeme.word_tags, lexeme.phrase_tags}) {
    for (const WordTag& tag : TagSet(set)) {
      if (tag.word_class == wanted && (tag.languages & languages) != 0) {
        return tag;
      }
    }
  }
  return std::nullopt;
}

size_t LengthOf(const Lexeme& lexeme, WordClass wanted) {
  return (word_data::kTagSetClasses[lexeme.word_tags] & Bit(wanted)) != 0
             ? 1
             : lexeme.length;
}

uint16_t TagsOfWord(std::string_view word) {
  const uint16_t id = FindWord(word, WordHash(word));
  return id == kNoWord ? uint16_t{0} : kWords[id].tags;
}

std::string_view SaidWord(uint16_t said) {
  return TextOfWord(static_cast<uint16_t>(said - 1));
}

void LookUpWords(std::string_view text, const std::vector<Token>& tokens,
                 std::vector<Lexeme>* lexemes) {
  LookUp(text, lexemes).Run(tokens);
}

}  // namespace composer_guard
