// What is drawn with the terminal library: a progress bar, and the width of a
// text in columns. The only user of that library.
#ifndef COMPOSER_GUARD_CLI_TERMINAL_H_
#define COMPOSER_GUARD_CLI_TERMINAL_H_

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace composer_guard::cli {

// Columns that `text`, one line of UTF-8, takes: a Han character takes two, a
// combining mark none.
int Columns(std::string_view text);

// True when `fd` is a terminal that may get colours: NO_COLOR is not set and
// TERM is not "dumb".
bool IsRichTerminal(int fd);

// A bar on standard error that goes away when it is done.
class ProgressBar {
 public:
  // `total` in bytes; with 0 nothing is ever drawn.
  explicit ProgressBar(uint64_t total) : total_(total) {}
  ~ProgressBar() { Clear(); }
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  // Cheap: draws at most a few times a second.
  void Show(uint64_t done);
  // Takes the bar off the line, so that something else can be written.
  void Clear();

 private:
  uint64_t total_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace composer_guard::cli

#endif  // COMPOSER_GUARD_CLI_TERMINAL_H_
