#include "core/detect/wording_sentence.h"

#include <algorithm>

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
  // The question mark of Greek, also behind "Instagram".
  if (text == ";") {
    const char first = scene.Text(begin)[0];
    return first == '\xCE' || first == '\xCF';
  }
  return text == "?" || text == "\xEF\xBC\x9F" || text == "\xD8\x9F";
}

}  // namespace

WordingSentence::WordingSentence(Scene* scene, size_t begin, size_t end,
                                 Languages language)
    : scene_(*scene), begin_(begin), end_(end), language_(language) {
  question_ = IsQuestion(scene_, begin_, end_ - 1);
  size_t pieces = 0;
  size_t named_up_to = begin_;
  for (size_t i = begin_; i < end_; ++i) {
    const Lexeme& lexeme = scene_.At(i);
    classes_ |= lexeme.classes;
    if (lexeme.Is(WordClass::kCue)) AddCues(lexeme);
    if (lexeme.kind == TokenKind::kGlued && lexeme.classes == 0) {
      ++pieces;
    } else if (lexeme.kind != TokenKind::kSign) {
      ++words_;
    }
    if (lexeme.Is(kNames)) {
      named_up_to = std::max(named_up_to, i + lexeme.length);
    }
    if (i >= named_up_to && IsTech(lexeme)) {
      tech_ = true;
      work_ |= !lexeme.Is(WordClass::kCue);
    }
  }
  words_ += pieces / kGluedPieces;
  if (pieces > words_ / 2) pace_ = kGluedPieces;
  // Who does not part words does without the question mark too.
  question_ |= glued() && Any(WordClass::kWhat);
}

bool WordingSentence::IsTech(const Lexeme& lexeme) const {
  return TagOf(lexeme, WordClass::kTechNoun, language_ | kEnglish).has_value();
}

void WordingSentence::AddCues(const Lexeme& lexeme) {
  for (const uint16_t set : {lexeme.word_tags, lexeme.phrase_tags}) {
    for (const WordTag& tag : TagSet(set)) {
      if (tag.word_class == WordClass::kCue &&
          (tag.languages & language_) != 0) {
        cues_ |= 1u << tag.value;
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
  if (question_ && last + 2 == end_) last = end_ - 1;
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
