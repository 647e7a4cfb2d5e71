#include "core/cli/show.h"

#include <algorithm>
#include <string>

#include "core/cli/terminal.h"
#include "core/cli/utf8.h"

namespace composer_guard::cli {
namespace {

// UTF-16 units of the draft shown on each side of what was found.
constexpr uint32_t kAround = 40;

constexpr std::string_view kReset = "\x1b[0m";
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kUnderline = "\x1b[1;4m";
constexpr std::string_view kRed = "\x1b[1;31m";
constexpr std::string_view kYellow = "\x1b[1;33m";

std::string_view Why(Category category) {
  switch (category) {
    case Category::kPhone:
      return "A phone number is a means of direct contact.";
    case Category::kEmail:
      return "An e-mail address is a means of direct contact.";
    case Category::kAddress:
      return "A postal address is a means of direct contact.";
    case Category::kFormLink:
      return "A form outside the platform collects contact details.";
    case Category::kApplicationLink:
      return "Applying on another site takes the hiring off the platform.";
    case Category::kHandle:
      return "A messenger, profile, call or calendar link is a means of direct "
             "contact.";
    case Category::kOffPlatform:
      return "This proposes to talk, meet or pay outside the platform.";
  }
  return "";
}

std::string_view Fix(Intent intent) {
  switch (intent) {
    case Intent::kShare:
      return "Take it out; share it once a contract has started.";
    case Intent::kRequest:
      return "Do not ask for it; talk here until a contract has started.";
    case Intent::kMove:
      return "Take it out and stay on the platform until a contract has "
             "started.";
  }
  return "";
}

class Paint {
 public:
  explicit Paint(Style style) : rich_(style == Style::kRich) {}
  std::string operator()(std::string_view code, std::string_view text) const {
    if (!rich_) return std::string(text);
    return std::string(code).append(text).append(kReset);
  }
  bool rich() const { return rich_; }

 private:
  bool rich_;
};

std::string_view ColorOf(Severity severity) {
  switch (severity) {
    case Severity::kWarning:
      return kRed;
    case Severity::kHint:
      return kYellow;
    case Severity::kNone:
      break;
  }
  return kBold;
}

// The span with some of the draft around it, on one line.
void ShowExcerpt(std::string_view draft, DraftSpan span, const Paint& paint,
                 std::ostream& out) {
  const auto cut = [draft](uint32_t start, uint32_t end) {
    const size_t from = ByteOffset(draft, start);
    return Printable(draft.substr(from, ByteOffset(draft, end) - from));
  };
  const uint32_t left = span.start - std::min(span.start, kAround);
  const uint32_t right = span.end + kAround;
  const bool more = ByteOffset(draft, right) < draft.size();
  const std::string before = (left > 0 ? "…" : "") + cut(left, span.start);
  const std::string found = cut(span.start, span.end);
  out << "  " << before << paint(kUnderline, found) << cut(span.end, right)
      << (more ? "…" : "") << '\n';
  if (paint.rich()) return;
  const auto width = [](const std::string& text) {
    return static_cast<size_t>(std::max(0, Columns(text)));
  };
  out << "  " << std::string(width(before), ' ')
      << std::string(std::max<size_t>(1, width(found)), '^') << '\n';
}

std::string Joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

void ShowFinding(std::string_view draft, const Finding& finding,
                 const Paint& paint, std::ostream& out) {
  out << paint(ColorOf(finding.severity), Name(finding.severity)) << ": "
      << paint(kBold, Name(finding.category));
  if (!finding.kind.empty() && finding.kind != Name(finding.category)) {
    out << " (" << finding.kind << ")";
  }
  out << ", " << Name(finding.intent) << ", " << Name(finding.confidence)
      << " confidence\n";
  ShowExcerpt(draft, finding.span, paint, out);
  if (!finding.techniques.empty()) {
    out << "  reads as: " << Printable(finding.reading) << " ("
        << Joined(finding.techniques) << ")\n";
  }
  if (finding.exemption) {
    out << "  allowed: " << Name(*finding.exemption) << "\n\n";
    return;
  }
  out << "  why: " << Why(finding.category) << '\n'
      << "  fix: " << Fix(finding.intent) << "\n\n";
}

std::string Count(size_t count, std::string_view what) {
  std::string out = std::to_string(count) + " ";
  out += what;
  if (count != 1) out += 's';
  return out;
}

}  // namespace

void ShowVerdict(std::string_view draft, const Verdict& verdict, Style style,
                 std::ostream& out) {
  const Paint paint(style);
  for (const Finding& finding : verdict.findings) {
    ShowFinding(draft, finding, paint, out);
  }
  for (const Reminder& reminder : verdict.reminders) {
    out << "reminder: " << paint(kBold, reminder.kind) << '\n';
    ShowExcerpt(draft, reminder.span, paint, out);
    out << '\n';
  }
  if (verdict.truncated) {
    out << "The draft is too long: only its beginning was read.\n";
  }
  out << paint(kBold, Count(verdict.findings.size(), "finding")) << ", "
      << "severity " << paint(ColorOf(verdict.severity), Name(verdict.severity))
      << '\n';
}

}  // namespace composer_guard::cli
