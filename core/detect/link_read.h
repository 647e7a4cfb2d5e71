// A link as it stands in the draft.
#ifndef COMPOSER_GUARD_DETECT_LINK_READ_H_
#define COMPOSER_GUARD_DETECT_LINK_READ_H_

#include <cstddef>
#include <optional>
#include <string>

#include "core/detect/scene.h"

namespace composer_guard {

struct LinkRow;

struct LinkRead {
  ViewSpan span;
  size_t host_at = 0;  // first lexeme of the host, behind "user@"
  size_t end = 0;      // one past its last lexeme
  std::string host;
  std::string path;      // empty or from "/", without query and fragment
  std::string fragment;  // without "#"
  bool scheme = false;   // "https://" in whichever spelling
  bool said = false;     // in words or with spaces: only a known host counts
  bool open = false;     // what follows is a place holder: "wa.me/{phone}"
  Techniques techniques = 0;
  // Of the tables, once it was found as it is written; it is not changed then.
  const LinkRow* row = nullptr;
};

// The link whose host begins at lexeme `host`, written as links are. `start`
// is the first lexeme of its scheme, or `host`. Nothing where no host is.
std::optional<LinkRead> ReadPlainLink(const Scene& scene, size_t start,
                                      size_t host);

// One past the lexemes without a space between them that begin at `i`, not
// beyond what ends a link, a quotation or a sentence.
size_t EndOfRun(const Scene& scene, size_t i);

// The link around lexeme `i`, a dot or a slash in words, in brackets or with
// spaces, of no more than the lexemes from `from` on: "t dot me slash x",
// "jobs . lever . co / x". Only hosts that the tables know.
std::optional<LinkRead> ReadSaidLink(const Scene& scene, size_t from, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_LINK_READ_H_
