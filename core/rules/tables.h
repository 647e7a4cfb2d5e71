// The tables that core/rules/generate makes of the data in this folder. Read
// only; each is unpacked by the first call of its function and stays.
#ifndef COMPOSER_GUARD_RULES_TABLES_H_
#define COMPOSER_GUARD_RULES_TABLES_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace composer_guard {

// What a link is for. The first seven are Category of core/guard.h in the same
// order; the last two are no findings.
enum class LinkPurpose : uint8_t {
  kPhone,
  kEmail,
  kAddress,
  kFormLink,
  kApplicationLink,
  kHandle,
  kOffPlatform,
  kShortener,
  kWork,
};

// One row of links/*.toml, for one host and one path.
struct LinkRow {
  const char* host = "";  // without "*."
  const char* path = "";  // pattern, "" for any
  const char* kind = "";
  LinkPurpose purpose = LinkPurpose::kWork;
  bool subdomains = false;  // "*.host": any sub-domain but reserved ones
  bool weak = false;
};
// By host, the most specific path first.
std::span<const LinkRow> Links();
// Ascending.
std::span<const char* const> ReservedSubdomains();

struct SchemeRow {
  const char* scheme = "";
  const char* prefix = "";  // what must follow the colon, "" for anything
  const char* kind = "";
  LinkPurpose purpose = LinkPurpose::kWork;
  uint8_t shortest = 1;  // characters behind the colon and the prefix
};
// Ascending by scheme.
std::span<const SchemeRow> Schemes();

// A messenger, network, meeting room or the like (services.toml).
enum class HandleShape : uint8_t {
  kUsername,
  kPhone,
  kNumber,
  kEmail,
  kDiscord,
  kSkype,
  kLink,
  kNone,
};
struct ServiceRow {
  const char* id = "";
  HandleShape shape = HandleShape::kUsername;
  uint8_t shortest = 3;
  uint16_t longest = 32;
  const char* signs = "";  // characters of a handle beside letters and digits
  bool payment = false;    // pays outside the platform instead of talking
  bool ordinary = false;   // its name is an everyday word: "line", "signal"
};
std::span<const ServiceRow> Services();

struct ProviderRow {
  const char* id = "";
  const char* domain = "";
};
std::span<const ProviderRow> Providers();

// Top-level domains, folded, ascending; internationalised ones in Unicode.
struct TldTable {
  std::string pool;              // one behind the other
  std::vector<uint16_t> starts;  // of each in the pool, and the end

  size_t size() const { return starts.size() - 1; }
  std::string_view operator[](size_t i) const {
    return {pool.data() + starts[i],
            static_cast<size_t>(starts[i + 1] - starts[i])};
  }
};
const TldTable& Tlds();

// National significant numbers of one length in one country: which first two
// digits exist.
struct PhoneLength {
  uint8_t digits = 0;
  uint32_t starts[4] = {};  // bit 10 * first + second
};
struct PhonePlan {
  const char* country = "";  // ISO 3166
  const char* trunk = "";    // national prefix, "" for none
  uint16_t calling_code = 0;
  uint16_t first = 0;  // in PhoneTables::lengths
  uint8_t count = 0;
};
struct CallingCode {
  uint16_t code = 0;
  uint16_t first = 0;  // in PhoneTables::code_plans
  uint8_t count = 0;
};
struct PhoneTables {
  std::vector<PhonePlan> plans;  // ascending by country
  std::vector<PhoneLength> lengths;
  std::vector<CallingCode> codes;  // ascending
  // Indices into `plans` by calling code, the main country first.
  std::vector<uint8_t> code_plans;
};
const PhoneTables& Phones();

// A phrase rule (phrases/*.toml): keywords first, then an RE2 pattern on the
// sentence around the keyword.
//
// `needs` are sets of words, of each of which every match holds at least one:
// generate/needs.mjs reads them out of the pattern. kNoNeed fills up.
inline constexpr uint16_t kNoNeed = 511;
inline constexpr size_t kMostNeeds = 2;
struct RuleRow {
  const char* id = "";
  const char* pattern = "";  // for PatternText()
  const char* unless = "";   // for PatternText(); silent where this matches too
  const char* kind = "";
  uint8_t category = 0;    // Category of core/guard.h
  uint8_t intent = 0;      // Intent
  uint8_t confidence = 0;  // Confidence
  // Languages it is for, by the end of its id; run only where their words are.
  uint32_t languages = 0;
  uint16_t needs[kMostNeeds] = {kNoNeed, kNoNeed};
};
std::span<const RuleRow> Rules();

// A pattern of a rule as RE2 takes it, with its named parts written out.
std::string PatternText(const char* packed);

// Words as the sets of needed words know them, by a hash in short. Two words
// of one hash only let a pattern be run in vain.
constexpr uint16_t NeedHash(uint32_t word_hash) {
  return static_cast<uint16_t>(word_hash ^ word_hash >> 16);
}
// Ascending; word n is in the sets of[starts[n]] .. of[starts[n + 1]].
struct NeedHashes {
  std::vector<uint16_t> hashes;
  std::vector<uint16_t> starts;
  std::vector<uint16_t> of;
};
inline constexpr size_t kNeedFrontBytes = 3;
struct NeedTables {
  NeedHashes words;
  NeedHashes begins;  // of words of which only the start is known
  // Of their first bytes, all of them where they are fewer.
  std::vector<uint16_t> fronts;
};
const NeedTables& Needs();

// The examples that each rule must and must not find; compiled into the rule
// check only.
struct RuleExample {
  uint16_t rule = 0;
  const char* text = "";
  bool silent = false;
};
extern const RuleExample kRuleExamples[];
extern const size_t kRuleExampleCount;

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_RULES_TABLES_H_
