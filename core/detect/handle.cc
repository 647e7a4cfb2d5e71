// User names on messengers, networks and the like, by the service's name.
//
//   catches: "Skype: live:jane_7", "x_y on telegram", "name#4471",
//            "add me @corvid_77", "QQ 2905550174"
//   leaves:  "Slack bot", "Skype for Business", "discord.js", "@angular/core",
//            "signal processing", "line 12"

#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/detectors.h"
#include "core/detect/handle_before.h"
#include "core/detect/handle_beside.h"
#include "core/detect/handle_judge.h"
#include "core/detect/handle_near.h"
#include "core/detect/handle_parts.h"
#include "core/detect/handle_picture.h"
#include "core/detect/handle_plain.h"
#include "core/detect/handle_sign.h"
#include "core/detect/handle_site.h"
#include "core/detect/handle_text.h"
#include "core/detect/handle_told.h"
#include "core/detect/handle_walk.h"
#include "core/detect/tag.h"
#include "core/rules/tables.h"
#include "core/text/apart.h"

namespace composer_guard {
namespace {

// Between a service and a user name: "Skype ID is: ", "telegram -> ".
constexpr size_t kMostBetween = 6;
constexpr size_t kMostGlued = 12;      // pieces, in scripts without spaces
constexpr uint32_t kLongestPlace = 7;  // "through"

class Detection {
 public:
  explicit Detection(Scene* scene) : scene_(*scene) {}

  void Run() {
    for (size_t i = 0; (i = scene_.NextLead(i, kLeadsHandle)) < scene_.size();
         ++i) {
      const Lexeme& lexeme = scene_.At(i);
      if (lexeme.size() <= kLongestPlace) DetectAtPlace(&scene_, i);
      // "estoy en Telegram" says what one does, and where.
      if (lexeme.part_of != 0 && lexeme.sign != '#' &&
          (!lexeme.Is(kAnyService) ||
           scene_.At(i - lexeme.part_of).Is(kAnyService))) {
        continue;
      }
      if (lexeme.Is(kAnyService)) {
        (this->*Apart<&Detection::AtService>())(i);
      } else if (lexeme.sign == '@' || lexeme.Is(WordClass::kAtWord)) {
        DetectAtSign(&scene_, i);
      } else if (lexeme.sign == '#') {
        DetectTag(&scene_, i);
      } else if (lexeme.kind == TokenKind::kSign && lexeme.sign == 0) {
        DetectPicture(&scene_, i);
      }
    }
  }

 private:
  void AtService(size_t i) {
    const size_t end = SkipTag(scene_, i + scene_.At(i).length);
    if (IsEmbedded(scene_, i, end)) return;
    bool weak = false;
    const ServiceRow* service = ServiceAt(scene_, i, &weak);
    if (service == nullptr) return;
    if (service->payment) {
      const HandleText tag = CashtagBehind(scene_, end, SignsOf(*service));
      if (!tag.empty()) Report(tag, *service, Confidence::kHigh, i);
      return;
    }
    if (NameBehind(i, end, *service, weak)) return;
    if (const BeforeService before = NameBefore(scene_, i, *service, weak);
        !before.name.empty()) {
      return Report(before.name, *service, before.confidence, i);
    }
    HandleText name = NameBeside(scene_, i, *service);
    if (name.empty()) {
      name = ToldName(scene_, i, end, *service, weak && service->ordinary);
    }
    if (name.empty() && !(weak && service->ordinary)) {
      name = NameNear(scene_, i, end, *service);
    }
    if (!name.empty()) Report(name, *service, Confidence::kMedium, i);
  }

