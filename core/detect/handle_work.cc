#include "core/detect/handle_work.h"

#include <algorithm>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/handle_plain.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// "tag @acme_1 and": others are to be named before lexeme `i`.
bool IsTagged(const Scene& scene, size_t i) {
  for (size_t n = 1; n <= kClause && n <= i; ++n) {
    const std::string_view word = scene.Text(i - n);
    if (word == "tag" || word == "mention") return true;
    if (SentenceStarts(scene, i - n)) break;
  }
  return false;
}

// "set up WhatsApp for our shop: catalogue, quick replies, away message": the
// first of what is listed, some words behind the service.
bool IsListed(const Scene& scene, const HandleText& name, size_t anchor) {
  constexpr size_t kBetween = 3;  // words
  constexpr size_t kItem = 4;     // lexemes
  if (name.begin == 0 || scene.At(name.begin - 1).sign != ':' ||
      name.begin < anchor + 1 + kBetween || name.end >= scene.size() ||
      scene.At(name.end).sign != ',' ||
      name.size() != scene.At(name.begin).size()) {
    return false;
  }
  for (size_t at = name.end + 1;
       at < std::min(name.end + kItem + 1, scene.size()); ++at) {
    if (scene.At(at).sign == ',') return true;
    if (scene.At(at).kind != TokenKind::kWord) return false;
  }
  return false;
}

// "the file promo_teil2", "post_kare boyutu": of what is worked on.
bool IsNamedThing(const Scene& scene, const HandleText& name) {
  constexpr size_t kBefore = 2;
  for (size_t n = 1; n <= kBefore && n <= name.begin; ++n) {
    const Lexeme& before = scene.At(name.begin - n);
    if (HasCue(before, WordCue::kNamedThing)) return true;
    if (n == 1 && before.Is(WordClass::kTechNoun) &&
        (LanguagesOfTags(before.word_tags) & kEnglish) == 0) {
      return true;
    }
    if (SentenceStarts(scene, name.begin - n)) break;
  }
  return name.end < scene.size() && !SentenceStarts(scene, name.end) &&
         scene.At(name.end).lines_before == 0 &&
         HasCue(scene.At(name.end), WordCue::kNamedThing);
}

}  // namespace

// Words that make an account something to name in a post, to look at or to
// thank.
bool IsAsWork(const Scene& scene, size_t i, size_t end) {
  static constexpr auto kBefore =
      Words("cc", "credit", "crediting", "eg", "inspiration", "inspo", "like",
            "mention", "mentioning", "reference", "references", "style", "tag",
            "tagging", "thanks", "via");
  static constexpr auto kBehind =
      Words("as", "for", "in", "inspired", "on", "style", "styled", "type");
  size_t before = i;
  while (before > 0 && scene.At(before - 1).kind == TokenKind::kSign &&
         i - before < 2) {
    --before;
  }
  if (before > 0 && scene.At(i).lines_before == 0 &&
      kBefore.Has(scene.Text(before - 1))) {
    return true;
  }
  // "tag @acme and @aurora", "the profile of @acme"
  static constexpr auto kOf = Words("de", "di", "do", "of", "van", "von");
  if (before > 1 && scene.At(i).lines_before == 0 &&
      ((kOf.Has(scene.Text(before - 1)) &&
        scene.At(before - 2).Is(WordClass::kHandleNoun)) ||
       (scene.Text(before - 1) == "and" && IsTagged(scene, before - 1)))) {
    return true;
  }
  if (end >= scene.size() || !kBehind.Has(scene.Text(end))) return false;
  const std::string_view next =
      end + 1 < scene.size() ? scene.Text(end + 1) : std::string_view();
  return next == "an" || next == "a" || next == "each" || next == "every" ||
         next == "reference" || next == "inspiration" || next == "style" ||
         next == "thumbnails" || scene.Text(end).starts_with("style") ||
         scene.Text(end) == "type" || scene.Text(end) == "inspired";
}

// "three competitors (@acme, @aurora)": whose accounts are looked at.
// Beginnings of such words, folded; and words of scripts without spaces.
bool IsRivals(const Scene& scene, size_t i) {
  static constexpr auto kRivals = Words(
      "competidor", "competitor", "concorren", "concurren", "konkur", "pesaing",
      "rakip", "rival", "ανταγωνισ", "конкур", "מתחר", "منافس");
  static constexpr auto kGlued =
      Words("คู่แข่ง", "对手", "對手", "竞品", "竞争", "競争", "競合", "경쟁");
  const LexemeRange sentence = SentenceAround(scene, i);
  for (size_t at = sentence.begin; at < sentence.end; ++at) {
    if (kRivals.Begins(scene.Text(at))) return true;
  }
  const ViewSpan said{scene.At(sentence.begin).span.begin,
                      scene.At(sentence.end - 1).span.end};
  return std::any_of(kGlued.begin(), kGlued.end(), [&](auto word) {
    return said.Of(scene.text).find(word) != std::string_view::npos;
  });
}

bool IsOfWork(const Scene& scene, const HandleText& name, size_t anchor) {
  return IsFieldName(name.span.Of(scene.text)) ||
         IsListed(scene, name, anchor) || IsNamedThing(scene, name);
}

}  // namespace composer_guard
