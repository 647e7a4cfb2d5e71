#include "core/passage/draft.h"

#include <algorithm>
#include <utility>

#include "core/passage/split.h"
#include "core/policy/remind.h"
#include "core/text/apart.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

void Shift(uint32_t units, DraftSpan* span) {
  span->start += units;
  span->end += units;
}

// What removes all of the draft's first passage takes the space behind it
// along. `rest`: the draft from the passage's end on.
void TakeSpace(uint32_t end, std::string_view rest, Finding* finding) {
  const auto space = static_cast<uint32_t>(
      std::min(rest.find_first_not_of(" \n"), rest.size()));
  for (Fix& fix : finding->fixes) {
    if (fix.kind == FixKind::kRemove && fix.span == DraftSpan{0, end}) {
      fix.span.end += space;
    }
  }
}

// A finding of a passage that begins at `units` of the draft.
Finding InDraft(const Finding& read, uint32_t units) {
  Finding finding = read;
  Shift(units, &finding.span);
  for (Fix& fix : finding.fixes) Shift(units, &fix.span);
  return finding;
}

}  // namespace

void Draft::Open(PassageReader* reader, std::string_view text, Context context,
                 bool explain, uint32_t limit) {
  context_ = std::move(context);
  explain_ = explain;
  limit_ = limit;
  if (IsAscii(text) || IsWellFormed(text)) {
    text_.assign(text);
  } else {
    text_ = Sanitize(text);
  }
  units_ = UnitsOf(text_);
  ReadAll(reader);
}

void Draft::ReadAll(PassageReader* reader) {
  policy_number_ = reader->policy_number();
  read_ = PrefixOfUnits(text_, limit_);
  passages_.clear();
  votes_ = LanguageVotes();
  lexemes_ = 0;
  beyond_ascii_ = 0;
  certain_phones_ = 0;
  settled_ = false;
  cursor_ = Cursor();
  told_ = Told();
  Window window;
  window.size = static_cast<uint32_t>(read_);
  LexOnce(reader, window);
  Replace(window, {0, 0, window.size});
  ReadUnread(reader, 0);
  ReadDependents(reader, 0, passages_.size(), languages_);
}

Verdict Draft::Judge(PassageReader* reader) {
  if (policy_number_ != reader->policy_number()) ReadAll(reader);
  Verdict verdict;
  verdict.truncated = truncated();
  if (reader->pack() != nullptr)
    verdict.policy_version = reader->policy().version;
  const PolicyReminder* const reminder = ReminderOf(context_, reader->policy());
  const bool remind =
      reminder != nullptr &&
      std::none_of(passages_.begin(), passages_.end(),
                   [](const Passage& p) { return p.reading.links.only_here; });
  told_ = Told();
  told_.holds = !truncated();
  DraftPlace place;
  for (const Passage& passage : passages_) {
    if (passage.reading.Tells()) {
      told_.end = place.bytes + passage.size.bytes;
    }
    for (const Finding& finding : passage.reading.findings) {
      verdict.findings.push_back(InDraft(finding, place.units));
      if (place.bytes == 0) {
        TakeSpace(passage.size.units, read_text().substr(passage.size.bytes),
                  &verdict.findings.back());
      }
      verdict.severity = std::max(verdict.severity, finding.severity);
    }
    for (const ReadLink& link : passage.reading.links.links) {
      if (!remind ||
          verdict.reminders.size() >= reader->policy().reminders_per_draft) {
        break;
      }
      const ReadLink in_draft = {
          link.start + place.units,
          {link.end.bytes + place.bytes, link.end.units + place.units}};
      verdict.reminders.push_back(Remind(*reminder, in_draft, read_text()));
    }
    place += passage.size;
  }
  // What mends a reminder is put at the draft's end.
  told_.holds = told_.holds && verdict.reminders.empty();
  if (context_.previous.empty()) return verdict;

  // A split contact stands where the draft alone has found less.
  size_t head = 0;
  for (const Passage& passage : passages_) {
    if (head >= kSplitBytes) break;
    head += passage.size.bytes;
  }
  // How the draft goes on behind that part matters where it does not.
  told_.holds = told_.holds && head < read_;
  told_.head = static_cast<uint32_t>(head);
  for (Finding& finding :
       Apart<FindSplit>()(reader, read_text().substr(0, head), head == read_,
                          context_, explain_)) {
    const auto begins_before = [&finding](const Finding& other) {
      return other.span.start < finding.span.end;
    };
    // Of a part of it the draft alone may give a hint, or be less sure.
    const bool free = std::none_of(
        verdict.findings.begin(), verdict.findings.end(),
        [&](const Finding& other) {
          return begins_before(other) &&
                 std::pair(other.severity, other.confidence) >=
                     std::pair(finding.severity, finding.confidence);
        });
    if (!free) continue;
    std::erase_if(verdict.findings, begins_before);
    verdict.severity = std::max(verdict.severity, finding.severity);
    verdict.findings.insert(verdict.findings.begin(), std::move(finding));
  }
  return verdict;
}

void Draft::Count(const Passage& passage, bool add) {
  if (add) {
    votes_ += passage.votes;
  } else {
    votes_ -= passage.votes;
  }
  const uint32_t one = add ? 1 : ~uint32_t{0};  // or minus one
  lexemes_ += one * passage.lexemes;
  beyond_ascii_ += passage.beyond_ascii ? one : 0;
  certain_phones_ += passage.reading.certain_phone ? one : 0;
}

DraftPlace Draft::PlaceOf(size_t n) {
  while (cursor_.n > n) StepBack();
  while (cursor_.n < n) StepOn();
  return cursor_.place;
}

void Draft::ReadUnread(PassageReader* reader, size_t begin) {
  for (const size_t n : unread_) {
    Passage& passage = passages_[begin + n];
    reader->Read(n, {languages_, false}, context_, explain_, &passage);
    certain_phones_ += passage.reading.certain_phone ? 1 : 0;
  }
}

}  // namespace composer_guard
