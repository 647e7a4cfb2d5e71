#include "core/detect/link_page.h"

#include <algorithm>

#include "core/detect/by_way.h"
#include "core/detect/cues.h"
#include "core/detect/link_page_words.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Lexemes before a link in which the words that send to it are looked for.
constexpr size_t kReach = 16;

constexpr auto kReading = Words("api", "articles", "blog", "docs",
                                "documentation", "reference", "wiki");

bool HasFormPart(std::string_view segment) {
  while (!segment.empty()) {
    const size_t end = std::min(segment.find('-'), segment.size());
    if (kFormParts.Has(segment.substr(0, end))) return true;
    segment.remove_prefix(std::min(end + 1, segment.size()));
  }
  return false;
}

enum class Page { kNone, kContact, kApply, kBook };

Page PageOf(std::string_view host, std::string_view path) {
  const size_t dot = host.find('.');
  if (host.find('.', dot + 1) != std::string_view::npos) {
    if (kApplyHosts.Has(host.substr(0, dot))) return Page::kApply;
    if (kFormHosts.Has(host.substr(0, dot))) return Page::kContact;
  }
  Page page = Page::kNone;
  while (!path.empty()) {
    path.remove_prefix(1);
    const size_t end = std::min(path.find('/'), path.size());
    std::string_view segment = path.substr(0, end);
    path.remove_prefix(end);
    // "contact.html"
    segment = segment.substr(
        0, std::min(segment.find(".html"), segment.find(".php")));
    // "/docs/http/methods/connect" is something to read.
    if (kReading.Has(segment)) return Page::kNone;
    if (kContactPages.Has(segment) || HasFormPart(segment)) {
      page = Page::kContact;
    }
    if (kApplyPages.Has(segment) || segment.starts_with("apply-") ||
        segment.ends_with("-application")) {
      page = Page::kApply;
    }
    if (kBookPages.Has(segment)) page = Page::kBook;
  }
  return page;
}

// "careers.acme.com/jobs/42-designer", "acme.com/careers/designer": one place
// to apply for, where the page of all of them may be what is worked on.
bool IsPosting(std::string_view host, std::string_view path) {
  const size_t last = path.rfind('/');
  if (last == std::string_view::npos || last + 1 == path.size()) return false;
  const std::string_view name = path.substr(last + 1);
  const bool named = name.find_first_of("-0123456789") != name.npos &&
                     name.find('.') == name.npos && !kApplyPages.Has(name);
  return named && PageOf(host, path.substr(0, last)) == Page::kApply;
}

// "…/hello/#form"
bool IsFormPart(std::string_view fragment) {
  return fragment == "form" || kContactPages.Has(fragment);
}

class Judge {
 public:
  Judge(const Scene& scene, const LinkRead& link)
      : scene_(scene),
        first_(LexemeAt(scene, link.span.begin)),
        last_(link.end) {
    sentence_ = SentenceAround(scene, first_);
    // "Apply here:" and the link below it.
    if (sentence_.begin == first_ && first_ > 0 &&
        scene.At(first_ - 1).sign == ':') {
      sentence_.begin = SentenceAround(scene, first_ - 1).begin;
    }
    // "Please apply on our site." and the link alone below it.
    if (sentence_.begin == first_ && first_ > 0 &&
        scene.At(first_).lines_before == 1 &&
        (last_ >= scene.size() || scene.At(last_).lines_before > 0)) {
      sentence_.begin = SentenceAround(scene, first_ - 1).begin;
    }
    sentence_.end = std::max(sentence_.end, std::min(last_, scene.size()));
    while (sentence_.end < scene.size() && sentence_.end - last_ < kClause &&
           !SentenceStarts(scene, sentence_.end)) {
      ++sentence_.end;
    }
  }

  bool IsWork() const {
    return AnyWord([this](size_t i) {
      return kWorking.Begins(scene_.Text(i)) && !IsTestToTake(i);
    });
  }

  // "a cover letter for this posting: …", "I built …"
  bool IsAboutPosting() const {
    return AnyWord(
        [this](size_t i) { return kOfPosting.Begins(scene_.Text(i)); });
  }

  // "Formularz zgłoszeniowy: …": the name of a form, and the link.
  bool IsLabelled() const {
    if (first_ < 2 || scene_.At(first_ - 1).sign != ':') return false;
    const size_t last = first_ - 2;
    return scene_.At(last).Is(WordClass::kFormNoun) ||
           (last > 0 && !kReading.Has(scene_.Text(last)) &&
            scene_.At(last - 1).Is(WordClass::kFormNoun));
  }

  // "Enquiries: …"
  bool IsForEnquiries() const {
    static constexpr auto kEnquiries =
        Words("enquiries", "enquiry", "inquiries", "inquiry");
    return first_ > 1 && scene_.At(first_ - 1).sign == ':' &&
           kEnquiries.Has(scene_.Text(first_ - 2));
  }

