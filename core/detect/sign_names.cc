#include "core/detect/sign_names.h"

#include <array>

namespace composer_guard {
namespace {

struct Sign {
  std::string_view name;
  char sign;
};
// What signs are called.
constexpr auto kSigns = std::to_array<Sign>({
    {"ampersand", '&'}, {"and", '&'},     {"arrow", '>'},  {"asterisk", '*'},
    {"bang", '!'},      {"bar", '|'},     {"caret", '^'},  {"colon", ':'},
    {"comma", ','},     {"dollar", '$'},  {"equals", '='}, {"exclamation", '!'},
    {"hash", '#'},      {"hashtag", '#'}, {"hat", '^'},    {"percent", '%'},
    {"pipe", '|'},      {"plus", '+'},    {"pound", '#'},  {"question", '?'},
    {"semicolon", ';'}, {"slash", '/'},   {"star", '*'},   {"tilde", '~'},
    {"wave", '~'},
});

}  // namespace

char SignNamed(std::string_view name) {
  for (const Sign& sign : kSigns) {
    if (sign.name == name) return sign.sign;
  }
  return 0;
}

}  // namespace composer_guard
