#include "core/detect/email_explained.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/domain.h"
#include "core/detect/email_mark_words.h"
#include "core/detect/email_report.h"
#include "core/detect/leads.h"
#include "core/detect/sign_names.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Lexemes from an explanation to what it explains, to each side.
constexpr size_t kReach = 40;
// Lexemes of one half of an address: "a.b-c.co.uk".
constexpr size_t kMostParts = 11;
constexpr size_t kMostLabels = 4;
// "and" and "bar" have other uses.
constexpr size_t kShortSign = 3;

// What stands for "@" or for a dot: a sign, or what a picture or word is
// called.
struct StandIn {
  char sign = 0;
  std::string_view name = {};
  size_t at = 0;  // lexeme of its name
};

class Finder {
 public:
  explicit Finder(Scene* scene) : scene_(*scene) {}

  void Run() {
    for (size_t i = 0; i < scene_.size(); ++i) {
      if (!scene_.Leads(i, kLeadsEmail)) continue;
      const Lexeme& lexeme = scene_.At(i);
      const bool at = lexeme.sign == '@' || scene_.Text(i) == "at" ||
                      lexeme.Is(WordClass::kAtWord);
      if (!at || lexeme.part_of != 0) continue;
      if (lexeme.sign == '@' && InAddress(i)) continue;
      if (Between(i) || SaysWhere(scene_, i)) continue;
      std::optional<StandIn> mark = NamedBefore(i);
      if (!mark) mark = NamedBehind(i);
      if (mark && mark->name.size() > 1) Search(i, *mark);
    }
  }

 private:
  std::string_view Text(size_t i) const {
    return i < scene_.size() ? scene_.Text(i) : std::string_view();
  }
  bool InAddress(size_t i) const {
    return i > 0 && !scene_.At(i).space_before &&
           scene_.At(i - 1).kind != TokenKind::kSign;
  }
  bool IsArticle(size_t i) const {
    static constexpr auto kWords =
        Words("a", "an", "each", "every", "the", "that", "this");
    return kWords.Has(Text(i)) || scene_.At(i).sign == '"' ||
           scene_.At(i).sign == '\'';
  }

  StandIn Named(size_t i) const {
    static constexpr auto kKinds =
        Words("emoji", "mark", "one", "sign", "symbol", "thing");
    // "the exclamation mark"
    if (i > 0 && kKinds.Has(Text(i))) --i;
    StandIn mark;
    mark.name = Text(i);
    mark.at = i;
    mark.sign = SignNamed(mark.name);
    return mark;
  }

  // "swirl is at", "the percent read as the at sign", "hash = @"
  std::optional<StandIn> NamedBefore(size_t i) const {
    size_t at = i;
    for (size_t n = 0; n < 2 && at > 0 && IsArticle(at - 1); ++n) --at;
    if (at < 2) return std::nullopt;
    const std::string_view joint = Text(at - 1);
    static constexpr auto kJoints = Words("as", "be", "becomes", "for", "is",
                                          "means", "meaning", "to", "with");
    if (!kJoints.Has(joint) && scene_.At(at - 1).sign != '=') {
      // "(first tilde at, second dot)"
      const StandIn mark = Named(at - 1);
      return mark.sign != 0 && mark.name.size() > kShortSign
                 ? std::optional(mark)
                 : std::nullopt;
    }
    static constexpr auto kVerbs =
        Words("read", "reads", "should", "stands", "will", "counts");
    size_t name = at - 2;
    if (name > 0 && kVerbs.Has(Text(name))) --name;
    if (scene_.At(name).sign != 0) {
      return StandIn{scene_.At(name).sign, "sign", name};
    }
    if (scene_.At(name).kind != TokenKind::kWord) return std::nullopt;
    return Named(name);
  }

  // "put @ for the hash", "@ where the star is"
  std::optional<StandIn> NamedBehind(size_t i) const {
    size_t at = i + scene_.At(i).length;
    if (Text(at) == "sign" || Text(at) == "symbol") ++at;
    const std::string_view joint = Text(at);
    if (joint == "instead" || joint == "place") {
      ++at;  // "of"
    } else if (joint == "in" && Text(at + 1) == "place") {
      at += 2;
    } else if (joint != "for" && joint != "where" && joint != "at") {
      return std::nullopt;
    }
    ++at;
    while (at < scene_.size() && IsArticle(at)) ++at;
    if (at >= scene_.size() || scene_.At(at).kind != TokenKind::kWord) {
      return std::nullopt;
    }
    return Named(at);
  }

  // "put @ between jane and acme.com", "@ between: jane acme.com"
  bool Between(size_t i) {
    size_t at = i + scene_.At(i).length;
    if (Text(at) == "sign" || Text(at) == "symbol") ++at;
    if (Text(at) != "between") return false;
    ++at;
    while (at < scene_.size() && (scene_.At(at).sign == ':' || IsArticle(at))) {
      ++at;
    }
    size_t end = at;
    while (end < scene_.size() && end - at < kMostParts && IsOfName(end) &&
           (end == at || !scene_.At(end).space_before)) {
      ++end;
    }
    if (end == at) return false;
    size_t host = end;
    if (Text(host) == "and" ||
        (host < scene_.size() && scene_.At(host).sign == ',')) {
      ++host;
    }
    return host < scene_.size() && TakeHalves(at, end, host);
  }

