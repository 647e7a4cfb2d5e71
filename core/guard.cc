// The pipe: draft -> views -> candidates -> findings -> verdict.

#include "core/guard.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/detect/clause.h"
#include "core/detect/detectors.h"
#include "core/detect/mention.h"
#include "core/detect/phrases.h"
#include "core/detect/resolve.h"
#include "core/detect/scene.h"
#include "core/pack_check.h"
#include "core/policy/judge.h"
#include "core/policy/pack.h"
#include "core/policy/policy.h"
#include "core/text/fold.h"
#include "core/text/tokens.h"
#include "core/text/utf8.h"
#include "core/text/view.h"

namespace composer_guard {

// Kept between checks, so that a check allocates little.
struct Guard::State {
  explicit State(Limits l) : limits(l) {}
  Limits limits;
  // What holds: the pack's, or the built-in policy where there is none.
  const Policy& policy() const { return pack ? pack->policy : built_in; }
  Policy built_in;
  std::unique_ptr<Pack> pack;
  FoldTable table;
  FoldedView view;
  std::vector<Token> tokens;
  std::vector<Lexeme> lexemes;
  PhraseRules phrases;

  void Read(std::string_view draft, const Context& context, Scene* scene);
  std::vector<Finding> Split(std::string_view draft, const Context& context,
                             bool explain);
};

Guard::Guard(Limits limits) : state_(std::make_unique<State>(limits)) {}
Guard::~Guard() = default;
Guard::Guard(Guard&&) noexcept = default;
Guard& Guard::operator=(Guard&&) noexcept = default;

namespace {

// How much of earlier messages is read for contacts that are split over them,
// in bytes; the newest come last.
constexpr size_t kEarlierBytes = 400;

// The end of the earlier messages, as lines before the draft.
std::string EarlierLines(const std::vector<std::string>& previous) {
  std::string lines;
  for (const std::string& message : previous) {
    lines += IsWellFormed(message) ? message : Sanitize(message);
    lines += '\n';
  }
  if (lines.size() <= kEarlierBytes) return lines;
  size_t start = lines.size() - kEarlierBytes;
  while ((static_cast<unsigned char>(lines[start]) & 0xC0) == 0x80) ++start;
  return lines.substr(start);
}

}  // namespace

// Views, shields, candidates and their verification.
void Guard::State::Read(std::string_view draft, const Context& context,
                        Scene* scene) {
  view.Build(draft, &table);
  Tokenize(view.text(), &table, &tokens);
  LookUpWords(view.text(), tokens, &lexemes);
  if (pack) {
    pack->overlay.AddWords(view.text(), &lexemes);
    scene->overlay = &pack->overlay;
  }
  scene->text = view.text();
  scene->view = &view;
  scene->lexemes = &lexemes;
  scene->region = context.region;
  for (const Detector detect :
       {DetectCode, DetectEmail, DetectLink, DetectPhone, DetectAddress,
        DetectHandle, DetectWording}) {
    detect(scene);
    std::sort(scene->taken.begin(), scene->taken.end(),
              [](ViewSpan a, ViewSpan b) { return a.begin < b.begin; });
  }
  phrases.Detect(scene);
  if (pack) pack->overlay.Detect(scene);
  Resolve(&scene->found);
  DropMentions(scene);
  WidenToClauses(scene);
}

// Contacts that only earlier messages and the draft together make: the draft's
// part of them, in its own offsets.
std::vector<Finding> Guard::State::Split(std::string_view draft,
                                         const Context& context, bool explain) {
  const std::string earlier = EarlierLines(context.previous);
  uint32_t units = 0;
  for (size_t at = 0; at < earlier.size();) {
    const CodePoint c = DecodeAt(earlier, at);
    units += c.units();
    at += c.bytes;
  }
  const std::string together = earlier + std::string(draft);
  Scene scene;
  Read(together, context, &scene);
  std::erase_if(scene.found, [](const Found& found) {
    return found.intent != Intent::kShare;
  });
  for (Found& found : scene.found) found.techniques |= kSplitMessages;
  scene.allowed_links.clear();
  scene.echoes.clear();
  Verdict verdict;
  Judge(scene, context, policy(), &verdict, explain);
  std::erase_if(verdict.findings, [units](const Finding& finding) {
    return finding.span.start >= units || finding.span.end <= units;
  });
  for (Finding& finding : verdict.findings) {
    finding.span = {0, finding.span.end - units};
    std::erase_if(finding.fixes,
                  [units](const Fix& fix) { return fix.span.end <= units; });
    for (Fix& fix : finding.fixes) {
      fix.span = {fix.span.start > units ? fix.span.start - units : 0,
                  fix.span.end - units};
    }
  }
  return std::move(verdict.findings);
}

Verdict Guard::Check(std::string_view draft, const Context& context,
                     bool explain) {
  Verdict verdict;
  State& state = *state_;
  if (state.pack) verdict.policy_version = PolicyVersion();

  // Decode.
  std::string sanitized;
  if (!IsAscii(draft) && !IsWellFormed(draft)) {
    sanitized = Sanitize(draft);
    draft = sanitized;
  }
  const size_t read = PrefixOfUnits(draft, state.limits.draft_units);
  verdict.truncated = read < draft.size();
  draft = draft.substr(0, read);

  std::vector<Finding> split;
  if (!context.previous.empty()) split = state.Split(draft, context, explain);

  // Views, shields, candidates, findings; then the policy's word on them.
  Scene scene;
  state.Read(draft, context, &scene);
  Judge(scene, context, state.policy(), &verdict, explain);

  // A split contact stands where the draft alone has found nothing.
  for (Finding& finding : split) {
    const bool free =
        std::none_of(verdict.findings.begin(), verdict.findings.end(),
                     [&finding](const Finding& other) {
                       return other.span.start < finding.span.end;
                     });
    if (!free) continue;
    verdict.severity = std::max(verdict.severity, finding.severity);
    verdict.findings.insert(verdict.findings.begin(), std::move(finding));
  }
  return verdict;
}

std::vector<PolicyError> Guard::SetPolicy(std::string_view json) {
  std::vector<PolicyError> errors;
  if (json.empty()) {
    state_->pack.reset();
    return errors;
  }
  std::unique_ptr<Pack> pack = ReadPack(json, &errors);
  if (!pack) return errors;
  // Its examples are read with it; when one fails, the pack before comes back.
  std::swap(pack, state_->pack);
  errors = CheckExamples(state_->pack->examples, this);
  if (!errors.empty()) std::swap(pack, state_->pack);
  if (state_->pack) state_->pack->examples = {};
  return errors;
}

std::span<const PolicyText> Guard::PolicyTexts() const {
  if (!state_->pack) return {};
  return state_->pack->messages;
}

std::optional<std::string> Guard::SetContextField(std::string_view field,
                                                  std::string_view value,
                                                  Context* context) const {
  if (field == "plan" && state_->pack) {
    for (const auto& [name, plan] : state_->pack->plans) {
      if (name != value) continue;
      context->plan = plan;
      return std::nullopt;
    }
  }
  return composer_guard::SetContextField(field, value, context);
}

std::string Guard::PolicyVersion() const { return state_->policy().version; }

}  // namespace composer_guard
