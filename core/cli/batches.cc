#include "core/cli/batches.h"

#include <thread>

namespace composer_guard::cli {
namespace {

// Bytes of a batch: enough that taking turns costs nothing, small enough that
// no worker waits long for another.
constexpr size_t kBatchBytes = size_t{64} << 10;

}  // namespace

Batch::Line Batch::At(size_t i) const {
  const Part& part = lines_[i];
  return {.number = first_line_ + i,
          .text = std::string_view(text_).substr(part.begin, part.size),
          .too_long = part.too_long};
}

bool Batches::Take(Batch* batch) {
  const std::lock_guard lock(reading_);
  batch->text_.clear();
  batch->lines_.clear();
  if (batch->text_.capacity() > 4 * kBatchBytes) {
    batch->text_.shrink_to_fit();  // A rare long line is not kept.
  }
  batch->first_line_ = lines_ + 1;
  while (!ended_ && batch->text_.size() < kBatchBytes) {
    std::string_view line;
    const LineReader::Result read = reader_->Next(&line);
    if (read == LineReader::Result::kEnd ||
        read == LineReader::Result::kError) {
      read_failed_ = read == LineReader::Result::kError;
      ended_ = true;
      break;
    }
    ++lines_;
    batch->lines_.push_back({batch->text_.size(), line.size(),
                             read == LineReader::Result::kTooLong});
    batch->text_ += line;
    if (reader_->WouldRead()) break;
  }
  if (batch->lines_.empty()) return false;
  batch->last_for_now_ = ended_ || reader_->WouldRead();
  batch->consumed_ = reader_->consumed();
  batch->index_ = taken_++;
  return true;
}

void Batches::InTurn(const Batch& batch, const std::function<void()>& write) {
  {
    std::unique_lock lock(writing_);
    turned_.wait(lock, [&] { return turn_ == batch.index_; });
    write();
    ++turn_;
  }
  turned_.notify_all();
}

void Batches::Stop() {
  const std::lock_guard lock(reading_);
  ended_ = true;
}

void RunInThreads(unsigned threads, const std::function<void()>& work) {
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back(work);
  work();
  for (std::thread& other : others) other.join();
}

}  // namespace composer_guard::cli
