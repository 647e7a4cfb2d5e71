#include "core/match/words.h"

#include <algorithm>

#include "core/match/disguised_words.h"
#include "core/match/word_find.h"
#include "core/match/word_memo.h"
#include "core/match/word_tables.h"
#include "core/text/apart.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

class LookUp {
 public:
  LookUp(std::string_view text, WordMemo* memo, std::vector<Lexeme>* lexemes)
      : text_(text), memo_(*memo), lexemes_(*lexemes) {}

  void Run(Tokenizer* tokens) {
    lexemes_.clear();
    for (Token token; tokens->Next(&token);) {
      if (token.kind == TokenKind::kGlued) {
        AddGlued(token);
      } else {
        AddToken(token);
      }
    }
    all_ = lexemes_;
    for (size_t i = 0; i < all_.size(); ++i) {
      FindPhrase(i);
      if (IsPlainWord(i)) continue;
      if (all_[i].Has(kBeginsJoined) && IsBeyond(i) &&
          MayBeCut(text_, i, all_) && FindCut(text_, i, &lexemes_)) {
        continue;
      }
      if (MayBeDisguised(i, all_)) Apart<FindDisguised>()(text_, i, &lexemes_);
    }
  }

 private:
  void AddToken(const Token& token) {
    Lexeme& lexeme = lexemes_.emplace_back();
    static_cast<Token&>(lexeme) = token;
    if (token.kind == TokenKind::kWord) {
      memo_.Read(token.span.Of(text_), &lexeme);
    } else if (token.kind == TokenKind::kSign && token.sign == 0) {
      ReadPicture(token.span.Of(text_), &lexeme);
    }
  }

  // "my \u260E", "your \u2709": a picture in the place of the word.
  void ReadPicture(std::string_view sign, Lexeme* lexeme) {
    static constexpr auto kPhones =
        Words("\xE2\x98\x8E", "\xF0\x9F\x93\x9E", "\xF0\x9F\x93\xB2");
    static constexpr auto kMails =
        Words("\xE2\x9C\x89", "\xF0\x9F\x93\xA7", "\xF0\x9F\x93\xA9");
    const std::string_view word = kPhones.Has(sign)  ? "phone"
                                  : kMails.Has(sign) ? "email"
                                                     : "";
    if (word.empty()) return;
    lexeme->hash = WordHash(word);
    memo_.Read(word, lexeme);
  }

  void AddGlued(const Token& token) {
    Token rest = token;
    while (rest.span.begin < token.span.end) {
      Lexeme& lexeme = lexemes_.emplace_back();
      static_cast<Token&>(lexeme) = rest;
      rest.span.begin += CutGlued(rest.span.Of(text_), &lexeme);
      lexeme.span.end = rest.span.begin;
      rest.space_before = false;
      rest.lines_before = 0;
    }
  }

  // Whether it is Arabic or of a script behind it.
  bool IsBeyond(size_t i) const {
    return static_cast<unsigned char>(text_[all_[i].span.begin]) >= kArabic;
  }

  // As most are: neither MayBeCut nor MayBeDisguised would say yes.
  bool IsPlainWord(size_t i) const {
    const Lexeme& word = all_[i];
    if (word.kind == TokenKind::kGlued) return !word.Has(kBeginsJoined);
    if (word.kind != TokenKind::kWord || word.size() < 2 ||
        word.Has(kBeginsJoined | kHasDoubleV | kOwnLetter)) {
      return false;
    }
    if (i + 1 == all_.size()) return true;
    const Lexeme& next = all_[i + 1];
    return next.space_before || next.sign == ',' || next.sign == '.';
  }

  void FindPhrase(size_t i) {
    const Lexeme& lexeme = all_[i];
    if (lexeme.kind == TokenKind::kSign ||
        (lexeme.kind == TokenKind::kGlued && !lexeme.Has(kBeginsPhrase))) {
      return;
    }
    const std::string_view text = lexeme.span.Of(text_);
    if (!FindPhraseOf(i, text, HashOf(lexeme)) && IsMisspelt(lexeme)) {
      const std::string_view meant = SaidWord(lexeme.said);
      FindPhraseOf(i, meant, WordHash(meant));
    }
  }

