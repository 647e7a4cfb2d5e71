#include "core/session.h"

#include "core/guard_state.h"

namespace composer_guard {

struct Session::State {
  Guard* guard = nullptr;
  Draft draft;
};

Session::Session(Guard* guard) : state_(std::make_unique<State>()) {
  state_->guard = guard;
}
Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

void Session::Open(std::string_view draft, const Context& context,
                   bool explain) {
  Guard::State& guard = *state_->guard->state_;
  state_->draft.Open(&guard.reader, draft, context, explain,
                     guard.limits.draft_units);
}

bool Session::Edit(uint32_t start, uint32_t deleted,
                   std::string_view inserted) {
  return state_->draft.Edit(&state_->guard->state_->reader, start, deleted,
                            inserted);
}

SinceTold Session::Since() const {
  const Draft& draft = state_->draft;
  if (!draft.Holds(state_->guard->state_->reader)) return SinceTold::kUnknown;
  return draft.moved() ? SinceTold::kMoved : SinceTold::kSame;
}

Verdict Session::Verdict() {
  return state_->draft.Judge(&state_->guard->state_->reader);
}

}  // namespace composer_guard
