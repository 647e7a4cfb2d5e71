#include "core/detect/phone_evidence.h"

#include <algorithm>
#include <span>
#include <string>

#include "core/detect/code.h"
#include "core/detect/digits_otherwise.h"
#include "core/detect/languages.h"
#include "core/detect/phone_alone.h"
#include "core/detect/phone_cues.h"
#include "core/detect/phone_nobodys.h"
#include "core/detect/phone_plan.h"
#include "core/detect/phone_points.h"
#include "core/detect/phone_shape.h"
#include "core/detect/phone_tail.h"

namespace composer_guard {
namespace {

// Fewer different digits than a number has: "000 000 00 00", a matrix.
constexpr size_t kFewestDistinct = 7;
// Lexemes of a draft that says little but the number.
constexpr size_t kFewAround = 4;
// Digits of a number without letters of the keypad behind them.
constexpr size_t kFewestAlone = 6;
constexpr size_t kFewestCrossed = 9;  // a letter parts it, "07700x900461"

class Weighing {
 public:
  Weighing(const Scene& scene, const std::vector<DigitPiece>& pieces,
           size_t first, size_t last)
      : scene_(scene),
        pieces_(pieces),
        first_(first),
        last_(last),
        end_(pieces[last - 1].end),
        shape_(LookAt(scene, pieces, first, last)),
        vanity_(ReadVanity(scene, end_, shape_.digits)),
        digits_(DigitsOf(pieces, first, last) + vanity_.digits) {}

  PhoneEvidence Weigh() {
    PhoneEvidence evidence;
    // Fewer digits are a number only with letters behind them.
    if (shape_.digits < kFewestAlone && vanity_.end == 0) return evidence;
    if (!MayBePhone()) return evidence;
    const bool plus = shape_.plus;
    ReadPlans();
    if (PointsOfPlan(read_, shape_, north_american_, true) < 0) return evidence;
    evidence.doubtful = shape_.Plain() && !code_;
    FindCues(plus);
    if (IsNobodys(scene_, Run(), digits_, plus, cues_)) return {};
    if (!MayBeRead()) return evidence;
    if (code_ && shape_.words < kFewestCrossed && !read_.Certain() &&
        !north_american_) {
      return evidence;
    }
    int points =
        PointsOfPlan(read_, shape_, north_american_, contact_ || apart_);
    if (points < 0) return evidence;
    points += PointsOfShape() + PointsOfCues();
    if (!MayRunThroughShields()) return evidence;
    if (shape_.Disguised()) {
      if (!MayBeDisguised()) return evidence;
      points += PointsOfDisguise(Run(), shape_, cue_, contact_);
    } else if (shape_.pieces > 6 || (shape_.commas > 0 && !cue_)) {
      return evidence;
    }
    if (!shape_.plus && !contact_ &&
        IsUnlikely(digits_, Run(), read_, scene_.size() <= kFewAround)) {
      return evidence;
    }
    if (points <= 2) return evidence;
    Fill(points, &evidence);
    return evidence;
  }

 private:
  bool MayBePhone() {
    if ((shape_.counting || shape_.binary) && !shape_.plus) return false;
    if (shape_.shaped > 0 && !shape_.CutUp() && !shape_.Broken()) return false;
    // Code holds no number, but for one to be dialled.
    code_ = IsOnlyCode(scene_, SpanOf(scene_, pieces_, first_, last_));
    if (code_ &&
        PhoneCueBefore(scene_, pieces_[first_].begin, kNear) == kNowhere) {
      return false;
    }
    // "372 to 555": one word that is rarely a digit makes no disguise.
    if (shape_.words > 0 && shape_.words == shape_.weak && shape_.words < 4) {
      return false;
    }
    const auto run = Run();
    if (IsModelList(scene_, pieces_, first_, last_) ||
        IsTableRow(scene_, pieces_, first_, last_) || IsTimesInRow(run) ||
        IsTimecode(run) || IsCodesInRow(run) ||
        (!shape_.plus && IsRange(run))) {
      return false;
    }
    if (shape_.letters > 0 && !shape_.one_letter) return false;
    // "three zero zero x two five zero": sides.
    if (shape_.letters == 1 && shape_.digits < kFewestCrossed) return false;
    // "20240115T033000-0500" is longer.
    if (JoinedByLetter(first_) ||
        (JoinedByLetter(last_) && !HasExtension(scene_, end_))) {
      return false;
    }
    const size_t fewest = shape_.single >= kFewestDistinct ? 4 : 3;
    return DistinctDigits(digits_) >= fewest && !IsWellKnown(digits_);
  }

