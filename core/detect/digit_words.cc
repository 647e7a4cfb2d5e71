#include "core/detect/digit_words.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/detect/digit_compound.h"
#include "core/detect/digit_spelt.h"

namespace composer_guard {
namespace {

char Figure(int value) { return static_cast<char>('0' + value); }

class WordReader {
 public:
  WordReader(const Scene& scene, size_t i) : scene_(scene), i_(i) {}

  // "five", "twenty-three", "double two", "three fives", "eight hundred".
  bool Read(Languages* languages, DigitPiece* piece) {
    size_t at = i_;
    size_t times = 1;
    const Lexeme& first = scene_.At(at);
    if (const auto multiplier = TagOf(first, WordClass::kMultiplier)) {
      times = multiplier->value;
      at += first.length;
      if (at >= scene_.size() || scene_.At(at).lines_before > 0) return false;
      if (scene_.At(at).sign == '-' && at + 1 < scene_.size()) ++at;
    }
    std::string digits;
    // "a pair of sevens"
    const auto plural = times > 1
                            ? TagOf(scene_.At(at), WordClass::kDigitsPlural)
                            : std::nullopt;
    if (plural) {
      digits = Figure(plural->value);
      piece->end = at + 1;
    } else if (!One(at, languages, &digits, piece)) {
      return false;
    }
    const bool figures = scene_.At(at).kind == TokenKind::kNumber;
    if (times > 1 && digits.size() > (figures ? 2u : 1u)) return false;
    for (size_t n = 0; n < times; ++n) piece->digits += digits;
    piece->word = true;
    piece->begin = i_;
    return true;
  }

 private:
  bool Has(size_t i) const { return i < scene_.size(); }

  bool One(size_t at, Languages* languages, std::string* digits,
           DigitPiece* piece) {
    const Lexeme& lexeme = scene_.At(at);
    piece->end = at + 1;
    if (at > i_ && lexeme.kind == TokenKind::kNumber) {
      *digits = scene_.Text(at);  // "double 5", "twice 66"
      return digits->size() <= 2;
    }
    if (Hundreds(at, languages, digits, piece)) return true;
    // "quatre-vingt" is no 4.
    const bool phrase =
        lexeme.length > 1 &&
        (TagIn(lexeme.phrase_tags, WordClass::kTens, *languages) ||
         TagIn(lexeme.phrase_tags, WordClass::kTeen, *languages));
    const std::optional<WordTag> tag =
        phrase ? std::nullopt : DigitTag(lexeme, *languages, piece);
    if (!tag.has_value()) {
      if (!Large(at, languages, digits, piece)) return false;
      AddHundred(*languages, digits, piece);
      return true;
    }
    if ((*languages & tag->languages) != 0) {
      *languages &= tag->languages;
    } else if (piece->foreign) {
      // "nine aath do": who mixes goes on mixing.
      *languages |= tag->languages;
    }
    const size_t next = at + LengthOf(lexeme, tag->word_class);
    piece->end = next;
    if (Plural(next, tag->value, digits, piece)) return true;
    const int tens = tag->value > 0 ? TensBehind(next, *languages, piece) : 0;
    *digits = Figure(tag->value);
    if (tens != 0) digits->insert(0, 1, Figure(tens / 10));
    return true;
  }

  // "acht und vierzig": the tens behind the unit, 0 for none, as German and
  // Arabic have it.
  int TensBehind(size_t next, Languages languages, DigitPiece* piece) const {
    if (!Has(next + 1) || scene_.Text(next) != "und") {
      // In Arabic "and" is a letter of the word.
      if (!Has(next) || !scene_.Text(next).starts_with("\xD9\x88")) return 0;
    } else {
      ++next;
    }
    if (scene_.At(next).lines_before > 0) return 0;
    const auto tens = TagOf(scene_.At(next), WordClass::kTens, languages);
    if (!tens.has_value()) return 0;
    piece->end = next + 1;
    return tens->value;
  }

