// Stands in for Abseil's call_once.h: the C++ library's, and a plain flag where
// there are no threads (the wasm).

#ifndef ABSL_BASE_CALL_ONCE_H_
#define ABSL_BASE_CALL_ONCE_H_

#include <functional>
#include <utility>

#include "absl/base/config.h"

#if !defined(__EMSCRIPTEN__) || defined(__EMSCRIPTEN_PTHREADS__)
#include <mutex>

namespace absl {
ABSL_NAMESPACE_BEGIN

using once_flag = std::once_flag;

template <typename F, typename... Args>
void call_once(once_flag& flag, F&& f, Args&&... args) {
  std::call_once(flag, std::forward<F>(f), std::forward<Args>(args)...);
}

ABSL_NAMESPACE_END
}  // namespace absl

#else

namespace absl {
ABSL_NAMESPACE_BEGIN

class once_flag {
 public:
  constexpr once_flag() = default;
  once_flag(const once_flag&) = delete;
  once_flag& operator=(const once_flag&) = delete;

 private:
  template <typename F, typename... Args>
  friend void call_once(once_flag& flag, F&& f, Args&&... args);

  bool done_ = false;
};

template <typename F, typename... Args>
void call_once(once_flag& flag, F&& f, Args&&... args) {
  if (flag.done_) return;
  std::invoke(std::forward<F>(f), std::forward<Args>(args)...);
  flag.done_ = true;
}

ABSL_NAMESPACE_END
}  // namespace absl

#endif
#endif  // ABSL_BASE_CALL_ONCE_H_
