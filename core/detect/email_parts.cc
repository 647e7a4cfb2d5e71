#include "core/detect/email_parts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/detect/domain.h"
#include "core/rules/tables.h"

namespace composer_guard {
namespace {

// Brackets around one sign or word: "[[at]]".
constexpr size_t kDeepest = 2;
// Lexemes inside brackets that are looked at: "(remove this please)".
constexpr size_t kLongestInside = 5;

struct Mark {
  WordClass strong = WordClass::kAtWord;
  WordClass weak = WordClass::kAtWord;
  PartKind kind = PartKind::kSign;
};
constexpr std::array<Mark, 6> kMarks = {{
    {WordClass::kAtWord, WordClass::kAtWordWeak, PartKind::kAt},
    {WordClass::kDotWord, WordClass::kDotWordWeak, PartKind::kDot},
    {WordClass::kUnderscoreWord, WordClass::kUnderscoreWord,
     PartKind::kUnderscore},
    {WordClass::kDashWord, WordClass::kDashWord, PartKind::kDash},
    {WordClass::kSlashWord, WordClass::kSlashWord, PartKind::kSlash},
    {WordClass::kPlusWord, WordClass::kPlusWord, PartKind::kPlus},
}};
constexpr WordClasses kMarkWords =
    AnyOf(WordClass::kAtWord, WordClass::kAtWordWeak, WordClass::kDotWord,
          WordClass::kDotWordWeak, WordClass::kUnderscoreWord,
          WordClass::kDashWord, WordClass::kSlashWord, WordClass::kPlusWord);

// What a writer asks to take out again.
constexpr auto kNoise = std::to_array<std::string_view>(
    {"antispam", "deletethis", "nospam", "nospamplease", "notspam", "remove",
     "removeit", "removeme", "removethis", "spamfree", "takeout"});

PartKind KindOfSign(char sign) {
  switch (sign) {
    case '.':
      return PartKind::kDot;
    case '@':
      return PartKind::kAt;
    case '-':
      return PartKind::kDash;
    case '_':
      return PartKind::kUnderscore;
    case '+':
      return PartKind::kPlus;
    case '/':
    case '\\':
      return PartKind::kSlash;
    case ',':
      return PartKind::kComma;
    default:
      return PartKind::kSign;
  }
}

char Closing(char sign) {
  switch (sign) {
    case '(':
      return ')';
    case '[':
      return ']';
    case '{':
      return '}';
    case '<':
      return '>';
    default:
      return 0;
  }
}

// Signs that join a word to its neighbours on both sides: "-at-", "|dot|".
bool Joins(char sign) {
  return sign == '-' || sign == '_' || sign == '*' || sign == '|' ||
         sign == '~' || sign == '"' || sign == '\'' || sign == '=' ||
         sign == ':' || sign == '/' || sign == '^' || sign == '#';
}

// Whether one letter more, less, else or swapped makes the one of the other.
bool OneSlipApart(std::string_view a, std::string_view b) {
  size_t front = 0;
  while (front < a.size() && front < b.size() && a[front] == b[front]) ++front;
  a.remove_prefix(front);
  b.remove_prefix(front);
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  if (a.size() <= 1 && b.size() <= 1) return true;
  return a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
}

class Reader {
 public:
  Reader(const Scene& scene, size_t begin, size_t end, std::vector<Part>* parts)
      : scene_(scene), end_(std::min(end, scene.size())), parts_(*parts) {
    parts_.clear();
    for (size_t i = begin; i < end_;) i = Read(i);
  }

 private:
  const Lexeme& At(size_t i) const { return scene_.At(i); }

  // Adds the part that begins at `i`; where the next one begins.
  size_t Read(size_t i) {
    const Lexeme& lexeme = At(i);
    if (IsBullet(i)) return i + 1;
    Part part;
    part.space_before = lexeme.space_before;
    part.lines_before = lexeme.lines_before;
    part.begin = static_cast<uint32_t>(i);
    size_t next = i + 1;
    if (lexeme.kind == TokenKind::kSign) {
      next = ReadSign(i, &part);
    } else {
      next = ReadWord(i, &part);
    }
    part.end = static_cast<uint32_t>(next);
    parts_.push_back(part);
    if (part.Is(PartKind::kText)) SplitDotCom();
    return next;
  }

  // The sign in front of a list item.
  bool IsBullet(size_t i) const {
    const Lexeme& lexeme = At(i);
    return lexeme.lines_before > 0 && i + 1 < end_ &&
           (lexeme.sign == '-' || lexeme.sign == '*' ||
            scene_.Text(i) == "\xE2\x80\xA2") &&
           At(i + 1).space_before && At(i + 1).lines_before == 0;
  }

