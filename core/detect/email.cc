// E-mail addresses, plain or in disguise.
//
//   catches: "jane@acme.com", "jane [at] acme [dot] com",
//            "kabir dot v at the rate gmail", "m a y a @ l o o m . c o"
//   leaves:  "@angular/core", "20 hrs @ $35", "meet at the office"
//
// Pretest: an "@", a word or sign for it. Candidate: a name before it, a domain
// behind. Verify: email_verify.cc. Without "@": email_named.cc.

#include <algorithm>
#include <string>
#include <utility>

#include "core/detect/cues.h"
#include "core/detect/detectors.h"
#include "core/detect/domain.h"
#include "core/detect/email_ahead.h"
#include "core/detect/email_bridge.h"
#include "core/detect/email_code.h"
#include "core/detect/email_explained.h"
#include "core/detect/email_fields.h"
#include "core/detect/email_marks.h"
#include "core/detect/email_named.h"
#include "core/detect/email_report.h"
#include "core/detect/email_stand_in.h"
#include "core/detect/email_turned.h"
#include "core/detect/email_verify.h"
#include "core/detect/email_walk.h"
#include "core/rules/tables.h"
#include "core/text/apart.h"
#include "core/text/brackets.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Lexemes around the anchor that an address may take up: names are spelled
// letter by letter, each with a sign behind it.
constexpr size_t kBefore = 56;
constexpr size_t kAfter = 56;
constexpr size_t kWords = 28;  // of one that is written in whole words
// Lexemes behind a word for "@" in which a dot or a provider must come.
constexpr size_t kNextMark = 6;
constexpr size_t kMostAtSigns = 3;  // "@@" is a slip, "@@@@" a drawing

class EmailFinder {
 public:
  explicit EmailFinder(Scene* scene) : scene_(*scene) {
    scene_.circled_letters =
        scene_.circled_letters && HasCircledLetters(scene_.view->draft());
  }

  void Run() {
    for (size_t i = 0; i < scene_.size(); ++i) {
      if (scene_.Leads(i, kLeadsEmail) && MayBeAt(i)) Consider(i);
    }
  }

 private:
  static constexpr WordClasses kMarks =
      AnyOf(WordClass::kDotWord, WordClass::kDotWordWeak, WordClass::kProvider,
            WordClass::kProviderWeak);

  // Pretest.
  bool MayBeAt(size_t i) const {
    const Lexeme& lexeme = scene_.At(i);
    if (i == 0 || i + 1 >= scene_.size()) {
      return lexeme.kind == TokenKind::kWord && HoldsAt(i);
    }
    if (lexeme.sign == '@') {
      return scene_.At(i - 1).sign != '@' &&
             (HasMarkAfter(i, kAfter) || IsTld(TextAt(scene_, i + 2)) ||
              GluedProvider(scene_.Text(i + 1)) >= 0);
    }
    // Letter by letter everything is further away.
    if (lexeme.size() == 1 && StandsForAt(scene_, i)) return true;
    const bool apart = IsLetter(i + 1);
    if (lexeme.Is(AnyOf(WordClass::kAtWord, WordClass::kAtWordWeak))) {
      const bool far = apart || IsLetter(i + 2) || IsLetter(i + lexeme.length);
      const size_t near = IsBetweenSigns(scene_, i) ? 2 * kNextMark : kNextMark;
      return HasMarkAfter(i, far ? kAfter : lexeme.length + near) &&
             (lexeme.length > 1 || (MayBeginDomain(scene_, i + 1) &&
                                    BeginsDomain(scene_, i + 1, i + kWords)));
    }
    if (lexeme.kind == TokenKind::kWord && HoldsAt(i)) return true;
    if (lexeme.sign == '%') return scene_.Text(i + 1).starts_with("40");
    if (apart && scene_.Text(i) == "a") return HasMarkAfter(i, kAfter);  // a t
    if (lexeme.kind != TokenKind::kSign) {
      // "(æt)", and "(4t)" of two lexemes
      const size_t close = i + (lexeme.kind == TokenKind::kNumber ? 2 : 1);
      return lexeme.size() <= 3 && ClosingBracket(scene_.At(i - 1).sign) != 0 &&
             close < scene_.size() &&
             scene_.At(close).sign == ClosingBracket(scene_.At(i - 1).sign) &&
             HasMarkAfter(i, kNextMark);
    }
    // A name is of a script with spaces.
    return lexeme.sign == 0 && scene_.At(i - 1).kind != TokenKind::kGlued &&
           scene_.At(i + 1).kind != TokenKind::kSign &&
           HasMarkAfter(i, kNextMark) && MayBeginDomain(scene_, i + 1);
  }

