// How RE2 and Abseil end the program when one of their checks fails: natively
// with the place and the condition on stderr, in wasm with a trap alone.

#ifndef COMPOSER_GUARD_THIRD_PARTY_RE2_FATAL_H_
#define COMPOSER_GUARD_THIRD_PARTY_RE2_FATAL_H_

#include <cstdlib>
#ifndef __EMSCRIPTEN__
#include <cstdio>
#endif

namespace cg_fatal {

[[noreturn]] inline void Die([[maybe_unused]] const char* file,
                             [[maybe_unused]] int line,
                             [[maybe_unused]] const char* text) {
#ifndef __EMSCRIPTEN__
  std::fprintf(stderr, "%s:%d: %s\n", file, line, text);
#endif
  std::abort();
}

// Swallows what is streamed after a check.
struct Null {
  template <typename T>
  const Null& operator<<(const T&) const {
    return *this;
  }
};

// `condition ? void : Voidify() & Fatal(…) << …` is one expression of type
// void: `&` binds less tightly than `<<`.
class Fatal {
 public:
  Fatal(const char* file, int line, const char* text)
      : file_(file), line_(line), text_(text) {}
  [[noreturn]] ~Fatal() { Die(file_, line_, text_); }

  template <typename T>
  const Fatal& operator<<(const T&) const {
    return *this;
  }

 private:
  const char* file_;
  int line_;
  const char* text_;
};

struct Voidify {
  void operator&(const Null&) const {}
  void operator&(const Fatal&) const {}
};

}  // namespace cg_fatal

#endif  // COMPOSER_GUARD_THIRD_PARTY_RE2_FATAL_H_
