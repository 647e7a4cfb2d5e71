// The English texts of message keys: the same that the package shows
// (core/policy/messages/en.json is the one source of both).
#ifndef COMPOSER_GUARD_CLI_MESSAGES_H_
#define COMPOSER_GUARD_CLI_MESSAGES_H_

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "core/guard.h"

namespace composer_guard::cli {

struct MessageRow {
  const char* key = "";
  const char* title = "";
  const char* reason = "";
  const char* fix = "";
};
extern const MessageRow kMessages[];
extern const size_t kMessageCount;

// Texts of fixes ("fix.talk_here") and titles of sections ("phone_number").
struct PhraseRow {
  const char* key = "";
  const char* text = "";
};
extern const PhraseRow kPhrases[];
extern const size_t kPhraseCount;

struct Message {
  std::string_view title;
  std::string_view reason;
  std::string_view fix;
};

// The text of a finding's or reminder's key: the one of its key and kind, such
// as "off_platform.move.payment", else the one of its key; nothing for a key
// that has none. `texts` are a policy pack's and stand before the built-in
// ones.
std::optional<Message> MessageFor(std::string_view key, std::string_view kind,
                                  std::span<const PolicyText> texts = {});

// The text of a fix or a section; the key itself when it has none.
std::string_view PhraseFor(std::string_view key,
                           std::span<const PolicyText> texts = {});

}  // namespace composer_guard::cli

#endif  // COMPOSER_GUARD_CLI_MESSAGES_H_
