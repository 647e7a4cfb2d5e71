// The little that the command needs to know about UTF-8: the engine counts
// UTF-16 units, a terminal gets bytes.
#ifndef COMPOSER_GUARD_CLI_UTF8_H_
#define COMPOSER_GUARD_CLI_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace composer_guard::cli {

// `text` with every byte that is not part of well-formed UTF-8 replaced by
// U+FFFD.
std::string ToValidUtf8(std::string_view text);

// Bytes of `text`, which is valid UTF-8, that its first `units` UTF-16 units
// take; the whole of it when there are fewer. Inside a surrogate pair it
// rounds down.
//   ByteOffset("a\u{1F600}b", 3) == 5
size_t ByteOffset(std::string_view text, uint32_t units);

// `text`, valid UTF-8, made safe for one line of a terminal: line feeds
// become U+23CE, tabs spaces, other control characters their pictures
// (U+2400), so that a hostile draft cannot steer the terminal.
std::string Printable(std::string_view text);

}  // namespace composer_guard::cli

#endif  // COMPOSER_GUARD_CLI_UTF8_H_
