#include "core/detect/handle_parts.h"

#include <array>

#include "core/detect/cues.h"
#include "core/detect/email_mark_words.h"
#include "core/detect/handle_sign.h"
#include "core/text/brackets.h"
#include "core/text/word_list.h"

namespace composer_guard {

namespace {

// A sign that is said as a word; 0: none.
char SaidSign(const Scene& scene, size_t i, size_t* length) {
  struct Said {
    WordClass word_class;
    char sign;
  };
  constexpr std::array<Said, 3> kSaid = {{{WordClass::kUnderscoreWord, '_'},
                                          {WordClass::kDotWord, '.'},
                                          {WordClass::kDashWord, '-'}}};
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind == TokenKind::kSign) return 0;
  for (const Said& said : kSaid) {
    if (!lexeme.Is(said.word_class)) continue;
    *length = LengthOf(lexeme, said.word_class);
    return said.sign;
  }
  // "punkt" and "nokta" between two words that say nothing; in English "point"
  // and "period" are other words.
  if (lexeme.Is(WordClass::kDotWordWeak) && i > 0 && i + 1 < scene.size() &&
      scene.At(i - 1).word_tags == 0 && scene.At(i + 1).word_tags == 0 &&
      (scene.Text(i) == "punto" ||
       !TagOf(lexeme, WordClass::kDotWordWeak, kEnglish))) {
    *length = LengthOf(lexeme, WordClass::kDotWordWeak);
    return '.';
  }
  *length = 1;
  const std::string_view word = scene.Text(i);
  if (word == "colon") return ':';
  return word == "hash" || word == "hashtag" ? '#' : '\0';
}

// What closes a mark that opens with the sign, 0 when none does.
char Closing(char open) {
  if (open == '-' || open == '_' || open == '*') return open;
  return open == '<' ? '\0' : ClosingBracket(open);
}

}  // namespace

char SaidMark(const Scene& scene, size_t i, size_t* length) {
  if (i >= scene.size()) return 0;
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind != TokenKind::kSign) {
    return Apart(lexeme) ? SaidSign(scene, i, length) : '\0';
  }
  // "moss•giant"
  if (lexeme.sign == 0 && i + 1 < scene.size() && !lexeme.space_before &&
      !scene.At(i + 1).space_before &&
      KindOfOddSign(scene.Text(i)) == PartKind::kDot) {
    *length = 1;
    return '.';
  }
  if (i + 2 >= scene.size()) return 0;
  // "(dot)", "[_]", "-underscore-"
  if (const char close = Closing(lexeme.sign); close != 0) {
    const bool bracket = close != lexeme.sign;
    const Lexeme& inner = scene.At(i + 1);
    size_t said = 1;
    char sign = SaidSign(scene, i + 1, &said);
    if (bracket && (inner.sign == '.' || inner.sign == '_')) sign = inner.sign;
    const size_t last = i + 1 + said;
    const bool tight = !inner.space_before && last < scene.size() &&
                       !scene.At(last).space_before;
    if (sign != 0 && tight && scene.At(last).sign == close &&
        (bracket || !lexeme.space_before)) {
      *length = said + 2;
      return sign;
    }
  }
  // "moss _ 7", "moss . giant": no sentence has a space before these.
  const bool apart = (lexeme.sign == '_' || lexeme.sign == '.') &&
                     Apart(lexeme) && Apart(scene.At(i + 1));
  *length = 1;
  return apart ? lexeme.sign : '\0';
}

bool IsText(const Lexeme& lexeme) {
  return lexeme.kind == TokenKind::kWord || lexeme.kind == TokenKind::kNumber;
}

// Stands apart from what is before it, in the same line.
bool Apart(const Lexeme& lexeme) {
  return lexeme.space_before && lexeme.lines_before == 0;
}

