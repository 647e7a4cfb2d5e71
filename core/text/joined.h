// Texts one behind the other.
//
//   Joined({"unknown value ", Quoted(text)})
//
// As by "+", of which each use is as much code as this function.
#ifndef COMPOSER_GUARD_TEXT_JOINED_H_
#define COMPOSER_GUARD_TEXT_JOINED_H_

#include <initializer_list>
#include <string>
#include <string_view>

namespace composer_guard {

std::string Joined(std::initializer_list<std::string_view> parts);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_JOINED_H_
