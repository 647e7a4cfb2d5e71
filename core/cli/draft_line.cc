#include "core/cli/draft_line.h"

#include <cstring>

#include "simdjson.h"

namespace composer_guard::cli {
namespace {

using Error = std::optional<std::string>;
using simdjson::error_code;
using simdjson::ondemand::document;
using simdjson::ondemand::json_type;
using simdjson::ondemand::object;
using simdjson::ondemand::value;

// A lone surrogate escape (\uD800) reads as U+FFFD.
constexpr bool kAllowReplacement = true;

std::string Broken(error_code code) {
  return std::string("not valid JSON: ") + simdjson::error_message(code);
}

// The text of a scalar without the blanks after it.
std::string_view Trimmed(std::string_view token) {
  const size_t last = token.find_last_not_of(" \t\r\n");
  return token.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// True when `id` is a well-formed scalar. Reads it, so that `tru` or `01` do
// not get through to the output.
bool IsScalar(value id) {
  json_type type = json_type::null;
  if (id.type().get(type) != simdjson::SUCCESS) return false;
  std::string_view text;
  double number = 0;
  bool flag = false;
  bool null = false;
  switch (type) {
    case json_type::string:
      return id.get_string(kAllowReplacement).get(text) == simdjson::SUCCESS;
    case json_type::number:
      return id.get_double().get(number) == simdjson::SUCCESS;
    case json_type::boolean:
      return id.get_bool().get(flag) == simdjson::SUCCESS;
    case json_type::null:
      return id.is_null().get(null) == simdjson::SUCCESS && null;
    default:
      return false;
  }
}

Error ReadId(value id, std::string* out) {
  const std::string_view raw = Trimmed(id.raw_json_token());
  if (!IsScalar(id)) return "id: not a string, number, true, false or null";
  *out = raw;
  return std::nullopt;
}

Error ReadString(value from, std::string_view name, std::string_view* out) {
  json_type type = json_type::null;
  if (from.type().get(type) != simdjson::SUCCESS || type != json_type::string) {
    return std::string(name) + ": not a string";
  }
  const error_code code = from.get_string(kAllowReplacement).get(*out);
  if (code != simdjson::SUCCESS) return Broken(code);
  return std::nullopt;
}

// The context that is read into, and whose names count.
struct Target {
  const Guard* guard = nullptr;
  Context* context = nullptr;

  Error Set(std::string_view field, std::string_view text) const {
    return guard != nullptr ? guard->SetContextField(field, text, context)
                            : SetContextField(field, text, context);
  }
};

Error SetPrevious(value from, const Target& target) {
  simdjson::ondemand::array messages;
  if (from.get_array().get(messages) != simdjson::SUCCESS) {
    return "context.previous: not an array of strings";
  }
  target.context->previous.clear();
  for (auto element : messages) {
    value message;
    if (const error_code code = element.get(message)) return Broken(code);
    std::string_view text;
    if (Error error = ReadString(message, "context.previous[]", &text)) {
      return error;
    }
    if (Error error = target.Set("previous", text)) return error;
  }
  return std::nullopt;
}

Error SetFields(object fields, const Target& target) {
  for (auto field : fields) {
    std::string_view name;
    if (const error_code code = field.unescaped_key().get(name)) {
      return Broken(code);
    }
    const std::string key(name);  // The parser may reuse the key's memory.
    value content;
    if (const error_code code = field.value().get(content)) return Broken(code);
    Error error;
    if (key == "previous") {
      error = SetPrevious(content, target);
    } else {
      std::string_view text;
      error = ReadString(content, "context." + key, &text);
      if (!error) error = target.Set(key, text);
    }
    if (error) return error;
  }
  return std::nullopt;
}

Error ReadFields(document& json, const Target& target, DraftLine* draft) {
  object line;
  if (json.get_object().get(line) != simdjson::SUCCESS) {
    return "not a JSON object";
  }
  bool has_text = false;
  for (auto field : line) {
    std::string_view key;
    if (const error_code code = field.unescaped_key().get(key)) {
      return Broken(code);
    }
    value content;
    if (const error_code code = field.value().get(content)) return Broken(code);
    Error error;
    if (key == "id") {
      error = ReadId(content, &draft->id);
    } else if (key == "text") {
      std::string_view text;
      error = ReadString(content, "text", &text);
      draft->text = text;
      has_text = true;
    } else if (key == "context") {
      object fields;
      error = content.get_object().get(fields) == simdjson::SUCCESS
                  ? SetFields(fields, target)
                  : Error("context: not an object");
    }
    if (error) return error;
  }
  if (!has_text) return "text: missing";
  return std::nullopt;
}

}  // namespace

struct DraftLineReader::State {
  // Opens `text` for reading; the parser wants some bytes after its end.
  error_code Open(std::string_view text, document* json) {
    buffer.resize(text.size() + simdjson::SIMDJSON_PADDING);
    if (!text.empty()) std::memcpy(buffer.data(), text.data(), text.size());
    std::memset(buffer.data() + text.size(), ' ', simdjson::SIMDJSON_PADDING);
    return parser
        .iterate(simdjson::padded_string_view(buffer.data(), text.size(),
                                              buffer.size()))
        .get(*json);
  }

  const Guard* guard = nullptr;
  std::string buffer;
  simdjson::ondemand::parser parser;
};

DraftLineReader::DraftLineReader(const Guard* guard)
    : state_(std::make_unique<State>()) {
  state_->guard = guard;
}
DraftLineReader::~DraftLineReader() = default;

Error DraftLineReader::Read(std::string_view line, const Context& base,
                            DraftLine* draft) {
  draft->id = "null";
  draft->text.clear();
  draft->context = base;
  document json;
  if (const error_code code = state_->Open(line, &json)) return Broken(code);
  if (Error error = ReadFields(json, {state_->guard, &draft->context}, draft))
    return error;
  if (!json.at_end()) return "not valid JSON: something follows the object";
  return std::nullopt;
}

Error DraftLineReader::ReadContext(std::string_view text, Context* context) {
  document json;
  if (const error_code code = state_->Open(text, &json)) return Broken(code);
  object fields;
  if (json.get_object().get(fields) != simdjson::SUCCESS) {
    return "context: not a JSON object";
  }
  if (Error error = SetFields(fields, {state_->guard, context})) return error;
  if (!json.at_end()) return "not valid JSON: something follows the object";
  return std::nullopt;
}

}  // namespace composer_guard::cli
