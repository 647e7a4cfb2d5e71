#include "core/detect/frame_sentence.h"

#include <algorithm>
#include <bit>
#include <string_view>

#include "core/detect/adverbs.h"
#include "core/detect/needs.h"
#include "core/detect/said.h"
#include "core/match/words.h"

namespace composer_guard {
namespace {

// A sign that words of one clause may have between them.
bool Joins(const Lexeme& lexeme) {
  switch (lexeme.sign) {
    case '\'':
    case '"':
    case '&':
    case '/':
    case '#':
    case '@':
    case '*':
    case '_':
      return true;
    case '-':
      return !lexeme.space_before;
    case '.':
      return false;
    default:
      return false;
  }
}

// The frames' own kinds of lexeme `i`, of what it is meant as where it is in
// disguise.
std::span<const uint16_t> KindsOf(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  // "faker.phone.number": a sign that joins ends no sentence.
  if (lexeme.sign == '.' && i + 1 < scene.size() &&
      !scene.At(i + 1).space_before) {
    return {};
  }
  if (lexeme.said == 0) return scene.words->FramesOf(scene, i);
  const std::string_view meant = MeantWord(lexeme);
  return FrameKindsOf(meant, WordHash(meant));
}

// "mail.zendesk.com": the first label of a host is no word.
bool BeginsHost(const Scene& scene, size_t i) {
  constexpr size_t kMore = 4;  // two more labels, and their dots
  if (i + kMore >= scene.size()) return false;
  for (size_t n = 1; n <= kMore; ++n) {
    const Lexeme& lexeme = scene.At(i + n);
    if (lexeme.space_before || (n % 2 == 1) != (lexeme.sign == '.')) {
      return false;
    }
  }
  return true;
}

// Most words have no tags.
WordClasses ListedOf(uint16_t tags) {
  return tags == 0 ? WordClasses{0} : EnglishClassesOf(tags);
}

}  // namespace

FrameKinds FrameKindsIn(const Scene& scene, size_t begin, size_t end) {
  FrameKinds kinds;
  WordClasses listed = 0;
  for (size_t i = begin; i < end; ++i) {
    const Lexeme& lexeme = scene.At(i);
    if (lexeme.classes != 0 && !BeginsHost(scene, i)) {
      listed |= EnglishClassesOf(lexeme);
    }
    // Many words of a text are of no kind.
    if (lexeme.kind == TokenKind::kWord && lexeme.said == 0 &&
        lexeme.sets == 0) {
      continue;
    }
    for (const uint16_t kind : KindsOf(scene, i)) kinds.set(kind);
  }
  kinds.AddListed(listed);
  return kinds;
}

void FrameSentence::Read(const Scene& scene, size_t begin, size_t end,
                         const FrameKinds& kinds) {
  scene_ = &scene;
  kinds_ = &kinds;
  words_.clear();
  for (size_t i = begin; i < end; ++i) {
    const Lexeme& lexeme = scene.At(i);
    Word word;
    word.lexeme = i;
    word.kinds = KindsOf(scene, i);
    for (const uint16_t kind : word.kinds) word.hints |= FrameHint(kind);
    if (!BeginsHost(scene, i)) {
      word.listed = ListedOf(lexeme.word_tags);
      word.phrase = ListedOf(lexeme.phrase_tags);
    }
    word.length = lexeme.length;
    word.said = lexeme.said != 0;
    if (word.said) word.phrase |= word.listed;
    words_.push_back(word);
  }
}

bool FrameSentence::DropAdverbs() {
  const auto kept =
      std::remove_if(words_.begin(), words_.end(), [this](const Word& word) {
        return word.length == 1 && IsAdverb(scene_->Text(word.lexeme));
      });
  if (kept == words_.end()) return false;
  words_.erase(kept, words_.end());
  for (Word& word : words_) {
    word.begins.reset();
    word.ends.reset();
  }
  return true;
}

size_t FrameSentence::LengthAs(size_t set, size_t at, bool* short_too) const {
  *short_too = false;
  if (at >= words_.size()) return 0;
  const Word& word = words_[at];
  const WordClasses listed = tables_.listed[set];
  const bool own = IsOf(set, word);
  // "Google.. Meet": a phrase may go on where the sentence has ended.
  const size_t length = std::min<size_t>(word.length, words_.size() - at);
  if (word.said) {
    return own || (word.phrase & listed) != 0 ? length : 0;
  }
  const bool alone = own || (word.listed & listed) != 0;
  if (word.length > 1 && (word.phrase & listed) != 0) {
    *short_too = alone;
    return length;
  }
  return alone ? 1 : 0;
}

bool FrameSentence::Begins(size_t at) const {
  if (at == 0) return true;
  if (at >= words_.size()) return false;
  std::optional<bool>& known = words_[at].begins;
  if (!known) known = FindBegins(at);
  return *known;
}

bool FrameSentence::Ends(size_t at) const {
  if (at >= words_.size()) return true;
  std::optional<bool>& known = words_[at].ends;
  if (!known) known = FindEnds(at);
  return *known;
}

bool FrameSentence::FindBegins(size_t at) const {
  const Lexeme& before = scene_->At(LexemeAt(at - 1));
  if (scene_->At(LexemeAt(at)).lines_before > 0) return true;
  if (before.kind == TokenKind::kSign) {
    return !Joins(before) || (before.sign == '-' && before.space_before);
  }
  return before.Has(kOpensClause);
}

bool FrameSentence::FindEnds(size_t at) const {
  const Lexeme& lexeme = scene_->At(LexemeAt(at));
  if (lexeme.lines_before > 0) return true;
  if (lexeme.kind == TokenKind::kSign) {
    return !Joins(lexeme) || lexeme.sign == '"' || lexeme.sign == '/' ||
           lexeme.sign == '&';
  }
  return lexeme.Has(kClosesClause);
}

bool FrameSentence::IsWithin(size_t at) const {
  if (at >= words_.size()) return false;
  const Lexeme& lexeme = scene_->At(LexemeAt(at));
  if (lexeme.lines_before > 0) return false;
  return lexeme.kind != TokenKind::kSign || Joins(lexeme);
}

}  // namespace composer_guard
