// The tables as core/rules/generate writes them, for tables.cc alone; how they
// are read is said there and in generate/*.mjs.
#ifndef COMPOSER_GUARD_RULES_PACKED_H_
#define COMPOSER_GUARD_RULES_PACKED_H_

namespace composer_guard::packed {

extern const char kLinks[];
extern const char kReservedSubdomains[];
extern const char kSchemes[];
extern const char kServices[];
extern const char kProviders[];
extern const char kTlds[];
extern const char kPhones[];
extern const char kRules[];
extern const char kPatternParts[];
extern const char kFrames[];
extern const char kNeeds[];

}  // namespace composer_guard::packed

#endif  // COMPOSER_GUARD_RULES_PACKED_H_
