// Reads lines from a file descriptor with a bounded amount of memory, however
// long the file is, and hands a line over as soon as it has arrived: a pipe
// that is written to slowly is not waited for until a block is full.
#ifndef COMPOSER_GUARD_CLI_LINE_READER_H_
#define COMPOSER_GUARD_CLI_LINE_READER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace composer_guard::cli {

class LineReader {
 public:
  // Bytes of one line. A draft of 2^20 UTF-16 units is at most 6 MiB of JSON
  // when every unit is escaped; the rest is for context.previous.
  static constexpr size_t kMaxLine = size_t{32} << 20;

  enum class Result : uint8_t {
    kLine,     // *line is the next line, without its line feed
    kTooLong,  // a line over the limit was skipped; *line is empty
    kEnd,      // nothing is left
    kError,    // reading failed; errno says why
  };

  // Does not own `fd`.
  explicit LineReader(int fd, size_t max_line = kMaxLine);

  // `*line` is valid until the next call. A last line without a line feed is
  // a line; an empty rest after the last line feed is not.
  Result Next(std::string_view* line);

  // True when Next would have to read: the moment to flush what was written.
  bool WouldRead() const;

  // Bytes handed out so far, line feeds included.
  uint64_t consumed() const { return consumed_; }

 private:
  // Reads one block. False at the end and on failure.
  bool Fill();
  Result Take(size_t length, bool line_feed, std::string_view* line);

  int fd_;
  size_t max_line_;
  std::string buffer_;
  size_t begin_ = 0;    // of the line that comes next
  size_t scanned_ = 0;  // no line feed in [begin_, scanned_)
  uint64_t consumed_ = 0;
  bool skipping_ = false;  // inside a line over the limit
  bool failed_ = false;
};

}  // namespace composer_guard::cli

#endif  // COMPOSER_GUARD_CLI_LINE_READER_H_
