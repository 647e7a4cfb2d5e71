// A passage with a disguise undone that no single detector can see through,
// and the way back: what the detectors then find in it, they have found in the
// passage.
//
//   "write to kay ay tee ee at zee oh aitch oh dot com" -> "write to
//   kate@zoho.com"
#ifndef COMPOSER_GUARD_DETECT_UNDONE_H_
#define COMPOSER_GUARD_DETECT_UNDONE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/detect/scene.h"

namespace composer_guard {

class Undone {
 public:
  // What was written anew: its span in text(), and in the view.
  struct Piece {
    ViewSpan text;
    ViewSpan from;
    bool Same() const { return text.size() == from.size(); }
  };

  explicit Undone(const Scene& scene) : scene_(scene) {}

  // Writes `text` for what stands in `from` of the view; `from` ascend.
  void Write(ViewSpan from, std::string_view text, Techniques techniques);
  // The same of a number, which is read as one to call: who disguises it means
  // one.
  void WriteNumber(ViewSpan from, std::string_view digits,
                   Techniques techniques);
  // What stands around it as it is. Nothing is written behind it.
  void Finish();

  bool empty() const { return pieces_.empty(); }
  // Whether a part of the span of the view is a link, or of a contact that was
  // found as it stands.
  bool IsFound(ViewSpan span);
  Techniques techniques() const { return techniques_; }
  // With capitals where the draft has them.
  const std::string& text() const { return text_; }
  // Ascending.
  const std::vector<Piece>& pieces() const { return pieces_; }

  // The span of the view that a span of the text was made from; empty where it
  // was not written anew.
  ViewSpan Origin(ViewSpan span) const;

 private:
  void CopyTo(uint32_t end);
  void ReadFound();

  const Scene& scene_;
  std::string text_;
  std::vector<Piece> pieces_;
  std::vector<ViewSpan> found_;  // ascending and apart, once they are asked for
  bool knows_found_ = false;
  uint32_t copied_ = 0;  // of the view
  Techniques techniques_ = 0;
};

// "mike oscar sierra at …", "aych oh tee mail"
void UndoSpelling(const Scene& scene, Undone* undone);
// "1 2  O a k  S t", "a c m e . c o m / x"
void UndoSpacing(const Scene& scene, Undone* undone);
// "o.n.e f.o.u.r", "a-t", by kLettersApart; one behind the letters that begin
// with lexeme `i` and have the same sign between them, `i` for none.
inline constexpr Techniques kLettersApart = kSpaced | kSeparators;
void UndoLetters(const Scene& scene, Undone* undone);
size_t BehindLettersApart(const Scene& scene, size_t i);
// Whether they are of a digit, or of a sign of an address.
bool IsSaidInLetters(const Scene& scene, size_t i);
// "j/a/n/e/@/a/c/m/e": whether an "@" has the same sign on both sides.
bool IsWoven(const Scene& scene, size_t i);
// The letter that a half of a flag is; 0 for all else.
char FlagLetter(const Scene& scene, size_t i);
// "moc.emca ta enaj, mirrored", by letters; "com dot acme at jane, backwards",
// by words; "telegram, mirrored: eod_enaj", only what has signs.
void UndoTurning(const Scene& scene, Undone* undone);
void UndoTurnedWords(const Scene& scene, Undone* undone);
void UndoTurnedRuns(const Scene& scene, Undone* undone);
// "one eight rue des Lilas", "3So King Street"
void UndoNumbers(const Scene& scene, Undone* undone);
// "(400+15) (500+55) (0100+32)"; whether a number begins such.
void UndoSums(const Scene& scene, Undone* undone);
bool MayBeSum(const Scene& scene, size_t i);
// "4*0 *** 0127, every star is a five"; whether a number has what may be a
// stand-in beside it.
void UndoStandIns(const Scene& scene, Undone* undone);
bool MayStandIn(const Scene& scene, size_t i);
// "-.... ----- ..--- / ..... …"; whether a sign begins two such digits.
void UndoMorse(const Scene& scene, Undone* undone);
bool MayBeMorse(const Scene& scene, size_t i);
// "sevn oen fuor, fve …"; whether lexeme `i` ends words that may all be so.
void UndoSlips(const Scene& scene, Undone* undone);
bool MayBeSlips(const Scene& scene, size_t i);
// "4 call 1 me 5 any 5 time …", "4c1a5l5l…"
void UndoWeaving(const Scene& scene, Undone* undone);
// "5 goats, 4 geese, 1 mule …", "really (5) enjoyed (4) your …", in a passage
// that speaks of phones or calls
void UndoCounted(const Scene& scene, Undone* undone);
// "jane⏎⏎@acme.com", "1. jane⏎2. at⏎3. acme.com"; whether lexeme `i` stands
// behind such a break.
void UndoBreaks(const Scene& scene, Undone* undone);
bool BreaksContact(const Scene& scene, size_t i);
// "forms dot gle, then slash x", "forms_dot_gle_slash_x"
// and "22|Linden|Row|Richmond|VA|23220"
void UndoPaths(const Scene& scene, Undone* undone);
// "| jane | at | acme.com |", "jane / @ / acme / . / com"; whether lexeme `i`
// is a cell by itself.
void UndoCells(const Scene& scene, Undone* undone);
bool IsCell(const Scene& scene, size_t i);
// "amFuZUBhY21lLmNvbQ==", "wnar@npzr.pbz"
void UndoCodes(const Scene& scene, Undone* undone);
// "\"jane\" + \"@acme.com\"", "[\"jane\", \"acme.com\"].join(\"@\")"
void UndoStrings(const Scene& scene, Undone* undone);
// "%37%30", "jane=40acme=2Ecom", "6a 61 6e 65 40"; whether a lexeme may begin
// such.
void UndoBytes(const Scene& scene, Undone* undone);
bool MayBeBytes(const Scene& scene, size_t i);
// "your **Telegram** name", "<b>off</b> the site"; whether a lexeme begins
// such.
void UndoEmphasis(const Scene& scene, Undone* undone);
bool MayBeEmphasis(const Scene& scene, size_t i);
// "l2 H4rrow L4ne"
void UndoLeet(const Scene& scene, Undone* undone);
// "ignore each X: jaXne@acXme.com", "take the X out"; whether a word says so.
void UndoRemoval(const Scene& scene, Undone* undone);
bool SaysToRemove(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_UNDONE_H_
