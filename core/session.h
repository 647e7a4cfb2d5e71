// A draft that is written: opened once, then told each change. Reads again only
// what a change can change, so that a key stroke costs the same in a long draft
// as in a short one. The verdict is that of Guard::Check on the whole, always.
//
//   Session session(&guard);
//   session.Open("Call me on +44 20 7946", context);
//   session.Edit(22, 0, " 0958");
//   session.Verdict().findings[0].reading == "+44 20 7946 0958"
#ifndef COMPOSER_GUARD_SESSION_H_
#define COMPOSER_GUARD_SESSION_H_

#include <cstdint>
#include <memory>
#include <string_view>

#include "core/guard.h"

namespace composer_guard {

// What is known of a verdict after an edit.
enum class SinceTold : uint8_t {
  kUnknown,  // it may be another one
  kSame,
  // Where its findings stand behind the edit, they and their fixes have moved
  // by as much as the draft has grown, and nothing else has changed.
  kMoved,
};

class Session {
 public:
  // `guard` outlives the session; a guard may have several. Uses its memory, so
  // it is of the same thread.
  explicit Session(Guard* guard);
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;

  // Begins anew with that draft, UTF-8 as in Guard::Check.
  void Open(std::string_view draft, const Context& context = {},
            bool explain = false);

  // Replaces `deleted` UTF-16 units from `start` on by `inserted`, UTF-8.
  // False, and nothing is changed, when they are not all in the draft. Half of
  // a pair that is left behind counts as U+FFFD.
  bool Edit(uint32_t start, uint32_t deleted, std::string_view inserted);

  // Of the draft as it is now. A policy that the guard has taken since holds.
  composer_guard::Verdict Verdict();

  // What the last edit did to the verdict as it was told before, so that it
  // need not be asked for again. Once it is not known, Verdict() tells.
  SinceTold Since() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_SESSION_H_
