#include "core/match/extra_words.h"

#include <algorithm>

#include "core/match/word_find.h"
#include "core/text/order.h"
#include "core/text/utf8.h"
#include "core/text/view.h"

namespace composer_guard {

bool ExtraWords::Add(std::string_view phrase, uint16_t value) {
  if (phrase.size() > kMostBytes || !IsWellFormed(phrase)) return false;
  FoldTable table;
  FoldedView view;
  view.Build(phrase, &table);
  std::vector<Token> tokens;
  Tokenize(view.text(), &table, &tokens);
  std::vector<std::string> words;
  bool glued = false;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::kSign) {
      // A sign joins two words ("e-mail"); the lexemes are read the same way.
      if (words.empty() || token.space_before) return false;
      continue;
    }
    glued = glued || token.kind == TokenKind::kGlued;
    words.emplace_back(token.span.Of(view.text()));
  }
  if (words.empty() || words.size() > kMostWords) return false;
  if (glued) {
    if (words.size() > 1) return false;
    glued_.push_back({std::move(words.front()), value});
  } else {
    words_.push_back({std::move(words), value});
  }
  return true;
}

void ExtraWords::Finish() {
  SortInOrder(&words_, [](const Phrase& a, const Phrase& b) {
    return a.words.front() < b.words.front();
  });
  SortInOrder(&glued_,
              [](const Glued& a, const Glued& b) { return a.text < b.text; });
}

void ExtraWords::Find(std::string_view text, std::span<const Lexeme> lexemes,
                      const Hit& found) const {
  if (empty()) return;
  for (size_t i = 0; i < lexemes.size(); ++i) {
    if (lexemes[i].kind == TokenKind::kGlued) {
      FindGlued(text, lexemes, i, found);
    } else if (lexemes[i].kind != TokenKind::kSign) {
      FindWords(text, lexemes, i, found);
    }
  }
}

void ExtraWords::FindWords(std::string_view text,
                           std::span<const Lexeme> lexemes, size_t first,
                           const Hit& found) const {
  const std::string_view word = lexemes[first].span.Of(text);
  auto phrase = std::lower_bound(words_.begin(), words_.end(), word,
                                 [](const Phrase& p, std::string_view wanted) {
                                   return p.words.front() < wanted;
                                 });
  for (; phrase != words_.end() && phrase->words.front() == word; ++phrase) {
    size_t last = first;
    size_t matched = 1;
    for (; matched < phrase->words.size(); ++matched) {
      const size_t next = NextOfPhrase(lexemes, last);
      if (next >= lexemes.size() || lexemes[next].lines_before > 1 ||
          lexemes[next].span.Of(text) != phrase->words[matched]) {
        break;
      }
      last = next;
    }
    if (matched == phrase->words.size()) found(first, last, phrase->value);
  }
}

void ExtraWords::FindGlued(std::string_view text,
                           std::span<const Lexeme> lexemes, size_t first,
                           const Hit& found) const {
  const uint32_t begin = lexemes[first].span.begin;
  const std::string_view rest = text.substr(begin, kMostBytes);
  const std::string_view start = rest.substr(0, DecodeAt(rest, 0).bytes);
  auto glued = std::lower_bound(
      glued_.begin(), glued_.end(), start,
      [](const Glued& g, std::string_view wanted) { return g.text < wanted; });
  for (; glued != glued_.end() && glued->text.starts_with(start); ++glued) {
    if (!rest.starts_with(glued->text)) continue;
    const uint32_t end = begin + static_cast<uint32_t>(glued->text.size());
    size_t last = first;
    while (last + 1 < lexemes.size() && lexemes[last + 1].span.begin < end) {
      ++last;
    }
    found(first, last, glued->value);
  }
}

}  // namespace composer_guard
