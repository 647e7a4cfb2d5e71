#include "core/cli/fix_apply.h"

#include "core/cli/messages.h"
#include "core/cli/utf8.h"

namespace composer_guard::cli {

std::string FixText(const Fix& fix) {
  std::string text;
  if (!fix.message.empty()) text = PhraseFor(fix.message);
  // English texts begin with an ASCII letter or a bracket.
  if (fix.capital && !text.empty() && 'a' <= text[0] && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return fix.before + text + fix.after;
}

std::string ApplyFix(std::string_view draft, const Fix& fix) {
  const size_t from = ByteOffset(draft, fix.span.start);
  const size_t to = ByteOffset(draft, fix.span.end);
  return std::string(draft.substr(0, from)) + FixText(fix) +
         std::string(draft.substr(to));
}

}  // namespace composer_guard::cli
