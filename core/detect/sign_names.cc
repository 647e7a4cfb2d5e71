#include "core/detect/sign_names.h"

#include <iterator>

#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// What signs are called, by length, and the signs.
constexpr auto kNames =
    Words("and", "bar", "gap", "hat", "bang", "hash", "pipe", "plus", "star",
          "wave", "arrow", "blank", "caret", "colon", "comma", "pound", "slash",
          "tilde", "dollar", "equals", "hashtag", "percent", "asterisk",
          "question", "ampersand", "semicolon", "underscore", "exclamation");
constexpr std::string_view kSigns = "&|_^!#|+*~>_^:,#/~$=#%*?&;_!";
static_assert(std::distance(kNames.begin(), kNames.end()) ==
              std::ssize(kSigns));

}  // namespace

char SignNamed(std::string_view name) {
  const size_t place = kNames.PlaceOf(name);
  return place == kNoPlace ? '\0' : kSigns[place];
}

}  // namespace composer_guard
