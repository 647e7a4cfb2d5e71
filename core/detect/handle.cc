// User names on messengers, networks and the like, by the service's name.
//
//   catches: "Skype: live:jane_7", "x_y on telegram", "name#4471",
//            "add me @corvid_77", "QQ 2905550174"
//   leaves:  "Slack bot", "Skype for Business", "discord.js", "@angular/core",
//            "signal processing", "line 12"

#include <optional>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/detectors.h"
#include "core/detect/handle_beside.h"
#include "core/detect/handle_parts.h"
#include "core/detect/handle_sign.h"
#include "core/detect/handle_text.h"
#include "core/rules/tables.h"

namespace composer_guard {
namespace {

// Between a service and a user name: "Skype ID is: ", "telegram -> ".
constexpr size_t kMostBetween = 6;
// Between a user name and a service: "x_y (on my telegram)".
constexpr size_t kMostBehind = 7;

class Detection {
 public:
  explicit Detection(Scene* scene) : scene_(*scene) {}

  void Run() {
    for (size_t i = 0; i < scene_.size(); ++i) {
      const Lexeme& lexeme = scene_.At(i);
      if (lexeme.part_of != 0 && lexeme.sign != '#') continue;
      if (lexeme.Is(kAnyService)) {
        AtService(i);
      } else if (lexeme.sign == '@' || lexeme.Is(WordClass::kAtWord)) {
        DetectAtSign(&scene_, i);
      } else if (lexeme.sign == '#') {
        DetectTag(&scene_, i);
      }
    }
  }

 private:
  // Part of a package, file, host or path: "@slack/bolt", "discord.js".
  bool Embedded(size_t i, size_t end) const {
    if (i > 0 && !scene_.At(i).space_before) {
      const char sign = scene_.At(i - 1).sign;
      if (sign == '@' || sign == '/' || sign == '.' || sign == '_' ||
          sign == '-' || scene_.At(i - 1).kind != TokenKind::kSign) {
        return true;
      }
    }
    if (end + 1 < scene_.size() && !scene_.At(end).space_before &&
        !scene_.At(end + 1).space_before) {
      const char sign = scene_.At(end).sign;
      if ((sign == '.' || sign == '_' || sign == '/') &&
          scene_.At(end + 1).kind == TokenKind::kWord) {
        return true;
      }
    }
    return IsTaken(scene_, scene_.At(i).span);
  }

  const ServiceRow* ServiceAt(size_t i, bool* weak) const {
    std::optional<WordTag> tag = TagOf(scene_.At(i), WordClass::kService);
    *weak = !tag.has_value();
    if (*weak) tag = TagOf(scene_.At(i), WordClass::kServiceWeak);
    return tag.has_value() ? &kServices[tag->value] : nullptr;
  }

  void AtService(size_t i) {
    const size_t end = i + scene_.At(i).length;
    if (Embedded(i, end)) return;
    bool weak = false;
    const ServiceRow* service = ServiceAt(i, &weak);
    if (service == nullptr || service->payment) return;
    if (NameBehind(i, end, *service, weak)) return;
    if (NameBefore(i, *service, weak)) return;
    const HandleText name = NameBeside(scene_, i, *service);
    if (!name.empty()) Report(name, *service, Confidence::kMedium, i);
  }

