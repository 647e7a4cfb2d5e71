#include "core/detect/asked_items.h"

#include <algorithm>

#include "core/detect/cues.h"
#include "core/detect/digit_gap.h"
#include "core/text/apart.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kLongestItem = 10;  // lexemes
constexpr size_t kLongestHeading = 30;
constexpr size_t kMostItems = 12;  // before the one that asks

constexpr WordClasses kNouns =
    AnyOf(WordClass::kPhoneNoun, WordClass::kEmailNoun, WordClass::kHandleNoun,
          WordClass::kService, WordClass::kAddressNoun);

// Behind the sign or the number that begins an item, or `i` if none does.
size_t BehindBullet(const Scene& scene, size_t i) {
  if (i + 1 >= scene.size() || (i > 0 && scene.At(i).lines_before == 0)) {
    return i;
  }
  if (IsItemNumber(scene, i)) return i + 2;
  const Lexeme& first = scene.At(i);
  const bool bullet =
      first.kind == TokenKind::kSign && scene.At(i + 1).space_before &&
      (first.sign == '-' || first.sign == '*' || first.sign == 0);
  return bullet ? i + 1 : i;
}

size_t EndOfLine(const Scene& scene, size_t i) {
  while (i < scene.size() && scene.At(i).lines_before == 0) ++i;
  return i;
}

// Before "since we ship it", "that is on after six": where the reason begins
// that an item gives.
size_t BeforeReason(const Scene& scene, size_t begin, size_t end) {
  static constexpr auto kReasons = Words("because", "since", "so", "that",
                                         "that's", "we'll", "where", "which");
  for (size_t i = begin + 1; i < end; ++i) {
    if (!kReasons.Has(scene.Text(i))) continue;
    return scene.At(i - 1).sign == ',' && i - 1 > begin ? i - 1 : i;
  }
  return end;
}

// What is asked for in [begin, end).
struct Asked {
  bool only = false;  // and nothing else is said
  Category category = Category::kPhone;
  const char* kind = "phone";
};
Asked Read(const Scene& scene, size_t begin, size_t end) {
  static constexpr auto kSmall =
      Words("a", "account", "active", "address", "an", "and", "best", "contact",
            "current", "details", "direct", "full", "id", "if", "incl",
            "including", "link", "mobile", "name", "number", "optional", "or",
            "personal", "postal", "postcode", "preferred", "primary", "profile",
            "shipping", "the", "to", "valid", "with", "working", "zip");
  Asked asked;
  WordClasses all = 0;
  size_t last = begin;
  for (size_t i = begin; i < end; i = last) {
    const Lexeme& lexeme = scene.At(i);
    last = std::max(i + 1, std::min(end, i + lexeme.length));
    if (lexeme.kind == TokenKind::kSign) continue;
    const bool told =
        lexeme.Is(kNouns | AnyOf(WordClass::kYour, WordClass::kNumberNoun)) ||
        HasCue(lexeme, WordCue::kWhole) || HasCue(lexeme, WordCue::kPlease);
    if (!told && !kSmall.Has(scene.Text(i))) return asked;
    all |= lexeme.classes;
  }
  const auto has = [all](WordClass of) { return (all & Bit(of)) != 0; };
  if (has(WordClass::kEmailNoun)) {
    asked = {true, Category::kEmail, "email"};
  } else if (has(WordClass::kService)) {
    asked = {true, Category::kHandle, "handle"};
  } else if (has(WordClass::kPhoneNoun)) {
    asked = {true, Category::kPhone, "phone"};
  } else if (has(WordClass::kAddressNoun)) {
    asked = {true, Category::kAddress, "postal"};
  }
  return asked;
}

// "To apply, please send:", "In your proposal:": the heading that ends before
// lexeme `end`.
bool AsksApplicants(const Scene& scene, size_t end) {
  static constexpr auto kAsking =
      Words("answer", "application", "applicants", "applying", "apply", "bid",
            "cover", "include", "proposal", "proposals", "provide", "questions",
            "reply", "respond", "send", "share", "submit", "tell");
  static constexpr auto kOfWork =
      Words("app", "columns", "contains", "customers", "database", "data",
            "fields", "form", "has", "leads", "page", "screen", "sheet", "site",
            "spreadsheet", "table", "template", "users", "website");
  size_t begin = end;
  while (begin > 0 && end - begin < kLongestHeading) {
    --begin;
    if (scene.At(begin).lines_before > 0) break;
  }
  bool asks = false;
  for (size_t i = begin; i < end; ++i) {
    const Lexeme& lexeme = scene.At(i);
    const std::string_view word = scene.Text(i);
    if (kOfWork.Has(word) || lexeme.Is(WordClass::kTechNoun) ||
        lexeme.Is(WordClass::kFormNoun) || HasCue(lexeme, WordCue::kOthers)) {
      return false;
    }
    asks = asks || kAsking.Has(word) || lexeme.Is(WordClass::kApplyVerb) ||
           HasCue(lexeme, WordCue::kInProposal) ||
           HasCue(lexeme, WordCue::kBids);
  }
  return asks;
}

void ReadItems(Scene* scene) {
  size_t heading = kNowhere;  // where the last one ends
  size_t items = 0;
  for (size_t i = 0; i < scene->size(); i = EndOfLine(*scene, i + 1)) {
    const size_t begin = BehindBullet(*scene, i);
    const size_t line = EndOfLine(*scene, i + 1);
    if (begin == i) {
      heading = line;
      items = 0;
      continue;
    }
    if (heading == kNowhere || ++items > kMostItems) continue;
    const size_t end =
        BeforeReason(*scene, begin, std::min(line, begin + kLongestItem + 1));
    if (end - begin > kLongestItem) continue;
    const Asked asked = Read(*scene, begin, end);
    if (!asked.only || !AsksApplicants(*scene, heading)) continue;
    size_t last = end - 1;
    while (last > begin && scene->At(last).kind == TokenKind::kSign) --last;
    scene->found.push_back(
        {.category = asked.category,
         .intent = Intent::kRequest,
         .confidence = Confidence::kMedium,
         .span = {scene->At(begin).span.begin, scene->At(last).span.end},
         .kind = asked.kind,
         .rule = "wording.request",
         .listed = true});
  }
}

}  // namespace

void FindAskedItems(Scene* scene) {
  if ((scene->sums.classes & kNouns) != 0) Apart<ReadItems>()(scene);
}

}  // namespace composer_guard
