#include "core/policy/remind.h"

#include <algorithm>
#include <string_view>

#include "core/detect/cues.h"

namespace composer_guard {
namespace {

constexpr WordClasses kHere = AnyOf(WordClass::kPlatform, WordClass::kHere);
constexpr WordClasses kWrite =
    AnyOf(WordClass::kReachVerb, WordClass::kTalkVerb);

bool SaysOnlyAround(const Scene& scene, size_t i, Purposes* purposes) {
  const LexemeRange sentence = SentenceAround(scene, i);
  const size_t begin =
      std::max(sentence.begin, i > kClause ? i - kClause : size_t{0});
  const size_t end = std::min(sentence.end, i + kClause);
  for (size_t k = begin; k < end; ++k) {
    if (purposes->SaysAt(k, PurposeRole::kOnly)) return true;
  }
  return false;
}

// Whether the draft itself keeps the talk on the platform: "please contact me
// only here until we have a contract", "write to me through the platform".
bool SaysOnlyHere(const Scene& scene, Purposes* purposes) {
  for (size_t i = 0; i < scene.size(); ++i) {
    if (!scene.At(i).Is(kHere)) continue;
    if (SaysOnlyAround(scene, i, purposes)) return true;
    if (!scene.At(i).Is(WordClass::kPlatform)) continue;
    const size_t verb = FindBefore(scene, i, kWrite, kClause);
    if (verb != kNowhere && AnyIn(scene, verb, i, Bit(WordClass::kMy))) {
      return true;
    }
  }
  return false;
}

// The sentence goes behind the paragraph that the link is in; as one of its own
// where that ends in no full stop, so that the two are not read as one.
Fix AddSentence(const Scene& scene, ViewSpan link) {
  const std::string_view text = scene.text;
  size_t end = std::min(text.find("\n\n", link.end), text.size());
  while (end > link.end && (text[end - 1] == ' ' || text[end - 1] == '\n')) {
    --end;
  }
  const auto at = static_cast<uint32_t>(end);
  const uint32_t unit = scene.view->ToDraft({at - 1, at}).end;
  Fix fix;
  fix.kind = FixKind::kInsert;
  fix.span = {unit, unit};
  const char last = text[end - 1];
  fix.before = last == '.' || last == '!' || last == '?' ? " " : "\n\n";
  fix.message = "fix.only_here";
  fix.capital = true;
  return fix;
}

}  // namespace

void Remind(const Scene& scene, const Context& context, const Policy& policy,
            Purposes* purposes, Verdict* verdict) {
  if (scene.allowed_links.empty() ||
      policy.ExemptionOf(Category::kHandle, context).has_value()) {
    return;
  }
  const PolicyReminder* const reminder = policy.ReminderOf(context);
  if (reminder == nullptr || SaysOnlyHere(scene, purposes)) return;
  for (const AllowedLink& link : scene.allowed_links) {
    if (verdict->reminders.size() >= policy.reminders_per_draft) return;
    const UnitSpan units = scene.view->ToDraft(link.span);
    verdict->reminders.push_back({
        .kind = reminder->kind,
        .span = {units.start, units.end},
        .section = reminder->section,
        .message = reminder->message,
        .fixes = {AddSentence(scene, link.span)},
    });
  }
}

}  // namespace composer_guard
