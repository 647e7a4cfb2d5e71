// Words that tell a name in an address from something else.
#ifndef COMPOSER_GUARD_DETECT_EMAIL_WORDS_H_
#define COMPOSER_GUARD_DETECT_EMAIL_WORDS_H_

#include <string_view>

#include "core/detect/email_parts.h"
#include "core/detect/email_walk.h"

namespace composer_guard {

// A word that is no name: "the", "look", "to".
bool IsOrdinaryWord(const Part& part);

// A mailbox that nobody reads: "noreply".
bool IsSenderOnly(std::string_view name);

// What documentation writes in a name's place: "user", "john.doe".
bool IsPlaceholderName(std::string_view name);

// The ASCII letter that a word of one other letter looks like, which has no
// word that tells its script; or nothing. Not of an empty word.
std::string_view LookAlikeOf(std::string_view letter);

// A word that joins a name to its provider: "corvid77 on gmail".
bool JoinsProvider(std::string_view word);

// A word of the talk between them: "jane.doe lives over at gmail".
bool LeadsToProvider(std::string_view word);

// Names of who keeps mail.
inline constexpr WordClasses kProviders =
    AnyOf(WordClass::kProvider, WordClass::kProviderWeak);

// Words that speak of mail.
inline constexpr WordClasses kMailWords =
    AnyOf(WordClass::kEmailNoun, WordClass::kReachVerb);

// Whether it is read as an account where no "@" says so: "jane.doe" and
// "jane77", not "node.js", "v2.0" or "acme.com".
bool IsAccountName(const LocalRead& local);

// A command that takes "user@host": "ssh", "scp".
bool IsShellWord(std::string_view word);

// "the", "this": names no domain.
bool IsDeterminer(std::string_view word);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_WORDS_H_
