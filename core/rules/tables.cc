// Unpacks the tables. Each is made when it is asked for first, in a fraction of
// a millisecond; texts stay in the packed bytes.

#include "core/rules/tables.h"

#include <string_view>
#include <vector>

#include "core/rules/packed.h"
#include "core/text/unpack.h"

namespace composer_guard {
namespace {

std::vector<LinkRow> UnpackLinks() {
  Unpacker in(packed::kLinks);
  std::vector<LinkRow> rows(in.Number());
  std::vector<LinkRow> kinds;
  LinkRow row;
  for (LinkRow& to : rows) {
    const char* const host = in.TextOr(row.host);
    const char* const path = in.Text();
    if (const uint32_t id = in.Number(); id == 1) {
      const uint8_t bits = in.Byte();
      row.kind = in.Text();
      row.purpose = static_cast<LinkPurpose>(bits >> 2);
      row.subdomains = (bits & 2) != 0;
      row.weak = (bits & 1) != 0;
      kinds.push_back(row);
    } else if (id > 1) {
      row = kinds[id - 2];
    }
    row.host = host;
    row.path = path;
    to = row;
  }
  return rows;
}

std::vector<const char*> UnpackReserved() {
  Unpacker in(packed::kReservedSubdomains);
  std::vector<const char*> names(in.Number());
  for (const char*& name : names) name = in.Text();
  return names;
}

std::vector<SchemeRow> UnpackSchemes() {
  Unpacker in(packed::kSchemes);
  std::vector<SchemeRow> rows(in.Number());
  for (SchemeRow& row : rows) {
    row.scheme = in.Text();
    row.prefix = in.Text();
    row.kind = in.Text();
    row.purpose = static_cast<LinkPurpose>(in.Byte());
    row.shortest = in.Byte();
  }
  return rows;
}

std::vector<ServiceRow> UnpackServices() {
  Unpacker in(packed::kServices);
  std::vector<ServiceRow> rows(in.Number());
  for (ServiceRow& row : rows) {
    row.id = in.Text();
    row.signs = in.Text();
    const uint8_t bits = in.Byte();
    row.shape = static_cast<HandleShape>(bits >> 2);
    row.payment = (bits & 2) != 0;
    row.ordinary = (bits & 1) != 0;
    row.shortest = static_cast<uint8_t>(in.Number());
    row.longest = static_cast<uint16_t>(in.Number());
  }
  return rows;
}

std::vector<ProviderRow> UnpackProviders() {
  Unpacker in(packed::kProviders);
  std::vector<ProviderRow> rows(in.Number());
  for (ProviderRow& row : rows) {
    row.id = in.Text();
    row.domain = in.Text();
  }
  return rows;
}

TldTable UnpackTlds() {
  Unpacker in(packed::kTlds);
  TldTable tlds;
  const uint32_t count = in.Number();
  tlds.starts.reserve(count + size_t{1});
  size_t before = 0;
  for (uint32_t i = 0; i < count; ++i) {
    const size_t start = tlds.pool.size();
    const size_t shared = in.Byte();
    const std::string_view rest = in.Text();
    tlds.pool.append(tlds.pool, before, shared);
    tlds.pool.append(rest);
    tlds.starts.push_back(static_cast<uint16_t>(start));
    before = start;
  }
  tlds.starts.push_back(static_cast<uint16_t>(tlds.pool.size()));
  return tlds;
}

// Which pairs of first digits there are, told as runs of those that are not and
// those that are, by turns.
void UnpackStarts(Unpacker* in, PhoneLength* length) {
  constexpr uint32_t kPairs = 100;
  bool there = false;
  for (uint32_t pair = 0; pair < kPairs; there = !there) {
    const uint32_t end = pair + in->Byte();
    for (; pair < end; ++pair) {
      if (there) length->starts[pair / 32] |= 1u << (pair % 32);
    }
  }
}

PhoneTables UnpackPhones() {
  Unpacker in(packed::kPhones);
  PhoneTables phones;
  phones.plans.resize(in.Number());
  for (PhonePlan& plan : phones.plans) {
    plan.country = in.Text();
    plan.trunk = in.Text();
    plan.calling_code = static_cast<uint16_t>(in.Number());
    plan.first = static_cast<uint16_t>(phones.lengths.size());
    plan.count = static_cast<uint8_t>(in.Number());
    for (uint8_t i = 0; i < plan.count; ++i) {
      PhoneLength length;
      length.digits = in.Byte();
      UnpackStarts(&in, &length);
      phones.lengths.push_back(length);
    }
  }
  phones.codes.resize(in.Number());
  uint32_t code = 0;
  for (CallingCode& row : phones.codes) {
    code += in.Number();
    row.code = static_cast<uint16_t>(code);
    row.first = static_cast<uint16_t>(phones.code_plans.size());
    row.count = static_cast<uint8_t>(in.Number());
    for (uint8_t i = 0; i < row.count; ++i) {
      phones.code_plans.push_back(in.Byte());
    }
  }
  return phones;
}

std::vector<RuleRow> UnpackRules() {
  Unpacker in(packed::kRules);
  std::vector<RuleRow> rows(in.Number());
  for (const auto text :
       {&RuleRow::id, &RuleRow::kind, &RuleRow::pattern, &RuleRow::unless}) {
    for (RuleRow& row : rows) row.*text = in.Text();
  }
  for (RuleRow& row : rows) {
    const uint8_t bits = in.Byte();
    row.category = bits >> 4;
    row.intent = bits >> 2 & 3;
    row.confidence = bits & 3;
    row.languages = in.Number();
    for (uint16_t& need : row.needs) {
      const uint32_t set = in.Number();
      need = set == 0 ? kNoNeed : static_cast<uint16_t>(set - 1);
    }
  }
  return rows;
}

// Numbers ascending, into `to`; what is behind those.
uint16_t* UnpackAscending(size_t count, Unpacker* in, uint16_t* to) {
  in->Ascending(count, [&to](uint16_t number) { *to++ = number; });
  return to;
}

NeedHashes UnpackNeedHashes(Unpacker* from) {
  Unpacker in = *from;
  NeedHashes words;
  const size_t count = in.Number();
  words.hashes.resize(count);
  UnpackAscending(count, &in, words.hashes.data());
  words.starts.resize(count + 1);
  for (size_t i = 0; i < count; ++i) {
    words.starts[i + 1] = static_cast<uint16_t>(words.starts[i] + in.Number());
  }
  words.of.resize(words.starts.back());
  uint16_t* of = words.of.data();
  for (size_t i = 0; i < count; ++i) {
    const size_t sets = words.starts[i + 1] - size_t{words.starts[i]};
    of = UnpackAscending(sets, &in, of);
  }
  *from = in;
  return words;
}

NeedTables UnpackNeeds() {
  Unpacker in(packed::kNeeds);
  NeedTables needs;
  needs.words = UnpackNeedHashes(&in);
  needs.begins = UnpackNeedHashes(&in);
  in.Ascending(in.Number(),
               [&](uint16_t hash) { needs.fronts.push_back(hash); });
  return needs;
}

}  // namespace

std::span<const LinkRow> Links() {
  static const std::vector<LinkRow> rows = UnpackLinks();
  return rows;
}

std::span<const char* const> ReservedSubdomains() {
  static const std::vector<const char*> names = UnpackReserved();
  return names;
}

std::span<const SchemeRow> Schemes() {
  static const std::vector<SchemeRow> rows = UnpackSchemes();
  return rows;
}

std::span<const ServiceRow> Services() {
  static const std::vector<ServiceRow> rows = UnpackServices();
  return rows;
}

std::span<const ProviderRow> Providers() {
  static const std::vector<ProviderRow> rows = UnpackProviders();
  return rows;
}

const TldTable& Tlds() {
  static const TldTable tlds = UnpackTlds();
  return tlds;
}

const PhoneTables& Phones() {
  static const PhoneTables phones = UnpackPhones();
  return phones;
}

const NeedTables& Needs() {
  static const NeedTables needs = UnpackNeeds();
  return needs;
}

std::span<const RuleRow> Rules() {
  static const std::vector<RuleRow> rows = UnpackRules();
  return rows;
}

}  // namespace composer_guard
