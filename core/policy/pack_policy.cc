// The parts of a pack that say what a finding means.

#include <algorithm>

#include "core/names.h"
#include "core/policy/pack_parts.h"

namespace composer_guard {
namespace {

// What a row of "severities" says; what it leaves out stays as it is.
struct Change {
  ValueSet categories = Policy::kAll;
  ValueSet intents = Policy::kAll;
  ValueSet surfaces = Policy::kAll;
  std::array<std::optional<Severity>, 3> severity;  // by Confidence
  std::string_view section;
  std::string_view message;
};

void Apply(const Change& change, Policy* policy) {
  for (uint8_t c = 0; c <= static_cast<uint8_t>(Category::kOffPlatform); ++c) {
    for (uint8_t i = 0; i <= static_cast<uint8_t>(Intent::kMove); ++i) {
      for (uint8_t s = 0; s <= static_cast<uint8_t>(Surface::kProfile); ++s) {
        if (!Has(change.categories, c) || !Has(change.intents, i) ||
            !Has(change.surfaces, s)) {
          continue;
        }
        PolicyRow row = policy->RowOf(Category{c}, Intent{i}, Surface{s});
        row.categories = static_cast<ValueSet>(1u << c);
        row.intents = static_cast<ValueSet>(1u << i);
        row.surfaces = static_cast<ValueSet>(1u << s);
        for (size_t n = 0; n < row.severity.size(); ++n) {
          if (change.severity[n]) row.severity[n] = *change.severity[n];
        }
        if (!change.section.empty()) row.section = change.section;
        if (!change.message.empty()) row.message = change.message;
        policy->Add(row);
      }
    }
  }
}

void ReadSetField(const PackNode& node, std::string_view field,
                  std::span<const std::string_view> names, ValueSet* set,
                  PackErrors* errors) {
  const auto part = FieldOf(node, field);
  if (!part) return;
  if (const auto values = ReadSet(*part, names, errors)) *set = *values;
}

// A name in that field, which the pack keeps.
void ReadKept(const PackNode& node, std::string_view field,
              std::string_view signs, Pack* pack, PackErrors* errors,
              std::string_view* out) {
  const auto part = FieldOf(node, field);
  std::string name;
  if (part && ReadId(*part, signs, errors, &name)) *out = pack->Keep(name);
}

void ReadSeverity(const PackNode& node, Pack* pack, PackErrors* errors) {
  if (!CheckFields(node,
                   {"categories", "intents", "surfaces", "low", "medium",
                    "high", "section", "message"},
                   errors)) {
    return;
  }
  Change change;
  ReadSetField(node, "categories", kCategoryNames, &change.categories, errors);
  ReadSetField(node, "intents", kIntentNames, &change.intents, errors);
  ReadSetField(node, "surfaces", kSurfaceNames, &change.surfaces, errors);
  for (size_t i = 0; i < kConfidenceNames.size(); ++i) {
    const auto part = FieldOf(node, kConfidenceNames[i]);
    if (!part) continue;
    if (const auto severity = ReadName(*part, kSeverityNames, errors)) {
      change.severity[i] = static_cast<Severity>(*severity);
    }
  }
  ReadKept(node, "section", "_.-", pack, errors, &change.section);
  ReadKept(node, "message", "_.", pack, errors, &change.message);
  Apply(change, &pack->policy);
}

void ReadExemption(const PackNode& node, Exemption which, Pack* pack,
                   PackErrors* errors) {
  if (!CheckFields(node, {"categories", "plans", "section", "read_from_draft"},
                   errors)) {
    return;
  }
  PolicyExemption& exemption =
      pack->policy.exemptions[static_cast<size_t>(which)];
  // An empty array lets nothing pass.
  const auto categories = FieldOf(node, "categories");
  if (categories && categories->value->kind == JsonValue::Kind::kArray &&
      categories->value->items.empty()) {
    exemption.categories = 0;
  } else {
    ReadSetField(node, "categories", kCategoryNames, &exemption.categories,
                 errors);
  }
  if (const auto plans = FieldOf(node, "plans")) {
    if (which != Exemption::kBusinessPlan) {
      errors->Add(*plans, "only business_plan has plans");
    } else {
      ReadSetField(node, "plans", kPlanNames, &exemption.plans, errors);
    }
  }
  ReadKept(node, "section", "_.-", pack, errors, &exemption.section);
  if (const auto part = FieldOf(node, "read_from_draft")) {
    const auto read = ReadBool(*part, errors);
    if (read && *read && !exemption.read_from_draft) {
      errors->Add(*part, "this exemption cannot be read from a draft");
    } else if (read) {
      exemption.read_from_draft = *read;
    }
  }
}

}  // namespace

void ReadSeverities(const PackNode& node, Pack* pack, PackErrors* errors) {
  ReadList(node, PackLimits::kSeverities, errors,
           [&](const PackNode& row) { ReadSeverity(row, pack, errors); });
}

void ReadExemptions(const PackNode& node, Pack* pack, PackErrors* errors) {
  const auto& names = kExemptionNames;
  if (!CheckFields(node, {names[0], names[1], names[2], names[3]}, errors)) {
    return;
  }
  for (size_t i = 0; i < names.size(); ++i) {
    if (const auto part = FieldOf(node, names[i])) {
      ReadExemption(*part, static_cast<Exemption>(i), pack, errors);
    }
  }
}

}  // namespace composer_guard
