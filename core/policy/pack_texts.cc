// The texts of a pack. A key that nothing would ever show is a slip of the pen
// ("adress.share"), and is named like an unknown field.

#include <algorithm>
#include <array>

#include "core/policy/fixes.h"
#include "core/policy/pack_parts.h"
#include "core/text/function_ref.h"
#include "core/text/joined.h"

namespace composer_guard {
namespace {

// Told at that level of detail in place of all others.
constexpr std::string_view kGentleMessage = "gentle";

enum class Key { kMessage, kSection };

// Whether a row of the policy, an exemption or a reminder names that key.
bool IsNamed(const Policy& policy, Key kind, std::string_view key) {
  const auto named = [&](const auto& row) {
    return (kind == Key::kSection ? row.section : row.message) == key;
  };
  return std::any_of(policy.rows().begin(), policy.rows().end(), named) ||
         std::any_of(policy.exemptions.begin(), policy.exemptions.end(),
                     named) ||
         std::any_of(policy.reminders.begin(), policy.reminders.end(), named);
}

// "phone.share", what a row names, or either with a kind behind it.
bool IsMessageOf(const Policy& policy, std::string_view key) {
  return IsWireName(key) || IsNamed(policy, Key::kMessage, key);
}
bool IsMessageKey(const Policy& policy, std::string_view key) {
  if (key.empty()) return false;
  if (key == kGentleMessage || IsMessageOf(policy, key)) return true;
  const size_t dot = key.rfind('.');
  if (dot == std::string_view::npos) return false;
  const std::string_view bare = key.substr(0, dot);
  return !bare.empty() && IsMessageOf(policy, bare);
}

// Reads an object of texts; `known` says whether a key means something.
void ReadByKey(const PackNode& node, std::string_view what,
               FunctionRef<bool(std::string_view)> known,
               FunctionRef<void(const std::string&, const PackNode&)> read,
               PackErrors* errors) {
  if (node.value->kind != JsonValue::Kind::kObject) {
    errors->Add(node, {"expected an object: ", what, " by its key"});
    return;
  }
  for (size_t i = 0; i < node.value->keys.size(); ++i) {
    const std::string& key = node.value->keys[i];
    const PackNode member = node.At(i);
    if (!known(key)) {
      errors->AddToKey(
          member, {"unknown key ", Quoted(key), ": nothing shows this text"});
    }
    read(key, member);
  }
}

void ReadTitle(const std::string& key, const PackNode& node, Pack* pack,
               PackErrors* errors) {
  if (auto text = ReadText(node, PackLimits::kText, errors)) {
    pack->messages.push_back(
        {.key = key, .title = *std::move(text), .reason = "", .fix = ""});
  }
}

}  // namespace

void ReadMessages(const PackNode& node, Pack* pack, PackErrors* errors) {
  const auto known = [pack](std::string_view key) {
    return IsMessageKey(pack->policy, key);
  };
  const auto read = [=](const std::string& key, const PackNode& message) {
    if (!CheckFields(message, {"title!", "reason!", "fix!"}, errors)) return;
    const auto text = [&](std::string_view name) {
      const auto field = FieldOf(message, name);
      if (!field) return std::string();
      return ReadText(*field, PackLimits::kText, errors).value_or("");
    };
    pack->messages.push_back({.key = key,
                              .title = text("title"),
                              .reason = text("reason"),
                              .fix = text("fix")});
  };
  ReadByKey(node, "a message", known, read, errors);
}

void ReadFixTexts(const PackNode& node, Pack* pack, PackErrors* errors) {
  const auto known = [](std::string_view key) {
    return std::find(kFixTexts.begin(), kFixTexts.end(), key) !=
           kFixTexts.end();
  };
  const auto read = [=](const std::string& key, const PackNode& text) {
    ReadTitle(key, text, pack, errors);
  };
  ReadByKey(node, "a text", known, read, errors);
}

void ReadSections(const PackNode& node, Pack* pack, PackErrors* errors) {
  const auto known = [pack](std::string_view id) {
    return IsNamed(pack->policy, Key::kSection, id);
  };
  const auto read = [=](const std::string& id, const PackNode& title) {
    ReadTitle(id, title, pack, errors);
  };
  ReadByKey(node, "a title", known, read, errors);
}

void CheckRowTexts(const PackNode& root, const Pack& pack, PackErrors* errors) {
  const auto rows = FieldOf(root, "severities");
  if (!rows || rows->value->kind != JsonValue::Kind::kArray) return;
  const Policy built_in;
  for (size_t i = 0; i < rows->value->items.size(); ++i) {
    const PackNode row = rows->At(i);
    const auto message = FieldOf(row, "message");
    if (!message || message->value->kind != JsonValue::Kind::kString) continue;
    const std::string_view key = message->text();
    if (key.empty() || IsMessageOf(built_in, key)) continue;
    const bool own =
        std::any_of(pack.messages.begin(), pack.messages.end(),
                    [key](const PolicyText& text) { return text.key == key; });
    if (own) continue;
    errors->Add(*message, {"no text for the message ", Quoted(key),
                           ": neither built in nor in messages"});
  }
}

}  // namespace composer_guard
