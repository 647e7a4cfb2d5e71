#include "core/detect/handle_text.h"

#include <algorithm>
#include <array>

namespace composer_guard {
namespace {

// Longest user name that is read, in bytes of the view.
constexpr uint32_t kLongest = 64;
// Consonants in a row that no word of prose has.
constexpr int kConsonants = 5;

// What a name with a dot ends in when it is a file, not a person.
constexpr std::array<std::string_view, 36> kFileEndings = {
    "ai",  "apk", "cpp", "css",  "csv", "dart", "doc", "docx", "exe",
    "fig", "gif", "go",  "html", "ipa", "java", "jpg", "js",   "json",
    "jsx", "md",  "mp3", "mp4",  "net", "pdf",  "php", "png",  "psd",
    "py",  "rb",  "rs",  "sql",  "svg", "ts",   "txt", "xlsx", "zip"};

bool IsLetter(char c) { return 'a' <= c && c <= 'z'; }
bool IsDigit(char c) { return '0' <= c && c <= '9'; }
bool IsVowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

bool NoWordHas(std::string_view text) {
  int run = 0;
  for (const char c : text) {
    run = IsLetter(c) && !IsVowel(c) ? run + 1 : 0;
    if (run >= kConsonants) return true;
  }
  return false;
}

bool IsFile(std::string_view text) {
  const size_t dot = text.rfind('.');
  if (dot == std::string_view::npos) return false;
  return std::binary_search(kFileEndings.begin(), kFileEndings.end(),
                            text.substr(dot + 1));
}

// Everybody in a room, or a program: "@channel", "@BotFather".
bool IsBroadcast(std::string_view text) {
  return text == "channel" || text == "everyone" || text == "here" ||
         text == "all" || text == "media" || text == "botfather" ||
         (text.size() > 4 && text.substr(text.size() - 4) == "_bot");
}

}  // namespace

HandleText ReadHandle(const Scene& scene, size_t i, std::string_view signs) {
  HandleText handle;
  if (i >= scene.size()) return handle;
  size_t at = i;
  bool spoken = false;
  if (scene.At(at).sign == '@') {
    handle.at = true;
    ++at;
  } else if (scene.At(at).Is(WordClass::kAtWord) &&
             scene.At(at).kind != TokenKind::kSign) {
    spoken = true;  // "собака name"
    at += scene.At(at).length;
  }
  if (at >= scene.size() || (handle.at && scene.At(at).space_before)) return {};
  const size_t first = at;
  while (at < scene.size()) {
    const Lexeme& lexeme = scene.At(at);
    if (at > first && lexeme.space_before) break;
    if (lexeme.kind == TokenKind::kGlued) break;
    if (lexeme.kind == TokenKind::kSign) {
      const bool allowed =
          lexeme.sign != 0 && signs.find(lexeme.sign) != std::string_view::npos;
      const bool tag = lexeme.sign == '#' && at > first &&
                       at + 1 < scene.size() &&
                       scene.At(at + 1).kind == TokenKind::kNumber;
      if (!allowed && !tag && lexeme.sign != '_') break;
      handle.tag = handle.tag || tag;
    }
    if (lexeme.span.end - scene.At(first).span.begin > kLongest) return {};
    ++at;
  }
  // Signs at the end belong to the sentence.
  while (at > first && scene.At(at - 1).kind == TokenKind::kSign &&
         scene.At(at - 1).sign != '_') {
    --at;
  }
  if (at == first) return {};
  handle.begin = i;
  handle.end = at;
  handle.span = {scene.At(first).span.begin, scene.At(at - 1).span.end};
  const std::string_view text = handle.span.Of(scene.text);
  if (static_cast<unsigned char>(text.front()) >= 0x80) return {};
  const bool letter = std::any_of(text.begin(), text.end(), IsLetter);
  const bool digit = std::any_of(text.begin(), text.end(), IsDigit);
  const bool underscore = text.find('_') != std::string_view::npos;
  handle.number = digit && !letter;
  handle.dotted = text.find_first_of(".:") != std::string_view::npos;
  if ((IsFile(text) && !handle.at) || (!letter && !digit)) return {};
  // "v2", "v2.0", "3d", "2nd": a version or a count, not a name.
  const bool name =
      letter && text.size() >= 5 && !(IsDigit(text.front()) && text.size() < 6);
  handle.marked =
      name &&
      (digit || underscore || NoWordHas(text) ||
       (scene.view->Undone(handle.span) & (kHomoglyph | kZeroWidth)) != 0);
  handle.listed = at == first + 1 && scene.At(first).classes != 0;
  if (spoken && handle.listed) return {};
  handle.at = handle.at || spoken;
  if (IsBroadcast(text) || text.substr(0, 4) == "http") return {};
  return handle;
}

size_t FirstOfRun(const Scene& scene, size_t i) {
  constexpr size_t kMostParts = 12;
  size_t first = i;
  while (first > 0 && i - first < kMostParts && !scene.At(first).space_before) {
    const Lexeme& before = scene.At(first - 1);
    if (before.kind == TokenKind::kSign && before.sign != '.' &&
        before.sign != '_' && before.sign != '-' && before.sign != '@' &&
        before.sign != '#' && before.sign != ':') {
      break;
    }
    --first;
  }
  return first;
}

bool Fits(const HandleText& handle, const ServiceRow& service) {
  const uint32_t size = handle.span.size();
  return size >= service.shortest && size <= service.longest + 5u;
}

}  // namespace composer_guard
