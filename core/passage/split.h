// Contacts that only earlier messages of the writer and the draft together
// make.
#ifndef COMPOSER_GUARD_PASSAGE_SPLIT_H_
#define COMPOSER_GUARD_PASSAGE_SPLIT_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/guard.h"
#include "core/passage/reader.h"

namespace composer_guard {

// How much is read of the earlier messages, from their end, and of the draft,
// in bytes: of the draft so much and up to the end of a passage.
inline constexpr size_t kSplitBytes = 400;

// The draft's part of such contacts, in its own places. `head` is what the
// draft begins with; `whole`: it is all of it.
std::vector<Finding> FindSplit(PassageReader* reader, std::string_view head,
                               bool whole, const Context& context,
                               bool explain);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_PASSAGE_SPLIT_H_
