#include "core/match/pattern_glance.h"

#include <algorithm>
#include <bit>

#include "core/text/utf8.h"

namespace composer_guard {
namespace {

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
         (c >= 'A' && c <= 'Z') || c == '_';
}

template <size_t size>
void Set(size_t place, std::array<uint64_t, size>* places) {
  (*places)[place / 64] |= uint64_t{1} << place % 64;
}

template <size_t size>
bool Has(size_t place, const std::array<uint64_t, size>& places) {
  return (places[place / 64] >> place % 64 & 1) != 0;
}

size_t PairOf(size_t byte, size_t next) { return byte % 32 * 32 + next % 32; }

// Calls `take` with each place.
template <typename Take>
void ForEach(const GlancePlaces& places, size_t words, Take take) {
  for (size_t i = 0; i < words; ++i) {
    for (uint64_t rest = places[i]; rest != 0; rest &= rest - 1) {
      take(i * 64 + static_cast<size_t>(std::countr_zero(rest)));
    }
  }
}

}  // namespace

bool PatternGlance::Has(const Class& of, char32_t c) const {
  if (c < 0x80) return ((of.ascii[c / 64] >> c % 64 & 1) != 0) != of.negated;
  bool has = false;
  for (size_t i = of.first; i < of.end; i += 2) {
    has = has || (ranges_[i] <= c && c <= ranges_[i + 1]);
  }
  return has != of.negated;
}

void GlanceText::Read(std::string_view text, ViewSpan part) {
  text_ = text;
  part_ = part;
  const size_t size = part.size();
  words_ = size / 64 + 1;
  if (words_ > kGlanceWords) {
    words_ = 0;
    return;
  }
  for (const uint8_t byte : met_) bytes_[byte] = {};
  met_.clear();
  edges_ = {};
  for (size_t i = 0; i < size; ++i) {
    const auto byte = static_cast<uint8_t>(text[part.begin + i]);
    GlancePlaces& places = bytes_[byte];
    if (places[i / 64] == 0) met_.push_back(byte);  // once a word of places
    Set(i, &places);
  }
  // Words, and then where they differ from what stands before.
  for (const uint8_t byte : met_) {
    if (!IsWordByte(static_cast<char>(byte))) continue;
    for (size_t i = 0; i < words_; ++i) edges_[i] |= bytes_[byte][i];
  }
  const auto word_at = [text](size_t i) {
    return i < text.size() && IsWordByte(text[i]);
  };
  if (word_at(part.end)) Set(size, &edges_);
  uint64_t before = part.begin > 0 && word_at(part.begin - 1) ? 1 : 0;
  for (size_t i = 0; i < words_; ++i) {
    const uint64_t words = edges_[i];
    edges_[i] = words ^ (words << 1 | before);
    before = words >> 63;
  }
  // Nothing is behind the last place.
  edges_[size / 64] &= ~uint64_t{0} >> (63 - size % 64);
  at_edges_ = NextOf(edges_);
}

GlanceNext GlanceText::NextOf(const GlancePlaces& places) const {
  const std::string_view part = part_.Of(text_);
  GlanceNext next;
  ForEach(places, words_, [&](size_t place) {
    if (place == part.size()) return;
    const auto byte = static_cast<uint8_t>(part[place]);
    Set(byte, &next.bytes);
    if (place + 1 == part.size()) return;
    Set(PairOf(byte, static_cast<uint8_t>(part[place + 1])), &next.pairs);
  });
  return next;
}

// Goes over the text.
class Glancer {
 public:
  Glancer(const PatternGlance& pattern, const GlanceText& text)
      : pattern_(pattern),
        text_(text),
        part_(text.part_.Of(text.text_)),
        words_(text.words_) {}

  bool Run() const {
    if (words_ == 0 || !pattern_.known_) return true;
    GlancePlaces places = {};
    std::fill_n(places.begin(), words_, ~uint64_t{0});
    places[words_ - 1] >>= 63 - text_.part_.size() % 64;
    const uint16_t* const code = pattern_.code_.data();
    return Take(code, code + pattern_.code_.size(), &places);
  }

