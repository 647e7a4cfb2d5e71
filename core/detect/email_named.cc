#include "core/detect/email_named.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "core/detect/cues.h"
#include "core/detect/domain.h"
#include "core/detect/email_ahead.h"
#include "core/detect/email_joint.h"
#include "core/detect/email_report.h"
#include "core/detect/email_verify.h"
#include "core/detect/email_walk.h"
#include "core/detect/email_words.h"
#include "core/text/apart.h"

namespace composer_guard {
namespace {

constexpr size_t kAround = 24;        // lexemes, on each side
constexpr size_t kShortestName = 4;   // bytes of a name without "@"
constexpr size_t kShortestAlone = 7;  // where only "on gmail" tells so

class NamedFinder {
 public:
  explicit NamedFinder(Scene* scene) : scene_(*scene) {}

  void Run() {
    for (size_t i = 0; i < scene_.size(); ++i) {
      const Lexeme& lexeme = scene_.At(i);
      if (!lexeme.Is(kProviders) || !MayNameMailbox(scene_, i)) continue;
      if (!IsTaken(scene_, lexeme.span)) Consider(i);
    }
    for (const EmailReport& report : reports_) ReportEmail(report, &scene_);
  }

 private:
  void Consider(size_t i) {
    const size_t first = i > kAround ? i - kAround : 0;
    parts_.Read(scene_, std::max(first, done_), i + kAround, i + kAround);
    provider_ = parts_.At(i);
    if (!parts_.Has(provider_) || parts_[provider_].begin != i ||
        parts_[provider_].provider < 0) {
      return;
    }
    if (const auto glued = ReadGlued(parts_, provider_)) {
      Report(glued->local.begin, glued->domain.end, glued->local.text,
             glued->domain, Confidence::kMedium);
    } else if (const auto told = ReadTalk(parts_, provider_)) {
      const bool sure =
          told->domain.strong_provider && EndsClause(told->domain.end);
      Report(told->local.begin, told->domain.end, told->local.text,
             told->domain, sure ? Confidence::kMedium : Confidence::kLow);
    } else if (!ReadBefore()) {
      ReadAfter();
    }
  }

  // "jane.doe gmail com", "rolf1974 (geemail)", "corvid77 on gmail"
  bool ReadBefore() {
    size_t end = provider_;
    bool bracket = false;
    if (end > 0 && parts_[end - 1].sign == '(') {
      --end;
      bracket = true;
    } else {
      end = BeforeJoint(parts_, end);
    }
    // "and then the usual google one"
    const bool then = end > 1 && parts_[end - 1].text == "the" &&
                      parts_[end - 2].text == "then";
    if (then) --end;
    bool linked = false;
    if (end > 0 && parts_[end - 1].Is(PartKind::kText) &&
        JoinsProvider(parts_[end - 1].text)) {
      --end;
      linked = true;
      // "jane, and then gmail.com"
      if (end > 0 && parts_[end - 1].text == "and") --end;
      if (end > 0 && parts_[end - 1].Is(PartKind::kComma)) --end;
    }
    if (end == 0) return false;
    if (!parts_[end].space_before && !parts_[end].Is(PartKind::kComma) &&
        parts_[end].sign != ':') {
      return false;
    }
    const LocalRead local = ReadLocal(parts_, end, true);
    if (!local) return false;
    const DomainRead domain = ReadDomain(parts_, provider_, false);
    if (!IsAccountName(local) && !(linked && IsCalledMail(local)) &&
        !IsPutTogether(local, domain)) {
      return false;
    }
    if (!domain || !parts_[provider_].space_before != bracket) return false;
    const std::optional<Confidence> confidence = Judge(local, domain, linked);
    if (!confidence) return false;
    size_t last = domain.end;
    if (bracket) {
      if (!parts_.Has(last) || parts_[last].sign != ')') return false;
      ++last;
    }
    Report(local.begin, last, local.text, domain, *confidence);
    return true;
  }

