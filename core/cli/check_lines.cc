#include "core/cli/check_lines.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "core/cli/draft_line.h"

namespace composer_guard::cli {
namespace {

bool IsBlank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

LinesResult CheckLines(const LinesOptions& options, LineReader* reader,
                       std::ostream& out, std::ostream& errors) {
  Guard guard;
  DraftLineReader parser;
  DraftLine draft;
  LinesResult result;
  std::string_view line;
  while (out) {
    if (reader->WouldRead()) out.flush();
    const LineReader::Result read = reader->Next(&line);
    if (read == LineReader::Result::kEnd) break;
    if (read == LineReader::Result::kError) {
      result.read_failed = true;
      break;
    }
    ++result.lines;
    options.progress(reader->consumed());
    std::optional<std::string> error;
    if (read == LineReader::Result::kTooLong) {
      error =
          "longer than " + std::to_string(LineReader::kMaxLine >> 20) + " MiB";
    } else if (IsBlank(line)) {
      continue;
    } else {
      error = parser.Read(line, options.context, &draft);
    }
    if (error) {
      ++result.bad_lines;
      options.before_error();
      errors << "line " << result.lines << ": " << *error << '\n';
      continue;
    }
    const Verdict verdict = guard.Check(draft.text, draft.context);
    result.severity = std::max(result.severity, verdict.severity);
    out << "{\"id\":" << draft.id << ",\"verdict\":" << ToJson(verdict)
        << "}\n";
  }
  out.flush();
  return result;
}

}  // namespace composer_guard::cli
