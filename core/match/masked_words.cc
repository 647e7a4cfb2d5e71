#include "core/match/masked_words.h"

#include "core/match/word_find.h"
#include "core/match/word_tables.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// What is told by a part of its letters, and hidden so.
constexpr auto kNames =
    Words("discord", "email", "facebook", "gmail", "hangouts", "hotmail",
          "instagram", "kakaotalk", "linkedin", "messenger", "number",
          "outlook", "paypal", "phone", "skype", "snapchat", "telegram",
          "viber", "wechat", "whatsapp", "yahoo");

constexpr size_t kFewestTold = 2;  // letters

// Whether `name` has those letters where `mask` does, and one for each sign.
bool Fits(std::string_view mask, std::string_view name) {
  if (mask.size() != name.size()) return false;
  for (size_t k = 0; k < mask.size(); ++k) {
    if (!MayBeMasked(mask[k]) && mask[k] != name[k]) return false;
  }
  return true;
}

}  // namespace

void FindMasked(std::string_view text, size_t i, std::vector<Lexeme>* lexemes) {
  constexpr size_t kLongest = 10;  // bytes
  size_t last = i;
  size_t signs = 0;
  while (last + 1 < lexemes->size() && !(*lexemes)[last + 1].space_before) {
    const Lexeme& next = (*lexemes)[last + 1];
    if (next.kind != TokenKind::kWord && !MayBeMasked(next.sign)) break;
    if (next.span.end - (*lexemes)[i].span.begin > kLongest) return;
    signs += next.kind == TokenKind::kSign ? 1 : 0;
    ++last;
  }
  const Lexeme& end = (*lexemes)[last];
  const std::string_view mask =
      ViewSpan{(*lexemes)[i].span.begin, end.span.end}.Of(text);
  if (end.kind != TokenKind::kWord || mask.size() < signs + kFewestTold) return;
  for (const std::string_view name : kNames) {
    if (!Fits(mask, name)) continue;
    const uint16_t word = FindWord(name, WordHash(name));
    if (word == kNoWord) return;
    return SetDisguised(i, last, word, kMisspelled, lexemes);
  }
}

}  // namespace composer_guard
