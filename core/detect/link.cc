// Links, by what they are for.
//
//   catches: "https://forms.gle/aB3dE5", "wa.me/447700900123",
//            "t dot me slash name", "tg://resolve?domain=name",
//            "reach me via https://acme.com/contact"
//   leaves:  "https://github.com/acme/tool", "t.me links", "Node.js",
//            "redesign https://acme.com/contact"
//
// Pretest: "://", a known scheme, a dot between two words, or a dot in words.
// Candidate: link_plain.cc and link_said.cc. Verify: the tables of
// core/rules/links, and the words around it (link_judge.cc).

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/detectors.h"
#include "core/detect/domain.h"
#include "core/detect/email_mark_words.h"
#include "core/detect/link_extend.h"
#include "core/detect/link_judge.h"
#include "core/detect/link_read.h"
#include "core/detect/link_table.h"
#include "core/detect/link_unmarked.h"

namespace composer_guard {
namespace {

// Lexemes of the part of a host before its first dot: "xn--…", "my-long-name".
constexpr size_t kLongestLabel = 32;
constexpr size_t kLongestScheme = 6;  // lexemes: "fb-messenger"

// "https" and what people write so that nobody sees it: "hxxps", "htxp".
bool IsWebScheme(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  if (word == "ftp" || word == "ttp" || word == "w") return true;
  return word.size() >= 3 && word.size() <= 5 && word.starts_with('h') &&
         word.ends_with('p') && word != "help" && word != "hemp";
}

class LinkFinder {
 public:
  explicit LinkFinder(Scene* scene) : scene_(*scene), known_(scene->taken) {}

  void Run() {
    for (size_t i = 0; (i = scene_.NextLead(i, kLeadsLink)) < scene_.size();
         i = std::max(i + 1, done_)) {
      const Lexeme& lexeme = scene_.At(i);
      if (lexeme.kind == TokenKind::kSign) {
        if (lexeme.sign == ':') {
          ReadColon(i);
        } else if (lexeme.sign == '.') {
          ReadDot(i);
        } else if (lexeme.sign == ',') {
          ReadComma(i);
        } else if (lexeme.sign == '%') {
          if (Has(i + 1) && scene_.Text(i + 1).starts_with('2')) ReadSaid(i);
        } else if (lexeme.sign == '/' || lexeme.sign == '[' ||
                   lexeme.sign == '(' || lexeme.sign == '{') {
          ReadOdd(i);
        } else if (lexeme.sign == 0 && i > 0 && Word(i - 1) && Word(i + 1) &&
                   KindOfOddSign(scene_.Text(i)) == PartKind::kDot) {
          ReadSaid(i);
        }
      } else if (lexeme.Is(AnyOf(WordClass::kDotWord, WordClass::kDotWordWeak,
                                 WordClass::kSlashWord))) {
        ReadSaid(i);
      } else if (MayEndHost(scene_, i)) {
        if (const auto link = ReadUnmarkedLink(scene_, i)) Take(*link);
      }
    }
  }

 private:
  const Lexeme& At(size_t i) const { return scene_.At(i); }
  bool Has(size_t i) const { return i < scene_.size(); }
  bool Tight(size_t i) const { return Has(i) && !At(i).space_before; }
  bool Word(size_t i) const {
    return Has(i) && At(i).kind != TokenKind::kSign &&
           At(i).kind != TokenKind::kGlued;
  }

  // The addresses that the e-mail detector has read.
  bool IsKnown(ViewSpan span) const {
    const auto found = std::lower_bound(
        known_.begin(), known_.end(), span.begin,
        [](const ViewSpan& taken, uint32_t at) { return taken.end <= at; });
    return found != known_.end() && found->Overlaps(span);
  }

