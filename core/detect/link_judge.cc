#include "core/detect/link_judge.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/detect/code.h"
#include "core/detect/cues.h"
#include "core/detect/domain.h"
#include "core/detect/link_disguise.h"
#include "core/detect/link_page.h"
#include "core/detect/link_placeholder.h"
#include "core/detect/link_table.h"
#include "core/detect/overlay.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kFewestDigits = 5;  // of a "tel:" link

class LinkJudge {
 public:
  LinkJudge(const LinkRead& link, Scene* scene)
      : link_(link),
        scene_(*scene),
        first_(LexemeAt(*scene, link.span.begin)) {}

  void Run() {
    const LinkRow* const row = RowOfLink();
    if ((row == nullptr || row->purpose == LinkPurpose::kWork) &&
        link_.scheme && JudgeNested()) {
      return;
    }
    if (row == nullptr) return JudgeOther();
    scene_.taken.push_back(link_.span);
    if (row->purpose == LinkPurpose::kWork) {
      if (!ReportApply()) AllowWork(*row);
      return;
    }
    if (IsNoContact(*row)) return;
    if (row->purpose == LinkPurpose::kShortener) {
      const bool apply = AsksToApply();
      Report(apply ? Category::kApplicationLink : Category::kFormLink,
             "shortener",
             apply || AsksToFill() ? Confidence::kMedium : Confidence::kLow);
      return;
    }
    Report(CategoryOf(row->purpose), row->kind, ConfidenceOf(*row));
  }

 private:
  // "https://google.com/url?q=https://forms.gle/x"
  bool JudgeNested() {
    LinkRead nested;
    const LinkRow* const row =
        FindNestedLink(link_.span.Of(scene_.text), &nested);
    if (row == nullptr || HasPlaceholder(nested.path) ||
        IsOnlyCode(scene_, link_.span)) {
      return false;
    }
    scene_.taken.push_back(link_.span);
    Report(CategoryOf(row->purpose), row->kind, Confidence::kHigh);
    scene_.found.back().reading = "https://" + nested.host + nested.path;
    scene_.found.back().techniques |= nested.techniques;
    return true;
  }

  // A pack's word on the link goes first.
  const LinkRow* RowOfLink() {
    if (scene_.overlay != nullptr) {
      if (const LinkRow* row = FindLinkIn(scene_.overlay->links, link_.host,
                                          link_.path, link_.fragment)) {
        return row;
      }
      static constexpr LinkRow kAllowed;  // work
      if (scene_.overlay->AllowsHost(link_.host)) return &kAllowed;
    }
    return FindDisguisedLink(&link_);
  }

  static Category CategoryOf(LinkPurpose purpose) {
    return static_cast<Category>(purpose);
  }

  // "Apply here: https://acme.notion.site/Apply-4be1": of a host of work only
  // where the reader is sent there.
  bool ReportApply() {
    const auto page = JudgePage(scene_, link_);
    if (!page.has_value() || page->category != Category::kApplicationLink ||
        page->confidence == Confidence::kLow || link_.open ||
        IsOnlyCode(scene_, link_.span)) {
      return false;
    }
    Report(page->category, page->kind, page->confidence);
    return true;
  }

  // "/job/155013", "/acme/jobs/7": one of them, by its number.
  static bool IsJob(std::string_view path) {
    for (const std::string_view part : {"/job/", "/jobs/", "/vacancy/"}) {
      const size_t at = path.find(part);
      if (at != path.npos &&
          path.find_first_of("0123456789", at + part.size()) != path.npos) {
        return true;
      }
    }
    return false;
  }

  // "Apply at lever dot co slash acme": as people remember the address of a
  // page that a vendor has for it; a bare host is a hint.
  bool ReportVendor() {
    const bool hidden =
        link_.techniques != 0 || scene_.view->Undone(link_.span) != 0;
    if (link_.open || IsOnlyCode(scene_, link_.span) ||
        !(AsksToApply() || (hidden && link_.scheme) ||
          (IsJob(link_.path) && !IsWorkedOn(scene_, link_)))) {
      return false;
    }
    const LinkRow* const row = FindVendorToApply(link_.host);
    if (row == nullptr || HasPlaceholder(link_.path)) return false;
    scene_.taken.push_back(link_.span);
    Report(Category::kApplicationLink, row->kind,
           link_.path.size() > 1 ? Confidence::kMedium : Confidence::kLow);
    return true;
  }

  // A page of somebody's own on a portal, which others may write to there.
  void AllowWork(const LinkRow& row) {
    const std::string_view kind = row.kind;
    const bool page = row.subdomains || link_.path.size() > 1;
    if ((kind != "portfolio" && kind != "site") || !page || link_.open ||
        HasPlaceholder(link_.path)) {
      return;
    }
    scene_.allowed_links.push_back(
        {.span = link_.span, .portfolio = kind == "portfolio"});
  }

  // Talk about such links: "wa.me/{phone}", "t.me/yourname", code.
  bool IsNoContact(const LinkRow& row) const {
    if (link_.open || HasPlaceholder(link_.path)) return true;
    // A bare host without a path is only its name.
    if (!link_.scheme && !link_.said && link_.path.size() < 2 &&
        link_.fragment.empty() && !row.subdomains) {
      return true;
    }
    return IsOnlyCode(scene_, link_.span);
  }

