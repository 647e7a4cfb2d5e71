#include "core/detect/link_placeholder.h"

#include <algorithm>

#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// What documentation writes in a name's place.
constexpr auto kPlaceholders =
    Words("abc", "brandname", "companyname", "botname", "channel",
          "channel_name", "channelname", "example", "group", "handle", "invite",
          "invite_code", "link", "links", "my-name", "name", "number", "page",
          "phone", "phonenumber", "profile", "the", "user", "user-name",
          "user_name", "userid", "username", "xxx", "your-handle", "your-link",
          "your-name", "your-page", "your-username", "your_name", "your_page",
          "your_username", "yourbot", "yourchannel", "yourhandle", "yourname",
          "yourpage", "yourprofile", "yourusername");

bool IsPlaceholder(std::string_view segment) {
  while (segment.starts_with('@') || segment.starts_with('+')) {
    segment.remove_prefix(1);
  }
  if (kPlaceholders.Has(segment)) {
    return true;
  }
  // "1xxxxxxxxxx", "xxxx-xxxx", "..."
  const auto crosses = std::count(segment.begin(), segment.end(), 'x');
  return crosses >= 3 &&
         std::all_of(segment.begin(), segment.end(), [](char c) {
           return c == 'x' || c == '-' || c == '1' || c == '0';
         });
}

}  // namespace

bool HasPlaceholder(std::string_view path) {
  while (path.ends_with('/')) path.remove_suffix(1);
  const size_t slash = path.rfind('/');
  return slash != std::string_view::npos &&
         IsPlaceholder(path.substr(slash + 1));
}

}  // namespace composer_guard
