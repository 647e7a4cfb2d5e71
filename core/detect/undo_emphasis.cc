// Signs and tags that make words bold or slanted, and pictures between words.
// See undone.h.
//
//   "your **Telegram** name", "_call_ me", "<b>off</b> the site", "on
//   \"Skype\""
//
//   leaves: "5 * 3 * 2", "snake_case_name", "*args, **kwargs", "Up***k"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/detect/code.h"
#include "core/detect/undone.h"
#include "core/text/brackets.h"
#include "core/text/plain_run.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kMostSigns = 3;
constexpr size_t kLongest = 160;  // bytes of what is emphasised
constexpr auto kTags =
    std::to_array<std::string_view>({"b", "i", "u", "em", "strong", "mark"});

// What may stand before and behind it.
constexpr std::string_view kBefore = " \n([{\"',:;!?>-|`";
constexpr std::string_view kBehind = " \n.,;:!?)]}\"'<-|`";

bool IsOf(std::string_view signs, char c) {
  return signs.find(c) != std::string_view::npos;
}

struct Emphasis {
  size_t inner = 0;  // where the words begin
  size_t end = 0;    // where they end
  size_t after = 0;  // one past the sign that closes it; 0: none
};

// "**words**" whose first sign is at `at`.
Emphasis ReadSigns(std::string_view text, size_t at) {
  const char sign = text[at];
  if (at > 0 && !IsOf(kBefore, text[at - 1])) return {};
  size_t inner = at;
  while (inner < text.size() && text[inner] == sign) ++inner;
  const size_t size = inner - at;
  if (size > kMostSigns || inner >= text.size() ||
      !IsLetterOrMore(text[inner])) {
    return {};
  }
  const size_t last = std::min(text.size(), inner + kLongest);
  size_t end = inner;
  while (end < last && text[end] != sign && text[end] != '\n') ++end;
  if (end >= last || text[end] != sign || text[end - 1] == ' ') return {};
  size_t after = end;
  while (after < text.size() && text[after] == sign) ++after;
  const bool closes = after - end == size &&
                      (after == text.size() || IsOf(kBehind, text[after]));
  return closes ? Emphasis{inner, end, after} : Emphasis{};
}

// "`@`": a sign of an address in code, which is no code.
Emphasis ReadCodedSign(std::string_view text, size_t at) {
  constexpr std::string_view kCoded = "@._-+";
  return at + 2 < text.size() && text[at + 2] == '`' &&
                 IsOf(kCoded, text[at + 1])
             ? Emphasis{at + 1, at + 2, at + 3}
             : Emphasis{};
}

// "<b>words</b>" whose first sign is at `at`.
Emphasis ReadTag(std::string_view text, size_t at) {
  constexpr size_t kLongestTag = 8;
  const size_t close = text.substr(at, kLongestTag).find('>');
  if (close == text.npos) return {};
  const std::string_view name = text.substr(at + 1, close - 1);
  if (std::find(kTags.begin(), kTags.end(), name) == kTags.end()) return {};
  const size_t inner = at + close + 1;
  const std::string_view rest =
      text.substr(inner, std::min(kLongest, text.size() - inner));
  const size_t end = rest.find("</");
  if (end == rest.npos || end == 0) return {};
  const std::string_view tail = rest.substr(end + 2);
  if (!tail.starts_with(name) || tail.size() <= name.size() ||
      tail[name.size()] != '>') {
    return {};
  }
  return {inner, inner + end, inner + end + 2 + name.size() + 1};
}

// "<jane> at <acme> dot <com>", "`acme` dot `com`": one word in brackets or
// code beside a sign of an address in words.
Emphasis ReadEnclosed(std::string_view text, size_t at) {
  constexpr size_t kLongestWord = 32;
  constexpr std::string_view kInside = ".-_";
  const char close = text[at] == '`' ? '`' : ClosingBracket(text[at]);
  const size_t inner = at + 1;
  size_t end = inner;
  while (end < text.size() && end - inner < kLongestWord &&
         (IsAsciiAlnum(text[end]) || IsOf(kInside, text[end]))) {
    ++end;
  }
  if (end == inner || end >= text.size() || text[end] != close) return {};
  const std::string_view behind = text.substr(end + 1);
  const std::string_view before = text.substr(0, at);
  const bool said = behind.starts_with(" at ") || behind.starts_with(" dot ") ||
                    before.ends_with(" at ") || before.ends_with(" dot ");
  return said ? Emphasis{inner, end, end + 1} : Emphasis{};
}

