// Addresses with a stand-in for the "@" that the text explains. See
// email_turned.h.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/domain.h"
#include "core/detect/email_report.h"
#include "core/detect/email_turned.h"
#include "core/detect/leads.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Lexemes from the explanation to what it explains, to each side.
constexpr size_t kReach = 40;
// Lexemes of "replace the letter X with the at sign" before the "@".
constexpr size_t kExplained = 8;
constexpr size_t kLongest = 64;     // bytes of the address
constexpr size_t kLongestMark = 8;  // of the stand-in

bool Replaces(std::string_view word) {
  static constexpr auto kVerbs =
      Words("cambia", "cambie", "change", "ersetze", "ersetzen", "exchange",
            "make", "read", "reemplaza", "remplace", "remplacer", "replace",
            "replacing", "sostituisci", "substitua", "substitute", "swap",
            "switch", "troque", "turn");
  return kVerbs.Has(word);
}

bool By(std::string_view word) {
  static constexpr auto kWords =
      Words("as", "by", "con", "durch", "for", "into", "mit", "par", "por",
            "to", "with");
  return kWords.Has(word);
}

bool Means(std::string_view word) {
  static constexpr auto kWords =
      Words("equals", "es", "est", "heisst", "is", "ist", "means", "stands");
  return kWords.Has(word);
}

bool IsHostChar(char c) {
  return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '.' ||
         c == '-';
}

bool IsNameChar(char c) { return IsHostChar(c) || c == '_' || c == '+'; }

class Finder {
 public:
  explicit Finder(Scene* scene) : scene_(*scene) {}

  void Run() {
    for (size_t i = 1; i < scene_.size(); ++i) {
      if (!scene_.Leads(i, kLeadsEmail)) continue;
      const Lexeme& lexeme = scene_.At(i);
      const bool at = lexeme.sign == '@' || lexeme.Is(WordClass::kAtWord) ||
                      (lexeme.size() == 2 && scene_.Text(i) == "at");
      if (at && !Inside(i)) Explain(i);
    }
  }

 private:
  // In an address the sign explains nothing.
  bool Inside(size_t i) const {
    return scene_.At(i).sign == '@' && !scene_.At(i).space_before &&
           scene_.At(i - 1).kind != TokenKind::kSign;
  }

  // The stand-in that "X = @", "X is the at sign", "replace X with @" or
  // "@ instead of X" names, and the address with it.
  void Explain(size_t at) {
    if (const auto mark = MarkBefore(at)) return Search(at, *mark);
    if (const auto mark = MarkBehind(at)) Search(at, *mark);
  }

  std::optional<size_t> MarkBefore(size_t at) const {
    size_t i = at;
    size_t steps = 0;
    // Over "the", "an" and quotes.
    while (i > 0 && steps < 3 && (IsArticle(i - 1) || IsQuote(i - 1))) {
      --i;
      ++steps;
    }
    if (i < 2) return std::nullopt;
    const Lexeme& joint = scene_.At(i - 1);
    const std::string_view word = scene_.Text(i - 1);
    if (joint.sign == '=' || joint.sign == '>' || Means(word)) {
      size_t mark = i - 2;
      while (mark > 0 && (scene_.At(mark).sign == '-' || IsQuote(mark) ||
                          scene_.At(mark).sign == '=')) {
        --mark;
      }
      return mark;
    }
    if (!By(word)) return std::nullopt;
    size_t mark = i - 2;
    while (mark > 0 && IsQuote(mark)) --mark;
    for (size_t n = 1; n < kExplained && mark >= n; ++n) {
      if (Replaces(scene_.Text(mark - n))) return mark;
      if (SentenceStarts(scene_, mark - n + 1)) break;
    }
    return std::nullopt;
  }

  // "@ instead of X", "@ in place of X"
  std::optional<size_t> MarkBehind(size_t at) const {
    size_t i = at + 1;
    if (i + 2 < scene_.size() && scene_.Text(i) == "instead" &&
        scene_.Text(i + 1) == "of") {
      i += 2;
    } else if (i + 3 < scene_.size() && scene_.Text(i) == "in" &&
               scene_.Text(i + 1) == "place" && scene_.Text(i + 2) == "of") {
      i += 3;
    } else {
      return std::nullopt;
    }
    while (i < scene_.size() && (IsArticle(i) || IsQuote(i))) ++i;
    return i < scene_.size() ? std::optional(i) : std::nullopt;
  }

  bool IsArticle(size_t i) const {
    const std::string_view word = scene_.Text(i);
    return word == "the" || word == "an" || word == "a" || word == "el" ||
           word == "das" || word == "every" || word == "letter" ||
           word == "for" || word == "with";
  }
  bool IsQuote(size_t i) const {
    const char sign = scene_.At(i).sign;
    return sign == '"' || sign == '\'' || sign == '`' || sign == '[' ||
           sign == '(' || sign == ']' || sign == ')';
  }

  // The address in which the stand-in occurs.
  void Search(size_t at, size_t mark) {
    const ViewSpan span = scene_.At(mark).span;
    const std::string_view text = span.Of(scene_.text);
    if (text.empty() || text.size() > kLongestMark) return;
    // A small letter is in every word.
    const bool letter = text.size() == 1 && 'a' <= text[0] && text[0] <= 'z';
    if (letter && !scene_.view->IsCapital(span.begin)) return;
    const size_t first = at > kReach ? at - kReach : 0;
    const size_t last = std::min(scene_.size() - 1, at + kReach);
    const uint32_t from = scene_.At(first).span.begin;
    const uint32_t to = scene_.At(last).span.end;
    for (uint32_t pos = from; pos < to; ++pos) {
      const size_t found = scene_.text.substr(0, to).find(text, pos);
      if (found == std::string_view::npos) return;
      pos = static_cast<uint32_t>(found);
      const bool same = !letter || scene_.view->IsCapital(pos);
      const ViewSpan stand_in{pos, pos + static_cast<uint32_t>(text.size())};
      if (same && !(stand_in == span) && Take(stand_in)) return;
    }
  }

  // Whether an address stands around it; reports it.
  bool Take(ViewSpan mark) {
    const std::string_view text = scene_.text;
    uint32_t begin = mark.begin;
    uint32_t end = mark.end;
    while (begin > 0 && mark.begin - begin < kLongest &&
           IsNameChar(text[begin - 1])) {
      --begin;
    }
    while (end < text.size() && end - mark.end < kLongest &&
           IsHostChar(text[end])) {
      ++end;
    }
    while (end > mark.end && (text[end - 1] == '.' || text[end - 1] == '-')) {
      --end;
    }
    const std::string_view local = text.substr(begin, mark.begin - begin);
    const std::string_view domain = text.substr(mark.end, end - mark.end);
    const size_t dot = domain.rfind('.');
    if (local.size() < 2 || dot == std::string_view::npos || dot < 2 ||
        !IsTld(domain.substr(dot + 1)) || IsTaken(scene_, {begin, end})) {
      return false;
    }
    EmailReport report;
    report.span = {begin, end};
    report.local = local;
    report.domain = domain;
    report.tld = true;
    report.techniques = kReplaced;
    report.confidence = Confidence::kHigh;
    ReportEmail(report, &scene_);
    scene_.SortTaken();
    return true;
  }

  Scene& scene_;
};

}  // namespace

void FindReplacedEmails(Scene* scene) { Finder(scene).Run(); }

}  // namespace composer_guard
