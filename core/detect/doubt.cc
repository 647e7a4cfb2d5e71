#include "core/detect/doubt.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "core/detect/around.h"
#include "core/detect/learned_table.h"
#include "core/detect/resolve.h"
#include "core/rules/doubt.h"

namespace composer_guard {
namespace {

// Sums up to which it is no contact, and a hint; and from which what is
// doubtful is one, and is warned of.
constexpr int kNoContact = -5;
constexpr int kNoPlus =
    -10;  // with a country's code, as hardly a thing has one
constexpr int kHardlyOne = -2;
constexpr int kLikelyOne = 6;
constexpr int kSurelyOne = 8;
// Of names and places, which are written like fewer things than numbers are.
constexpr int kLikelyName = 4;
constexpr int kSurelyName = 8;
// Of mail: what is written with an @ seldom is none.
constexpr int kNoMail = -11;
constexpr int kHardlyMail = -7;

int SumOf(const Scene& scene, const Found& found, Around* around) {
  static const LearnedTable<kDoubtSlotBits, kDoubtApartBits, 4> learned(
      kDoubtTaken, kDoubtApart, [](size_t at) { return kDoubtWeights[at]; });
  around->Read(scene, found);
  int sum = kDoubtBias;
  learned.ForEachOf(around->numbers(), [&sum](uint32_t weight) {
    sum += static_cast<int>(weight) - kDoubtNoWeight;
  });
  return sum;
}

// Whether it is no contact; what it is surer of is said on it. Mail is a hint
// for where it stands, in code or a sample, which no word beside it changes.
bool IsNone(int sum, bool plus, Found* found) {
  const bool mail = found->category == Category::kEmail;
  if (sum <= (mail ? kNoMail : plus ? kNoPlus : kNoContact)) return true;
  if (sum <= (mail ? kHardlyMail : kHardlyOne)) {
    found->confidence = Confidence::kLow;
  } else if (sum > kLikelyOne && !mail && found->techniques == 0) {
    found->confidence = std::max(found->confidence, Confidence::kMedium);
  }
  return false;
}

}  // namespace

void DoubtFound(Scene* scene) {
  Around around;
  size_t known = 0;
  for (size_t n = 0; n < scene->found.size(); ++n) {
    Found& found = scene->found[n];
    // "+44 20 …": hardly anything else is written so.
    const bool plus =
        found.rule == "phone" && scene->text[found.span.begin] == '+';
    if (MayBeDoubted(found) &&
        IsNone(SumOf(*scene, found, &around), plus, &found)) {
      continue;
    }
    if (known < n) scene->found[known] = std::move(found);
    ++known;
  }
  scene->found.erase(scene->found.begin() + static_cast<ptrdiff_t>(known),
                     scene->found.end());
  std::vector<Found> fresh;
  for (Found& found : scene->doubtful) {
    if (IsKnown(*scene, found.span)) continue;
    const int sum = SumOf(*scene, found, &around);
    const bool number = found.category == Category::kPhone;
    if (sum <= (number ? kLikelyOne : kLikelyName)) continue;
    if (sum > (number ? kSurelyOne : kSurelyName)) {
      found.confidence = Confidence::kMedium;
    }
    fresh.push_back(std::move(found));
  }
  if (fresh.empty()) return;
  std::move(fresh.begin(), fresh.end(), std::back_inserter(scene->found));
  Resolve(&scene->found);
}

}  // namespace composer_guard
