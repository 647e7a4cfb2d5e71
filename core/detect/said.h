// A sentence as it is meant, where words of it are in disguise: what the
// patterns of phrase rules are run on.
//
//   catches: "m0ve 2 wh@tsapp" -> "move 2 whatsapp", "ur e.m.a.i.l pls"
//   leaves:  a sentence without such words, which needs no text of its own
//
// Adverbs that mean nothing for it are left out (adverbs.h).
#ifndef COMPOSER_GUARD_DETECT_SAID_H_
#define COMPOSER_GUARD_DETECT_SAID_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/detect/cues.h"

namespace composer_guard {

// The word that a lexeme with `said` is meant as: of a service its own name,
// not the misspelling that is listed ("sk1pe" is "skype"). Static text.
std::string_view MeantWord(const Lexeme& lexeme);

class SaidSentence {
 public:
  // Reads the lexemes [sentence.begin, sentence.end), which lie in `part` of
  // the view.
  void Read(const Scene& scene, LexemeRange sentence, ViewSpan part);

  // Whether a word of it is in disguise, and whether text() is another one than
  // the sentence. The rest is for then.
  bool disguised() const { return disguised_; }
  bool differs() const { return !words_.empty(); }
  // What to match in, and where: the ends of the draft are ends of the text,
  // the ends of the sentence are not.
  std::string_view text() const { return text_; }
  ViewSpan part() const { return part_; }

  // The part of the view that was read as that part of text(): words in
  // disguise are in it as a whole.
  ViewSpan InView(ViewSpan said) const;
  // What had to be undone there.
  Techniques TechniquesIn(ViewSpan said) const;

 private:
  struct Word {
    ViewSpan said;
    ViewSpan view;
    Techniques techniques = 0;
  };
  uint32_t Back(uint32_t at, bool end) const;

  std::string text_;
  ViewSpan part_;
  uint32_t begin_ = 0;  // of the sentence in the view
  bool disguised_ = false;
  std::vector<Word> words_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_SAID_H_