  // A digit of the languages so far, else a weak one, else one of another.
  static std::optional<WordTag> DigitTag(const Lexeme& lexeme,
                                         Languages languages,
                                         DigitPiece* piece) {
    auto tag = TagOf(lexeme, WordClass::kDigit, languages);
    if (tag) return tag;
    tag = TagOf(lexeme, WordClass::kDigitWeak, languages);
    if (!tag) {
      tag = TagOf(lexeme, WordClass::kDigit);
      piece->foreign = tag.has_value();
    }
    piece->weak = piece->weak || tag.has_value();
    return tag;
  }

  // "three fives", "three 5s"
  bool Plural(size_t next, int count, std::string* digits,
              DigitPiece* piece) const {
    if (!Has(next) || count < 2) return false;
    const auto plural = TagOf(scene_.At(next), WordClass::kDigitsPlural);
    if (plural) {
      digits->assign(static_cast<size_t>(count), Figure(plural->value));
      piece->end = next + 1;
      return true;
    }
    const bool figure = scene_.At(next).kind == TokenKind::kNumber &&
                        scene_.At(next).size() == 1 && Has(next + 1) &&
                        !scene_.At(next + 1).space_before &&
                        scene_.Text(next + 1) == "s";
    if (!figure) return false;
    digits->assign(static_cast<size_t>(count), scene_.Text(next).front());
    piece->end = next + 2;
    return true;
  }

  // "eight hundred", "five hundred fifty-five", "dwieście trzy"
  bool Hundreds(size_t at, Languages* languages, std::string* digits,
                DigitPiece* piece) {
    const Lexeme& lexeme = scene_.At(at);
    std::optional<WordTag> tag =
        TagOf(lexeme, WordClass::kHundreds, *languages);
    size_t next = at + 1;
    int value = 0;
    if (tag) {
      value = tag->value / 100;
      next = at + LengthOf(lexeme, WordClass::kHundreds);
    } else {
      tag = TagOf(lexeme, WordClass::kDigit, *languages);
      const bool digit = tag && tag->value > 0 && Has(next) &&
                         scene_.At(next).Is(WordClass::kHundred);
      if (!digit) return false;
      value = tag->value;
      ++next;
    }
    *languages &= tag->languages;
    piece->end = next;
    // "yüz on" is one phrase: alone, "on" is a word of English.
    const Lexeme& last = scene_.At(next - 1);
    const auto teen = TagIn(last.phrase_tags, WordClass::kTeen, *languages);
    if (teen && next - 1 > at) piece->end = next - 1 + last.length;
    const int rest = teen && next - 1 > at
                         ? teen->value
                         : BelowHundred(next, *languages, piece);
    *digits = {Figure(value), Figure(rest / 10), Figure(rest % 10)};
    return true;
  }

  // What the hundreds go on with, 0 for nothing. In English a digit behind
  // them begins a new group: "eight hundred five five five".
  int BelowHundred(size_t at, Languages languages, DigitPiece* piece) const {
    const bool joined = Has(at) && Joins(at);
    if (joined) ++at;
    if (!Has(at) || scene_.At(at).lines_before > 0) return 0;
    Languages here = languages;
    DigitPiece part;
    std::string digits;
    const bool large = Large(at, &here, &digits, &part);
    if (large && digits.size() == 2) {
      piece->end = part.end;
      return (digits[0] - '0') * 10 + (digits[1] - '0');
    }
    const auto unit = TagOf(scene_.At(at), WordClass::kDigit, languages);
    const bool more =
        Has(at + 1) && (scene_.At(at + 1).Is(WordClass::kDigit) ||
                        scene_.At(at + 1).Is(WordClass::kHundred));
    const bool english = (languages & kEnglish) != 0;
    if (!unit || more || (english && !joined)) return 0;
    piece->end = at + 1;
    return unit->value;
  }

