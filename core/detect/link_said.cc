// Reads a link in words or with spaces. See link_read.h.

#include <algorithm>
#include <string_view>

#include "core/detect/domain.h"
#include "core/detect/email_walk.h"
#include "core/detect/link_ahead.h"
#include "core/detect/link_disguise.h"
#include "core/detect/link_page.h"
#include "core/detect/link_read.h"
#include "core/detect/link_table.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kBefore = 12;  // lexemes before the first dot
constexpr size_t kLettersBefore = 24;
constexpr size_t kAfter = 48;
constexpr size_t kMostSegments = 8;
constexpr size_t kMostPieces = 24;    // of one segment
constexpr size_t kLongestOpener = 2;  // bytes of "at", "on", "my"
constexpr size_t kCode = 6;           // bytes of an invitation
constexpr size_t kMostWords = 3;      // host without a dot: "forms office com"
constexpr auto kSchemeWords =
    Words("http", "https", "hxxp", "hxxps", "htpp", "htps", "ttps", "url");

class SaidReader {
 public:
  SaidReader(const Scene& scene, size_t from, size_t i) : scene_(scene) {
    const bool letters = i > 0 && scene.At(i - 1).size() == 1;
    const size_t before = letters ? kLettersBefore : kBefore;
    const size_t first = std::max(from, i > before ? i - before : 0);
    parts_.Read(scene, first, i + kAfter, i + kAfter);
    for (Part& part : parts_) {
      // No link has an "@" in words: "survey monkey . com".
      if (part.Is(PartKind::kAt) && part.said && !part.bracketed) {
        part.kind = PartKind::kText;
        part.said = false;
        part.techniques = 0;
      }
    }
    anchor_ = parts_.At(i);
  }

  std::optional<LinkRead> Run() {
    if (!parts_.Has(anchor_)) return std::nullopt;
    if (parts_[anchor_].Is(PartKind::kText)) return ReadFrom(anchor_);
    if (anchor_ == 0 || !Text(anchor_ - 1)) return std::nullopt;
    if (parts_[anchor_].Is(PartKind::kSlash)) return ReadWithoutDots();
    if (!parts_[anchor_].Is(PartKind::kDot) &&
        !parts_[anchor_].Is(PartKind::kComma)) {
      return std::nullopt;
    }
    // The label before the dot, then with the word before it: "jot form"; one
    // before a comma may have others: "docs,google,com".
    const size_t label = LabelBefore(anchor_);
    if (parts_[anchor_].Is(PartKind::kComma) && label > 1 &&
        parts_[label - 1].Is(PartKind::kComma) && Text(label - 2) &&
        !parts_[label].space_before) {
      if (auto link = ReadFrom(LabelBefore(label - 1))) return link;
    }
    if (label > 0 && Text(label - 1) && parts_[label].lines_before == 0 &&
        parts_[label - 1].text.size() > kLongestOpener) {
      if (auto link = ReadFrom(LabelBefore(label))) return link;
    }
    return ReadFrom(label);
  }

 private:
  bool Text(size_t i) const {
    return parts_.Has(i) && parts_[i].Is(PartKind::kText);
  }

  // First part of the label that ends before part `end`.
  size_t LabelBefore(size_t end) const {
    size_t first = end - 1;
    while (first > 0 && end - first < kMostPieces) {
      const Part& before = parts_[first - 1];
      const bool tight =
          !parts_[first].space_before &&
          (before.Is(PartKind::kText) || before.Is(PartKind::kDash));
      const bool apart = before.Is(PartKind::kText) &&
                         before.text.size() == 1 && Text(first) &&
                         parts_[first].text.size() == 1;
      if (!tight && !apart) break;
      --first;
    }
    return first;
  }

  std::optional<LinkRead> ReadFrom(size_t host) {
    if (Text(host) && Text(host + 2) && parts_[host + 1].said) {
      const char* const name =
          HostByLetters(parts_[host].text, parts_[host + 2].text);
      if (*name != 0) return Finish(host, host + 3, name, kAtDotWords);
    }
    const DomainRead domain = ReadDomain(parts_, host, true, true);
    if (!domain || !domain.tld) return std::nullopt;
    return Finish(host, domain.end, domain.text, domain.techniques);
  }

  // "bit ly / kettle-form"
  std::optional<LinkRead> ReadWithoutDots() {
    std::string host;
    size_t first = anchor_;
    for (size_t n = 0; n < kMostWords && first > 0 && Text(first - 1) &&
                       parts_[anchor_].lines_before == 0;
         ++n) {
      --first;
      host = n == 0 ? std::string(parts_[first].text)
                    : std::string(parts_[first].text) + "." + host;
      if (n == 0 || !IsTld(parts_[anchor_ - 1].text)) continue;
      auto link = Finish(first, anchor_, host, kSpaced);
      // "the form posts to /contact": two words, and no host.
      if (link && (IsCommonTld(parts_[anchor_ - 1].text) ||
                   FindDisguisedLink(&*link) != nullptr)) {
        return link;
      }
    }
    return std::nullopt;
  }

  std::optional<LinkRead> Finish(size_t host, size_t end,
                                 const std::string& name,
                                 Techniques techniques) {
    LinkRead link;
    link.host = name;
    link.said = true;
    link.techniques = techniques;
    end = ReadPath(end, &link);
    if (link.path.empty()) end = ReadFormNumber(end, &link);
    const LinkRow* const row = FindDisguisedLink(&link);
    if (row == nullptr
            ? !IsChannelPage(link.host, link.path) &&
                  FindVendorToApply(link.host) == nullptr
            : row->path[0] == '\0' && !row->subdomains && link.path.empty()) {
      return std::nullopt;
    }
    const size_t start = WithScheme(host, &link);
    link.span = {scene_.At(parts_[start].begin).span.begin,
                 scene_.At(parts_[end - 1].end - 1).span.end};
    link.end = parts_[end - 1].end;
    return link;
  }

