// An edit: the window's passages are put in the place of those before, and what
// was read with facts of the draft that have changed is read again.

#include <algorithm>
#include <utility>

#include "core/passage/draft.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

// In the place of half a pair.
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

uint32_t Size(std::string_view text) {
  return static_cast<uint32_t>(text.size());
}

}  // namespace

DraftPlace Draft::Find(uint32_t unit) {
  while (cursor_.n > 0 && cursor_.place.units > unit) StepBack();
  while (cursor_.n < passages_.size() &&
         cursor_.place.units + passages_[cursor_.n].size.units <= unit) {
    StepOn();
  }
  DraftPlace place = cursor_.place;
  if (cursor_.n < passages_.size()) {
    const DraftPlace size = passages_[cursor_.n].size;
    if (size.units == size.bytes) {
      return {place.bytes + unit - place.units, unit};
    }
  }
  while (place.units < unit) {
    const CodePoint c = DecodeAt(text_, place.bytes);
    if (place.units + c.units() > unit) break;
    place.bytes += c.bytes;
    place.units += c.units();
  }
  return place;
}

bool Draft::Edit(PassageReader* reader, uint32_t start, uint32_t deleted,
                 std::string_view inserted) {
  if (start > units_ || deleted > units_ - start) return false;
  std::string given(IsWellFormed(inserted) ? inserted : Sanitize(inserted));
  const DraftPlace from = Find(start);
  DraftPlace to = Find(start + deleted);
  if (from.units < start) given.insert(0, kReplacement);
  if (to.units < start + deleted) {
    const CodePoint pair = DecodeAt(text_, to.bytes);
    to.bytes += pair.bytes;
    to.units += pair.units();
    given += kReplacement;
  }
  const bool whole = truncated();
  const uint32_t units = units_;
  const Change change{from.bytes, to.bytes, Size(given)};
  Window window = WindowOf(change);
  text_.replace(from.bytes, to.bytes - from.bytes, given);
  units_ += UnitsOf(given) - (to.units - from.units);
  if (whole || units_ > limit_ || policy_number_ != reader->policy_number()) {
    ReadAll(reader);
    return true;
  }
  read_ = text_.size();
  window.size += change.inserted - (change.end - change.begin);
  Lex(reader, &window);
  const DraftLanguages before = languages_;
  const size_t count = fresh_.size();
  const bool told = Tells(window.begin, window.end);
  Replace(window, change);
  ReadUnread(reader, window.begin);
  Keep(window, count, told,
       {change.inserted - (change.end - change.begin), units_ - units});
  ReadDependents(reader, window.begin, window.begin + count, before);
  return true;
}

bool Draft::Tells(size_t begin, size_t end) const {
  const auto first = passages_.begin();
  return std::any_of(first + static_cast<ptrdiff_t>(begin),
                     first + static_cast<ptrdiff_t>(end),
                     [](const Passage& p) { return p.reading.Tells(); });
}

void Draft::Keep(const Window& window, size_t count, bool told,
                 const DraftPlace& longer) {
  // What removes the first passage takes along of the second.
  const bool apart = window.begin > 1 || passages_.empty() || !Tells(0, 1);
  told_.holds = told_.holds && apart && !told &&
                window.from.bytes >= told_.head &&
                !Tells(window.begin, window.begin + count);
  const bool behind = window.from.bytes < told_.end;
  told_.moved = behind && longer.units != 0;
  if (behind) told_.end += longer.bytes;
}

