// RE2's parser as it is, except that \p{…} finds no class: the ones that are
// left in unicode_groups.cc are for the names of captures, and a \p{Lu} that
// silently meant [A-Z] would be worse than one that does not parse.

#include <string_view>

#include "re2/unicode_groups.h"

// Within the function that looks a \p{…} up, the table is empty. (A macro's own
// name is not expanded again.)
#define num_unicode_groups \
  (std::string_view(__func__) == "LookupUnicodeGroup" ? 0 : num_unicode_groups)
#include "re2/parse.cc"
