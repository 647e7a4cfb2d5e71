// Numbers that are told as sums. See undone.h.
//
//   "(400+15) (500+55) (0100+32)" -> "415 555 0132", "0200 minus 71" ->
//   "0129", "half of 830" -> "415"
//   leaves: "2-3 weeks", "1920x1080", "A + B", "415-555"

#include <algorithm>
#include <string>

#include "core/detect/undone.h"

namespace composer_guard {
namespace {

constexpr size_t kMostDigits = 10;
constexpr uint64_t kLargest = 9'999'999'999;
constexpr size_t kMostTerms = 4;

struct Number {
  uint64_t value = 0;
  size_t digits = 0;
  size_t end = 0;  // one past it; 0: there is none
};

// The operation that lexeme `i` says, 0 for none.
char OperationOf(const Scene& scene, size_t i) {
  constexpr std::string_view kSigns = "+-*";
  if (i >= scene.size()) return 0;
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind == TokenKind::kSign) {
    return kSigns.find(lexeme.sign) == kSigns.npos ? '\0' : lexeme.sign;
  }
  const std::string_view word = scene.Text(i);
  if (word == "plus" || word == "add") return '+';
  if (word == "minus" || word == "less") return '-';
  return word == "times" || word == "x" ? '*' : '\0';
}

class Adder {
 public:
  Adder(const Scene& scene, Undone* undone) : scene_(scene), undone_(*undone) {}

  void Run() {
    for (size_t i = 0; i < scene_.size();) i = From(i);
  }

 private:
  const Lexeme& At(size_t i) const { return scene_.At(i); }
  char Sign(size_t i) const {
    return i < scene_.size() && At(i).kind == TokenKind::kSign ? At(i).sign
                                                               : '\0';
  }
  std::string_view Text(size_t i) const {
    return i < scene_.size() ? scene_.Text(i) : std::string_view();
  }

  // "0100", "7,700,900,000"
  Number NumberAt(size_t i) const {
    constexpr size_t kGroup = 3;
    Number number;
    if (i >= scene_.size() || At(i).kind != TokenKind::kNumber) return number;
    size_t end = i + 1;
    std::string digits(Text(i));
    while (Sign(end) == ',' && !At(end).space_before &&
           end + 1 < scene_.size() && At(end + 1).kind == TokenKind::kNumber &&
           !At(end + 1).space_before && At(end + 1).size() == kGroup) {
      digits += Text(end + 1);
      end += 2;
    }
    if (digits.size() > kMostDigits ||
        digits.find_first_not_of("0123456789") != std::string::npos) {
      return number;
    }
    for (const char c : digits) {
      number.value = number.value * 10 + static_cast<uint64_t>(c - '0');
    }
    number.digits = digits.size();
    number.end = end;
    return number;
  }

  // The operation at lexeme `i`, 0 for none. `enclosed`: in brackets; outside a
  // dash joins digits, and "1920x1080" is a size, but "111x5" is none.
  char OperationAt(size_t i, bool enclosed) const {
    const char operation = OperationOf(scene_, i);
    if (enclosed || operation == 0) return operation;
    if (Sign(i) == '-') return 0;
    const bool few = NumberAt(i + 1).digits == 1 && !At(i).space_before;
    return Text(i) == "x" && !few ? '\0' : operation;
  }

  // "half of 830", "twice 208"
  Number PartAt(size_t i) const {
    const std::string_view word = Text(i);
    const bool half = word == "half" && Text(i + 1) == "of";
    if (!half && word != "twice") return NumberAt(i);
    Number number = NumberAt(half ? i + 2 : i + 1);
    if (number.end == 0 || (half && number.value % 2 != 0)) return {};
    number.value = half ? number.value / 2 : number.value * 2;
    if (half && number.value < 100) number.digits = 0;
    return number;
  }

  // Undoes what begins with lexeme `i`; where to go on.
  size_t From(size_t i) {
    const bool enclosed = Sign(i) == '(';
    const size_t first = enclosed ? i + 1 : i;
    Number sum = PartAt(first);
    if (sum.end == 0) return i + 1;
    size_t terms = At(first).kind == TokenKind::kNumber ? 1 : 2;
    while (terms <= kMostTerms) {
      const char operation = OperationAt(sum.end, enclosed);
      const Number next = operation != 0 ? NumberAt(sum.end + 1) : Number();
      if (next.end == 0 || (operation == '-' && next.value > sum.value)) break;
      if (operation == '+') sum.value += next.value;
      if (operation == '-') sum.value -= next.value;
      if (operation == '*') sum.value *= next.value;
      if (sum.value > kLargest) return next.end;
      sum.digits = operation == '*' ? 0 : std::max(sum.digits, next.digits);
      sum.end = next.end;
      ++terms;
    }
    if (terms < 2 || (enclosed && Sign(sum.end) != ')')) return i + 1;
    const size_t end = enclosed ? sum.end + 1 : sum.end;
    std::string text = std::to_string(sum.value);
    // "0100+32": as wide as what it was made of.
    if (text.size() < sum.digits) text.insert(0, sum.digits - text.size(), '0');
    undone_.Write({At(i).span.begin, At(end - 1).span.end}, text, kReplaced);
    return end;
  }

  const Scene& scene_;
  Undone& undone_;
};

}  // namespace

bool MayBeSum(const Scene& scene, size_t i) {
  constexpr size_t kFewest = 3;  // digits of a piece of a number
  if (i + 2 >= scene.size()) return false;
  const bool piece = scene.At(i).size() >= kFewest ||
                     scene.At(i + 2).size() >= kFewest ||
                     (i > 0 && scene.At(i - 1).sign == '(');
  if (!piece) return false;
  return scene.At(i + 1).sign != '-' && OperationOf(scene, i + 1) != 0 &&
         scene.At(i + 2).kind == TokenKind::kNumber;
}

void UndoSums(const Scene& scene, Undone* undone) {
  Adder(scene, undone).Run();
}

}  // namespace composer_guard
