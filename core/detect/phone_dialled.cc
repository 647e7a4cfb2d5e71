#include "core/detect/phone_dialled.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/detect/cues.h"
#include "core/detect/dial_cue.h"
#include "core/detect/digit_chain.h"
#include "core/detect/digit_gap.h"
#include "core/detect/digits_otherwise.h"
#include "core/detect/phone_dressed.h"
#include "core/detect/phone_plan.h"

namespace composer_guard {
namespace {

// From a number to the words that say to dial it, in lexemes.
constexpr size_t kWindow = 30;
// From one of its pieces to the next.
constexpr size_t kApart = 12;
constexpr size_t kFewest = 9;  // digits
constexpr size_t kMost = 12;
constexpr size_t kFewestDistinct = 4;
// So many of the pieces next to the words may be no part of it.
constexpr size_t kOther = 2;
// So many cues are tried in a passage: each looks through all that was found.
constexpr size_t kMostCues = 32;

using Pieces = std::vector<DigitPiece>;

class Finder {
 public:
  explicit Finder(Scene* scene) : scene_(*scene) {}

  void Run() {
    if (!HasDigits()) return;
    size_t tried = 0;
    for (size_t i = 0; i < scene_.size() && tried < kMostCues; ++i) {
      const Lexeme& lexeme = scene_.At(i);
      if (!MayBeSureDialCue(lexeme.classes, lexeme.traits)) continue;
      const DialCue cue = SureDialCue(scene_, i);
      if (cue == DialCue::kNone) continue;
      ++tried;
      mine_ = cue == DialCue::kMine;
      // "Dial 415, then the other seven, 555 0132": first without words.
      ReadPieces();
      if (!Around(i, cue, numerals_)) Around(i, cue, all_);
    }
  }

 private:
  // Pretest: as many digits as a number has, seven without an area.
  bool HasDigits() const {
    constexpr size_t kLocal = 7;
    size_t digits = 0;
    for (size_t i = 0; digits < kLocal; ++i) {
      i = scene_.NextLead(i, kAddressNumber);
      if (i == scene_.size()) return false;
      const Lexeme& lexeme = scene_.At(i);
      if (lexeme.kind == TokenKind::kNumber) digits += lexeme.size();
      if (lexeme.Is(WordClass::kDigit)) ++digits;
    }
    return true;
  }

  bool Around(size_t cue, DialCue kind, const Pieces& pieces) {
    const auto behind = std::partition_point(
        pieces.begin(), pieces.end(),
        [cue](const DigitPiece& piece) { return piece.begin < cue; });
    const auto first = static_cast<size_t>(behind - pieces.begin());
    pieces_ = pieces;
    return Before(cue, first) || Behind(cue, first) ||
           (kind == DialCue::kAreaCode &&
            (Local(cue, first) || Local(cue, first + 2)));
  }

  // All that is made of digits, whatever shields it, and what of that is
  // written in numerals.
  void ReadPieces() {
    if (read_) return;
    read_ = true;
    const NumberShields none(scene_.size(), NumberShield::kNone);
    DigitChain chain;
    for (size_t i = 0; i < scene_.size();) {
      const Lexeme& lexeme = scene_.At(i);
      if (!lexeme.Is(WordClass::kDigit) && lexeme.kind != TokenKind::kNumber) {
        ++i;
        continue;
      }
      chain.said = 0;
      ReadChain(scene_, none, i, &chain);
      for (DigitPiece& piece : chain.pieces) {
        if (IsOther(piece)) continue;
        if (!piece.word) numerals_.push_back(piece);
        all_.push_back(std::move(piece));
      }
      i = std::max(i + 1, chain.next);
    }
  }