  size_t ReadSign(size_t i, Part* part) {
    const Lexeme& lexeme = At(i);
    part->sign = lexeme.sign;
    part->text = scene_.Text(i);
    if (const size_t next = ReadBracketed(i, part); next != 0) return next;
    part->kind = KindOfSign(lexeme.sign);
    return i + 1;
  }

  // The phrase or word at `i` as a mark; its end, or 0.
  size_t ReadMark(size_t i, Part* part) const {
    const Lexeme& lexeme = At(i);
    if (!lexeme.Is(kMarkWords)) return 0;
    for (const Mark& mark : kMarks) {
      for (const WordClass wanted : {mark.strong, mark.weak}) {
        const std::optional<WordTag> tag = TagOf(lexeme, wanted);
        if (!tag.has_value()) continue;
        const bool phrase = !HasTag(lexeme.word_tags, wanted);
        const size_t next = i + (phrase ? lexeme.length : 1);
        if (next > end_) return 0;
        part->kind = mark.kind;
        part->said = true;
        part->clear = wanted == mark.strong;
        part->languages = tag->languages;
        part->techniques = kAtDotWords;
        return next;
      }
    }
    return 0;
  }

  static bool HasTag(uint16_t set, WordClass wanted) {
    for (const WordTag& tag : TagSet(set)) {
      if (tag.word_class == wanted) return true;
    }
    return false;
  }

  // "[dot]", "( at )", "_at_", "(.)", "[no-spam]"; its end, or 0.
  size_t ReadBracketed(size_t i, Part* part) const {
    const char open = At(i).sign;
    const char close = Closing(open) != 0 ? Closing(open) : open;
    if (Closing(open) == 0 && !Joins(open)) return 0;
    size_t depth = 1;
    while (depth < kDeepest && i + depth < end_ && At(i + depth).sign == open &&
           Closing(open) != 0) {
      ++depth;
    }
    const size_t core = i + depth;
    if (core >= end_) return 0;
    Part inner;
    size_t next = 0;
    const char sign = At(core).sign;
    if (sign == '.' || sign == '@') {
      inner.kind = KindOfSign(sign);
      inner.techniques = kSeparators;
      next = core + 1;
    } else if (At(core).kind != TokenKind::kSign) {
      next = ReadMark(core, &inner);
      if (next < end_ && At(next).sign != close) next = 0;
      if (next == 0 && Closing(open) != 0)
        next = ReadInside(core, close, &inner);
    }
    if (next == 0 || next + depth > end_) return 0;
    for (size_t k = 0; k < depth; ++k) {
      if (At(next + k).sign != close) return 0;
    }
    if (!MayStand(open, i, core, next + depth, inner)) return 0;
    part->kind = inner.kind;
    part->said = inner.said;
    part->bracketed = true;
    part->clear = true;
    part->sign = 0;
    part->languages = inner.languages;
    part->techniques = inner.techniques;
    return next + depth;
  }

  // A sign on both sides makes a mark of "at" and "dot" only, and of no word
  // with another use: "mail-a-friend.com", "and/or".
  bool MayStand(char open, size_t first, size_t core, size_t end,
                const Part& inner) const {
    if (inner.Is(PartKind::kNoise) || Closing(open) != 0) return true;
    if (!inner.Is(PartKind::kAt) && !inner.Is(PartKind::kDot)) return false;
    if (At(core).space_before || At(end - 1).space_before) {
      if (open != '"' && open != '*') return false;
    }
    const std::string_view word = scene_.Text(core);
    if (inner.said && !inner.clear && word != "at") return false;
    // ".-." and "/./" are paths and ruled lines, "-@-" is not.
    return !(open == '/' || (open == ':' && !inner.said) ||
             (first > 0 && At(first - 1).sign == open));
  }

  // What stands in brackets without being a listed word.
  size_t ReadInside(size_t core, char close, Part* inner) const {
    std::string inside;
    size_t i = core;
    while (i < end_ && i - core < kLongestInside && At(i).sign != close) {
      if (At(i).kind != TokenKind::kSign) inside += scene_.Text(i);
      ++i;
    }
    if (i >= end_ || At(i).sign != close) return 0;
    if (inside == "d0t" || inside == "d\xC3\xB8t") {
      inner->kind = PartKind::kDot;
      inner->techniques = kAtDotWords | kLeet;
    } else if (inside == "\xC3\xA6t" || inside == "4t" ||
               inside == "\xC3\xA6") {
      inner->kind = PartKind::kAt;
      inner->techniques = kAtDotWords | kLeet;
    } else if (std::find(kNoise.begin(), kNoise.end(), inside) !=
               kNoise.end()) {
      inner->kind = PartKind::kNoise;
      inner->techniques = kFillerWords;
    } else {
      return 0;
    }
    return i;
  }

