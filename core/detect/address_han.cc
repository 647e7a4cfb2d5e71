// Chinese and Japanese addresses.

#include <algorithm>

#include "core/detect/address_glued.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

using namespace std::string_view_literals;

// Ends of names of areas, of streets, and of numbers of doors.
constexpr std::u32string_view kAreas = U"省市区區县縣郡州镇鎮乡鄉町村府都県道";
constexpr std::u32string_view kStreets = U"路街巷弄道段里";
constexpr std::u32string_view kDoors =
    U"号號弄巷楼樓层層室栋棟幢座单單番丁階房铺鋪舖";
// Behind a door's sign: "3单元", "2丁目", "5番地", "12号楼".
constexpr std::u32string_view kDoorTails = U"元目地号楼樓院室";
// "3号线" is a metro line.
constexpr std::u32string_view kNotBehindDoor = U"线線机機码碼员員";
// "启航大厦"
constexpr std::u32string_view kBuildings = U"厦廈";
constexpr int kLongestName = 9;       // characters up to the next sign
constexpr int kLongestBuilding = 12;  // characters
constexpr int kFewestJapaneseAreas = 2;
constexpr int kLongestQuarter = 4;   // characters of "菱山"
constexpr int kShortestQuarter = 2;  // characters; "区分2-3-4" is none

bool IsIn(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}
bool IsDigit(char32_t c) { return U'0' <= c && c <= U'9'; }
bool IsHan(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
         c == 0x3005;
}
bool IsHiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }
bool IsKatakana(char32_t c) { return c >= 0x30A0 && c <= 0x30FF; }

class HanReader {
 public:
  HanReader(std::string_view text, uint32_t begin) : text_(text), at_(begin) {}

  GluedAddress Read() {
    for (int step = 0; step < kLongestGluedAddress; ++step) {
      const char32_t c = Peek();
      if (IsDigit(c)) {
        if (!ReadNumber()) break;
      } else if (IsHan(c) || (IsKatakana(c) && doors_ == 0) ||
                 (IsHiragana(c) && areas_ >= kFewestJapaneseAreas)) {
        if (!ReadName(c)) break;
      } else if (c == U' ' && doors_ == 0 && Placed() &&
                 IsDigit(BehindSpace())) {
        Skip(c);  // "竪町 55-1"
      } else if (doors_ > 0 && ReadBlock(c)) {
        continue;
      } else if (!(doors_ > 0 && (c == U',' || c == U' '))) {
        break;
      } else {
        Skip(c);
        if (!IsDigit(Peek())) {
          ReadBuilding();
          break;
        }
      }
    }
    if (doors_ > 0) ReadBuilding();
    if (doors_ == 0 || !Placed()) return {};
    return {.end = good_, .area = areas_ > 0};
  }

 private:
  char32_t Peek() const {
    return at_ < text_.size() ? DecodeAt(text_, at_).value : U'\0';
  }
  char32_t BehindSpace() const {
    return at_ + 1 < text_.size() ? DecodeAt(text_, at_ + 1).value : U'\0';
  }
  bool Placed() const { return streets_ > 0 || areas_ >= kFewestJapaneseAreas; }
  void Skip(char32_t) { at_ += DecodeAt(text_, at_).bytes; }

  bool ReadName(char32_t c) {
    if (doors_ > 0) return false;
    Skip(c);
    const bool area = IsIn(kAreas, c) && since_ > 0;
    const bool street = IsIn(kStreets, c) && since_ > 0;
    if (area) ++areas_;
    if (street) ++streets_;
    sign_ = area || street;
    since_ = sign_ ? 0 : since_ + 1;
    return since_ <= kLongestName;
  }

  // "88号", "3-14-7", "1丁目".
  bool ReadNumber() {
    int groups = 0;
    const uint32_t begin = at_;
    while (IsDigit(Peek())) {
      while (IsDigit(Peek())) Skip(Peek());
      ++groups;
      if (Peek() != U'-' || at_ + 1 >= text_.size() ||
          !IsDigit(static_cast<unsigned char>(text_[at_ + 1]))) {
        break;
      }
      ++at_;
    }
    // "47 號"
    if (Peek() == U' ' && IsIn(kDoors, BehindSpace())) ++at_;
    const char32_t sign = Peek();
    const bool first = doors_ == 0;
    // "渋谷区神宮前6丁目33-9", "中野区新井5-23-4": the quarter and its block
    if (first && areas_ > 0 &&
        (sign == U'丁' ||
         (groups > kFewestJapaneseAreas && since_ >= kShortestQuarter))) {
      areas_ = kFewestJapaneseAreas;
    }
    if (IsIn(kDoors, sign)) {
      if (first && !sign_ && areas_ < kFewestJapaneseAreas) return false;
      Skip(sign);
      while (IsIn(kDoorTails, Peek())) Skip(Peek());
      if (IsIn(kNotBehindDoor, Peek())) return false;
      ReadBranch();
    } else if (!first) {
      // "1丁目8-22", " 2F"
      if (sign == U'f') Skip(sign);
    } else if (groups < 2 ? !IsPlot(begin) : areas_ < kFewestJapaneseAreas) {
      return false;
    }
    ++doors_;
    good_ = at_;
    since_ = 0;
    return true;
  }

