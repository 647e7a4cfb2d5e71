// The parts of a pack that say what is found.

#include <algorithm>
#include <array>

#include "core/names.h"
#include "core/policy/pack_parts.h"
#include "core/rules/frames.h"
#include "core/rules/tables.h"
#include "core/text/joined.h"
#include "core/text/order.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// The classes that a pack may add words to: those whose words carry no value.
struct ClassName {
  std::string_view name;
  WordClass word_class;
};
constexpr std::array kClasses = {
    ClassName{"platform", WordClass::kPlatform},
    ClassName{"here", WordClass::kHere},
    ClassName{"outside", WordClass::kOutside},
    ClassName{"phone_noun", WordClass::kPhoneNoun},
    ClassName{"email_noun", WordClass::kEmailNoun},
    ClassName{"address_noun", WordClass::kAddressNoun},
    ClassName{"handle_noun", WordClass::kHandleNoun},
    ClassName{"form_noun", WordClass::kFormNoun},
    ClassName{"tech_noun", WordClass::kTechNoun},
    ClassName{"id_label", WordClass::kIdLabel},
    ClassName{"unit", WordClass::kUnit},
    ClassName{"fee", WordClass::kFee},
    ClassName{"later", WordClass::kLater},
};

// Bytes for a step of a program: its automaton then has room for so many states
// that it seldom has to begin anew.
constexpr int64_t kStepMemory = 512;

// Compiles the pattern with no more memory than one of its length needs, and
// counts it. A second compilation is cheap: a pack is read once.
std::optional<Pattern> CompileWithin(const std::string& text, Pack* pack,
                                     std::string* error) {
  auto pattern = Pattern::Compile(text, error, PackLimits::kMemory);
  if (!pattern) return pattern;
  int64_t memory = PackLimits::kLeastMemory;
  const auto wanted = static_cast<int64_t>(pattern->steps()) * kStepMemory;
  while (memory < wanted && memory < PackLimits::kMemory) memory *= 2;
  if (memory < PackLimits::kMemory) {
    pattern = Pattern::Compile(text, error, memory);
  }
  if (pack->pattern_memory + memory > PackLimits::kAllMemory) {
    *error = "with it the patterns of the pack need more than 16 MiB";
  } else {
    pack->pattern_memory += memory;
  }
  return pattern;
}

std::optional<Pattern> ReadPattern(const PackNode& node, std::string_view rule,
                                   Pack* pack, PackErrors* errors) {
  const auto text = ReadText(node, PackLimits::kPattern, errors);
  if (!text) return std::nullopt;
  std::string error;
  auto pattern = CompileWithin(*text, pack, &error);
  if (error.empty() && pattern->Find("", {}).has_value()) {
    error = "it matches the empty text";
  }
  if (!error.empty()) {
    errors->Add(node, {"the pattern ", Quoted(*text), " of rule ", Quoted(rule),
                       " is refused: ", error});
  }
  return pattern;
}

void ReadKeywords(const PackNode& node, uint16_t rule, Pack* pack,
                  PackErrors* errors) {
  ReadListOrOne(node, PackLimits::kKeywords, errors, [&](const PackNode& word) {
    const auto text = ReadText(word, ExtraWords::kMostBytes, errors);
    if (text && !pack->overlay.keywords.Add(*text, rule)) {
      errors->Add(word, {Quoted(*text), " is no word and no phrase"});
    }
  });
}

