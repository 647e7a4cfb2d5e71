#include "core/detect/handle_walk.h"

#include <utility>

#include "core/detect/digit_words.h"
#include "core/detect/handle_parts.h"
#include "core/detect/spelling_alphabet.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

// Longest user name that is read, in bytes of the view.
constexpr uint32_t kLongest = 64;

}  // namespace

bool HasSpacedLetters(const Scene& scene, size_t i) {
  constexpr size_t kFewest = 3;
  if (i + kFewest > scene.size()) return false;
  for (size_t k = i; k < i + kFewest; ++k) {
    const Lexeme& lexeme = scene.At(k);
    if (!IsOne(scene, lexeme) || (k > i && !Apart(lexeme)) ||
        (k == i && !IsText(lexeme))) {
      return false;
    }
  }
  return true;
}

bool HandleWalk::Run() {
  if (ReadAlphabet() || ReadPunched()) return true;
  letters_ = HasSpacedLetters(scene_, first_);
  while (at_ < scene_.size()) {
    const Lexeme& lexeme = scene_.At(at_);
    if (at_ > first_ && !ReadMark() && lexeme.space_before && !ReadGap()) break;
    if (ReadDigits()) continue;
    const Lexeme& part = scene_.At(at_);
    if (part.kind == TokenKind::kGlued || !Allowed(part)) break;
    if (disguised_) Append(part);
    digits_ = said() && part.kind == TokenKind::kNumber;
    const uint32_t bytes = part.span.end - scene_.At(first_).span.begin;
    if ((disguised_ ? reading_.size() : bytes) > kLongest) return false;
    ++at_;
  }
  // Signs at the end belong to the sentence.
  while (at_ > first_ && scene_.At(at_ - 1).kind == TokenKind::kSign &&
         scene_.At(at_ - 1).sign != '_') {
    if (disguised_) {
      reading_.resize(reading_.size() - scene_.At(at_ - 1).size());
    }
    --at_;
  }
  return true;
}

// "romeo alpha victor nine": three letters at the least.
bool HandleWalk::ReadAlphabet() {
  constexpr size_t kMostWords = 24;
  size_t letters = 0;
  size_t at = first_;
  if (at + kFewestSpelling > scene_.size() || !Apart(scene_.At(at + 1)) ||
      !Apart(scene_.At(at + 2))) {
    return false;
  }
  std::string reading;
  for (; at < scene_.size() && at - first_ < kMostWords; ++at) {
    const Lexeme& lexeme = scene_.At(at);
    if (at > first_ && !Apart(lexeme)) break;
    const char digit = DigitOfWord(lexeme.word_tags);
    if (kSpellingWords.Has(scene_.Text(at))) {
      ++letters;
      reading += scene_.Text(at).front();
    } else if (lexeme.kind == TokenKind::kNumber && at > first_) {
      reading += scene_.Text(at);
    } else if (digit != 0 && at > first_) {
      reading += digit;
    } else {
      break;
    }
  }
  if (letters < kFewestSpelling) return false;
  at_ = at;
  reading_ = std::move(reading);
  techniques_ = kSpaced;
  return true;
}

// "l.i.n.m.o.2.0": five letters at the least.
bool HandleWalk::ReadPunched() {
  constexpr size_t kFewest = 5;
  if (first_ + 2 * kFewest > scene_.size()) return false;
  const char sign = scene_.At(first_ + 1).sign;
  if (sign == 0 || sign == '@' || sign == '_') return false;
  const auto glued = [this](size_t i) { return !scene_.At(i).space_before; };
  std::string reading;
  size_t at = first_;
  while (at < scene_.size() && IsOne(scene_, scene_.At(at)) &&
         reading.size() < kLongest) {
    reading += scene_.Text(at++);
    if (at + 1 >= scene_.size() || scene_.At(at).sign != sign || !glued(at) ||
        !glued(at + 1)) {
      break;
    }
    ++at;
  }
  if (reading.size() < kFewest || scene_.At(at - 1).sign != 0) return false;
  // "X (f.o.r.m.e.r.l.y T.w.i.t.t.e.r)": words, and more of them.
  if (at + 1 < scene_.size() && IsOne(scene_, scene_.At(at)) &&
      scene_.At(at + 1).sign == sign) {
    return false;
  }
  at_ = at;
  reading_ = std::move(reading);
  techniques_ = kSpaced;
  return true;
}

