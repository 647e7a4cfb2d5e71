#include "core/detect/handle_text.h"

#include <algorithm>
#include <optional>

#include "core/detect/file_ending.h"
#include "core/detect/handle_parts.h"
#include "core/detect/handle_plain.h"
#include "core/detect/handle_walk.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Consonants in a row that no word of prose has.
constexpr int kConsonants = 5;

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

// A file's name, a version ("v2.14.0") or a size ("360x360px").
bool IsOfThing(std::string_view text) {
  if (IsDigit(text[0]) && text.find('x') != std::string_view::npos &&
      text.find_first_not_of("0123456789xp") == std::string_view::npos) {
    return true;
  }
  const size_t dot = text.rfind('.');
  if (dot == std::string_view::npos) return false;
  if (text[0] == 'v' &&
      text.find_first_not_of("0123456789.", 1) == std::string_view::npos) {
    return true;
  }
  return IsFileEnding(text.substr(dot + 1));
}

// "@media" of a style sheet.
bool IsStyleRule(std::string_view text) {
  static constexpr auto kRules =
      Words("charset", "container", "extend", "font-face", "import", "include",
            "keyframes", "layer", "media", "mixin", "supports", "tailwind");
  return kRules.Has(text);
}

// "@Override": said of what a program has behind it.
bool IsAnnotation(std::string_view text) {
  static constexpr auto kAnnotations =
      Words("autowired", "component", "dataclass", "deprecated", "injectable",
            "login_required", "override", "transactional");
  return kAnnotations.Has(text);
}

// Everybody in a room, a program or no name at all: "@channel", "@BotFather",
// "your LinkedIn profile link".
bool IsNoName(std::string_view text) {
  return text == "link" || text == "links" || text == "url" ||
         text == "channel" || text == "everyone" || text == "here" ||
         text == "all" || text == "botfather" || IsStyleRule(text) ||
         IsAnnotation(text) ||
         (text.size() > 4 && text.substr(text.size() - 4) == "_bot");
}

// Whether the word lists know it. A beginning that they know ("pixel…") makes
// an English word only with an ending of such: "pixelnonna" is a name.
bool IsKnownWord(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.classes == 0) return false;
  const std::string_view text = scene.Text(i);
  return (LanguagesOfTags(lexeme.word_tags) & kEnglish) == 0 ||
         TagsOfWord(text) != 0 || text.ends_with("s") ||
         !HasNoUsualEnding(text);
}

// What the text of a name says of it.
void Look(const Scene& scene, std::string_view text, HandleText* handle) {
  const bool letter = std::any_of(text.begin(), text.end(), IsLetter);
  const bool digit = std::any_of(text.begin(), text.end(), IsDigit);
  const bool underscore = text.find('_') != std::string_view::npos;
  handle->number = digit && !letter;
  handle->dotted = text.find_first_of(".:") != std::string_view::npos ||
                   (handle->techniques & (kAtDotWords | kSpaced)) != 0;
  // "v2", "v2.0", "3d", "2nd": a version or a count, not a name.
  const bool name =
      letter && text.size() >= 5 && !(IsDigit(text.front()) && text.size() < 6);
  handle->marked =
      name &&
      (digit || underscore || NoWordHas(text) ||
       (scene.view->Undone(handle->span) & (kHomoglyph | kZeroWidth)) != 0);
}

}  // namespace

HandleText ReadHandle(const Scene& scene, size_t i, std::string_view signs) {
  HandleText handle;
  if (i >= scene.size()) return handle;
  size_t first = i;
  bool spoken = false;
  if (scene.At(i).sign == '@') {
    handle.at = true;
    ++first;
  } else if (scene.At(i).Is(WordClass::kAtWord) &&
             scene.At(i).kind != TokenKind::kSign) {
    spoken = true;  // "собака name"
    first += scene.At(i).length;
  }
  if (first >= scene.size() || (handle.at && scene.At(first).space_before &&
                                !HasSpacedLetters(scene, first))) {
    return {};
  }
  HandleWalk walk(scene, first, signs);
  if (!walk.Run() || walk.end() == first) return {};
  handle.begin = i;
  handle.end = walk.end();
  // "at moss underscore giant"
  if (!handle.at && !spoken && (walk.techniques() & kAtDotWords) != 0 &&
      i > 0 && scene.Text(i - 1) == "at" && Apart(scene.At(i))) {
    --handle.begin;
  }
  handle.tag = walk.tag();
  handle.techniques = walk.techniques();
  handle.span = {scene.At(first).span.begin, scene.At(handle.end - 1).span.end};
  if (handle.techniques != 0) handle.reading = walk.reading();
  const std::string_view text = handle.techniques != 0
                                    ? std::string_view(handle.reading)
                                    : handle.span.Of(scene.text);
  if (static_cast<unsigned char>(text.front()) >= 0x80) return {};
  Look(scene, text, &handle);
  // Nobody says the dot of anything else.
  handle.marked = handle.marked || (handle.techniques & kAtDotWords) != 0;
  const bool letter = std::any_of(text.begin(), text.end(), IsLetter);
  if ((IsOfThing(text) && !handle.at) || (!letter && !handle.number)) return {};
  handle.listed = handle.end == first + 1 && IsKnownWord(scene, first);
  // "auf WhatsApp weiterschreiben": known to be a word.
  if (handle.listed && std::all_of(text.begin(), text.end(), IsLetter)) {
    handle.marked = false;
  }
  if (spoken && handle.listed) return {};
  handle.at = handle.at || spoken;
  if (IsNoName(text) || text.substr(0, 4) == "http") return {};
  return handle;
}

std::string_view SignsOf(const ServiceRow& service) {
  const bool numbers = service.shape == HandleShape::kPhone ||
                       service.shape == HandleShape::kNumber;
  // A dot where the service has none is a slip, or who writes it knows better.
  const bool plain = service.shape == HandleShape::kUsername &&
                     !service.ordinary &&
                     std::string_view(service.signs).find_first_not_of("._-") ==
                         std::string_view::npos;
  return numbers || plain ? "._-" : service.signs;
}

const ServiceRow* ServiceAt(const Scene& scene, size_t i, bool* weak) {
  std::optional<WordTag> tag = TagOf(scene.At(i), WordClass::kService);
  *weak = !tag.has_value();
  // "2 x M8x30"
  const bool times = scene.At(i).Is(WordClass::kUnit) && i > 0 &&
                     scene.At(i - 1).kind == TokenKind::kNumber;
  if (*weak && !times) tag = TagOf(scene.At(i), WordClass::kServiceWeak);
  return tag.has_value() ? &Services()[tag->value] : nullptr;
}

bool Fits(const HandleText& handle, const ServiceRow& service) {
  const size_t size = handle.size();
  return size >= service.shortest && size <= service.longest + 5u;
}

}  // namespace composer_guard
