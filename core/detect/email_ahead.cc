#include "core/detect/email_ahead.h"

#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/domain.h"
#include "core/detect/email_mark_words.h"
#include "core/detect/email_marks.h"
#include "core/detect/email_walk.h"
#include "core/detect/email_words.h"
#include "core/text/brackets.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr WordClasses kRead =
    kMarkWords |
    AnyOf(WordClass::kProvider, WordClass::kProviderWeak, WordClass::kDigit);

// Bytes of a letter beyond ASCII, at most: by itself it may look like another.
constexpr size_t kLetterBytes = 3;

// Whether the lexeme is a word and nothing more, with a space before it.
bool IsPlain(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind != TokenKind::kWord || lexeme.size() < 2 ||
      !lexeme.space_before || lexeme.Is(kRead) || lexeme.part_of != 0 ||
      lexeme.length > 1) {
    return false;
  }
  const std::string_view word = scene.Text(i);
  if (static_cast<unsigned char>(word[0]) >= 0x80 &&
      word.size() <= kLetterBytes) {
    return false;
  }
  return !scene.circled_letters && !MayHoldMark(scene, i) &&
         !lexeme.Has(kHoldsDot);
}

// A sign behind a word that ends something, or opens nothing.
bool IsEnd(const Scene& scene, size_t i) {
  constexpr std::string_view kEnds = ".,;!?)";
  const Lexeme& lexeme = scene.At(i);
  return lexeme.kind == TokenKind::kSign && !lexeme.space_before &&
         lexeme.sign != 0 && kEnds.find(lexeme.sign) != kEnds.npos;
}

// Whether the label of a domain may follow the full stop or comma at `i`.
bool MayFollow(const Scene& scene, size_t i) {
  if (i + 1 >= scene.size()) return false;
  const char sign = scene.At(i).sign;
  if (sign != '.' && sign != ',') return false;
  const Lexeme& next = scene.At(i + 1);
  if (!next.space_before || next.kind != TokenKind::kWord || next.size() < 2 ||
      next.lines_before == 1 || next.Is(kMarkWords)) {
    return true;
  }
  const std::string_view word = scene.Text(i + 1);
  return static_cast<unsigned char>(word[0]) >= 0x80 || IsTld(word);
}

// ":", "=", "is", "I'm": what joins a provider to the name behind it.
bool IsLinker(const Scene& scene, size_t i) {
  static constexpr auto kWords =
      Words("is", "ist", "es", "est", "e", "it's", "i", "i'm", "under");
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind == TokenKind::kSign) return !IsEnd(scene, i);
  if (lexeme.size() > 5) return false;
  return kWords.Has(scene.Text(i));
}

bool MayHaveNameBehind(const Scene& scene, size_t i) {
  constexpr size_t kMostNouns = 2;
  constexpr WordClasses kNouns = AnyOf(
      WordClass::kHandleNoun, WordClass::kEmailNoun, WordClass::kAddressNoun);
  if (scene.At(i).length > 1) return true;
  for (size_t n = 0; n <= kMostNouns; ++n) {
    if (++i >= scene.size()) return false;
    if (IsLinker(scene, i) || scene.At(i).length > 1) return true;
    if (!scene.At(i).Is(kNouns)) return false;
  }
  return false;
}

// A name is one by its digits and signs, or by "my mail is … on".
bool MayHaveNameBefore(const Scene& scene, size_t i) {
  const auto sign = [&scene](size_t at) {
    return scene.At(at).kind == TokenKind::kSign ? scene.At(at).sign : '\0';
  };
  if (i == 0 || scene.At(i).part_of != 0) return i > 0;
  --i;
  if (sign(i) == '(' || sign(i) == ',' || sign(i) == ':') {
    if (i-- == 0) return false;
  }
  if (LeadsToProvider(scene.Text(i)) && i > 0 &&
      (LeadsToProvider(scene.Text(i - 1)) || sign(i - 1) == ',')) {
    return true;
  }
  bool linked = false;
  if (JoinsProvider(scene.Text(i))) {
    linked = true;
    if (i-- == 0) return false;
    // "jane7, and then gmail"
    if (scene.Text(i) == "and" && i-- == 0) return false;
    if (sign(i) == ',' && i-- == 0) return false;
  }
  if (!IsPlain(scene, i)) return true;
  if (i == 0) return false;
  const Lexeme& before = scene.At(i - 1);
  if (before.kind == TokenKind::kSign
          ? !IsEnd(scene, i - 1)
          : before.Is(kRead) || before.part_of != 0) {
    return true;
  }
  return linked && FindBefore(scene, i, kMailWords, kNear) != kNowhere;
}

}  // namespace