// Over a sign that is said, or stands apart where no sentence has it; false if
// there is none.
bool HandleWalk::ReadMark() {
  size_t length = 1;
  const char sign = SaidMark(scene_, at_, &length);
  if (sign == 0 || !Joins(at_ + length)) return false;
  const bool number = scene_.At(at_ + length).kind == TokenKind::kNumber ||
                      scene_.At(at_ + length).Is(WordClass::kDigit);
  if (sign == '#' && !number) return false;
  if (sign == ':' && scene_.Text(at_ - 1) != "live") return false;
  tag_ = tag_ || sign == '#';
  const bool word = scene_.At(at_).kind != TokenKind::kSign || length > 1;
  Disguise(word ? kAtDotWords : kSpaced);
  reading_ += sign;
  at_ += length;
  letters_ = letters_ || HasSpacedLetters(scene_, at_);
  return true;
}

// Over a space inside the name; false where it ends the name.
bool HandleWalk::ReadGap() {
  const Lexeme& lexeme = scene_.At(at_);
  if (lexeme.lines_before > 0) return false;
  // "hash 4 zero 1 7"
  if (digits_ && (lexeme.Is(WordClass::kDigit) ||
                  (lexeme.kind == TokenKind::kNumber && lexeme.size() <= 2))) {
    return true;
  }
  if (!letters_ || !IsOne(scene_, lexeme) || !Allowed(lexeme)) return false;
  // "0 7 7 0 0 i am …": who goes on is no letter of it.
  if (scene_.Text(at_) == "i" && at_ + 1 < scene_.size() &&
      scene_.At(at_ + 1).size() > 1 &&
      scene_.At(at_ - 1).kind == TokenKind::kNumber) {
    return false;
  }
  Disguise(kSpaced);
  return true;
}

// Figures in words behind a sign in words: "underscore seventy seven".
bool HandleWalk::ReadDigits() {
  constexpr WordClasses kNumbers =
      AnyOf(WordClass::kDigit, WordClass::kTeen, WordClass::kTens);
  const bool behind =
      !reading_.empty() && IsText(scene_.At(at_)) &&
      (digits_ || reading_.back() == '_' || reading_.back() == '.' ||
       reading_.back() == '#' || reading_.back() == '-');
  if (!said() || !behind || !scene_.At(at_).Is(kNumbers)) return false;
  Languages languages = kEveryLanguage;
  DigitPiece piece;
  if (!ReadDigitWords(scene_, at_, &languages, &piece)) return false;
  reading_ += piece.digits;
  techniques_ |= kDigitWords;
  digits_ = true;
  at_ = piece.end;
  return true;
}

// A letter that stands alone has no word that tells its script.
void HandleWalk::Append(const Lexeme& part) {
  const std::string_view text = part.span.Of(scene_.text);
  const bool alone = part.size() == 2 && part.kind == TokenKind::kWord &&
                     static_cast<unsigned char>(text[0]) >= 0x80;
  const char look =
      alone ? FoldTable::LookAlike(DecodeAt(text, 0).value) : '\0';
  if (look != 0) {
    reading_ += look;
    techniques_ |= kHomoglyph;
  } else {
    reading_ += text;
  }
}

// Whether a name may go on behind a sign.
bool HandleWalk::Joins(size_t next) const {
  size_t length = 1;
  return IsText(scene_.At(at_ - 1)) && next < scene_.size() &&
         scene_.At(next).lines_before == 0 && IsText(scene_.At(next)) &&
         scene_.At(next).kind != TokenKind::kGlued &&
         SaidMark(scene_, next, &length) == 0;
}

void HandleWalk::Disguise(Techniques techniques) {
  techniques_ |= techniques;
  if (disguised_) return;
  disguised_ = true;
  for (size_t i = first_; i < at_; ++i) Append(scene_.At(i));
}

bool HandleWalk::Allowed(const Lexeme& lexeme) {
  if (lexeme.kind != TokenKind::kSign) return true;
  const bool tag = lexeme.sign == '#' && at_ > first_ &&
                   at_ + 1 < scene_.size() &&
                   scene_.At(at_ + 1).kind == TokenKind::kNumber;
  tag_ = tag_ || tag;
  return tag || lexeme.sign == '_' ||
         (lexeme.sign != 0 &&
          signs_.find(lexeme.sign) != std::string_view::npos);
}

}  // namespace composer_guard
