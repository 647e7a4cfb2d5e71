// A draft brought as far as the detectors get it, for tests of one detector or
// of a part of one.
#ifndef COMPOSER_GUARD_TESTS_UNIT_READ_SCENE_H_
#define COMPOSER_GUARD_TESTS_UNIT_READ_SCENE_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/detect/email_marks.h"
#include "core/detect/needs.h"
#include "core/detect/scene.h"
#include "core/detect/word_facts.h"
#include "core/detect/wrapped_lines.h"
#include "core/match/word_memo.h"
#include "core/match/words.h"
#include "core/text/fold.h"
#include "core/text/tokens.h"
#include "core/text/view.h"

namespace composer_guard {

// One table for all tests.
inline FoldTable& SharedFoldTable() {
  static FoldTable table;
  return table;
}

inline NeedWords& SharedNeedWords() {
  static NeedWords words;
  return words;
}
inline WordMemo& SharedWordMemo() {
  static FactTeller teller(&SharedNeedWords());
  static WordMemo memo(&teller);
  return memo;
}

class ReadScene {
 public:
  explicit ReadScene(std::string text) : draft_(std::move(text)) {
    view_.Build(draft_, &SharedFoldTable());
    LookUpWords(Tokenizer(view_.text(), &SharedFoldTable()), &SharedWordMemo(),
                &lexemes_);
    scene_.text = view_.text();
    scene_.view = &view_;
    scene_.lexemes = lexemes_;
    scene_.region = "US";
    scene_.words = &SharedNeedWords();
    scene_.circled_letters = HasCircledLetters(draft_);
    UnwrapLines(scene_, &view_, &lexemes_);
    FindLeads(lexemes_, &scene_);
  }
  ReadScene(const ReadScene&) = delete;
  ReadScene& operator=(const ReadScene&) = delete;

  Scene& operator*() { return scene_; }
  Scene* operator->() { return &scene_; }
  const FoldedView& view() const { return view_; }

  // The first lexeme that reads so, or kNowhere.
  size_t Find(std::string_view text) const {
    for (size_t i = 0; i < lexemes_.size(); ++i) {
      if (scene_.Text(i) == text) return i;
    }
    return kNowhere;
  }

  // The lexemes' texts, a space between any two.
  std::string Texts() const {
    std::string texts;
    for (size_t i = 0; i < lexemes_.size(); ++i) {
      if (i > 0) texts += ' ';
      texts += scene_.Text(i);
    }
    return texts;
  }

 private:
  std::string draft_;
  FoldedView view_;
  std::vector<Lexeme> lexemes_;
  Scene scene_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TESTS_UNIT_READ_SCENE_H_
