// core/cli/batches.h

#include "core/cli/batches.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <thread>

namespace composer_guard::cli {
namespace {

// A pipe whose other end is written to by a thread.
class Piped {
 public:
  explicit Piped(std::string text) {
    REQUIRE(pipe(ends_.data()) == 0);
    writer_ = std::thread([this, text = std::move(text)] {
      size_t done = 0;
      while (done < text.size()) {
        const ssize_t n =
            write(ends_[1], text.data() + done, text.size() - done);
        if (n <= 0) break;
        done += static_cast<size_t>(n);
      }
      close(ends_[1]);
    });
  }
  ~Piped() {
    writer_.join();
    close(ends_[0]);
  }
  Piped(const Piped&) = delete;
  Piped& operator=(const Piped&) = delete;
  int fd() const { return ends_[0]; }

 private:
  std::array<int, 2> ends_ = {};
  std::thread writer_;
};

// The lines as the workers saw them, with their numbers.
std::string Copied(const std::string& text, unsigned threads) {
  Piped input(text);
  LineReader reader(input.fd(), 1000);
  Batches batches(&reader);
  std::string out;
  RunInThreads(threads, [&] {
    Batch batch;
    while (batches.Take(&batch)) {
      std::string mine;
      for (size_t i = 0; i < batch.size(); ++i) {
        const Batch::Line line = batch.At(i);
        mine += std::to_string(line.number) + ":" +
                (line.too_long ? "long" : std::string(line.text)) + "\n";
      }
      batches.InTurn(batch, [&] { out += mine; });
    }
  });
  CHECK_FALSE(batches.read_failed());
  return out;
}

TEST_CASE("batches keep the order and the numbers, however many threads") {
  std::string text;
  std::string expected;
  for (int i = 1; i <= 20'000; ++i) {
    const std::string line =
        i % 997 == 0 ? std::string(1001, 'x')
                     : std::string(static_cast<size_t>(i % 61), 'a');
    text += line + "\n";
    expected += std::to_string(i) + ":" + (i % 997 == 0 ? "long" : line) + "\n";
  }
  for (const unsigned threads : {1u, 2u, 7u}) {
    CAPTURE(threads);
    CHECK(Copied(text, threads) == expected);
  }
}

TEST_CASE("no line, no batch") {
  CHECK(Copied("", 3).empty());
  CHECK(Copied("a", 3) == "1:a\n");
}

TEST_CASE("a line that has arrived does not wait for the next one") {
  std::array<int, 2> ends = {};
  REQUIRE(pipe(ends.data()) == 0);
  LineReader reader(ends[0]);
  Batches batches(&reader);
  std::atomic<int> lines = 0;
  std::thread workers([&] {
    RunInThreads(2, [&] {
      Batch batch;
      while (batches.Take(&batch)) {
        batches.InTurn(batch, [&] {
          CHECK(batch.last_for_now());
          lines += static_cast<int>(batch.size());
          lines.notify_all();
        });
      }
    });
  });
  for (int n = 0; n < 3; ++n) {
    REQUIRE(write(ends[1], "x\n", 2) == 2);
    lines.wait(n);  // hangs when the line waits for another
    CHECK(lines == n + 1);
  }
  close(ends[1]);
  workers.join();
  close(ends[0]);
}

TEST_CASE("after Stop nothing more is taken, and nobody hangs") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "line\n";
  Piped input(text);
  LineReader reader(input.fd());
  Batches batches(&reader);
  std::atomic<size_t> seen = 0;
  RunInThreads(3, [&] {
    Batch batch;
    while (batches.Take(&batch)) {
      batches.InTurn(batch, [&] {
        seen += batch.size();
        batches.Stop();
      });
    }
  });
  CHECK(seen > 0);
  CHECK(seen < 100'000);
  // What nobody took is read here, so that the pipe's writer ends.
  std::string_view line;
  while (reader.Next(&line) == LineReader::Result::kLine) {
  }
}

}  // namespace
}  // namespace composer_guard::cli