  // "janeATacmeDOTcom"
  bool HoldsAt(size_t i) const {
    if (!scene_.circled_letters && !MayHoldMark(scene_, i)) return false;
    if (scene_.At(i).Has(kNamesCode)) return HasMarkAfter(i, kNextMark);
    for (const GluedMark& mark :
         MarkReader(scene_, scene_.size()).ReadGlued(i)) {
      if (mark.kind == PartKind::kAt) return true;
    }
    return false;
  }

  bool IsShort(size_t i) const {
    return i < scene_.size() && scene_.At(i).size() == 1;
  }
  bool IsLetter(size_t i) const {
    return IsShort(i) && scene_.At(i).kind == TokenKind::kWord;
  }

  // Whether a dot in any form or a provider comes soon.
  bool HasMarkAfter(size_t i, size_t reach) const {
    const size_t end = std::min(scene_.size(), i + 1 + reach);
    for (size_t k = i + 1; k < end; ++k) {
      const Lexeme& lexeme = scene_.At(k);
      // "jane@acme;com"
      const bool odd = lexeme.sign == ';' || lexeme.sign == ':';
      if (odd || lexeme.sign == '.' || lexeme.sign == ',') {
        if ((!odd || scene_.At(i).sign == '@') && MayJoinDomain(k)) return true;
        continue;
      }
      if (lexeme.sign == '(' || lexeme.sign == '[' || lexeme.sign == '%' ||
          lexeme.Is(kMarks)) {
        return true;
      }
      if (lexeme.kind == TokenKind::kSign && lexeme.sign == 0) return true;
      const std::string_view text = scene_.Text(k);
      if (lexeme.Has(kHoldsDot) && text.find("dot") != text.npos) return true;
      if (lexeme.lines_before > 1) return false;
    }
    return false;
  }

  // Whether the full stop or comma ends no sentence or clause.
  bool MayJoinDomain(size_t i) const {
    if (i + 1 >= scene_.size()) return false;
    const Lexeme& next = scene_.At(i + 1);
    return !next.space_before || next.size() == 1 || IsTld(scene_.Text(i + 1));
  }

  void Consider(size_t i) {
    const size_t before = IsShort(i - 1) ? kBefore : kWords;
    const size_t after = IsShort(i + 1) ? kAfter : kWords;
    const size_t first = i > before ? i - before : 0;
    parts_.Read(scene_, std::max(first, done_), i, i + after);
    Judge(i);
  }

  void Judge(size_t i) {
    EmailCandidate candidate;
    const auto confidence = ReadCandidate(i, &candidate);
    if (parts_.ReadOn()) return Judge(i);
    if (confidence.has_value()) Report(candidate, *confidence);
  }

  std::optional<Confidence> ReadCandidate(size_t i,
                                          EmailCandidate* candidate) const {
    candidate->at = parts_.At(i);
    // A word that was cut has several parts.
    while (parts_.Has(candidate->at + 1) &&
           !parts_[candidate->at].Is(PartKind::kAt) &&
           parts_[candidate->at + 1].begin == i)
      ++candidate->at;
    if (candidate->at == 0 || !parts_.Has(candidate->at)) return std::nullopt;
    const Part& at = parts_[candidate->at];
    const bool sign = at.Is(PartKind::kSign);
    if (sign ? at.sign != 0 : !at.Is(PartKind::kAt)) return std::nullopt;
    candidate->at_parts = CountAt(candidate->at);
    if (candidate->at_parts == 0) return std::nullopt;
    Bridge to_name{candidate->at};
    Bridge to_domain{SkipComma(candidate->at + candidate->at_parts)};
    if (at.sign == '@' || IsSetApart(candidate->at, to_domain.part)) {
      to_name = BridgeBefore(parts_, to_name.part);
      to_domain = BridgeBehind(parts_, to_domain.part);
    }
    if (!parts_.Has(to_domain.part) ||
        parts_[to_domain.part].lines_before > 1 || at.lines_before > 1) {
      return std::nullopt;
    }
    candidate->domain = ReadDomain(parts_, to_domain.part, !sign && at.clear);
    if (!candidate->domain) return std::nullopt;
    candidate->local = ReadLocal(parts_, to_name.part, at.said);
    if (!candidate->local) return std::nullopt;
    candidate->domain.techniques |= to_name.techniques | to_domain.techniques;
    candidate->bridged = (to_name.techniques | to_domain.techniques) != 0;
    if (IsInUrl(parts_[candidate->local.begin].begin)) return std::nullopt;
    candidate->span = SpanOf(*candidate);
    return VerifyEmail(scene_, parts_, *candidate);
  }

