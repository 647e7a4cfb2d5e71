// What goes with a contact, or a request for one, when it is taken out: the
// small words and list items around it that would be left hanging.
#ifndef COMPOSER_GUARD_POLICY_FIX_CLAUSE_H_
#define COMPOSER_GUARD_POLICY_FIX_CLAUSE_H_

#include <cstddef>

#include "core/detect/scene.h"

namespace composer_guard {

// The clause around the lexemes [first, after), where it is short and in a
// script whose labels no list here knows; else empty. Such a clause says little
// without its contact: "我的手机是⟦…⟧", "⟦…⟧로 연락 주세요".
ViewSpan ShortClause(const Scene& scene, size_t first, size_t after);

// Where a particle that hangs on the contact ends: "⟦…⟧までお電話ください" ->
// behind "まで"; else `end`.
uint32_t ParticleEnd(const Scene& scene, uint32_t end);

// The lexeme behind the rest of a list that begins with what is asked for:
// "your WhatsApp |or Telegram| so we can speak"; else `after`.
size_t ListEnd(const Scene& scene, size_t after);

// The bracket that opens around lexemes [first, after) alone; else `first`.
size_t BracketBefore(const Scene& scene, size_t first, size_t after);

// Where a bracket of names ends that follows: "⟦…⟧ (IG, Telegram)"; else 0.
uint32_t NamesEnd(const Scene& scene, size_t after);

// Where questions of one name each end that follow: "⟦Viber?⟧ Imo?"; else 0.
uint32_t AskedEnd(const Scene& scene, size_t after);

// Whether lexemes [first, after) only name what is asked for, without a word
// that asks: "your mail" of "your name and your mail".
bool IsBareNoun(const Scene& scene, size_t first, size_t after);

// Whether the lexeme needs a subject before it: "is", "takes".
bool IsPredicate(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_FIX_CLAUSE_H_
