// Brackets of ASCII.
#ifndef COMPOSER_GUARD_TEXT_BRACKETS_H_
#define COMPOSER_GUARD_TEXT_BRACKETS_H_

namespace composer_guard {

// What closes the bracket, 0 when the sign opens none.
constexpr char ClosingBracket(char open) {
  switch (open) {
    case '(':
      return ')';
    case '[':
      return ']';
    case '{':
      return '}';
    case '<':
      return '>';
    default:
      return '\0';
  }
}

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_BRACKETS_H_
