#include "core/detect/digit_compound.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/match/words.h"

namespace composer_guard {
namespace {

// "uneuno" is the shortest word made of two.
constexpr size_t kShortestCompound = 6;
constexpr size_t kShortestWord = 2;
constexpr size_t kLongestWord = 14;
constexpr size_t kLongestUnit = 5;
// More digits in one word are no number.
constexpr size_t kMostDigits = 16;

constexpr auto kJoints = std::to_array<std::string_view>(
    {"und", "och", "en", "et", "og", "si", "y", "e", "i", "\xD9\x88"});

// A number word inside the compound.
struct Part {
  WordClass word_class = WordClass::kDigit;
  int value = 0;
  Languages languages = 0;
  size_t bytes = 0;
};

std::optional<Part> PartOf(std::string_view word, Languages languages,
                           bool weak = false) {
  for (const WordTag& tag : TagSet(TagsOfWord(word))) {
    if (tag.word_class > WordClass::kHundreds) break;
    if ((tag.word_class == WordClass::kDigitWeak) != weak ||
        (tag.languages & languages) == 0) {
      continue;
    }
    return Part{weak ? WordClass::kDigit : tag.word_class, tag.value,
                tag.languages & languages, word.size()};
  }
  return std::nullopt;
}

// "fem" of "femogtredive": a word that is rarely a digit is one where a joint
// and tens follow.
std::optional<Part> WeakUnit(std::string_view word, Languages languages) {
  for (size_t n = kShortestWord; n <= kLongestUnit && n < word.size(); ++n) {
    const auto unit = PartOf(word.substr(0, n), languages, true);
    if (!unit.has_value()) continue;
    for (const std::string_view joint : kJoints) {
      if (!word.substr(n).starts_with(joint)) continue;
      const auto tens = PartOf(word.substr(n + joint.size()), unit->languages);
      if (tens.has_value() && tens->word_class == WordClass::kTens) return unit;
    }
  }
  return std::nullopt;
}

// "vent" of "ventotto": tens that lose their last letter before a vowel.
std::optional<Part> Elided(std::string_view word, size_t bytes,
                           Languages languages) {
  if (bytes >= word.size() || (word[bytes] != 'o' && word[bytes] != 'u')) {
    return std::nullopt;
  }
  for (const char vowel : {'i', 'a'}) {
    const std::string whole = std::string(word.substr(0, bytes)) + vowel;
    auto part = PartOf(whole, languages);
    if (part.has_value() && part->word_class == WordClass::kTens) {
      part->bytes = bytes;
      return part;
    }
  }
  return std::nullopt;
}

// The longest number word that `word` begins with.
std::optional<Part> Longest(std::string_view word, Languages languages) {
  // Words of two bytes, "öt" and "oh", are too short for the cheap test.
  const size_t longest = MayBeginNumber(word) ? kLongestWord : kShortestWord;
  for (size_t n = std::min(longest, word.size()); n >= kShortestWord; --n) {
    if (auto part = PartOf(word.substr(0, n), languages)) return part;
    if (auto part = Elided(word, n, languages)) return part;
  }
  return std::nullopt;
}

// Puts parts together, from left to right.
class Sum {
 public:
  // False when the part cannot follow.
  bool Add(const Part& part, bool joint) {
    switch (part.word_class) {
      case WordClass::kDigit:
        return AddDigit(static_cast<char>('0' + part.value));
      case WordClass::kTeen:
        return AddTwo(part.value);
      case WordClass::kTens:
        if (joint && last_ == WordClass::kDigit) {
          digits_.insert(digits_.size() - 1, 1,
                         static_cast<char>('0' + part.value / 10));
          last_ = WordClass::kTeen;
          return true;
        }
        return AddTwo(part.value, WordClass::kTens);
      case WordClass::kHundred:
        if (last_ != WordClass::kDigit) digits_ += '1';
        digits_ += "00";
        last_ = WordClass::kHundred;
        return true;
      case WordClass::kHundreds:
        digits_ += static_cast<char>('0' + part.value / 100);
        digits_ += "00";
        last_ = WordClass::kHundred;
        return true;
      default:
        return false;
    }
  }

  std::string& digits() { return digits_; }

 private:
  bool AddDigit(char digit) {
    if (last_ == WordClass::kTens || last_ == WordClass::kHundred) {
      digits_.back() = digit;
    } else {
      digits_ += digit;
    }
    last_ = WordClass::kDigit;
    return true;
  }

  bool AddTwo(int value, WordClass now = WordClass::kTeen) {
    if (last_ == WordClass::kHundred) digits_.resize(digits_.size() - 2);
    digits_ += static_cast<char>('0' + value / 10);
    digits_ += static_cast<char>('0' + value % 10);
    last_ = now;
    return true;
  }

  std::string digits_;
  WordClass last_ = WordClass::kFiller;  // none yet
};

}  // namespace

bool IsNumberJoint(std::string_view word) {
  return std::find(kJoints.begin(), kJoints.end(), word) != kJoints.end();
}

std::string CompoundDigits(std::string_view word) {
  if (word.size() < kShortestCompound || !MayBeginNumber(word)) return {};
  Languages languages = kEveryLanguage;
  Sum sum;
  size_t parts = 0;
  while (!word.empty()) {
    auto part = Longest(word, languages);
    if (parts == 0) {
      if (const auto unit = WeakUnit(word, languages)) part = unit;
    }
    bool joint = false;
    for (size_t n = 0; !part.has_value() && n < kJoints.size(); ++n) {
      if (parts == 0 || !word.starts_with(kJoints[n])) continue;
      part = Longest(word.substr(kJoints[n].size()), languages);
      if (part.has_value()) {
        word.remove_prefix(kJoints[n].size());
        joint = true;
      }
    }
    if (!part.has_value() || !sum.Add(*part, joint) ||
        sum.digits().size() > kMostDigits) {
      return {};
    }
    languages &= part->languages;
    word.remove_prefix(part->bytes);
    ++parts;
  }
  return parts > 1 ? std::move(sum.digits()) : std::string();
}

}  // namespace composer_guard