void ReadRule(const PackNode& node, Pack* pack, PackErrors* errors) {
  if (!CheckFields(node,
                   {"id!", "category!", "intent!", "keywords!", "pattern!",
                    "unless", "kind", "confidence", "examples!", "silent!"},
                   errors)) {
    return;
  }
  std::string id;
  if (const auto part = FieldOf(node, "id")) {
    ReadId(*part, "._-", errors, &id);
    const auto same = [&id](const auto& rule) { return rule.id == id; };
    if (std::any_of(Rules().begin(), Rules().end(), same) ||
        std::any_of(pack->overlay.rules.begin(), pack->overlay.rules.end(),
                    same)) {
      errors->Add(*part, {"there is a rule ", Quoted(id), " already"});
    }
  }
  std::string kind;
  if (const auto part = FieldOf(node, "kind")) {
    ReadId(*part, "_", errors, &kind);
  }
  const auto category =
      ReadEnum(node, "category", kCategoryNames, Category::kPhone, errors);
  const auto intent =
      ReadEnum(node, "intent", kIntentNames, Intent::kShare, errors);
  const auto confidence = ReadEnum(node, "confidence", kConfidenceNames,
                                   Confidence::kMedium, errors);
  if (const auto part = FieldOf(node, "keywords")) {
    ReadKeywords(*part, static_cast<uint16_t>(pack->overlay.rules.size()), pack,
                 errors);
  }
  PackExample example;
  example.rule = id;
  example.finds = WireName(category, intent);
  AddExamples(node, "examples", example, pack, errors);
  example.silent = true;
  AddExamples(node, "silent", example, pack, errors);
  std::optional<Pattern> pattern;
  std::optional<Pattern> unless;
  if (const auto part = FieldOf(node, "pattern")) {
    pattern = ReadPattern(*part, id, pack, errors);
  }
  if (const auto part = FieldOf(node, "unless")) {
    unless = ReadPattern(*part, id, pack, errors);
  }
  if (!pattern) return;
  pack->overlay.rules.push_back({
      .id = std::move(id),
      .kind = std::move(kind),
      .category = category,
      .intent = intent,
      .confidence = confidence,
      .pattern = *std::move(pattern),
      .unless = std::move(unless),
  });
}

}  // namespace

void AddWord(const PackNode& node, WordClass word_class, Pack* pack,
             PackErrors* errors) {
  const auto text = ReadText(node, ExtraWords::kMostBytes, errors);
  if (!text) return;
  if (!pack->overlay.words.Add(*text, static_cast<uint16_t>(word_class))) {
    errors->Add(node, {Quoted(*text), " is no word and no phrase"});
  }
}

void ReadRules(const PackNode& node, Pack* pack, PackErrors* errors) {
  ReadList(node, PackLimits::kRules, errors,
           [&](const PackNode& rule) { ReadRule(rule, pack, errors); });
}

// Whether findings may have it: a phrase rule, a frame, or a judge that weighs
// kinds of words (core/detect/wording.cc, gist.cc).
bool IsRule(std::string_view id) {
  static constexpr auto kJudges =
      Words("address.around", "gist.move", "gist.request", "gist.share",
            "handle.around", "phone.around", "wording.move", "wording.request");
  const auto named = [id](const auto& rule) { return rule.id == id; };
  return kJudges.Has(id) ||
         std::any_of(Rules().begin(), Rules().end(), named) ||
         std::any_of(Frames().rules.begin(), Frames().rules.end(),
                     [&](const FrameRule& rule) {
                       return rule.intent != kDeclines && named(rule);
                     });
}

void ReadDisabled(const PackNode& node, Pack* pack, PackErrors* errors) {
  ReadList(node, PackLimits::kDisabled, errors, [&](const PackNode& id) {
    const auto text = ReadText(id, PackLimits::kText, errors);
    if (!text) return;
    if (!IsRule(*text)) errors->Add(id, {"there is no rule ", Quoted(*text)});
    pack->overlay.disabled.push_back(*text);
  });
  SortInOrder(&pack->overlay.disabled,
              [](const auto& a, const auto& b) { return a < b; });
}

void ReadWords(const PackNode& node, Pack* pack, PackErrors* errors) {
  if (node.value->kind != JsonValue::Kind::kObject) {
    errors->Add(node, "expected an object: a list of words by their class");
    return;
  }
  for (size_t i = 0; i < node.value->keys.size(); ++i) {
    const PackNode list = node.At(i);
    const auto found = std::find_if(
        kClasses.begin(), kClasses.end(),
        [&](const ClassName& c) { return c.name == node.value->keys[i]; });
    if (found == kClasses.end()) {
      std::string names;
      for (const ClassName& c : kClasses) {
        if (!names.empty()) names += ", ";
        names += c.name;
      }
      errors->AddToKey(list, {"unknown class ", Quoted(node.value->keys[i]),
                              " (", names, ")"});
      continue;
    }
    ReadList(list, PackLimits::kWords, errors, [&](const PackNode& word) {
      AddWord(word, found->word_class, pack, errors);
    });
  }
}

}  // namespace composer_guard
