// Postal addresses and PO boxes.
//
//   catches: "418 Marigold Avenue, Suite 3B, Portland, OR 97214",
//            "ul. Jaśminowa 8/15, 30-418 Kraków", "PO Box 4471, Perth WA 6000"
//   leaves:  "our office is in London", "based in Austin, TX 78701",
//            "10 Downing Street style", "20 road bikes"
//
// A chain of parts is read from every lexeme that may begin one; points for
// its parts decide. A door (a number on a street, in a building, of a box) is
// always needed, so a place alone is never an address.

#include "core/detect/address_ahead.h"
#include "core/detect/address_chain.h"
#include "core/detect/address_cues.h"
#include "core/detect/address_evidence.h"
#include "core/detect/address_glued.h"
#include "core/detect/address_words.h"
#include "core/detect/address_work.h"
#include "core/detect/cues.h"
#include "core/detect/detectors.h"
#include "core/text/apart.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

// What surrounds the parts is worth, and what is enough: a street with its
// number needs one thing more, a place, a postcode, or a word like "come to".
constexpr int kSaid = 3;
constexpr int kStreetsOfList = 3;
constexpr int kHigh = 7;
constexpr int kMedium = 6;
constexpr int kLow = 5;

// The draft says nothing else.
bool IsWholeDraft(const Scene& scene, const AddressChain& chain) {
  const size_t end = chain.end_lexeme();
  return scene.begins && scene.ends && chain.first_lexeme() == 0 &&
         (end == scene.size() ||
          (end + 1 == scene.size() && IsSign(scene, end, '.')));
}

std::optional<Confidence> ConfidenceOf(const Scene& scene,
                                       const AddressChain& chain,
                                       AddressEvidence* evidence) {
  if (chain.empty()) return std::nullopt;
  for (size_t n = chain.begin; n < chain.end; ++n) {
    const bool name_behind = n + 1 < chain.end &&
                             chain.gaps[n + 1] == Gap::kNone &&
                             chain.parts[n + 1].kind == PartKind::kName;
    evidence->Add(chain.parts[n], name_behind);
  }
  evidence->said = IsSaidToFollow(scene, chain.first_lexeme());
  if (!evidence->HasDoor()) return std::nullopt;
  // "Main St, Oak Ave, 5th Ave": a list of streets.
  if ((evidence->streets >= kStreetsOfList && !evidence->IsPlaced()) ||
      IsExampleAddress(scene, chain.first_lexeme()) ||
      IsWorkAddress(scene, chain.first_lexeme(), chain.end_lexeme())) {
    evidence->ruled_out = true;
    return std::nullopt;
  }
  // "10 Downing Street style"
  const size_t behind = chain.end_lexeme();
  if (!evidence->IsPlaced() && behind < scene.size() &&
      scene.At(behind).lines_before == 0 &&
      scene.At(behind).Is(WordClass::kTechNoun)) {
    evidence->ruled_out = true;
    return std::nullopt;
  }
  evidence->points += evidence->said ? kSaid
                                     : CuePoints(scene, chain.first_lexeme(),
                                                 chain.end_lexeme());
  if (IsWholeDraft(scene, chain)) evidence->points += kCuePoints;
  const bool sure = evidence->number || evidence->box || evidence->units > 0 ||
                    evidence->postcode >= PostcodeShape::kMedium;
  if (evidence->points >= kHigh && evidence->IsPlaced() && sure) {
    return Confidence::kHigh;
  }
  if (evidence->points >= kMedium) return Confidence::kMedium;
  if (evidence->points >= kLow) return Confidence::kLow;
  return std::nullopt;
}

// Whether a chain may begin here.
bool MayBegin(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  switch (lexeme.kind) {
    case TokenKind::kNumber:
      return true;
    case TokenKind::kSign:
      return lexeme.sign == '#';
    case TokenKind::kGlued:
      return false;
    case TokenKind::kWord:
      break;
  }
  if (lexeme.Is(AnyOf(WordClass::kStreetType, WordClass::kUnitWord,
                      WordClass::kPoBox, WordClass::kDigit, WordClass::kTeen,
                      WordClass::kTens))) {
    return true;
  }
  if (!IsCapital(scene, i)) {
    return HasStreetEnding(scene, i) || IsLetter(scene, i);
  }
  // The first of a run of capital words; in scripts without capitals "बी-47".
  return i == 0 || (IsCaseless(scene, i) && IsSign(scene, i + 1, '-')) ||
         lexeme.lines_before > 0 || !IsCapital(scene, i - 1);
}

void Report(const AddressChain& chain, const AddressEvidence& evidence,
            Confidence confidence, Scene* scene) {
  Found found;
  found.category = Category::kAddress;
  found.kind = evidence.box ? "po_box" : "postal";
  found.rule = "address";
  found.confidence = confidence;
  found.span = {scene->At(chain.first_lexeme()).span.begin,
                scene->At(chain.end_lexeme() - 1).span.end};
  for (size_t n = chain.begin; n < chain.end; ++n) {
    if (chain.parts[n].words) found.techniques |= kDigitWords;
    if (n > chain.begin && chain.gaps[n] == Gap::kList) {
      found.techniques |= kSplitLines;
    }
  }
  scene->found.push_back(std::move(found));
}

// Of what overlaps the first; what surrounds it has the last word (doubt.h).
void Doubt(const AddressChain& chain, Scene* scene) {
  const ViewSpan span = {scene->At(chain.first_lexeme()).span.begin,
                         scene->At(chain.end_lexeme() - 1).span.end};
  if (!scene->doubtful.empty() && scene->doubtful.back().span.Overlaps(span) &&
      scene->doubtful.back().category == Category::kAddress) {
    return;
  }
  scene->doubtful.push_back({.category = Category::kAddress,
                             .span = span,
                             .kind = "postal",
                             .rule = kPlaceAroundRule});
}

// "Chicago 17": a name and a number, of which only languages with letters
// beyond ASCII make a whole address.
bool IsLoneNumber(const Scene& scene, const AddressChain& chain) {
  const AddressPart& part = chain.parts[chain.begin];
  return chain.end - chain.begin == 1 && !part.typed &&
         part.kind == PartKind::kStreet &&
         IsAscii(scene.view->Written({scene.At(part.begin).span.begin,
                                      scene.At(part.end - 1).span.end}));
}

// Those from lexeme `i` on, the first where one may begin.
void FindAddresses(AddressAhead ahead, size_t i, Scene* scene) {
  AddressChain chain;
  while (i < scene->size()) {
    size_t next = i + 1;
    if (MayBegin(*scene, i)) {
      GrowAddress(*scene, i, &chain);
      AddressEvidence evidence;
      if (const auto confidence = ConfidenceOf(*scene, chain, &evidence)) {
        Report(chain, evidence, *confidence, scene);
        next = chain.end_lexeme();
      } else if (evidence.MayBeDoor() && !IsLoneNumber(*scene, chain)) {
        Doubt(chain, scene);
      }
    }
    i = ahead.Next(next);
  }
}

}  // namespace

void DetectAddress(Scene* scene) {
  AddressAhead ahead(*scene);
  const size_t first = ahead.Next(0);
  if (first < scene->size()) Apart<FindAddresses>()(ahead, first, scene);
  FindGluedAddresses(scene);
}

}  // namespace composer_guard
