#include "core/detect/link_disguise.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/detect/link_table.h"
#include "core/match/words.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

// The letters of other scripts as the ASCII letters that they look like.
// False if there is none.
bool UndoLookAlikes(std::string* text) {
  std::string undone;
  bool changed = false;
  for (size_t at = 0; at < text->size();) {
    const CodePoint c = DecodeAt(*text, at);
    const char look = c.bytes > 1 ? FoldTable::LookAlike(c.value) : '\0';
    if (look != 0) {
      undone += look;
      changed = true;
    } else {
      undone.append(*text, at, c.bytes);
    }
    at += c.bytes;
  }
  if (changed) *text = std::move(undone);
  return changed;
}

const LinkRow* Find(const LinkRead& link) {
  return FindLink(link.host, link.path, link.fragment);
}

const LinkRow* FindLookAlike(LinkRead* link) {
  const bool host = UndoLookAlikes(&link->host);
  const bool path = UndoLookAlikes(&link->path);
  if (!host && !path) return nullptr;
  link->techniques |= kHomoglyph;
  return Find(*link);
}

const LinkRow* FindLeet(LinkRead* link) {
  std::string real;
  const LinkRow* const row =
      FindLeetLink(link->host, link->path, link->fragment, &real);
  if (row == nullptr || row->purpose == LinkPurpose::kWork) return nullptr;
  link->host = real;
  link->techniques |= kLeet;
  return row;
}

// "insta.com/jane": the service by a nickname.
const LinkRow* FindByNickname(LinkRead* link) {
  const size_t dot = link->host.find('.');
  if (dot == std::string::npos || link->path.size() < 2) return nullptr;
  const auto tag =
      TagIn(TagsOfWord(std::string_view(link->host).substr(0, dot)),
            WordClass::kService);
  if (!tag) return nullptr;
  link->host.replace(0, dot, Services()[tag->value].id);
  link->techniques |= kNickname;
  return Find(*link);
}

// A coded slash ends no user name: the host stands behind the "@".
const LinkRow* FindBehindUser(LinkRead* link) {
  if (!link->scheme || !link->path.starts_with("/@")) return nullptr;
  const size_t end = link->path.find('/', 2);
  if (end == std::string::npos) return nullptr;
  link->host = link->path.substr(2, end - 2);
  link->path.erase(0, end);
  return Find(*link);
}

}  // namespace

const LinkRow* FindDisguisedLink(LinkRead* link) {
  if (link->row != nullptr) return link->row;
  if (const LinkRow* row = Find(*link)) return row;
  for (const auto find :
       {FindLookAlike, FindLeet, FindBehindUser, FindByNickname}) {
    LinkRead undone = *link;
    const LinkRow* const row = find(&undone);
    if (row == nullptr) continue;
    *link = std::move(undone);
    return row;
  }
  return nullptr;
}

const LinkRow* FindNestedLink(std::string_view url, LinkRead* nested) {
  constexpr std::string_view kScheme = "://";
  constexpr int kDeepest = 3;
  size_t at = url.find(kScheme);
  for (int n = 0; n < kDeepest && at != std::string_view::npos; ++n) {
    at = url.find(kScheme, at + kScheme.size());
    if (at == std::string_view::npos) break;
    std::string_view rest = url.substr(at + kScheme.size());
    rest = rest.substr(0, rest.find_first_of("&;"));
    const size_t path = std::min(rest.find_first_of("/?#"), rest.size());
    LinkRead link;
    link.host = rest.substr(0, path);
    link.path = rest.substr(path);
    if (const size_t mark = link.path.find('#'); mark != std::string::npos) {
      link.fragment = link.path.substr(mark + 1);
      link.path.resize(mark);
    }
    link.path.resize(std::min(link.path.find('?'), link.path.size()));
    link.scheme = true;
    const LinkRow* const row = FindDisguisedLink(&link);
    if (row == nullptr || row->purpose == LinkPurpose::kWork || row->weak) {
      continue;
    }
    *nested = std::move(link);
    return row;
  }
  return nullptr;
}

const char* HostByLetters(std::string_view letter, std::string_view me) {
  constexpr auto kT = std::to_array<std::string_view>(
      {"te", "tee", "ti", "\xD1\x82", "\xD1\x82\xD0\xB5", "\xD1\x82\xD1\x8D"});
  constexpr auto kM = std::to_array<std::string_view>(
      {"em", "\xD0\xB5\xD0\xBC", "\xD1\x8D\xD0\xBC"});
  if (me != "me" && me != "\xD0\xBC\xD0\xB5" && me != "\xD0\xBC\xD1\x8D") {
    return "";
  }
  if (std::find(kT.begin(), kT.end(), letter) != kT.end()) return "t.me";
  return std::find(kM.begin(), kM.end(), letter) != kM.end() ? "m.me" : "";
}

}  // namespace composer_guard