  // "Skype ID is live:jane_7"
  bool NameBehind(size_t i, size_t end, const ServiceRow& service, bool weak) {
    bool separator = false;
    bool label = false;
    bool link = false;
    size_t at = end;
    for (size_t n = 0; n < kMostBetween && at < scene_.size(); ++n) {
      const Lexeme& lexeme = scene_.At(at);
      if (lexeme.lines_before > 1 || SentenceStarts(scene_, at)) return false;
      if (lexeme.kind == TokenKind::kSign && lexeme.sign != '@') {
        constexpr std::string_view kEnds = ",.;?#{<$%&+";
        if (lexeme.sign != 0 && kEnds.find(lexeme.sign) != kEnds.npos) {
          return false;
        }
        separator = separator || lexeme.sign != '(';
        ++at;
        continue;
      }
      const bool noun =
          scene_.Text(at) == "name" ||
          (lexeme.size() > 1 &&
           lexeme.Is(AnyOf(WordClass::kHandleNoun, WordClass::kNumberNoun)) &&
           !ReadName(at, service).Marked());
      // "Reddit u/name"
      const bool path = at + 1 < scene_.size() && lexeme.size() == 1 &&
                        scene_.Text(at) != "r" &&
                        scene_.At(at + 1).sign == '/' &&
                        !scene_.At(at + 1).space_before;
      // "e l e n a" begins with no link word.
      const bool letters = lexeme.size() == 1 && at + 1 < scene_.size() &&
                           scene_.At(at + 1).size() == 1 &&
                           IsText(scene_.At(at + 1)) && !path;
      if (!letters && (noun || path || IsLink(scene_, at))) {
        label = label || noun;
        link = true;
        at += lexeme.length;
        continue;
      }
      break;
    }
    const HandleText name = ReadName(at, service);
    if (name.empty() || !Fits(name, service)) return false;
    const bool listed_next = Continues(i);
    // Who disguises the service's name means what follows.
    const bool hidden = scene_.At(i).techniques != 0;
    const bool begins = i == 0 || scene_.At(i).lines_before > 0;
    const bool owned = FindBefore(scene_, i, kOwner, kCueReach) != kNowhere;
    const bool mine =
        owned || listed_next || hidden ||
        FindAfter(scene_, name.end - 1, kOwner, kNear) != kNowhere;
    const bool whole = begins && (name.end >= scene_.size() ||
                                  scene_.At(name.end).lines_before > 0);
    const Confidence confidence =
        Judge(name, service, weak,
              separator || listed_next || (hidden && (begins || owned)), label,
              link, mine || (whole && separator && !service.ordinary));
    if (confidence == Confidence::kLow) return false;
    Report(name, service, confidence, i);
    return true;
  }

  // Whether a name was found just before: "LINE x or KakaoTalk y".
  bool Continues(size_t i) const {
    return last_end_ != 0 && i >= last_end_ && i - last_end_ <= 2 &&
           !SentenceStarts(scene_, i);
  }

  Confidence Judge(const HandleText& name, const ServiceRow& service, bool weak,
                   bool separator, bool label, bool link, bool mine) const {
    if (name.number) {
      const bool numbered = service.shape == HandleShape::kNumber ||
                            (service.shape == HandleShape::kPhone && label &&
                             !IsFoundPhone(scene_, name.span)) ||
                            (service.shape == HandleShape::kLink && label);
      return numbered && (label || separator || mine || !weak) &&
                     name.size() >= 6
                 ? Confidence::kHigh
                 : Confidence::kLow;
    }
    const bool told = separator || label || (link && mine);
    if (name.Marked()) {
      if (told || mine || name.at) return Confidence::kHigh;
      return service.ordinary ? Confidence::kLow : Confidence::kMedium;
    }
    if (name.dotted) {
      if (told && (mine || label)) return Confidence::kHigh;
      if (told && (Ends(name.end) || NextService(name.end))) {
        return service.ordinary ? Confidence::kMedium : Confidence::kHigh;
      }
      const bool alone = Ends(name.end) && name.size() >= 7;
      return !weak && (mine || alone) ? Confidence::kMedium : Confidence::kLow;
    }
    // A plain word: only where a name must stand, and nothing follows.
    if (name.listed || !Ends(name.end) || name.size() < 4) {
      return Confidence::kLow;
    }
    if ((label && (separator || mine)) || (separator && mine)) {
      return weak && !label ? Confidence::kMedium : Confidence::kHigh;
    }
    return separator && !weak && name.size() >= 7 ? Confidence::kMedium
                                                  : Confidence::kLow;
  }

  // Whether a clause ends before lexeme `i`.
  bool Ends(size_t i) const {
    if (i >= scene_.size() || scene_.At(i).lines_before > 0) return true;
    const Lexeme& next = scene_.At(i);
    if (next.kind == TokenKind::kSign) return next.sign != '/';
    const std::string_view word = scene_.Text(i);
    return word == "and" || word == "or" || word == "thanks" ||
           next.Is(kAnyService);
  }