  // "Skype ID is live:jane_7"
  bool NameBehind(size_t i, size_t end, const ServiceRow& service, bool weak) {
    NameSetting setting{.service = i, .weak = weak};
    bool& label = setting.label;
    // "Line ID" is a name of that service.
    label = end > i + 1 && scene_.Text(end - 1) == "id";
    bool pathed = false;    // "u/"
    bool searched = false;  // "cerca", "works": a name that is marked
    size_t at = end;
    size_t offered = end;
    for (size_t n = 0; n < kMostBetween && at < scene_.size(); ++n) {
      const Lexeme& lexeme = scene_.At(at);
      if (lexeme.lines_before > 1 || SentenceStarts(scene_, at)) return false;
      // Pieces of a word count as one.
      if (lexeme.kind == TokenKind::kGlued && at < end + kMostGlued) --n;
      // "telegram @ name"
      const bool apart_at = lexeme.sign == '@' && at + 1 < scene_.size() &&
                            Apart(scene_.At(at + 1)) &&
                            !HasSpacedLetters(scene_, at + 1);
      if (lexeme.kind == TokenKind::kSign && (lexeme.sign != '@' || apart_at)) {
        if (lexeme.lines_before > 0 && !setting.separator) return false;
        constexpr std::string_view kEnds = ",.;?#{<$%&+";
        // "add me on Skype, my id: x", "加我微信吧，x_7"
        const bool intro = lexeme.sign == ',' && at + 1 < scene_.size() &&
                           (NameIntro(scene_, at + 1, &label) != 0 ||
                            scene_.Text(at + 1) == "name" ||
                            (service.shape == HandleShape::kNumber &&
                             scene_.At(at + 1).Is(WordClass::kNumberNoun)) ||
                            (IsOwnersComma(scene_, i, at) &&
                             ReadName(at + 1, service).Marked()));
        if (!intro && lexeme.sign != 0 &&
            kEnds.find(lexeme.sign) != kEnds.npos) {
          return false;
        }
        // "on \"Telegram\" tonight"
        const bool closes = lexeme.sign == '"' && !lexeme.space_before;
        setting.separator |= lexeme.sign != '(' && !intro && !closes;
        at = SkipTag(scene_, at + 1);
        continue;
      }
      if (const size_t intro = NameIntro(scene_, at, &label); intro != 0) {
        setting.said = true;
        setting.link |= lexeme.Is(WordClass::kNaming);
        setting.mine |= lexeme.Is(WordClass::kNaming);
        at += intro;
        continue;
      }
      // "I'm on WeChat too, id: x", "Threema only: x"
      const std::string_view word = scene_.Text(at);
      if (at == offered && IsOfferWord(word)) {
        searched = searched || (word != "too" && word != "also");
        offered = ++at;
        continue;
      }
      // "Slack me: x"
      label = label || (at == end && IsMeLabel(scene_, at));
      const bool noun =
          word == "name" ||
          (lexeme.size() > 1 &&
           lexeme.Is(AnyOf(WordClass::kHandleNoun, WordClass::kNumberNoun)) &&
           !ReadName(at, service).Marked());
      // "Reddit u/name", "LinkedIn: in/name"
      const bool path = at + 1 < scene_.size() &&
                        (lexeme.size() == 1 || word == "in") && word != "r" &&
                        scene_.At(at + 1).sign == '/' &&
                        !scene_.At(at + 1).space_before;
      pathed = pathed || (path && lexeme.sign == 0);
      setting.said |= word == "is";
      // "e l e n a" begins with no link word.
      const bool letters = lexeme.size() == 1 && at + 1 < scene_.size() &&
                           scene_.At(at + 1).size() == 1 &&
                           IsText(scene_.At(at + 1)) && !path;
      if (!letters && (noun || path || IsLink(scene_, at))) {
        label = label || noun;
        setting.link = true;
        setting.mine |= lexeme.Is(WordClass::kNaming);
        at += lexeme.length;
        continue;
      }
      // "В телеграме ищите x_7", "insta par mera naam x_7"
      if (LeadsToName(scene_, at, searched)) {
        searched = true;
        at += lexeme.length;
        continue;
      }
      const bool digit =
          service.shape == HandleShape::kNumber && lexeme.Is(WordClass::kDigit);
      if (!digit && MayStandBetween(scene_, at)) {
        setting.mine |= lexeme.Is(WordClass::kMy);
        at += lexeme.length;
        continue;
      }
      break;
    }
    HandleText name;
    if (service.shape == HandleShape::kNumber) name = NumberInWords(scene_, at);
    if (name.empty()) {
      name = WholeNumber(scene_, ReadName(at, service), service);
    }
    if (name.empty() || !Fits(name, service) ||
        IsPartOfOther(scene_, name, service, end) ||
        (searched && !name.Marked() && !name.number)) {
      return false;
    }
    setting.mine |= searched;
    if (pathed && !name.number && !name.listed && name.size() >= 4) {
      Report(name, service, Confidence::kHigh, i);
      return true;
    }
    Surround(name, service, &setting);
    const Confidence confidence = JudgeName(scene_, name, service, setting);
    if (confidence == Confidence::kLow) return false;
    Report(name, service, confidence, i);
    return true;
  }

  // What stands before the service and behind the name.
  void Surround(const HandleText& name, const ServiceRow& service,
                NameSetting* setting) const {
    const size_t i = setting->service;
    const bool listed_next = Continues(i);
    const bool hidden = IsHidden(scene_, i, name);
    const bool begins = BeginsLine(scene_, i);
    const size_t end = BehindBoth(scene_, name.end);
    const bool owned = FindBefore(scene_, i, kOwner, kCueReach) != kNowhere;
    const bool whole = begins && setting->separator && EndsLine(scene_, end);
    // "snap jane.k, tiktok @janek"
    const bool list = begins && name.dotted && ListGoesOn(scene_, name.end);
    setting->mine |= owned || end != name.end || listed_next || hidden ||
                     list || (whole && !service.ordinary) ||
                     FindAfter(scene_, name.end - 1, kOwner, kNear) != kNowhere;
    setting->separator |= listed_next || list || (hidden && (begins || owned));
  }

  // Whether a name was found just before: "LINE x or KakaoTalk y", "Skype: x.
  // Keybase: y".
  bool Continues(size_t i) const {
    constexpr size_t kLabelled = 12;
    if (last_end_ == 0 || i < last_end_) return false;
    const size_t end = i + scene_.At(i).length;
    const bool labelled = end < scene_.size() && scene_.At(end).sign == ':';
    return (i - last_end_ <= 2 && !SentenceStarts(scene_, i)) ||
           (i - last_end_ <= kLabelled && labelled);
  }

  HandleText ReadName(size_t i, const ServiceRow& service) const {
    return ReadHandle(scene_, i, SignsOf(service));
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

void DetectHandle(Scene* scene) {
  Detection(scene).Run();
  scene->found_index.Sweep(&scene->found);
}

}  // namespace composer_guard
