// Wire names, and setting a context by them.

#include <algorithm>
#include <array>
#include <span>

#include "core/guard.h"
#include "core/text/joined.h"

namespace composer_guard {
namespace {

template <size_t n>
using Names = std::array<std::string_view, n>;

constexpr Names<7> kCategories = {
    "phone",  "email",       "address", "form_link", "application_link",
    "handle", "off_platform"};
constexpr Names<3> kIntents = {"share", "request", "move"};
constexpr Names<3> kConfidences = {"low", "medium", "high"};
constexpr Names<3> kSeverities = {"none", "hint", "warning"};
constexpr Names<4> kExemptions = {"business_plan", "contract_active",
                                  "legal_purpose", "systems_access"};
constexpr Names<3> kFixKinds = {"remove", "replace", "insert"};
constexpr Names<3> kDetails = {"full", "category", "gentle"};
constexpr Names<4> kSurfaces = {"message", "proposal", "job_post", "profile"};
// kUnknown has no name: it is what an absent role means.
constexpr Names<3> kRoles = {"", "client", "freelancer"};
constexpr Names<2> kContracts = {"none", "active"};
constexpr Names<3> kPlans = {"basic", "business", "enterprise"};
constexpr Names<3> kExceptions = {"none", "legal", "systems_access"};

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

template <typename Enum>
std::optional<std::string> Set(std::string_view field, std::string_view value,
                               std::span<const std::string_view> names,
                               Enum* out) {
  const auto found = std::find(names.begin(), names.end(), value);
  if (found == names.end() || value.empty()) {
    return Unknown(field, value, names);
  }
  *out = static_cast<Enum>(found - names.begin());
  return std::nullopt;
}

bool IsRegion(std::string_view value) {
  return value.size() == 2 && 'A' <= value[0] && value[0] <= 'Z' &&
         'A' <= value[1] && value[1] <= 'Z';
}

}  // namespace

std::string_view Name(Category value) {
  return kCategories[static_cast<size_t>(value)];
}
std::string_view Name(Intent value) {
  return kIntents[static_cast<size_t>(value)];
}
std::string_view Name(Confidence value) {
  return kConfidences[static_cast<size_t>(value)];
}
std::string_view Name(Severity value) {
  return kSeverities[static_cast<size_t>(value)];
}
std::string_view Name(Exemption value) {
  return kExemptions[static_cast<size_t>(value)];
}

std::string_view Name(FixKind value) {
  return kFixKinds[static_cast<size_t>(value)];
}
std::string_view Name(Surface value) {
  return kSurfaces[static_cast<size_t>(value)];
}
std::string_view Name(Role value) { return kRoles[static_cast<size_t>(value)]; }
std::string_view Name(Contract value) {
  return kContracts[static_cast<size_t>(value)];
}
std::string_view Name(Plan value) { return kPlans[static_cast<size_t>(value)]; }
std::string_view Name(Exception value) {
  return kExceptions[static_cast<size_t>(value)];
}

std::string_view Name(Detail value) {
  return kDetails[static_cast<size_t>(value)];
}

std::optional<std::string> SetDetail(std::string_view value, Detail* detail) {
  return Set("detail", value, kDetails, detail);
}

std::optional<std::string> SetContextField(std::string_view field,
                                           std::string_view value,
                                           Context* context) {
  if (field == "surface") {
    return Set("context.surface", value, kSurfaces, &context->surface);
  }
  if (field == "role")
    return Set("context.role", value, kRoles, &context->role);
  if (field == "contract") {
    return Set("context.contract", value, kContracts, &context->contract);
  }
  if (field == "plan")
    return Set("context.plan", value, kPlans, &context->plan);
  if (field == "exception") {
    return Set("context.exception", value, kExceptions, &context->exception);
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
