#include "core/detect/handle_judge.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/handle_parts.h"
#include "core/detect/handle_plain.h"
#include "core/detect/handle_sign.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kShortestSaid = 6;  // of a name with a dot

// "Skype: jane.doe / Slack: …"
bool NextService(const Scene& scene, size_t i) {
  return i + 1 < scene.size() && scene.At(i).sign == '/' &&
         scene.At(i).space_before && scene.At(i + 1).Is(kAnyService);
}

Confidence JudgeNumber(const Scene& scene, const HandleText& name,
                       const ServiceRow& service, const NameSetting& setting) {
  const bool numbered = service.shape == HandleShape::kNumber ||
                        (service.shape == HandleShape::kPhone &&
                         setting.label && !IsFoundPhone(scene, name.span)) ||
                        (service.shape == HandleShape::kLink && setting.label);
  const bool told =
      setting.label || setting.separator || setting.mine || !setting.weak;
  return numbered && told && name.size() >= 6 ? Confidence::kHigh
                                              : Confidence::kLow;
}

// "Discord username is oakmoth", "KakaoTalk ID oakmothly", "on Skype, I'm
// oakmothly": a plain word where only a name can stand.
bool IsSaidName(const Scene& scene, const HandleText& name,
                const NameSetting& setting) {
  if (!setting.label && !setting.said) return false;
  const std::string_view text = name.span.Of(scene.text);
  if (!IsNoUsualWord(text) || IsPredicate(text) ||
      FindBefore(scene, setting.service, Bit(WordClass::kYour), kNear) !=
          kNowhere) {
    return false;
  }
  // A person's own name has a capital.
  const std::string_view written = scene.view->Written(name.span);
  const bool capital =
      !written.empty() && 'A' <= written[0] && written[0] <= 'Z';
  return setting.label || !capital;
}

// "my insta is coolguy": nothing but "is" between, and no word that says how
// the account is.
bool IsMineAndSaid(const Scene& scene, const HandleText& name,
                   const NameSetting& setting) {
  constexpr size_t kShortest = 6;
  constexpr std::string_view kVowels = "aeiou";
  const size_t service = setting.service;
  if (service == 0 || scene.Text(service - 1) != "my" ||
      name.begin != service + scene.At(service).length + 1 ||
      scene.Text(name.begin - 1) != "is") {
    return false;
  }
  const std::string_view text = name.span.Of(scene.text);
  if (text.size() < kShortest || !HasNoUsualEnding(text) || IsPredicate(text)) {
    return false;
  }
  const char before = text[text.size() - 2];
  return !text.ends_with('s') && !text.ends_with("ct") &&
         !(text.ends_with('y') && kVowels.find(before) == kVowels.npos);
}

// "I answer fastest on Discord (quietmagpie)"
bool IsInBrackets(const Scene& scene, const HandleText& name,
                  const NameSetting& setting) {
  const size_t service = setting.service;
  if (service == 0 || !IsPlace(scene.Text(service - 1)) ||
      name.end >= scene.size() || scene.At(name.end).sign != ')' ||
      name.begin != service + scene.At(service).length + 1) {
    return false;
  }
  const std::string_view text = name.span.Of(scene.text);
  if (!IsNoUsualWord(text) || text.ends_with('s') || IsPredicate(text)) {
    return false;
  }
  for (size_t n = 2; n <= kClause && n <= service; ++n) {
    const std::string_view word = scene.Text(service - n);
    if (word == "i" || word == "i'm" || word == "im" || word == "me" ||
        scene.At(service - n).Is(WordClass::kMy)) {
      return true;
    }
    if (SentenceStarts(scene, service - n)) break;
  }
  return false;
}

// "IG jane.paints, more every week", "my IG jane.paints"
bool IsOpening(const Scene& scene, const HandleText& name, size_t service) {
  const bool opens = service == 0 || SentenceStarts(scene, service) ||
                     scene.At(service).lines_before > 0 ||
                     scene.At(service - 1).sign == '(' ||
                     scene.At(service - 1).Is(WordClass::kMy);
  return opens && name.begin == service + scene.At(service).length &&
         name.size() >= 7 &&
         (NameEnds(scene, name.end) || scene.Text(name.end) == "for");
}

// A plain word: only where a name must stand, and nothing follows.
Confidence JudgePlain(const Scene& scene, const HandleText& name,
                      const NameSetting& setting) {
  static constexpr auto kNone = Words("later", "none", "nope", "sorry");
  if (name.listed || !NameEnds(scene, name.end) || name.size() < 4 ||
      kNone.Has(name.span.Of(scene.text))) {
    return Confidence::kLow;
  }
  const bool label = setting.label;
  if ((label && (setting.separator || setting.mine)) ||
      (setting.separator && setting.mine)) {
    return setting.weak && !label ? Confidence::kMedium : Confidence::kHigh;
  }
  if (IsSaidName(scene, name, setting) || IsInBrackets(scene, name, setting) ||
      IsMineAndSaid(scene, name, setting)) {
    return Confidence::kMedium;
  }
  return setting.separator && !setting.weak && name.size() >= 7
             ? Confidence::kMedium
             : Confidence::kLow;
}

}  // namespace

bool IsAmount(std::string_view text) {
  constexpr size_t kLetter = 2;  // bytes
  const size_t digits = text.find_first_not_of("0123456789.");
  if (text.find('.') < digits && text.size() - digits <= kLetter) return true;
  // "2pm-10pm"
  return digits > 0 && digits <= kLetter &&
         (text.substr(digits).starts_with("am-") ||
          text.substr(digits).starts_with("pm-"));
}

bool IsConstant(const Scene& scene, const HandleText& name) {
  const std::string_view written = scene.view->Written(name.span);
  return written.find('_') != std::string_view::npos &&
         std::all_of(written.begin(), written.end(), [](char c) {
           return ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '_';
         });
}

