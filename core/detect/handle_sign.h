// User names that a sign gives away, and reporting user names.
#ifndef COMPOSER_GUARD_DETECT_HANDLE_SIGN_H_
#define COMPOSER_GUARD_DETECT_HANDLE_SIGN_H_

#include "core/detect/handle_text.h"
#include "core/detect/scene.h"
#include "core/rules/tables.h"

namespace composer_guard {

// How far words that speak for a user name are looked for, in lexemes.
constexpr size_t kCueReach = 7;

constexpr WordClasses kAnyService =
    AnyOf(WordClass::kService, WordClass::kServiceWeak);
constexpr WordClasses kOwner = AnyOf(WordClass::kMy, WordClass::kReachVerb);

// "@name" with the sign at lexeme `i`, where a word speaks for it.
void DetectAtSign(Scene* scene, size_t i);

// "name#4471" by itself, with the sign at lexeme `i`.
void DetectTag(Scene* scene, size_t i);

// Whether the span is reported as a phone number already.
bool IsFoundPhone(const Scene& scene, ViewSpan span);

// Adds the finding, unless the name lies in something else; whether it did.
// `anchor` is the lexeme that gave it away: its techniques are the finding's.
bool ReportHandle(Scene* scene, const HandleText& name,
                  const ServiceRow& service, Confidence confidence,
                  size_t anchor);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_SIGN_H_
