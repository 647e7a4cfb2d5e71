// The verdict as JSON. Written here and not by a library, because it is the
// only JSON of the wasm build and has to be the same bytes everywhere.

#include <array>

#include "core/guard.h"

namespace composer_guard {
namespace {

// Whether the byte stands in a string of JSON as it is.
constexpr bool IsAsItIs(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

void AppendEscaped(char c, std::string* out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out->push_back('\\');
  if (c == '\n') {
    out->push_back('n');
  } else if (c == '"' || c == '\\') {
    out->push_back(c);
  } else {
    *out += "u00";
    out->push_back(kHex[static_cast<unsigned char>(c) >> 4]);
    out->push_back(kHex[c & 15]);
  }
}

void AppendString(std::string_view text, std::string* out) {
  out->push_back('"');
  size_t from = 0;  // what is appended together
  for (size_t at = 0; at < text.size(); ++at) {
    if (IsAsItIs(text[at])) continue;
    out->append(text, from, at - from);
    AppendEscaped(text[at], out);
    from = at + 1;
  }
  out->append(text, from, text.size() - from);
  out->push_back('"');
}

// A key has nothing to escape.
void AppendKey(std::string_view key, std::string* out) {
  out->push_back('"');
  *out += key;
  *out += "\":";
}

void AppendField(std::string_view key, std::string_view value,
                 std::string* out) {
  AppendKey(key, out);
  AppendString(value, out);
  out->push_back(',');
}

void AppendNumber(uint32_t value, std::string* out) {
  std::array<char, 10> digits = {};
  size_t at = digits.size();
  do {
    digits[--at] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value > 0);
  out->append(digits.data() + at, digits.size() - at);
}

void AppendSpan(DraftSpan span, std::string* out) {
  *out += "\"start\":";
  AppendNumber(span.start, out);
  *out += ",\"end\":";
  AppendNumber(span.end, out);
  out->push_back(',');
}

void AppendFixes(const std::vector<Fix>& fixes, std::string* out) {
  *out += ",\"fixes\":[";
  for (size_t i = 0; i < fixes.size(); ++i) {
    if (i > 0) out->push_back(',');
    const Fix& fix = fixes[i];
    out->push_back('{');
    AppendField("kind", Name(fix.kind), out);
    AppendSpan(fix.span, out);
    AppendField("before", fix.before, out);
    *out += "\"message\":";
    if (fix.message.empty()) {
      *out += "null";
    } else {
      AppendString(fix.message, out);
    }
    out->push_back(',');
    AppendField("after", fix.after, out);
    *out += fix.capital ? "\"capital\":true}" : "\"capital\":false}";
  }
  out->push_back(']');
}

void AppendStrings(std::string_view key, const std::vector<std::string>& values,
                   std::string* out) {
  AppendKey(key, out);
  out->push_back('[');
  for (size_t i = 0; i < values.size(); ++i) {
    if (i > 0) out->push_back(',');
    AppendString(values[i], out);
  }
  *out += "],";
}

void AppendCues(std::string_view key, const std::vector<Cue>& cues,
                std::string* out) {
  AppendKey(key, out);
  out->push_back('[');
  for (size_t i = 0; i < cues.size(); ++i) {
    if (i > 0) out->push_back(',');
    *out += "{";
    AppendField("word", cues[i].word, out);
    *out += "\"kind\":";
    AppendString(cues[i].kind, out);
    out->push_back('}');
  }
  *out += "],";
}

void AppendExplanation(const Explanation& why, std::string* out) {
  *out += ",\"explanation\":{";
  AppendStrings("views", why.views, out);
  AppendCues("cuesFor", why.cues_for, out);
  AppendCues("cuesAgainst", why.cues_against, out);
  *out += "\"shield\":";
  if (why.shield.empty()) {
    *out += "null";
  } else {
    AppendString(why.shield, out);
  }
  *out += ",\"row\":";
  AppendString(why.row, out);
  out->push_back('}');
}

void AppendExemption(const std::optional<Exemption>& exemption,
                     std::string* out) {
  *out += "\"exemption\":";
  if (exemption.has_value()) {
    AppendString(Name(*exemption), out);
  } else {
    *out += "null";
  }
  out->push_back(',');
}

// What was found, not where.
void AppendOutline(const Finding& finding, std::string* out) {
  out->push_back('{');
  AppendField("category", Name(finding.category), out);
  AppendField("intent", Name(finding.intent), out);
  AppendField("severity", Name(finding.severity), out);
  AppendExemption(finding.exemption, out);
  AppendField("section", finding.section, out);
  *out += "\"message\":";
  AppendString(finding.message, out);
  out->push_back('}');
}

void AppendFinding(const Finding& finding, std::string* out) {
  out->push_back('{');
  AppendField("category", Name(finding.category), out);
  AppendField("kind", finding.kind, out);
  AppendField("intent", Name(finding.intent), out);
  AppendSpan(finding.span, out);
  AppendField("confidence", Name(finding.confidence), out);
  AppendField("severity", Name(finding.severity), out);
  AppendField("rule", finding.rule, out);
  AppendStrings("techniques", finding.techniques, out);
  AppendField("reading", finding.reading, out);
  AppendExemption(finding.exemption, out);
  AppendField("section", finding.section, out);
  *out += "\"message\":";
  AppendString(finding.message, out);
  AppendFixes(finding.fixes, out);
  if (finding.explanation) AppendExplanation(*finding.explanation, out);
  out->push_back('}');
}

void AppendReminder(const Reminder& reminder, std::string* out) {
  out->push_back('{');
  AppendField("kind", reminder.kind, out);
  AppendSpan(reminder.span, out);
  AppendField("section", reminder.section, out);
  *out += "\"message\":";
  AppendString(reminder.message, out);
  AppendFixes(reminder.fixes, out);
  out->push_back('}');
}

template <typename T, typename Append>
void AppendList(std::string_view key, const std::vector<T>& values,
                const Append& append, std::string* out) {
  AppendKey(key, out);
  out->push_back('[');
  for (size_t i = 0; i < values.size(); ++i) {
    if (i > 0) out->push_back(',');
    append(values[i], out);
  }
  *out += "],";
}

void AppendCounts(const std::vector<Finding>& findings, std::string* out) {
  uint32_t counts[3] = {};
  for (const Finding& finding : findings) {
    ++counts[static_cast<size_t>(finding.severity)];
  }
  *out += "\"counts\":{\"none\":";
  AppendNumber(counts[0], out);
  *out += ",\"hint\":";
  AppendNumber(counts[1], out);
  *out += ",\"warning\":";
  AppendNumber(counts[2], out);
  *out += "},";
}

}  // namespace

std::string ToJson(const Verdict& verdict, Detail detail) {
  std::string out = "{";
  AppendField("severity", Name(verdict.severity), &out);
  AppendField("detail", Name(detail), &out);
  const std::vector<Finding> none;
  AppendList("findings", detail == Detail::kFull ? verdict.findings : none,
             AppendFinding, &out);
  AppendList("outline", detail == Detail::kCategory ? verdict.findings : none,
             AppendOutline, &out);
  const std::vector<Reminder> nothing;
  AppendList("reminders",
             detail == Detail::kGentle ? nothing : verdict.reminders,
             AppendReminder, &out);
  AppendCounts(detail == Detail::kGentle ? none : verdict.findings, &out);
  out += verdict.truncated ? "\"truncated\":true," : "\"truncated\":false,";
  AppendField("policyVersion",
              verdict.policy_version.empty()
                  ? PolicyVersion()
                  : std::string_view(verdict.policy_version),
              &out);
  out += "\"engineVersion\":";
  AppendString(EngineVersion(), &out);
  out.push_back('}');
  return out;
}

std::string ToJson(const std::vector<PolicyError>& errors) {
  std::string out = "[";
  for (const PolicyError& error : errors) {
    if (out.size() > 1) out.push_back(',');
    out.push_back('{');
    AppendField("pointer", error.pointer, &out);
    out += "\"line\":";
    AppendNumber(error.line, &out);
    out += ",\"column\":";
    AppendNumber(error.column, &out);
    out += ",\"message\":";
    AppendString(error.message, &out);
    out.push_back('}');
  }
  out.push_back(']');
  return out;
}

}  // namespace composer_guard
