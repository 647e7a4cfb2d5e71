#include "core/detect/doubtful_names.h"

#include "core/detect/address_words.h"
#include "core/detect/cues.h"
#include "core/detect/file_ending.h"
#include "core/text/utf8.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Of a sentence with a name in it.
constexpr WordClasses kOfNames =
    AnyOf(WordClass::kService, WordClass::kServiceWeak, WordClass::kHandleNoun);
// Lexemes from the name to such a word; the work is bounded.
constexpr size_t kReach = 24;
// Bytes of a name.
constexpr size_t kShortest = 6;
constexpr size_t kLongest = 40;

class Finder {
 public:
  explicit Finder(Scene* scene) : scene_(*scene) {}

  void Run() {
    for (size_t i = 0; i < scene_.size();) {
      const size_t end = MayBegin(i) ? NameEnd(i) : i;
      if (end == i) {
        ++i;
        continue;
      }
      const ViewSpan span = {scene_.At(i).span.begin,
                             scene_.At(end - 1).span.end};
      const size_t size = span.end - span.begin;
      if (kShortest <= size && size <= kLongest &&
          IsAscii(span.Of(scene_.text)) && !IsFile(i, end) &&
          !IsService(i, end) && !IsCompound(i, end) &&
          (IsClear(i, end) || IsOfNames(i, end))) {
        scene_.doubtful.push_back({.category = Category::kHandle,
                                   .span = span,
                                   .kind = "handle",
                                   .rule = kNameAroundRule});
      }
      i = end;
    }
  }

 private:
  // Cheap: most words stand by themselves.
  bool MayBegin(size_t i) const {
    const Lexeme& lexeme = scene_.At(i);
    return lexeme.kind == TokenKind::kSign
               ? lexeme.sign == '@'
               : i + 1 < scene_.size() && !scene_.At(i + 1).space_before;
  }

  bool IsPart(size_t i) const {
    return i < scene_.size() && (scene_.At(i).kind == TokenKind::kWord ||
                                 scene_.At(i).kind == TokenKind::kNumber);
  }
  bool IsGlued(size_t i) const {
    return i < scene_.size() && !scene_.At(i).space_before &&
           scene_.At(i).lines_before == 0;
  }

  // "#0417"
  bool IsTag(size_t i) const {
    constexpr size_t kDigits = 4;
    return scene_.At(i).sign == '#' && IsGlued(i + 1) &&
           scene_.At(i + 1).kind == TokenKind::kNumber &&
           scene_.At(i + 1).size() == kDigits;
  }

  // "fine.Thanks"
  bool EndsSentence(size_t i) const {
    return scene_.At(i).sign == '.' && IsCapital(scene_, i + 1);
  }

  // Where the run of words, numbers, "_", "." and "-" without a space ends that
  // begins at `i` and is no plain word; `i` where there is none.
  size_t NameEnd(size_t i) const {
    const bool at = scene_.At(i).sign == '@';
    size_t end = at ? i + 1 : i;
    if (!IsPart(end) || (at && !IsGlued(end))) return i;
    if (!at && i > 0 && IsGlued(i) && !scene_.At(i - 1).Is(kOfNames) &&
        scene_.At(i - 1).sign != '(' && scene_.At(i - 1).sign != ':') {
      return i;  // the end of something else
    }
    bool joined = at;
    bool letters = scene_.At(end).kind == TokenKind::kWord;
    ++end;
    while (IsGlued(end)) {
      if (IsPart(end)) {
        joined = true;
      } else if ((scene_.At(end).sign == '_' || scene_.At(end).sign == '.' ||
                  scene_.At(end).sign == '-') &&
                 IsPart(end + 1) && IsGlued(end + 1) && !EndsSentence(end)) {
        joined = true;
        ++end;
      } else if (IsTag(end)) {
        joined = true;
        ++end;
      } else {
        break;
      }
      letters = letters || scene_.At(end).kind == TokenKind::kWord;
      ++end;
    }
    return joined && letters ? end : i;
  }

  // Written like nothing else in plain talk: "paloma_ops".
  bool IsClear(size_t begin, size_t end) const {
    for (size_t i = begin; i < end; ++i) {
      const char sign = scene_.At(i).sign;
      if (sign == '_' || sign == '@' || sign == '#') return true;
    }
    return false;
  }

  // "Rocket.Chat", "t.e.l.e.g.r.a.m"
  bool IsService(size_t begin, size_t end) const {
    for (size_t i = begin; i < end; ++i) {
      if (scene_.At(i).said != 0 || scene_.At(i).Is(kOfNames)) return true;
    }
    return false;
  }

  // "post-contract", "stand-ups", "right-to-left", "na-flag": words with a
  // hyphen, of which one is a small one.
  bool IsCompound(size_t begin, size_t end) const {
    static constexpr auto kParts = Words(
        "all", "back", "by", "check", "co", "cross", "day", "do", "down",
        "drop", "end", "follow", "free", "full", "hand", "high", "how", "in",
        "is", "ka", "know", "left", "like", "log", "long", "low", "ma", "made",
        "mag", "mid", "multi", "na", "nag", "nang", "non", "off", "on", "one",
        "out", "pag", "part", "per", "post", "pre", "re", "ready", "real",
        "right", "self", "semi", "short", "side", "sign", "stand", "step",
        "sub", "time", "to", "two", "up", "ups", "well", "wide");
    bool small = false;
    for (size_t i = begin; i < end; ++i) {
      const Lexeme& lexeme = scene_.At(i);
      if (lexeme.kind == TokenKind::kSign ? lexeme.sign != '-'
                                          : lexeme.kind != TokenKind::kWord) {
        return false;
      }
      small = small || kParts.Has(scene_.Text(i));
    }
    return small && end - begin > 2;
  }

  // "index.html"
  bool IsFile(size_t begin, size_t end) const {
    return end - begin >= 3 && scene_.At(end - 2).sign == '.' &&
           IsFileEnding(scene_.Text(end - 1));
  }

  // Whether a service or a name is spoken of near it.
  bool IsOfNames(size_t begin, size_t end) const {
    return FindBefore(scene_, begin, kOfNames, kReach) != kNowhere ||
           FindAfter(scene_, end - 1, kOfNames, kReach) != kNowhere;
  }

  Scene& scene_;
};

}  // namespace

void FindDoubtfulNames(Scene* scene) { Finder(scene).Run(); }

}  // namespace composer_guard
