#include "core/detect/dial_cue.h"

#include <algorithm>
#include <string_view>

#include "core/detect/cues.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// "call it a day", "call it done"
bool IsIdiom(std::string_view word) {
  static constexpr auto kWords =
      Words("a", "an", "done", "even", "good", "off", "quits", "whatever");
  return kWords.Has(word);
}

bool IsObject(std::string_view word) {
  static constexpr auto kObjects =
      Words("back", "it", "me", "that", "them", "these", "this", "those", "us");
  return kObjects.Has(word);
}

}  // namespace

bool IsDialCue(const Scene& scene, size_t i) {
  static constexpr auto kAlways = Words("dial", "dialed", "dialing", "dialled",
                                        "dialling", "dials", "rings");
  static constexpr auto kVerbs = Words("call", "phone", "ring", "text");
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind != TokenKind::kWord) return false;
  const auto text = [&scene](size_t at) {
    return at < scene.size() ? scene.Text(at) : std::string_view();
  };
  const std::string_view word = text(i);
  const std::string_view next = text(i + 1);
  if (kAlways.Has(word)) return true;
  if (kVerbs.Has(word)) {
    const std::string_view before = i > 0 ? text(i - 1) : std::string_view();
    // "and phone:", "to call." end with the verb.
    const bool ends = i + 1 >= scene.size() || scene.At(i + 1).sign == ':' ||
                      scene.At(i + 1).sign == '.' ||
                      scene.At(i + 1).lines_before > 0;
    // "call 5x1y2z …"
    const bool mixed = i + 2 < scene.size() &&
                       scene.At(i + 1).kind == TokenKind::kNumber &&
                       !scene.At(i + 2).space_before &&
                       scene.At(i + 2).kind == TokenKind::kWord;
    static constexpr auto kBefore = Words("to", "and", "then", "you");
    return mixed || (IsObject(next) && !IsIdiom(text(i + 2))) ||
           (ends && (kBefore.Has(before) ||
                     (word == "phone" && lexeme.Is(WordClass::kPhoneNoun) &&
                      (before == "my" || before == "the"))));
  }
  // "give me a buzz"
  static constexpr auto kGiven = Words("bell", "buzz", "call", "ring");
  if (word == "give") {
    return IsObject(next) && text(i + 2) == "a" && kGiven.Has(text(i + 3));
  }
  // "how you get hold of me", "where you reach me", "to hear my voice"
  if (word == "plus") return next == "in" && text(i + 2) == "front";
  if (word == "hold" && next == "of") return IsObject(text(i + 2));
  if (word == "reach" || word == "reaches" || word == "buzzes") {
    return next == "me" || next == "us";
  }
  static constexpr auto kMine =
      Words("cell", "landline", "mobile", "phone", "voice");
  if (word == "my") return kMine.Has(next);
  return word == "the" && next == "line" && i > 0 && text(i - 1) == "on";
}

bool SaysToDial(const Scene& scene, size_t begin, size_t end) {
  end = std::min(end, scene.size());
  for (size_t i = begin; i < end; ++i) {
    if (IsDialCue(scene, i)) return true;
  }
  return false;
}