// One character; of two bytes it may look like a letter of ASCII.
bool IsOne(const Scene& scene, const Lexeme& lexeme) {
  return lexeme.size() == 1 ||
         (lexeme.size() == 2 && lexeme.kind == TokenKind::kWord &&
          static_cast<unsigned char>(scene.text[lexeme.span.begin]) >= 0x80);
}

namespace {

bool IsLinkWord(std::string_view word) {
  static constexpr auto kLinks =
      Words("\xE6\x98\xAF", "\xE4\xB8\xBA",  // Chinese
            "am", "as", "at", "called", "c'est", "e", "es", "est", "hai", "ist",
            "is", "it", "it's", "by", "named", "name", "under", "user",
            "username", "with", "to", "handle", "id", "add", "me", "spelled",
            "spelt", "know", "known", "they", "adiyla", "als", "come", "como",
            "heet", "heisst", "heissen", "heter", "hedder", "jako", "nickiem",
            "nick", "olarak", "pod", "som", "sous", "unter");
  return kLinks.Has(word);
}

}  // namespace

bool IsLink(const Scene& scene, size_t i) {
  if (scene.At(i).Is(WordClass::kNaming)) return true;
  if (!IsLinkWord(scene.Text(i))) return false;
  if (i + 1 >= scene.size()) return true;
  const Lexeme& next = scene.At(i + 1);
  return next.space_before || !(IsText(next) || next.sign == '_');
}

size_t NameIntro(const Scene& scene, size_t i, bool* label) {
  const auto text = [&scene](size_t at) {
    return at < scene.size() ? scene.Text(at) : std::string_view();
  };
  const std::string_view word = text(i);
  const std::string_view next = text(i + 1);
  // "… , name's x_7", "my handle's x_7"
  static constexpr auto kIs =
      Words("handle's", "id's", "name's", "nick's", "tag's", "user's");
  const bool mine = word == "my" || word == "the";
  if (kIs.Has(word) || (mine && kIs.Has(next))) {
    *label = true;
    return mine ? 2 : 1;
  }
  if (word == "my" || word == "the" || word == "our") {
    if (i + 1 >= scene.size() || !scene.At(i + 1).Is(WordClass::kHandleNoun)) {
      return 0;
    }
    *label = true;
    return 1 + scene.At(i + 1).length;
  }
  if (i < scene.size() && scene.At(i).Is(WordClass::kHandleNoun) &&
      scene.At(i).kind == TokenKind::kWord && scene.At(i).size() > 1 &&
      i + 1 < scene.size() &&
      (scene.At(i + 1).space_before || !IsText(scene.At(i + 1)))) {
    *label = true;
    return scene.At(i).length;
  }
  if (word == "mine") {
    *label = true;
    return 1;
  }
  if (word == "c'est") return 1;
  if (word == "i'm" || word == "im") {
    if (next != "called") return 1;
    *label = true;
    return 2;
  }
  if (i < scene.size() && scene.At(i).Is(WordClass::kNaming)) {
    // "heiße ich" before "heiße".
    const Lexeme& naming = scene.At(i);
    return TagIn(naming.phrase_tags, WordClass::kNaming) ? naming.length : 1;
  }
  if (word != "i") return 0;
  if (next == "am") return 2;
  if (next == "go" && text(i + 2) == "by") {
    *label = true;
    return 3;
  }
  return 0;
}

bool MayStandBetween(const Scene& scene, size_t i) {
  // "में", "par": three letters of another script, as particles have.
  constexpr size_t kParticle = 9;
  constexpr WordClasses kWork =
      AnyOf(WordClass::kTechNoun, WordClass::kIdLabel, WordClass::kUnit,
            WordClass::kMoney, WordClass::kFormNoun);
  const Lexeme& lexeme = scene.At(i);
  // "Skype ko": a "no" elsewhere.
  const bool no = lexeme.Is(WordClass::kNegation) && !lexeme.Is(WordClass::kMy);
  if (lexeme.Is(kWork) || no || lexeme.lines_before > 0) return false;
  const bool ascii = static_cast<unsigned char>(scene.Text(i).front()) < 0x80;
  return lexeme.kind == TokenKind::kGlued ||
         (lexeme.kind == TokenKind::kWord && !ascii &&
          (lexeme.size() <= kParticle || lexeme.Is(WordClass::kMy))) ||
         (lexeme.kind == TokenKind::kWord && lexeme.Is(WordClass::kMy) &&
          lexeme.size() > 1 &&
          (LanguagesOfTags(lexeme.word_tags) & kEnglish) == 0);
}