  // "https://google.com@t.me/x" is read as a link. What a query or a fragment
  // holds is none of its host: "https://x.co/?mail=jane@acme.com".
  bool IsInUrl(size_t i) const {
    const size_t first = i > kBefore ? i - kBefore : 0;
    if (i > 0 && !scene_.At(i).space_before &&
        (scene_.At(i - 1).sign == '=' || scene_.At(i - 1).sign == '#')) {
      return false;
    }
    for (; i > first && !scene_.At(i).space_before; --i) {
      if (scene_.At(i - 1).sign == '/' && i > 2 &&
          scene_.At(i - 2).sign == '/' && scene_.At(i - 3).sign == ':') {
        return true;
      }
    }
    return false;
  }

  // "@@", an emoji of two code points; 0: too many.
  size_t CountAt(size_t at) const {
    size_t count = 1;
    const Part& first = parts_[at];
    while (!first.said && parts_.Has(at + count)) {
      const Part& next = parts_[at + count];
      if (next.kind != first.kind || next.sign != first.sign || next.said ||
          next.space_before) {
        break;
      }
      ++count;
    }
    return count > kMostAtSigns ? 0 : count;
  }

  // "jane, then the at, then acme dot com"
  bool IsSetApart(size_t at, size_t behind) const {
    const Part& part = parts_[at];
    if (!part.said || part.bracketed) return false;
    static constexpr auto kThen = Words("an", "and", "the", "then");
    const bool then = kThen.Has(parts_[at - 1].text);
    if (parts_.Has(behind) && parts_[behind].Is(PartKind::kComma)) ++behind;
    const bool on = parts_.Has(behind) && parts_[behind].text == "then";
    return part.clear ? then || on : then && on;
  }

  // "at symbol, inkwellish period studio"
  size_t SkipComma(size_t behind) const {
    const Part& at = parts_[behind - 1];
    const bool comma = at.said && at.clear && parts_.Has(behind) &&
                       parts_[behind].Is(PartKind::kComma);
    return behind + comma;
  }

  ViewSpan SpanOf(const EmailCandidate& candidate) const {
    const Part& first = parts_[candidate.local.begin];
    const Part& last = parts_[candidate.domain.end - 1];
    return {scene_.At(first.begin).span.begin,
            scene_.At(last.end - 1).span.end};
  }

  void Report(const EmailCandidate& candidate, Confidence confidence) {
    const Part& at = parts_[candidate.at];
    Techniques techniques = candidate.local.techniques |
                            candidate.domain.techniques | at.techniques;
    if (at.Is(PartKind::kSign) || candidate.at_parts > 1) {
      techniques |= kSeparators;
    }
    const Part& behind = parts_[candidate.at + candidate.at_parts];
    if (at.lines_before + behind.lines_before > 0) techniques |= kSplitLines;
    if (!at.said && !at.bracketed && (at.space_before || behind.space_before)) {
      techniques |= kSpaced;
    }
    ReportEmail({.span = candidate.span,
                 .local = candidate.local.text,
                 .domain = candidate.domain.text,
                 .provider = candidate.domain.provider,
                 .tld = candidate.domain.tld,
                 .techniques = techniques,
                 .confidence = confidence},
                &scene_);
    done_ = parts_[candidate.domain.end - 1].end;
  }

  Scene& scene_;
  PartList parts_;
  size_t done_ = 0;  // lexemes that belong to an address already
};

}  // namespace

void DetectEmail(Scene* scene) {
  EmailFinder(scene).Run();
  FindNamedEmails(scene);
  const AtForms at = AtFormsIn(*scene);
  if (at.sign || at.word) {
    Apart<FindReplacedEmails>()(scene);
    Apart<FindExplainedEmails>()(scene);
  }
  FindEmailsInFields(scene);
  if (at.sign || at.code) Apart<FindEmailsInCode>()(scene);
}

}  // namespace composer_guard
