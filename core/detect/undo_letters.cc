// Words whose letters have the same sign between them, and letters of which
// flags are made; a sign that is woven into an address. See undone.h; listed
// words in letters apart are read where they stand (match/spaced_words.cc).
//
//   "o.n.e f.o.u.r" -> "one four", "jane a-t acme d-o-t com" -> "jane at acme
//   dot com", "🇯🇦🇳🇪 @ 🇬🇲🇽 . 🇩🇪" -> "jane @ gmx . de",
//   "j🌸a🌸n🌸e🌸@🌸a🌸c🌸m🌸e🌸.🌸c🌸o🌸m" -> "jane@acme.com"

#include <array>
#include <string>

#include "core/detect/domain.h"
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

// "acmetv" -> "acme.tv": where the dot of a domain is not among its letters.
void AddDot(std::string* text) {
  const size_t host = text->find('@') + 1;
  constexpr size_t kShortestHost = 3;
  for (const size_t size : {size_t{4}, size_t{3}, size_t{2}}) {
    if (text->size() < host + kShortestHost + size) continue;
    const size_t dot = text->size() - size;
    if (!IsTld(std::string_view(*text).substr(dot))) continue;
    text->insert(dot, 1, '.');
    return;
  }
}

// Writes what stands around the "@" at `i` without the sign that is woven into
// it, from lexeme `done` on; where to go on.
size_t WriteUnwoven(const Scene& scene, size_t i, size_t done, Undone* undone) {
  constexpr size_t kReach = 64;  // lexemes
  constexpr size_t kFewest = 4;  // of the sign
  constexpr size_t kFewestAlone = 8;
  size_t first = i;
  while (first > done && i - first < kReach && !scene.At(first).space_before) {
    --first;
  }
  const std::string_view sign = scene.Text(i + 1);
  std::string text;
  size_t count = 0;
  bool dots = false;  // it stands around the dots as well: "docs/@/intro.md"
  bool bare = false;
  bool letters = true;  // and nothing else, "j.a.n.e.@.a.c.m.e.t.v"
  size_t end = first;
  do {
    letters = letters && scene.At(end).size() == 1;
    if (scene.At(end).sign == '.' && sign == ".") {
      // "a.c.m.e...c.o.m"
      if (end + 2 < scene.size() && scene.At(end + 1).sign == '.' &&
          scene.At(end + 2).sign == '.') {
        text += '.';
        dots = true;
      }
    } else if (scene.At(end).sign == '.') {
      const bool around = end > first && end + 1 < scene.size() &&
                          scene.Text(end - 1) == sign &&
                          scene.Text(end + 1) == sign;
      (around ? dots : bare) = true;
    }
    if (scene.Text(end) == sign) {
      ++count;
    } else {
      text += scene.Text(end);
    }
    ++end;
  } while (end < scene.size() && end < i + kReach &&
           !scene.At(end).space_before);
  // The full stop behind it is no part of it.
  if (sign != "." && scene.At(end - 1).sign == '.' && end - 1 > i) {
    --end;
    text.pop_back();
    bare = false;
  }
  if (letters && !dots && !bare && count >= kFewestAlone) {
    AddDot(&text);
    dots = text.find('.') != text.npos;
  }
  if (count >= kFewest && dots && !bare) {
    undone->Write({scene.At(first).span.begin, scene.At(end - 1).span.end},
                  text, kSeparators);
  }
  return end;
}

}  // namespace

bool IsWoven(const Scene& scene, size_t i) {
  if (scene.At(i).sign != '@' || i == 0 || i + 1 >= scene.size()) return false;
  const Lexeme& behind = scene.At(i + 1);
  // "j.a.n.e.@.a.c.m.e"
  const bool dots = i > 1 && IsLetter(scene, i - 2) && IsLetter(scene, i + 2);
  return behind.kind == TokenKind::kSign && (behind.sign != '.' || dots) &&
         behind.sign != '@' && !behind.space_before &&
         !scene.At(i).space_before && scene.Text(i - 1) == scene.Text(i + 1);
}

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
  size_t done = 0;
  for (size_t i = 0; i < scene.size(); ++i) {
    if (IsWoven(scene, i)) {
      done = WriteUnwoven(scene, i, done, undone);
      i = done - 1;
      continue;
    }
    if (FlagLetter(scene, i) != 0) {
      done = WriteFlags(scene, i, undone);
      i = done - 1;
      continue;
    }
    const size_t end = BehindLettersApart(scene, i);
    if (end == i) continue;
    std::string word;
    for (size_t at = i; at < end; at += 2) word += scene.Text(at);
    undone->Write({scene.At(i).span.begin, scene.At(end - 1).span.end}, word,
                  kLettersApart);
    done = end;
    i = end - 1;
  }
}

}  // namespace composer_guard
