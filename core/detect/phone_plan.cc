#include "core/detect/phone_plan.h"

#include <algorithm>

namespace composer_guard {
namespace {

PlanFit Fit(std::string_view national, const PhonePlan& plan) {
  if (national.size() < 2) return PlanFit::kNone;
  PlanFit best = PlanFit::kNone;
  for (uint16_t i = plan.first; i < plan.first + plan.count; ++i) {
    const PhoneLength& length = Phones().lengths[i];
    if (length.digits != national.size()) continue;
    const auto start =
        static_cast<uint32_t>((national[0] - '0') * 10 + (national[1] - '0'));
    if ((length.starts[start / 32] >> (start % 32) & 1) != 0) {
      return PlanFit::kFull;
    }
    best = PlanFit::kLength;
  }
  return best;
}

bool Fuller(const PhoneRead& a, const PhoneRead& b) {
  return static_cast<int>(a.fit) > static_cast<int>(b.fit);
}

// Digits that begin an international number without a plus sign.
std::string_view BehindPrefix(std::string_view digits) {
  if (digits.substr(0, 2) == "00") return digits.substr(2);
  if (digits.substr(0, 3) == "011") return digits.substr(3);
  return {};
}

// "91 98450 12345": with the calling code of the writer's own country in front,
// as people there write it without a plus sign.
PhoneRead BehindOwnCode(std::string_view digits, const PhonePlan& plan) {
  const std::string code = std::to_string(plan.calling_code);
  if (code.size() < 2 || !digits.starts_with(code)) return {};
  const std::string_view rest = digits.substr(code.size());
  return {Fit(rest, plan), &plan, rest};
}

}  // namespace

const PhonePlan* PlanOf(std::string_view country) {
  // Of two letters, as all of them are.
  const auto key = [](const char* of) {
    return static_cast<unsigned char>(of[0]) << 8 |
           static_cast<unsigned char>(of[1]);
  };
  if (country.size() != 2) return nullptr;
  const auto& plans = Phones().plans;
  const int wanted = key(country.data());
  const auto found = std::partition_point(
      plans.begin(), plans.end(),
      [=](const PhonePlan& plan) { return key(plan.country) < wanted; });
  return found != plans.end() && key(found->country) == wanted ? &*found
                                                               : nullptr;
}

PhoneRead ReadNational(std::string_view digits, const PhonePlan& plan) {
  PhoneRead best{Fit(digits, plan), &plan, digits};
  const std::string_view trunk = plan.trunk;
  if (!trunk.empty() && digits.substr(0, trunk.size()) == trunk) {
    const std::string_view rest = digits.substr(trunk.size());
    const PhoneRead other{Fit(rest, plan), &plan, rest};
    if (Fuller(other, best)) best = other;
  }
  return best;
}

PhoneRead ReadInternational(std::string_view digits) {
  PhoneRead best;
  const PhoneTables& phones = Phones();
  for (size_t size = 1; size <= 3 && size < digits.size(); ++size) {
    uint32_t code = 0;
    for (const char c : digits.substr(0, size)) {
      code = code * 10 + static_cast<uint32_t>(c - '0');
    }
    const CallingCode* end = phones.codes.data() + phones.codes.size();
    const CallingCode* found = std::lower_bound(
        phones.codes.data(), end, code,
        [](const CallingCode& c, uint32_t wanted) { return c.code < wanted; });
    if (found == end || found->code != code) continue;
    // Behind +1 an area comes first, whatever is short at home.
    constexpr size_t kNorthAmerican = 10;
    if (code == 1 && digits.size() - size < kNorthAmerican) continue;
    for (uint16_t i = found->first; i < found->first + found->count; ++i) {
      // "+44 (0)20 …" carries the trunk prefix along.
      const PhoneRead read =
          ReadNational(digits.substr(size), phones.plans[phones.code_plans[i]]);
      if (Fuller(read, best)) best = read;
    }
  }
  return best;
}

PhoneRead ReadAnywhere(std::string_view digits, bool with_trunk) {
  PhoneRead best;
  for (const PhonePlan& plan : Phones().plans) {
    PhoneRead read;
    if (with_trunk) {
      const std::string_view trunk = plan.trunk;
      if (trunk.empty() || digits.substr(0, trunk.size()) != trunk) continue;
      const std::string_view rest = digits.substr(trunk.size());
      read = {Fit(rest, plan), &plan, rest};
    } else {
      read = {Fit(digits, plan), &plan, digits};
    }
    if (Fuller(read, best)) best = read;
    if (best.fit == PlanFit::kFull) break;
  }
  return best;
}

bool PlansRead::Certain() const {
  if (!plus && !zero) return home.fit == PlanFit::kFull;
  return abroad.fit == PlanFit::kFull || any.fit == PlanFit::kFull;
}

PlansRead ReadPlansOf(std::string_view digits, std::string_view region,
                      std::string_view spoken, bool plus) {
  PlansRead read;
  read.plus = plus;
  read.zero = digits.front() == '0';
  const std::string_view behind = plus ? digits : BehindPrefix(digits);
  if (!behind.empty()) read.abroad = ReadInternational(behind);
  if (plus) return read;
  if (const PhonePlan* plan = PlanOf(region)) {
    read.home = ReadNational(digits, *plan);
    const PhoneRead coded = BehindOwnCode(digits, *plan);
    if (behind.empty() && read.home.fit != PlanFit::kFull &&
        coded.fit == PlanFit::kFull) {
      read.abroad = coded;
    }
  }
  if (const PhonePlan* plan = PlanOf(spoken)) {
    read.spoken = ReadNational(digits, *plan);
  }
  read.any = ReadAnywhere(digits, read.zero);
  return read;
}

std::string Readable(const PlansRead& read, std::string_view digits) {
  std::string out;
  if (read.abroad.fit != PlanFit::kNone && read.abroad.plan != nullptr) {
    out = "+" + std::to_string(read.abroad.plan->calling_code) + " ";
    digits = read.abroad.national;
  }
  // Groups of three from the left, the last of four at most.
  size_t at = 0;
  while (digits.size() - at > 4) {
    out.append(digits.substr(at, 3));
    out.push_back(' ');
    at += 3;
  }
  out.append(digits.substr(at));
  return out;
}

}  // namespace composer_guard