  bool JoinedByLetter(size_t i) const {
    return 0 < i && i < pieces_.size() && pieces_[i].gap == Gap::kLetter;
  }

  // `plus`: the sign stands before it.
  void FindCues(bool plus) {
    const size_t begin = pieces_[first_].begin;
    cues_ = FindPhoneCues(scene_, {begin, end_}, shape_.digits, plus);
    // "number's nine four …" is said of nothing else.
    cue_ = cues_.phone != kNowhere ||
           (shape_.words >= kFewestDistinct &&
            FindBefore(scene_, begin, Bit(WordClass::kNumberNoun), kNear) !=
                kNowhere);
    contact_ = cue_ || cues_.contact != kNowhere;
    apart_ = !contact_ && cues_.against == 0 && shape_.digits >= 9 &&
             (shape_.leet > 0 || !shape_.Disguised()) && shape_.shaped == 0 &&
             IsSetApart(scene_, PhonePlace{begin, end_});
  }

  void ReadPlans() {
    const size_t begin = pieces_[first_].begin;
    // "plus one five one two …"
    if (!shape_.plus && begin > 0 &&
        scene_.At(begin - 1).Is(WordClass::kPlusWord) &&
        ReadInternational(digits_).fit == PlanFit::kFull) {
      shape_.plus = true;
      plus_word_ = true;
    }
    // "8 (903) …" is dialled in one country alone.
    read_ = ReadPlansOf(
        digits_, scene_.region,
        shape_.pieces == 5 && pieces_[first_].digits == "8"
            ? "RU"
            : CountryOf(SpokenAround(scene_, pieces_[first_].begin)),
        shape_.plus);
    north_american_ = NorthAmericanGroups(pieces_, first_, last_) &&
                      read_.home.fit == PlanFit::kFull;
  }

  // As long as a number, and no date or hours.
  bool MayBeRead() const {
    if (!shape_.plus) {
      if (IsDateInDigits(digits_)) return false;
      if (shape_.pieces > 2 && IsHoursInDigits(digits_) && !cues_.noun) {
        return false;
      }
      if (shape_.thousands && !contact_ && !vanity_.Sure() &&
          !(apart_ && read_.spoken.fit == PlanFit::kFull)) {
        return false;
      }
      if (!cue_ && (IsNumberOfYear(Run()) || IsPath(Run()))) return false;
      if (cues_.phone == kNowhere && IsBarCode(Run())) return false;
    }
    const bool local = shape_.pieces == 2 &&
                       pieces_[first_].digits.size() == 3 &&
                       pieces_[first_ + 1].digits.size() == 4 &&
                       pieces_[first_ + 1].sign != '/';
    // What is short elsewhere is a whole number in its own country.
    const bool asked = cue_ && read_.home.fit == PlanFit::kFull;
    return shape_.digits >= 8 || local || vanity_.end != 0 || asked ||
           (cues_.said && shape_.digits >= 7 && shape_.pieces <= 4) ||
           shape_.words + shape_.single >= 7;
  }

  // Written so that no filter reads the digits.
  bool Styled() const {
    constexpr Techniques kHidden = kStyledLetters | kZeroWidth |
                                   kCombiningMarks | kHomoglyph | kHtmlEntity |
                                   kPercentCode;
    const ViewSpan span = SpanOf(scene_, pieces_, first_, last_);
    return (scene_.view->Undone(span) & kHidden) != 0;
  }

  int PointsOfShape() const {
    int points = 0;
    if (shape_.bracket && shape_.pieces > 1) ++points;
    // Cut in groups, it was written to be read out.
    if (!shape_.plus && !north_american_ && Grouped() &&
        (shape_.joined || read_.zero)) {
      ++points;
    }
    if (digits_.size() < 9 && !shape_.plus) points -= 2;
    if (digits_.size() > 12 && !shape_.plus &&
        read_.abroad.fit != PlanFit::kFull) {
      points -= 1;
    }
    if (vanity_.end != 0) {
      points += vanity_.Sure() ? 4 : read_.home.fit == PlanFit::kFull ? 3 : 0;
    }
    return points + (Styled() ? 2 : 0);
  }

