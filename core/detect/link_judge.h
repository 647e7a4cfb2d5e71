// Decides what a link in the draft means and reports it.
#ifndef COMPOSER_GUARD_DETECT_LINK_JUDGE_H_
#define COMPOSER_GUARD_DETECT_LINK_JUDGE_H_

#include <string_view>

#include "core/detect/link_read.h"
#include "core/rules/tables.h"

namespace composer_guard {

// Adds the finding of a link, if it is one, or an allowed link, and takes its
// span.
void JudgeLink(const LinkRead& link, Scene* scene);

// Adds the finding of a link whose scheme says what it is for. `rest` is what
// follows the colon. False: it is none after all.
bool ReportScheme(const SchemeRow& row, std::string_view rest, ViewSpan span,
                  Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_LINK_JUDGE_H_
