#include "core/cli/messages.h"

#include <algorithm>
#include <string>

namespace composer_guard::cli {
namespace {

// The one of that key in [rows, end), or nullptr.
template <typename Row>
const Row* Find(const Row* rows, size_t count, std::string_view key) {
  const Row* const end = rows + count;
  const Row* const found =
      std::find_if(rows, end, [key](const Row& row) { return row.key == key; });
  return found == end ? nullptr : found;
}

std::optional<Message> MessageOf(std::string_view key,
                                 std::span<const PolicyText> texts) {
  if (const auto* const own = Find(texts.data(), texts.size(), key)) {
    return Message{own->title, own->reason, own->fix};
  }
  if (const auto* const row = Find(kMessages, kMessageCount, key)) {
    return Message{row->title, row->reason, row->fix};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Message> MessageFor(std::string_view key, std::string_view kind,
                                  std::span<const PolicyText> texts) {
  const std::string own = std::string(key) + "." + std::string(kind);
  const std::optional<Message> found = MessageOf(own, texts);
  return found ? found : MessageOf(key, texts);
}

std::string_view PhraseFor(std::string_view key,
                           std::span<const PolicyText> texts) {
  if (const auto* const own = Find(texts.data(), texts.size(), key)) {
    return own->title;
  }
  const PhraseRow* const row = Find(kPhrases, kPhraseCount, key);
  return row == nullptr ? key : std::string_view(row->text);
}

}  // namespace composer_guard::cli
