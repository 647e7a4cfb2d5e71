#include "core/detect/email_fields.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/domain.h"
#include "core/detect/email_report.h"
#include "core/detect/handle_parts.h"
#include "core/detect/handle_plain.h"
#include "core/detect/handle_text.h"
#include "core/text/apart.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Lexemes between the pieces.
constexpr size_t kReach = 14;
// Lexemes from a label to its piece: "before the snail is: x".
constexpr size_t kMostBetween = 6;
constexpr size_t kShortestName = 3;
constexpr size_t kShortestPlain = 6;

class Finder {
 public:
  explicit Finder(Scene* scene) : scene_(*scene) {}

  void Run() {
    for (size_t i = 0; i < scene_.size(); ++i) {
      if (!scene_.At(i).Has(kEmailField)) continue;
      const std::string_view word = scene_.Text(i);
      if (word == "ending" || word == "suffix" || word == "extension") {
        AtEnding(i);
      } else if (const Label label = LabelAt(i); label != Label::kNone) {
        AtLabel(i, label);
      }
    }
  }

 private:
  enum class Label : uint8_t {
    kNone,
    kMailbox,  // the part before the "@", whatever follows
    kUser,     // so with a provider only: systems have users as well
  };

  std::string_view Text(size_t i) const {
    return i < scene_.size() ? scene_.Text(i) : std::string_view();
  }

  Label LabelAt(size_t i) const {
    static constexpr auto kHalves = Words("bit", "half", "part", "piece");
    const std::string_view word = Text(i);
    if (word == "mailbox" || word == "box" ||
        (word == "local" && Text(i + 1) == "part") ||
        (word == "front" && i > 0 && Text(i - 1) == "in")) {
      return Label::kMailbox;
    }
    // "before the snail: x", "the name before it is x"
    if (word == "before" && (Text(i + 1) == "the" || Text(i + 1) == "it")) {
      return Label::kMailbox;
    }
    if ((word == "first" || word == "left") && kHalves.Has(Text(i + 1))) {
      return Label::kMailbox;
    }
    if (word == "username" || word == "user") return Label::kUser;
    // "the name there is x"
    return word == "name" && (Text(i + 1) == "there" || Text(i + 1) == "is")
               ? Label::kUser
               : Label::kNone;
  }

  void AtLabel(size_t i, Label label) {
    const HandleText name = NameBehind(i, label);
    if (name.empty()) return;
    const size_t first = i > kReach ? i - kReach : 0;
    const size_t last = std::min(scene_.size(), name.end + kReach);
    for (size_t at = first; at < last; ++at) {
      if (at >= i && at < name.end) continue;
      const Lexeme& lexeme = scene_.At(at);
      if (lexeme.Is(WordClass::kProvider) ||
          (lexeme.Is(WordClass::kProviderWeak) && IsNamedProvider(at))) {
        return Report(name, at, at + lexeme.length, {});
      }
      // "user: x, sign: @, host: y.com": of a system nobody says so.
      if (Text(at) == "sign" && Text(at + 1) == ":") label = Label::kMailbox;
      if (label == Label::kMailbox && IsHostLabel(at)) {
        std::string host;
        const size_t begin = HostBehind(at, &host);
        if (begin != 0) return Report(name, begin, host_end_, host);
      }
    }
  }

  // "provider yahoo", "provider: the purple one (yahoo)", "mail … outlook"
  bool IsNamedProvider(size_t i) const {
    return i > 0 && (Text(i - 1) == "provider" || Text(i - 1) == "domain" ||
                     FindBefore(scene_, i, Bit(WordClass::kEmailNoun), kNear) !=
                         kNowhere);
  }

  // The name behind a label: signs and small words stand between.
  HandleText NameBehind(size_t i, Label label) const {
    static constexpr auto kBetween =
        Words("a", "at", "bit", "curl", "curly", "half", "is", "it", "name",
              "of", "part", "piece", "sign", "snail", "swirl", "symbol", "the",
              "there", "thing");
    size_t at = i + 1;
    bool said = false;
    for (size_t n = 0; n < kMostBetween && at < scene_.size(); ++n) {
      const Lexeme& lexeme = scene_.At(at);
      const bool sign = lexeme.sign == ':' || lexeme.sign == '=' ||
                        lexeme.sign == '@' || lexeme.sign == '"' ||
                        lexeme.sign == '-';
      if (lexeme.lines_before > 1 || (!sign && !kBetween.Has(Text(at)))) {
        break;
      }
      said |= sign || Text(at) == "is";
      ++at;
    }
    if (at >= scene_.size()) return {};
    const HandleText name = ReadHandle(scene_, at, "._-+");
    const bool mailbox = said && label == Label::kMailbox;
    if (name.empty() || name.number || (name.listed && !mailbox) ||
        name.size() < kShortestName) {
      return {};
    }
    if (name.Marked() || (name.dotted && label == Label::kUser)) return name;
    const std::string_view text = name.span.Of(scene_.text);
    const bool ends = name.end >= scene_.size() ||
                      scene_.At(name.end).kind == TokenKind::kSign ||
                      scene_.At(name.end).lines_before > 0;
    if (!ends) return {};
    if (mailbox) return name;
    return said && text.size() >= kShortestPlain && HasNoUsualEnding(text) &&
                   !IsPredicate(text)
               ? name
               : HandleText();
  }

  bool IsHostLabel(size_t i) const {
    const std::string_view word = Text(i);
    return word == "domain" || word == "after" || word == "behind" ||
           word == "provider" || word == "second" || word == "right" ||
           word == "host" || word == "server" || word == "to";
  }