 private:
  // Moves the places behind what stands from `at` to `end`; false when none is
  // left.
  bool Take(const uint16_t* at, const uint16_t* end,
            GlancePlaces* places) const {
    bool any = true;
    while (at < end && any) {
      const uint16_t op = *at++;
      switch (op) {
        case kBegin:
          any = Keep(text_.part_.begin == 0 ? 0 : kNone, places);
          break;
        case kEnd:
          any = Keep(text_.part_.end == text_.text_.size() ? text_.part_.size()
                                                           : kNone,
                     places);
          break;
        case kEdge:
        case kNoEdge: {
          const uint64_t flip = op == kEdge ? 0 : ~uint64_t{0};
          uint64_t left = 0;
          for (size_t i = 0; i < words_; ++i) {
            left |= (*places)[i] &= text_.edges_[i] ^ flip;
          }
          any = left != 0;
          break;
        }
        case kEither:
          any = TakeEither(at + 1, at + 1 + *at, places);
          at += 1 + *at;
          break;
        case kRepeat:
          any = Repeat(at[0], at[1], at + 3, at + 3 + at[2], places);
          at += 3 + at[2];
          break;
        case kClass:
          any = TakeClass(pattern_.classes_[*at++], places);
          break;
        default: {
          const uint16_t* const bytes = at - 1;
          while (at < end && *at < kBegin) ++at;
          any = TakeBytes(bytes, static_cast<size_t>(at - bytes), places);
        }
      }
    }
    return any;
  }

  static constexpr size_t kNone = 64 * kGlanceWords;

  bool Keep(size_t place, GlancePlaces* places) const {
    const bool has =
        place != kNone && ((*places)[place / 64] >> place % 64 & 1) != 0;
    *places = {};
    if (has) Set(place, places);
    return has;
  }

  bool TakeBytes(const uint16_t* bytes, size_t size,
                 GlancePlaces* places) const {
    const std::string_view part = part_;
    const GlancePlaces& first = text_.bytes_[*bytes];
    bool any = false;
    for (size_t i = words_; i-- > 0;) {
      uint64_t rest = (*places)[i] & first[i];
      (*places)[i] = 0;
      for (; rest != 0; rest &= rest - 1) {
        size_t at = i * 64 + static_cast<size_t>(std::countr_zero(rest));
        const size_t end = at + size;
        if (end > part.size()) continue;
        const uint16_t* byte = bytes + 1;
        while (++at < end && static_cast<uint8_t>(part[at]) == *byte) ++byte;
        if (at < end) continue;
        Set(end, places);
        any = true;
      }
    }
    return any;
  }

  bool TakeClass(const PatternGlance::Class& of, GlancePlaces* places) const {
    const std::string_view part = part_;
    GlancePlaces out = {};
    bool any = false;
    ForEach(*places, words_, [&](size_t place) {
      if (place == part.size()) return;
      const CodePoint c = DecodeAt(part, place);
      if (!pattern_.Has(of, c.value)) return;
      Set(place + c.bytes, &out);
      any = true;
    });
    *places = out;
    return any;
  }

  // Most branches are not there at all.
  static bool MayBegin(const uint16_t* branch, const uint16_t* end,
                       const GlanceNext& next) {
    if (branch[0] >= kBegin) return true;
    if (branch + 1 == end || branch[1] >= kBegin) {
      return Has(branch[0], next.bytes);
    }
    return Has(PairOf(branch[0], branch[1]), next.pairs);
  }

  bool TakeEither(const uint16_t* at, const uint16_t* end,
                  GlancePlaces* places) const {
    GlanceNext here;
    const GlanceNext* next = &text_.at_edges_;
    if (*places != text_.edges_) {
      here = text_.NextOf(*places);
      next = &here;
    }
    GlancePlaces out = {};
    bool any = false;
    while (at < end) {
      const uint16_t* const branch = at + 1;
      at = branch + *at;
      if (branch < at && !MayBegin(branch, at, *next)) continue;
      GlancePlaces way = *places;
      if (!Take(branch, at, &way)) continue;
      any = true;
      for (size_t i = 0; i < words_; ++i) out[i] |= way[i];
    }
    *places = out;
    return any;
  }

  bool Repeat(uint16_t least, uint16_t most, const uint16_t* at,
              const uint16_t* end, GlancePlaces* places) const {
    for (uint16_t n = 0; n < least; ++n) {
      if (!Take(at, end, places)) return false;
    }
    GlancePlaces last = *places;
    // A place that was reached before leads nowhere else.
    for (uint32_t n = least; most == kAnyTimes || n < most; ++n) {
      if (!Take(at, end, &last)) break;
      uint64_t fresh = 0;
      for (size_t i = 0; i < words_; ++i) {
        fresh |= last[i] &= ~(*places)[i];
        (*places)[i] |= last[i];
      }
      if (fresh == 0) break;
    }
    return true;
  }

  const PatternGlance& pattern_;
  const GlanceText& text_;
  std::string_view part_;
  size_t words_;
};

bool PatternGlance::MayMatch(const GlanceText& text) const {
  return Glancer(*this, text).Run();
}

}  // namespace composer_guard
