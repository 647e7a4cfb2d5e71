// The examples of a pack: those of its rules and links, and whole drafts.

#include <algorithm>

#include "core/policy/pack_parts.h"

namespace composer_guard {
namespace {

constexpr auto kSeverityNames = NamesOf<Severity, Severity::kWarning>;

void ReadContext(const PackNode& node, Pack* pack, Context* context,
                 PackErrors* errors) {
  if (node.value->kind != JsonValue::Kind::kObject) {
    errors->Add(node, "expected an object");
    return;
  }
  for (size_t i = 0; i < node.value->keys.size(); ++i) {
    const PackNode field = node.Member(i);
    const std::string& key = node.value->keys[i];
    ReadListOrOne(field, PackLimits::kExamples, errors, [&](const PackNode& v) {
      const auto text = ReadText(v, PackLimits::kText, errors);
      if (!text) return;
      const auto plan =
          std::find_if(pack->plans.begin(), pack->plans.end(),
                       [&](const auto& named) { return named.first == *text; });
      if (key == "plan" && plan != pack->plans.end()) {
        context->plan = plan->second;
      } else if (const auto error = SetContextField(key, *text, context)) {
        errors->Add(v, *error);
      }
    });
  }
}

void ReadExample(const PackNode& node, Pack* pack, PackErrors* errors) {
  if (!CheckFields(node, {"text!", "context", "finds", "severity!"}, errors)) {
    return;
  }
  PackExample example;
  example.pointer = node.pointer;
  example.place = node.value->place;
  if (const auto part = FieldOf(node, "text")) {
    example.text = ReadText(*part, PackLimits::kText, errors).value_or("");
  }
  if (const auto part = FieldOf(node, "context")) {
    ReadContext(*part, pack, &example.context, errors);
  }
  if (const auto part = FieldOf(node, "finds")) {
    ReadId(*part, "_.", errors, &example.finds);
  }
  if (const auto part = FieldOf(node, "severity")) {
    if (const auto severity = ReadName(*part, kSeverityNames(), errors)) {
      example.severity = static_cast<Severity>(*severity);
    }
  }
  pack->examples.push_back(std::move(example));
}

}  // namespace

std::string WireName(Category category, Intent intent) {
  return std::string(Name(category)) + "." + std::string(Name(intent));
}

void AddExamples(const PackNode& node, std::string_view field,
                 const PackExample& like, Pack* pack, PackErrors* errors) {
  const auto part = FieldOf(node, field);
  if (!part) return;
  ReadListOrOne(*part, PackLimits::kExamples, errors, [&](const PackNode& one) {
    const auto text = ReadText(one, PackLimits::kText, errors);
    if (!text) return;
    PackExample example = like;
    example.pointer = one.pointer;
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
