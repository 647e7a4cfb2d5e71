// Letters that are said by their names or by the words of the radio. See
// undone.h; letters apart are in undo_spacing.cc.

#include <algorithm>
#include <iterator>
#include <string>

#include "core/detect/digit_words.h"
#include "core/detect/email_mark_words.h"
#include "core/detect/spelling_alphabet.h"
#include "core/detect/undone.h"

namespace composer_guard {
namespace {

constexpr size_t kMostUnits = 40;
constexpr size_t kFewestCommas = 2;
constexpr size_t kFewestNamed = 2;  // letters by names that are no other word

// Names of letters that are other words as well, and their letters; by length.
constexpr auto kWeakNames =
    Words("be", "el", "ex", "oh", "are", "aye", "bee", "cue", "eye", "pea",
          "see", "tea", "why", "you", "queue");
constexpr std::string_view kWeakLetters = "blxorabqipctyuq";
static_assert(std::distance(kWeakNames.begin(), kWeakNames.end()) ==
              std::ssize(kWeakLetters));

class Speller {
 public:
  Speller(const Scene& scene, Undone* undone)
      : scene_(scene), undone_(*undone) {}

  void Run() {
    for (size_t i = 0; i < scene_.size();) i = From(i);
  }

 private:
  struct Letter {
    char letter = 0;
    bool strong = false;  // says nothing else
    size_t end = 0;
  };

  std::string_view Text(size_t i) const {
    return i < scene_.size() ? scene_.Text(i) : std::string_view();
  }
  const Lexeme& At(size_t i) const { return scene_.At(i); }

  Letter LetterAt(size_t i) const {
    const std::string_view word = Text(i);
    if (At(i).kind != TokenKind::kWord) return {};
    if (word.size() == 1) {
      // "a as in apple", "n for nut"
      size_t at = i + 1;
      if (Text(at) == "as" && Text(at + 1) == "in") ++at;
      const bool told = at > i + 1 || Text(at) == "for" || Text(at) == "like";
      return told && Text(at + 1).size() > 1 && Text(at + 1)[0] == word[0]
                 ? Letter{word[0], true, at + 2}
                 : Letter{word[0], false, i + 1};
    }
    if (At(i).Has(kSaysHowToRead)) {
      if (kSpellingWords.Has(word)) return {word[0], true, i + 1};
      const size_t name = kLetterNames.PlaceOf(word);
      if (name != kNoPlace) return {kNamedLetters[name], true, i + 1};
    }
    if (word == "double") {
      const size_t last = i + (Text(i + 1) == "-" ? 2 : 1);
      if (Text(last) == "u" || Text(last) == "you") {
        return {'w', true, last + 1};
      }
    }
    const size_t weak = kWeakNames.PlaceOf(word);
    if (weak == kNoPlace) return {};
    return {kWeakLetters[weak], false, i + 1};
  }

  // The sign that is said at lexeme `i`; 0: none. `end` is one past it.
  char MarkAt(size_t i, size_t* end) const {
    const Lexeme& lexeme = At(i);
    constexpr std::string_view kSigns = "@._-/+";
    *end = i + 1;
    if (lexeme.sign != 0) {
      // Of a sentence, not of an address.
      const bool stop = (lexeme.sign == '.' && i + 1 < scene_.size() &&
                         At(i + 1).space_before && !lexeme.space_before) ||
                        (lexeme.sign == '-' && lexeme.space_before);
      return !stop && kSigns.find(lexeme.sign) != kSigns.npos ? lexeme.sign
                                                              : '\0';
    }
    for (size_t n = 0; n < kMarks.size(); ++n) {
      for (const WordClass wanted : {kMarks[n].strong, kMarks[n].weak}) {
        if (!lexeme.Is(wanted)) continue;
        // "a", "et" and "snail" are words for "@" as well.
        if (wanted == WordClass::kAtWordWeak && Text(i) != "at") continue;
        *end = i + LengthOf(lexeme, wanted);
        return kSigns[n];
      }
    }
    return '\0';
  }

  bool IsMark(size_t i) const {
    size_t end = 0;
    return i < scene_.size() && MarkAt(i, &end) != 0;
  }

