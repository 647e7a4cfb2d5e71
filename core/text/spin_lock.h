// A lock for as long as a table is filled, which is microseconds and seldom.
#ifndef COMPOSER_GUARD_TEXT_SPIN_LOCK_H_
#define COMPOSER_GUARD_TEXT_SPIN_LOCK_H_

#include <atomic>

namespace composer_guard {

// Holds `flag`, which others wait for.
class SpinLock {
 public:
  explicit SpinLock(std::atomic_flag* flag) : flag_(*flag) {
    while (flag_.test_and_set(std::memory_order_acquire)) {
    }
  }
  ~SpinLock() { flag_.clear(std::memory_order_release); }
  SpinLock(const SpinLock&) = delete;
  SpinLock& operator=(const SpinLock&) = delete;

 private:
  std::atomic_flag& flag_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_SPIN_LOCK_H_
