// The verdict as JSON. Written here and not by a library, because it is the
// only JSON of the wasm build and has to be the same bytes everywhere.

#include <array>

#include "core/guard.h"

namespace composer_guard {
namespace {

void AppendString(std::string_view text, std::string* out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out->push_back('"');
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out->push_back('\\');
      out->push_back(c);
    } else if (c == '\n') {
      *out += "\\n";
    } else if (byte < 0x20) {
      *out += "\\u00";
      out->push_back(kHex[byte >> 4]);
      out->push_back(kHex[byte & 15]);
    } else {
      out->push_back(c);
    }
  }
  out->push_back('"');
}

void AppendField(std::string_view key, std::string_view value,
                 std::string* out) {
  AppendString(key, out);
  out->push_back(':');
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

void AppendFinding(const Finding& finding, std::string* out) {
  out->push_back('{');
  AppendField("category", Name(finding.category), out);
  AppendField("kind", finding.kind, out);
  AppendField("intent", Name(finding.intent), out);
  AppendSpan(finding.span, out);
  AppendField("confidence", Name(finding.confidence), out);
  AppendField("severity", Name(finding.severity), out);
  AppendField("rule", finding.rule, out);
  *out += "\"techniques\":[";
  for (size_t i = 0; i < finding.techniques.size(); ++i) {
    if (i > 0) out->push_back(',');
    AppendString(finding.techniques[i], out);
  }
  *out += "],";
  AppendField("reading", finding.reading, out);
  *out += "\"exemption\":";
  if (finding.exemption.has_value()) {
    AppendString(Name(*finding.exemption), out);
  } else {
    *out += "null";
  }
  *out += ",\"section\":";
  AppendString(finding.section, out);
  *out += ",\"message\":";
  AppendString(finding.message, out);
  AppendFixes(finding.fixes, out);
  out->push_back('}');
}

}  // namespace

std::string ToJson(const Verdict& verdict) {
  std::string out = "{";
  AppendField("severity", Name(verdict.severity), &out);
  out += "\"findings\":[";
  for (size_t i = 0; i < verdict.findings.size(); ++i) {
    if (i > 0) out.push_back(',');
    AppendFinding(verdict.findings[i], &out);
  }
  out += "],\"reminders\":[";
  for (size_t i = 0; i < verdict.reminders.size(); ++i) {
    if (i > 0) out.push_back(',');
    const Reminder& reminder = verdict.reminders[i];
    out.push_back('{');
    AppendField("kind", reminder.kind, &out);
    AppendSpan(reminder.span, &out);
    AppendField("section", reminder.section, &out);
    out += "\"message\":";
    AppendString(reminder.message, &out);
    AppendFixes(reminder.fixes, &out);
    out.push_back('}');
  }
  out += "],\"truncated\":";
  out += verdict.truncated ? "true," : "false,";
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