bool IsOfferWord(std::string_view word) {
  static constexpr auto kFits =
      Words("also", "best", "better", "easier", "faster", "fine", "more", "ok",
            "okay", "only", "preferred", "quicker", "too", "well", "works");
  return kFits.Has(word);
}

bool SaysWhenOrHow(std::string_view word) {
  static constexpr auto kWords =
      Words("asap", "instead", "later", "maybe", "now", "please", "pls", "plz",
            "soon", "then", "today", "tomorrow", "tonight");
  return kWords.Has(word);
}

bool IsMeLabel(const Scene& scene, size_t i) {
  return scene.Text(i) == "me" && i + 1 < scene.size() &&
         scene.At(i + 1).sign == ':';
}

bool IsHidden(const Scene& scene, size_t service, const HandleText& name) {
  if (scene.At(service).techniques == 0) return false;
  const std::string_view before =
      name.begin > 0 ? scene.Text(name.begin - 1) : std::string_view();
  std::string text(name.span.Of(scene.text));
  std::erase(text, ' ');  // "t o n i g h t"
  return name.Marked() || (before != "me" && before != "us" &&
                           !IsOfferWord(text) && !SaysWhenOrHow(text));
}

bool NameEnds(const Scene& scene, size_t i) {
  if (i >= scene.size() || scene.At(i).lines_before > 0) return true;
  const Lexeme& next = scene.At(i);
  if (next.kind == TokenKind::kSign) {
    return next.sign != '/' || next.space_before;
  }
  static constexpr auto kBehind =
      Words("and", "btw", "fyi", "haha", "lol", "ok", "or", "please", "pls",
            "plz", "thanks", "thx", "xo", "xx");
  return kBehind.Has(scene.Text(i)) || next.Is(kAnyService);
}

Confidence JudgeName(const Scene& scene, const HandleText& name,
                     const ServiceRow& service, const NameSetting& setting) {
  if (name.number) return JudgeNumber(scene, name, service, setting);
  if (IsAmount(name.span.Of(scene.text))) return Confidence::kLow;
  const bool told =
      setting.separator || setting.label || (setting.link && setting.mine);
  if (setting.weak && !setting.label && IsConstant(scene, name)) {
    return Confidence::kLow;
  }
  if (name.Marked()) {
    if (told || setting.mine || name.at) return Confidence::kHigh;
    // "Discord OAuth2"
    const bool work =
        scene.At(name.begin).Is(WordClass::kTechNoun) &&
        name.span.Of(scene.text).find('_') == std::string_view::npos;
    return service.ordinary || work ? Confidence::kLow : Confidence::kMedium;
  }
  if (!name.dotted) return JudgePlain(scene, name, setting);
  // "my twitter is down.again": a space is missing.
  const std::string_view first = name.span.Of(scene.text);
  if (IsPredicate(first.substr(0, first.find('.')))) return Confidence::kLow;
  if (told && (setting.mine || setting.label)) return Confidence::kHigh;
  const bool ends = NameEnds(scene, name.end);
  // "Discord is jane.doe, say hello"
  if (setting.said && ends && name.size() >= kShortestSaid) {
    return Confidence::kMedium;
  }
  if (told && (ends || NextService(scene, name.end))) {
    return service.ordinary ? Confidence::kMedium : Confidence::kHigh;
  }
  // "reach me: insta jane.paints.walls"
  const std::string_view text = name.span.Of(scene.text);
  if (setting.mine && ends && !service.ordinary &&
      std::count(text.begin(), text.end(), '.') > 1) {
    return Confidence::kMedium;
  }
  const bool alone = ends && name.size() >= 7;
  if (IsOpening(scene, name, setting.service)) return Confidence::kMedium;
  return !setting.weak && (setting.mine || alone) ? Confidence::kMedium
                                                  : Confidence::kLow;
}

HandleText WholeNumber(const Scene& scene, HandleText name,
                       const ServiceRow& service) {
  constexpr size_t kWhole = 9;  // digits of a meeting's number, at the least
  constexpr size_t kMost = 11;
  if (!name.number || (service.shape != HandleShape::kLink &&
                       service.shape != HandleShape::kNumber)) {
    return name;
  }
  size_t digits = name.size();
  size_t at = name.end;
  while (digits < kWhole && at < scene.size()) {
    if (scene.At(at).sign == '-' && at + 1 < scene.size()) ++at;
    const Lexeme& next = scene.At(at);
    if (next.kind != TokenKind::kNumber || next.lines_before > 0 ||
        digits + next.size() > kMost) {
      break;
    }
    digits += next.size();
    name.end = ++at;
    name.span.end = next.span.end;
  }
  return name;
}

bool IsPartOfOther(const Scene& scene, const HandleText& name,
                   const ServiceRow& service, size_t end) {
  if (name.at && IsPackage(scene, name.end)) return true;
  // "Skype-Dolmetschen": a noun of two.
  if (name.begin > 1 && scene.At(name.begin - 1).sign == '-' &&
      !scene.At(name.begin - 1).space_before &&
      !scene.At(name.begin).space_before && !name.Marked() &&
      scene.view->IsCapital(name.span.begin)) {
    return true;
  }
  if (!name.dotted) return false;
  if (scene.At(end).sign == '@' && !scene.At(end).space_before) return true;
  const std::string_view text = name.span.Of(scene.text);
  // "e.g.", and not "k.a.r.i.n.a".
  return (name.techniques & kSpaced) == 0 && text.size() > 3 &&
         text[1] == '.' && text[3] == '.' &&
         std::string_view(service.signs).find('.') == std::string_view::npos;
}

}  // namespace composer_guard
