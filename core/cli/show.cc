#include "core/cli/show.h"

#include <algorithm>
#include <string>

#include "core/cli/messages.h"
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

using Texts = std::span<const PolicyText>;

void ShowAdvice(std::string_view message, std::string_view kind, Texts texts,
                std::ostream& out) {
  if (const auto text = MessageFor(message, kind, texts)) {
    out << "  why: " << text->reason << "\n  fix: " << text->fix << '\n';
  }
  out << '\n';
}

std::string Listed(const std::vector<Cue>& cues) {
  std::vector<std::string> words;
  for (const Cue& cue : cues) {
    words.push_back(Printable(cue.word) + " (" + cue.kind + ")");
  }
  return words.empty() ? "none" : Joined(words);
}

void ShowExplanation(const Finding& finding, Texts texts, std::ostream& out) {
  const Explanation& why = *finding.explanation;
  out << "  found by: " << finding.rule << ", in " << Joined(why.views) << '\n'
      << "  cues for: " << Listed(why.cues_for) << '\n'
      << "  cues against: " << Listed(why.cues_against) << '\n'
      << "  shield: " << (why.shield.empty() ? "none" : why.shield) << '\n'
      << "  policy: row " << why.row << ", "
      << PhraseFor(finding.section, texts) << '\n';
}

void ShowFinding(std::string_view draft, const Finding& finding,
                 const Paint& paint, Texts texts, std::ostream& out) {
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
  if (finding.explanation) ShowExplanation(finding, texts, out);
  if (finding.severity == Severity::kNone) {
    out << "  allowed: "
        << (finding.exemption ? Name(*finding.exemption) : "by the policy")
        << "\n\n";
    return;
  }
  ShowAdvice(finding.message, finding.kind, texts, out);
}

std::string Count(size_t count, std::string_view what) {
  std::string out = std::to_string(count) + " ";
  out += what;
  if (count != 1) out += 's';
  return out;
}

}  // namespace

void ShowVerdict(std::string_view draft, const Verdict& verdict, Style style,
                 std::span<const PolicyText> texts, std::ostream& out) {
  const Paint paint(style);
  for (const Finding& finding : verdict.findings) {
    ShowFinding(draft, finding, paint, texts, out);
  }
  for (const Reminder& reminder : verdict.reminders) {
    out << "reminder: " << paint(kBold, reminder.kind) << '\n';
    ShowExcerpt(draft, reminder.span, paint, out);
    ShowAdvice(reminder.message, reminder.kind, texts, out);
  }
  if (verdict.truncated) {
    out << "The draft is too long: only its beginning was read.\n";
  }
  out << paint(kBold, Count(verdict.findings.size(), "finding")) << ", "
      << "severity " << paint(ColorOf(verdict.severity), Name(verdict.severity))
      << '\n';
}

}  // namespace composer_guard::cli