  // "hxxps forms dot gle": the scheme in front; its first part.
  size_t WithScheme(size_t host, LinkRead* link) const {
    size_t start = host;
    while (start > 0 && host - start < 4 &&
           (parts_[start - 1].sign == ':' ||
            parts_[start - 1].text == "colon" ||
            parts_[start - 1].Is(PartKind::kSlash))) {
      --start;
    }
    if (start == 0 || !Text(start - 1)) return host;
    const std::string_view word = parts_[start - 1].text;
    if (word == "www" && start == host) return start - 1;
    if (!kSchemeWords.Has(word)) return host;
    link->scheme = true;
    if (word.starts_with("hx")) link->techniques |= kMisspelled;
    return start - 1;
  }

  // "jotform dot com, form number 240 815 550 199"; where the link ends.
  size_t ReadFormNumber(size_t at, LinkRead* link) const {
    size_t i = at;
    if (parts_.Has(i) && parts_[i].Is(PartKind::kComma)) ++i;
    if (!Text(i) || !Text(i + 1) || parts_[i].text != "form") return at;
    const std::string_view noun = parts_[i + 1].text;
    if (noun != "number" && noun != "no" && noun != "id" && noun != "code") {
      return at;
    }
    i += 2;
    std::string digits;
    constexpr size_t kFewest = 6;
    for (; Text(i) && parts_[i].number && parts_[i].lines_before == 0; ++i) {
      digits += parts_[i].text;
    }
    if (digits.size() < kFewest) return at;
    link->path = "/" + digits;
    link->techniques |= kFillerWords;
    return i;
  }

  // Segments behind slashes; where the link ends.
  size_t ReadPath(size_t at, LinkRead* link) const {
    for (size_t n = 0; n < kMostSegments; ++n) {
      if (!parts_.Has(at) || !parts_[at].Is(PartKind::kSlash) ||
          parts_[at].lines_before > 1) {
        return at;
      }
      const size_t end = ReadSegment(at + 1, link);
      if (end == at + 1) return at;
      if (parts_[at].said) link->techniques |= kAtDotWords;
      if (parts_[at].space_before && !parts_[at].said) {
        link->techniques |= kSpaced;
      }
      if (parts_[at + 1].lines_before > 0) link->techniques |= kSplitLines;
      at = end;
    }
    return at;
  }

  size_t ReadSegment(size_t at, LinkRead* link) const {
    std::string segment;
    const size_t first = at;
    if (IsNextLink(at)) return first;
    bool mark = true;  // a sign was read last
    while (parts_.Has(at) && at - first < kMostPieces) {
      const Part& part = parts_[at];
      if (part.lines_before > (at == first ? 1 : 0)) break;
      if (part.Is(PartKind::kText)) {
        const Part& last = parts_[at - 1];
        const bool apart =
            at > first && ((part.text.size() == 1 && last.text.size() == 1) ||
                           (part.digit >= 0 && last.digit >= 0));
        if (part.space_before && at > first && !mark && !apart) break;
        if (part.digit >= 0) {
          segment += static_cast<char>('0' + part.digit);
        } else {
          segment += part.text;
        }
        mark = false;
      } else {
        const char sign = SignOf(part);
        if (sign == 0 || !Text(at + 1)) break;
        // "x . co / get - in - touch", "t.me / + Jk3"
        const bool before = part.space_before && at > first;
        // An invitation's code is longer than a word, or goes on unspaced.
        const bool code = at > first || parts_[at + 1].text.size() >= kCode ||
                          (parts_.Has(at + 2) && !parts_[at + 2].space_before);
        const bool wide = parts_[first - 1].space_before &&
                          (at == first || (link->techniques & kSpaced) != 0) &&
                          part.space_before && parts_[at + 1].space_before &&
                          code;
        if ((before || parts_[at + 1].space_before) && !part.said && !wide) {
          break;
        }
        segment += sign;
        mark = true;
      }
      ++at;
    }
    if (segment.empty()) return first;
    link->path += '/';
    link->path += segment;
    return at;
  }

  // "https://t.me/jane / https://x.com/jane", "t.me/jane / x.com/jane"
  bool IsNextLink(size_t at) const {
    if (!Text(at) || !parts_[at].space_before || !parts_.Has(at + 1)) {
      return false;
    }
    const Part& next = parts_[at + 1];
    if (next.space_before) return false;
    return next.sign == ':' ||
           (next.Is(PartKind::kDot) && Text(at + 2) &&
            !parts_[at + 2].space_before && IsTld(parts_[at + 2].text));
  }

  static char SignOf(const Part& part) {
    switch (part.kind) {
      case PartKind::kDot:
        return '.';
      case PartKind::kDash:
        return '-';
      case PartKind::kUnderscore:
        return '_';
      case PartKind::kPlus:
        return '+';
      case PartKind::kAt:
        return '@';
      default:
        return part.sign == '=' || part.sign == '?' || part.sign == '&' ||
                       part.sign == '#'
                   ? part.sign
                   : '\0';
    }
  }

  const Scene& scene_;
  PartList parts_;
  size_t anchor_ = 0;
};

}  // namespace

std::optional<LinkRead> ReadSaidLink(const Scene& scene, size_t from,
                                     size_t i) {
  return MayGoOnBehindDot(scene, i) ? SaidReader(scene, from, i).Run()
                                    : std::nullopt;
}

}  // namespace composer_guard
