#include "core/cli/line_reader.h"

#include <unistd.h>

#include <cerrno>

namespace composer_guard::cli {
namespace {

constexpr size_t kBlock = size_t{64} << 10;  // bytes of one read

}  // namespace

LineReader::LineReader(int fd, size_t max_line)
    : fd_(fd), max_line_(max_line) {}

bool LineReader::WouldRead() const {
  return buffer_.find('\n', scanned_) == std::string::npos;
}

bool LineReader::Fill() {
  buffer_.erase(0, begin_);
  scanned_ -= begin_;
  begin_ = 0;
  const size_t size = buffer_.size();
  buffer_.resize(size + kBlock);
  ssize_t count = 0;
  do {
    count = read(fd_, buffer_.data() + size, kBlock);
  } while (count < 0 && errno == EINTR);
  buffer_.resize(size + (count > 0 ? static_cast<size_t>(count) : 0));
  failed_ = count < 0;
  return count > 0;
}

LineReader::Result LineReader::Take(size_t length, bool line_feed,
                                    std::string_view* line) {
  const bool too_long = skipping_ || length > max_line_;
  *line = too_long ? std::string_view()
                   : std::string_view(buffer_).substr(begin_, length);
  begin_ += length + (line_feed ? 1 : 0);
  scanned_ = begin_;
  consumed_ += length + (line_feed ? 1 : 0);
  skipping_ = false;
  return too_long ? Result::kTooLong : Result::kLine;
}

LineReader::Result LineReader::Next(std::string_view* line) {
  *line = {};
  for (;;) {
    const size_t found = buffer_.find('\n', scanned_);
    if (found != std::string::npos) return Take(found - begin_, true, line);
    scanned_ = buffer_.size();
    if (scanned_ - begin_ > max_line_) {  // Forget it, keep the memory small.
      skipping_ = true;
      consumed_ += scanned_ - begin_;
      begin_ = scanned_;
    }
    if (Fill()) continue;
    if (failed_) return Result::kError;
    const size_t rest = buffer_.size() - begin_;
    if (rest == 0 && !skipping_) return Result::kEnd;
    return Take(rest, false, line);
  }
}

}  // namespace composer_guard::cli