  // Teens and tens.
  bool Large(size_t at, Languages* languages, std::string* digits,
             DigitPiece* piece) const {
    const Lexeme& lexeme = scene_.At(at);
    // "soixante dix" goes before "soixante".
    auto tag = TagIn(lexeme.phrase_tags, WordClass::kTeen, *languages);
    if (!tag) tag = TagIn(lexeme.phrase_tags, WordClass::kTens, *languages);
    const bool phrase = tag.has_value();
    if (!tag) tag = TagOf(lexeme, WordClass::kTeen, *languages);
    if (!tag) tag = TagOf(lexeme, WordClass::kTens, *languages);
    if (!tag) return false;
    *languages &= tag->languages;
    int value = tag->value;
    piece->end = at + (phrase ? lexeme.length : 1);
    if (tag->word_class == WordClass::kTens && value % 10 == 0) {
      value += Unit(value, *languages, piece);
    }
    *digits = {Figure(value / 10), Figure(value % 10)};
    return true;
  }

  // "seventy-seven hundred", as English has it.
  void AddHundred(Languages languages, std::string* digits,
                  DigitPiece* piece) const {
    if ((languages & kEnglish) == 0 || !Has(piece->end) ||
        digits->back() == '0' ||
        !scene_.At(piece->end).Is(WordClass::kHundred)) {
      return;
    }
    digits->append("00");
    ++piece->end;
  }

  // The unit behind tens, 0 for none: "-three", "y cinco"; in French also a
  // teen, "soixante et onze".
  int Unit(int tens, Languages languages, DigitPiece* piece) const {
    size_t next = piece->end;
    if (Has(next) && (scene_.At(next).sign == '-' || Joins(next))) ++next;
    if (!Has(next)) return 0;
    const Lexeme& lexeme = scene_.At(next);
    auto unit = TagOf(lexeme, WordClass::kDigit, languages);
    // "setenta e um": behind a joint it is no article.
    if (!unit && next > piece->end && (languages & kEnglish) == 0) {
      unit = TagOf(lexeme, WordClass::kDigitWeak, languages);
    }
    if (unit.has_value() && unit->value > 0) {
      piece->end = next + LengthOf(lexeme, unit->word_class);
      return unit->value;
    }
    if (tens != 60 && tens != 80) return 0;
    const auto teen = TagOf(lexeme, WordClass::kTeen, languages);
    if (!teen.has_value() || (teen->languages & kEnglish) != 0) return 0;
    if (next == piece->end) return 0;  // "soixante onze": two groups
    piece->end = next + LengthOf(lexeme, WordClass::kTeen);
    return teen->value;
  }

  // "treinta y cinco", "trinta e cinco", "five hundred and five"
  bool Joins(size_t i) const {
    const std::string_view word = scene_.Text(i);
    return IsNumberJoint(word) || word == "and" || word == "at";
  }

  const Scene& scene_;
  size_t i_;
};

}  // namespace

char DigitOfWord(uint16_t tags) {
  const auto tag = TagIn(tags, WordClass::kDigit);
  return tag ? Figure(tag->value) : '\0';
}

bool ReadDigitWords(const Scene& scene, size_t i, Languages* languages,
                    DigitPiece* piece) {
  const DigitPiece given = *piece;
  if (scene.At(i).Is(kNumberWords) &&
      WordReader(scene, i).Read(languages, piece)) {
    piece->leet = (scene.At(i).techniques & kLeet) != 0;
    return true;
  }
  *piece = given;
  const bool spaced = MayBeginSpacedWords(scene, i);
  size_t end = i + 1;
  std::string digits = spaced ? DigitsOfSpaced(scene, i, &end)
                              : DigitsOfUnlisted(scene.At(i), scene.Text(i));
  if (digits.empty()) return false;
  // "fivezeroone" is three words.
  if (!spaced) piece->glued = static_cast<uint8_t>(digits.size());
  piece->digits = std::move(digits);
  piece->begin = i;
  piece->end = end;
  piece->word = true;
  piece->apart = spaced;
  return true;
}

}  // namespace composer_guard