  int PointsOfCues() const {
    int points = cue_ ? 4 : contact_ ? 3 : 0;
    if (apart_) points += read_.spoken.fit == PlanFit::kFull ? 2 : 1;
    if (cues_.said && !shape_.Disguised()) points += 2;
    // Nobody dresses up the number of an order.
    if (!vanity_.toll_free) points -= cues_.against / (Styled() ? 2 : 1);
    if (shape_.cut && !shape_.plus && !vanity_.grouped) points -= cue_ ? 1 : 3;
    return points;
  }

  std::span<const DigitPiece> Run() const {
    return std::span(pieces_).subspan(first_, last_ - first_);
  }

  bool Grouped() const { return shape_.pieces >= 2 && shape_.pieces <= 6; }

  // What only a certain number, or one asked for, can be written like.
  bool MayBeDisguised() const {
    if (cues_.against > 0 && !contact_ && !shape_.plus) return false;
    if (shape_.labels > 0 && !cue_ &&
        FindAfter(scene_, end_ - 1, kForPhone, kSentence) == kNowhere) {
      return false;
    }
    if (shape_.asides + shape_.paragraphs > 0 &&
        !(read_.Certain() && (contact_ || shape_.plus))) {
      return false;
    }
    if (shape_.loose > 0 && !(cue_ && shape_.OneByOne()) &&
        !(read_.Certain() &&
          (contact_ || shape_.plus || north_american_ || shape_.OneByOne()))) {
      return false;
    }
    // "0171 and 0193 are the colours"
    if (shape_.fillers > 0 && shape_.words == 0 && shape_.pieces <= 3 &&
        !contact_ && !shape_.plus && !IsNationalInWords(Run(), shape_, read_) &&
        !(north_american_ && IsSaidInOrder(scene_, Run()))) {
      return false;
    }
    // "415, 5, 550, 13": groups with commas are amounts and lists.
    return shape_.commas == 0 || shape_.words > 0 || shape_.plus ||
           shape_.single * 2 >= shape_.pieces;
  }

  // Parts that look like a date, a version or a size belong to a number that
  // is certain, asked for and disguised.
  bool MayRunThroughShields() const {
    const bool sure = (contact_ || shape_.OneByOne()) && read_.Certain();
    if (shape_.shaped == 0) return !shape_.named || sure;
    // "dur=0", and the date of the next line of a log.
    const bool logged = shape_.lines > 0 && shape_.shaped >= 4 &&
                        shape_.shaped + 1 == shape_.pieces;
    if (logged) return false;
    return (shape_.CutUp() || (cue_ && shape_.Broken())) && sure;
  }

  void Fill(int points, PhoneEvidence* evidence) const {
    evidence->doubtful = false;
    evidence->told = cues_.told;
    evidence->points = points * 100 + static_cast<int>(shape_.digits);
    evidence->confidence = points >= 6   ? Confidence::kHigh
                           : points >= 5 ? Confidence::kMedium
                                         : Confidence::kLow;
    evidence->hint_if_alone =
        evidence->confidence == Confidence::kLow && read_.zero && Grouped();
    evidence->techniques = TechniquesOf(shape_);
    evidence->reading = Readable(read_, digits_);
    evidence->end = std::max(vanity_.end, ExtensionEnd(scene_, end_));
    if (plus_word_) {
      evidence->begin = scene_.At(pieces_[first_].begin - 1).span.begin;
    }
  }

  const Scene& scene_;
  const std::vector<DigitPiece>& pieces_;
  const size_t first_;
  const size_t last_;
  const size_t end_;  // lexeme behind the last piece
  PhoneShape shape_;
  const Vanity vanity_;
  const std::string digits_;
  PhoneCues cues_;
  bool cue_ = false;      // a word for a phone
  bool contact_ = false;  // or for some contact
  bool apart_ = false;    // nothing speaks against it, and it stands apart
  bool code_ = false;     // it stands in code
  bool plus_word_ = false, north_american_ = false;
  PlansRead read_;
};

}  // namespace

PhoneEvidence Weigh(const Scene& scene, const std::vector<DigitPiece>& pieces,
                    size_t first, size_t last) {
  return Weighing(scene, pieces, first, last).Weigh();
}

}  // namespace composer_guard
