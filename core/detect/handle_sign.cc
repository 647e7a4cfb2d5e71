#include "core/detect/handle_sign.h"

#include <algorithm>
#include <string>

#include "core/detect/code.h"
#include "core/detect/cues.h"
#include "core/detect/handle_parts.h"
#include "core/detect/handle_told.h"
#include "core/detect/handle_work.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

bool TakenWhole(const Scene& scene, ViewSpan span) {
  return std::find(scene.taken.begin(), scene.taken.end(), span) !=
         scene.taken.end();
}

// "@oak:matrix.org": only the server is read as something of its own.
bool TakenInside(const Scene& scene, ViewSpan span) {
  return std::all_of(
      scene.taken.begin(), scene.taken.end(), [span](ViewSpan taken) {
        return !taken.Overlaps(span) ||
               (span.begin < taken.begin && taken.end <= span.end);
      });
}

bool IsLineAlone(const Scene& scene, size_t begin, size_t end) {
  return (begin == 0 || scene.At(begin).lines_before > 0) &&
         (end >= scene.size() || scene.At(end).lines_before > 0);
}

// A word before "@name" that says whose it is. "add" and "find" do only right
// before it: "Add tests @x" is a list of changes.
bool IsOwned(const Scene& scene, size_t i) {
  constexpr size_t kAdjacent = 1;
  constexpr size_t kMostListed = 3;
  if (FindBefore(scene, i, AnyOf(WordClass::kMy, WordClass::kService),
                 kCueReach) != kNowhere) {
    return true;
  }
  // Of a list ("threads/ig/x: @name") any service does.
  size_t weak = i;
  for (size_t n = 0; n < kMostListed; ++n) {
    weak = FindBefore(scene, weak, Bit(WordClass::kServiceWeak),
                      kCueReach - std::min(kCueReach, i - weak));
    if (weak == kNowhere) break;
    const auto tag = TagOf(scene.At(weak), WordClass::kServiceWeak);
    if (!Services()[tag->value].ordinary || i - weak <= kAdjacent) return true;
  }
  const size_t verb =
      FindBefore(scene, i, Bit(WordClass::kReachVerb), kCueReach);
  return verb != kNowhere &&
         (LengthOf(scene.At(verb), WordClass::kReachVerb) > 1 ||
          i - verb <= kAdjacent);
}

// "I live on Telegram really. @name, same for years"
bool IsOfLastSentence(const Scene& scene, size_t i) {
  constexpr size_t kReach = 6;
  static constexpr auto kSelf = Words("i", "i'm", "me", "my", "we");
  if (!SentenceStarts(scene, i)) return false;
  size_t at = i;
  size_t service = kNowhere;
  for (size_t n = 0; n < 2 * kReach && at > 0; ++n) {
    --at;
    if (service == kNowhere && n < kReach &&
        scene.At(at).Is(WordClass::kService)) {
      service = at;
    }
    if (service != kNowhere && kSelf.Has(scene.Text(at))) return true;
    if (SentenceStarts(scene, at)) break;
  }
  return false;
}