namespace {

// Whether the number at lexeme `i` may be the label of a domain, "163.com":
// not "€4,000 to", "at 40 hours", "at 20% is".
bool MayBeLabel(const Scene& scene, size_t i) {
  const size_t next = i + 1;
  if (next + 1 >= scene.size()) return true;
  const Lexeme& behind = scene.At(next + 1);
  const char sign = scene.At(next).sign;
  if (sign == '.' || sign == ',') return behind.kind != TokenKind::kNumber;
  if (sign == '%') return !behind.space_before;
  return !IsPlain(scene, next) ||
         (!IsEnd(scene, next + 1) && !IsPlain(scene, next + 1));
}

}  // namespace

bool HoldsDot(std::string_view word) {
  return word.find("dot") != word.npos || word.find("punt") != word.npos ||
         word.find("pont") != word.npos || word.find("poin") != word.npos ||
         word.find("punk") != word.npos;
}

bool MayBeginDomain(const Scene& scene, size_t i) {
  if (i >= scene.size()) return false;
  if (scene.At(i).kind == TokenKind::kNumber) return MayBeLabel(scene, i);
  if (!IsPlain(scene, i)) return true;
  const std::string_view word = scene.Text(i);
  if (word == "the" || word == "el" || word == "then") return true;
  // Its only label, and what stands in the place of the dot.
  const size_t dot = i + 1;
  if (dot >= scene.size()) return false;
  if (IsEnd(scene, dot)) return MayFollow(scene, dot);
  if (!IsPlain(scene, dot)) return true;
  // A second word, and a dot in words behind it.
  const size_t next = dot + 1;
  return next < scene.size() && !IsEnd(scene, next) && !IsPlain(scene, next);
}

bool BeginsDomain(const Scene& scene, size_t i, size_t end) {
  constexpr size_t kEnclosed = 12;  // lexemes from a bracket to a mark in it
  const size_t at = i - 1;
  // What stands before it and may be a part of the mark is not read here.
  if (at == 0 || scene.At(at).Is(WordClass::kAtWord) ||
      scene.At(at).part_of != 0 || !scene.At(at).space_before ||
      scene.At(at - 1).kind == TokenKind::kSign || scene.At(i).size() == 1) {
    return true;
  }
  for (size_t n = 1; n <= kEnclosed && n <= at; ++n) {
    const Lexeme& lexeme = scene.At(at - n);
    if (lexeme.kind == TokenKind::kSign &&
        (lexeme.sign == 0 || ClosingBracket(lexeme.sign) != 0)) {
      return true;
    }
  }
  PartList parts;
  parts.Read(scene, at, at, end);
  bool begins = false;
  do {
    // "at, then acme dot com"
    const size_t first = parts.Has(1) && parts[1].text == "then" ? 2 : 1;
    begins = parts.Has(0) && parts[0].Is(PartKind::kAt) &&
             ReadDomain(parts, first, false);
  } while (parts.ReadOn());
  return begins;
}

bool IsBetweenSigns(const Scene& scene, size_t i) {
  const Lexeme& next = scene.At(i + 1);
  return next.kind == TokenKind::kSign && !next.space_before &&
         scene.At(i - 1).sign == next.sign;
}

bool MayNameMailbox(const Scene& scene, size_t i) {
  // "gmail com"
  const bool whole = i + 1 < scene.size() && scene.At(i + 1).space_before &&
                     IsCommonTld(scene.Text(i + 1));
  return whole || MayHaveNameBehind(scene, i) || MayHaveNameBefore(scene, i);
}

AtForms AtFormsIn(const Scene& scene) {
  AtForms forms;
  for (size_t i = 0; i < scene.size(); ++i) {
    // "at" is a word of the lists.
    if (!scene.Leads(i, kLeadsEmail | kNumeral)) continue;
    const Lexeme& lexeme = scene.At(i);
    if (lexeme.Is(WordClass::kAtWord)) forms.word = true;
    if (lexeme.sign == '@') forms.sign = true;
    if (lexeme.size() != 2) continue;
    const std::string_view text = scene.Text(i);
    forms.word = forms.word || text == "at";
    forms.code = forms.code || text == "64";
  }
  return forms;
}

}  // namespace composer_guard
