// Korean and Thai addresses.

#include "core/detect/address_glued.h"
#include "core/text/utf8.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr std::u32string_view kAreas = U"도시군구읍면";
constexpr std::u32string_view kStreets = U"로길동리가";
// Behind a number: of a street, of a door.
constexpr std::u32string_view kNumberedStreets = U"길로가";
constexpr std::u32string_view kDoors = U"호층동번";
constexpr int kLongestWord = 8;  // syllables
constexpr int kMostWords = 14;
constexpr size_t kZipDigits = 5;

// How the words of a Thai address begin.
constexpr auto kThaiLabels =
    Words("ถนน", "ซอย", "ตำบล", "อำเภอ", "แขวง", "เขต", "จังหวัด", "หมู่", "ต.",
          "อ.", "จ.", "ม.", "ซ.", "ถ.");

bool IsIn(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}
bool IsDigit(char c) { return '0' <= c && c <= '9'; }
bool IsHangul(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }
bool IsThai(char32_t c) { return c >= 0x0E00 && c <= 0x0E7F; }

class HangulReader {
 public:
  HangulReader(std::string_view text, uint32_t begin, bool place)
      : text_(text), at_(begin), areas_(place ? 1 : 0) {}

  GluedAddress Read() {
    for (int words = 0; words < kMostWords; ++words) {
      if (at_ >= text_.size()) break;
      const bool more = IsDigit(text_[at_]) ? ReadNumber() : ReadWord();
      if (!more || !SkipSpace()) break;
    }
    if (areas_ == 0 || streets_ == 0 || doors_ == 0) return {};
    return {.end = good_, .area = true};
  }

 private:
  char32_t Peek() const {
    return at_ < text_.size() ? DecodeAt(text_, at_).value : U'\0';
  }

  bool Reads(std::string_view letters) {
    if (!text_.substr(at_).starts_with(letters)) return false;
    at_ += static_cast<uint32_t>(letters.size());
    return true;
  }

  bool SkipSpace() {
    bool skipped = false;
    // The floor and the room may stand on the next line.
    while (at_ < text_.size() &&
           (text_[at_] == ' ' ||
            (!skipped &&
             (text_[at_] == ',' || (text_[at_] == '\n' && doors_ > 0))))) {
      ++at_;
      skipped = true;
    }
    // "달빛로55길", "연무장5길"
    return skipped || IsHangul(Peek()) ||
           ((street_ || areas_ > 0) && at_ < text_.size() &&
            IsDigit(text_[at_]));
  }

  bool ReadWord() {
    char32_t before = U'\0';
    char32_t last = U'\0';
    int size = 0;
    while (IsHangul(Peek()) && size <= kLongestWord) {
      before = last;
      last = Peek();
      at_ += DecodeAt(text_, at_).bytes;
      ++size;
    }
    street_ = false;
    if (size == 0 || size > kLongestWord) return false;
    if (IsIn(kAreas, last)) {
      ++areas_;
    } else if (IsIn(kStreets, last) && before != U'으') {  // not "영상으로"
      ++streets_;
      street_ = true;
      road_ = last == U'로';
    } else {
      return areas_ > 0;  // "서울", "현대아파트"
    }
    return size > 1;
  }

  // "123", "12길", "34-5", "502호".
  bool ReadNumber() {
    const uint32_t digits = at_;
    while (
        at_ < text_.size() &&
        (IsDigit(text_[at_]) || (text_[at_] == '-' && at_ + 1 < text_.size() &&
                                 IsDigit(text_[at_ + 1])))) {
      ++at_;
    }
    // "부흥로 412번길 31", "원이대로 883번안길 7"
    if (street_ && (Reads("번길") || Reads("번안길"))) {
      ++streets_;
      return true;
    }
    // "도담마을 7단지 709동"
    if (doors_ > 0 && Reads("단지")) {
      good_ = at_;
      return true;
    }
    const char32_t sign = Peek();
    if (IsIn(kNumberedStreets, sign) && doors_ == 0) {
      at_ += DecodeAt(text_, at_).bytes;
      ++streets_;
      street_ = true;
      road_ = false;
      return true;
    }
    // "사무실로 3번" counts how often somebody goes there.
    const bool counts =
        sign == U'번' && at_ == digits + 1 && road_ && doors_ == 0;
    if (IsIn(kDoors, sign) && (doors_ > 0 || street_) && !counts) {
      at_ += DecodeAt(text_, at_).bytes;
    } else if (!street_ || (IsHangul(sign) && !Reads("번지"))) {
      return false;
    }
    ++doors_;
    good_ = at_;
    street_ = false;
    return true;
  }

  std::string_view text_;
  uint32_t at_;
  uint32_t good_ = 0;
  int areas_;
  int streets_ = 0;
  int doors_ = 0;
  bool street_ = false;  // the last word is a street
  bool road_ = false;    // it ends like "to" does
};

}  // namespace

GluedAddress ReadHangulAddress(std::string_view text, uint32_t begin,
                               bool place) {
  return HangulReader(text, begin, place).Read();
}

// A house number, words with labels, and a postcode at the end; without one, up
// to the last word with a label of two: "45/12 ซอยสุขุมวิท 71 แขวงพระโขนงเหนือ".
GluedAddress ReadThaiAddress(std::string_view text, uint32_t begin) {
  constexpr int kFewestLabels = 2;
  uint32_t at = begin;
  uint32_t named = begin;  // behind the last such word, with its number
  int labels = 0;
  for (int step = 0; step < kLongestGluedAddress && at < text.size(); ++step) {
    const uint32_t word = at;
    while (at < text.size() && (IsDigit(text[at]) || text[at] == '/')) ++at;
    if (at > word) {
      const bool zip = at - word == kZipDigits && labels > 0;
      if (zip) return {.end = at, .area = true};
      if (named == word - 1) named = at;  // "ซอย 5", "ซอยสุขุมวิท 71"
    } else {
      const std::string_view rest = text.substr(at);
      const bool label = std::any_of(
          kThaiLabels.begin(), kThaiLabels.end(),
          [rest](std::string_view each) { return rest.starts_with(each); });
      if (label) ++labels;
      while (at < text.size() && IsThai(DecodeAt(text, at).value)) {
        at += DecodeAt(text, at).bytes;
        ++step;
      }
      if (at == word) break;
      if (at < text.size() && text[at] == '.') ++at;  // "ต.บางมะลิ"
      if (label) named = at;
    }
    while (at < text.size() && (text[at] == ' ' || text[at] == ',')) ++at;
  }
  return {.end = labels >= kFewestLabels ? named : 0};
}

}  // namespace composer_guard