bool IsPackage(const Scene& scene, size_t i) {
  return i < scene.size() && scene.At(i).sign == '/' &&
         !scene.At(i).space_before;
}

bool IsCalling(std::string_view word) {
  static constexpr auto kCalling =
      Words("am", "as", "by", "called", "go", "i", "i'm", "im", "is", "known",
            "name", "what");
  return kCalling.Has(word);
}

bool StandsAsName(const Scene& scene, size_t first) {
  return first == 0 || scene.At(first).lines_before > 0 ||
         scene.At(first - 1).sign == ':' || IsCalling(scene.Text(first - 1)) ||
         scene.At(first - 1).Is(WordClass::kNaming) ||
         (scene.Text(first - 1) == "for" && first > 1 &&
          (scene.Text(first - 2) == "look" ||
           scene.Text(first - 2) == "search")) ||
         FindBefore(scene, first,
                    Bit(WordClass::kReachVerb) | Bit(WordClass::kHandleNoun),
                    kNear) != kNowhere;
}

bool IsPlace(std::string_view word) {
  static constexpr auto kPlaces =
      Words("on", "in", "at", "via", "over", "en", "em", "sur", "auf", "su",
            "на", "в", "no", "op");
  return kPlaces.Has(word);
}

namespace {

// Most lexemes of a name: each letter with a sign behind it.
constexpr size_t kMostParts = 48;

// Where a mark begins that stands before lexeme `first` and behind a text, or
// `first`.
size_t MarkBefore(const Scene& scene, size_t first) {
  constexpr size_t kMostLexemes = 5;  // "(under score)"
  for (size_t n = 1; n <= kMostLexemes && n < first; ++n) {
    size_t length = 1;
    const size_t mark = first - n;
    if (SaidMark(scene, mark, &length) != 0 && length == n &&
        IsText(scene.At(mark - 1))) {
      return mark;
    }
  }
  return first;
}

// Where the parts before lexeme `first` of a name in disguise begin.
size_t PartBefore(const Scene& scene, size_t first) {
  if (first == 0 || !Apart(scene.At(first))) return first;
  const Lexeme& before = scene.At(first - 1);
  const bool sign = before.sign == '_' || before.sign == '.' ||
                    before.sign == ':' || before.sign == '-';
  const bool name = IsText(before) || (sign && before.space_before);
  return IsOne(scene, scene.At(first)) && IsOne(scene, before) && name
             ? first - 1
             : first;
}

}  // namespace

size_t FirstOfRun(const Scene& scene, size_t i) {
  size_t first = i;
  while (first > 0 && i - first < kMostParts) {
    if (const size_t mark = MarkBefore(scene, first); mark != first) {
      first = mark - 1;
      continue;
    }
    const Lexeme& before = scene.At(first - 1);
    if (scene.At(first).space_before) {
      const size_t part = PartBefore(scene, first);
      if (part == first) break;
      first = part;
      continue;
    }
    if (before.kind == TokenKind::kSign && before.sign != '.' &&
        before.sign != '_' && before.sign != '-' && before.sign != '@' &&
        before.sign != '#' && before.sign != ':') {
      break;
    }
    --first;
  }
  // A sign in front of letters that stand apart is none of theirs.
  while (first < i && scene.At(first).kind == TokenKind::kSign &&
         Apart(scene.At(first + 1))) {
    ++first;
  }
  return first;
}

}  // namespace composer_guard
