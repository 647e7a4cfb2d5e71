#include "core/policy/remind.h"

#include <algorithm>
#include <string_view>

#include "core/detect/cues.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

constexpr WordClasses kHere = AnyOf(WordClass::kPlatform, WordClass::kHere);
constexpr WordClasses kWrite =
    AnyOf(WordClass::kReachVerb, WordClass::kTalkVerb);

// "contact me only here", "keep all messages on the platform".
bool SaysOnlyAround(const Scene& scene, size_t i, Purposes* purposes) {
  const LexemeRange sentence = SentenceAround(scene, i);
  const size_t begin =
      std::max(sentence.begin, i > kClause ? i - kClause : size_t{0});
  const size_t end = std::min(sentence.end, i + kClause);
  bool keep = false;
  bool talk = false;
  for (size_t k = begin; k < end; ++k) {
    if (purposes->SaysAt(k, PurposeRole::kOnly)) return true;
    keep = keep || purposes->SaysAt(k, PurposeRole::kKeep);
    talk = talk || scene.At(k).Is(kWrite) || scene.Text(k) == "messages";
  }
  return keep && talk;
}

// Whether the draft itself keeps the talk on the platform: "please contact me
// only here until we have a contract", "write to me through the platform".
bool SaysOnlyHere(const Scene& scene, Purposes* purposes) {
  if ((scene.sums.classes & kHere) == 0) return false;
  for (size_t i = 0; i < scene.size(); ++i) {
    if (!scene.At(i).Is(kHere)) continue;
    if (SaysOnlyAround(scene, i, purposes)) return true;
    if (!scene.At(i).Is(WordClass::kPlatform)) continue;
    const size_t verb = FindBefore(scene, i, kWrite, kClause);
    if (verb != kNowhere && AnyIn(scene, verb, i, Bit(WordClass::kMy))) {
      return true;
    }
  }
  return false;
}

// Whether the draft says of a host without scheme that it is a site to look at:
// "our website is ⟦acme.com⟧". Alone it may be a company's name.
bool IsSaidToBeSite(const Scene& scene, ViewSpan link, Purposes* purposes) {
  const size_t first = LexemeAt(scene, link.begin);
  const LexemeRange sentence = SentenceAround(scene, first);
  const size_t begin =
      std::max(sentence.begin, first > kClause ? first - kClause : size_t{0});
  for (size_t k = begin; k < first; ++k) {
    if (purposes->SaysAt(k, PurposeRole::kSite)) return true;
  }
  return false;
}

// The sentence goes behind the paragraph that the link is in; as one of its own
// where that ends in no full stop, so that the two are not read as one. The
// link ends at `link`.
Fix AddSentence(std::string_view draft, DraftPlace link) {
  size_t end = std::min(draft.find("\n\n", link.bytes), draft.size());
  while (end > link.bytes &&
         (draft[end - 1] == ' ' || draft[end - 1] == '\n')) {
    --end;
  }
  uint32_t unit = link.units;
  for (size_t at = link.bytes; at < end;) {
    const CodePoint c = DecodeAt(draft, at);
    at += c.bytes;
    unit += c.units();
  }
  Fix fix;
  fix.kind = FixKind::kInsert;
  fix.span = {unit, unit};
  const char last = draft[end - 1];
  fix.before = last == '.' || last == '!' || last == '?' ? " " : "\n\n";
  fix.message = "fix.only_here";
  fix.capital = true;
  return fix;
}

}  // namespace

const PolicyReminder* ReminderOf(const Context& context, const Policy& policy) {
  if (policy.ExemptionOf(Category::kHandle, context).has_value()) {
    return nullptr;
  }
  return policy.ReminderOf(context);
}

PassageLinks ReadLinks(const Scene& scene, const PolicyReminder* reminder,
                       uint32_t most, Purposes* purposes) {
  PassageLinks links;
  if (reminder == nullptr) return links;
  links.only_here = SaysOnlyHere(scene, purposes);
  for (const AllowedLink& link : scene.allowed_links) {
    if (links.links.size() >= most) break;
    const bool own = Has(reminder->roles, Role::kClient) &&
                     !Has(reminder->roles, Role::kFreelancer);
    if (link.portfolio && own) continue;  // a taste of somebody's work
    if (link.bare && !IsSaidToBeSite(scene, link.span, purposes)) continue;
    const DraftPlace end{scene.view->PlaceOf(link.span.end).bytes,
                         scene.view->ToDraft(link.span).end};
    links.links.push_back({scene.view->ToDraft(link.span).start, end});
  }
  return links;
}

Reminder Remind(const PolicyReminder& reminder, const ReadLink& link,
                std::string_view draft) {
  return {
      .kind = std::string(reminder.kind),
      .span = {link.start, link.end.units},
      .section = std::string(reminder.section),
      .message = std::string(reminder.message),
      .fixes = {AddSentence(draft, link.end)},
  };
}

}  // namespace composer_guard
