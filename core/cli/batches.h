// Lines on all cores, in order and in constant memory: each worker takes a
// batch of lines, works on it alone, waits until it is its batch's turn, and
// writes. So the output is the same bytes whatever the number of workers.
//
//   Batches batches(&reader);
//   RunInThreads(4, [&] {
//     Batch batch;
//     while (batches.Take(&batch)) {
//       const std::string result = Work(batch);
//       batches.InTurn(batch, [&] { out << result; });
//     }
//   });
#ifndef COMPOSER_GUARD_CLI_BATCHES_H_
#define COMPOSER_GUARD_CLI_BATCHES_H_

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/cli/line_reader.h"

namespace composer_guard::cli {

class Batch {
 public:
  struct Line {
    uint64_t number = 0;    // of the input, from 1
    std::string_view text;  // without its line feed
    bool too_long = false;  // over LineReader::kMaxLine, skipped; text is empty
  };
  size_t size() const { return lines_.size(); }
  Line At(size_t i) const;

  uint64_t consumed() const { return consumed_; }  // bytes of input up to here
  // The next line has not arrived yet: the moment to flush what was written.
  bool last_for_now() const { return last_for_now_; }

 private:
  friend class Batches;
  struct Part {
    size_t begin = 0;
    size_t size = 0;
    bool too_long = false;
  };
  std::string text_;
  std::vector<Part> lines_;
  uint64_t index_ = 0;
  uint64_t first_line_ = 1;
  uint64_t consumed_ = 0;
  bool last_for_now_ = false;
};

// Safe to use from several threads.
class Batches {
 public:
  explicit Batches(LineReader* reader) : reader_(reader) {}

  // The next lines, as many as have arrived, up to a bound; waits for one.
  // False at the end, after Stop and when reading fails.
  bool Take(Batch* batch);

  // Calls `write` when it has been called for every batch taken before. Must
  // be called once for each batch.
  void InTurn(const Batch& batch, const std::function<void()>& write);

  // Nothing more is to be taken.
  void Stop();

  // For when all workers are done.
  uint64_t lines() const { return lines_; }
  bool read_failed() const { return read_failed_; }

 private:
  LineReader* reader_;
  std::mutex reading_;
  bool ended_ = false;
  bool read_failed_ = false;
  uint64_t lines_ = 0;
  uint64_t taken_ = 0;
  std::mutex writing_;
  std::condition_variable turned_;
  uint64_t turn_ = 0;
};

// Calls `work` in so many threads, this one among them, and returns when all
// are done.
void RunInThreads(unsigned threads, const std::function<void()>& work);

}  // namespace composer_guard::cli

#endif  // COMPOSER_GUARD_CLI_BATCHES_H_