// "follow @name", and where the verb stands behind: "@name で連絡ください",
// "@name 로 연락주세요". In English "@name, contact …" is a mention.
bool IsAskedFor(const Scene& scene, size_t i, size_t end) {
  constexpr size_t kBehind = 4;
  if (i > 0 && HasCue(scene.At(i - 1), WordCue::kFollow)) return true;
  for (size_t at = end; at < std::min(end + kBehind, scene.size()); ++at) {
    const auto verb = TagOf(scene.At(at), WordClass::kReachVerb);
    if ((verb.has_value() && (verb->languages & kEnglish) == 0) ||
        (HasCue(scene.At(at), WordCue::kFollow) &&
         scene.Text(at) != "follow")) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool IsFoundPhone(const Scene& scene, ViewSpan span) {
  const std::vector<uint32_t>& at = scene.found_index.At(scene.found, span);
  return std::any_of(at.begin(), at.end(), [&scene](uint32_t i) {
    return scene.found[i].category == Category::kPhone;
  });
}

bool ReportHandle(Scene* scene, const HandleText& name,
                  const ServiceRow& service, Confidence confidence,
                  size_t anchor) {
  // A name with a dot may have been read as a bare host.
  if (IsTaken(*scene, name.span) && !TakenWhole(*scene, name.span) &&
      !(name.at && TakenInside(*scene, name.span))) {
    return false;
  }
  // "Skype: `name`" says what the code is.
  const bool labelled =
      scene->At(anchor).Is(WordClass::kService) &&
      !CodeAround(*scene, name.span).Overlaps(scene->At(anchor).span);
  if (!labelled && IsOnlyCode(*scene, name.span)) return false;
  if (name.at && (IsAsWork(*scene, name.begin, name.end) ||
                  IsRivals(*scene, name.begin))) {
    return false;
  }
  if (!name.at && IsOfWork(*scene, name, anchor)) return false;
  const Lexeme& first = scene->At(name.begin);
  ViewSpan span{first.span.begin, name.span.end};
  // A number that the service goes by is no phone number.
  if (name.number) {
    for (const uint32_t i : scene->found_index.At(scene->found, span)) {
      if (scene->found[i].category == Category::kPhone) {
        scene->found_index.Drop(&scene->found, i);
      }
    }
  }
  scene->found.push_back({
      .category = Category::kHandle,
      .confidence = confidence,
      .span = span,
      .kind = service.id,
      .rule = "handle",
      .techniques = scene->At(anchor).techniques | name.techniques,
      .reading = name.reading.empty()
                     ? std::string(scene->view->Written(name.span))
                     : name.reading,
  });
  return true;
}

void DetectAtSign(Scene* scene, size_t i) {
  if (i + 1 >= scene->size() || IsTaken(*scene, scene->At(i).span)) return;
  const bool sign = scene->At(i).sign == '@';
  if (sign && i > 0 && !scene->At(i).space_before &&
      scene->At(i - 1).kind != TokenKind::kSign) {
    return;  // inside an address
  }
  // "user \"reader\"@localhost": a quotation ends before it.
  if (sign && i > 1 && !scene->At(i).space_before &&
      scene->At(i - 1).sign == '"' && !scene->At(i - 1).space_before) {
    return;
  }
  const HandleText name = ReadHandle(*scene, i, "_.-");
  if (name.empty() || name.size() < 4 || name.number) return;
  if (name.end < scene->size() && !scene->At(name.end).space_before &&
      (scene->At(name.end).sign == '/' || scene->At(name.end).sign == '(' ||
       scene->At(name.end).sign == '@')) {
    return;  // "@scope/package", "@decorator("
  }
  if (name.listed && !name.marked) return;
  if (IsAsWork(*scene, i, name.end)) return;
  const size_t noun =
      FindBefore(*scene, i, AnyOf(WordClass::kHandleNoun), kNear);
  const bool owned = IsOwned(*scene, i);
  const bool behind =
      sign && FindAfter(*scene, name.end - 1, kAnyService, kNear) != kNowhere;
  if (noun == kNowhere && !owned && !behind &&
      !IsAskedFor(*scene, i, name.end) && !IsEverywhere(*scene, i, name.end) &&
      !(name.marked && IsOfLastSentence(*scene, i))) {
    return;
  }
  if (!sign && noun == kNowhere) return;
  static constexpr ServiceRow kAny = {.id = "at_name"};
  ReportHandle(
      scene, name, kAny,
      noun != kNowhere || name.marked ? Confidence::kHigh : Confidence::kMedium,
      i);
}

void DetectTag(Scene* scene, size_t i) {
  if (i == 0 || scene->At(i).space_before || i + 1 >= scene->size() ||
      scene->At(i + 1).space_before ||
      scene->At(i + 1).kind != TokenKind::kNumber ||
      scene->At(i + 1).size() < 4 || scene->At(i + 1).size() > 5 ||
      IsTaken(*scene, scene->At(i).span)) {
    return;
  }
  const HandleText name = ReadHandle(*scene, FirstOfRun(*scene, i), "_.-");
  if (!name.tag || name.size() < 8 || name.end <= i + 1) return;
  // "owner/project#28177"
  if (name.begin > 0 && scene->At(name.begin - 1).sign == '/' &&
      !scene->At(name.begin).space_before) {
    return;
  }
  const bool cue =
      FindBefore(*scene, name.begin, kOwner | kAnyService, kClause) !=
          kNowhere ||
      FindAfter(*scene, i + 1, kOwner | kAnyService, kClause) != kNowhere ||
      IsLineAlone(*scene, name.begin, name.end);
  if (cue && name.end == i + 2 &&
      FindBefore(*scene, i, Bit(WordClass::kIdLabel), kNear) == kNowhere) {
    static constexpr ServiceRow kDiscord = {.id = "discord"};
    ReportHandle(scene, name, kDiscord, Confidence::kMedium, i);
  }
}

}  // namespace composer_guard
