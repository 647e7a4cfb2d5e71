// core/policy/policy.h

#include "core/policy/policy.h"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

namespace composer_guard {
namespace {

PolicyRow Row(std::string_view id, ValueSet categories, ValueSet surfaces,
              Severity severity) {
  PolicyRow row;
  row.id = id;
  row.section = "own";
  row.categories = categories;
  row.intents = Policy::kAll;
  row.surfaces = surfaces;
  row.severity = {severity, severity, severity};
  return row;
}

constexpr ValueSet Only(auto value) {
  return static_cast<ValueSet>(1u << static_cast<unsigned>(value));
}

TEST_CASE("the built-in policy has a row for everything that can be found") {
  const Policy policy;
  for (int category = 0; category < 7; ++category) {
    for (int intent = 0; intent < 3; ++intent) {
      for (int surface = 0; surface < 4; ++surface) {
        const PolicyRow& row = policy.RowOf(static_cast<Category>(category),
                                            static_cast<Intent>(intent),
                                            static_cast<Surface>(surface));
        INFO(category << ' ' << intent << ' ' << surface << ' ' << row.id);
        CHECK(Has(row.categories, category));
        CHECK(Has(row.intents, intent));
        CHECK(Has(row.surfaces, surface));
        CHECK_FALSE(row.section.empty());
        CHECK(row.severity[2] == Severity::kWarning);
      }
    }
  }
}

TEST_CASE("a surface may have a row of its own") {
  const Policy policy;
  const auto id = [&policy](Category category, Surface surface) {
    return policy.RowOf(category, Intent::kShare, surface).id;
  };
  CHECK(id(Category::kHandle, Surface::kProfile) == "handle.profile");
  CHECK(id(Category::kHandle, Surface::kMessage) == "handle");
  CHECK(id(Category::kAddress, Surface::kJobPost) == "address.job_post");
}

TEST_CASE("a row that is added goes over what it selects, and nothing else") {
  Policy policy;
  policy.Add(Row("own", Only(Category::kAddress), Only(Surface::kJobPost),
                 Severity::kNone));
  const auto severity = [&policy](Category category, Surface surface) {
    return policy.RowOf(category, Intent::kShare, surface).severity[2];
  };
  CHECK(severity(Category::kAddress, Surface::kJobPost) == Severity::kNone);
  CHECK(severity(Category::kAddress, Surface::kMessage) == Severity::kWarning);
  CHECK(severity(Category::kPhone, Surface::kJobPost) == Severity::kWarning);
  policy.Add(Row("again", Policy::kAll, Policy::kAll, Severity::kHint));
  CHECK(severity(Category::kAddress, Surface::kJobPost) == Severity::kHint);
}

TEST_CASE("an exemption holds for its categories, by what the host says") {
  const Policy policy;
  Context context;
  CHECK_FALSE(policy.ExemptionOf(Category::kEmail, context));
  context.exception = Exception::kSystemsAccess;
  CHECK(policy.ExemptionOf(Category::kEmail, context) ==
        Exemption::kSystemsAccess);
  CHECK_FALSE(policy.ExemptionOf(Category::kPhone, context));
  context.plan = Plan::kEnterprise;
  CHECK(policy.ExemptionOf(Category::kPhone, context) ==
        Exemption::kBusinessPlan);
}

TEST_CASE("the reminder goes by who writes where") {
  const Policy policy;
  Context context;
  const auto kind = [&policy, &context] {
    return policy.ReminderOf(context)->kind;
  };
  CHECK(kind() == "portfolio_link");
  context.surface = Surface::kJobPost;
  CHECK(kind() == "client_site");
  context.role = Role::kFreelancer;
  CHECK(kind() == "portfolio_link");
  context.role = Role::kClient;
  context.surface = Surface::kMessage;
  CHECK(kind() == "client_site");
}

}  // namespace
}  // namespace composer_guard
