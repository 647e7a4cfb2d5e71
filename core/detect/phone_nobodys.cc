#include "core/detect/phone_nobodys.h"

#include <algorithm>

#include "core/detect/file_ending.h"

namespace composer_guard {
namespace {

bool IsOfNowhere(std::span<const DigitPiece> pieces, std::string_view digits,
                 bool plus) {
  constexpr size_t kDigits = 10;
  constexpr size_t kArea = 3;
  if (digits.starts_with("1555")) return digits.size() == kDigits + 1;
  // As it is cut there: "55 5501 0142" is of Mexico.
  return digits.size() == kDigits && digits.starts_with("555") && !plus &&
         pieces.size() == 3 && pieces[0].digits.size() == kArea &&
         pieces[1].digits.size() == kArea;
}

// "080 1482 0735.mov": the name of a file.
bool IsFile(const Scene& scene, std::span<const DigitPiece> pieces) {
  const size_t dot = pieces.back().end;
  return dot + 1 < scene.size() && scene.At(dot).sign == '.' &&
         !scene.At(dot).space_before && !scene.At(dot + 1).space_before &&
         IsFileEnding(scene.Text(dot + 1));
}

bool IsCountedOn(const Scene& scene, std::span<const DigitPiece> pieces) {
  constexpr size_t kReach = 24;    // lexemes to each side
  constexpr size_t kShortest = 9;  // digits
  constexpr size_t kCounted = 3;   // the last of them
  constexpr size_t kFewest = 2;    // others
  const size_t at = pieces.front().begin;
  const std::string_view number = scene.Text(at);
  if (pieces.size() != 1 || pieces[0].word || number.size() < kShortest ||
      scene.At(at).kind != TokenKind::kNumber) {
    return false;
  }
  const std::string_view same = number.substr(0, number.size() - kCounted);
  size_t others = 0;
  const size_t end = std::min(scene.size(), at + kReach);
  for (size_t i = at - std::min(at, kReach); i < end; ++i) {
    const std::string_view other = scene.Text(i);
    others += i != at && other.size() == number.size() &&
                      other.starts_with(same) && other != number
                  ? 1
                  : 0;
  }
  return others >= kFewest;
}

}  // namespace

bool IsNobodys(const Scene& scene, std::span<const DigitPiece> pieces,
               std::string_view digits, bool plus, const PhoneCues& cues) {
  return IsOfNowhere(pieces, digits, plus) ||
         (cues.phone == kNowhere && !plus &&
          (IsCountedOn(scene, pieces) || IsFile(scene, pieces)));
}

}  // namespace composer_guard
