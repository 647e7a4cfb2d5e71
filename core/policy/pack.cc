#include "core/policy/pack.h"

#include <algorithm>

#include "core/names.h"
#include "core/policy/pack_parts.h"
#include "core/text/joined.h"
#include "core/text/order.h"

namespace composer_guard {
namespace {

constexpr uint32_t kFormat = 1;
constexpr uint32_t kMostReminders = 10;

// "platform": its names, its plans.
void ReadPlatform(const PackNode& node, Pack* pack, PackErrors* errors) {
  if (!CheckFields(node, {"name!", "names", "plans"}, errors)) return;
  if (const auto name = FieldOf(node, "name")) {
    AddWord(*name, WordClass::kPlatform, pack, errors);
  }
  if (const auto names = FieldOf(node, "names")) {
    ReadList(*names, PackLimits::kWords, errors, [&](const PackNode& word) {
      AddWord(word, WordClass::kPlatform, pack, errors);
    });
  }
  const auto plans = FieldOf(node, "plans");
  if (!plans) return;
  if (plans->value->kind != JsonValue::Kind::kObject) {
    errors->Add(*plans,
                "expected an object: the platform's name of a plan, "
                "and which plan it is");
    return;
  }
  for (size_t i = 0; i < plans->value->keys.size(); ++i) {
    if (const auto plan = ReadName(plans->At(i), kPlanNames, errors)) {
      pack->plans.emplace_back(plans->value->keys[i], static_cast<Plan>(*plan));
    }
  }
}

void ReadHead(const PackNode& root, Pack* pack, PackErrors* errors) {
  for (const std::string_view name : {"$schema", "about"}) {
    const auto remark = FieldOf(root, name);
    if (remark) ReadText(*remark, PackLimits::kText, errors);
  }
  if (const auto format = FieldOf(root, "format")) {
    const auto number = ReadNumber(*format, 1'000'000, errors);
    if (number && *number != kFormat) {
      errors->Add(*format, "unknown format: this engine reads format 1");
    }
  }
  if (const auto id = FieldOf(root, "id")) {
    ReadId(*id, "-", errors, &pack->id);
  }
  if (const auto version = FieldOf(root, "version")) {
    ReadId(*version, "-.", errors, &pack->version);
  }
  if (const auto reminders = FieldOf(root, "reminders_per_draft")) {
    if (const auto most = ReadNumber(*reminders, kMostReminders, errors)) {
      pack->policy.reminders_per_draft = *most;
    }
  }
}

void ReadParts(const PackNode& root, Pack* pack, PackErrors* errors) {
  using Read = void (*)(const PackNode&, Pack*, PackErrors*);
  constexpr std::pair<std::string_view, Read> kParts[] = {
      {"platform", ReadPlatform},     {"rules", ReadRules},
      {"disable", ReadDisabled},      {"words", ReadWords},
      {"links", ReadLinks},           {"allowed_domains", ReadDomains},
      {"severities", ReadSeverities}, {"exemptions", ReadExemptions},
      {"examples", ReadExamples},     {"messages", ReadMessages},
      {"fixes", ReadFixTexts},        {"sections", ReadSections},
  };
  for (const auto& [name, read] : kParts) {
    if (const auto part = FieldOf(root, name)) read(*part, pack, errors);
  }
  CheckRowTexts(root, *pack, errors);
}

void SortByPlace(std::vector<PolicyError>* errors) {
  SortInOrder(errors, [](const PolicyError& a, const PolicyError& b) {
    return std::pair(a.line, a.column) < std::pair(b.line, b.column);
  });
}

}  // namespace

bool ReadId(const PackNode& node, std::string_view signs, PackErrors* errors,
            std::string* out) {
  const auto id = ReadText(node, ExtraWords::kMostBytes, errors);
  if (!id) return false;
  const bool fine = std::all_of(id->begin(), id->end(), [signs](char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') ||
           ('0' <= c && c <= '9') || signs.find(c) != std::string_view::npos;
  });
  if (!fine) {
    errors->Add(node, {"unknown value ", Quoted(*id), " (letters, digits and ",
                       signs, ")"});
    return false;
  }
  *out = *id;
  return true;
}

std::unique_ptr<Pack> ReadPack(std::string_view json,
                               std::vector<PolicyError>* errors) {
  PackErrors list(errors);
  if (json.size() > PackLimits::kBytes) {
    list.Add("", {}, "the pack is longer than 262,144 bytes");
    return nullptr;
  }
  // A byte order mark, as some editors write and fetch().json() takes away.
  if (json.starts_with("\xEF\xBB\xBF")) json.remove_prefix(3);
  JsonError error;
  const std::optional<JsonValue> value = ReadJson(json, &error);
  if (!value) {
    list.Add("", error.place, Joined({"not valid JSON: ", error.message}));
    return nullptr;
  }
  auto pack = std::make_unique<Pack>();
  const PackNode root{&*value};
  if (CheckFields(root,
                  {"$schema", "format!", "id!", "version!", "about", "platform",
                   "rules", "disable", "words", "links", "allowed_domains",
                   "severities", "exemptions", "reminders_per_draft",
                   "messages", "fixes", "sections", "examples"},
                  &list)) {
    CheckKeysOnce(root, &list);
    ReadHead(root, pack.get(), &list);
    ReadParts(root, pack.get(), &list);
  }
  if (pack->examples.size() > PackLimits::kAllExamples) {
    list.Add(root, "more than 2,000 examples");
  }
  SortByPlace(errors);
  if (!list.none()) return nullptr;
  pack->policy.version += Joined({"+", pack->id, ".", pack->version});
  pack->overlay.words.Finish();
  pack->overlay.keywords.Finish();
  return pack;
}

}  // namespace composer_guard
