#include "core/detect/link_table.h"

#include <algorithm>
#include <span>
#include <string>

#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Behind these a host is the same one.
constexpr auto kSameHost = Words("www.", "m.", "mobile.");
constexpr size_t kMostLabels = 8;

// `*` in `pattern` is one or more characters. Both are one segment.
bool SegmentMatches(std::string_view pattern, std::string_view segment) {
  size_t p = 0;
  size_t s = 0;
  size_t star = std::string_view::npos;  // behind the last star
  size_t retry = 0;                      // where its run may end next
  while (s < segment.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = ++p;
      retry = ++s;
    } else if (p < pattern.size() && pattern[p] == segment[s]) {
      ++p;
      ++s;
    } else if (star != std::string_view::npos && retry < segment.size()) {
      p = star;
      s = ++retry;
    } else {
      return false;
    }
  }
  return p == pattern.size();
}

// Cuts the first segment off a path; "/a/b" -> "a", rest "/b".
std::string_view NextSegment(std::string_view* path) {
  path->remove_prefix(1);
  const size_t end = std::min(path->find('/'), path->size());
  const std::string_view segment = path->substr(0, end);
  path->remove_prefix(end);
  return segment;
}

bool PathMatches(std::string_view pattern, std::string_view path) {
  while (!pattern.empty()) {
    const std::string_view wanted = NextSegment(&pattern);
    if (path.empty()) return false;
    const std::string_view segment = NextSegment(&path);
    if (wanted == "+" && pattern.empty()) return !segment.empty();
    if (segment.empty() || !SegmentMatches(wanted, segment)) return false;
  }
  return true;
}

std::span<const LinkRow> RowsOf(std::span<const LinkRow> rows,
                                std::string_view host) {
  const LinkRow* const end = rows.data() + rows.size();
  const LinkRow* const first = std::lower_bound(
      rows.data(), end, host, [](const LinkRow& row, std::string_view wanted) {
        return std::string_view(row.host) < wanted;
      });
  const LinkRow* last = first;
  while (last != end && last->host == host) ++last;
  return {first, last};
}

bool IsReserved(std::string_view label) {
  for (const std::string_view same : kSameHost) {
    if (label == same.substr(0, same.size() - 1)) return true;
  }
  const auto names = ReservedSubdomains();
  return std::binary_search(
      names.begin(), names.end(), label,
      [](std::string_view a, std::string_view b) { return a < b; });
}

class Finder {
 public:
  Finder(std::span<const LinkRow> rows, std::string_view path,
         std::string_view fragment)
      : rows_(rows), path_(path) {
    if (fragment.empty()) return;
    with_fragment_ = path.empty() ? "/" : path;
    with_fragment_ += '#';
    with_fragment_ += fragment;
  }

  const LinkRow* Find(std::string_view host, bool subdomain) const {
    for (const LinkRow& row : RowsOf(rows_, host)) {
      if (row.subdomains == subdomain && Matches(row.path)) return &row;
    }
    return nullptr;
  }

 private:
  bool Matches(std::string_view pattern) const {
    const bool fragment = pattern.find('#') != std::string_view::npos;
    return PathMatches(pattern, fragment ? with_fragment_ : path_);
  }

  const std::span<const LinkRow> rows_;
  const std::string_view path_;
  std::string with_fragment_;
};

}  // namespace

const LinkRow* FindLink(std::string_view host, std::string_view path,
                        std::string_view fragment) {
  return FindLinkIn(Links(), host, path, fragment);
}

const LinkRow* FindLinkIn(std::span<const LinkRow> rows, std::string_view host,
                          std::string_view path, std::string_view fragment) {
  const Finder finder(rows, path, fragment);
  if (const LinkRow* row = finder.Find(host, false)) return row;
  for (const std::string_view same : kSameHost) {
    if (!host.starts_with(same)) continue;
    if (const LinkRow* row = finder.Find(host.substr(same.size()), false)) {
      return row;
    }
  }
  std::string_view parent = host;
  for (size_t n = 0; n < kMostLabels; ++n) {
    const size_t dot = parent.find('.');
    if (dot == std::string_view::npos) return nullptr;
    const std::string_view label = parent.substr(0, dot);
    parent.remove_prefix(dot + 1);
    if (IsReserved(label)) continue;
    if (const LinkRow* row = finder.Find(parent, true)) return row;
  }
  return nullptr;
}

namespace {

char FromLeet(char c, char one) {
  switch (c) {
    case '0':
      return 'o';
    case '1':
      return one;
    case '3':
      return 'e';
    case '4':
      return 'a';
    case '5':
      return 's';
    case '7':
      return 't';
    default:
      return c;
  }
}

}  // namespace

const LinkRow* FindLeetLink(std::string_view host, std::string_view path,
                            std::string_view fragment, std::string* real) {
  if (host.find_first_of("-013457") == std::string_view::npos) return nullptr;
  for (const char one : {'l', 'i'}) {
    real->clear();
    for (const char c : host) {
      if (c != '-') *real += FromLeet(c, one);
    }
    if (const LinkRow* row = FindLink(*real, path, fragment)) return row;
  }
  return nullptr;
}

const LinkRow* FindVendorToApply(std::string_view host) {
  const auto domain_of = [](std::string_view name) {
    const size_t last = name.rfind('.');
    const size_t before =
        last == name.npos || last == 0 ? name.npos : name.rfind('.', last - 1);
    return before == name.npos ? name : name.substr(before + 1);
  };
  for (const LinkRow& row : Links()) {
    if (row.purpose == LinkPurpose::kApplicationLink &&
        domain_of(row.host) == domain_of(host)) {
      return &row;
    }
  }
  return nullptr;
}

namespace {

std::span<const SchemeRow> SchemesOf(std::string_view scheme) {
  const auto rows = Schemes();
  const SchemeRow* const end = rows.data() + rows.size();
  const SchemeRow* const first =
      std::lower_bound(rows.data(), end, scheme,
                       [](const SchemeRow& row, std::string_view wanted) {
                         return std::string_view(row.scheme) < wanted;
                       });
  const SchemeRow* last = first;
  while (last != end && last->scheme == scheme) ++last;
  return {first, last};
}

}  // namespace

bool IsKnownScheme(std::string_view scheme) {
  return !SchemesOf(scheme).empty();
}

const SchemeRow* FindScheme(std::string_view scheme, std::string_view rest) {
  for (const SchemeRow& row : SchemesOf(scheme)) {
    const std::string_view prefix = row.prefix;
    if (!rest.starts_with(prefix)) continue;
    // Without a prefix an address or a number begins at once: "sip: water".
    std::string_view name = rest.substr(prefix.size());
    if (prefix.empty()) {
      while (name.starts_with('/')) name.remove_prefix(1);
    }
    std::string_view whole = rest;
    while (whole.starts_with('/')) whole.remove_prefix(1);
    const bool question = whole.find('?') != std::string_view::npos;
    if (whole.size() >= row.shortest + (question ? size_t{1} : size_t{0}) &&
        (!name.empty() || prefix.starts_with("/c") ||
         prefix.starts_with("/i"))) {
      return &row;
    }
  }
  return nullptr;
}

}  // namespace composer_guard
