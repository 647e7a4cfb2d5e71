#include "tests/cases/case_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/cli/draft_line.h"

namespace composer_guard::cases {
namespace {

using Error = std::optional<std::string>;

constexpr std::string_view kOpen = "⟦";
constexpr std::string_view kClose = "⟧";
constexpr std::string_view kOpenCase = "@open ";
constexpr std::string_view kReplacement = "\uFFFD";

template <typename Enum, size_t kCount>
std::optional<Enum> Named(std::string_view name,
                          const std::array<Enum, kCount>& values) {
  for (const Enum value : values) {
    if (Name(value) == name) return value;
  }
  return std::nullopt;
}

constexpr std::array kCategories = {
    Category::kPhone,          Category::kEmail,  Category::kAddress,
    Category::kFormLink,       Category::kHandle, Category::kOffPlatform,
    Category::kApplicationLink};
constexpr std::array kIntents = {Intent::kShare, Intent::kRequest,
                                 Intent::kMove};
constexpr std::array kSeverities = {Severity::kNone, Severity::kHint,
                                    Severity::kWarning};

std::string Quoted(std::string_view text) {
  return std::string("\"").append(text).append("\"");
}

// The head of a mark: category[/intent][!severity].
Error ReadHead(std::string_view head, Mark* mark) {
  const size_t bang = std::min(head.find('!'), head.size());
  const size_t slash = std::min(head.find('/'), bang);
  const std::string_view category = head.substr(0, slash);
  const auto read_category = Named(category, kCategories);
  if (!read_category) return "unknown category " + Quoted(category);
  mark->category = *read_category;
  mark->intent =
      *read_category == Category::kOffPlatform ? Intent::kMove : Intent::kShare;
  if (slash < bang) {
    const std::string_view intent = head.substr(slash + 1, bang - slash - 1);
    const auto read_intent = Named(intent, kIntents);
    if (!read_intent) return "unknown intent " + Quoted(intent);
    mark->intent = *read_intent;
  }
  if (bang < head.size()) {
    const std::string_view severity = head.substr(bang + 1);
    mark->severity = Named(severity, kSeverities);
    if (!mark->severity) return "unknown severity " + Quoted(severity);
  }
  return std::nullopt;
}

void AppendUtf8(uint32_t code, std::string* out) {
  const auto tail = [code](int shift) {
    return static_cast<char>(0x80U | ((code >> shift) & 0x3FU));
  };
  if (code < 0x80) {
    out->push_back(static_cast<char>(code));
  } else if (code < 0x800) {
    out->push_back(static_cast<char>(0xC0U | (code >> 6)));
    out->push_back(tail(0));
  } else if (code >= 0xD800 && code < 0xE000) {
    out->append(kReplacement);
  } else if (code < 0x10000) {
    out->push_back(static_cast<char>(0xE0U | (code >> 12)));
    out->push_back(tail(6));
    out->push_back(tail(0));
  } else {
    out->push_back(static_cast<char>(0xF0U | (code >> 18)));
    out->push_back(tail(12));
    out->push_back(tail(6));
    out->push_back(tail(0));
  }
}

// Reads the escape that `rest` begins with; its length, or 0 when there is no
// such escape.
size_t ReadEscape(std::string_view rest, std::string* out) {
  constexpr std::string_view kNames = "nrt\\%@";
  constexpr std::string_view kValues = "\n\r\t\\%@";
  if (rest.size() < 2) return 0;
  if (const size_t i = kNames.find(rest[1]); i != std::string_view::npos) {
    out->push_back(kValues[i]);
    return 2;
  }
  const size_t end = rest.find('}');
  if (!rest.starts_with("\\u{") || end == std::string_view::npos) return 0;
  uint32_t code = 0;
  const char* last = rest.data() + end;
  const auto read = std::from_chars(rest.data() + 3, last, code, 16);
  if (read.ec != std::errc() || read.ptr != last || code > 0x10FFFF) return 0;
  AppendUtf8(code, out);
  return end + 1;
}

uint32_t Utf16Units(std::string_view text) {
  uint32_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

Error ReadDraft(std::string_view line, Case* out) {
  std::optional<Mark> open;
  std::string& text = out->text;
  for (size_t i = 0; i < line.size();) {
    const std::string_view rest = line.substr(i);
    if (rest[0] == '\\') {
      const size_t length = ReadEscape(rest, &text);
      if (length == 0) return "unknown escape " + Quoted(rest.substr(0, 2));
      i += length;
    } else if (rest.starts_with(kOpen)) {
      if (open) return "a mark inside a mark";
      const size_t colon = rest.find(':');
      if (colon == std::string_view::npos) return "a mark without \":\"";
      open.emplace();
      const size_t head = kOpen.size();
      if (Error error = ReadHead(rest.substr(head, colon - head), &*open)) {
        return error;
      }
      open->byte_start = text.size();
      i += colon + 1;
    } else if (rest.starts_with(kClose)) {
      if (!open) return "\"⟧\" without \"⟦\"";
      open->byte_end = text.size();
      out->marks.push_back(*open);
      open.reset();
      i += kClose.size();
    } else {
      text.push_back(rest[0]);
      ++i;
    }
  }
  if (open) return "\"⟦\" without \"⟧\"";
  for (Mark& mark : out->marks) {
    const std::string_view all = text;
    mark.span.start = Utf16Units(all.substr(0, mark.byte_start));
    mark.span.end = Utf16Units(all.substr(0, mark.byte_end));
  }
  return std::nullopt;
}

// "@context …" -> "…"; nothing when the line is not that directive.
std::optional<std::string> Directive(std::string_view line,
                                     std::string_view name) {
  if (!line.starts_with(name)) return std::nullopt;
  const std::string_view rest = line.substr(name.size());
  if (!rest.empty() && rest[0] != ' ') return std::nullopt;
  const size_t first = std::min(rest.find_first_not_of(' '), rest.size());
  const size_t last = rest.find_last_not_of(" \r");
  if (last == std::string_view::npos || last < first) return std::string();
  return std::string(rest.substr(first, last - first + 1));
}

}  // namespace

CaseFile ReadCases(std::string_view source, const std::string& file) {
  CaseFile result;
  cli::DraftLineReader reader;
  Context context;
  bool hints_allowed = false;
  size_t number = 0;
  for (size_t begin = 0; begin < source.size();) {
    const size_t end = std::min(source.find('\n', begin), source.size());
    const std::string_view line = source.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    Error error;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos ||
        line[0] == '%') {
      continue;
    }
    if (const auto json = Directive(line, "@context")) {
      context = Context();
      if (!json->empty()) error = reader.ReadContext(*json, &context);
    } else if (const auto allow = Directive(line, "@allow")) {
      hints_allowed = *allow == "hint";
      if (*allow != "hint" && *allow != "none") error = "not none or hint";
    } else {
      Case read{.file = file,
                .line = number,
                .text = {},
                .marks = {},
                .context = context,
                .hints_allowed = hints_allowed,
                .open = line.starts_with(kOpenCase)};
      error = ReadDraft(line.substr(read.open ? kOpenCase.size() : 0), &read);
      if (!error) result.cases.push_back(std::move(read));
    }
    if (error) {
      result.errors.push_back(file + ":" + std::to_string(number) + ": " +
                              *error);
    }
  }
  return result;
}

CaseFile ReadAllCases(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".cases") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  CaseFile all;
  for (const auto& path : paths) {
    std::ifstream stream(path, std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(stream), {}};
    CaseFile read = ReadCases(source, path.filename().string());
    std::move(read.cases.begin(), read.cases.end(),
              std::back_inserter(all.cases));
    std::move(read.errors.begin(), read.errors.end(),
              std::back_inserter(all.errors));
  }
  return all;
}

}  // namespace composer_guard::cases
