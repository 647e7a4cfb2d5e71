#include "core/detect/wording_sentence.h"

#include <algorithm>

#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Pieces that stand for a word where words are not parted and not listed.
constexpr size_t kGluedPieces = 3;

// Names and phrases in which a word of work is none: "otra aplicación",
// "app me".
constexpr WordClasses kNames =
    AnyOf(WordClass::kService, WordClass::kServiceWeak, WordClass::kOutside,
          WordClass::kOutsideWeak, WordClass::kReachVerb);

bool IsQuestion(const Scene& scene, size_t begin, size_t i) {
  if (i >= scene.size()) return false;
  const std::string_view text = scene.Text(i);
  // "Anh có dùng Zalo không ạ"
  const size_t last = i > begin && text == "a" ? i - 1 : i;
  if (last > begin && scene.Text(last) == "khong") return true;
  // "可以打给你吗", "電話できますか"
  if (text.ends_with("吗") || text.ends_with("嗎") || text.ends_with("か")) {
    return true;
  }
  // The question mark of Greek, also behind "Instagram".
  if (text == ";") {
    const char first = scene.Text(begin)[0];
    return first == '\xCE' || first == '\xCF';
  }
  return text == "?" || text == "\xEF\xBC\x9F" || text == "\xD8\x9F";
}

// "kya main call kar sakta hu", "telegram hai kya aapka": asked by a word, and
// often without the sign.
bool IsAskedByWord(const Scene& scene, size_t begin, size_t end) {
  static constexpr auto kWhether = Words("ایا", "هل", "האם");
  static constexpr auto kWhat = Words("kya", "kia", "क्या", "کیا");
  static constexpr auto kWho = Words("aap", "ap", "ham", "hum", "mai", "main",
                                     "आप", "मैं", "हम", "آپ", "اپ", "میں", "ہم");
  static constexpr auto kLast = Words("kya", "क्या", "কি", "নাকি");
  if (end - begin < 2) return false;
  return kWhether.Has(scene.Text(begin)) ||
         (kWhat.Has(scene.Text(begin)) && kWho.Has(scene.Text(begin + 1))) ||
         kLast.Has(scene.Text(end - 1)) || kLast.Has(scene.Text(end - 2));
}

}  // namespace

WordingSentence::WordingSentence(Scene* scene, size_t begin, size_t end,
                                 Languages language)
    : scene_(*scene), begin_(begin), end_(end), language_(language) {
  for (size_t i = begin_; i < end_; ++i) {
    const Lexeme& lexeme = scene_.At(i);
    classes_ |= lexeme.classes;
    if (lexeme.Is(WordClass::kCue)) {
      AddCues(lexeme);
    } else {
      tells_ = tells_ || composer_guard::MayTell(lexeme);
    }
  }
  if (MayTell()) Count();
}

void WordingSentence::Count() {
  question_ = IsQuestion(scene_, begin_, end_ - 1);
  size_t pieces = 0;
  size_t unparted = 0;
  size_t named_up_to = begin_;
  for (size_t i = begin_; i < end_; ++i) {
    const Lexeme& lexeme = scene_.At(i);
    unparted += lexeme.kind == TokenKind::kGlued ? 1 : 0;
    if (lexeme.kind == TokenKind::kGlued && lexeme.classes == 0) {
      ++pieces;
    } else if (lexeme.kind != TokenKind::kSign) {
      ++words_;
    }
    if (lexeme.classes == 0) continue;
    // "in dieser App", "auf meiner Seite": where it is said, no work.
    if (lexeme.Is(kNames) ||
        (lexeme.length > 1 &&
         (lexeme.Is(AnyOf(WordClass::kHere, WordClass::kPlatform)) ||
          HasCue(i, WordCue::kInProposal) || HasCue(i, WordCue::kSite)))) {
      named_up_to = std::max(named_up_to, i + lexeme.length);
    }
    if (i >= named_up_to && IsTech(lexeme) && !IsNameThere(i)) {
      tech_ = true;
      work_ |= !lexeme.Is(WordClass::kCue);
    }
  }
  glued_ = 2 * unparted > pieces + words_;
  words_ += pieces / kGluedPieces;
  if (pieces > words_ / 2) pace_ = kGluedPieces;
  question_ |= IsAskedByWord(scene_, begin_, end_);
  // Who does not part words does without the question mark too, and who writes
  // no more than "telegramın var mı".
  question_ |= glued() && Any(WordClass::kWhat);
  constexpr size_t kFew = 7;
  if (!question_ && words_ > 1 && words_ <= kFew) {
    size_t last = end_ - 1;
    if (scene_.At(last).sign == '.') --last;
    const size_t back = scene_.At(last).part_of;
    question_ =
        0 < back && back <= last - begin_ && Is(last - back, WordClass::kWhat);
  }
}

// "usuario de Discord": a user, but none that the work is about.
bool WordingSentence::IsNameThere(size_t i) const {
  constexpr size_t kBehind = 3;
  const size_t to = std::min(i + kBehind, end_);
  if (!Is(i, WordClass::kHandleNoun)) return false;
  for (size_t k = i + 1; k < to; ++k) {
    if (scene_.At(k).Is(WordClass::kService)) return true;
  }
  return false;
}