  std::optional<Confidence> Judge(const LocalRead& local,
                                  const DomainRead& domain, bool linked) const {
    const ViewSpan span = SpanOf(local.begin, domain.end);
    const bool cue = HasMailCue(scene_, span);
    if (domain.tld && domain.strong_provider) {
      // "gmail.com" alone may begin a new thought, "gmail com" does not.
      return domain.said || domain.odd_dot || cue ? Confidence::kMedium
                                                  : Confidence::kLow;
    }
    const size_t next = parts_[domain.end - 1].end;
    if (next < scene_.size() && scene_.At(next).Is(WordClass::kTechNoun)) {
      return std::nullopt;
    }
    if (domain.tld) {
      if (domain.said || domain.odd_dot) return Confidence::kMedium;
      return cue ? std::optional(Confidence::kLow) : std::nullopt;
    }
    if (!domain.strong_provider) {
      // "my e-mail address is kwame.o on icloud"
      const size_t first = parts_[local.begin].begin;
      // Of plain words it must be: "reach a crowd with live videos".
      const WordClasses cues =
          linked && local.shaped ? kMailWords : Bit(WordClass::kEmailNoun);
      const bool who = SaysWho(local);
      // "mail merge in outlook": not said to be a name.
      if ((!IsAccountName(local) && !who) ||
          FindBefore(scene_, first, cues, kNear) == kNowhere) {
        return std::nullopt;
      }
      return who ? Confidence::kMedium : Confidence::kLow;
    }
    const bool said = (local.techniques & kAtDotWords) != 0;
    const bool aside =
        parts_[provider_ - 1].sign == '(' && parts_[local.begin].classes == 0;
    if (IsAccountName(local) &&
        (said || ((linked || aside) && SaysWho(local)))) {
      return Confidence::kMedium;
    }
    const bool alone =
        linked && local.text.size() >= kShortestAlone && EndsClause(domain.end);
    if (said || cue || aside || alone) return Confidence::kLow;
    return std::nullopt;
  }

  // "I'm jane.doe on gmail", "my e-mail is tomas on icloud"
  bool SaysWho(const LocalRead& local) const {
    if (local.begin == 0) return false;
    const Part& before = parts_[local.begin - 1];
    const size_t reach = FindBefore(scene_, parts_[local.begin].begin,
                                    Bit(WordClass::kReachVerb), kNear);
    if (before.text == "i'm" || before.text == "im" || before.text == "am" ||
        reach != kNowhere) {
      return true;
    }
    return (before.text == "is" || before.sign == ':') && before.begin > 0 &&
           scene_.At(before.begin - 1).Is(WordClass::kEmailNoun);
  }

  // "wrenandvole gmail com": nothing but an address names an ending so.
  bool IsPutTogether(const LocalRead& local, const DomainRead& domain) const {
    const Part& name = parts_[local.begin];
    return domain.odd_dot && domain.tld && domain.strong_provider &&
           local.begin + 1 == local.end && name.classes == 0 &&
           !IsOrdinaryWord(name) && name.text.size() >= kShortestName;
  }

  bool EndsClause(size_t part) const {
    return !parts_.Has(part) || parts_[part].lines_before > 0 ||
           parts_[part].Is(PartKind::kComma) ||
           (parts_[part].Is(PartKind::kDot) && !parts_[part].said);
  }

  // "my e-mail is tomas on protonmail": a plain name, but said to be one.
  bool IsCalledMail(const LocalRead& local) const {
    const Part& name = parts_[local.begin];
    return local.begin + 1 == local.end && name.classes == 0 &&
           !IsOrdinaryWord(name) && name.text.size() >= kShortestName &&
           !name.text.ends_with("ed") && !name.text.ends_with("ing") &&
           FindBefore(scene_, name.begin, kMailWords, kNear) != kNowhere;
  }

