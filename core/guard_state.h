// What a Guard keeps between checks, for it and its sessions.
#ifndef COMPOSER_GUARD_GUARD_STATE_H_
#define COMPOSER_GUARD_GUARD_STATE_H_

#include "core/guard.h"
#include "core/passage/draft.h"
#include "core/passage/reader.h"

namespace composer_guard {

struct Guard::State {
  explicit State(Limits l) : limits(l) {}
  Limits limits;
  PassageReader reader;
  Draft draft;  // of Check
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_GUARD_STATE_H_
