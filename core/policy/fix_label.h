// The words before a contact that only announce it, and go with it.
//
//   "Deal. My Skype is ⟦…⟧"        "My Skype is", the whole clause
//   "or write to me at ⟦…⟧ today"  "write to me at", without the verb "at"
//   "send the files to ⟦…⟧"        "to": the rest says something of its own
#ifndef COMPOSER_GUARD_POLICY_FIX_LABEL_H_
#define COMPOSER_GUARD_POLICY_FIX_LABEL_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/scene.h"

namespace composer_guard {

// What a label is made of, beside verbs and small words.
inline constexpr WordClasses kLabelNouns =
    AnyOf(WordClass::kPhoneNoun, WordClass::kNumberNoun, WordClass::kEmailNoun,
          WordClass::kAddressNoun, WordClass::kHandleNoun, WordClass::kMy,
          WordClass::kService, WordClass::kServiceWeak, WordClass::kProvider);

// Lexemes by their places in the scene.
struct Label {
  size_t begin = 0;    // first lexeme of the clause or of the label
  bool whole = false;  // the clause says nothing else before the contact
  // Where the contact's own part of it begins, when a verb stands before that
  // says something without it: "you can call |on ⟦…⟧ tomorrow".
  std::optional<size_t> after_verb = std::nullopt;
  // "call me |on ⟦…⟧": with a time behind it, it is a proposal of its own.
  bool proposes = false;
};

// The label that ends at the contact's first lexeme; empty (`begin` is `first`)
// when there is none.
Label LabelBefore(const Scene& scene, size_t first);

// Where a short sentence or line begins that only announces the contact, by a
// colon: "Candidate form: ⟦…⟧"; else `first`.
size_t AnnouncementBefore(const Scene& scene, size_t first);

// Whether a clause begins at lexeme `i`: a line, after a sign or a conjunction.
bool ClauseStarts(const Scene& scene, size_t i);

// Whether a sentence or line begins at lexeme `i`.
bool StartsAnew(const Scene& scene, size_t i);

// "please cc ⟦…⟧", "for sessions ⟦…⟧ is open": a word that is no name leads to
// it, and would lead to nothing.
bool HoldsPlace(const Scene& scene, size_t first);

// "and", "or"; "to", "on", "is", in the languages of the lists.
bool IsConjunction(const Scene& scene, size_t i);
bool IsSmallWord(const Scene& scene, size_t i);

// "me", "us", in those languages.
bool IsMe(std::string_view word);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_FIX_LABEL_H_
