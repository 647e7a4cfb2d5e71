#include "core/detect/email_code.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/domain.h"
#include "core/detect/email_report.h"
#include "core/detect/email_words.h"

namespace composer_guard {
namespace {

// Signs between two texts: "\" + \"".
constexpr size_t kMostSigns = 5;
constexpr size_t kMostParts = 11;

bool IsQuote(char sign) { return sign == '"' || sign == '\'' || sign == '`'; }

bool Joins(char sign) {
  return IsQuote(sign) || sign == '+' || sign == '.' || sign == '&' ||
         sign == ',' || sign == '|';
}

bool IsOfName(const Lexeme& lexeme) {
  return lexeme.kind == TokenKind::kWord || lexeme.kind == TokenKind::kNumber ||
         lexeme.sign == '.' || lexeme.sign == '-' || lexeme.sign == '_';
}

class Finder {
 public:
  explicit Finder(Scene* scene) : scene_(*scene) {}

  void Run() {
    for (size_t i = 1; i + 1 < scene_.size(); ++i) {
      if (scene_.At(i).sign == '@') {
        if (IsQuote(scene_.At(i - 1).sign) && IsQuote(scene_.At(i + 1).sign)) {
          Take(i, i + 1);
        }
      } else if (scene_.Text(i) == "64" && i + 2 < scene_.size() && i > 2 &&
                 scene_.At(i - 1).sign == '(' && scene_.At(i + 1).sign == ')' &&
                 scene_.Text(i - 2).starts_with("chr")) {
        Take(i - 2, i + 2);
      } else if (scene_.Text(i) == "64" && i > 4 &&
                 scene_.At(i - 1).sign == '(' &&
                 scene_.Text(i - 2) == "fromcharcode") {
        Take(i - 4, i + 2);
      }
    }
  }

 private:
  // The texts before lexeme `left` and from `right` on.
  void Take(size_t left, size_t right) {
    size_t name = left;
    bool quoted = false;
    bool joined = false;
    for (size_t n = 0; n < kMostSigns && name > 0; ++n) {
      const char sign = scene_.At(name - 1).sign;
      if (!Joins(sign)) break;
      (IsQuote(sign) ? quoted : joined) = true;
      --name;
    }
    if (name == left || !quoted) return;
    // "escape `@` and `.` in the pattern"
    if (!joined && left == name + 1 && scene_.At(name).space_before) return;
    size_t begin = name;
    while (begin > 0 && name - begin < kMostParts &&
           IsOfName(scene_.At(begin - 1)) &&
           (begin == name || !scene_.At(begin).space_before)) {
      --begin;
    }
    if (begin == name) return;
    std::string domain;
    const size_t end = ReadDomain(right, &domain);
    if (end == 0) return;
    const ViewSpan local{scene_.At(begin).span.begin,
                         scene_.At(name - 1).span.end};
    const ViewSpan span{local.begin, scene_.At(end - 1).span.end};
    if (IsPlaceholderDomain(domain) ||
        IsPlaceholderName(local.Of(scene_.text))) {
      return;
    }
    for (const Found& found : scene_.found) {
      if (found.category == Category::kEmail && found.span.Overlaps(span)) {
        return;
      }
    }
    EmailReport report;
    report.span = span;
    report.local = std::string(local.Of(scene_.text));
    report.domain = domain;
    report.tld = true;
    report.techniques = kSeparators;
    report.confidence = Confidence::kMedium;
    ReportEmail(report, &scene_);
    scene_.SortTaken();
  }

  // One past the top-level domain, or 0.
  size_t ReadDomain(size_t at, std::string* domain) const {
    for (size_t n = 0;
         n < kMostSigns && at < scene_.size() && Joins(scene_.At(at).sign);
         ++n) {
      ++at;
    }
    size_t best = 0;
    std::string text;
    bool dot = false;
    for (size_t n = 0; n < kMostParts && at < scene_.size(); ++n, ++at) {
      const Lexeme& lexeme = scene_.At(at);
      if (lexeme.lines_before > 0) break;
      if (lexeme.sign == '.') {
        dot = true;
        continue;
      }
      if (lexeme.kind == TokenKind::kSign) {
        if (lexeme.sign != '-' && !Joins(lexeme.sign)) break;
        if (lexeme.sign == '-') text += '-';
        continue;
      }
      if (dot) text += '.';
      text += scene_.Text(at);
      if (dot && IsTld(scene_.Text(at))) {
        best = at + 1;
        *domain = text;
      }
      dot = false;
    }
    return best;
  }

  Scene& scene_;
};

}  // namespace

void FindEmailsInCode(Scene* scene) { Finder(scene).Run(); }

}  // namespace composer_guard
