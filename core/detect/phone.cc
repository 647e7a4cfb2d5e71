// Phone numbers: a chain of digits, verified by numbering plans and by the
// words around it.
//
//   catches: "call me on +44 20 7946 0958", "(415) 555-0132",
//            "five five five, oh one two three", "O77OO 9OO7Sl"
//   leaves:  "$1,200-1,500", "order no. 0152-2881-738", "0 1 1 2 3 5 8 13"

#include <algorithm>
#include <string>
#include <vector>

#include "core/detect/cues.h"
#include "core/detect/detectors.h"
#include "core/detect/dial_cue.h"
#include "core/detect/digit_chain.h"
#include "core/detect/digit_dressed.h"
#include "core/detect/digit_few.h"
#include "core/detect/digit_gap.h"
#include "core/detect/digit_numeral.h"
#include "core/detect/digit_spelt.h"
#include "core/detect/digit_words.h"
#include "core/detect/digits_otherwise.h"
#include "core/detect/made_up.h"
#include "core/detect/number_shields.h"
#include "core/detect/phone_dialled.h"
#include "core/detect/phone_dressed.h"
#include "core/detect/phone_evidence.h"
#include "core/detect/phone_hints.h"
#include "core/detect/phone_pieces.h"
#include "core/detect/phone_shape.h"
#include "core/text/apart.h"

namespace composer_guard {
namespace {

// E.164 allows 15 digits; an international prefix may stand before them. Fewer
// than seven are a number with letters of the keypad behind them.
constexpr size_t kFewestDigits = 6;
constexpr size_t kFewestBeforeLetters = 3;
constexpr size_t kMostDigits = 17;

// Digits of a group that a comma may stand before: "6, 4, 155, 5".
constexpr size_t kLongestGroup = 4;

class Detection {
 public:
  explicit Detection(Scene* scene) : scene_(*scene) {}

  void Run() {
    ReadChains();
    EncourageHints(hints_, &scene_);
  }

 private:
  void ReadChains() {
    DigitChain chain;
    for (size_t i = 0; (i = scene_.NextLead(i, kLeadsPhone)) < scene_.size();) {
      if (!MayStart(i)) {
        ++i;
        continue;
      }
      if (const size_t behind = BehindFew(i); behind != i) {
        i = behind;
        continue;
      }
      if (shields_.empty()) ShieldNumbers(scene_, &shields_);
      if (shields_[i] == NumberShield::kSure) {
        ++i;
        continue;
      }
      chain.said = 0;
      ReadChain(scene_, shields_, i, &chain);
      DropWriter(&chain);
      if (chain.pieces.size() > 2 && chain.pieces[0].word) {
        ReadSounds(i, &chain);
      }
      // A chain cut off by its bound is read again from its last piece.
      if (chain.pieces.size() > 0 && !ReadsOtherwise(scene_, chain)) {
        (this->*Apart<&Detection::Search>())(chain);
      }
      i = std::max(i + 1, chain.next);
      if (chain.pieces.size() > 1) read_ = i;
    }
  }

  // "0 7 7 0 0 9 0 0 4 6 1 i am …", "562 555 0178. I can …": who goes on is no
  // digit.
  void DropWriter(DigitChain* chain) const {
    constexpr size_t kFewest = 8;  // pieces of one digit
    const size_t size = chain->pieces.size();
    if (size < 2 ||
        (size < kFewest && chain->pieces[size - 2].digits.size() < 2)) {
      return;
    }
    const DigitPiece& last = chain->pieces.back();
    if (scene_.Text(last.begin) == "i" && last.end == last.begin + 1 &&
        last.end < scene_.size() && scene_.At(last.end).space_before &&
        scene_.At(last.end).kind == TokenKind::kWord &&
        scene_.At(last.end).size() > 1) {
      chain->pieces.pop_back();
    }
  }

  size_t BehindFew(size_t i) const {
    const Lexeme& lexeme = scene_.At(i);
    return lexeme.kind == TokenKind::kNumber || lexeme.Is(kNumberWords)
               ? BehindFewDigits(scene_, i)
               : i;
  }

  // Cheap test: a numeral, or a word that is a number.
  bool MayStart(size_t i) const {
    const Lexeme& lexeme = scene_.At(i);
    if (lexeme.kind == TokenKind::kNumber) return !IsItemNumber(scene_, i);
    if (lexeme.Is(kNumberWords)) return true;
    if (MayBeDressed(scene_, i)) return true;
    if (lexeme.kind != TokenKind::kWord) return false;
    // "fivefivefive"
    if (lexeme.classes == 0 && lexeme.Has(kNumberCompound)) return true;
    if (lexeme.size() == 1 && MayBeginSpacedWords(scene_, i)) return true;
    // "O77OO": letters glued to a numeral.
    if (lexeme.size() <= 4 && i + 1 < scene_.size() &&
        scene_.At(i + 1).kind == TokenKind::kNumber &&
        !scene_.At(i + 1).space_before) {
      const std::string_view word = scene_.Text(i);
      return IsLeetWord(word) || word.find('x') != word.npos;
    }
    return MayBeginWithLeet(scene_, i);
  }

  // "sevun ayt five …": misspelt words before the first of a chain.
  void ReadSounds(size_t i, DigitChain* chain) {
    size_t begin = i;
    while (begin > read_ && scene_.At(begin).lines_before == 0 &&
           (scene_.At(begin - 1).Is(WordClass::kDigitWeak) ||
            DigitBySound(scene_.At(begin - 1), scene_.Text(begin - 1)) != 0)) {
      --begin;
    }
    if (begin == i) return;
    chain->said = i;
    ReadChain(scene_, shields_, begin, chain);
    if (chain->next <= i) ReadChain(scene_, shields_, i, chain);
  }

