#include "core/cli/diff_lines.h"

#include <algorithm>
#include <optional>

#include "core/cli/batches.h"
#include "core/cli/check_lines.h"
#include "core/cli/draft_line.h"
#include "core/cli/utf8.h"

namespace composer_guard::cli {
namespace {

constexpr uint32_t kAround = 40;  // UTF-16 units of the draft beside a contact

struct Product {
  PolicyDiff diff;
  std::string errors;
};

std::optional<Change> ChangeOf(Severity before, Severity after) {
  if (before == after) return std::nullopt;
  if (before == Severity::kNone) return Change::kAnew;
  if (after == Severity::kNone) return Change::kLetGo;
  return before < after ? Change::kRaised : Change::kLowered;
}

// The severity of what is found at the same place as the same thing.
Severity SeverityIn(const Verdict& verdict, const Finding& finding) {
  Severity severity = Severity::kNone;
  for (const Finding& other : verdict.findings) {
    if (other.category == finding.category &&
        other.span.start < finding.span.end &&
        finding.span.start < other.span.end) {
      severity = std::max(severity, other.severity);
    }
  }
  return severity;
}

std::string Excerpt(const std::string& draft, DraftSpan span) {
  const auto cut = [&draft](uint32_t start, uint32_t end) {
    const size_t from = ByteOffset(draft, start);
    return Printable(
        std::string_view(draft).substr(from, ByteOffset(draft, end) - from));
  };
  const uint32_t left = span.start - std::min(span.start, kAround);
  const bool more = ByteOffset(draft, span.end + kAround) < draft.size();
  return (left > 0 ? "…" : "") + cut(left, span.start) + "⟦" +
         cut(span.start, span.end) + "⟧" + cut(span.end, span.end + kAround) +
         (more ? "…" : "");
}

class Differ {
 public:
  explicit Differ(const DiffLinesOptions& options) : options_(options) {
    before_.SetPolicy(options.before);
    after_.SetPolicy(options.after);
  }

  Product Compare(const Batch& batch) {
    Product product;
    for (size_t i = 0; i < batch.size(); ++i) {
      CompareLine(batch.At(i), &product);
    }
    return product;
  }

 private:
  void CompareLine(const Batch::Line& line, Product* product) {
    if (!line.too_long && IsBlank(line.text)) return;
    // A plan may have a name in one of the policies alone.
    std::optional<std::string> error = TooLong();
    if (!line.too_long) {
      error = parser_.Read(line.text, options_.context, &draft_);
      if (error && !parser_before_.Read(line.text, options_.context, &draft_)) {
        error.reset();
      }
    }
    if (error) {
      ++product->diff.bad_lines;
      product->errors +=
          "line " + std::to_string(line.number) + ": " + *error + '\n';
      return;
    }
    ++product->diff.drafts;
    const Verdict before = before_.Check(draft_.text, draft_.context);
    const Verdict after = after_.Check(draft_.text, draft_.context);
    if (const auto change = ChangeOf(before.severity, after.severity)) {
      ++product->diff.by_draft[static_cast<size_t>(*change)];
    }
    for (const Finding& finding : after.findings) {
      if (finding.severity == Severity::kNone) continue;
      const auto change =
          ChangeOf(SeverityIn(before, finding), finding.severity);
      if (change) Count(finding, *change, &product->diff);
    }
    for (const Finding& finding : before.findings) {
      if (finding.severity != Severity::kNone &&
          SeverityIn(after, finding) == Severity::kNone) {
        Count(finding, Change::kLetGo, &product->diff);
      }
    }
  }

  void Count(const Finding& finding, Change change, PolicyDiff* diff) {
    const auto category = static_cast<size_t>(finding.category);
    const auto which = static_cast<size_t>(change);
    ++diff->findings[category][which];
    std::vector<DiffSample>& samples = diff->samples[category][which];
    if (samples.size() < options_.samples) {
      samples.push_back({draft_.id, Excerpt(draft_.text, finding.span)});
    }
  }

  const DiffLinesOptions& options_;
  Guard before_;
  Guard after_;
  DraftLineReader parser_before_{&before_};
  DraftLineReader parser_{&after_};
  DraftLine draft_;
};

// Adds the next batch's.
void Merge(PolicyDiff&& more, size_t most_samples, PolicyDiff* diff) {
  diff->bad_lines += more.bad_lines;
  diff->drafts += more.drafts;
  for (size_t change = 0; change < kChanges; ++change) {
    diff->by_draft[change] += more.by_draft[change];
    for (size_t category = 0; category < kCategories; ++category) {
      diff->findings[category][change] += more.findings[category][change];
      for (DiffSample& sample : more.samples[category][change]) {
        std::vector<DiffSample>& samples = diff->samples[category][change];
        if (samples.size() >= most_samples) break;
        samples.push_back(std::move(sample));
      }
    }
  }
}

}  // namespace

PolicyDiff DiffLines(const DiffLinesOptions& options, LineReader* reader,
                     std::ostream& errors) {
  Batches batches(reader);
  PolicyDiff diff;
  RunInThreads(options.jobs, [&] {
    Differ differ(options);
    Batch batch;
    while (batches.Take(&batch)) {
      Product product = differ.Compare(batch);
      batches.InTurn(batch, [&] {
        if (!product.errors.empty()) {
          options.before_error();
          errors << product.errors;
        }
        Merge(std::move(product.diff), options.samples, &diff);
        options.progress(batch.consumed());
      });
    }
  });
  diff.lines = batches.lines();
  diff.read_failed = batches.read_failed();
  return diff;
}

}  // namespace composer_guard::cli
