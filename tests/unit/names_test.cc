// Wire names, and setting a context by them.

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <string>
#include <string_view>

#include "core/guard.h"

namespace composer_guard {
namespace {

TEST_CASE("names on the wire") {
  CHECK(Name(Category::kPhone) == "phone");
  CHECK(Name(Category::kEmail) == "email");
  CHECK(Name(Category::kAddress) == "address");
  CHECK(Name(Category::kFormLink) == "form_link");
  CHECK(Name(Category::kApplicationLink) == "application_link");
  CHECK(Name(Category::kHandle) == "handle");
  CHECK(Name(Category::kOffPlatform) == "off_platform");
  CHECK(Name(Intent::kShare) == "share");
  CHECK(Name(Intent::kRequest) == "request");
  CHECK(Name(Intent::kMove) == "move");
  CHECK(Name(Confidence::kLow) == "low");
  CHECK(Name(Confidence::kMedium) == "medium");
  CHECK(Name(Confidence::kHigh) == "high");
  CHECK(Name(Severity::kNone) == "none");
  CHECK(Name(Severity::kHint) == "hint");
  CHECK(Name(Severity::kWarning) == "warning");
  CHECK(Name(Exemption::kBusinessPlan) == "business_plan");
  CHECK(Name(Exemption::kContractActive) == "contract_active");
  CHECK(Name(Exemption::kLegalPurpose) == "legal_purpose");
  CHECK(Name(Exemption::kSystemsAccess) == "systems_access");
}

TEST_CASE("every value of a context field is taken") {
  Context context;
  for (const auto& [field, value] :
       {std::pair{"surface", "message"}, std::pair{"surface", "proposal"},
        std::pair{"surface", "profile"}, std::pair{"surface", "job_post"},
        std::pair{"role", "client"}, std::pair{"role", "freelancer"},
        std::pair{"contract", "none"}, std::pair{"contract", "active"},
        std::pair{"plan", "basic"}, std::pair{"plan", "business"},
        std::pair{"plan", "enterprise"}, std::pair{"exception", "none"},
        std::pair{"exception", "legal"},
        std::pair{"exception", "systems_access"}, std::pair{"region", "DE"},
        std::pair{"previous", "one"}, std::pair{"previous", "two"}}) {
    CAPTURE(field, value);
    CHECK_FALSE(SetContextField(field, value, &context));
  }
  CHECK(context.surface == Surface::kJobPost);
  CHECK(context.role == Role::kFreelancer);
  CHECK(context.contract == Contract::kActive);
  CHECK(context.plan == Plan::kEnterprise);
  CHECK(context.exception == Exception::kSystemsAccess);
  CHECK(context.region == "DE");
  CHECK(context.previous == std::vector<std::string>{"one", "two"});
}

TEST_CASE("an unknown value is named with its field") {
  Context context;
  const auto error = SetContextField("plan", "gold", &context);
  CHECK(error ==
        "context.plan: unknown value \"gold\" (basic, business, enterprise)");
  CHECK(context.plan == Plan::kBasic);
}

TEST_CASE("an unknown field is named") {
  Context context;
  const auto error = SetContextField("plann", "basic", &context);
  REQUIRE(error);
  CHECK_THAT(*error, Catch::Matchers::ContainsSubstring("plann"));
}

TEST_CASE("a context value that does not exist is refused") {
  Context context;
  for (const auto& [field, value] :
       {std::pair{"surface", ""}, std::pair{"surface", "Message"},
        std::pair{"role", ""}, std::pair{"contract", "ended"},
        std::pair{"exception", "LEGAL"}, std::pair{"region", "USA"},
        std::pair{"region", "u1"}}) {
    CAPTURE(field, value);
    const auto error = SetContextField(field, value, &context);
    REQUIRE(error);
    CHECK_THAT(*error, Catch::Matchers::ContainsSubstring(field));
    CHECK_THAT(*error, Catch::Matchers::ContainsSubstring(value));
  }
}

}  // namespace
}  // namespace composer_guard
