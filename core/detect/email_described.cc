#include "core/detect/email_described.h"

#include <string>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/domain.h"
#include "core/detect/email_report.h"
#include "core/detect/handle_judge.h"
#include "core/detect/handle_parts.h"
#include "core/detect/handle_text.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kMostWords = 6;  // of a description
constexpr size_t kShortest = 6;   // bytes of a name
constexpr size_t kMostSigns = 3;  // between the name and it: ", then at"

constexpr auto kNouns = Words("email", "inbox", "mail", "mailbox", "post");
constexpr auto kJoins = Words("(", "+", ",", "and", "at", "by", "followed",
                              "in", "on", "plus", "then", "via", "with");
constexpr auto kBehind =
    Words("account", "address", "ending", "service", "thing");

// The host of the provider that such a word describes, or "".
std::string_view HostOf(std::string_view word) {
  static constexpr auto kGoogle = Words("alphabet", "google", "search");
  static constexpr auto kMicrosoft = Words("gates", "microsoft", "redmond");
  static constexpr auto kApple = Words("apple", "cupertino", "fruit");
  static constexpr auto kProton = Words("encrypted", "swiss");
  word = word.substr(0, word.find('\''));
  if (kGoogle.Has(word)) return "gmail.com";
  if (kMicrosoft.Has(word)) return "outlook.com";
  if (kApple.Has(word)) return "icloud.com";
  return kProton.Has(word) ? "proton.me" : std::string_view();
}

class Finder {
 public:
  explicit Finder(Scene* scene) : scene_(*scene) {}

  void Run() {
    for (size_t i = 2; i < scene_.size(); ++i) {
      if (scene_.At(i).Is(WordClass::kEmailNoun) || Text(i) == "post") At(i);
    }
  }

 private:
  std::string_view Text(size_t i) const {
    return i < scene_.size() ? scene_.Text(i) : std::string_view();
  }

  void At(size_t noun) {
    if (!kNouns.Has(Text(noun))) return;
    const size_t end = noun + (kBehind.Has(Text(noun + 1)) ? 2 : 1);
    if (!NameEnds(scene_, end)) return;
    std::string_view host;
    size_t at = noun;
    for (size_t n = 0; n <= kMostWords && at > 1; ++n) {
      const std::string_view word = Text(at - 1);
      if (kJoins.Has(word)) break;
      if (scene_.At(at - 1).kind == TokenKind::kSign && word != "'") return;
      if (host.empty()) host = HostOf(word);
      --at;
    }
    if (host.empty()) return;
    size_t name_end = at;
    while (name_end > 1 && at - name_end < kMostSigns &&
           kJoins.Has(Text(name_end - 1))) {
      --name_end;
    }
    if (name_end == at) return;
    const size_t first = FirstOfRun(scene_, name_end - 1);
    const HandleText name = ReadHandle(scene_, first, "._-+");
    if (name.end != name_end || name.size() < kShortest || name.number ||
        name.listed || !(name.Marked() || name.dotted) ||
        IsTld(Text(name_end - 1))) {
      return;
    }
    Report(name, end, host);
  }

  void Report(const HandleText& name, size_t end, std::string_view host) {
    EmailReport report;
    report.span = {name.span.begin, scene_.At(end - 1).span.end};
    for (const Found& found : scene_.found) {
      if (found.span.Overlaps(report.span)) return;
    }
    report.local = name.reading.empty() ? std::string(name.span.Of(scene_.text))
                                        : name.reading;
    report.domain = host;
    report.tld = true;
    report.techniques = kFillerWords;
    report.confidence = Confidence::kMedium;
    ReportEmail(report, &scene_);
    scene_.SortTaken();
  }

  Scene& scene_;
};

}  // namespace

void FindEmailsDescribed(Scene* scene) {
  constexpr WordClasses kMail = Bit(WordClass::kEmailNoun);
  if ((scene->classes & kMail) != 0) Finder(scene).Run();
}

}  // namespace composer_guard