  // "my gmail is jane.doe", "gmail: jane_doe", "my name on gmail is janedoe7"
  void ReadAfter() {
    size_t at = provider_ + 1;
    bool noun = false;
    while (parts_.Has(at) && at < provider_ + 3 &&
           (parts_[at].classes & AnyOf(WordClass::kHandleNoun,
                                       WordClass::kEmailNoun,
                                       WordClass::kAddressNoun)) != 0) {
      ++at;
      noun = true;
    }
    const size_t link = ReadLinker(at);
    if (link == 0) return;
    const size_t end = EndOfRun(parts_, link);
    if (end == link) return;
    const LocalRead local = ReadLocal(parts_, end, false);
    if (!local || local.begin < link || !IsAccountName(local)) return;
    if (parts_.Has(end) && parts_[end].Is(PartKind::kAt)) return;
    const size_t lexeme = parts_[provider_].begin;
    const bool mine =
        noun || FindBefore(scene_, lexeme,
                           AnyOf(WordClass::kMy, WordClass::kHandleNoun,
                                 WordClass::kReachVerb, WordClass::kEmailNoun),
                           kClause) != kNowhere;
    // "gmail: corvid77", and nothing else in the line.
    const bool line = (lexeme == 0 || scene_.At(lexeme).lines_before > 0) &&
                      (!parts_.Has(end) || parts_[end].lines_before > 0) &&
                      local.text.size() >= kShortestAlone;
    if (!mine && !line) return;
    DomainRead domain;
    domain.end = local.end;
    domain.text = std::string(parts_[provider_].text);
    domain.provider = parts_[provider_].provider;
    domain.tld = parts_[provider_].complete;
    domain.strong_provider = parts_[provider_].strong_provider;
    Report(local.begin, local.end, local.text, domain, Confidence::kMedium);
  }

  // ":", "=", "is"; the part behind it, or 0.
  size_t ReadLinker(size_t at) const {
    if (!parts_.Has(at)) return 0;
    const Part& part = parts_[at];
    // "on gmail I am jane.doe"
    if (parts_.Has(at + 2) && part.text == "i" && parts_[at + 1].text == "am" &&
        parts_[at + 2].Is(PartKind::kText)) {
      return at + 2;
    }
    // "my gmail (jane.doe)"
    if (part.sign == '(' && part.space_before && parts_.Has(at + 1) &&
        parts_[at + 1].Is(PartKind::kText)) {
      return at + 1;
    }
    const bool sign = part.sign == ':' || part.sign == '=';
    const bool word =
        part.Is(PartKind::kText) &&
        (part.text == "is" || part.text == "ist" || part.text == "es" ||
         part.text == "est" || part.text == "e" || part.text == "it's" ||
         part.text == "i'm" || part.text == "under");
    if (!sign && !word) return 0;
    // "Skype: live:jane_7"
    if (sign && !parts_[provider_].strong_provider) return 0;
    return parts_.Has(at + 1) && parts_[at + 1].Is(PartKind::kText) ? at + 1
                                                                    : 0;
  }

  ViewSpan SpanOf(size_t begin, size_t end) const {
    return {scene_.At(parts_[begin].begin).span.begin,
            scene_.At(parts_[end - 1].end - 1).span.end};
  }
  void Report(size_t begin, size_t end, const std::string& local,
              const DomainRead& domain, Confidence confidence) {
    EmailReport report;
    report.span = SpanOf(begin, end);
    report.local = local;
    report.domain = domain.text;
    report.provider = domain.provider;
    report.tld = domain.tld;
    report.techniques = domain.techniques | kAtDotWords;
    report.confidence = confidence;
    // Reported at the end: `taken` must ascend while it is searched.
    reports_.push_back(report);
    done_ = parts_[end - 1].end;
  }

  Scene& scene_;
  PartList parts_;
  size_t provider_ = 0;
  std::vector<EmailReport> reports_;
  size_t done_ = 0;
};

void ReadNamed(Scene* scene) { NamedFinder(scene).Run(); }

}  // namespace

void FindNamedEmails(Scene* scene) {
  scene->SortTaken();
  if ((scene->sums.classes & kProviders) != 0) Apart<ReadNamed>()(scene);
}

}  // namespace composer_guard
