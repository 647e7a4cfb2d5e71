#include "core/detect/handle_anywhere.h"

#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/handle_judge.h"
#include "core/detect/handle_plain.h"
#include "core/detect/handle_sign.h"
#include "core/detect/handle_text.h"
#include "core/rules/tables.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kReach = 12;    // from "everywhere" to a name, and behind it
constexpr size_t kShortest = 6;  // bytes of a name
constexpr ServiceRow kSite = {.id = "site", .signs = "._-"};

constexpr auto kNouns =
    Words("alias", "handle", "nick", "nickname", "username");
constexpr auto kSpeaks =
    Words("add", "dm", "find", "i'm", "im", "me", "mine", "pm");
// Whom the name is for: "pick any app and ping me".
constexpr auto kInvites = Words("add", "app", "apps", "chat", "dm", "find",
                                "me", "messenger", "ping", "pm", "socials");

std::string_view TextAt(const Scene& scene, size_t i) {
  return i < scene.size() ? scene.Text(i) : std::string_view();
}

HandleText NameAt(const Scene& scene, size_t i) {
  HandleText name =
      i < scene.size() ? ReadHandle(scene, i, kSite.signs) : HandleText();
  const bool is = !name.empty() && !name.number && !name.listed &&
                  name.size() > kShortest && !IsConstant(scene, name);
  return is ? name : HandleText();
}

bool IsInvited(const Scene& scene, size_t begin, size_t end) {
  for (size_t at = begin; at < end; ++at) {
    if (kInvites.Has(TextAt(scene, at))) return true;
  }
  return false;
}

}  // namespace

void DetectEverywhere(Scene* scene, size_t i) {
  const LexemeRange sentence = SentenceAround(*scene, i);
  bool noun = false;
  for (size_t at = sentence.begin; at < i; ++at) {
    noun = noun || kNouns.Has(scene->Text(at));
  }
  if (!noun) return;
  for (size_t at = i + 1; at < scene->size() && at < i + kReach; ++at) {
    const char sign = scene->At(at).sign;
    if (SentenceStarts(*scene, at)) return;
    if (sign != ':' && sign != ',' && TextAt(*scene, at) != "is") continue;
    const HandleText name = NameAt(*scene, at + 1);
    if (name.empty() || !NameEnds(*scene, name.end) ||
        !(name.Marked() || name.dotted ||
          IsNoUsualWord(name.span.Of(scene->text))) ||
        !IsInvited(*scene, sentence.begin, name.end + kReach)) {
      continue;
    }
    ReportHandle(scene, name, kSite, Confidence::kMedium, i);
    return;
  }
}

void DetectUserPath(Scene* scene, size_t i) {
  if (i + 2 >= scene->size() ||
      !(scene->At(i + 1).sign == '/' ||
        scene->At(i + 1).Is(WordClass::kSlashWord)) ||
      (i > 0 && !scene->At(i).space_before)) {
    return;
  }
  const HandleText name = NameAt(*scene, i + 2);
  if (name.empty()) return;
  for (size_t n = 1; n <= 2; ++n) {
    if (kSpeaks.Has(TextAt(*scene, name.end + n - 1)) ||
        (i >= n && kSpeaks.Has(scene->Text(i - n)))) {
      ReportHandle(scene, name, kSite, Confidence::kMedium, i);
      return;
    }
  }
}

}  // namespace composer_guard
