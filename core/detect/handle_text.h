// A user name as it stands in a draft, and how much it looks like one.
//
//   catches: "live:.cid.8f2a", "moss.giant", "@corvid_77", "name#4471",
//            "moss underscore giant", "c o r v i d _ 7 7"
//   leaves:  "e.g.", "v2.0", "export.zip", "12", "index dot html"
#ifndef COMPOSER_GUARD_DETECT_HANDLE_TEXT_H_
#define COMPOSER_GUARD_DETECT_HANDLE_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "core/detect/scene.h"
#include "core/rules/tables.h"

namespace composer_guard {

struct HandleText {
  size_t begin = 0;  // lexemes; empty when there is no user name
  size_t end = 0;
  ViewSpan span;              // without a leading "@"
  bool at = false;            // "@name", or an at-word before it
  bool tag = false;           // "name#1234"
  bool marked = false;        // holds a digit, "_" or a letter run no word has
  bool dotted = false;        // holds "." or ":" inside
  bool number = false;        // nothing but digits
  bool listed = false;        // one word that the word lists know
  std::string reading = {};   // of one in disguise, else empty
  Techniques techniques = 0;  // what reading it had to undo

  bool empty() const { return begin >= end; }
  // Bytes of the name itself.
  size_t size() const { return reading.empty() ? span.size() : reading.size(); }
  // Nobody would write it in prose.
  bool Marked() const { return at || tag || marked; }
};

// Reads a user name that begins with lexeme `i`. `signs` are the characters it
// may hold beside letters and digits.
HandleText ReadHandle(const Scene& scene, size_t i, std::string_view signs);

// The signs of a user name there. Services that go by phone numbers have user
// names as well, by now.
std::string_view SignsOf(const ServiceRow& service);

// The service whose name is lexeme `i`, or null; `weak`: also an everyday word.
const ServiceRow* ServiceAt(const Scene& scene, size_t i, bool* weak);

// Whether the user name is as the service wants it.
bool Fits(const HandleText& handle, const ServiceRow& service);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_TEXT_H_