  // Tries what begins with lexeme `i`; where to go on.
  size_t From(size_t i) {
    if (LetterAt(i).letter == 0 && !OpensList(i)) return i + 1;
    std::string text;
    size_t letters = 0;
    size_t strong = 0;
    size_t end = i;     // one past what is kept
    size_t kept = 0;    // of `text`
    bool mark = false;  // a sign was read last
    bool word = false;  // a whole word was
    bool comma = false;
    size_t commas = 0;
    size_t said = 0;  // signs in words
    size_t at = i;
    for (size_t n = 0; n < kMostUnits && at < scene_.size(); ++n) {
      const Lexeme& lexeme = At(at);
      if (at > i && lexeme.lines_before > 0) break;
      const Letter letter = LetterAt(at);
      size_t next = at + 1;
      const char digit = DigitOfWord(lexeme.word_tags);
      // "…, then a dot"
      if (comma && Text(at) == "a" && IsMark(at + 1)) {
        ++at;
        continue;
      }
      if (letter.letter != 0 && !(word && !comma && !mark)) {
        text += letter.letter;
        ++letters;
        strong += letter.strong ? 1 : 0;
        next = letter.end;
        mark = word = false;
      } else if (lexeme.kind == TokenKind::kNumber || digit != 0) {
        if (digit != 0) {
          text += digit;
        } else {
          text += Text(at);
        }
        mark = false;
      } else if (lexeme.sign == ',' ||
                 (lexeme.sign == '-' && !mark && !lexeme.space_before)) {
        comma = true;
        commas += lexeme.sign == ',' ? 1 : 0;
        ++at;
        continue;
      } else if (const char sign = MarkAt(at, &next); sign != 0) {
        if (mark) break;
        text += sign;
        said += lexeme.sign == 0 ? 1 : 0;
        mark = true;
        word = comma = false;
        at = next;
        continue;
      } else if (IsBeforeMark(at) || (comma && Text(at) == "then")) {
        ++at;
        continue;
      } else if (lexeme.kind == TokenKind::kWord &&
                 (at == i || (mark && !word) || (!comma && GoesOn(at + 1)))) {
        text += Text(at);
        word = true;
        mark = false;
      } else {
        break;
      }
      comma = false;
      at = next;
      end = at;
      kept = text.size();
    }
    text.resize(kept);
    const size_t sign = text.find('@');
    // A list of an address needs its signs, one of a name any.
    const bool list =
        commas >= kFewestCommas &&
        (sign == text.npos ? said > 0
                           : said > 1 && text.find('.', sign) != text.npos);
    if (strong < kFewestNamed
            ? !list
            : letters < kFewestSpelling && sign == text.npos) {
      return i + 1;
    }
    size_t begin = i;
    // "moss at aych oh tee mail"
    if (i > 1 &&
        At(i - 1).Is(AnyOf(WordClass::kAtWord, WordClass::kAtWordWeak)) &&
        IsMark(i - 1)) {
      text.insert(0, 1, '@');
      --begin;
    }
    undone_.Write({begin < i ? At(begin - 1).span.end : At(i).span.begin,
                   At(end - 1).span.end},
                  text, kSpaced);
    return end;
  }

  // "fern, dash, seven, at, acme, dot, net": all of it in a list.
  bool OpensList(size_t i) const {
    size_t mark = i + 2;
    if (mark < scene_.size() && Text(mark) == "then") ++mark;
    return mark < scene_.size() && At(i).kind == TokenKind::kWord &&
           At(i + 1).sign == ',' && At(mark).kind == TokenKind::kWord &&
           (IsMark(mark) || IsBeforeMark(mark));
  }

  // "then the at sign", "that curly a"
  bool IsBeforeMark(size_t i) const {
    const std::string_view word = Text(i);
    return (word == "that" || word == "the" || word == "then") &&
           (IsMark(i + 1) ||
            ((Text(i + 1) == "the" || Text(i + 1) == "a") && IsMark(i + 2)));
  }

  // A mark or digits follow a whole word among letters.
  bool GoesOn(size_t i) const {
    if (i < scene_.size() && At(i).sign == ',') ++i;
    return i < scene_.size() &&
           (IsMark(i) || At(i).kind == TokenKind::kNumber ||
            DigitOfWord(At(i).word_tags) != 0);
  }

  const Scene& scene_;
  Undone& undone_;
};

}  // namespace

void UndoSpelling(const Scene& scene, Undone* undone) {
  Speller(scene, undone).Run();
}

}  // namespace composer_guard
