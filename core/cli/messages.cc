#include "core/cli/messages.h"

#include <algorithm>
#include <string>

namespace composer_guard::cli {
namespace {

const MessageRow* Find(std::string_view key) {
  const MessageRow* const end = kMessages + kMessageCount;
  const MessageRow* const found = std::find_if(
      kMessages, end, [key](const MessageRow& row) { return row.key == key; });
  return found == end ? nullptr : found;
}

}  // namespace

const MessageRow* MessageFor(std::string_view key, std::string_view kind) {
  const std::string own = std::string(key) + "." + std::string(kind);
  const MessageRow* const found = Find(own);
  return found != nullptr ? found : Find(key);
}

std::string_view PhraseFor(std::string_view key) {
  const PhraseRow* const end = kPhrases + kPhraseCount;
  const PhraseRow* const found = std::find_if(
      kPhrases, end, [key](const PhraseRow& row) { return row.key == key; });
  return found == end ? key : std::string_view(found->text);
}

}  // namespace composer_guard::cli
