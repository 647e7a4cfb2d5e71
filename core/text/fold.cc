#include "core/text/fold.h"

#include <algorithm>
#include <vector>

#include "core/text/fold_data.h"
#include "core/text/look_alikes.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

constexpr size_t kPageBytes = 4096;

uint32_t ReadVarint(const uint8_t* bytes, size_t* at) {
  uint32_t value = 0;
  for (int shift = 0;; shift += 7) {
    const uint8_t byte = bytes[(*at)++];
    value |= uint32_t{byte & 0x7Fu} << shift;
    if (byte < 0x80) return value;
  }
}

int32_t ReadSigned(const uint8_t* bytes, size_t* at) {
  const uint32_t value = ReadVarint(bytes, at);
  const auto size = static_cast<int32_t>(value >> 1);
  return (value & 1) != 0 ? -size : size;
}

// A place in the columns of folds, between two of them.
struct FoldCursor {
  uint32_t next = 0;  // the code point that folds next
  size_t row = 0;
  size_t gap = 0;      // in kFoldGaps
  size_t step = 0;     // in kFoldSteps
  uint32_t first = 0;  // the first code point of the fold before

  void ReadGap() {
    next = row < fold_data::kFoldCount
               ? next + ReadVarint(fold_data::kFoldGaps, &gap)
               : 0x110000;
  }

  // What `next` folds to, appended to `out` if there is one; moves on.
  void Read(std::string* out) {
    uint32_t before = first;
    for (uint8_t i = 0; i < fold_data::kFoldSizes[row]; ++i) {
      before += static_cast<uint32_t>(ReadSigned(fold_data::kFoldSteps, &step));
      if (i == 0) first = before;
      if (out != nullptr) AppendUtf8(before, out);
    }
    ++row;
    ++next;
    ReadGap();
  }
};

// A place in the columns of kinds, between two runs.
struct RunCursor {
  uint32_t end = 0;  // of the run: the first code point behind it
  size_t row = 0;
  size_t size = 0;  // in kRunSizes

  void Next() {
    end += ReadVarint(fold_data::kRunSizes, &size);
    ++row;
  }
  const fold_data::Kind& kind() const {
    return fold_data::kKinds[fold_data::kRunKinds[row - 1]];
  }
};

// The last one of `places` that is not behind `c` by its `member`, else the
// first.
template <typename Place>
Place LastBefore(const std::vector<Place>& places, char32_t c,
                 uint32_t Place::*member) {
  const auto after =
      std::upper_bound(places.begin(), places.end(), c,
                       [member](char32_t wanted, const Place& at) {
                         return wanted < at.*member;
                       });
  return after == places.begin() ? *after : *(after - 1);
}

}  // namespace

// Places in the columns, up to where they were asked for, so that a block is
// read from the one before it.
struct FoldTable::Places {
  static constexpr size_t kRows = 64;  // from one to the next
  std::vector<FoldCursor> folds;
  std::vector<RunCursor> runs;
  FoldCursor fold;
  RunCursor run;

  Places() {
    fold.ReadGap();
    folds.push_back(fold);
    run.Next();
    runs.push_back(run);
  }

  void GoOnTo(char32_t c) {
    while (fold.next <= c && fold.row < fold_data::kFoldCount) {
      fold.Read(nullptr);
      if (fold.row % kRows == 0) folds.push_back(fold);
    }
    while (run.end <= c) {
      run.Next();
      if (run.row % kRows == 0) runs.push_back(run);
    }
  }
};

FoldTable::FoldTable() = default;
FoldTable::~FoldTable() = default;

const char* FoldTable::Keep(std::string_view text) {
  if (pages_.empty() || pages_.back()->size() + text.size() > kPageBytes) {
    pages_.push_back(std::make_unique<std::string>());
    pages_.back()->reserve(kPageBytes);
  }
  std::string& page = *pages_.back();
  page.append(text);
  return page.data() + page.size() - text.size();
}

void FoldTable::Fill(char32_t first, Block* block) {
  if (places_ == nullptr) places_ = std::make_unique<Places>();
  places_->GoOnTo(first);
  std::string folded;
  FoldCursor fold = LastBefore(places_->folds, first, &FoldCursor::next);
  RunCursor run = LastBefore(places_->runs, first, &RunCursor::end);
  while (fold.next < first) fold.Read(nullptr);
  for (char32_t i = 0; i < block->size(); ++i) {
    const char32_t c = first + i;
    folded.clear();
    if (c == fold.next) {
      fold.Read(&folded);
    } else {
      AppendUtf8(c, &folded);
    }
    while (run.end <= c) run.Next();
    Entry& entry = (*block)[i];
    entry.text = Keep(folded);
    entry.size = static_cast<uint8_t>(folded.size());
    entry.char_class = CharClass{run.kind().char_class};
    entry.technique = run.kind().technique;
    entry.capital = run.kind().capital;
  }
}

const FoldTable::Entry& FoldTable::At(char32_t c) {
  std::unique_ptr<Block>& block = blocks_[c / 64];
  if (block == nullptr) {
    block = std::make_unique<Block>();
    Fill(c / 64 * 64, block.get());
  }
  return (*block)[c % 64];
}

FoldTable::Folded FoldTable::Fold(char32_t c) {
  const Entry& entry = At(c);
  return {{entry.text, entry.size},
          entry.technique == 0 ? 0 : 1u << (entry.technique - 1),
          entry.capital};
}

CharClass FoldTable::ClassOf(char32_t c) { return At(c).char_class; }

char FoldTable::LookAlike(char32_t c) {
  const auto* end = kLookAlikes + kLookAlikeCount;
  const auto* found = std::lower_bound(
      kLookAlikes, end, c, [](const LookAlikePair& pair, char32_t wanted) {
        return pair.from < wanted;
      });
  return found != end && found->from == c ? found->to : '\0';
}

}  // namespace composer_guard