// "on \"Telegram\"", "your \"number\"": one word in quotation marks, where
// nothing but its meaning can be meant.
Emphasis ReadQuoted(std::string_view text, size_t at) {
  constexpr size_t kLongestWord = 24;
  static constexpr auto kLeading = Words("by", "in", "my", "on", "over",
                                         "through", "to", "ur", "via", "your");
  if (at < 2 || text[at - 1] != ' ') return {};
  size_t begin = at - 1;
  while (begin > 0 && at - begin < kLongestWord &&
         IsAsciiAlnum(text[begin - 1])) {
    --begin;
  }
  if (!kLeading.Has(text.substr(begin, at - 1 - begin))) return {};
  const size_t inner = at + 1;
  const size_t size = text.substr(inner, kLongestWord).find('"');
  if (size == text.npos || size == 0 ||
      text.substr(inner, size).find_first_of(" \n/@") != text.npos) {
    return {};
  }
  return {inner, inner + size, inner + size + 1};
}

// "talk 😊 on Skype": pictures between two words, but for one of their spaces.
Emphasis ReadPictures(std::string_view text, size_t at) {
  constexpr size_t kBytes = 4;
  constexpr char kLead = '\xF0';
  if (at < 2 || text[at - 1] != ' ' || !IsAsciiAlnum(text[at - 2])) return {};
  size_t end = at;
  while (end < text.size() && text[end] == kLead) end += kBytes;
  if (end + 1 >= text.size() || text[end] != ' ' ||
      !IsAsciiAlnum(text[end + 1])) {
    return {};
  }
  return {end, end + 1, end + 1};
}

// "let's move... to Skype": a pause in a sentence.
Emphasis ReadPause(std::string_view text, size_t at) {
  if (at == 0 || !IsLetterOrMore(text[at - 1])) return {};
  size_t end = at;
  while (end < text.size() && text[end] == '.') ++end;
  if (end < at + 2 || end + 1 >= text.size() || text[end] != ' ' ||
      !IsLetterOrMore(text[end + 1])) {
    return {};
  }
  return {end, end + 1, end + 1};
}

Emphasis ReadAt(std::string_view text, size_t at) {
  if (text[at] == '.') return ReadPause(text, at);
  if (text[at] == '\xF0') return ReadPictures(text, at);
  if (text[at] == '"') return ReadQuoted(text, at);
  if (text[at] == '<' || text[at] == '`') {
    const Emphasis read =
        text[at] == '<' ? ReadTag(text, at) : ReadCodedSign(text, at);
    return read.after != 0 ? read : ReadEnclosed(text, at);
  }
  if (IsOf("([{", text[at])) return ReadEnclosed(text, at);
  return text[at] == '*' || text[at] == '_' ? ReadSigns(text, at) : Emphasis{};
}

}  // namespace

bool MayBeEmphasis(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind != TokenKind::kSign) return false;
  const char sign = lexeme.sign;
  // The second of "...".
  if (sign == '.') return i > 0 && scene.At(i - 1).sign == '.';
  return (sign == 0 || sign == '*' || sign == '_' || sign == '<' ||
          sign == '"' || sign == '`' || IsOf("([{", sign)) &&
         ReadAt(scene.text, scene.At(i).span.begin).after != 0;
}

void UndoEmphasis(const Scene& scene, Undone* undone) {
  const std::string_view text = scene.text;
  for (size_t at = 0; at < text.size(); ++at) {
    const Emphasis read = ReadAt(text, at);
    if (read.after == 0) continue;
    // One space stays for two.
    const bool space = text[read.inner] == ' ' && text[at - 1] == ' ';
    const ViewSpan all{static_cast<uint32_t>(space ? at - 1 : at),
                       static_cast<uint32_t>(read.after)};
    if (text[at] == '`' || CodeAround(scene, all).empty()) {
      // A sentence that begins behind a pause is another one.
      if (text[at] == '.' && scene.view->IsCapital(all.end)) {
        at = read.after - 1;
        continue;
      }
      undone->Write(all,
                    scene.view->Written({static_cast<uint32_t>(read.inner),
                                         static_cast<uint32_t>(read.end)}),
                    kMarkup);
    }
    at = read.after - 1;
  }
}

}  // namespace composer_guard
