#include "core/detect/said.h"

#include "core/detect/adverbs.h"
#include "core/rules/frames.h"
#include "core/rules/tables.h"

namespace composer_guard {

namespace {

// An adverb before a word, in a sentence that ends with lexeme `end`.
bool IsLeftOut(const Scene& scene, size_t i, size_t end) {
  const Lexeme& lexeme = scene.At(i);
  return lexeme.kind == TokenKind::kWord && lexeme.said == 0 &&
         lexeme.length == 1 && lexeme.part_of == 0 && i + 1 < end &&
         scene.At(i + 1).kind == TokenKind::kWord &&
         scene.At(i + 1).space_before && IsAdverb(scene.Text(i));
}

}  // namespace

std::string_view MeantWord(const Lexeme& lexeme) {
  if (lexeme.said > kSaidElsewhere) {
    return FrameWord(lexeme.said - size_t{kSaidElsewhere});
  }
  const std::string_view said = SaidWord(lexeme.said);
  const auto service = TagOf(lexeme, WordClass::kService);
  if (!service) return said;
  const std::string_view id = Services()[service->value].id;
  return id.find('_') == std::string_view::npos ? id : said;
}

void SaidSentence::Read(const Scene& scene, LexemeRange sentence,
                        ViewSpan part) {
  words_.clear();
  disguised_ = false;
  uint32_t from = part.begin;
  for (size_t i = sentence.begin; i < sentence.end; ++i) {
    const Lexeme& lexeme = scene.At(i);
    const bool adverb = IsLeftOut(scene, i, sentence.end);
    if (lexeme.said == 0 && !adverb) continue;
    if (words_.empty()) {
      // Something stands before it: not the begin of the sentence.
      text_.assign(SentenceStarts(scene, sentence.begin) ? 0 : 1, ' ');
      part_.begin = static_cast<uint32_t>(text_.size());
      begin_ = part.begin;
    }
    const size_t last = i + lexeme.length - 1;
    Word word;
    word.view = {lexeme.span.begin,
                 adverb ? scene.At(i + 1).span.begin : scene.At(last).span.end};
    if (word.view.end > part.end) break;
    word.techniques = lexeme.techniques;
    text_.append(scene.text, from, word.view.begin - from);
    word.said.begin = static_cast<uint32_t>(text_.size());
    if (!adverb) {
      text_.append(MeantWord(lexeme));
      disguised_ = true;
    }
    word.said.end = static_cast<uint32_t>(text_.size());
    from = word.view.end;
    words_.push_back(word);
    i = last;
  }
  if (words_.empty()) return;
  text_.append(scene.text, from, part.end - from);
  part_.end = static_cast<uint32_t>(text_.size());
  if (part.end < scene.text.size()) text_.push_back(' ');
}

ViewSpan SaidSentence::InView(ViewSpan said) const {
  return {Back(said.begin, false), Back(said.end, true)};
}

uint32_t SaidSentence::Back(uint32_t at, bool end) const {
  uint32_t said = part_.begin;
  uint32_t view = begin_;
  for (const Word& word : words_) {
    if (at <= word.said.begin) break;
    if (at < word.said.end) return end ? word.view.end : word.view.begin;
    said = word.said.end;
    view = word.view.end;
  }
  return view + (at - said);
}

Techniques SaidSentence::TechniquesIn(ViewSpan said) const {
  Techniques techniques = 0;
  for (const Word& word : words_) {
    if (word.said.begin < said.end && said.begin < word.said.end) {
      techniques |= word.techniques;
    }
  }
  return techniques;
}

}  // namespace composer_guard
