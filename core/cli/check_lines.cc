#include "core/cli/check_lines.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "core/cli/batches.h"
#include "core/cli/draft_line.h"

namespace composer_guard::cli {
namespace {

// What one batch of lines gives.
struct Product {
  std::string out;
  std::string errors;
  uint64_t bad_lines = 0;
  Severity severity = Severity::kNone;
};

// What one thread has for itself.
class Checker {
 public:
  explicit Checker(const LinesOptions& options) : options_(options) {
    guard_.SetPolicy(options.policy);
  }

  Product Check(const Batch& batch) {
    Product product;
    for (size_t i = 0; i < batch.size(); ++i) CheckLine(batch.At(i), &product);
    return product;
  }

 private:
  void CheckLine(const Batch::Line& line, Product* product) {
    std::optional<std::string> error;
    if (line.too_long) {
      error = TooLong();
    } else if (IsBlank(line.text)) {
      return;
    } else {
      error = parser_.Read(line.text, options_.context, &draft_);
    }
    if (error) {
      ++product->bad_lines;
      product->errors +=
          "line " + std::to_string(line.number) + ": " + *error + '\n';
      return;
    }
    const Verdict verdict =
        guard_.Check(draft_.text, draft_.context, options_.explain);
    product->severity = std::max(product->severity, verdict.severity);
    product->out += "{\"id\":" + draft_.id +
                    ",\"verdict\":" + ToJson(verdict, options_.detail) + "}\n";
  }

  const LinesOptions& options_;
  Guard guard_;
  DraftLineReader parser_{&guard_};
  DraftLine draft_;
};

}  // namespace

bool IsBlank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

std::string TooLong() {
  return "longer than " + std::to_string(LineReader::kMaxLine >> 20) + " MiB";
}

LinesResult CheckLines(const LinesOptions& options, LineReader* reader,
                       std::ostream& out, std::ostream& errors) {
  Batches batches(reader);
  LinesResult result;
  RunInThreads(options.jobs, [&] {
    Checker checker(options);
    Batch batch;
    while (batches.Take(&batch)) {
      const Product product = checker.Check(batch);
      batches.InTurn(batch, [&] {
        if (!product.errors.empty()) {
          options.before_error();
          errors << product.errors;
        }
        out << product.out;
        if (batch.last_for_now()) out.flush();
        result.bad_lines += product.bad_lines;
        result.severity = std::max(result.severity, product.severity);
        options.progress(batch.consumed());
        if (!out) batches.Stop();
      });
    }
  });
  out.flush();
  result.lines = batches.lines();
  result.read_failed = batches.read_failed();
  return result;
}

}  // namespace composer_guard::cli