  // "山梨県甲州市勝沼町菱山4093": one number, behind three areas; nothing is
  // counted.
  bool IsPlot(uint32_t begin) const {
    constexpr int kFewestAreas = 3;
    constexpr uint32_t kFewestDigits = 2;
    return areas_ >= kFewestAreas && at_ - begin >= kFewestDigits &&
           since_ <= kLongestQuarter && !IsHan(Peek()) && !IsKatakana(Peek()) &&
           !(Peek() == U' ' && IsHan(BehindSpace()));
  }

  // "A座" behind a door.
  bool ReadBlock(char32_t c) {
    if (c < U'a' || c > U'z' || at_ + 1 >= text_.size()) return false;
    const CodePoint sign = DecodeAt(text_, at_ + 1);
    if (!IsIn(kDoors, sign.value)) return false;
    at_ += 1u + sign.bytes;
    good_ = at_;
    return true;
  }

  // "4樓之2"
  void ReadBranch() {
    if (Peek() != U'之') return;
    const uint32_t before = at_;
    Skip(Peek());
    const uint32_t digits = at_;
    while (IsDigit(Peek())) Skip(Peek());
    if (at_ == digits) at_ = before;
  }

  // " メゾン椿203", "启航大厦B座17F", "カサ原宿B1F" behind the door: a name
  // that ends with a number, or says that it is a building's.
  void ReadBuilding() {
    uint32_t at = good_;
    const bool below = at < text_.size() && text_[at] == '\n';
    if (below || (at < text_.size() && text_[at] == ' ')) ++at;
    int name = 0;
    char32_t first = U'\0';
    char32_t last = U'\0';
    while (at < text_.size() && name <= kLongestBuilding) {
      const CodePoint c = DecodeAt(text_, at);
      // "ハイツあらた": Hiragana within a name, not the particle of a sentence.
      const bool within = IsKatakana(first) && IsHiragana(c.value);
      if (!IsHan(c.value) && !IsKatakana(c.value) && !within) break;
      if (name == 0) first = c.value;
      last = c.value;
      at += c.bytes;
      ++name;
    }
    if (name == 0 || name > kLongestBuilding) return;
    const uint32_t end = EndOfUnits(at);
    if (end == at && !IsIn(kBuildings, last)) return;
    if (below && end < text_.size() && text_[end] != '\n') return;
    good_ = at_ = end;
  }

  // Behind the units from `at` on: "B座17F", "1506", "8樓C室", "A棟307"; `at`
  // itself where there are none. "…号 共有3家店" has none.
  uint32_t EndOfUnits(uint32_t at) const {
    const auto peek = [&] {
      return at < text_.size() ? DecodeAt(text_, at) : CodePoint{};
    };
    const auto is_letter = [](char32_t c) { return U'a' <= c && c <= U'z'; };
    uint32_t end = at;
    for (;;) {
      const bool letter = is_letter(peek().value);
      if (letter) ++at;
      if (letter && peek().value == U'-') ++at;
      const uint32_t digits = at;
      while (IsDigit(peek().value)) ++at;
      const bool number = at > digits;
      const uint32_t signs = at;
      if (number && peek().value == U'f') ++at;
      while (IsIn(kDoors, peek().value) || IsIn(kDoorTails, peek().value)) {
        at += peek().bytes;
      }
      const bool sign = at > signs;
      const char32_t behind = peek().value;
      if (!(number || (letter && sign)) || IsIn(kNotBehindDoor, behind)) {
        return end;
      }
      // Another word's, or a phone's.
      if (!sign && (is_letter(behind) || IsHan(behind) || behind == U'-')) {
        return end;
      }
      end = at;
    }
  }

  std::string_view text_;
  uint32_t at_;
  uint32_t good_ = 0;
  int since_ = 0;  // characters since the last sign
  int areas_ = 0;
  int streets_ = 0;
  int doors_ = 0;
  bool sign_ = false;  // the last character ends an area or a street
};

}  // namespace

GluedAddress ReadHanAddress(std::string_view text, uint32_t begin) {
  return HanReader(text, begin).Read();
}

}  // namespace composer_guard