  // "https://", "hxxp://", "https : //", "h t t p s : / /", "tel:", "tg://".
  void ReadColon(size_t i) {
    if (i == 0 || !Word(i - 1)) return;
    size_t host = i + 1;
    while (Has(host) && host < i + 4 && At(host).lines_before == 0 &&
           (At(host).sign == '/' || At(host).sign == '\\')) {
      ++host;
    }
    const size_t letters = SpacedSchemeBefore(i);
    if (host > i + 1 && letters != kNowhere) {
      return ReadWeb(letters, host, kSpaced);
    }
    const bool apart = At(i).space_before || At(i + 1).space_before;
    if (apart && host < i + 3) return;
    const size_t first = SchemeBefore(i);
    const uint32_t begin = At(first).span.begin;
    const std::string_view scheme =
        scene_.text.substr(begin, At(i - 1).span.end - begin);
    if (IsWebScheme(scheme) && host > i + 1) {
      const bool plain = scheme.starts_with("http");
      ReadWeb(first, host,
              (plain ? Techniques{0} : Techniques{kMisspelled}) |
                  (apart ? Techniques{kSpaced} : Techniques{0}));
    } else if (!apart && IsKnownScheme(scheme)) {
      ReadScheme(first, i, scheme);
    }
  }

  // First lexeme of the scheme that ends before the colon at `i`.
  size_t SchemeBefore(size_t i) const {
    size_t first = i - 1;
    while (
        first >= 2 && i - first < kLongestScheme && Tight(first) &&
        ((At(first - 1).sign == '-' && Tight(first - 1)) || Word(first - 1))) {
      --first;
      if (At(first).sign == '-') --first;
    }
    return first;
  }

  // The same for "h t t p s"; kNowhere if it is none.
  size_t SpacedSchemeBefore(size_t i) const {
    if (At(i - 1).size() != 1) return kNowhere;
    std::string scheme;
    size_t first = i;
    while (first > 0 && Word(first - 1) && At(first - 1).size() == 1 &&
           scheme.size() < kLongestScheme) {
      scheme.insert(0, scene_.Text(--first));
      if (scheme.size() > 3 && IsWebScheme(scheme)) return first;
    }
    return kNowhere;
  }

  void ReadWeb(size_t first, size_t host, Techniques techniques) {
    if (!Word(host)) return;
    auto link = ReadPlainLink(scene_, first, host);
    if (!link || (At(host).space_before && !IsHost(link->host))) return;
    link->scheme = true;
    link->techniques |= techniques;
    if (At(host).space_before) {
      link->techniques |= At(host).lines_before > 0 ? kSplitLines : kSpaced;
    }
    ExtendLink(scene_, &*link);
    if (link->host.find('.') != std::string::npos) Take(*link);
  }

  static bool IsHost(std::string_view host) {
    const size_t dot = host.rfind('.');
    return dot != std::string_view::npos && IsTld(host.substr(dot + 1));
  }

  void ReadScheme(size_t first, size_t colon, std::string_view scheme) {
    const size_t end = EndOfRun(scene_, colon + 1);
    if (end == colon + 1) return;
    const uint32_t begin = At(colon).span.end;
    const std::string_view rest =
        scene_.text.substr(begin, At(end - 1).span.end - begin);
    const SchemeRow* const row = FindScheme(scheme, rest);
    if (row == nullptr) return;
    const ViewSpan span{At(first).span.begin, At(end - 1).span.end};
    if (row->purpose == LinkPurpose::kEmail && IsKnown(span)) return;
    if (ReportScheme(*row, rest, span, &scene_)) done_ = end;
  }

  // A dot between two words, without spaces: "t.me/x". With one: "t . me / x".
  void ReadDot(size_t i) {
    if (i == 0 || !Has(i + 1)) return;
    if (Tight(i) && Tight(i + 1) && Word(i - 1) && Word(i + 1)) {
      if (!IsFraction(i)) ReadBare(i);
    } else if (IsFullStop(i)) {
      return;
    } else if (Word(i + 1) && (Word(i - 1) || At(i - 1).sign != '.') &&
               IsTld(scene_.Text(i + 1))) {
      ReadSaid(i);
    } else if (At(i).space_before && Word(i + 1) && Word(i - 1)) {
      ReadSaid(i);
    }
  }

