#include "core/match/glance.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/text/utf8.h"

namespace composer_guard {
namespace {

constexpr size_t kNone = std::string_view::npos;

// Letters of a pattern that mean themselves, and those that say how often.
enum class Sign : uint8_t { kPlain, kRepeats, kOther };

constexpr std::array<Sign, 256> Signs() {
  std::array<Sign, 256> signs = {};
  for (const char c : {'?', '*', '+', '{'}) {
    signs[static_cast<size_t>(c)] = Sign::kRepeats;
  }
  for (const char c : {'\\', '.', '[', ']', '(', ')', '|', '}', '^', '$'}) {
    signs[static_cast<size_t>(c)] = Sign::kOther;
  }
  return signs;
}
constexpr std::array<Sign, 256> kSigns = Signs();

Sign SignOf(char c) { return kSigns[static_cast<unsigned char>(c)]; }

// Walks a pattern once. Where it stands in the text is never behind the end of
// what a match from there can have matched: what it does not know is empty.
class Walk {
 public:
  Walk(std::string_view pattern, const Glance& text, std::string* needed)
      : pattern_(pattern), text_(text), needed_(needed) {}

  // The least end of what alternatives match from `from` on, up to the bracket
  // that closes them or the end of the pattern; kNone where they do not.
  size_t Either(size_t from) {
    size_t least = kNone;
    bool kept = false;
    for (;; ++at_) {
      const size_t begin = Kept();
      if (kept) Keep("|");
      const size_t end = Sequence(from);
      if (end == kNone) {
        DropFrom(begin);
      } else {
        kept = true;
        least = std::min(least, end);
      }
      if (!Is('|')) return least;
    }
  }

  // Letters that are meant otherwise were met.
  bool unknown() const { return unknown_; }

 private:
  bool Is(char c) const { return at_ < pattern_.size() && pattern_[at_] == c; }

  size_t Sequence(size_t place) {
    while (at_ < pattern_.size()) {
      if (place == kNone) {
        SkipRest();
        return kNone;
      }
      const size_t begin = at_;
      while (at_ < pattern_.size() && SignOf(pattern_[at_]) == Sign::kPlain) {
        ++at_;
      }
      if (at_ > begin) {
        size_t end = at_;
        if (MayLack()) {
          do --end;
          while ((static_cast<unsigned char>(pattern_[end]) & 0xC0) == 0x80);
        }
        if (end > begin) {
          place = text_.Find(pattern_.substr(begin, end - begin), place);
        }
        Keep(pattern_.substr(begin, at_ - begin));
      } else if (Is('(')) {
        const size_t kept = Kept();
        const size_t behind = Group(place);
        const size_t repeated = at_;
        const bool lacks = MayLack();
        Keep(pattern_.substr(repeated, at_ - repeated));
        if (!lacks) {
          place = behind;
        } else if (behind == kNone) {
          DropFrom(kept);
        }
      } else if (Is('|') || Is(')')) {
        break;
      } else {
        SkipOne();
        MayLack();
        Keep(pattern_.substr(begin, at_ - begin));
      }
    }
    return place;
  }

  // To the end of the alternative.
  void SkipRest() {
    size_t depth = 0;
    while (at_ < pattern_.size()) {
      const char c = pattern_[at_];
      if (SignOf(c) != Sign::kOther) {
        ++at_;
        continue;
      }
      if (depth == 0 && (c == '|' || c == ')')) return;
      if (c == '(' || c == ')') {
        depth += c == '(' ? size_t{1} : ~size_t{0};
        ++at_;
      } else {
        SkipOne();
      }
    }
  }

  // What is needed of the pattern so far.
  size_t Kept() const { return needed_ == nullptr ? 0 : needed_->size(); }
  void Keep(std::string_view part) {
    if (needed_ != nullptr) *needed_ += part;
  }
  void DropFrom(size_t begin) {
    if (needed_ != nullptr) needed_->resize(begin);
  }

  bool IsRepeated() const {
    return at_ < pattern_.size() && SignOf(pattern_[at_]) == Sign::kRepeats;
  }

  // "(?:", "(?P<span>", "(?s)": what is in the brackets, and they themselves.
  size_t Group(size_t place) {
    const size_t begin = at_;
    ++at_;
    if (Is('?')) {
      ++at_;
      if (Is('P')) {
        at_ = pattern_.find('>', at_) + 1;
      } else {
        while (at_ < pattern_.size() && !Is(':') && !Is(')')) {
          unknown_ = unknown_ || Is('i');
          ++at_;
        }
        if (Is(':')) ++at_;
      }
    }
    Keep(pattern_.substr(begin, at_ - begin));
    const size_t behind = Either(place);
    ++at_;
    Keep(")");
    return behind;
  }

  // A class, an escape, an anchor or any character.
  void SkipOne() {
    if (Is('[')) {
      at_ += 1 + (at_ + 1 < pattern_.size() && pattern_[at_ + 1] == '^');
      // A bracket that comes first is one of the class.
      for (size_t first = at_; at_ < pattern_.size(); ++at_) {
        if (Is('\\')) {
          ++at_;
        } else if (Is('[') && pattern_.substr(at_, 2) == "[:") {
          at_ = pattern_.find(":]", at_) + 1;
        } else if (Is(']') && at_ > first) {
          break;
        }
      }
      ++at_;
      return;
    }
    if (!Is('\\')) {
      ++at_;
      return;
    }
    ++at_;
    // "\pL", "\x41", "\p{Lu}"
    const size_t named = Is('p') || Is('P') ? 1 : Is('x') ? 2 : 0;
    unknown_ = unknown_ || Is('Q');
    at_ += at_ < pattern_.size() ? DecodeAt(pattern_, at_).bytes : 0;
    if (named > 0 && Is('{')) {
      at_ = std::min(pattern_.find('}', at_), pattern_.size() - 1) + 1;
    } else {
      at_ = std::min(at_ + named, pattern_.size());
    }
  }

  // Takes the sign of a repetition, if there is one; whether it may be none.
  bool MayLack() {
    bool lacks = false;
    while (IsRepeated()) {
      if (Is('{')) {
        lacks = lacks || pattern_.substr(at_, 2) == "{0" ||
                pattern_.substr(at_, 2) == "{,";
        at_ = std::min(pattern_.find('}', at_), pattern_.size() - 1) + 1;
      } else {
        lacks = lacks || !Is('+');
        ++at_;
      }
    }
    return lacks;
  }

  std::string_view pattern_;
  const Glance& text_;
  std::string* needed_;
  size_t at_ = 0;
  bool unknown_ = false;
};

}  // namespace

void Glance::Read(std::string_view text) {
  text_ = text;
  pairs_.reset();
  for (size_t i = 1; i < text.size(); ++i) {
    pairs_.set(PairOf(text[i - 1], text[i]));
  }
}

size_t Glance::Find(std::string_view letters, size_t from) const {
  for (size_t i = 1; i < letters.size(); ++i) {
    if (!pairs_[PairOf(letters[i - 1], letters[i])]) return kNone;
  }
  const size_t found = text_.find(letters, from);
  return found == kNone ? kNone : found + letters.size();
}

bool Glance::MayMatch(std::string_view pattern, std::string* needed) const {
  Walk walk(pattern, *this, needed);
  const bool may = walk.Either(0) != kNone;
  if (walk.unknown() && needed != nullptr) *needed = pattern;
  return may || walk.unknown();
}

}  // namespace composer_guard
