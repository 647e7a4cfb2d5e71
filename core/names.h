// The wire names of the public enums, in the order of their values.
#ifndef COMPOSER_GUARD_NAMES_H_
#define COMPOSER_GUARD_NAMES_H_

#include <array>
#include <cstddef>
#include <string_view>

namespace composer_guard {

template <size_t n>
using Names = std::array<std::string_view, n>;

inline constexpr Names<7> kCategoryNames = {
    "phone",  "email",       "address", "form_link", "application_link",
    "handle", "off_platform"};
inline constexpr Names<3> kIntentNames = {"share", "request", "move"};
inline constexpr Names<3> kConfidenceNames = {"low", "medium", "high"};
inline constexpr Names<3> kSeverityNames = {"none", "hint", "warning"};
inline constexpr Names<4> kExemptionNames = {"business_plan", "contract_active",
                                             "legal_purpose", "systems_access"};
inline constexpr Names<3> kFixKindNames = {"remove", "replace", "insert"};
inline constexpr Names<3> kDetailNames = {"full", "category", "gentle"};
inline constexpr Names<4> kSurfaceNames = {"message", "proposal", "job_post",
                                           "profile"};
// kUnknown has no name: it is what an absent role means.
inline constexpr Names<3> kRoleNames = {"", "client", "freelancer"};
inline constexpr Names<2> kContractNames = {"none", "active"};
inline constexpr Names<3> kPlanNames = {"basic", "business", "enterprise"};
inline constexpr Names<3> kExceptionNames = {"none", "legal", "systems_access"};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_NAMES_H_
