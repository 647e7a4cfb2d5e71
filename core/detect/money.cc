#include "core/detect/money.h"

#include <algorithm>
#include <string_view>

#include "core/text/word_list.h"

namespace composer_guard {
namespace {

bool IsMoneySign(const Scene& scene, size_t i) {
  if (i >= scene.size()) return false;
  static constexpr auto kSigns =
      Words("$", "\xE2\x82\xAC", "\xC2\xA3", "\xC2\xA5", "\xE2\x82\xB9",
            "\xE2\x82\xBD", "\xE2\x82\xB4", "\xE2\x82\xAB", "\xE2\x82\xBA");
  return scene.At(i).kind == TokenKind::kSign && kSigns.Has(scene.Text(i));
}

// "USD", "Rs", not "try" or "all", which are codes in capitals only.
bool IsMoneyCode(std::string_view written) {
  return written.size() >= 2 && 'A' <= written[0] && written[0] <= 'Z' &&
         (('A' <= written[1] && written[1] <= 'Z') || written == "Rs" ||
          written == "Rp");
}

}  // namespace

bool MoneyBefore(const Scene& scene, size_t i) {
  if (i == 0) return false;
  const Lexeme& before = scene.At(i - 1);
  return IsMoneySign(scene, i - 1) ||
         (before.Is(WordClass::kMoney) && before.size() <= 4 &&
          !before.Is(WordClass::kPhoneNoun) &&
          IsMoneyCode(scene.view->Written(before.span)));
}

bool CurrencyAfter(const Scene& scene, size_t end) {
  if (end >= scene.size() || scene.At(end).lines_before > 0) return false;
  if (IsMoneySign(scene, end)) return true;
  if (!scene.At(end).Is(WordClass::kMoney)) return false;
  const std::string_view written = scene.view->Written(scene.At(end).span);
  return IsMoneyCode(written) ||
         std::any_of(written.begin(), written.end(), [](char c) {
           return static_cast<unsigned char>(c) >= 0x80;
         });
}

bool MoneyAfter(const Scene& scene, size_t end) {
  if (end >= scene.size() || scene.At(end).lines_before > 0) return false;
  return IsMoneySign(scene, end) || scene.At(end).Is(WordClass::kMoney);
}

}  // namespace composer_guard