  // An address around the stand-in, near its explanation.
  void Search(size_t explained, const StandIn& mark) {
    const size_t first = explained > kReach ? explained - kReach : 1;
    const size_t last = std::min(scene_.size(), explained + kReach);
    for (size_t i = std::max<size_t>(first, 1); i + 1 < last; ++i) {
      if (IsStandIn(i, mark) && Take(i)) return;
    }
  }

  bool IsStandIn(size_t i, const StandIn& mark) const {
    const Lexeme& lexeme = scene_.At(i);
    if (lexeme.kind != TokenKind::kSign) {
      return i != mark.at && mark.sign == 0 && Text(i) == mark.name;
    }
    return mark.sign != 0 ? lexeme.sign == mark.sign : lexeme.sign == 0;
  }

  bool IsOfName(size_t i) const {
    const Lexeme& lexeme = scene_.At(i);
    return lexeme.kind == TokenKind::kWord ||
           lexeme.kind == TokenKind::kNumber || lexeme.sign == '.' ||
           lexeme.sign == '-' || lexeme.sign == '_' || lexeme.sign == '+';
  }

  bool Take(size_t mark) {
    // The name before it, without spaces inside.
    size_t tail = mark;
    // "jane=>acme.com"
    if (!scene_.At(mark).space_before && tail > 1 &&
        scene_.At(tail - 1).sign != 0 && !IsOfName(tail - 1)) {
      --tail;
    }
    size_t begin = tail;
    while (begin > 0 && tail - begin < kMostParts && IsOfName(begin - 1) &&
           (begin == tail ? scene_.At(begin).lines_before == 0
                          : !scene_.At(begin).space_before)) {
      --begin;
    }
    if (begin == tail || scene_.At(begin).kind == TokenKind::kSign) {
      return false;
    }
    return TakeHalves(begin, tail, mark + 1);
  }

  // The name [begin, name_end) and the domain that begins at `host`.
  bool TakeHalves(size_t begin, size_t name_end, size_t host) {
    std::string domain;
    const size_t end = ReadDomain(host, &domain);
    if (end == 0) return false;
    const ViewSpan span{scene_.At(begin).span.begin,
                        scene_.At(end - 1).span.end};
    if (IsTaken(scene_, span) && !OnlyHosts(span)) return false;
    EmailReport report;
    report.span = span;
    report.local = std::string(
        ViewSpan{span.begin, scene_.At(name_end - 1).span.end}.Of(scene_.text));
    report.domain = domain;
    report.tld = true;
    report.techniques = kReplaced;
    report.confidence = Confidence::kHigh;
    if (report.local.size() < 2) return false;
    ReportEmail(report, &scene_);
    scene_.SortTaken();
    return true;
  }

  // A bare host may have been taken as a link.
  bool OnlyHosts(ViewSpan span) const {
    return std::all_of(
        scene_.taken.begin(), scene_.taken.end(), [span](ViewSpan taken) {
          return !taken.Overlaps(span) ||
                 (span.begin <= taken.begin && taken.end <= span.end);
        });
  }

  // Labels with a dot or any one sign or word in its place between them; one
  // past the last, which is a top-level domain, or 0.
  size_t ReadDomain(size_t at, std::string* domain) const {
    size_t best = 0;
    std::string text;
    for (size_t labels = 0; labels < kMostLabels; ++labels) {
      if (at >= scene_.size() || scene_.At(at).lines_before > 0) break;
      const size_t end = ReadLabel(at);
      if (end == at) break;
      const ViewSpan span{scene_.At(at).span.begin,
                          scene_.At(end - 1).span.end};
      text += span.Of(scene_.text);
      if (labels > 0 && IsTld(span.Of(scene_.text))) {
        best = end;
        *domain = text;
      }
      const size_t next = SkipDot(end);
      if (next == end) break;
      text += '.';
      at = next;
    }
    return best;
  }

  size_t ReadLabel(size_t at) const {
    size_t end = at;
    while (end < scene_.size() && end - at < kMostParts &&
           (end == at || !scene_.At(end).space_before) &&
           (scene_.At(end).kind == TokenKind::kWord ||
            scene_.At(end).kind == TokenKind::kNumber ||
            (scene_.At(end).sign == '-' && end > at))) {
      ++end;
    }
    return end;
  }

  size_t SkipDot(size_t i) const {
    if (i + 1 >= scene_.size()) return i;
    const Lexeme& dot = scene_.At(i);
    const Lexeme& next = scene_.At(i + 1);
    if (dot.lines_before > 0) return i;
    // A full stop with a space behind it ends a sentence.
    if (dot.sign == '.' || dot.sign == ',') {
      return next.space_before ? i : i + 1;
    }
    if (dot.kind == TokenKind::kSign) {
      return dot.sign == '(' || dot.sign == ')' ? i : i + 1;
    }
    return dot.Is(WordClass::kDotWord) || ExplainedDot(i) ? i + 1 : i;
  }

  // "… ball com (…, ball the dot)": the word is explained as well.
  bool ExplainedDot(size_t i) const {
    const std::string_view word = Text(i);
    const size_t last = std::min(scene_.size(), i + kReach);
    for (size_t at = i + 1; at + 1 < last; ++at) {
      if (Text(at) != word) continue;
      for (size_t k = at + 1; k < at + 4 && k < last; ++k) {
        if (scene_.At(k).Is(WordClass::kDotWord) || scene_.At(k).sign == '.') {
          return true;
        }
      }
    }
    return false;
  }

  Scene& scene_;
};

}  // namespace

void FindExplainedEmails(Scene* scene) { Finder(scene).Run(); }

}  // namespace composer_guard
