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
#include "core/detect/address_glued.h"
#include "core/detect/address_words.h"
#include "core/detect/address_work.h"
#include "core/detect/cues.h"
#include "core/detect/detectors.h"
#include "core/text/apart.h"

namespace composer_guard {
namespace {

// What the parts are worth. A street with its number needs one thing more: a
// place, a postcode, or a word like "come to" before it.
constexpr int kStreetNumber = 4;
constexpr int kUntypedNumber = 2;
constexpr int kStreetAlone = 1;
constexpr int kUnitNumber = 2;
constexpr int kNextUnit = 1;
constexpr int kBuilding = 1;
constexpr int kBox = 5;
constexpr int kShortBox = 2;
constexpr int kPostcodeStrong = 4;
constexpr int kPostcodeMedium = 3;
constexpr int kPostcodeWeak = 2;
constexpr int kPlace = 3;
constexpr int kCode = 1;
constexpr int kName = 1;
constexpr int kSaid = 3;
constexpr int kSmall = -1;  // no capitals
constexpr int kStreetsOfList = 3;
constexpr int kHigh = 7;
constexpr int kMedium = 6;
constexpr int kLow = 5;

struct Evidence {
  int points = 0;
  int streets = 0;  // with a type
  int units = 0;    // with a number
  bool number = false;
  bool untyped = false;
  bool untyped_first = false;  // "123 Nguyen Hue"
  bool building = false;
  bool name = false;
  bool box = false;
  bool place = false;
  bool code = false;
  bool code_first = false;  // digits before the name of a place
  bool said = false;        // "my address is" stands right before it
  bool ruled_out = false;   // no address, whatever stands around it
  PostcodeShape postcode = PostcodeShape::kNone;

  bool HasDoor() const {
    const bool exact = postcode >= PostcodeShape::kMedium;
    const bool sure = postcode == PostcodeShape::kStrong || name || place;
    return number || box ||
           (units > 0 && (streets > 0 || building || (exact && sure))) ||
           (units > 1 && (place || postcode != PostcodeShape::kNone)) ||
           (untyped &&
            (exact || code_first ||
             (untyped_first && streets > 0 &&
              (streets > 1 || place || postcode != PostcodeShape::kNone)) ||
             (code && postcode != PostcodeShape::kNone) ||
             (place && units > 0))) ||
           (streets > 0 && exact && (building || name)) ||
           (said && (untyped || units > 0) && (building || name) &&
            postcode != PostcodeShape::kNone);
  }
  // Something may be sent there, though little says that it is an address.
  bool MayBeDoor() const {
    return !ruled_out && (number || untyped ||
                          (units > 0 && (streets > 0 || building || name)));
  }
  bool IsPlaced() const {
    return place || postcode != PostcodeShape::kNone || code;
  }
};

int PointsOf(PostcodeShape shape) {
  switch (shape) {
    case PostcodeShape::kStrong:
      return kPostcodeStrong;
    case PostcodeShape::kMedium:
      return kPostcodeMedium;
    case PostcodeShape::kWeak:
      return kPostcodeWeak;
    case PostcodeShape::kNone:
      break;
  }
  return 0;
}

void AddStreet(const AddressPart& part, Evidence* evidence) {
  if (part.typed) ++evidence->streets;
  if (part.number && part.typed) {
    if (!evidence->number) evidence->points += kStreetNumber;
    evidence->number = true;
  } else if (part.number) {
    if (!evidence->untyped) evidence->points += kUntypedNumber;
    evidence->untyped = true;
    evidence->untyped_first = evidence->untyped_first || part.number_first;
  } else {
    evidence->points += kStreetAlone;
  }
  if (part.small) evidence->points += kSmall;
}

void Add(const AddressPart& part, bool name_behind, Evidence* evidence) {
  switch (part.kind) {
    case PartKind::kStreet:
      AddStreet(part, evidence);
      break;
    case PartKind::kUnit:
      if (!part.number) break;
      // "вул. Лісова, буд. 7" as much as "вул. Лісова, 7"
      evidence->points += evidence->units > 0 ? kNextUnit
                          : evidence->streets > 0 && !evidence->number
                              ? kStreetNumber - kStreetAlone
                              : kUnitNumber;
      ++evidence->units;
      break;
    case PartKind::kBuilding:
    case PartKind::kName:
      if (part.kind == PartKind::kBuilding) {
        if (!evidence->building) evidence->points += kBuilding;
        evidence->building = true;
      } else if (!part.place) {
        if (!evidence->name) evidence->points += kName;
        evidence->name = true;
      }
      if (part.place && !evidence->place) evidence->points += kPlace;
      evidence->place = evidence->place || part.place;
      if (part.code && !evidence->code) evidence->points += kCode;
      evidence->code = evidence->code || part.code;
      break;
    case PartKind::kPostcode:
      if (name_behind) evidence->code_first = true;
      if (part.postcode > evidence->postcode) {
        evidence->points +=
            PointsOf(part.postcode) - PointsOf(evidence->postcode);
        evidence->postcode = part.postcode;
      }
      break;
    case PartKind::kPoBox:
      if (!evidence->box) {
        evidence->points += part.short_label ? kShortBox : kBox;
      }
      evidence->box = true;
      break;
  }
}

// The draft says nothing else.
bool IsWholeDraft(const Scene& scene, const AddressChain& chain) {
  const size_t end = chain.end_lexeme();
  return scene.begins && scene.ends && chain.first_lexeme() == 0 &&
         (end == scene.size() ||
          (end + 1 == scene.size() && IsSign(scene, end, '.')));
}

std::optional<Confidence> ConfidenceOf(const Scene& scene,
                                       const AddressChain& chain,
                                       Evidence* evidence) {
  if (chain.empty()) return std::nullopt;
  for (size_t n = chain.begin; n < chain.end; ++n) {
    const bool name_behind = n + 1 < chain.end &&
                             chain.gaps[n + 1] == Gap::kNone &&
                             chain.parts[n + 1].kind == PartKind::kName;
    Add(chain.parts[n], name_behind, evidence);
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

void Report(const AddressChain& chain, const Evidence& evidence,
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

// Those from lexeme `i` on, the first where one may begin.
void FindAddresses(AddressAhead ahead, size_t i, Scene* scene) {
  AddressChain chain;
  while (i < scene->size()) {
    size_t next = i + 1;
    if (MayBegin(*scene, i)) {
      GrowAddress(*scene, i, &chain);
      Evidence evidence;
      if (const auto confidence = ConfidenceOf(*scene, chain, &evidence)) {
        Report(chain, evidence, *confidence, scene);
        next = chain.end_lexeme();
      } else if (evidence.MayBeDoor()) {
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
