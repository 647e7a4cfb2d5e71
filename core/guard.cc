// The pipe: draft -> views -> candidates -> findings -> verdict.

#include "core/guard.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/detect/detectors.h"
#include "core/detect/phrases.h"
#include "core/detect/resolve.h"
#include "core/detect/scene.h"
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
  FoldTable table;
  FoldedView view;
  std::vector<Token> tokens;
  std::vector<Lexeme> lexemes;
  PhraseRules phrases;
};

Guard::Guard(Limits limits) : state_(std::make_unique<State>(limits)) {}
Guard::~Guard() = default;
Guard::Guard(Guard&&) noexcept = default;
Guard& Guard::operator=(Guard&&) noexcept = default;

Verdict Guard::Check(std::string_view draft, const Context& context) {
  Verdict verdict;
  State& state = *state_;

  // 1. Decode.
  std::string sanitized;
  if (!IsAscii(draft) && !IsWellFormed(draft)) {
    sanitized = Sanitize(draft);
    draft = sanitized;
  }
  const size_t read = PrefixOfUnits(draft, state.limits.draft_units);
  verdict.truncated = read < draft.size();
  draft = draft.substr(0, read);

  // 2. Views.
  state.view.Build(draft, &state.table);
  Tokenize(state.view.text(), &state.table, &state.tokens);
  LookUpWords(state.view.text(), state.tokens, &state.lexemes);

  // 3. Shields, candidates and their verification.
  Scene scene;
  scene.text = state.view.text();
  scene.view = &state.view;
  scene.lexemes = &state.lexemes;
  scene.region = context.region;
  for (const Detector detect :
       {DetectCode, DetectEmail, DetectLink, DetectPhone, DetectAddress,
        DetectHandle, DetectWording}) {
    detect(&scene);
    std::sort(scene.taken.begin(), scene.taken.end(),
              [](ViewSpan a, ViewSpan b) { return a.begin < b.begin; });
  }
  state.phrases.Detect(&scene);

  // 4. Findings, and the policy's word on them.
  Resolve(&scene.found);
  Judge(scene, context, &verdict);
  return verdict;
}

}  // namespace composer_guard
