#include "core/detect/asked_also.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/detect/cues.h"
#include "core/detect/resolve.h"
#include "core/detect/wording_noun.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kMostModifiers = 2;  // "your personal"
// So many nouns to each side of one that is asked for.
constexpr size_t kMostJoined = 4;

// What joins two nouns, folded.
bool Joins(const Scene& scene, size_t i) {
  static constexpr auto kWords =
      Words("and", "or", "plus", "y", "e", "o", "et", "ou", "und", "oder", "en",
            "och", "og", "eller", "lub", "oraz", "и", "или", "та", "або", "ve",
            "veya", "si", "sau", "atau", "dan", "at", "saka", "va", "hoac",
            "aur", "और", "এবং", "ও", "και", "es", "ja", "tai");
  static constexpr auto kGlued =
      Words("と", "和", "及", "跟", "や", "และ", "與", "、");
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind == TokenKind::kSign) {
    constexpr std::string_view kSigns = ",+&/";
    return lexeme.sign != 0 ? kSigns.find(lexeme.sign) != kSigns.npos
                            : kGlued.Has(scene.Text(i));
  }
  return lexeme.kind == TokenKind::kGlued ? kGlued.Has(scene.Text(i))
                                          : kWords.Has(scene.Text(i));
}

// What the noun at lexeme `i` asks for.
bool IsNounOf(const Scene& scene, size_t i, Category* category) {
  static constexpr auto kPlace = Words("location", "place");
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.part_of != 0 || kPlace.Has(scene.Text(i))) return false;
  *category = lexeme.Is(WordClass::kEmailNoun)     ? Category::kEmail
              : lexeme.Is(WordClass::kPhoneNoun)   ? Category::kPhone
              : lexeme.Is(WordClass::kAddressNoun) ? Category::kAddress
                                                   : Category::kHandle;
  return *category != Category::kHandle || lexeme.Is(WordClass::kService);
}

class Finder {
 public:
  explicit Finder(Scene* scene) : scene_(*scene), count_(scene->found.size()) {}

  void Run() {
    for (size_t n = 0; n < count_; ++n) {
      if (!IsAsked(scene_.found[n])) continue;
      const size_t noun = NounOf(scene_.found[n]);
      if (noun == kNowhere) continue;
      Noun next{noun};
      for (size_t k = 0; k < kMostJoined; ++k) {
        next = Behind(next.at);
        if (next.at == kNowhere) break;
        Add(n, noun, next.at, next.begin);
      }
      Noun last{noun};
      for (size_t k = 0; k < kMostJoined; ++k) {
        last = Before(last.at);
        if (last.at == kNowhere) break;
        Add(n, noun, last.at, last.begin);
      }
    }
  }

 private:
  static bool IsAsked(const Found& found) {
    return found.intent == Intent::kRequest &&
           found.confidence != Confidence::kLow && !found.span.empty() &&
           found.category <= Category::kHandle;
  }

  size_t NounOf(const Found& found) const {
    for (size_t i = LexemeAt(scene_, found.span.begin);
         i < scene_.size() && scene_.At(i).span.begin < found.span.end; ++i) {
      Category category;
      if (IsNounOf(scene_, i, &category) && category == found.category) {
        return i;
      }
    }
    return kNowhere;
  }

  bool IsModifier(size_t i) const {
    static constexpr auto kOther =
        Words("by", "can", "could", "i", "in", "no", "not", "on", "to", "via",
              "we", "will", "with", "you");
    const Lexeme& lexeme = scene_.At(i);
    return lexeme.kind != TokenKind::kSign && lexeme.lines_before == 0 &&
           !kOther.Has(scene_.Text(i)) &&
           !lexeme.Is(AnyOf(WordClass::kNegation, WordClass::kCallVerb,
                            WordClass::kReachVerb, WordClass::kTalkVerb));
  }

  // A noun, and where what stands behind the joint between two begins.
  struct Noun {
    size_t at = kNowhere;
    size_t begin = 0;
  };

  // The noun that is joined to the one at `noun`, behind it.
  Noun Behind(size_t noun) const {
    size_t at = noun + scene_.At(noun).length;
    if (at < scene_.size() && !Joins(scene_, at)) ++at;  // "phone no. and"
    if (at >= scene_.size() || !Joins(scene_, at)) return {};
    if (at + 1 < scene_.size() && Joins(scene_, at + 1)) ++at;  // ", and"
    const size_t begin = ++at;
    for (size_t n = 0; n <= kMostModifiers && at < scene_.size(); ++n, ++at) {
      Category category;
      if (SentenceStarts(scene_, at)) break;
      if (IsNounOf(scene_, at, &category)) return {at, begin};
      if (!IsModifier(at)) break;
    }
    return {};
  }

  // The same before it.
  Noun Before(size_t noun) const {
    constexpr size_t kReach = 8;
    for (size_t n = 1; n <= kReach && n <= noun; ++n) {
      if (SentenceStarts(scene_, noun - n + 1)) break;
      Category category;
      if (!IsNounOf(scene_, noun - n, &category)) continue;
      const Noun behind = Behind(noun - n);
      return behind.at == noun ? Noun{noun - n, behind.begin} : Noun{};
    }
    return {};
  }

  // Whether a finding but `n` lies over the span: of those that there were,
  // which ascend, or of what was added last, as nothing else comes so near.
  bool IsOverOther(size_t n, ViewSpan span) const {
    constexpr size_t kLast = 4 * kMostJoined;
    const std::vector<Found>& found = scene_.found;
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(count_);
    auto at = std::partition_point(
        found.begin(), end,
        [span](const Found& other) { return other.span.end <= span.begin; });
    for (; at != end && at->span.begin < span.end; ++at) {
      if (at != found.begin() + static_cast<std::ptrdiff_t>(n)) return true;
    }
    const size_t first =
        std::max(count_, found.size() - std::min(found.size(), kLast));
    return std::any_of(
        found.begin() + static_cast<std::ptrdiff_t>(first), found.end(),
        [span](const Found& other) { return other.span.Overlaps(span); });
  }

  uint32_t EndOf(size_t noun) const {
    return scene_.At(noun + scene_.At(noun).length - 1).span.end;
  }

  // The noun at `at` beside the one at `noun`, which was found as `n`. Of what
  // covers both, each gets its part; `begin`: that of the second one.
  void Add(size_t n, size_t noun, size_t at, size_t begin) {
    Category category;
    if (!IsNounOf(scene_, at, &category)) return;
    Found& found = scene_.found[n];
    const uint32_t second = scene_.At(begin).span.begin;
    ViewSpan span = {noun < at ? second : scene_.At(at).span.begin, EndOf(at)};
    if (category == found.category) return;
    if (IsOverOther(n, span)) return;
    if (found.span.Overlaps(span)) {
      ViewSpan& rest = found.span;
      if (noun < at) {
        span.end = std::max(span.end, rest.end);
        rest.end = EndOf(noun);
      } else {
        span.begin = std::min(span.begin, rest.begin);
        rest.begin = second;
      }
    }
    scene_.found.push_back({.category = category,
                            .intent = Intent::kRequest,
                            .confidence = found.confidence,
                            .span = span,
                            .kind = KindOf(category),
                            .rule = "wording.request",
                            .listed = true});
  }

  Scene& scene_;
  const size_t count_;  // of what was found before
};

}  // namespace

void FindAskedAlso(Scene* scene) {
  const size_t count = scene->found.size();
  Finder(scene).Run();
  if (scene->found.size() > count) Resolve(&scene->found);
}

}  // namespace composer_guard
