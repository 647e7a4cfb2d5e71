// What is to be read from right to left, where the text says so. See undone.h.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/detect/cues.h"
#include "core/detect/undo_cue.h"
#include "core/detect/undone.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

constexpr size_t kMostLexemes = 24;
constexpr size_t kFewestLetters = 6;  // of a run

// Reads the lexemes of a clause beside a word that says so.
class Turner {
 public:
  Turner(const Scene& scene, Undone* undone)
      : scene_(scene), undone_(*undone) {}

  using Turn = void (Turner::*)(LexemeRange clause);

  // Turns the clauses before and behind each such word.
  void Run(Turn turn) {
    for (size_t i = 0; i < scene_.size(); ++i) {
      if (scene_.Text(i) == "moc" && turn == &Turner::TurnRuns) TurnRunAt(i);
      if (!scene_.At(i).Has(kSaysHowToRead) ||
          !kTurnWords.Has(scene_.Text(i)) ||
          (scene_.Text(i) == "right" && !IsToLeft(i))) {
        continue;
      }
      Try(turn, Before(i));
      // The word itself stands between a service and a name.
      const size_t comma = i > 0 && scene_.At(i - 1).sign == ',' ? i - 1 : i;
      if (comma >= done_) Write({comma, i + 1}, "");
      Try(turn, Behind(i));
    }
  }

  // Letter by letter.
  void TurnLetters(LexemeRange clause) {
    const ViewSpan span = SpanOf(clause);
    std::string text(span.Of(scene_.text));
    if (!IsAscii(text)) return;
    std::reverse(text.begin(), text.end());
    WriteMark(&text);
    Write(clause, text);
  }

  // Word by word.
  void TurnWords(LexemeRange clause) {
    std::string text;
    for (size_t i = clause.end; i > clause.begin; --i) {
      text += scene_.Text(i - 1);
      if (scene_.At(i - 1).space_before && i - 1 > clause.begin) text += ' ';
    }
    WriteMark(&text);
    Write(clause, text);
  }

  // Each run without spaces that looks like a name or a link.
  void TurnRuns(LexemeRange clause) {
    for (size_t i = clause.begin; i < clause.end;) {
      size_t end = i + 1;
      bool sign = false;  // between two others
      while (end < clause.end && !scene_.At(end).space_before) {
        sign = sign ||
               (end > i + 1 && scene_.At(end - 1).kind == TokenKind::kSign);
        ++end;
      }
      const LexemeRange run{i, end};
      if (sign && SpanOf(run).size() >= kFewestLetters) TurnLetters(run);
      i = end;
    }
  }

 private:
  // "jane at acme.com": who turns it round says no more than that. Of the same
  // size, for the way back.
  static void WriteMark(std::string* text) {
    constexpr std::string_view kAt = " at ";
    const size_t at = text->find(kAt);
    if (at == std::string::npos) return;
    const size_t end = text->find(' ', at + kAt.size());
    const std::string_view behind =
        std::string_view(*text).substr(at + kAt.size(), end - at - kAt.size());
    if (behind.find('.') != std::string_view::npos) {
      text->replace(at, kAt.size(), " @  ");
    }
  }

  void Try(Turn turn, LexemeRange clause) {
    if (clause.begin < clause.end) (this->*turn)(clause);
  }

  // "moc.emca@enaj" needs no word that says so.
  void TurnRunAt(size_t i) {
    size_t begin = i;
    while (begin > done_ && i - begin < kMostLexemes &&
           !scene_.At(begin).space_before) {
      --begin;
    }
    size_t end = i + 1;
    while (end < scene_.size() && end - i < kMostLexemes &&
           !scene_.At(end).space_before) {
      ++end;
    }
    TurnRuns({begin, end});
  }

  bool IsToLeft(size_t i) const {
    for (size_t at = i + 1; at < i + 5 && at < scene_.size(); ++at) {
      if (scene_.Text(at) == "left") return true;
    }
    return false;
  }

  bool Ends(size_t i) const {
    const char sign = scene_.At(i).sign;
    return SentenceStarts(scene_, i) || scene_.At(i).lines_before > 0 ||
           sign == ':' || sign == '(' || sign == ')' || sign == '"';
  }

  LexemeRange Before(size_t i) const {
    LexemeRange clause{i, i};
    if (i > 0 &&
        (scene_.At(i - 1).sign == ',' || scene_.At(i - 1).sign == '(')) {
      clause = {i - 1, i - 1};
    }
    while (clause.begin > 0 && i - clause.begin < kMostLexemes) {
      const size_t at = clause.begin - 1;
      if (scene_.At(at).sign == ':' && scene_.At(at + 1).space_before) break;
      --clause.begin;
      if (Ends(at)) break;
    }
    return clause;
  }

  LexemeRange Behind(size_t i) const {
    size_t begin = i + 1;
    // "backwards for fun: …"
    for (size_t at = begin; at < scene_.size() && at < i + 8; ++at) {
      if (scene_.At(at).lines_before > 1) break;
      if (scene_.At(at).sign == ':' || scene_.At(at).sign == ',') {
        begin = at + 1;
        break;
      }
    }
    LexemeRange clause{begin, begin};
    while (clause.end < scene_.size() && clause.end - begin < kMostLexemes &&
           (clause.end == begin || !Ends(clause.end))) {
      ++clause.end;
    }
    // A full stop ends the sentence.
    if (clause.end > begin && clause.end == scene_.size() &&
        scene_.At(clause.end - 1).sign == '.') {
      --clause.end;
    }
    return clause;
  }

  ViewSpan SpanOf(LexemeRange range) const {
    return {scene_.At(range.begin).span.begin,
            scene_.At(range.end - 1).span.end};
  }

  void Write(LexemeRange clause, std::string_view text) {
    if (clause.begin < done_) return;
    undone_.Write(SpanOf(clause), text, kReversed);
    done_ = clause.end;
  }

  const Scene& scene_;
  Undone& undone_;
  size_t done_ = 0;
};

}  // namespace

void UndoTurning(const Scene& scene, Undone* undone) {
  Turner(scene, undone).Run(&Turner::TurnLetters);
}

void UndoTurnedWords(const Scene& scene, Undone* undone) {
  Turner(scene, undone).Run(&Turner::TurnWords);
}

void UndoTurnedRuns(const Scene& scene, Undone* undone) {
  Turner(scene, undone).Run(&Turner::TurnRuns);
}

}  // namespace composer_guard
