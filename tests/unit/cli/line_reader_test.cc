#include "core/cli/line_reader.h"

#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace composer_guard::cli {
namespace {

// A pipe that holds `text`, closed for writing unless `open` is set.
class Pipe {
 public:
  explicit Pipe(std::string_view text, bool open = false) {
    REQUIRE(pipe(ends_) == 0);
    Write(text);
    if (!open) Close();
  }
  ~Pipe() {
    Close();
    close(ends_[0]);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  void Write(std::string_view text) {
    REQUIRE(write(ends_[1], text.data(), text.size()) ==
            static_cast<ssize_t>(text.size()));
  }
  void Close() {
    if (ends_[1] >= 0) close(ends_[1]);
    ends_[1] = -1;
  }
  int fd() const { return ends_[0]; }

 private:
  int ends_[2] = {-1, -1};
};

std::vector<std::string> Lines(std::string_view text) {
  const Pipe pipe(text);
  LineReader reader(pipe.fd());
  std::vector<std::string> lines;
  std::string_view line;
  while (reader.Next(&line) == LineReader::Result::kLine) {
    lines.emplace_back(line);
  }
  CHECK(reader.consumed() == text.size());
  return lines;
}

TEST_CASE("lines with and without the last line feed") {
  using Expected = std::vector<std::string>;
  CHECK(Lines("").empty());
  CHECK(Lines("a") == Expected{"a"});
  CHECK(Lines("a\n") == Expected{"a"});
  CHECK(Lines("a\nb") == Expected{"a", "b"});
  CHECK(Lines("\n\na\r\n") == Expected{"", "", "a\r"});
  CHECK(Lines(std::string_view("a\0b\nc", 5)) ==
        Expected{std::string("a\0b", 3), "c"});
}

TEST_CASE("a line over the limit is skipped, the next one is read") {
  const Pipe pipe("12345\n123456\nok\n1234567890");
  LineReader reader(pipe.fd(), 5);
  std::string_view line;
  CHECK(reader.Next(&line) == LineReader::Result::kLine);
  CHECK(line == "12345");
  CHECK(reader.Next(&line) == LineReader::Result::kTooLong);
  CHECK(line.empty());
  CHECK(reader.Next(&line) == LineReader::Result::kLine);
  CHECK(line == "ok");
  CHECK(reader.Next(&line) == LineReader::Result::kTooLong);
  CHECK(reader.Next(&line) == LineReader::Result::kEnd);
  CHECK(reader.Next(&line) == LineReader::Result::kEnd);
}

TEST_CASE("a line is handed over when it has arrived") {
  Pipe pipe("one\ntw", true);
  LineReader reader(pipe.fd());
  std::string_view line;
  CHECK(reader.WouldRead());
  CHECK(reader.Next(&line) == LineReader::Result::kLine);
  CHECK(line == "one");
  CHECK(reader.WouldRead());
  pipe.Write("o\nthree\n");
  CHECK(reader.Next(&line) == LineReader::Result::kLine);
  CHECK(line == "two");
  CHECK_FALSE(reader.WouldRead());
  CHECK(reader.Next(&line) == LineReader::Result::kLine);
  CHECK(line == "three");
}

TEST_CASE("what cannot be read is an error, not the end") {
  LineReader reader(-1);
  std::string_view line;
  CHECK(reader.Next(&line) == LineReader::Result::kError);
}

}  // namespace
}  // namespace composer_guard::cli
