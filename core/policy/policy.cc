#include "core/policy/policy.h"

#include <algorithm>

#include "core/detect/cues.h"

namespace composer_guard {
namespace {

// What a declared exception lets pass, and nothing else: "pre-contract
// communications must still take place" on the platform.
std::optional<Exemption> ExemptionOf(Category category,
                                     const Context& context) {
  if (context.plan != Plan::kBasic) return Exemption::kBusinessPlan;
  if (context.contract == Contract::kActive) {
    return Exemption::kContractActive;
  }
  switch (context.exception) {
    case Exception::kLegal:
      if (category == Category::kPhone || category == Category::kEmail ||
          category == Category::kAddress) {
        return Exemption::kLegalPurpose;
      }
      break;
    case Exception::kSystemsAccess:
      if (category == Category::kEmail) return Exemption::kSystemsAccess;
      break;
    case Exception::kNone:
      break;
  }
  return std::nullopt;
}

std::vector<std::string> TechniqueNames(Techniques techniques) {
  std::vector<std::string> names;
  for (size_t bit = 0; bit < kTechniqueNames.size(); ++bit) {
    if ((techniques & (1u << bit)) != 0) {
      names.emplace_back(kTechniqueNames[bit]);
    }
  }
  return names;
}

Finding Report(const Scene& scene, const Found& found, const Context& context) {
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
  finding.exemption = ExemptionOf(found.category, context);
  if (finding.exemption.has_value()) {
    finding.severity = Severity::kNone;
  } else {
    finding.severity = found.confidence == Confidence::kLow
                           ? Severity::kHint
                           : Severity::kWarning;
  }
  finding.message = Name(finding.category);
  finding.message += '.';
  finding.message += Name(finding.intent);
  return finding;
}

// Whether the draft itself keeps the talk on the platform ("please contact me
// only here until we have a contract").
bool SaysOnlyHere(const Scene& scene) {
  for (size_t i = 0; i < scene.size(); ++i) {
    if (!scene.At(i).Is(WordClass::kPlatform)) continue;
    if (FindBefore(scene, i, AnyOf(WordClass::kReachVerb, WordClass::kTalkVerb),
                   kClause) != kNowhere) {
      return true;
    }
  }
  return false;
}

}  // namespace

void Judge(const Scene& scene, const Context& context, Verdict* verdict) {
  for (const Found& found : scene.found) {
    verdict->findings.push_back(Report(scene, found, context));
    verdict->severity =
        std::max(verdict->severity, verdict->findings.back().severity);
  }
  if (scene.allowed_links.empty() || ExemptionOf(Category::kHandle, context) ||
      SaysOnlyHere(scene)) {
    return;
  }
  const UnitSpan units = scene.view->ToDraft(scene.allowed_links.front().span);
  verdict->reminders.push_back({
      .kind = "portfolio_link",
      .span = {units.start, units.end},
      .message = "reminder.portfolio_link",
  });
}

std::string_view PolicyVersion() { return "1.0.0"; }

}  // namespace composer_guard
