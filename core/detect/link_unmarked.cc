#include "core/detect/link_unmarked.h"

#include <string>
#include <string_view>

#include "core/detect/link_table.h"

namespace composer_guard {
namespace {

constexpr size_t kMostLabels = 3;    // "forms office com"
constexpr size_t kMostSegments = 3;  // "j 5550139921"
constexpr size_t kShortestId = 6;

// One past the run of words, dashes and the like that begins at lexeme `i`.
size_t EndOfSegment(const Scene& scene, size_t i) {
  size_t end = i;
  while (end < scene.size() && (end == i || !scene.At(end).space_before)) {
    const Lexeme& lexeme = scene.At(end);
    if (lexeme.kind == TokenKind::kGlued) break;
    if (lexeme.kind == TokenKind::kSign && lexeme.sign != '-' &&
        lexeme.sign != '_') {
      break;
    }
    ++end;
  }
  while (end > i && scene.At(end - 1).kind == TokenKind::kSign) --end;
  return end;
}

// Nobody writes it in prose: digits among letters, capitals inside, or a code
// with dashes.
bool LooksLikeId(const Scene& scene, size_t begin, size_t end) {
  bool digit = false;
  bool letter = false;
  bool capital = false;
  size_t dashes = 0;
  const ViewSpan span{scene.At(begin).span.begin, scene.At(end - 1).span.end};
  if (span.size() < kShortestId) return false;
  for (uint32_t at = span.begin; at < span.end; ++at) {
    const char c = scene.text[at];
    digit = digit || ('0' <= c && c <= '9');
    letter = letter || ('a' <= c && c <= 'z');
    dashes += c == '-' ? 1 : 0;
    capital = capital || (at > span.begin && scene.view->IsCapital(at));
  }
  return digit ? letter || span.size() >= kShortestId + 3
               : capital || dashes == 2;
}

bool StandsApart(const Scene& scene, size_t i) {
  return i < scene.size() && scene.At(i).space_before &&
         scene.At(i).lines_before == 0 &&
         scene.At(i).kind != TokenKind::kSign &&
         scene.At(i).kind != TokenKind::kGlued;
}

bool IsWord(const Scene& scene, size_t i) {
  return scene.At(i).kind == TokenKind::kWord;
}

std::string_view TextOf(const Scene& scene, size_t begin, size_t end) {
  return ViewSpan{scene.At(begin).span.begin, scene.At(end - 1).span.end}.Of(
      scene.text);
}

}  // namespace

bool MayEndHost(const Scene& scene, size_t i) {
  return scene.At(i).Has(kHostEnd) && i > 0 && StandsApart(scene, i) &&
         IsWord(scene, i - 1) && StandsApart(scene, i + 1);
}

std::optional<LinkRead> ReadUnmarkedLink(const Scene& scene, size_t i) {
  std::string host(scene.Text(i));
  for (size_t labels = 1; labels <= kMostLabels && labels <= i; ++labels) {
    const size_t first = i - labels;
    if (!IsWord(scene, first) || !StandsApart(scene, first + 1)) break;
    host = std::string(scene.Text(first)) + "." + host;
    // "Link me 555-0132"
    if (host == "link.me") break;
    std::string path;
    size_t at = i + 1;
    for (size_t n = 0; n < kMostSegments && StandsApart(scene, at); ++n) {
      const size_t end = EndOfSegment(scene, at);
      if (end == at) break;
      path += '/';
      path += TextOf(scene, at, end);
      const LinkRow* const row =
          LooksLikeId(scene, at, end) ? FindLink(host, path, {}) : nullptr;
      at = end;
      if (row == nullptr || row->weak || row->purpose == LinkPurpose::kWork) {
        continue;
      }
      LinkRead link;
      link.span = {scene.At(first).span.begin, scene.At(end - 1).span.end};
      link.host_at = first;
      link.end = end;
      link.host = host;
      link.path = path;
      link.said = true;
      link.techniques = kSpaced;
      return link;
    }
  }
  return std::nullopt;
}

}  // namespace composer_guard
