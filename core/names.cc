// And setting a context by the names.
#include "core/names.h"

#include <span>

#include "core/guard.h"
#include "core/text/joined.h"

namespace composer_guard {
namespace {

std::string Quote(std::string_view text) {
  // Long values are cut: an error must not carry a draft along.
  constexpr size_t kLongest = 40;
  return Joined(
      {"\"", text.substr(0, kLongest), text.size() > kLongest ? "…\"" : "\""});
}

// What is wrong with the value, which is none of the names.
std::string Unknown(std::string_view field, std::string_view value,
                    std::span<const std::string_view> names) {
  std::string list;
  for (const std::string_view name : names) {
    if (!list.empty()) list += ", ";
    list += name;
  }
  return Joined({field, ": unknown value ", Quote(value), " (", list, ")"});
}

// The place of the value among the names, or their number.
size_t PlaceOf(std::string_view value,
               std::span<const std::string_view> names) {
  size_t place = 0;
  while (place < names.size() && (value.empty() || names[place] != value)) {
    ++place;
  }
  return place;
}

bool IsRegion(std::string_view value) {
  return value.size() == 2 && 'A' <= value[0] && value[0] <= 'Z' &&
         'A' <= value[1] && value[1] <= 'Z';
}

}  // namespace

std::string_view Name(Category value) {
  return kCategoryNames[static_cast<size_t>(value)];
}
std::string_view Name(Intent value) {
  return kIntentNames[static_cast<size_t>(value)];
}
std::string_view Name(Confidence value) {
  return kConfidenceNames[static_cast<size_t>(value)];
}
std::string_view Name(Severity value) {
  return kSeverityNames[static_cast<size_t>(value)];
}
std::string_view Name(Exemption value) {
  return kExemptionNames[static_cast<size_t>(value)];
}

std::string_view Name(FixKind value) {
  return kFixKindNames[static_cast<size_t>(value)];
}
std::string_view Name(Surface value) {
  return kSurfaceNames[static_cast<size_t>(value)];
}
std::string_view Name(Role value) {
  return kRoleNames[static_cast<size_t>(value)];
}
std::string_view Name(Contract value) {
  return kContractNames[static_cast<size_t>(value)];
}
std::string_view Name(Plan value) {
  return kPlanNames[static_cast<size_t>(value)];
}
std::string_view Name(Exception value) {
  return kExceptionNames[static_cast<size_t>(value)];
}

std::string_view Name(Detail value) {
  return kDetailNames[static_cast<size_t>(value)];
}

std::optional<std::string> SetDetail(std::string_view value, Detail* detail) {
  const size_t place = PlaceOf(value, kDetailNames);
  if (place == kDetailNames.size()) {
    return Unknown("detail", value, kDetailNames);
  }
  *detail = static_cast<Detail>(place);
  return std::nullopt;
}

std::optional<std::string> SetContextField(std::string_view field,
                                           std::string_view value,
                                           Context* context) {
  struct Field {
    std::string_view name;
    std::span<const std::string_view> values;
  };
  constexpr Field kFields[] = {
      {"surface", kSurfaceNames},     {"role", kRoleNames},
      {"contract", kContractNames},   {"plan", kPlanNames},
      {"exception", kExceptionNames},
  };
  for (size_t i = 0; i < std::size(kFields); ++i) {
    const auto& [name, values] = kFields[i];
    if (name != field) continue;
    const auto place = static_cast<uint8_t>(PlaceOf(value, values));
    if (place == values.size()) {
      return Unknown(Joined({"context.", field}), value, values);
    }
    switch (i) {
      case 0:
        context->surface = Surface{place};
        break;
      case 1:
        context->role = Role{place};
        break;
      case 2:
        context->contract = Contract{place};
        break;
      case 3:
        context->plan = Plan{place};
        break;
      default:
        context->exception = Exception{place};
    }
    return std::nullopt;
  }
  if (field == "region") {
    if (!IsRegion(value)) {
      return Joined({"context.region: unknown value ", Quote(value),
                     " (two capital letters, ISO 3166)"});
    }
    context->region = value;
    return std::nullopt;
  }
  if (field == "previous") {
    context->previous.emplace_back(value);
    return std::nullopt;
  }
  return Joined(
      {"context: unknown field ", Quote(field),
       " (surface, role, contract, plan, exception, region, previous)"});
}

std::string_view EngineVersion() { return CG_ENGINE_VERSION; }

}  // namespace composer_guard
