#include "core/match/pattern.h"

#include <array>
#include <utility>

#include "re2/re2.h"

namespace composer_guard {
struct Pattern::Compiled {
  explicit Compiled(std::string_view text, const re2::RE2::Options& options)
      : regex(text, options) {}
  re2::RE2 regex;
  int group = 0;  // of "span"; 0 is the whole match
};

Pattern::Pattern(std::unique_ptr<Compiled> compiled)
    : compiled_(std::move(compiled)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::optional<Pattern> Pattern::Compile(std::string_view text,
                                        std::string* error, int64_t memory) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(memory);
  auto compiled = std::make_unique<Compiled>(text, options);
  if (!compiled->regex.ok()) {
    *error = compiled->regex.error();
    return std::nullopt;
  }
  const auto& groups = compiled->regex.NamedCapturingGroups();
  if (const auto found = groups.find("span"); found != groups.end()) {
    compiled->group = found->second;
  }
  return Pattern(std::move(compiled));
}

size_t Pattern::steps() const {
  return static_cast<size_t>(compiled_->regex.ProgramSize());
}

std::optional<ViewSpan> Pattern::Find(std::string_view text,
                                      ViewSpan part) const {
  constexpr int kGroups = 8;
  std::array<std::string_view, kGroups> groups;
  const int count = compiled_->group < kGroups ? compiled_->group + 1 : 1;
  if (!compiled_->regex.Match(text, part.begin, part.end, re2::RE2::UNANCHORED,
                              groups.data(), count)) {
    return std::nullopt;
  }
  std::string_view found = groups[static_cast<size_t>(count - 1)];
  if (found.data() == nullptr) found = groups[0];
  const auto begin = static_cast<uint32_t>(found.data() - text.data());
  return ViewSpan{begin, begin + static_cast<uint32_t>(found.size())};
}

}  // namespace composer_guard
