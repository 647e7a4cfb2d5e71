#include "core/guard.h"

#include <string_view>
#include <utility>

#include "core/guard_state.h"
#include "core/pack_check.h"
#include "core/policy/pack.h"

namespace composer_guard {

Guard::Guard(Limits limits) : state_(std::make_unique<State>(limits)) {}
Guard::~Guard() = default;
Guard::Guard(Guard&&) noexcept = default;
Guard& Guard::operator=(Guard&&) noexcept = default;

Verdict Guard::Check(std::string_view draft, const Context& context,
                     bool explain) {
  State& state = *state_;
  state.draft.Open(&state.reader, draft, context, explain,
                   state.limits.draft_units);
  return state.draft.Judge(&state.reader);
}

std::vector<PolicyError> Guard::SetPolicy(std::string_view json) {
  std::vector<PolicyError> errors;
  if (json.empty()) {
    state_->reader.SetPack(nullptr);
    return errors;
  }
  std::unique_ptr<Pack> pack = ReadPack(json, &errors);
  if (!pack) return errors;
  // Its examples are read with it; when one fails, the pack before comes back.
  const std::vector<PackExample> examples = std::exchange(pack->examples, {});
  std::unique_ptr<Pack> before = state_->reader.SetPack(std::move(pack));
  errors = CheckExamples(examples, this);
  if (!errors.empty()) state_->reader.SetPack(std::move(before));
  return errors;
}

std::span<const PolicyText> Guard::PolicyTexts() const {
  const Pack* const pack = state_->reader.pack();
  if (pack == nullptr) return {};
  return pack->messages;
}

std::optional<std::string> Guard::SetContextField(std::string_view field,
                                                  std::string_view value,
                                                  Context* context) const {
  const Pack* const pack = state_->reader.pack();
  if (field == "plan" && pack != nullptr) {
    for (const auto& [name, plan] : pack->plans) {
      if (name != value) continue;
      context->plan = plan;
      return std::nullopt;
    }
  }
  return composer_guard::SetContextField(field, value, context);
}

std::string Guard::PolicyVersion() const {
  return state_->reader.policy().version;
}

}  // namespace composer_guard