  // "4.1", but not "3.17.555.0132"
  bool IsDecimal(const DigitPiece& piece) const {
    const auto glued = [this](size_t dot) {
      return dot + 1 < scene_.size() && scene_.At(dot).sign == '.' &&
             !scene_.At(dot).space_before && !scene_.At(dot + 1).space_before &&
             scene_.At(dot + 1).kind == TokenKind::kNumber;
    };
    const bool before = piece.begin > 1 && glued(piece.begin - 1);
    const bool behind = glued(piece.end);
    if (before == behind) return false;
    return before ? !(piece.begin > 3 && glued(piece.begin - 3))
                  : !glued(piece.end + 2);
  }

  // "60 minutes"
  bool CountsUnits(size_t end) const {
    return end < scene_.size() && scene_.At(end).lines_before == 0 &&
           scene_.At(end).size() > 1 &&
           scene_.At(end).Is(AnyOf(WordClass::kUnit, WordClass::kMoney));
  }

  // "4." of a list, "11%", "18:00"
  bool IsOther(const DigitPiece& piece) const {
    const auto sign = [this](size_t i) {
      return i < scene_.size() ? scene_.At(i).sign : '\0';
    };
    return IsItemNumber(scene_, piece.begin) || sign(piece.end) == '%' ||
           (sign(piece.end) == ':' && !scene_.At(piece.end).space_before &&
            piece.digits.size() <= 2) ||
           (piece.sign == ':' && piece.digits.size() == 2 &&
            !scene_.At(piece.begin).space_before) ||
           (!piece.word && (IsDecimal(piece) || CountsUnits(piece.end)));
  }

  bool Before(size_t cue, size_t last) {
    for (size_t n = 0; n <= kOther && n < last; ++n) {
      const size_t end = last - n;
      if (pieces_[end - 1].end + kWindow < cue) return false;
      size_t digits = 0;
      for (size_t first = end; first-- > 0;) {
        digits += pieces_[first].digits.size();
        if (digits > kMost || !Near(first, end)) break;
        if (Report(first, end)) return true;
      }
    }
    return false;
  }

  bool Behind(size_t cue, size_t begin) {
    for (size_t n = 0; n <= kOther && begin + n < pieces_.size(); ++n) {
      const size_t first = begin + n;
      if (pieces_[first].begin > cue + kWindow) return false;
      size_t digits = 0;
      for (size_t last = first; last < pieces_.size(); ++last) {
        digits += pieces_[last].digits.size();
        if (digits > kMost || (last > first && !Near(last - 1, last + 1))) {
          break;
        }
        if (Report(first, last + 1)) return true;
      }
    }
    return false;
  }

  // "555 0166, and put the area code of Boise before it"
  bool Local(size_t cue, size_t last) {
    if (last < 2 || last > pieces_.size()) return false;
    const DigitPiece& exchange = pieces_[last - 2];
    const DigitPiece& line = pieces_[last - 1];
    if (line.end + kWindow < cue || exchange.begin > cue + kWindow ||
        exchange.digits.size() != 3 || line.digits.size() != 4 ||
        exchange.digits[0] < '2' || line.gap == Gap::kNone ||
        line.gap > Gap::kUsual) {
      return false;
    }
    return Add(last - 2, last, exchange.digits + line.digits);
  }

  // Whether the first of the pieces [first, end) stands near the next.
  bool Near(size_t first, size_t end) const {
    return first + 1 >= end ||
           pieces_[first + 1].begin <= pieces_[first].end + kApart;
  }

  bool Report(size_t first, size_t end) {
    std::string digits;
    size_t single = 0;
    for (size_t i = first; i < end; ++i) {
      digits += pieces_[i].digits;
      single += pieces_[i].digits.size() == 1 ? 1 : 0;
    }
    if (digits.size() < kFewest || IsDateInDigits(digits) ||
        IsWellKnown(digits) || DistinctDigits(digits) < kFewestDistinct) {
      return false;
    }
    const PlansRead read = ReadPlansOf(digits, scene_.region, {}, false);
    const bool zero = read.zero && read.any.fit != PlanFit::kNone;
    const bool abroad =
        SaysPlus(first, end) && ReadInternational(digits).fit == PlanFit::kFull;
    if (read.home.fit != PlanFit::kFull && !zero && !abroad) return false;
    const bool begins = zero && pieces_[first].digits[0] == '0';
    if (!Grouped(first, end, single, digits.size(), begins || abroad)) {
      return false;
    }
    return Add(first, end, digits);
  }

