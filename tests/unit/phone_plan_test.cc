// core/detect/phone_plan.h

#include "core/detect/phone_plan.h"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

namespace composer_guard {
namespace {

std::string_view CountryOf(const PhoneRead& read) {
  return read.plan == nullptr ? std::string_view() : read.plan->country;
}

PhoneRead In(std::string_view country, std::string_view digits) {
  const PhonePlan* plan = PlanOf(country);
  REQUIRE(plan != nullptr);
  return ReadNational(digits, *plan);
}

TEST_CASE("plans by country") {
  for (const char* country : {"US", "GB", "DE", "FR", "IN", "BR", "ZA", "AE"}) {
    REQUIRE(PlanOf(country) != nullptr);
    CHECK(PlanOf(country)->country == std::string_view(country));
  }
  CHECK(PlanOf("US")->calling_code == 1);
  CHECK(PlanOf("GB")->calling_code == 44);
  CHECK(PlanOf("") == nullptr);
  CHECK(PlanOf("us") == nullptr);
  CHECK(PlanOf("ZZ") == nullptr);
  CHECK(PlanOf("USA") == nullptr);
}

TEST_CASE("plans ascend by country") {
  for (size_t i = 1; i < Phones().plans.size(); ++i) {
    CHECK(std::string_view(Phones().plans[i - 1].country) <
          std::string_view(Phones().plans[i].country));
  }
}

TEST_CASE("the examples of phone_plan.h") {
  CHECK(ReadInternational("442079460958").fit == PlanFit::kFull);
  CHECK(CountryOf(ReadInternational("442079460958")) == "GB");
  CHECK(In("GB", "07700900461").fit != PlanFit::kNone);
  CHECK(In("US", "4155550132").fit == PlanFit::kFull);
  CHECK(ReadInternational("999123").fit == PlanFit::kNone);
  CHECK(In("US", "1155550132").fit != PlanFit::kFull);
  CHECK(In("US", "0155550132").fit != PlanFit::kFull);
}

TEST_CASE("the trunk prefix is taken off") {
  CHECK(In("GB", "02079460958").national == "2079460958");
  CHECK(In("FR", "0639984120").national == "639984120");
  CHECK(In("FR", "639984120").national == "639984120");
  CHECK(ReadInternational("4402079460958").fit == PlanFit::kFull);
}

TEST_CASE("numbers that are too short or too long") {
  for (const std::string_view digits :
       {"", "4", "41", "415555", "41555501320000"}) {
    INFO(digits);
    CHECK(In("US", digits).fit == PlanFit::kNone);
  }
  CHECK(ReadInternational("").fit == PlanFit::kNone);
  CHECK(ReadInternational("1").fit == PlanFit::kNone);
  CHECK(ReadInternational("44").fit == PlanFit::kNone);
}

TEST_CASE("any country") {
  CHECK(ReadAnywhere("07700900461", true).fit == PlanFit::kFull);
  CHECK(ReadAnywhere("1", false).fit == PlanFit::kNone);
  CHECK(ReadAnywhere("", true).fit == PlanFit::kNone);
  CHECK(ReadAnywhere("99999999999999999", false).fit == PlanFit::kNone);
}

}  // namespace
}  // namespace composer_guard