void Draft::Replace(const Window& window, const Change& change) {
  cursor_ = {window.begin, window.from};
  const size_t old_count = window.end - window.begin;
  const auto old = [&](size_t n) -> Passage& {
    return passages_[window.begin + n];
  };
  for (size_t n = 0; n < old_count; ++n) Count(old(n), false);
  // Those before the change, and those behind it, are as they were.
  const auto keeps = [](const Passage& was, const Passage& is) {
    return was.size == is.size && was.begins == is.begins &&
           was.ends == is.ends;
  };
  const auto take = [](Passage* was, Passage* is) {
    is->reading = std::move(was->reading);
    is->with_certain_phone = was->with_certain_phone;
  };
  size_t front = 0;
  uint32_t at = window.from.bytes;
  while (front < std::min(old_count, fresh_.size()) &&
         at + fresh_[front].size.bytes < change.begin &&
         keeps(old(front), fresh_[front])) {
    at += fresh_[front].size.bytes;
    take(&old(front), &fresh_[front]);
    ++front;
  }
  size_t back = 0;
  at = window.from.bytes + window.size;
  const uint32_t end = change.begin + change.inserted;
  while (back < std::min(old_count, fresh_.size()) - front &&
         at - fresh_[fresh_.size() - 1 - back].size.bytes > end &&
         keeps(old(old_count - 1 - back), fresh_[fresh_.size() - 1 - back])) {
    const size_t n = fresh_.size() - 1 - back;
    at -= fresh_[n].size.bytes;
    take(&old(old_count - 1 - back), &fresh_[n]);
    ++back;
  }
  unread_.clear();
  for (size_t n = front; n + back < fresh_.size(); ++n) unread_.push_back(n);
  for (const Passage& passage : fresh_) Count(passage, true);
  languages_ = LanguagesOf(votes_, lexemes_, beyond_ascii_ > 0);

  const auto first = passages_.begin() + static_cast<ptrdiff_t>(window.begin);
  const size_t same = std::min(old_count, fresh_.size());
  std::move(fresh_.begin(), fresh_.begin() + static_cast<ptrdiff_t>(same),
            first);
  const auto rest = first + static_cast<ptrdiff_t>(same);
  if (fresh_.size() < old_count) {
    passages_.erase(rest, first + static_cast<ptrdiff_t>(old_count));
  } else {
    passages_.insert(
        rest,
        std::make_move_iterator(fresh_.begin() + static_cast<ptrdiff_t>(same)),
        std::make_move_iterator(fresh_.end()));
  }
}

void Draft::ReadAlone(PassageReader* reader, size_t n,
                      const DraftFacts& facts) {
  told_.holds = false;
  Passage& passage = passages_[n];
  Surroundings surroundings;
  surroundings.begins = passage.begins;
  surroundings.ends = passage.ends;
  surroundings.cut = false;
  reader->Lex(read_text().substr(PlaceOf(n).bytes, passage.size.bytes),
              surroundings);
  certain_phones_ -= passage.reading.certain_phone ? 1 : 0;
  reader->Read(0, facts, context_, explain_, &passage);
  certain_phones_ += passage.reading.certain_phone ? 1 : 0;
}

void Draft::ReadDependents(PassageReader* reader, size_t begin, size_t end,
                           const DraftLanguages& before) {
  bool held = true;  // the reader has the words of [begin, end)
  const DraftLanguages changed = {languages_.present ^ before.present,
                                  languages_.main ^ before.main};
  for (size_t n = 0; languages_ != before && n < passages_.size(); ++n) {
    const bool read =
        begin <= n && n < end &&
        std::find(unread_.begin(), unread_.end(), n - begin) != unread_.end();
    const DraftLanguages& asked = passages_[n].reading.asked_languages;
    if (read || ((asked.present & changed.present) == 0 &&
                 (asked.main & changed.main) == 0)) {
      continue;
    }
    ReadAlone(reader, n, {languages_, false});
    held = false;
  }
  const auto stale = [this](const Passage& passage) {
    return passage.reading.lone_phone && !passage.reading.certain_phone &&
           passage.with_certain_phone != (certain_phones_ > 0);
  };
  for (size_t n = begin; held && n < end; ++n) {
    if (!stale(passages_[n])) continue;
    told_.holds = false;
    reader->Read(n - begin, {languages_, certain_phones_ > 0}, context_,
                 explain_, &passages_[n]);
  }
  const bool certain = certain_phones_ > 0;
  const bool known = settled_ && certain == read_with_certain_phone_;
  for (size_t n = 0; !(known && held) && n < passages_.size(); ++n) {
    if (stale(passages_[n])) {
      ReadAlone(reader, n, {languages_, certain_phones_ > 0});
    }
  }
  read_with_certain_phone_ = certain;
  settled_ = certain == (certain_phones_ > 0);
}

}  // namespace composer_guard
