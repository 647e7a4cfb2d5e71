// Stands in for Abseil's str_format.h with the conversions RE2 uses: %d %u %x
// %c %s %p %%, the flags `#` and `0`, and a width. No floating point, which is
// what makes the original large.

#ifndef ABSL_STRINGS_STR_FORMAT_H_
#define ABSL_STRINGS_STR_FORMAT_H_

#include <cstdint>
#include <cstdio>
#include <string>
#include <type_traits>

#include "absl/base/config.h"
#include "absl/strings/string_view.h"

namespace absl {
ABSL_NAMESPACE_BEGIN
namespace cg_format {

struct Arg {
  int64_t number = 0;
  string_view text;

  template <typename T>
  static Arg Of(const T& value) {
    Arg arg;
    if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) {
      arg.number = static_cast<int64_t>(value);
    } else if constexpr (std::is_convertible_v<const T&, string_view>) {
      arg.text = value;
    } else {
      arg.number = static_cast<int64_t>(reinterpret_cast<intptr_t>(value));
    }
    return arg;
  }
};

inline void AppendNumber(uint64_t value, unsigned base, char pad, int width,
                         std::string* out) {
  char digits[20];
  int n = 0;
  do {
    digits[n++] = "0123456789abcdef"[value % base];
    value /= base;
  } while (value != 0);
  for (int i = n; i < width; ++i) *out += pad;
  while (n > 0) *out += digits[--n];
}

inline std::string Format(string_view format, const Arg* arg) {
  std::string out;
  for (size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%') {
      out += format[i];
      continue;
    }
    bool prefix = false;
    char pad = ' ';
    int width = 0;
    char conversion = '%';
    for (++i; i < format.size(); ++i) {
      const char c = format[i];
      if (c == '#') {
        prefix = true;
      } else if (c == '0' && width == 0) {
        pad = '0';
      } else if (c >= '0' && c <= '9') {
        width = width * 10 + (c - '0');
      } else {
        conversion = c;
        break;
      }
    }
    if (conversion == '%') {
      out += '%';
      continue;
    }
    const Arg& a = *arg++;
    if (conversion == 's') {
      out += a.text;
    } else if (conversion == 'c') {
      out += static_cast<char>(a.number);
    } else if (conversion == 'd' && a.number < 0) {
      out += '-';
      AppendNumber(~static_cast<uint64_t>(a.number) + 1, 10, pad, width, &out);
    } else if (conversion == 'd' || conversion == 'u') {
      AppendNumber(static_cast<uint64_t>(a.number), 10, pad, width, &out);
    } else {  // x, p
      if (conversion == 'p' || (prefix && a.number != 0)) out += "0x";
      AppendNumber(static_cast<uint64_t>(a.number), 16, pad, width, &out);
    }
  }
  return out;
}

}  // namespace cg_format

template <typename... Args>
std::string StrFormat(string_view format, const Args&... args) {
  const cg_format::Arg list[] = {cg_format::Arg::Of(args)..., {}};
  return cg_format::Format(format, list);
}

template <typename... Args>
void FPrintF(std::FILE* file, string_view format, const Args&... args) {
  std::fputs(StrFormat(format, args...).c_str(), file);
}

ABSL_NAMESPACE_END
}  // namespace absl

#endif  // ABSL_STRINGS_STR_FORMAT_H_
