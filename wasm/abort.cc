// How the C++ library gives up: with a trap and no words. Its own function
// formats a message, which would link printf into a module that never prints.
// The host sees a WebAssembly.RuntimeError either way and fails open.

#include <cstdlib>

extern "C" {

// The name in the C++ libraries up to 2023 and since.
[[noreturn]] void abort_message(const char*, ...);
[[noreturn]] void __abort_message(const char*, ...);

void abort_message(const char*, ...) { std::abort(); }
void __abort_message(const char*, ...) { std::abort(); }

}  // extern "C"