  size_t ReadWord(size_t i, Part* part) {
    const Lexeme& lexeme = At(i);
    if (const size_t next = IsPartOfName(i) ? 0 : ReadMark(i, part);
        next != 0) {
      part->text = scene_.Text(i);
      part->classes = lexeme.classes;
      return next;
    }
    part->kind = PartKind::kText;
    part->text = scene_.Text(i);
    part->classes = lexeme.classes;
    part->number = lexeme.kind == TokenKind::kNumber;
    part->glued = lexeme.kind == TokenKind::kGlued;
    if (const auto digit = TagOf(lexeme, WordClass::kDigit);
        digit.has_value() && !part->number) {
      part->digit = static_cast<int8_t>(digit->value);
    }
    return ReadProvider(i, part);
  }

  // A word for a sign stands apart: it is none in "w3.org", "l e i m . a t",
  // "kipferl.co.at".
  bool IsPartOfName(size_t i) const {
    const Lexeme& lexeme = At(i);
    if (!lexeme.Is(kMarkWords) || lexeme.kind == TokenKind::kGlued) {
      return false;
    }
    const bool before =
        i > 0 && !lexeme.space_before && At(i - 1).kind != TokenKind::kGlued;
    const bool after = i + 1 < scene_.size() && !At(i + 1).space_before &&
                       At(i + 1).kind != TokenKind::kSign;
    if ((before && At(i - 1).sign != ',') || (after && lexeme.length == 1)) {
      return true;
    }
    if (lexeme.length > 1) return false;
    if (i > 0 && At(i - 1).sign == '.' && IsTld(scene_.Text(i))) return true;
    return lexeme.size() == 1 && (IsLetter(i, 1) || IsLetter(i, -1));
  }

  // Whether a single letter is next to lexeme `i`, over one sign at most.
  bool IsLetter(size_t i, int step) const {
    for (int n = 0; n < 2; ++n) {
      if (step < 0 ? i == 0 : i + 1 >= end_) return false;
      i = step < 0 ? i - 1 : i + 1;
      if (At(i).kind != TokenKind::kSign) return At(i).size() == 1;
    }
    return false;
  }

  size_t ReadProvider(size_t i, Part* part) const {
    const Lexeme& lexeme = At(i);
    std::optional<WordTag> tag = TagOf(lexeme, WordClass::kProvider);
    part->strong_provider = tag.has_value();
    if (!tag.has_value()) tag = TagOf(lexeme, WordClass::kProviderWeak);
    if (!tag.has_value()) return i + 1;
    const WordClass found =
        part->strong_provider ? WordClass::kProvider : WordClass::kProviderWeak;
    part->provider = static_cast<int16_t>(tag->value);
    if (HasTag(lexeme.word_tags, found) || lexeme.length < 2) {
      ReadMisspelt(part);
      return i + 1;
    }
    // A name of several words. One with a dot in it is read part by part.
    const size_t next = i + lexeme.length;
    for (size_t k = i + 1; k < next && k < end_; ++k) {
      if (At(k).sign == '.' ||
          At(k).Is(AnyOf(WordClass::kDotWord, WordClass::kDotWordWeak))) {
        return i + 1;
      }
    }
    if (next > end_) return i + 1;
    const std::string_view domain = kProviders[tag->value].domain;
    const std::string_view last = scene_.Text(next - 1);
    part->complete = domain.ends_with(last) && domain.size() > last.size() &&
                     domain[domain.size() - last.size() - 1] == '.';
    part->text = part->complete ? domain : FirstLabel(domain);
    part->techniques |=
        lexeme.techniques != 0 ? lexeme.techniques : Techniques{kMisspelled};
    return next;
  }

  // "gmial" reads as gmail where it is no name of another mailbox.
  void ReadMisspelt(Part* part) const {
    const std::string_view label =
        FirstLabel(kProviders[part->provider].domain);
    if (part->text == label || part->text.size() < 4) return;
    if (!OneSlipApart(part->text, label)) return;
    part->text = label;
    part->techniques |= kMisspelled;
  }

  // "dotcom", "puntocom" are a dot and a top-level domain.
  void SplitDotCom() {
    constexpr auto kDots = std::to_array<std::string_view>(
        {"dot", "punto", "ponto", "point", "punkt"});
    Part& part = parts_.back();
    for (const std::string_view dot : kDots) {
      if (!part.text.starts_with(dot)) continue;
      const std::string_view rest = part.text.substr(dot.size());
      if (!IsCommonTld(rest)) continue;
      Part tld = part;
      part.kind = PartKind::kDot;
      part.said = true;
      part.techniques |= kAtDotWords;
      tld.text = rest;
      tld.space_before = false;
      tld.lines_before = 0;
      parts_.push_back(tld);
      return;
    }
  }

  const Scene& scene_;
  const size_t end_;
  std::vector<Part>& parts_;
};

}  // namespace

void ReadParts(const Scene& scene, size_t begin, size_t end,
               std::vector<Part>* parts) {
  Reader(scene, begin, end, parts);
}

}  // namespace composer_guard
