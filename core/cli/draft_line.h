// One line of NDJSON: {"id": 7, "text": "call me", "context": {"plan":
// "basic"}}. The only user of the JSON library.
#ifndef COMPOSER_GUARD_CLI_DRAFT_LINE_H_
#define COMPOSER_GUARD_CLI_DRAFT_LINE_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/guard.h"

namespace composer_guard::cli {

struct DraftLine {
  std::string id = "null";  // a JSON scalar, as it was written
  std::string text;         // UTF-8; a lone surrogate escape became U+FFFD
  Context context;
};

class DraftLineReader {
 public:
  // The names of plans are those of the guard's policy too, where there is one;
  // it must outlive the reader.
  explicit DraftLineReader(const Guard* guard = nullptr);
  ~DraftLineReader();

  // Reads `line` into `*draft`; fields of its context override those of
  // `base`, field by field. "text" must be there and a string, "id" and
  // "context" may be missing, other keys are ignored.
  // Returns what is wrong with the line, or nothing.
  //   {"text": 5}                                -> "text: not a string"
  //   {"text": "", "context": {"plan": "gold"}}  -> names field and value
  std::optional<std::string> Read(std::string_view line, const Context& base,
                                  DraftLine* draft);

  // Reads a context by itself, as given on the command line.
  std::optional<std::string> ReadContext(std::string_view json,
                                         Context* context);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace composer_guard::cli

#endif  // COMPOSER_GUARD_CLI_DRAFT_LINE_H_
