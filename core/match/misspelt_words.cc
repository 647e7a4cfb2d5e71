#include "core/match/misspelt_words.h"

#include <string>

#include "core/match/word_find.h"
#include "core/text/slips.h"
#include "core/text/utf8.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Names of services that no everyday word is one slip away from, but for those
// in kEveryday.
constexpr auto kDistinctive =
    Words("whatsapp", "telegram", "discord", "instagram", "facebook",
          "snapchat", "linkedin", "messenger", "hangouts", "pinterest");
constexpr auto kEveryday = Words("discard", "discords", "telegrams", "telegraf",
                                 "messengers", "facebooks");

// One letter is wrong, or looks like two: "telegrarn".
bool OneSlip(std::string_view a, std::string_view b) {
  if (kEveryday.Has(a)) return false;
  return IsOneLetterOff(a, b) ||
         (a.ends_with("rn") && b.ends_with('m') &&
          a.substr(0, a.size() - 2) == b.substr(0, b.size() - 1));
}

// Draws Arabic words out.
constexpr std::string_view kStroke = "\xD9\x80";

}  // namespace

// The same byte again and again, or in every other place.
bool MayBeDrawnOut(std::string_view word) {
  for (size_t i = 4; i <= word.size(); ++i) {
    const char c = word[i - 4];
    const bool two = static_cast<unsigned char>(c) >= 0x80;
    if (two ? i < word.size() && c == word[i - 2] && c == word[i] &&
                  word[i - 3] == word[i - 1]
            : c == word[i - 3] && c == word[i - 2]) {
      return true;
    }
  }
  return word.size() > 3 &&
         word.substr(word.size() - 2) == word.substr(word.size() - 3, 2);
}

// Without strokes, too; runs are of three letters or more.
std::string WithRunsOf(size_t left, std::string_view word) {
  constexpr size_t kFewest = 3;
  std::string plain;
  std::string_view last;
  size_t run = 0;
  for (size_t at = 0; at < word.size();) {
    const size_t bytes = DecodeAt(word, at).bytes;
    const std::string_view letter = word.substr(at, bytes);
    at += bytes;
    if (letter == kStroke) continue;
    run = letter == last ? run + 1 : 1;
    last = letter;
    if (run < kFewest) {
      plain += letter;
    } else if (run == kFewest && left == 1) {
      plain.resize(plain.size() - bytes);
    }
  }
  return plain;
}

void SetMisspelt(uint16_t word, Lexeme* lexeme) {
  SetWord(word, lexeme);
  lexeme->said = static_cast<uint16_t>(word + 1);
  lexeme->Undo(kMisspelled);
}

bool FindDrawnOut(std::string_view word, Lexeme* lexeme) {
  constexpr size_t kLongest = 32;  // bytes
  if (word.size() > kLongest || !MayBeDrawnOut(word)) return false;
  // "9 sssi3": letters that are figures
  if (word.find_first_not_of("bgilosz") == word.npos) return false;
  // "freeee" has two of them, "caaall" one.
  for (const size_t left : {size_t{2}, size_t{1}}) {
    const std::string plain = WithRunsOf(left, word);
    // "xxxx" stands for something else than an x.
    if (plain == word || plain.size() == DecodeAt(plain, 0).bytes) continue;
    const uint16_t id = FindWord(plain, WordHash(plain));
    if (id == kNoWord) continue;
    SetMisspelt(id, lexeme);
    return true;
  }
  return false;
}

bool FindTranscribed(std::string_view word, Lexeme* lexeme) {
  std::string plain;
  for (const char c : word) {
    const char before = plain.empty() ? '\0' : plain.back();
    if (c != 'e' || (before != 'a' && before != 'o' && before != 'u'))
      plain += c;
  }
  if (plain.size() == word.size()) return false;
  const uint16_t id = FindWord(plain, WordHash(plain));
  if (id == kNoWord ||
      (WordTables::Get().LanguagesOf(TagsOf(id)) & kEnglish) != 0) {
    return false;
  }
  SetMisspelt(id, lexeme);
  return true;
}

void FindMisspelt(std::string_view word, Lexeme* lexeme) {
  if (word.size() < 6 || word.size() > 10) return;
  for (const std::string_view name : kDistinctive) {
    if (name[0] != word[0] || name.size() + 1 < word.size() ||
        word.size() + 1 < name.size() || !OneSlip(word, name)) {
      continue;
    }
    const uint16_t id = FindWord(name, WordHash(name));
    if (id == kNoWord) continue;
    SetMisspelt(id, lexeme);
    return;
  }
}

}  // namespace composer_guard