  // The pieces of a chain from which one number is made, left to right: the
  // best window that begins at each piece; what it covers is done.
  void Search(const DigitChain& chain) {
    size_t first = 0;
    while (first < chain.pieces.size()) {
      size_t digits = 0;
      size_t best_last = kNowhere;
      size_t doubtful_last = kNowhere;
      PhoneEvidence best;
      for (size_t last = first; last < chain.pieces.size(); ++last) {
        if (last > first && !Joins(chain, first, last)) break;
        digits += chain.pieces[last].digits.size();
        if (digits > kMostDigits) break;
        if (digits < kFewestDigits && !MayHaveLetters(chain, last, digits)) {
          continue;
        }
        const PhoneEvidence evidence =
            Weigh(scene_, chain.pieces, first, last + 1);
        if (evidence.doubtful &&
            !IsWholeBefore(chain.pieces, first, doubtful_last, last)) {
          doubtful_last = last;
        }
        if (evidence.points > 0 &&
            (evidence.points >= best.points ||
             (evidence.confidence >= best.confidence &&
              GoesOn(chain, best_last, last))) &&
            (evidence.confidence > best.confidence ||
             !IsWholeBefore(chain.pieces, first, best_last, last))) {
          best = evidence;
          best_last = last;
        }
      }
      if (best_last == kNowhere ||
          IsMadeUp(scene_, chain.pieces[first].begin) ||
          IsMadeUpBehindBreak(chain, first, best_last)) {
        if (doubtful_last != kNowhere) Doubt(chain, first, doubtful_last);
        ++first;
        continue;
      }
      Report(chain, first, best_last, best);
      first = best_last + 1;
    }
  }

  // "rows: 41", and in the next line "dummy numbers: …"
  bool IsMadeUpBehindBreak(const DigitChain& chain, size_t first,
                           size_t last) const {
    const size_t begin = chain.pieces[last].begin;
    for (size_t i = chain.pieces[first].end; i <= begin; ++i) {
      if (scene_.At(i).lines_before > 0) return IsMadeUp(scene_, begin);
    }
    return false;
  }

  // "three five five oh one four seven two": digits said one by one are read to
  // their end, though seven of them are a number as well.
  static bool GoesOn(const DigitChain& chain, size_t last, size_t next) {
    for (size_t i = last; i <= next; ++i) {
      const DigitPiece& piece = chain.pieces[i];
      if (!piece.word || piece.digits.size() > 1 ||
          piece.gap != chain.pieces[next].gap) {
        return false;
      }
    }
    return true;
  }

  // "1-800-FLOWERS": letters of the keypad complete it.
  bool MayHaveLetters(const DigitChain& chain, size_t last,
                      size_t digits) const {
    const size_t end = chain.pieces[last].end;
    return digits >= kFewestBeforeLetters && end < scene_.size() &&
           (scene_.At(end).sign == '-' || scene_.At(end).sign == ')' ||
            (digits == 4 && scene_.At(end).size() == 7));
  }

  // Whether the gap before piece `last` may lie inside a number.
  bool Joins(const DigitChain& chain, size_t first, size_t last) const {
    const DigitPiece& piece = chain.pieces[last];
    const bool words = chain.pieces[first].word && piece.word;
    if (piece.gap == Gap::kComma) {
      // "one, two, 55" is read on; "415 555, 0132" only in scripts and words.
      const bool plus = chain.pieces[0].begin > 0 &&
                        scene_.At(chain.pieces[0].begin - 1).sign == '+';
      return words || piece.digits.size() == 1 || piece.word ||
             (piece.digits.size() <= kLongestGroup &&
              (plus || chain.pieces[last - 1].word ||
               chain.pieces[last - 1].digits.size() == 1));
    }
    return true;
  }

  // What surrounds it has the last word (doubt.h). Of what overlaps the first.
  void Doubt(const DigitChain& chain, size_t first, size_t last) {
    const ViewSpan span = SpanOf(scene_, chain.pieces, first, last + 1);
    if (!scene_.doubtful.empty() &&
        scene_.doubtful.back().span.Overlaps(span)) {
      return;
    }
    scene_.doubtful.push_back({.category = Category::kPhone,
                               .span = span,
                               .kind = "number",
                               .rule = kAroundRule});
  }

  void Report(const DigitChain& chain, size_t first, size_t last,
              const PhoneEvidence& evidence) {
    Found found;
    found.category = Category::kPhone;
    found.kind = evidence.kind;
    found.rule = "phone";
    found.confidence = evidence.confidence;
    found.techniques = evidence.techniques;
    found.reading = evidence.reading;
    found.told = evidence.told;
    found.span = SpanOf(scene_, chain.pieces, first, last + 1);
    found.span.begin = std::min(found.span.begin, evidence.begin);
    found.span.end = std::max(found.span.end, evidence.end);
    scene_.found.push_back(std::move(found));
    hints_.push_back(evidence.hint_if_alone ? scene_.found.size() - 1
                                            : kNowhere);
  }

  Scene& scene_;
  NumberShields shields_;
  size_t read_ = 0;  // lexemes in chains before
  std::vector<size_t> hints_;
};

}  // namespace

void DetectPhone(Scene* scene) {
  Detection(scene).Run();
  if ((scene->sums.traits & kSaysHowToRead) != 0) {
    Apart<FindDressedPhones>()(scene);
  }
  if (MayBeSureDialCue(scene->sums.classes, scene->sums.traits)) {
    Apart<FindDialledPhones>()(scene);
  }
  FindPhonesInPieces(scene);
}

}  // namespace composer_guard