bool WordingSentence::May(Wanted wanted) const {
  return wanted.is_cue()
             ? (cues_ >> static_cast<unsigned>(wanted.cue()) & 1) != 0
             : HasAny(Bit(wanted.word_class()));
}

bool WordingSentence::Is(size_t i, Wanted wanted) const {
  if (i >= end_) return false;
  if (wanted.is_cue()) return May(wanted) && HasCue(i, wanted.cue());
  const WordClass word_class = wanted.word_class();
  // "No" is a number in English, and "in the" in Portuguese.
  return TagOf(scene_.At(i), word_class,
               (Bit(word_class) & kLoanNouns) != 0 && scene_.Text(i) != "no"
                   ? language_ | kEnglish
                   : language_)
      .has_value();
}

bool WordingSentence::Any(Wanted wanted) const {
  return wanted.is_cue() ? May(wanted) : Near(begin_, end_, wanted);
}

size_t WordingSentence::NearAt(size_t from, size_t to, Wanted wanted) const {
  if (!May(wanted)) return kNowhere;
  for (size_t i = std::max(from, begin_); i < std::min(to, end_); ++i) {
    if (Is(i, wanted)) return i;
  }
  return kNowhere;
}

bool WordingSentence::Follows(size_t from, size_t to, WordCue wanted) const {
  to = std::min(to, scene_.size());
  while (from < to && !HasCue(from, wanted)) ++from;
  return from < to;
}

size_t WordingSentence::Around(size_t i, size_t reach, Wanted wanted) const {
  if (!May(wanted)) return kNowhere;
  for (size_t n = 0; n <= reach; ++n) {
    if (i >= begin_ + n && Is(i - n, wanted)) return i - n;
    if (i + n < end_ && Is(i + n, wanted)) return i + n;
  }
  return kNowhere;
}

size_t WordingSentence::LastBefore(size_t i, size_t reach,
                                   Wanted wanted) const {
  if (!May(wanted)) return kNowhere;
  for (size_t n = 1; n <= reach && i >= begin_ + n; ++n) {
    // "Puoi scrivermi" is a phrase of both.
    const size_t phrase = i - n - scene_.At(i - n).part_of;
    if (phrase >= begin_ && Is(phrase, wanted) &&
        (phrase == begin_ || scene_.At(phrase - 1).kind == TokenKind::kSign)) {
      return phrase;
    }
    if (Is(i - n, wanted)) return i - n;
  }
  return kNowhere;
}

bool WordingSentence::MayTell() const {
  constexpr auto cues = [](auto... wanted) {
    return ((uint64_t{1} << static_cast<unsigned>(wanted)) | ...);
  };
  constexpr uint64_t kTelling = cues(
      WordCue::kCareers, WordCue::kMeetPlace, WordCue::kLetsMeet,
      WordCue::kSearchVerb, WordCue::kSite, WordCue::kPayWay, WordCue::kWhole,
      WordCue::kContact, WordCue::kCallMe, WordCue::kWillCall,
      WordCue::kWhereLive, WordCue::kMailMe, WordCue::kBids, WordCue::kLeftOut);
  return tells_ || HasAny(kWordingAnchors | Bit(WordClass::kCallVerb)) ||
         (cues_ & kTelling) != 0;
}

bool WordingSentence::IsTech(const Lexeme& lexeme) const {
  return lexeme.Is(WordClass::kTechNoun) &&
         TagOf(lexeme, WordClass::kTechNoun, language_ | kEnglish).has_value();
}

void WordingSentence::AddCues(const Lexeme& lexeme) {
  for (const uint16_t set : {lexeme.word_tags, lexeme.phrase_tags}) {
    for (const WordTag& tag : TagSet(set)) {
      if (tag.word_class == WordClass::kCue &&
          (tag.languages & language_) != 0) {
        cues_ |= uint64_t{1} << tag.value;
      }
    }
  }
}

bool WordingSentence::HasCue(size_t i, WordCue wanted) const {
  const Lexeme& lexeme = scene_.At(i);
  if (!lexeme.Is(WordClass::kCue)) return false;
  for (const uint16_t set : {lexeme.word_tags, lexeme.phrase_tags}) {
    for (const WordTag& tag : TagSet(set)) {
      if (tag.word_class == WordClass::kCue && WordCue{tag.value} == wanted &&
          (tag.languages & language_) != 0) {
        return true;
      }
    }
  }
  return false;
}

void WordingSentence::Report(Category category, Intent intent,
                             Confidence confidence, std::string_view kind,
                             std::initializer_list<size_t> cues) const {
  size_t first = kNowhere;
  size_t last = 0;
  for (const size_t cue : cues) {
    if (cue == kNowhere) continue;
    first = std::min(first, cue);
    last = std::max(last, cue + scene_.At(cue).length - 1);
  }
  last = std::min(last, scene_.size() - 1);
  if (question_ && last + 2 == end_ && EndsAt(last + 1)) last = end_ - 1;
  scene_.found.push_back({
      .category = category,
      .intent = intent,
      .confidence = confidence,
      .span = {scene_.At(first).span.begin, scene_.At(last).span.end},
      .kind = kind,
      .rule = intent == Intent::kMove ? "wording.move" : "wording.request",
  });
}

}  // namespace composer_guard
