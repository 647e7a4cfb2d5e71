#include "core/passage/cut.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/detect/cues.h"
#include "core/match/word_find.h"

namespace composer_guard {
namespace {

// What a contact is made of, or what names one. Words that only speak for or
// against it do so in its own sentence.
constexpr WordClasses kNumberWords =
    AnyOf(WordClass::kDigit, WordClass::kTeen, WordClass::kTens,
          WordClass::kMultiplier, WordClass::kDigitsPlural);
constexpr WordClasses kContactWords =
    AnyOf(WordClass::kAtWord, WordClass::kDotWord, WordClass::kSlashWord,
          WordClass::kUnderscoreWord, WordClass::kEmailNoun,
          WordClass::kAddressNoun, WordClass::kHandleNoun, WordClass::kFormNoun,
          WordClass::kStreetType, WordClass::kPoBox, WordClass::kService,
          WordClass::kServiceWeak, WordClass::kProvider,
          // Asked for in one sentence, named in the other (frames.h, `over`).
          WordClass::kPhoneNoun, WordClass::kNumberNoun);

// Letters of the longest piece of a word whose letters stand apart
// (disguised_words.cc): a longer word parts what is before it from the rest.
constexpr uint32_t kLongestPiece = 4;

constexpr std::string_view kQuietSigns = ".,;:!?'\"()-";
constexpr auto kQuietSignsBeyond = std::to_array<std::string_view>({
    "\xE3\x80\x82",  // ideographic full stop, comma
    "\xE3\x80\x81",
    "\xEF\xBC\x8C",  // full-width comma, "!", "?", ":"
    "\xEF\xBC\x81", "\xEF\xBC\x9F", "\xEF\xBC\x9A",
    "\xE0\xA5\xA4",  // danda
    "\xD8\x8C",      // Arabic comma, question mark, full stop of Urdu
    "\xD8\x9F", "\xDB\x94",
    "\xE2\x80\xA2",  // bullet
    "\xE2\x80\xA6",  // ellipsis
});

bool IsQuietSign(const Scene& scene, const Lexeme& sign) {
  if (sign.sign != 0) return kQuietSigns.find(sign.sign) != kQuietSigns.npos;
  const std::string_view text = sign.span.Of(scene.text);
  return std::find(kQuietSignsBeyond.begin(), kQuietSignsBeyond.end(), text) !=
         kQuietSignsBeyond.end();
}

// Neither of a contact nor of a number, as most words are: IsOfContact and
// IsOfNumber say no to every such word. "Call" speaks of a number.
bool IsOrdinaryWord(const Lexeme& lexeme) {
  constexpr WordClasses kAsked =
      kContactWords | kNumberWords | Bit(WordClass::kCallVerb);
  return (lexeme.kind == TokenKind::kWord ||
          lexeme.kind == TokenKind::kGlued) &&
         lexeme.techniques == 0 && lexeme.said == 0 && !lexeme.Is(kAsked);
}

// "write to hello at acme.\ncom": a short word in lower case.
bool MayEndDomain(const Scene& scene, size_t i) {
  const Lexeme& word = scene.At(i);
  return word.size() <= kLongestPiece &&
         static_cast<unsigned char>(scene.text[word.span.begin]) < 0x80 &&
         !scene.view->IsCapital(word.span.begin);
}

// Whether the letters and words before lexeme `i` are looked up as if nothing
// came behind them, and those from `i` on as if nothing stood before.
bool IsReadApart(const Scene& scene, size_t i) {
  const Lexeme& first = scene.At(i);
  const Lexeme& before = scene.At(i - 1);
  if (first.kind == TokenKind::kSign || first.kind == TokenKind::kNumber) {
    return false;
  }
  if (MayEndDomain(scene, i)) return false;
  const std::string_view sign = before.span.Of(scene.text);
  if (!first.space_before &&
      (sign != kQuietSignsBeyond[0] || first.kind != TokenKind::kGlued)) {
    return false;
  }
  if (first.lines_before > 1) {
    return before.kind == TokenKind::kSign || before.size() > kLongestPiece;
  }
  if (PartsWords(scene.lexemes, i - 1)) return true;
  if (before.sign != '.') return first.size() > kLongestPiece;
  return i > 1 && scene.At(i - 2).kind == TokenKind::kSign;
}

class Cutter {
 public:
  Cutter(const Scene& scene, Outside outside, Cuts* cuts)
      : scene_(scene), outside_(outside), cuts_(*cuts) {}

