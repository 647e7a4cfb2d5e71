// Words that say of a contact that it is made up (made_up.h). Folded.
#ifndef COMPOSER_GUARD_DETECT_MADE_UP_WORDS_H_
#define COMPOSER_GUARD_DETECT_MADE_UP_WORDS_H_

#include "core/text/word_list.h"

namespace composer_guard {

// What may also be sent for real ("a sample") counts as a label only.
inline constexpr auto kMadeUp =
    Words("dummy", "fake", "fictional", "fictitious", "lorem", "mock", "mockup",
          "placeholder", "regex", "stub", "testing");

// What stands before an example. Folded.
inline constexpr auto kLabels =
    Words("beispiel", "contoh", "e.g", "eg", "ejemplo", "esempio", "example",
          "exempel", "exemple", "exemplo", "exemplu", "format", "ornek",
          "pelda", "priklad", "przyklad", "sample", "test", "voorbeeld",
          "παραδειγμα", "пример", "приклад", "مثال", "例");

// "test data", "the old number"
inline constexpr auto kTests = Words("demo", "old", "prop", "test", "unit");
// Behind it: "is a dummy".
inline constexpr auto kTells =
    Words("dummy", "example", "fake", "fictional", "fictitious", "imaginary",
          "invented", "made", "magic", "placeholder", "prop");
// It is put into one of them.
inline constexpr auto kFields =
    Words("box", "cell", "column", "field", "input", "textbox");
// It is turned into something.
inline constexpr auto kTurns =
    Words(">", "\xE2\x86\x92", "be", "become", "becomes");
// It is no number of a phone.
inline constexpr auto kIsNot = Words("aren't", "isn't", "isnt");
inline constexpr auto kNot = Words("like", "no", "not");
// Around it, where a test types it.
inline constexpr auto kTyping =
    Words("assertequal", "assertequals", "caret", "fixture", "fixtures", "flag",
          "flags", "redact", "redacts", "libphonenumber", "matches", "parser",
          "regex", "rejects", "serializer", "tobe", "toequal", "validation",
          "validator", "validators");
// "e.g.", "eg:"
inline constexpr auto kForExample = Words("e.g", "eg", "g");
inline constexpr auto kSuchAs = Words("such");

// A word of these lists, or a mark of quotation, stands around whatever is made
// up, beside "Musterfirma"; of all but the first ones not by itself.
inline constexpr WordRange kTelling[] = {kMadeUp,     kFields, kIsNot, kTyping,
                                         kForExample, kLabels, kTests, kTells,
                                         kTurns,      kNot,    kSuchAs};
inline constexpr size_t kTellAlone = 5;

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_MADE_UP_WORDS_H_
