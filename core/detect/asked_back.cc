#include "core/detect/asked_back.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace composer_guard {
namespace {

constexpr size_t kReach = 80;  // bytes behind the contact

// Folded, a bar behind each. Where another sentence may stand between, what
// asks is more than one word that goes on.
constexpr std::string_view kAsking =
    "what's yours|whats yours|what is yours|and yours?|. yours?|"
    "! yours?|and yours ?|y el tuyo|y el suyo|y la tuya|"
    "cual es el tuyo|cual es el suyo|qual o seu|qual e o seu|"
    "e o seu?|e o teu?|e il tuo|e il suo|et le tien|et le votre|"
    "und deine?|und ihre?|wie ist deine|en de jouwe|"
    "en die van jou|a twoj?|a twoj numer|a pana?|a pani?|а ваш?|"
    "а твои?|и ваш?|какои у вас|какои у тебя|а ваш номер|"
    "а твои номер|peki seninki|ya sizinki|ya seninki|你的呢|您的呢|你的是|"
    "あなたのは|そちらは|그쪽은|aapka kya hai|aur aapka|kalau punya kamu|"
    "yang kamu?|";

const char* KindOf(Category category) {
  return category == Category::kPhone   ? "phone"
         : category == Category::kEmail ? "email"
                                        : "handle";
}

}  // namespace

void FindAskedBack(Scene* scene) {
  const size_t count = scene->found.size();
  for (size_t n = 0; n < count; ++n) {
    const Found found = scene->found[n];
    if (found.intent != Intent::kShare || found.span.empty() ||
        (found.category != Category::kPhone &&
         found.category != Category::kEmail &&
         found.category != Category::kHandle)) {
      continue;
    }
    const std::string_view rest = scene->text.substr(found.span.end, kReach);
    // Few drafts ask anything right behind a contact.
    if (rest.find('?') == rest.npos) continue;
    size_t at = rest.npos;
    std::string_view said;
    for (size_t from = 0; from < kAsking.size();) {
      const size_t end = kAsking.find('|', from);
      const std::string_view asking = kAsking.substr(from, end - from);
      from = end + 1;
      const size_t place = rest.find(asking);
      if (place < at) {
        at = place;
        said = asking;
      }
    }
    if (at == rest.npos) continue;
    const auto begin = static_cast<uint32_t>(found.span.end + at);
    const auto size = static_cast<uint32_t>(said.size());
    const ViewSpan span{begin, begin + size};
    const bool known = std::any_of(
        scene->found.begin(), scene->found.end(),
        [span](const Found& other) { return other.span.Overlaps(span); });
    if (known) continue;
    scene->found.push_back({.category = found.category,
                            .intent = Intent::kRequest,
                            .confidence = Confidence::kMedium,
                            .span = span,
                            .kind = KindOf(found.category),
                            .rule = "request.asked_back"});
  }
}

}  // namespace composer_guard
