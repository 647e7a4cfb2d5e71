#include "core/detect/address_work.h"

#include <string_view>

#include "core/detect/address_words.h"
#include "core/detect/code.h"
#include "core/detect/cues.h"
#include "core/detect/made_up.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// How far a notice of who owns something goes on, in lexemes.
constexpr size_t kNotice = 40;

// "Copyright 2002 Tungsten Graphics, Inc., Cedar Park, Texas"
bool IsNotice(const Scene& scene, size_t begin) {
  for (size_t n = 0; n < kNotice && n <= begin; ++n) {
    const std::string_view word = scene.Text(begin - n);
    if (word == "copyright" || word == "\xC2\xA9") return true;
    if (scene.At(begin - n).lines_before > 1) return false;
  }
  return false;
}

// Words of a place that is for sale, on a map, or was worked on.
bool IsOfListing(std::string_view word) {
  static constexpr auto kWords = Words(
      "bath", "baths", "census", "depot", "facade", "geocode", "geocoding",
      "listing", "listings", "notices", "renovated", "restored", "sqft");
  return kWords.Has(word);
}

// Words of a story that somebody writes, draws or films.
bool IsOfStory(std::string_view word) {
  static constexpr auto kWords =
      Words("biography", "chapter", "character", "detective", "fiction", "film",
            "novel", "plot", "protagonist", "scene", "screenplay", "script",
            "sequel", "story", "tale", "villain");
  return kWords.Has(word);
}

// "the bakery is on the corner, its address is …"
bool IsOfAThing(const Scene& scene, size_t begin) {
  constexpr size_t kReach = 4;
  static constexpr auto kItsOwn = Words("her", "his", "its", "their");
  for (size_t n = 1; n < kReach && n < begin; ++n) {
    if (scene.At(begin - n).Is(WordClass::kAddressNoun) ||
        scene.At(begin - n).Is(WordClass::kLiveAt)) {
      return kItsOwn.Has(scene.Text(begin - n - 1));
    }
  }
  return false;
}

}  // namespace

// 'addresses such as "123 Main St., Apt. 4"', 'parse("742 Evergreen Terrace")'
bool IsExampleAddress(const Scene& scene, size_t begin) {
  const ViewSpan first = scene.At(begin).span;
  if (IsOnlyCode(scene, first) || IsMadeUp(scene, begin) ||
      IsNotice(scene, begin) || IsOfAThing(scene, begin)) {
    return true;
  }
  if (begin < 2 || !IsSign(scene, begin - 1, '"')) return false;
  const std::string_view before = scene.Text(begin - 2);
  return before == "as" || before == "like" || before == "example" ||
         before == "reads" || before == "read" || before == "says";
}

bool IsWorkAddress(const Scene& scene, size_t begin, size_t end) {
  constexpr size_t kFewestCells = 2;
  // Cells of a row: "Acme;4 Mill Road;CB1 2AB".
  constexpr size_t kAround = 8;
  const size_t first = begin > kAround ? begin - kAround : 0;
  size_t cells = 0;
  for (size_t i = first; i + 1 < scene.size() && i < end + kAround; ++i) {
    cells += scene.At(i).sign == ';' && !scene.At(i).space_before &&
                     !scene.At(i + 1).space_before
                 ? 1
                 : 0;
  }
  if (cells >= kFewestCells) return true;
  // "the shop's address on the flyer: …", not "drop by for your flyer: …"
  if (IsPrinted(scene, begin,
                AnyOf(WordClass::kMy, WordClass::kYour, WordClass::kLiveAt))) {
    return true;
  }
  // "The story is set in 1889 at 221B Baker Street".
  for (size_t n = 1; n <= kSentence && n <= begin; ++n) {
    if (SentenceStarts(scene, begin - n + 1)) return false;
    if (IsOfStory(scene.Text(begin - n)) ||
        IsOfListing(scene.Text(begin - n))) {
      return FindBefore(scene, begin,
                        AnyOf(WordClass::kMy, WordClass::kAddressNoun,
                              WordClass::kLiveAt),
                        kClause) == kNowhere;
    }
  }
  return false;
}

}  // namespace composer_guard