  // Where a host behind the label at `i` begins; `host_end_` is set.
  size_t HostBehind(size_t i, std::string* host) {
    for (size_t at = i + 1; at < scene_.size() && at <= i + kMostBetween;
         ++at) {
      if (scene_.At(at).lines_before > 1) return 0;
      if (scene_.At(at).kind != TokenKind::kWord) continue;
      size_t end = at + 1;
      size_t dots = 0;
      while (end + 1 < scene_.size() && !scene_.At(end).space_before &&
             !scene_.At(end + 1).space_before &&
             (scene_.At(end).sign == '.' || scene_.At(end).sign == '-')) {
        dots += scene_.At(end).sign == '.' ? 1 : 0;
        end += 2;
      }
      if (dots == 0) {
        const size_t tld = EndingLabelled(end);
        if (tld == 0) continue;
        *host = std::string(Text(at)) + "." + std::string(Text(tld));
        host_end_ = tld + 1;
        return at;
      }
      if (!IsTld(Text(end - 1))) continue;
      *host = std::string(
          ViewSpan{scene_.At(at).span.begin, scene_.At(end - 1).span.end}.Of(
              scene_.text));
      host_end_ = end;
      return at;
    }
    return 0;
  }

  // "ending: ie" in the line or the one behind, from lexeme `i` on: where the
  // top-level domain is; 0 where there is none.
  size_t EndingLabelled(size_t i) const {
    static constexpr auto kLabels =
        Words("ending", "extension", "suffix", "tld");
    while (i + 2 < scene_.size() && !kLabels.Has(Text(i)) &&
           (scene_.At(i).kind == TokenKind::kSign || Text(i) == "the")) {
      ++i;
    }
    if (!kLabels.Has(Text(i))) return 0;
    ++i;
    while (i < scene_.size() && (scene_.At(i).kind == TokenKind::kSign ||
                                 Text(i) == "is" || Text(i) == "dot")) {
      ++i;
    }
    return i < scene_.size() && IsTld(Text(i)) ? i : 0;
  }

  // "jane at acme and then the Austrian ending"
  void AtEnding(size_t i) {
    if (i < 4) return;
    const std::string_view tld = TldCalled(Text(i - 1));
    // "the Japanese ending needs work"
    const bool ends = i + 1 >= scene_.size() ||
                      scene_.At(i + 1).kind == TokenKind::kSign ||
                      scene_.At(i + 1).lines_before > 0;
    if (tld.empty() || !ends) return;
    size_t at = i - 1;
    for (size_t n = 0; n < 5 && at > 1; ++n) {
      const std::string_view word = Text(at - 1);
      if (scene_.At(at - 1).sign != ',' && word != "the" && word != "then" &&
          word != "and" && word != "with" && word != "dot" && word != "plus") {
        break;
      }
      --at;
    }
    // The label before it, of one or more words with dashes.
    size_t label = at;
    while (label > 1 && at - label < 6 &&
           (label == at || !scene_.At(label).space_before) &&
           (scene_.At(label - 1).kind == TokenKind::kWord ||
            scene_.At(label - 1).sign == '-')) {
      --label;
    }
    if (label == at || label < 2) return;
    const size_t mark = label - 1;
    if (scene_.At(mark).sign != '@' &&
        !scene_.At(mark).Is(
            AnyOf(WordClass::kAtWord, WordClass::kAtWordWeak))) {
      return;
    }
    const size_t first = FirstOfRun(scene_, mark - 1);
    const HandleText name = ReadHandle(scene_, first, "._-+");
    if (name.end != mark || name.number) return;
    if (!IsTold(name, label, at)) return;
    std::string domain(
        ViewSpan{scene_.At(label).span.begin, scene_.At(at - 1).span.end}.Of(
            scene_.text));
    domain += '.';
    domain += tld;
    Report(name, label, i + 1, domain);
  }

  // "Kyiv at night, with the usual ending" tells no address.
  bool IsTold(const HandleText& name, size_t label, size_t end) const {
    if (name.Marked() || name.dotted || end - label > 1) return true;
    return FindBefore(scene_, name.begin,
                      AnyOf(WordClass::kEmailNoun, WordClass::kReachVerb),
                      kNear) != kNowhere ||
           IsNoUsualWord(Text(label));
  }

  // From the one piece to the other.
  void Report(const HandleText& name, size_t begin, size_t end,
              const std::string& domain) {
    const ViewSpan span{
        std::min(scene_.At(name.begin).span.begin, scene_.At(begin).span.begin),
        std::max(name.span.end, scene_.At(end - 1).span.end)};
    for (const Found& found : scene_.found) {
      if (found.span.Overlaps(span)) return;
    }
    EmailReport report;
    report.span = span;
    report.local = name.reading.empty() ? std::string(name.span.Of(scene_.text))
                                        : name.reading;
    report.domain = domain;
    report.tld = !domain.empty();
    if (domain.empty()) {
      const auto tag = TagOf(scene_.At(begin), WordClass::kProvider);
      const auto weak = TagOf(scene_.At(begin), WordClass::kProviderWeak);
      if (!tag && !weak) return;
      report.provider = static_cast<int16_t>((tag ? tag : weak)->value);
    }
    report.techniques = kFillerWords;
    report.confidence = Confidence::kMedium;
    ReportEmail(report, &scene_);
    scene_.SortTaken();
  }

  Scene& scene_;
  size_t host_end_ = 0;
};

void ReadFields(Scene* scene) { Finder(scene).Run(); }

}  // namespace

void FindEmailsInFields(Scene* scene) {
  if ((scene->sums.traits & kEmailField) != 0) Apart<ReadFields>()(scene);
}

}  // namespace composer_guard