  void Run() {
    cuts_.firsts.clear();
    cuts_.open = IsAtEnd(scene_.shields) || IsAtEnd(scene_.set_apart) ||
                 (!scene_.whole_fence.empty() &&
                  scene_.whole_fence.end >= scene_.text.size());
    if (scene_.size() == 0) return;
    cuts_.firsts.push_back(0);
    // From where on nothing of a contact, and no number, stands near before.
    size_t apart = kNearWords - outside_.before.words;
    size_t from_numbers = kNearNumbers - outside_.before.numbers;
    bool words = false;
    for (size_t i = 0; i < scene_.size(); ++i) {
      if (SentenceStarts(scene_, i) && words && i >= apart &&
          IsReadApart(scene_, i) && IsApart(i, i < from_numbers) &&
          !IsInCode(i)) {
        cuts_.firsts.push_back(static_cast<uint32_t>(i));
      }
      words = words || scene_.At(i).kind != TokenKind::kSign;
      if (IsOrdinaryWord(scene_.At(i))) continue;
      if (OpensToEnd(i)) {
        cuts_.open = true;
        return;
      }
      if (IsOfContact(scene_, i)) apart = i + 1 + kNearWords;
      if (IsOfNumber(scene_, i)) from_numbers = i + 1 + kNearNumbers;
    }
  }

 private:
  // Whether nothing of a contact stands near behind lexeme `i`, nor a number
  // where one is near before.
  bool IsApart(size_t i, bool number_before) const {
    const auto left = static_cast<uint32_t>(scene_.size() - i);
    uint32_t n = 0;
    while (n < std::min(left, kNearWords) && !IsOfContact(scene_, i + n)) ++n;
    if (n == left) n += outside_.after.words;
    if (n < kNearWords) return false;
    if (!number_before) return true;
    n = 0;
    while (n < std::min(left, kNearNumbers) && !IsOfNumber(scene_, i + n)) ++n;
    if (n == left) n += outside_.after.numbers;
    return n >= kNearNumbers;
  }

  bool IsAtEnd(const std::vector<ViewSpan>& spans) const {
    return !spans.empty() && spans.back().end >= scene_.text.size();
  }

  bool IsInCode(size_t i) const {
    const uint32_t at = scene_.At(i).span.begin;
    const ViewSpan fence = scene_.whole_fence;
    if (fence.begin < at && at < fence.end) return true;
    for (const auto* spans : {&scene_.shields, &scene_.set_apart}) {
      const auto found =
          std::upper_bound(spans->begin(), spans->end(), at,
                           [](uint32_t wanted, const ViewSpan& code) {
                             return wanted < code.end;
                           });
      if (found != spans->end() && found->begin < at) return true;
    }
    return false;
  }

  // An element of code that does not end reaches over all that follows.
  bool OpensToEnd(size_t i) const {
    if (scene_.At(i).sign != '<' || i + 1 == scene_.size()) return false;
    const std::string_view rest =
        scene_.text.substr(scene_.At(i).span.begin + 1);
    return (rest.starts_with("pre") || rest.starts_with("code")) &&
           !IsInCode(i + 1);
  }

  const Scene& scene_;
  Outside outside_;
  Cuts& cuts_;
};

}  // namespace

bool IsOfContact(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  // "No." is a number's noun, and the commonest beginning of a sentence.
  const bool names = lexeme.Is(kContactWords) &&
                     (lexeme.size() > 2 || !lexeme.Is(WordClass::kNumberNoun));
  if (names || lexeme.techniques != 0 || lexeme.said != 0) {
    return true;
  }
  return lexeme.kind == TokenKind::kSign && !IsQuietSign(scene, lexeme);
}

bool IsOfNumber(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  return lexeme.kind == TokenKind::kNumber || lexeme.Is(kNumberWords) ||
         // Said of a number in another sentence (phone_alone.h,
         // phone_dialled.h).
         lexeme.Is(WordClass::kCallVerb);
}

void FindCuts(const Scene& scene, Outside outside, Cuts* cuts) {
  Cutter(scene, outside, cuts).Run();
}

}  // namespace composer_guard