  // "Skype: jane.doe / Slack: …"
  bool NextService(size_t i) const {
    return i + 1 < scene_.size() && scene_.At(i).sign == '/' &&
           scene_.At(i).space_before && scene_.At(i + 1).Is(kAnyService);
  }

  // "jane_7 on telegram", "I'm janedoe on that bird app"
  bool NameBefore(size_t i, const ServiceRow& service, bool weak) {
    size_t at = i;
    bool place = false;
    bool mine = false;
    bool called = false;
    for (size_t n = 0; n < kMostBehind && at > 0; ++n) {
      if (SentenceStarts(scene_, at)) return false;
      --at;
      const Lexeme& lexeme = scene_.At(at);
      if (lexeme.kind == TokenKind::kSign) {
        if (lexeme.sign == ')' || lexeme.sign == ';') return false;
        place = place || lexeme.sign == '(' || lexeme.sign == '=';
        continue;
      }
      const std::string_view word = scene_.Text(at);
      if (IsPlace(word) || (mine && word == "is")) {
        place = true;
        continue;
      }
      if (place && NameAt(at, i, service, weak, called)) return true;
      const bool between =
          lexeme.Is(AnyOf(WordClass::kMy, WordClass::kHandleNoun)) ||
          word == "the" || word == "that" || word == "this" ||
          (place && IsCalling(word));
      if (!between) return false;
      mine = mine || lexeme.Is(WordClass::kMy);
      called = called || word == "name" || lexeme.Is(WordClass::kHandleNoun);
    }
    return false;
  }

  // Whether a user name ends with lexeme `at`; reports it. A plain word is one
  // only where the text says so: "I'm x, my name on that app" (`called`).
  bool NameAt(size_t at, size_t anchor, const ServiceRow& service, bool weak,
              bool called) {
    const size_t first = FirstOfRun(scene_, at);
    const HandleText name = ReadName(first, service);
    if (name.end <= at || !Fits(name, service) || name.number) return false;
    const bool ends = Ends(anchor + scene_.At(anchor).length);
    const bool unusual = name.dotted && name.size() >= 7 &&
                         (!weak || (ends && StandsAsName(scene_, first)));
    if (name.Marked() || (unusual && !name.listed)) {
      const bool sure = !weak || name.at || name.tag;
      if (!sure && service.ordinary) return false;
      Report(name, service,
             sure && name.Marked() ? Confidence::kHigh : Confidence::kMedium,
             anchor);
      return true;
    }
    // "I'm ravenpeak on Discord"
    const bool alone = ends && scene_.Text(at + 1) == "on" &&
                       IsNoUsualWord(name.span.Of(scene_.text));
    if ((called || alone) && !name.listed && name.size() >= 5 && Named(first)) {
      Report(name, service, Confidence::kMedium, anchor);
      return true;
    }
    return false;
  }

  HandleText ReadName(size_t i, const ServiceRow& service) const {
    return ReadHandle(scene_, i, SignsOf(service));
  }

  // "I'm x", "as x", "name is x" right before lexeme `i`.
  bool Named(size_t i) const {
    if (i == 0) return false;
    const std::string_view word = scene_.Text(i - 1);
    return word == "i'm" || word == "im" || word == "am" ||
           scene_.At(i - 1).Is(WordClass::kHandleNoun) ||
           (word == "is" &&
            FindBefore(scene_, i - 1, Bit(WordClass::kHandleNoun), kNear) !=
                kNowhere);
  }

  void Report(const HandleText& name, const ServiceRow& service,
              Confidence confidence, size_t anchor) {
    if (ReportHandle(&scene_, name, service, confidence, anchor)) {
      last_end_ = name.end;
    }
  }

  Scene& scene_;
  size_t last_end_ = 0;
};

}  // namespace

void DetectHandle(Scene* scene) { Detection(scene).Run(); }

}  // namespace composer_guard
