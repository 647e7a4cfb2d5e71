#include "core/policy/explain.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/detect/code.h"
#include "core/detect/cues.h"

namespace composer_guard {
namespace {

struct CueClass {
  WordClass word_class;
  std::string_view name;
};

// What speaks for a contact, and what for something that only looks like one.
constexpr auto kFor = std::to_array<CueClass>({
    {WordClass::kPhoneNoun, "phone_noun"},
    {WordClass::kEmailNoun, "email_noun"},
    {WordClass::kAddressNoun, "address_noun"},
    {WordClass::kHandleNoun, "handle_noun"},
    {WordClass::kFormNoun, "form_noun"},
    {WordClass::kService, "service"},
    {WordClass::kServiceWeak, "service_weak"},
    {WordClass::kProvider, "provider"},
    {WordClass::kCallVerb, "call_verb"},
    {WordClass::kReachVerb, "reach_verb"},
    {WordClass::kTalkVerb, "talk_verb"},
    {WordClass::kMoveVerb, "move_verb"},
    {WordClass::kGiveVerb, "give_verb"},
    {WordClass::kOutside, "outside"},
    {WordClass::kFee, "fee"},
    {WordClass::kMy, "my"},
    {WordClass::kYour, "your"},
});
constexpr auto kAgainst = std::to_array<CueClass>({
    {WordClass::kNegation, "negation"},
    {WordClass::kTechNoun, "tech_noun"},
    {WordClass::kIdLabel, "id_label"},
    {WordClass::kMoney, "money"},
    {WordClass::kUnit, "unit"},
    {WordClass::kMonth, "month"},
    {WordClass::kLater, "later"},
    {WordClass::kQuoteRule, "quote_rule"},
    {WordClass::kPlatform, "platform"},
});

// Which view undoes what.
struct ViewOf {
  std::string_view name;
  Techniques undone;
};
constexpr auto kViews = std::to_array<ViewOf>({
    {"folded", kCombiningMarks | kHtmlEntity | kPercentCode | kStyledLetters |
                   kZeroWidth},
    {"skeleton", kHomoglyph},
    {"digits", kDigitWords | kFillerWords | kOtherDigits | kSeparators},
    {"joined", kLeet | kSpaced | kSplitLines | kSplitMessages | kMarkup},
    {"words", kAtDotWords | kMisspelled | kNickname},
});

template <size_t n>
void AddCues(const Scene& scene, size_t i, const std::array<CueClass, n>& from,
             std::vector<Cue>* cues) {
  for (const CueClass& cue : from) {
    if (!scene.At(i).Is(cue.word_class)) continue;
    const size_t length = LengthOf(scene.At(i), cue.word_class);
    const size_t last = std::min(i + std::max<size_t>(length, 1), scene.size());
    const ViewSpan span{scene.At(i).span.begin, scene.At(last - 1).span.end};
    cues->push_back({std::string(span.Of(scene.text)), std::string(cue.name)});
    return;
  }
}

}  // namespace

std::string Explainer::ShieldOf(const Found& found, size_t first,
                                size_t after) {
  if (!CodeAround(scene_, found.span).empty()) return "code";
  if (IsSetApart(scene_, found.span)) return "fence";
  // Of anything but a number these say only that it is taken.
  if (found.category != Category::kPhone) return "";
  if (shields_.empty()) ShieldNumbers(scene_, &shields_);
  for (size_t i = first; i < after; ++i) {
    if (shields_[i] == NumberShield::kSure) return "counted_number";
    if (shields_[i] == NumberShield::kShape) return "number_shape";
  }
  return "";
}

Explanation Explainer::Explain(const Found& found, Techniques techniques,
                               const PolicyRow& row) {
  Explanation why;
  for (const ViewOf& view : kViews) {
    if ((techniques & view.undone) != 0) why.views.emplace_back(view.name);
  }
  if (why.views.empty()) why.views.emplace_back("plain");
  const size_t first = LexemeAt(scene_, found.span.begin);
  size_t after = first;
  while (after < scene_.size() &&
         scene_.At(after).span.begin < found.span.end) {
    ++after;
  }
  const LexemeRange sentence = SentenceAround(scene_, first);
  const size_t end = std::max(sentence.end, after);
  for (size_t i = sentence.begin; i < end; ++i) {
    if (scene_.At(i).part_of != 0) continue;
    AddCues(scene_, i, kFor, &why.cues_for);
    // What is in the contact itself speaks for nothing else.
    if (i < first || i >= after)
      AddCues(scene_, i, kAgainst, &why.cues_against);
  }
  why.shield = ShieldOf(found, first, after);
  why.row = row.id;
  return why;
}

}  // namespace composer_guard
