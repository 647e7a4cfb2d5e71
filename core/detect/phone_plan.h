// Numbering plans: which lengths and first digits exist in which country.
//
//   catches: "+44 20 7946 0958", "07700 900461" in GB, "(415) 555-0132" in US
//   leaves:  "+999 123", a US number that begins with 1 or 0
#ifndef COMPOSER_GUARD_DETECT_PHONE_PLAN_H_
#define COMPOSER_GUARD_DETECT_PHONE_PLAN_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "core/rules/tables.h"

namespace composer_guard {

enum class PlanFit : uint8_t {
  kNone,
  kLength,  // the length exists, the first digits do not: fictional or typo
  kFull,
};

struct PhoneRead {
  PlanFit fit = PlanFit::kNone;
  const PhonePlan* plan = nullptr;
  std::string_view national;  // national significant number
};

// The plan of a country by its ISO 3166 code; null when there is none.
const PhonePlan* PlanOf(std::string_view country);

// How the digits fit a country's plan, with or without its trunk prefix.
PhoneRead ReadNational(std::string_view digits, const PhonePlan& plan);

// The digits behind "+" or an international prefix, calling code first.
PhoneRead ReadInternational(std::string_view digits);

// The best fit in any country for digits that begin with its trunk prefix
// (`with_trunk`) or, without one, for its national numbers.
PhoneRead ReadAnywhere(std::string_view digits, bool with_trunk);

// How digits read in all plans at once.
struct PlansRead {
  PhoneRead abroad;   // behind "+", "00" or "011"
  PhoneRead home;     // in the region's plan
  PhoneRead spoken;   // in the plan of the draft's language's country
  PhoneRead any;      // in the best of all plans
  bool plus = false;  // a plus sign stands before them
  bool zero = false;  // they begin with 0

  // Whether a plan knows the number, the region's own where it is national.
  bool Certain() const;
};

// Reads digits (one at least) in the plans; `region` and `spoken` are ISO 3166
// codes, `spoken` that of the draft's language or empty.
PlansRead ReadPlansOf(std::string_view digits, std::string_view region,
                      std::string_view spoken, bool plus);

// The number to be read by people, in groups, with its calling code where the
// digits have one: "+1 415 555 0132".
std::string Readable(const PlansRead& read, std::string_view digits);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_PLAN_H_