  // The same with that as the first word; whether there is one.
  bool FindPhraseOf(size_t i, std::string_view first, uint32_t hash) {
    if (!tables_.MayBeginPhrase(hash)) return false;
    const size_t next = NextOfPhrase(all_, i);
    if (next >= all_.size()) return false;
    const Lexeme& behind = all_[next];
    const uint8_t second = WordTables::PrintOf(HashOf(behind));
    const uint8_t meant =
        IsMisspelt(behind)
            ? WordTables::PrintOf(WordHash(SaidWord(behind.said)))
            : second;
    if (!tables_.MayBePhrase(hash, second) &&
        (meant == second || !tables_.MayBePhrase(hash, meant))) {
      return false;
    }
    // The longest of them.
    size_t last = i;
    uint16_t tags = 0;
    tables_.PhrasesFrom(hash, [&](const Word& phrase) {
      if ((phrase.print != second && phrase.print != meant) ||
          phrase.first_size != first.size()) {
        return;
      }
      const std::string_view words = phrase.Text();
      if (!words.starts_with(first)) return;
      const size_t end = EndOfPhrase(i, words.substr(first.size()));
      if (end > last) {
        last = end;
        tags = phrase.tags;
      }
    });
    if (last == i) return false;
    SetPhrase(i, last, tags, 0, &lexemes_);
    return true;
  }

  // The hash of a glued one is that of its whole run, others have none.
  uint32_t HashOf(const Lexeme& lexeme) const {
    return lexeme.kind == TokenKind::kWord ? lexeme.hash
                                           : WordHash(lexeme.span.Of(text_));
  }

  // Whether it is read as another listed word.
  static bool IsMisspelt(const Lexeme& lexeme) {
    return lexeme.said != 0 && lexeme.said < kSaidElsewhere;
  }

  // The last lexeme of a phrase that begins with lexeme `i` and goes on with
  // " these words", or `i` when it does not.
  size_t EndOfPhrase(size_t i, std::string_view words) const {
    size_t at = i;
    while (!words.empty()) {
      words.remove_prefix(1);
      const std::string_view word = words.substr(0, words.find(' '));
      at = NextOfPhrase(all_, at);
      if (at >= all_.size() || all_[at].lines_before > 1 ||
          (all_[at].span.Of(text_) != word &&
           !(IsMisspelt(all_[at]) && SaidWord(all_[at].said) == word))) {
        return i;
      }
      words.remove_prefix(word.size());
    }
    return at;
  }

  const WordTables& tables_ = WordTables::Get();
  std::string_view text_;
  WordMemo& memo_;
  std::vector<Lexeme>& lexemes_;
  std::span<const Lexeme> all_;  // of them, once they are all there
};

}  // namespace

std::span<const WordTag> TagSet(uint16_t tags) {
  return WordTables::Get().TagSet(tags);
}

Languages LanguagesOfTags(uint16_t tags) {
  return WordTables::Get().LanguagesOf(tags);
}

WordClasses EnglishClassesOf(uint16_t tags) {
  return WordTables::Get().EnglishOf(tags);
}

WordClasses EnglishClassesOf(const Lexeme& lexeme) {
  const WordTables& tables = WordTables::Get();
  return tables.EnglishOf(lexeme.word_tags) |
         tables.EnglishOf(lexeme.phrase_tags);
}

std::optional<WordTag> TagIn(uint16_t tags, WordClass wanted,
                             Languages languages) {
  for (const WordTag& tag : TagSet(tags)) {
    if (tag.word_class > wanted) break;  // they are in order
    if (tag.word_class == wanted && (tag.languages & languages) != 0) {
      return tag;
    }
  }
  return std::nullopt;
}

std::optional<WordTag> TagOf(const Lexeme& lexeme, WordClass wanted,
                             Languages languages) {
  if (!lexeme.Is(wanted)) return std::nullopt;
  const auto tag = TagIn(lexeme.word_tags, wanted, languages);
  return tag ? tag : TagIn(lexeme.phrase_tags, wanted, languages);
}

size_t LengthOf(const Lexeme& lexeme, WordClass wanted) {
  return (WordTables::Get().ClassesOf(lexeme.word_tags) & Bit(wanted)) != 0
             ? 1
             : lexeme.length;
}

uint16_t TagsOfWord(std::string_view word) {
  const uint16_t id = FindWord(word, WordHash(word));
  return id == kNoWord ? uint16_t{0} : TagsOf(id);
}

bool MayBeginNumber(std::string_view word) {
  constexpr size_t kBytes = WordTables::kNumberBytes;
  WordTables& tables = WordTables::Get();
  tables.Read(word);
  return word.size() >= kBytes &&
         tables.MayBeNumber(WordHash(word.substr(0, kBytes)));
}

std::string_view SaidWord(uint16_t said) {
  return TextOfWord(static_cast<uint16_t>(said - 1));
}

void LookUpWords(Tokenizer tokens, WordMemo* memo,
                 std::vector<Lexeme>* lexemes) {
  LookUp(tokens.text(), memo, lexemes).Run(&tokens);
}

}  // namespace composer_guard
