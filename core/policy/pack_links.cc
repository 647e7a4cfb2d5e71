// The parts of a pack about links: what they are for, and which are allowed.

#include <algorithm>
#include <array>

#include "core/policy/pack_parts.h"
#include "core/rules/tables.h"
#include "core/text/order.h"

namespace composer_guard {
namespace {

constexpr size_t kLongestHost = 253;  // RFC 1035

// In the order of LinkPurpose.
constexpr std::array<std::string_view, 9> kPurposeNames = {
    "phone",  "email",        "address",   "form_link", "application_link",
    "handle", "off_platform", "shortener", "work"};

// Whether it is one as the link tables have it: lower case, ASCII, with a dot.
bool IsHost(const PackNode& node, std::string_view host, PackErrors* errors) {
  const bool fine = host.find('.') != std::string_view::npos &&
                    host.front() != '.' && host.back() != '.' &&
                    host.find("..") == std::string_view::npos &&
                    std::all_of(host.begin(), host.end(), [](char c) {
                      return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') ||
                             c == '-' || c == '.';
                    });
  if (fine) return true;
  errors->Add(node, {Quoted(host),
                     " is no host (lower case, without scheme and path; "
                     "letters beyond ASCII as xn--)"});
  return false;
}

void ReadPath(const PackNode& node, const LinkRow& row, Pack* pack,
              PackErrors* errors) {
  const auto path = ReadText(node, 200, errors);
  if (!path) return;
  const bool lower = std::none_of(path->begin(), path->end(),
                                  [](char c) { return 'A' <= c && c <= 'Z'; });
  if (!path->starts_with('/') || !lower ||
      path->find('?') != std::string::npos) {
    errors->Add(node, {Quoted(*path),
                       " is no path (from \"/\", lower case, no query)"});
    return;
  }
  LinkRow with_path = row;
  with_path.path = pack->Keep(*path);
  pack->overlay.links.push_back(with_path);
}

void ReadLink(const PackNode& node, Pack* pack, PackErrors* errors) {
  if (!CheckFields(
          node,
          {"host!", "path", "category!", "kind", "weak", "example!", "not"},
          errors)) {
    return;
  }
  LinkRow row;
  row.purpose =
      ReadEnum(node, "category", kPurposeNames, LinkPurpose::kWork, errors);
  if (const auto part = FieldOf(node, "kind")) {
    std::string kind;
    if (ReadId(*part, "_", errors, &kind)) row.kind = pack->Keep(kind);
  }
  if (const auto part = FieldOf(node, "weak")) {
    row.weak = ReadBool(*part, errors).value_or(false);
  }
  PackExample example;
  if (row.purpose == LinkPurpose::kShortener) {
    example.finds = "form_link.share";
  } else if (row.purpose != LinkPurpose::kWork) {
    example.finds =
        WireName(static_cast<Category>(row.purpose), Intent::kShare);
  }
  AddExamples(node, "example", example, pack, errors);
  example.silent = !example.finds.empty();
  AddExamples(node, "not", example, pack, errors);
  const auto host_node = FieldOf(node, "host");
  const auto text =
      host_node ? ReadText(*host_node, kLongestHost, errors) : std::nullopt;
  if (!text) return;
  std::string_view host = *text;
  row.subdomains = host.starts_with("*.");
  if (row.subdomains) host.remove_prefix(2);
  if (!IsHost(*host_node, host, errors)) return;
  row.host = pack->Keep(host);
  const auto path = FieldOf(node, "path");
  if (!path) {
    pack->overlay.links.push_back(row);
    return;
  }
  ReadListOrOne(*path, 20, errors,
                [&](const PackNode& one) { ReadPath(one, row, pack, errors); });
}

}  // namespace

void ReadLinks(const PackNode& node, Pack* pack, PackErrors* errors) {
  ReadList(node, PackLimits::kLinks, errors,
           [&](const PackNode& link) { ReadLink(link, pack, errors); });
  SortInOrder(&pack->overlay.links, [](const LinkRow& a, const LinkRow& b) {
    return std::string_view(a.host) < b.host;
  });
}

void ReadDomains(const PackNode& node, Pack* pack, PackErrors* errors) {
  ReadList(node, PackLimits::kDomains, errors, [&](const PackNode& domain) {
    const auto host = ReadText(domain, kLongestHost, errors);
    if (host && IsHost(domain, *host, errors)) {
      pack->overlay.domains.push_back(*host);
    }
  });
}

}  // namespace composer_guard
