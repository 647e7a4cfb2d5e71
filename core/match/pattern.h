// Regular expressions, for rules. The only file that knows RE2 (with
// pattern.cc). A pattern proposes; code decides.
#ifndef COMPOSER_GUARD_MATCH_PATTERN_H_
#define COMPOSER_GUARD_MATCH_PATTERN_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/text/span.h"

namespace composer_guard {

// One compiled pattern. Compiling takes a tenth of a millisecond or more, so
// it is put off until first use by PatternCache.
class Pattern {
 public:
  // Bytes of program and automaton of one pattern. Rules are short; a larger
  // one is a mistake.
  static constexpr int64_t kMemory = 4 << 20;

  // Empty when RE2 refuses the text or it needs more than `memory` bytes;
  // `*error` then says why.
  static std::optional<Pattern> Compile(std::string_view text,
                                        std::string* error,
                                        int64_t memory = kMemory);
  // Steps of the compiled program: what its automaton needs grows with them.
  size_t steps() const;

  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  // The leftmost match inside `part` of `text`, in bytes of `text`: the group
  // named "span" where the pattern has one, else the whole match. Linear in
  // the part.
  std::optional<ViewSpan> Find(std::string_view text, ViewSpan part) const;

 private:
  struct Compiled;
  explicit Pattern(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_PATTERN_H_
