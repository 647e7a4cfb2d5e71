#include "core/policy/judge.h"

#include <algorithm>
#include <utility>

#include "core/policy/explain.h"
#include "core/policy/fixes.h"
#include "core/policy/purpose.h"
#include "core/policy/remind.h"
#include "core/text/apart.h"

namespace composer_guard {
namespace {

std::vector<std::string> TechniqueNames(Techniques techniques) {
  std::vector<std::string> names;
  for (size_t bit = 0; bit < kTechniqueNames.size(); ++bit) {
    if ((techniques & (1u << bit)) != 0) {
      names.emplace_back(kTechniqueNames[bit]);
    }
  }
  return names;
}

// What the draft itself says of the purpose makes a warning a hint with the
// condition, and no more.
void HearDraft(const Found& found, const Policy& policy, Purposes* purposes,
               Finding* finding) {
  const auto may_hear = [finding](const PolicyExemption& exemption) {
    return exemption.read_from_draft &&
           Has(exemption.categories, finding->category);
  };
  if (finding->severity == Severity::kNone) return;
  bool hears = false;
  for (const PolicyExemption& exemption : policy.exemptions) {
    hears = hears || may_hear(exemption);
  }
  if (!hears) return;
  const std::optional<Exemption> said = purposes->SaidOf(found);
  if (!said.has_value()) return;
  const PolicyExemption& exemption =
      policy.exemptions[static_cast<size_t>(*said)];
  if (!may_hear(exemption)) return;
  finding->exemption = said;
  finding->severity = Severity::kHint;
  finding->section = exemption.section;
  finding->message = exemption.message;
  // "Please add to the repository" would invite nobody.
  if (*said == Exemption::kSystemsAccess && finding->intent == Intent::kShare &&
      finding->fixes.size() > 1) {
    std::erase_if(finding->fixes,
                  [](const Fix& fix) { return fix.kind == FixKind::kRemove; });
  }
}

Finding Report(const Scene& scene, const Found& found, const Context& context,
               const Policy& policy, Purposes* purposes, Explainer* explainer) {
  Finding finding;
  finding.category = found.category;
  finding.kind = found.kind;
  finding.intent = found.intent;
  const UnitSpan units = scene.view->ToDraft(found.span);
  finding.span = {units.start, units.end};
  finding.confidence = found.confidence;
  finding.rule = found.rule;
  const Techniques techniques =
      found.techniques | scene.view->Undone(found.span);
  finding.techniques = TechniqueNames(techniques);
  if (!found.reading.empty()) {
    finding.reading = found.reading;
  } else {
    finding.reading = techniques == 0 ? scene.view->Written(found.span)
                                      : found.span.Of(scene.text);
  }
  const PolicyRow& row =
      policy.RowOf(found.category, found.intent, context.surface);
  finding.section = row.section;
  finding.message = row.message;
  finding.exemption = policy.ExemptionOf(found.category, context);
  if (!finding.exemption.has_value()) {
    finding.severity = row.severity[static_cast<size_t>(found.confidence)];
    finding.fixes = FixesFor(scene, found);
    HearDraft(found, policy, purposes, &finding);
  }
  if (finding.message.empty()) {
    finding.message = Name(finding.category);
    finding.message += '.';
    finding.message += Name(finding.intent);
  }
  if (explainer != nullptr) {
    finding.explanation = explainer->Explain(found, techniques, row);
  }
  return finding;
}

void JudgeFound(const Scene& scene, const Context& context,
                const Policy& policy, const PolicyReminder* reminder,
                bool explain, std::vector<Finding>* findings,
                PassageLinks* links) {
  Purposes purposes(scene);
  Explainer explainer(scene);
  findings->reserve(scene.found.size());
  for (const Found& found : scene.found) {
    Finding finding = Report(scene, found, context, policy, &purposes,
                             explain ? &explainer : nullptr);
    // Two may meet within one character: U+2121 is "tel".
    if (!findings->empty()) {
      const uint32_t end = findings->back().span.end;
      finding.span.start = std::max(finding.span.start, end);
    }
    if (finding.span.start < finding.span.end) {
      findings->push_back(std::move(finding));
    }
  }
  *links = ReadLinks(scene, reminder, policy.reminders_per_draft, &purposes);
}

}  // namespace

void Judge(const Scene& scene, const Context& context, const Policy& policy,
           bool explain, std::vector<Finding>* findings, PassageLinks* links) {
  const PolicyReminder* const reminder = ReminderOf(context, policy);
  if (scene.found.empty() && reminder == nullptr) {
    *links = PassageLinks();
    return;
  }
  Apart<JudgeFound>()(scene, context, policy, reminder, explain, findings,
                      links);
}

}  // namespace composer_guard
