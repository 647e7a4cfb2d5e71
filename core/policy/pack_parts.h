// The parts of a pack; for pack.cc alone. Each reads its node into the pack and
// adds what is wrong.
#ifndef COMPOSER_GUARD_POLICY_PACK_PARTS_H_
#define COMPOSER_GUARD_POLICY_PACK_PARTS_H_

#include "core/policy/pack.h"
#include "core/policy/pack_node.h"

namespace composer_guard {

// pack_policy.cc: what is found -> severity; who is exempt.
void ReadSeverities(const PackNode& node, Pack* pack, PackErrors* errors);
void ReadExemptions(const PackNode& node, Pack* pack, PackErrors* errors);

// pack_texts.cc: messages, fixes and sections. Read when the rows are, since a
// row names the keys of its own. Then a look at the keys that rows name.
void ReadMessages(const PackNode& node, Pack* pack, PackErrors* errors);
void ReadFixTexts(const PackNode& node, Pack* pack, PackErrors* errors);
void ReadSections(const PackNode& node, Pack* pack, PackErrors* errors);
void CheckRowTexts(const PackNode& root, const Pack& pack, PackErrors* errors);

// pack_rules.cc: rules and words.
void ReadRules(const PackNode& node, Pack* pack, PackErrors* errors);
void ReadDisabled(const PackNode& node, Pack* pack, PackErrors* errors);
void ReadWords(const PackNode& node, Pack* pack, PackErrors* errors);

// pack_links.cc
void ReadLinks(const PackNode& node, Pack* pack, PackErrors* errors);
void ReadDomains(const PackNode& node, Pack* pack, PackErrors* errors);

// pack_examples.cc
void ReadExamples(const PackNode& node, Pack* pack, PackErrors* errors);
// Those of a rule or a link: a string or an array in that field. `like` says
// how they must come out.
void AddExamples(const PackNode& node, std::string_view field,
                 const PackExample& like, Pack* pack, PackErrors* errors);
// "phone.share", and whether a text is one of these.
std::string WireName(Category category, Intent intent);
bool IsWireName(std::string_view text);

// Adds a word of the class to the overlay.
void AddWord(const PackNode& node, WordClass word_class, Pack* pack,
             PackErrors* errors);

// A name of ASCII letters, digits and `signs`, at most 60; `*out` is it.
bool ReadId(const PackNode& node, std::string_view signs, PackErrors* errors,
            std::string* out);

// The place of a value in an enum, or its default.
template <typename Enum>
Enum ReadEnum(const PackNode& node, std::string_view field,
              std::span<const std::string_view> names, Enum otherwise,
              PackErrors* errors) {
  const auto part = FieldOf(node, field);
  if (!part) return otherwise;
  const auto value = ReadName(*part, names, errors);
  return value ? static_cast<Enum>(*value) : otherwise;
}

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_PACK_PARTS_H_
