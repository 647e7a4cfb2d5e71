#include "core/detect/handle_plain.h"

#include <algorithm>

#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Endings of words that say what somebody is or does, of eight letters.
constexpr auto kEndings =
    Words("able", "age", "al", "ant", "ar", "ary", "ate", "body", "days", "ed",
          "en", "ent", "er", "ere", "ert", "ful", "ian", "ible", "ic", "ing",
          "ion", "ish", "ist", "ive", "less", "line", "ly", "ment", "ness",
          "one", "or", "ous", "own", "ship", "time", "times", "ways");
constexpr size_t kShortestPlain = 8;

}  // namespace

bool IsPredicate(std::string_view word) {
  static constexpr auto kPredicates = Words(
      "above", "allowed", "attached", "awesome", "below", "blocked", "correct",
      "crypto", "different", "down", "empty", "enough", "foreign", "french",
      "hidden", "hostile", "invalid", "mandatory", "missing", "mobile",
      "needed", "not", "obsolete", "optional", "over", "private", "public",
      "required", "safe", "secure", "separate", "shown", "simple", "strange",
      "stupid", "taken", "there", "travel", "trouble", "unique", "valid",
      "visible", "wrong");
  return kPredicates.Has(word);
}

bool IsNoUsualWord(std::string_view text) {
  return text.size() >= kShortestPlain && HasNoUsualEnding(text);
}

bool IsFieldName(std::string_view text) {
  static constexpr auto kOf = Words(
      "access", "account", "api", "app", "auth", "bot", "callback", "channel",
      "chat", "client", "group", "guild", "hook", "message", "msg", "page",
      "phone", "room", "server", "team", "user", "webhook", "workspace");
  static constexpr auto kWhat =
      Words("at", "code", "count", "date", "hash", "id", "ids", "key", "list",
            "name", "number", "path", "secret", "status", "text", "token",
            "type", "uri", "url", "uuid");
  static constexpr auto kOfFiles =
      Words("cart", "copy", "data", "draft", "export", "final", "flow", "img",
            "list", "log", "mode", "neu", "proof", "raw", "ref", "rev", "size",
            "status", "temp", "test", "tmp", "token", "v", "ver", "version");
  constexpr size_t kLetters = 2;  // "q3", "b2"
  const size_t sign = text.rfind('_');
  if (sign == text.npos) return false;
  const std::string_view last = text.substr(sign + 1);
  const std::string_view letters =
      last.substr(0, std::min(last.find_first_of("0123456789"), last.size()));
  if (kOfFiles.Has(letters) ||
      (!letters.empty() && letters.front() != ' ' &&
       letters.size() <= kLetters && last.size() == letters.size() + 1)) {
    return true;
  }
  if (!kWhat.Has(last)) return false;
  const std::string_view before = text.substr(0, sign);
  return kOf.Has(before.substr(before.rfind('_') + 1));
}

bool HasNoUsualEnding(std::string_view text) {
  for (const char c : text) {
    if (c < 'a' || c > 'z') return false;
  }
  return std::none_of(
      kEndings.begin(), kEndings.end(),
      [text](std::string_view ending) { return text.ends_with(ending); });
}

bool IsJoinedByAnd(std::string_view text) {
  static constexpr auto kWords = Words(
      "alexand", "bystand", "command", "handstand", "highland", "merchand",
      "nonstand", "philand", "propagand", "substand", "understand");
  constexpr size_t kBefore = 4;  // letters
  constexpr size_t kBehind = 3;
  const size_t at = text.find("and", kBefore);
  return at != text.npos && text.size() >= at + 3 + kBehind &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == text.npos &&
         !text.ends_with("ing") && !text.ends_with("ed") &&
         !kWords.Begins(text);
}

bool MayBeCalled(std::string_view text) {
  static constexpr auto kSaysHow = Words(
      "able", "al", "ant", "ary", "body", "days", "ed", "ent", "ere", "ful",
      "ger", "ian", "ic", "ible", "ing", "ish", "ist", "ive", "less", "line",
      "ly", "ner", "one", "ous", "time", "times", "tor", "ways");
  return text.size() >= kShortestPlain &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return 'a' <= c && c <= 'z'; }) &&
         std::none_of(kSaysHow.begin(), kSaysHow.end(),
                      [text](std::string_view ending) {
                        return text.ends_with(ending);
                      });
}

}  // namespace composer_guard
