#include "core/detect/phone_pieces.h"

#include <array>
#include <string>
#include <utility>

#include "core/detect/cues.h"
#include "core/detect/digits_otherwise.h"
#include "core/detect/phone_dressed.h"
#include "core/detect/phone_plan.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kPieces = 3;
constexpr std::array<uint32_t, kPieces> kSizes = {3, 3, 4};
constexpr size_t kFarthest = 50;  // lexemes from the first to the last
constexpr size_t kBefore = 6;     // from what says which piece it is
constexpr size_t kBehind = 4;

// Which piece it is. What else has pieces would have to be said of none.
bool IsSaid(const Scene& scene, size_t i, bool* of_number) {
  static constexpr auto kOfNumber =
      Words("area", "chunk", "code", "digits", "part", "piece", "prefix");
  static constexpr auto kWhich = Words(
      "after", "begin", "begins", "comes", "end", "ending", "ends", "final",
      "finally", "finish", "finishes", "first", "followed", "follows", "last",
      "middle", "next", "rest", "second", "start", "starts", "then", "third");
  bool said = false;
  const auto look = [&](size_t at) {
    const std::string_view word = scene.Text(at);
    *of_number = *of_number || kOfNumber.Has(word);
    said = said || kOfNumber.Has(word) || kWhich.Has(word);
  };
  for (size_t n = 1; n <= kBefore && n <= i; ++n) {
    look(i - n);
    if (SentenceStarts(scene, i - n + 1)) break;
  }
  for (size_t n = 1; !said && n <= kBehind && i + n < scene.size(); ++n) {
    if (SentenceStarts(scene, i + n)) break;
    look(i + n);
  }
  return said;
}

// "1200 rows" counts something; "0119, and I'm" does not.
bool Counts(const Scene& scene, size_t i) {
  static constexpr auto kGoesOn = Words("and", "so", "that's", "then");
  return i + 1 < scene.size() && scene.At(i + 1).lines_before == 0 &&
         scene.At(i + 1).kind != TokenKind::kSign &&
         !kGoesOn.Has(scene.Text(i + 1));
}

// Of the three figures, one behind the other.
void Try(const std::array<size_t, kPieces>& at, Scene* scene) {
  if (at[kPieces - 1] - at[0] > kFarthest) return;
  std::string digits;
  bool of_number = false;
  for (size_t n = 0; n < kPieces; ++n) {
    if (scene->At(at[n]).size() != kSizes[n]) return;
    digits += scene->Text(at[n]);
  }
  for (const size_t i : at) {
    if (Counts(*scene, i) || !IsSaid(*scene, i, &of_number)) return;
  }
  if (!of_number || IsWellKnown(digits)) return;
  const PlansRead read = ReadPlansOf(digits, "US", {}, false);
  if (read.home.fit != PlanFit::kFull) return;
  AddDressedPhone({at[0], at[kPieces - 1] + 1}, std::move(digits), scene);
}

}  // namespace

void FindPhonesInPieces(Scene* scene) {
  std::array<size_t, kPieces> last = {};
  size_t count = 0;
  for (size_t i = 0; (i = scene->NextLead(i, kNumeral)) < scene->size(); ++i) {
    if (scene->At(i).kind != TokenKind::kNumber) continue;
    last = {last[1], last[2], i};
    if (++count >= kPieces) Try(last, scene);
  }
}

}  // namespace composer_guard
