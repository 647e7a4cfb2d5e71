// User names on a service that is told by what it is like. See handle_site.h.

#include <algorithm>
#include <array>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/handle_judge.h"
#include "core/detect/handle_near.h"
#include "core/detect/handle_parts.h"
#include "core/detect/handle_plain.h"
#include "core/detect/handle_sign.h"
#include "core/detect/handle_site.h"
#include "core/detect/handle_text.h"
#include "core/rules/tables.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kMostWords = 6;   // from "the" to "app"
constexpr size_t kMostBefore = 9;  // from "the" to a colon
constexpr size_t kReach = 14;      // from "app" to what introduces a name
constexpr size_t kShortest = 6;    // bytes of a name
constexpr std::string_view kSigns = "._-";
constexpr ServiceRow kSite = {.id = "site", .signs = "._-"};

constexpr auto kNouns = Words(
    "aeroplane", "app", "bubble", "call", "chat", "icon", "logo", "messenger",
    "network", "one", "place", "plane", "server", "site", "square", "thing");
// Of these what is nothing else: "the blue one: x_7" may be a file.
constexpr auto kChats = Words("app", "chat", "messenger", "network", "site");
// Who makes a service, whom it is for, and what its picture shows.
constexpr auto kMakers =
    Words("aeroplane", "airplane", "bear", "bird", "blue", "camera", "chinese",
          "clock", "dance", "durov", "elon", "facebook", "gamer", "gamers",
          "ghost", "google", "green", "korean", "mark", "meta", "microsoft",
          "musk", "orange", "padlock", "paper", "pavel", "penguin", "photo",
          "picture", "pictures", "pink", "purple", "rainbow", "russian",
          "swiss", "video", "violet", "voice", "yellow", "zuck", "zuckerberg");

// Words around a name. Folded.
constexpr auto kPointing = Words("the", "that", "this");
constexpr auto kOfWhat = Words("everybody", "everyone", "for", "named", "of",
                               "that", "where", "which", "with");
constexpr auto kMe = Words("i'm", "im", "me", "mine");
constexpr auto kAfterI = Words("am", "go");
constexpr auto kNaming = Words("am", "as", "by", "called", "find", "go", "is",
                               "just", "known", "listed", "under");
constexpr auto kMine = Words("i", "i'm", "im", "me", "mine", "my");
constexpr auto kBeforeName = Words("add", "as", "btw", "find", "follow", "for",
                                   "i'm", "im", "me", "search", "under");
constexpr auto kFinding = Words("add", "find", "follow", "search");

class Finder {
 public:
  Finder(Scene* scene, size_t i) : scene_(*scene), i_(i) {}

  void Run() {
    const size_t noun = Noun();
    if (noun == 0 || Behind(noun) || Before()) return;
    const HandleText name = NameNear(scene_, i_, noun + 1, kSite);
    if (!name.empty()) {
      ReportHandle(&scene_, name, kSite, Confidence::kMedium, noun);
    }
  }

  // "durov's messenger: jane_7", with the sign at `i`: the clause before it is
  // nothing but such a description.
  void RunLabel() {
    bool noun = false;
    bool told = false;
    size_t at = i_;
    for (size_t n = 0; at > 0 && n < kMostBefore; ++n) {
      const Lexeme& lexeme = scene_.At(at - 1);
      if (lexeme.kind != TokenKind::kWord && lexeme.sign != '"') break;
      const std::string_view word = Text(at - 1);
      noun = noun || kChats.Has(word) ||
             (word.ends_with("'s") && kNouns.Has(Text(at)));
      told = told || kMakers.Has(word.substr(0, word.find('\''))) ||
             lexeme.Is(kAnyService);
      --at;
      if (lexeme.lines_before > 0) break;
    }
    const bool begins =
        at == 0 || scene_.At(at).lines_before > 0 || SentenceStarts(scene_, at);
    if (!noun || !told || !begins) return;
    size_t name = i_ + 1;
    while (name < scene_.size() && scene_.At(name).sign == '>') ++name;
    Take(name, i_ - 1);
  }