  // "2.9%", "4.6.0": no label of a host ends with a number.
  bool IsFraction(size_t i) const {
    return At(i + 1).kind == TokenKind::kNumber &&
           !(Tight(i + 2) && (Word(i + 2) || At(i + 2).sign == '-'));
  }

  // "in time. To begin with": a sentence begins with a word that is a
  // top-level domain too, and nothing of a link follows.
  bool IsFullStop(size_t i) const {
    return Tight(i) && !Tight(i + 1) && Word(i - 1) &&
           scene_.view->IsCapital(At(i + 1).span.begin) &&
           !(Has(i + 2) && (At(i + 2).kind == TokenKind::kSign ||
                            At(i + 2).Is(WordClass::kSlashWord)));
  }

  // "calendly,com/name"
  void ReadComma(size_t i) {
    if (i > 0 && Tight(i) && Tight(i + 1) && Word(i - 1) && Word(i + 1) &&
        IsTld(scene_.Text(i + 1))) {
      ReadSaid(i);
    }
  }

  void ReadBare(size_t dot) {
    size_t host = dot - 1;
    while (host > done_ && Tight(host) && dot - host < kLongestLabel &&
           (Word(host - 1) || At(host - 1).sign == '-' ||
            At(host - 1).sign == '_')) {
      --host;
    }
    while (!Word(host)) ++host;
    auto link = ReadPlainLink(scene_, host, host);
    if (!link) return;
    const size_t end = std::max(link->end, dot + 1);
    if (Tight(host) && host > 0 && Forbids(At(host - 1).sign) &&
        !OpensWithSlashes(host)) {
      done_ = end;
      return;
    }
    if (!IsHost(link->host) || IsKnown(link->span)) {
      if (!IsKnown(link->span)) {
        // "forms. gle" and "t.me / x" are read elsewhere.
        if (auto said = ReadSaidLink(scene_, done_, dot)) return Take(*said);
      }
      done_ = end;
      return;
    }
    if (ExtendLink(scene_, &*link)) return Take(*link);
    // "d i s c o r d.gg/x"
    if (host > 0 && At(host).size() == 1 && Word(host - 1) &&
        At(host - 1).size() == 1) {
      if (auto said = ReadSaidLink(scene_, done_, dot)) return Take(*said);
    }
    Take(*link);
  }

  // "//t.me/x": the scheme was left out.
  bool OpensWithSlashes(size_t host) const {
    return host > 1 && At(host - 1).sign == '/' && At(host - 2).sign == '/' &&
           Tight(host - 1) && (host == 2 || At(host - 2).space_before);
  }

  // What stands before a word that is no host: "@acme.com", "src/main.rs".
  static bool Forbids(char sign) {
    return sign == '@' || sign == '/' || sign == '\\' || sign == '#' ||
           sign == '$' || sign == '%' || sign == '&' || sign == '.';
  }

  // Brackets around a dot, and a slash behind words without a dot.
  void ReadOdd(size_t i) {
    if (i == 0 || !Word(i - 1) || !Has(i + 2)) return;
    if (At(i).sign == '/') {
      if (At(i).space_before && Word(i + 1)) ReadSaid(i);
      return;
    }
    if (At(i + 1).sign == '.' ||
        At(i + 1).Is(AnyOf(WordClass::kDotWord, WordClass::kDotWordWeak))) {
      ReadSaid(i);
    }
  }

  // A link in words holds the mark at `i`: it is dropped with what holds that.
  void ReadSaid(size_t i) {
    if (IsKnown(At(i).span)) return;
    const auto link = ReadSaidLink(scene_, done_, i);
    if (link && !IsKnown(link->span)) Take(*link);
  }

  void Take(const LinkRead& link) {
    if (!IsKnown(link.span)) JudgeLink(link, &scene_);
    done_ = std::max(done_, link.end);
  }

  Scene& scene_;
  const std::vector<ViewSpan> known_;  // what was taken before
  size_t done_ = 0;                    // lexemes that are read already
};

}  // namespace

void DetectLink(Scene* scene) { LinkFinder(scene).Run(); }

}  // namespace composer_guard
