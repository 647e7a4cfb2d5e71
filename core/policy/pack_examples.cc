// The examples of a pack: those of its rules and links, and whole drafts.

#include <algorithm>

#include "core/names.h"
#include "core/policy/pack_parts.h"
#include "core/text/joined.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

void ReadContextField(const PackNode& value, std::string_view field,
                      const Pack& pack, Context* context, PackErrors* errors) {
  const auto text = ReadText(value, PackLimits::kText, errors);
  if (!text) return;
  const auto plan =
      std::find_if(pack.plans.begin(), pack.plans.end(),
                   [&](const auto& named) { return named.first == *text; });
  if (field == "plan" && plan != pack.plans.end()) {
    context->plan = plan->second;
  } else if (const auto error = SetContextField(field, *text, context)) {
    errors->Add(value, *error);
  }
}

void ReadContext(const PackNode& node, const Pack& pack, Context* context,
                 PackErrors* errors) {
  static constexpr auto kFields =
      Words("surface", "role", "contract", "plan", "exception", "region");
  if (!CheckFields(node,
                   {"surface", "role", "contract", "plan", "exception",
                    "region", "previous"},
                   errors)) {
    return;
  }
  for (const std::string_view field : kFields) {
    if (const auto value = FieldOf(node, field)) {
      ReadContextField(*value, field, pack, context, errors);
    }
  }
  if (const auto previous = FieldOf(node, "previous")) {
    ReadList(*previous, PackLimits::kExamples, errors,
             [&](const PackNode& message) {
               ReadContextField(message, "previous", pack, context, errors);
             });
  }
}

// "phone.share": what a finding can be.
void ReadFinds(const PackNode& node, std::string* finds, PackErrors* errors) {
  const auto text = ReadText(node, PackLimits::kText, errors);
  if (!text) return;
  if (IsWireName(*text)) {
    *finds = *text;
    return;
  }
  errors->Add(node, {"unknown value ", Quoted(*text),
                     " (a category and an intent, \"phone.share\")"});
}

void ReadExample(const PackNode& node, Pack* pack, PackErrors* errors) {
  if (!CheckFields(node, {"text!", "context", "finds", "severity!"}, errors)) {
    return;
  }
  PackExample example;
  example.pointer = node.Pointer();
  example.place = node.value->place;
  if (const auto part = FieldOf(node, "text")) {
    example.text = ReadText(*part, PackLimits::kText, errors).value_or("");
  }
  if (const auto part = FieldOf(node, "context")) {
    ReadContext(*part, *pack, &example.context, errors);
  }
  if (const auto part = FieldOf(node, "finds")) {
    ReadFinds(*part, &example.finds, errors);
  }
  if (const auto part = FieldOf(node, "severity")) {
    if (const auto severity = ReadName(*part, kSeverityNames, errors)) {
      example.severity = static_cast<Severity>(*severity);
    }
  }
  pack->examples.push_back(std::move(example));
}

}  // namespace

std::string WireName(Category category, Intent intent) {
  return Joined({Name(category), ".", Name(intent)});
}

bool IsWireName(std::string_view text) {
  const size_t dot = text.find('.');
  if (dot == std::string_view::npos) return false;
  const auto has = [](std::span<const std::string_view> names,
                      std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  return has(kCategoryNames, text.substr(0, dot)) &&
         has(kIntentNames, text.substr(dot + 1));
}

void AddExamples(const PackNode& node, std::string_view field,
                 const PackExample& like, Pack* pack, PackErrors* errors) {
  const auto part = FieldOf(node, field);
  if (!part) return;
  ReadListOrOne(*part, PackLimits::kExamples, errors, [&](const PackNode& one) {
    const auto text = ReadText(one, PackLimits::kText, errors);
    if (!text) return;
    PackExample example = like;
    example.pointer = one.Pointer();
    example.place = one.value->place;
    example.text = *text;
    pack->examples.push_back(std::move(example));
  });
}

void ReadExamples(const PackNode& node, Pack* pack, PackErrors* errors) {
  ReadList(node, PackLimits::kAllExamples, errors,
           [&](const PackNode& one) { ReadExample(one, pack, errors); });
}

}  // namespace composer_guard