 private:
  std::string_view Text(size_t i) const {
    return i < scene_.size() ? scene_.Text(i) : std::string_view();
  }

  // "the blue-in network", "zuck's old site", "the app where"; 0: none.
  size_t Noun() const {
    const std::string_view first = Text(i_ + 1);
    if (!kPointing.Has(first) && !first.ends_with("'s")) return 0;
    // "in the place where …", but not all that is in the next words.
    const size_t reach = Text(i_) == "in" ? 3 : kMostWords;
    for (size_t at = i_ + 2; at < scene_.size() && at < i_ + reach; ++at) {
      if (scene_.At(at).lines_before > 0) return 0;
      if (!kNouns.Has(Text(at))) continue;
      const bool told =
          at > i_ + 2 || first.ends_with("'s") || kOfWhat.Has(Text(at + 1));
      return told ? at : 0;
    }
    return 0;
  }

  bool Behind(size_t noun) {
    for (size_t at = noun + 1; at < scene_.size() && at <= noun + kReach;
         ++at) {
      if (SentenceStarts(scene_, at)) return false;
      const std::string_view word = Text(at);
      const bool person =
          kMe.Has(word) || (word == "i" && kAfterI.Has(Text(at + 1)));
      const bool sign = scene_.At(at).sign == ',' || scene_.At(at).sign == ':';
      if (!person && !(Owned(at) && (sign || word == "it's" || word == "as"))) {
        continue;
      }
      size_t name = at + 1;
      while (kNaming.Has(Text(name))) {
        ++name;
      }
      if (Take(name, noun)) return true;
    }
    return false;
  }

  // "I", "me" or "my" in the sentence before lexeme `end`.
  bool Owned(size_t end) const {
    const LexemeRange sentence = SentenceAround(scene_, end);
    for (size_t at = sentence.begin; at < end; ++at) {
      if (kMine.Has(Text(at))) return true;
    }
    return false;
  }

  bool Take(size_t first, size_t anchor) {
    if (first >= scene_.size()) return false;
    const HandleText name = ReadHandle(scene_, first, kSigns);
    return !name.empty() && NameEnds(scene_, name.end) && IsName(name) &&
           ReportHandle(&scene_, name, kSite, Confidence::kMedium, anchor);
  }

  bool IsName(const HandleText& name) const {
    return !name.number && !name.listed && name.size() >= kShortest &&
           !IsConstant(scene_, name) && (name.Marked() || name.dotted);
  }

  // "search x_7 at the clock app", "(I'm x.y on the purple stream site)"
  bool Before() {
    if (i_ == 0) return false;
    const size_t first = FirstOfRun(scene_, i_ - 1);
    const bool begins = first == 0 || scene_.At(first).lines_before > 0 ||
                        scene_.At(first - 1).sign == '(';
    const HandleText name = ReadHandle(scene_, first, kSigns);
    if (name.end != i_) return false;
    const std::string_view before = begins ? "" : Text(first - 1);
    if (!kBeforeName.Has(before) && !(begins && IsName(name))) return false;
    const bool plain = kFinding.Has(before) && !name.listed && !name.number &&
                       name.size() > kShortest &&
                       IsNoUsualWord(name.span.Of(scene_.text));
    return (plain || IsName(name)) &&
           ReportHandle(&scene_, name, kSite, Confidence::kMedium, i_ + 1);
  }

  Scene& scene_;
  const size_t i_;
};

}  // namespace

void DetectOnDescribed(Scene* scene, size_t i) { Finder(scene, i).Run(); }

void DetectDescribedLabel(Scene* scene, size_t i) {
  if (i > 0) Finder(scene, i).RunLabel();
}

}  // namespace composer_guard
