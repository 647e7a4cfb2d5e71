// Words whose letters have the same sign between them, and letters of which
// flags are made. See undone.h; listed words in letters apart are read where
// they stand (match/spaced_words.cc).
//
//   "o.n.e f.o.u.r" -> "one four", "jane a-t acme d-o-t com" -> "jane at acme
//   dot com", "🇯🇦🇳🇪 @ 🇬🇲🇽 . 🇩🇪" -> "jane @ gmx . de"

#include <array>
#include <string>

#include "core/detect/undone.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kMostLetters = 12;

bool IsLetter(const Scene& scene, size_t i) {
  return i < scene.size() && scene.At(i).size() == 1 &&
         scene.At(i).kind == TokenKind::kWord;
}

// Writes the letters of flags that begin with lexeme `i`, whatever spaces are
// between them; where to go on.
size_t WriteFlags(const Scene& scene, size_t i, Undone* undone) {
  std::string letters;
  size_t end = i;
  for (; end < scene.size() && FlagLetter(scene, end) != 0; ++end) {
    letters += FlagLetter(scene, end);
  }
  undone->Write({scene.At(i).span.begin, scene.At(end - 1).span.end}, letters,
                kStyledLetters);
  return end;
}

}  // namespace

char FlagLetter(const Scene& scene, size_t i) {
  constexpr std::string_view kLead = "\xF0\x9F\x87";
  constexpr unsigned char kFirst = 0xA6;
  const std::string_view text = scene.Text(i);
  if (scene.At(i).sign != 0 || text.size() != kLead.size() + 1 ||
      !text.starts_with(kLead)) {
    return 0;
  }
  const auto last = static_cast<unsigned char>(text.back());
  return last < kFirst ? '\0' : static_cast<char>('a' + (last - kFirst));
}

bool IsSaidInLetters(const Scene& scene, size_t i) {
  static constexpr auto kWords =
      Words("at", "dot", "eight", "five", "four", "nine", "oh", "one", "seven",
            "six", "three", "two", "zero");
  std::array<char, kMostLetters> word = {};
  size_t size = 0;
  const size_t end = BehindLettersApart(scene, i);
  for (size_t at = i; at < end && size < word.size(); at += 2) {
    word[size++] = scene.Text(at)[0];
  }
  return kWords.Has({word.data(), size});
}

size_t BehindLettersApart(const Scene& scene, size_t i) {
  constexpr std::string_view kBetween = "-._*~|";
  if (!IsLetter(scene, i) || i + 2 >= scene.size()) return i;
  const char sign = scene.At(i + 1).sign;
  if (sign == 0 || kBetween.find(sign) == kBetween.npos) return i;
  if (i > 0 && scene.At(i - 1).sign == sign && !scene.At(i).space_before) {
    return i;
  }
  size_t end = i + 1;
  while (end + 1 < scene.size() && scene.At(end).sign == sign &&
         !scene.At(end).space_before && IsLetter(scene, end + 1) &&
         !scene.At(end + 1).space_before && end - i < 2 * kMostLetters) {
    end += 2;
  }
  return end > i + 1 ? end : i;
}

void UndoLetters(const Scene& scene, Undone* undone) {
  for (size_t i = 0; i < scene.size(); ++i) {
    if (FlagLetter(scene, i) != 0) {
      i = WriteFlags(scene, i, undone) - 1;
      continue;
    }
    const size_t end = BehindLettersApart(scene, i);
    if (end == i) continue;
    std::string word;
    for (size_t at = i; at < end; at += 2) word += scene.Text(at);
    undone->Write({scene.At(i).span.begin, scene.At(end - 1).span.end}, word,
                  kLettersApart);
    i = end - 1;
  }
}

}  // namespace composer_guard