  // In one piece, digit by digit, or cut where numbers are: "415", "555",
  // "0132". `grouped`: a number that begins so is cut in few pieces.
  bool Grouped(size_t first, size_t end, size_t single, size_t digits,
               bool grouped) const {
    constexpr size_t kArea = 3;
    constexpr size_t kLine = 4;
    constexpr size_t kMostGroups = 4;
    if (end - first == 1 || ArePairs(first, end)) return true;
    if ((single + 1) * 2 > end - first + 2 && single * 2 >= digits) {
      return !IsOfItems(first, end);
    }
    const size_t before = end - first;
    // "3.17.555.0132"
    const auto joined = [](const DigitPiece& piece) {
      return piece.gap == Gap::kUsual && piece.sign == '.';
    };
    const auto begin = pieces_.begin() + static_cast<std::ptrdiff_t>(first);
    if (std::all_of(begin + 1, begin + static_cast<std::ptrdiff_t>(before),
                    joined)) {
      return true;
    }
    if (pieces_[end - 1].digits.size() == kLine && before == 3) {
      return pieces_[first].digits.size() == kArea &&
             pieces_[first + 1].digits.size() == kArea;
    }
    if (before == 2) {
      return pieces_[first].digits.size() == 2 * kArea ||
             pieces_[first].digits.size() == kArea;
    }
    return grouped && before <= kMostGroups && single == 0;
  }

  // "rail fence with 3 rails\n* Rebus: 4\n* Cipher: 41-5": of items of a list
  // that say other things.
  bool IsOfItems(size_t first, size_t end) const {
    for (size_t n = first; n + 1 < end; ++n) {
      const size_t next = pieces_[n + 1].begin;
      const Lexeme& behind = scene_.At(pieces_[n].end);
      const bool counted = behind.space_before && behind.lines_before == 0 &&
                           behind.kind == TokenKind::kWord;
      bool breaks = false;
      for (size_t i = pieces_[n].end; i <= next; ++i) {
        breaks = breaks || scene_.At(i).lines_before > 0;
      }
      if (counted && breaks) return true;
    }
    return false;
  }

  // "put a plus in front"
  bool SaysPlus(size_t first, size_t end) const {
    const size_t begin = pieces_[first].begin;
    return AnyIn(scene_, begin - std::min(begin, kWindow),
                 std::min(pieces_[end - 1].end + kWindow, scene_.size()),
                 Bit(WordClass::kPlusWord));
  }

  // "64, 65, 55, 01, 39"
  bool ArePairs(size_t first, size_t end) const {
    constexpr size_t kFewestPairs = 5;
    if (end - first < kFewestPairs) return false;
    for (size_t i = first; i < end; ++i) {
      const size_t size = pieces_[i].digits.size();
      if (size != 2 && (size != 1 || i + 1 < end)) return false;
    }
    return true;
  }

  bool Add(size_t first, size_t end, std::string reading) {
    return AddDressedPhone({pieces_[first].begin, pieces_[end - 1].end},
                           std::move(reading), mine_, &scene_);
  }

  Scene& scene_;
  bool read_ = false;
  bool mine_ = false;  // the words say whose number it is
  Pieces all_;
  Pieces numerals_;
  std::span<const DigitPiece> pieces_;  // of the two, what is looked through
};

}  // namespace

void FindDialledPhones(Scene* scene) {
  Finder(scene).Run();
  scene->found_index.Sweep(&scene->found);
}

}  // namespace composer_guard
