#include "core/detect/link_extend.h"

#include <optional>
#include <utility>

#include "core/detect/link_table.h"

namespace composer_guard {
namespace {

// Lexemes behind a plain beginning in which a dot in words may come.
constexpr size_t kNextDot = 4;

// A dot in words or in brackets close behind lexeme `i`.
size_t FirstDot(const Scene& scene, size_t i) {
  const size_t end = i + kNextDot;
  for (++i; i + 1 < scene.size() && i < end; ++i) {
    const Lexeme& lexeme = scene.At(i);
    const Lexeme& next = scene.At(i + 1);
    if (lexeme.Is(WordClass::kDotWord) || lexeme.sign == '.') return i;
    if ((lexeme.sign == '[' || lexeme.sign == '(' || lexeme.sign == '{') &&
        (next.Is(WordClass::kDotWord) || next.sign == '.')) {
      return i;
    }
  }
  return kNowhere;
}

// Whether something may follow at all: most links end at a word.
bool MayGoOn(const Scene& scene, const LinkRead& link) {
  if (link.end >= scene.size()) return false;
  const Lexeme& next = scene.At(link.end);
  if (next.lines_before > 1) return false;
  return next.kind == TokenKind::kSign || link.path.ends_with('/') ||
         next.Is(AnyOf(WordClass::kDotWord, WordClass::kDotWordWeak,
                       WordClass::kSlashWord)) ||
         link.host.find('.') == std::string::npos;
}

}  // namespace

bool ExtendLink(const Scene& scene, LinkRead* link) {
  if (!MayGoOn(scene, *link)) return false;
  link->row = FindLink(link->host, link->path, link->fragment);
  const LinkRow* const row = link->row;
  if (row != nullptr && !row->weak && row->purpose != LinkPurpose::kWork &&
      link->path.size() > 1) {
    return false;
  }
  std::optional<LinkRead> longer =
      ReadSaidLink(scene, link->host_at, link->host_at);
  if (!longer && link->path.empty() && row == nullptr) {
    const size_t dot = FirstDot(scene, link->end - 1);
    if (dot != kNowhere) longer = ReadSaidLink(scene, link->host_at, dot);
  }
  if (!longer || longer->end <= link->end) return false;
  // Only a name that is not complete goes on to a page of one's own.
  if (link->path.size() > 1 &&
      FindLink(longer->host, longer->path, {}) == nullptr) {
    return false;
  }
  longer->span.begin = link->span.begin;
  longer->scheme = link->scheme;
  longer->techniques |= link->techniques;
  *link = *std::move(longer);
  return true;
}

}  // namespace composer_guard
