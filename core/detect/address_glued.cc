#include "core/detect/address_glued.h"

#include <optional>

#include "core/detect/address_postcode.h"
#include "core/detect/address_words.h"
#include "core/detect/cues.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

constexpr WordClasses kCues =
    AnyOf(WordClass::kLiveAt, WordClass::kAddressNoun);
constexpr std::string_view kPostMark = "\xE3\x80\x92";  // 〒

constexpr size_t kPlaceAhead = 8;  // lexemes

enum class Script : uint8_t { kHan, kHangul, kThai };

Script ScriptAt(const Scene& scene, size_t i) {
  const char32_t c = DecodeAt(scene.text, scene.At(i).span.begin).value;
  if (c >= 0xAC00 && c <= 0xD7A3) return Script::kHangul;
  return c >= 0x0E00 && c <= 0x0E7F ? Script::kThai : Script::kHan;
}

// Hangul, by the first byte of a letter.
bool IsHangul(const Scene& scene, size_t i) {
  return static_cast<unsigned char>(scene.text[scene.At(i).span.begin]) >= 0xEA;
}

// Where the run of one script ends that begins at glued lexeme `i`: of Hangul
// with spaces and commas in it. Every address has a number there.
size_t EndOfRun(const Scene& scene, size_t i) {
  const bool hangul = IsHangul(scene, i);
  size_t end = i + 1;
  for (; end < scene.size(); ++end) {
    const Lexeme& lexeme = scene.At(end);
    const bool glued = lexeme.kind == TokenKind::kGlued;
    if (glued ? IsHangul(scene, end) != hangul : lexeme.sign != ',') break;
    if (!hangul && (lexeme.space_before || !glued)) break;
  }
  return end;
}

// Whether an address may begin at glued lexeme `i`: a listed place, the start
// of a run, or behind a word that announces one.
bool MayBegin(const Scene& scene, size_t i) {
  if (IsPlaceName(scene, i)) return true;
  if (scene.At(i).Is(kCues)) return false;
  // A place further on in the same run is the better start.
  for (size_t k = i + 1; k < i + kPlaceAhead && Touches(scene, k); ++k) {
    if (scene.At(k).kind != TokenKind::kGlued) break;
    if (IsPlaceName(scene, k)) return false;
  }
  if (i == 0 || scene.At(i).space_before) return true;
  const Lexeme& before = scene.At(i - 1);
  if (before.kind != TokenKind::kGlued) return true;
  const size_t first = i - 1 - before.part_of;
  return scene.At(first).Is(kCues) || before.Is(kCues) ||
         scene.Text(i - 1) == "\xE3\x81\xAF" ||  // は
         scene.Text(i - 1) == "\xE5\x88\xB0" ||  // 到
         scene.Text(i - 1) == "\xE5\x9C\xA8";    // 在
}

// The postcode before it: "〒168-0099 東京都…", "100022 北京市…".
uint32_t BeginOf(const Scene& scene, size_t i) {
  uint32_t begin = scene.At(i).span.begin;
  if (i == 0 || !IsNumber(scene, i - 1)) return begin;
  size_t first = i - 1;
  if (first >= 2 && IsSign(scene, first - 1, '-') &&
      IsNumber(scene, first - 2)) {
    first -= 2;
  }
  const Postcode code = MatchPostcode(scene, first);
  const bool marked = first > 0 && scene.Text(first - 1) == kPostMark;
  if (!marked && (code.shape == PostcodeShape::kNone || code.end != i)) {
    return begin;
  }
  return scene.At(marked ? first - 1 : first).span.begin;
}

void Report(ViewSpan span, Confidence confidence, Scene* scene) {
  if (IsTaken(*scene, span)) return;
  Found found;
  found.category = Category::kAddress;
  found.kind = "postal";
  found.rule = "address";
  found.confidence = confidence;
  found.span = span;
  scene->found.push_back(std::move(found));
}

}  // namespace

void FindGluedAddresses(Scene* scene) {
  // None is without a number in figures.
  if (!scene->sums.glued || (scene->leads & kNumeral) == 0) return;
  uint32_t done = 0;
  size_t run = 0;  // where it ends
  for (size_t i = 0; i < scene->size(); ++i) {
    const Lexeme& lexeme = scene->At(i);
    if (lexeme.kind != TokenKind::kGlued || lexeme.span.begin < done) continue;
    const Script script = ScriptAt(*scene, i);
    if (script != Script::kThai) {
      if (i >= run) run = EndOfRun(*scene, i);
      if (!IsNumber(*scene, run)) {
        i = run - 1;
        continue;
      }
    }
    if (!MayBegin(*scene, i)) continue;
    if (script == Script::kThai) {
      // The house number stands before: "99/7 ซอย…".
      if (i == 0 || !IsNumber(*scene, i - 1)) continue;
      size_t first = i - 1;
      if (first >= 2 && IsSign(*scene, first - 1, '/')) first -= 2;
      const uint32_t begin = scene->At(first).span.begin;
      const GluedAddress thai = ReadThaiAddress(scene->text, begin);
      if (thai.end == 0) continue;
      Report({begin, thai.end},
             thai.area ? Confidence::kHigh : Confidence::kMedium, scene);
      done = thai.end;
      continue;
    }
    const uint32_t begin = lexeme.span.begin;
    const GluedAddress address =
        script == Script::kHan
            ? ReadHanAddress(scene->text, begin)
            : ReadHangulAddress(scene->text, begin, IsPlaceName(*scene, i));
    if (address.end == 0) continue;
    const bool sure = address.area || IsPlaceName(*scene, i);
    const bool cue = FindBefore(*scene, i, kCues, kClause) != kNowhere;
    if (!sure && !cue) continue;
    Report({BeginOf(*scene, i), address.end},
           sure ? Confidence::kHigh : Confidence::kMedium, scene);
    done = address.end;
  }
}

}  // namespace composer_guard