  bool Near(WordClasses classes, size_t before, size_t after) const {
    return FindBefore(scene_, first_, classes, before) != kNowhere ||
           FindAfter(scene_, link_.end - 1, classes, after) != kNowhere;
  }

  // "bit.ly/acme-apply", "apply here: bit.ly/3xYz"
  bool AsksToApply() const {
    if (link_.path.find("apply") != std::string::npos) return true;
    static constexpr auto kThere =
        Words("at", "by", "here", "now", "on", "online", "please", "this",
              "through", "today", "using", "via", "with");
    for (size_t n = 1; n <= kNear && n <= first_; ++n) {
      const size_t i = first_ - n;
      const std::string_view word = scene_.Text(i);
      if (word == "apply" || word.starts_with("application") ||
          scene_.At(i).Is(WordClass::kApplyVerb)) {
        return !IsWorkedOn(scene_, link_) && !(i > 0 && IsOthers(i - 1));
      }
      if (scene_.At(i).kind == TokenKind::kWord && !kThere.Has(word)) break;
    }
    return false;
  }

  // "applicants apply at …"
  bool IsOthers(size_t i) const {
    static constexpr auto kOthers =
        Words("applicants", "candidates", "graduates", "jobseekers", "people",
              "seekers", "students", "talents", "they", "users", "who");
    return kOthers.Has(scene_.Text(i));
  }

  bool AsksToFill() const {
    return link_.path.find("form") != std::string::npos ||
           link_.path.find("contact") != std::string::npos ||
           Near(AnyOf(WordClass::kFormNoun, WordClass::kReachVerb,
                      WordClass::kPhoneNoun, WordClass::kEmailNoun),
                kClause, kClause);
  }

  Confidence ConfidenceOf(const LinkRow& row) const {
    const bool cue = Near(AnyOf(WordClass::kReachVerb, WordClass::kHandleNoun),
                          kClause, kNear);
    if (row.weak) {
      const bool sent =
          row.purpose != LinkPurpose::kHandle && SendsReader(scene_, link_);
      return cue || sent ? Confidence::kMedium : Confidence::kLow;
    }
    // "Rebuild our form at …", "scrape the jobs of …"
    if (row.purpose != LinkPurpose::kHandle && IsWorkedOn(scene_, link_)) {
      return Confidence::kLow;
    }
    return Confidence::kHigh;
  }

  // A host that the tables do not know.
  void JudgeOther() {
    if (const auto page = JudgePage(scene_, link_);
        page.has_value() && !link_.open && !IsOnlyCode(scene_, link_.span)) {
      scene_.taken.push_back(link_.span);
      Report(page->category, page->kind, page->confidence);
      return;
    }
    if (ReportVendor() || link_.said) return;
    const size_t dot = link_.host.rfind('.');
    if (dot == std::string::npos) {
      if (link_.scheme) scene_.taken.push_back(link_.span);
      return;
    }
    const std::string_view tld = std::string_view(link_.host).substr(dot + 1);
    const bool www = link_.host.starts_with("www.");
    const bool sure = link_.scheme || www ||
                      (IsTld(tld) && !link_.path.empty()) || IsCommonTld(tld);
    if (!sure) return;
    scene_.taken.push_back(link_.span);
    if (IsTld(tld) && !link_.open && !IsPlaceholderDomain(link_.host)) {
      scene_.allowed_links.push_back(
          {.span = link_.span, .bare = !link_.scheme && !www});
    }
  }

  void Report(Category category, std::string_view kind, Confidence confidence) {
    Found found;
    found.category = category;
    found.confidence = confidence;
    found.span = link_.span;
    found.kind = kind;
    found.rule = "link";
    found.techniques = link_.techniques;
    const bool plain =
        link_.techniques == 0 && scene_.view->Undone(link_.span) == 0;
    if (!plain) {
      found.reading = link_.scheme ? "https://" : "";
      found.reading += link_.host + link_.path;
      if (!link_.fragment.empty()) found.reading += "#" + link_.fragment;
    }
    scene_.found.push_back(std::move(found));
  }

  LinkRead link_;
  Scene& scene_;
  const size_t first_;
};

}  // namespace

void JudgeLink(const LinkRead& link, Scene* scene) {
  LinkJudge(link, scene).Run();
}

bool ReportScheme(const SchemeRow& row, std::string_view rest, ViewSpan span,
                  Scene* scene) {
  if (row.purpose == LinkPurpose::kEmail &&
      rest.find('@') == std::string_view::npos) {
    return false;
  }
  const bool phone = row.purpose == LinkPurpose::kPhone;
  if (phone && std::count_if(rest.begin(), rest.end(), [](char c) {
                 return '0' <= c && c <= '9';
               }) < static_cast<std::ptrdiff_t>(kFewestDigits)) {
    return false;
  }
  scene->taken.push_back(span);
  // "rua=mailto:reports@acme.com": of a record of DMARC, for machines.
  const std::string_view before = scene->text.substr(0, span.begin);
  const bool record = before.ends_with("rua=") || before.ends_with("ruf=");
  if (record || IsOnlyCode(*scene, span)) return true;
  Found found;
  found.category = static_cast<Category>(row.purpose);
  found.confidence = Confidence::kHigh;
  found.span = span;
  found.kind = row.kind;
  found.rule = "link.scheme";
  if (phone) found.reading = rest.substr(0, rest.find(';'));
  scene->found.push_back(std::move(found));
  return true;
}

}  // namespace composer_guard
