// Adverbs that may stand within a request or a proposal and change nothing of
// it: "can you just send", "do you actually have".
#ifndef COMPOSER_GUARD_DETECT_ADVERBS_H_
#define COMPOSER_GUARD_DETECT_ADVERBS_H_

#include <string_view>

namespace composer_guard {

bool IsAdverb(std::string_view word);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_ADVERBS_H_
