#include "core/detect/word_list.h"

namespace composer_guard {

bool WordList::Has(std::string_view word) const {
  if (word.empty()) return false;
  for (size_t at = words.find(word, 1); at != std::string_view::npos;
       at = words.find(word, at + 1)) {
    if (words[at - 1] == ' ' && words[at + word.size()] == ' ') return true;
  }
  return false;
}

bool WordList::BeginsLike(std::string_view word) const {
  for (size_t at = 1; at < words.size();) {
    const size_t end = words.find(' ', at);
    if (word.starts_with(words.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace composer_guard