namespace {

// "it isn't an order, it's my phone": that it is none of what it passed for is
// said before lexeme `i`.
bool IsContrast(const Scene& scene, size_t i) {
  constexpr size_t kReach = 9;
  static constexpr auto kContrast =
      Words("actually", "isn't", "no", "not", "really", "secretly", "wasn't");
  for (size_t n = 1; n <= kReach && n <= i; ++n) {
    if (kContrast.Has(scene.Text(i - n))) return true;
  }
  return false;
}

// "it's my cell", "by build I mean my landline", "which is secretly my mobile
// number", but not "it's my mobile view", "it's my mobile: it fails".
bool IsSaidMine(const Scene& scene, size_t i) {
  static constexpr auto kOwned =
      Words("cell", "handset", "landline", "mobile", "phone", "telephone");
  static constexpr auto kIs =
      Words(":", "is", "it's", "its", "mean", "secretly", "that's");
  if (!kOwned.Has(scene.Text(i)) || i < 2) return false;
  // "my kitchen telephone"
  const size_t mine = scene.Text(i - 1) == "my" ? i - 1 : i - 2;
  if (mine == 0 || scene.Text(mine) != "my" || !kIs.Has(scene.Text(mine - 1))) {
    return false;
  }
  const bool number = TextAt(scene, i + 1) == "number";
  const size_t end = number ? i + 2 : i + 1;
  const bool ends =
      end >= scene.size() || scene.At(end).lines_before > 0 ||
      (scene.At(end).kind == TokenKind::kSign && scene.At(end).sign != ':');
  const bool plain = scene.Text(i) != "phone" && scene.Text(i) != "telephone" &&
                     mine + 1 == i && !number;
  return ends &&
         (plain || scene.Text(mine - 1) == "mean" || IsContrast(scene, mine));
}

// "picks up after six", "rings in my pocket"
bool IsMine(const Scene& scene, size_t i) {
  if (IsSaidMine(scene, i)) return true;
  static constexpr auto kBehindUp =
      Words("after", "at", "before", "from", "if", "when");
  static constexpr auto kOwned = Words("cell", "handset", "landline", "mobile");
  static constexpr auto kRings =
      Words("buzzes", "hums", "lands", "rings", "sings", "vibrates");
  const std::string_view word = scene.Text(i);
  const std::string_view next = TextAt(scene, i + 1);
  const std::string_view before = i > 0 ? scene.Text(i - 1) : "";
  if (word == "picks") {
    return next == "up" &&
           (kBehindUp.Has(TextAt(scene, i + 2)) || before == "it");
  }
  if (before != "my") return false;
  if (word == "pocket") return i > 2 && kRings.Has(scene.Text(i - 3));
  return next == "answers" && (kOwned.Has(word) || word == "phone");
}

}  // namespace

DialCue SureDialCue(const Scene& scene, size_t i) {
  if (IsMine(scene, i)) return DialCue::kMine;
  static constexpr auto kDials =
      Words("dial", "dialling", "dialing", "dials", "dialler", "dialer",
            "handset", "keypad", "dialpad");
  static constexpr auto kVerbs = Words("call", "phone", "ring");
  static constexpr auto kNumbers =
      Words("number", "result", "row", "rows", "sum", "total", "version");
  static constexpr auto kHolders =
      Words("a", "any", "my", "telephone", "the", "wall", "your");
  const std::string_view word = scene.Text(i);
  const auto text = [&scene, i](int offset) {
    const size_t at = i + static_cast<size_t>(offset);
    return at < scene.size() ? scene.Text(at) : std::string_view();
  };
  const auto dial_if = [](bool is) {
    return is ? DialCue::kDial : DialCue::kNone;
  };
  if (kDials.Has(word)) {
    static constexpr auto kThings = Words("in", "plan", "plans", "tone", "up");
    // "auto-dialer", "a dial plan"
    return dial_if(text(-1) != "-" && text(-1) != "auto" &&
                   !kThings.Has(text(1)));
  }
  if (kVerbs.Has(word) &&
      ((IsObject(text(1)) && text(1) != "me" && text(1) != "us" &&
        text(1) != "back" && !IsIdiom(text(2))) ||
       ((text(1) == "the" || text(1) == "that") && kNumbers.Has(text(2))))) {
    return DialCue::kDial;
  }
  // "the first three digits", "the other half"
  if (word == "digits" || word == "half" || word == "part") {
    static constexpr auto kWhich =
        Words("first", "last", "next", "other", "remaining", "second");
    return dial_if(kWhich.Has(text(-1)) ||
                   (word == "digits" && kWhich.Has(text(-2))));
  }
  // "into your phone", "on the telephone"
  if (word == "phone" || word == "telephone") {
    return dial_if(kHolders.Has(text(-1)) &&
                   (text(-2) == "in" || text(-2) == "into" ||
                    text(-2) == "my" ||
                    (text(-2) == "on" && IsObject(text(-3))) ||
                    text(-3) == "up" || text(-2) == "up"));
  }
  if (word == "pick") return dial_if(text(1) == "up" && text(-1) == "i");
  if (word == "green") return dial_if(text(1) == "key" || text(1) == "button");
  if (word != "area") return DialCue::kNone;
  // "an area code table"
  static constexpr auto kSaid =
      Words("before", "first", "for", "goes", "in", "is", "of");
  const bool said =
      text(1) == "is" ||
      (text(1) == "code" &&
       (i + 2 >= scene.size() || scene.At(i + 2).kind != TokenKind::kWord ||
        kSaid.Has(text(2))));
  return said ? DialCue::kAreaCode : DialCue::kNone;
}

}  // namespace composer_guard
