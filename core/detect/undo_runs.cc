// What is hidden inside of runs without spaces. See undone.h.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/detect/cues.h"
#include "core/detect/domain.h"
#include "core/detect/sign_names.h"
#include "core/detect/undo_cue.h"
#include "core/detect/undo_run.h"
#include "core/detect/undone.h"
#include "core/match/leet.h"

namespace composer_guard {
namespace {

bool IsLetter(char c) { return 'a' <= c && c <= 'z'; }
bool IsDigit(char c) { return '0' <= c && c <= '9'; }

// Without the signs of the sentence that it stands in: "(Y2Fs…NDE=)."
ViewSpan WithoutEnds(const Scene& scene, ViewSpan run) {
  constexpr std::string_view kBefore = "(\"'[";
  constexpr std::string_view kBehind = ".,;:!?)\"']";
  while (run.size() > 0 &&
         kBefore.find(scene.text[run.begin]) != kBefore.npos) {
    ++run.begin;
  }
  return WithoutEnd(scene, run, kBehind, [](uint32_t) { return false; });
}

// Whether figures or signs for letters are among the lexemes.
bool MayBeLeet(const Scene& scene, size_t begin, size_t end) {
  for (size_t i = begin; i < end; ++i) {
    const Lexeme& lexeme = scene.At(i);
    if (lexeme.kind == TokenKind::kNumber || lexeme.sign == '+' ||
        lexeme.sign == '$') {
      return true;
    }
  }
  return false;
}

// The text of base64, or nothing if it is none.
std::string FromBase64(const Scene& scene, ViewSpan span) {
  std::string text;
  uint32_t bits = 0;
  int count = 0;
  for (uint32_t at = span.begin; at < span.end; ++at) {
    const char c = scene.text[at];
    uint32_t value = 0;
    if (IsLetter(c)) {
      value =
          static_cast<uint32_t>(c - 'a') + (scene.view->IsCapital(at) ? 0 : 26);
    } else if (IsDigit(c)) {
      value = static_cast<uint32_t>(c - '0') + 52;
    } else if (c == '+' || c == '/') {
      value = c == '+' ? 62 : 63;
    } else if (c == '=') {
      break;
    } else {
      return {};
    }
    bits = bits << 6 | value;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    const char byte = static_cast<char>(bits >> count & 0xFF);
    if (byte < ' ' || byte > '~') return {};
    text += byte;
  }
  return text;
}

// The text with each letter moved on by half of the alphabet.
std::string FromRot13(std::string_view text) {
  std::string turned(text);
  for (char& c : turned) {
    if (IsLetter(c)) c = static_cast<char>('a' + (c - 'a' + 13) % 26);
  }
  return turned;
}

}  // namespace

void UndoCodes(const Scene& scene, Undone* undone) {
  constexpr uint32_t kShortest = 12;
  constexpr ptrdiff_t kFewestDigits = 7;
  constexpr uint32_t kLongest = 200;
  for (size_t i = 0; i < scene.size();) {
    const ViewSpan run = WithoutEnds(scene, NextRun(scene, scene.size(), &i));
    if (run.size() < kShortest || run.size() > kLongest) continue;
    const std::string_view text = run.Of(scene.text);
    // "tznvy.pbz": what it ends with is a domain only when it is turned.
    const size_t dot = text.rfind('.');
    if (dot == std::string_view::npos) {
      const std::string decoded = FromBase64(scene, run);
      const auto digits =
          std::count_if(decoded.begin(), decoded.end(), IsDigit);
      const bool number =
          digits >= kFewestDigits &&
          decoded.find_first_not_of("+0123456789-(). ") == std::string::npos;
      if (number) {
        undone->WriteNumber(run, decoded, kReplaced);
      } else if (decoded.find('.') != std::string::npos) {
        undone->Write(run, decoded, kReplaced);
      }
    } else if (text.find('@') != std::string_view::npos &&
               !IsTld(text.substr(dot + 1))) {
      const std::string turned(text.rbegin(), text.rend());
      if (IsCommonTld(FromRot13(text.substr(dot + 1)))) {
        undone->Write(run, FromRot13(text), kReplaced);
      } else if (IsCommonTld(turned.substr(turned.rfind('.') + 1))) {
        undone->Write(run, turned, kReversed);
      }
    }
  }
}

void UndoLeet(const Scene& scene, Undone* undone) {
  constexpr std::string_view kDigitLike = "oilzsb";
  constexpr std::string_view kDigits = "011258";
  struct Written {
    ViewSpan run;
    std::string text;
  };
  std::vector<Written> written;
  bool words = false;
  for (size_t at = 0; at < scene.size();) {
    const size_t first = at;
    const ViewSpan run = NextRun(scene, scene.size(), &at);
    if (!MayBeLeet(scene, first, at)) continue;
    const std::string_view text = run.Of(scene.text);
    if (text == "2" || text == "4") {  // "m0ve 2 d1sc0rd"
      written.push_back({run, text == "2" ? "to" : "for"});
      continue;
    }
    const auto is_leet = [text](size_t i) {
      const char c = text[i];
      // "Ap+", "ca$h"
      const bool sign = (c == '+' || c == '$') && i > 0 &&
                        IsLetter(text[i - 1]) &&
                        (i + 1 == text.size() || IsLetter(text[i + 1]));
      return IsDigit(c) || sign;
    };
    size_t letters = 0;
    size_t digits = 0;
    for (size_t i = 0; i < text.size(); ++i) {
      letters += IsLetter(text[i]) ? 1 : 0;
      digits += is_leet(i) ? 1 : 0;
    }
    if (digits == 0 || letters == 0 || undone->IsFound(run)) continue;
    std::string word;
    std::string number;
    for (size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      char letter = is_leet(i) ? FromLeet(c) : c;
      if (letter == kEither) letter = 'i';
      // Figures have no capitals; a name that begins with one has.
      const bool capital =
          (i == 0 && IsDigit(c)) ||
          scene.view->IsCapital(run.begin + static_cast<uint32_t>(i));
      word += IsLetter(letter) && capital
                  ? static_cast<char>(letter - 'a' + 'A')
                  : letter;
      const size_t like = kDigitLike.find(c);
      number += like == kDigitLike.npos ? c : kDigits[like];
    }
    const bool is_number = std::none_of(number.begin(), number.end(), IsLetter);
    if (!is_number && letters < digits) continue;
    written.push_back({run, is_number ? number : word});
    words = true;
  }
  if (!words) return;
  for (const Written& one : written) undone->Write(one.run, one.text, kLeet);
}

}  // namespace composer_guard