  // Whether the words before the link (or just behind) send the reader there.
  bool Sends(bool apply) const {
    if (IsPointedAt() || IsOurs()) return true;
    for (size_t n = 1; n <= 2 && n <= first_ - sentence_.begin; ++n) {
      if (kThere.Has(scene_.Text(first_ - n))) return true;
    }
    if (apply ? IsOfApplicants() : ByForm()) return true;
    const size_t begin = std::max(
        sentence_.begin, first_ > kReach ? first_ - kReach : size_t{0});
    for (size_t i = begin; i < first_; ++i) {
      const std::string_view word = scene_.Text(i);
      if (apply ? kApplying.Begins(word) || IsTestToTake(i)
                : kSending.Has(word)) {
        return true;
      }
      if (HasCue(scene_.At(i), WordCue::kFillVerb)) return true;
      if (!apply &&
          scene_.At(i).Is(AnyOf(WordClass::kReachVerb, WordClass::kCallVerb))) {
        return true;
      }
      // "at" gives in Turkish.
      if (apply && word != "at" &&
          scene_.At(i).Is(AnyOf(WordClass::kGiveVerb, WordClass::kApplyVerb))) {
        return true;
      }
    }
    const size_t end = std::min(sentence_.end, last_ + kClause);
    for (size_t i = last_; i < end; ++i) {
      const std::string_view word = scene_.Text(i);
      if (apply &&
          (kApplying.Begins(word) || scene_.At(i).Is(WordClass::kApplyVerb))) {
        return true;
      }
      if (!apply && scene_.At(i).Is(WordClass::kReachVerb)) return true;
      // "... and I'll answer", "please write there"
      if (!apply && (word.starts_with("answer") || word == "write" ||
                     (word == "reaches" && i + 1 < end &&
                      scene_.At(i + 1).Is(WordClass::kMy)))) {
        return true;
      }
    }
    return false;
  }

 private:
  // Of the sentence around the link.
  template <typename Test>
  bool AnyWord(Test test) const {
    for (size_t i = sentence_.begin; i < sentence_.end; ++i) {
      if (i >= first_ && i < last_) continue;
      if (scene_.At(i).kind != TokenKind::kSign && test(i)) return true;
    }
    return false;
  }

  // "take the test at …", "a qualification test and registration"
  bool IsTestToTake(size_t i) const {
    static constexpr auto kBefore =
        Words("a", "minute", "our", "qualification", "short", "skill", "skills",
              "the", "typing");
    return scene_.Text(i) == "test" && i > 0 && kBefore.Has(scene_.Text(i - 1));
  }

  // "straight on our page, acme.com/apply"
  bool IsOurs() const {
    static constexpr auto kPages =
        Words("desk", "form", "page", "pages", "portal", "site", "website");
    size_t i = first_;
    while (i > 0 && scene_.At(i - 1).kind == TokenKind::kSign) --i;
    return i > 1 && kPages.Has(scene_.Text(i - 1)) &&
           FindBefore(scene_, i, Bit(WordClass::kMy), kNear) != kNowhere;
  }

  // "👉 acme.com/careers"
  bool IsPointedAt() const {
    const std::string_view sign = TextAt(scene_, first_ - 1);
    return first_ > 0 &&
           (sign == "\xF0\x9F\x91\x89" || sign == "\xE2\x9E\xA1" ||
            sign == "\xE2\x9E\x9C" || sign == "\xE2\x86\x92");
  }

  // "über unser Formular: …", "přes formulář na webu …", "order with my form …"
  bool ByForm() const {
    static constexpr auto kBy = Words("submit", "using", "with");
    const size_t form =
        FindBefore(scene_, first_, Bit(WordClass::kFormNoun), kNear);
    for (size_t n = 1; form != kNowhere && n <= 3 && n <= form; ++n) {
      const std::string_view word = scene_.Text(form - n);
      if (kByWay.Has(word) || kBy.Has(word)) return true;
    }
    return false;
  }

  // "Proposals here aren't read. acme.com/apply", "everybody goes through …"
  bool IsOfApplicants() const {
    const size_t begin = first_ > kReach ? first_ - kReach : 0;
    const size_t end = std::min(sentence_.end, last_ + kClause);
    for (size_t i = begin; i < end; ++i) {
      if (i == first_) i = last_;
      if (i < end && kApplicants.Has(scene_.Text(i))) return true;
    }
    return false;
  }

  const Scene& scene_;
  const size_t first_;
  const size_t last_;
  LexemeRange sentence_;
};

}  // namespace

bool IsChannelPage(std::string_view host, std::string_view path) {
  return PageOf(host, path) != Page::kNone;
}

bool SendsReader(const Scene& scene, const LinkRead& link) {
  const Judge judge(scene, link);
  return (judge.Sends(false) || judge.Sends(true)) && !judge.IsWork();
}

bool IsWorkedOn(const Scene& scene, const LinkRead& link) {
  const Judge judge(scene, link);
  return !judge.Sends(false) && judge.IsWork() && !judge.Sends(true);
}

std::optional<PageVerdict> JudgePage(const Scene& scene, const LinkRead& link) {
  Page page = PageOf(link.host, link.path);
  if (page == Page::kNone && IsFormPart(link.fragment)) page = Page::kContact;
  const Judge judge(scene, link);
  if (page == Page::kNone) {
    if (!judge.IsLabelled() || judge.IsWork()) return std::nullopt;
    return PageVerdict{.kind = "contact_page"};
  }
  const bool apply = page == Page::kApply;
  // Who disguises the link sends the reader there.
  const bool sends = link.said || judge.Sends(apply) || judge.IsLabelled() ||
                     judge.IsForEnquiries();
  if (!sends && (!IsPosting(link.host, link.path) || judge.IsAboutPosting())) {
    return std::nullopt;
  }
  PageVerdict verdict;
  verdict.category = apply ? Category::kApplicationLink : Category::kFormLink;
  verdict.kind = apply                 ? "career_page"
                 : page == Page::kBook ? "booking_page"
                                       : "contact_page";
  if (judge.IsWork()) return std::nullopt;
  verdict.confidence = sends ? Confidence::kMedium : Confidence::kLow;
  return verdict;
}

}  // namespace composer_guard
