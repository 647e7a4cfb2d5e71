#include "core/detect/email_verify.h"

#include <string_view>

#include "core/detect/code.h"
#include "core/detect/cues.h"
#include "core/detect/domain.h"
#include "core/detect/email_example.h"
#include "core/detect/email_words.h"
#include "core/detect/file_ending.h"
#include "core/text/brackets.h"

namespace composer_guard {
namespace {

// Lexemes of "reach me at", "write to".
constexpr size_t kClose = 3;

class Verifier {
 public:
  Verifier(const Scene& scene, const PartList& parts,
           const EmailCandidate& candidate)
      : scene_(scene),
        parts_(parts),
        candidate_(candidate),
        at_(parts[candidate.at]),
        local_(candidate.local),
        domain_(candidate.domain) {}

  std::optional<Confidence> Run() const {
    if (IsSenderOnly(local_.text)) return std::nullopt;
    // "stare at the dot in the middle"
    if (at_.said && IsDeterminer(FirstLabel(domain_.text))) return std::nullopt;
    if (IsRemoteShell() || IsFileName() ||
        IsExample(scene_, parts_, candidate_)) {
      return std::nullopt;
    }
    if (IsOnlyCode(scene_, candidate_.span)) return std::nullopt;
    if (candidate_.bridged) return ByBridge();
    if (at_.Is(PartKind::kSign)) return BySign();
    if (!at_.said) return ByAtSign();
    if (at_.clear || IsStyled()) return ByClearWord();
    return ByWeakWord();
  }

 private:
  bool Cue() const { return HasMailCue(scene_, candidate_.span); }
  bool Ordinary() const {
    return local_.begin + 1 == local_.end &&
           IsOrdinaryWord(parts_[local_.begin]);
  }
  // "ig @mossy.prints": the name of a network, and a name there.
  bool IsService() const {
    return local_.begin + 1 == local_.end &&
           scene_.At(parts_[local_.begin].begin)
               .Is(AnyOf(WordClass::kService, WordClass::kServiceWeak));
  }
  bool Provider() const { return domain_.provider >= 0; }

  // "git@github.com:org/repo.git", "scp a@host.io:/srv", "ssh root@box.dev"
  bool IsRemoteShell() const {
    const std::string_view rest = scene_.text.substr(candidate_.span.end);
    if (rest.size() > 1 && rest[0] == ':' &&
        (rest[1] == '/' || rest[1] == '~' || local_.text == "git")) {
      return true;
    }
    if (local_.text == "git" || local_.text == "root") return true;
    size_t i = parts_[local_.begin].begin;
    for (size_t n = 0; n < kClause && !SentenceStarts(scene_, i); ++n) {
      --i;
      if (IsShellWord(scene_.Text(i))) return !Provider();
    }
    return false;
  }

  // "take@room_b.ai", "voice@take2.mp3"
  bool IsFileName() const {
    if (at_.said || domain_.techniques != 0 || Provider()) return false;
    const std::string& domain = domain_.text;
    const std::string ending = domain.substr(domain.rfind('.') + 1);
    if (domain.find('_') != domain.npos && IsFileEnding(ending)) return true;
    const std::string_view rest = scene_.text.substr(candidate_.span.end);
    return !rest.empty() && IsFileEnding(ending + rest.front());
  }

  // "jane, then @, then acme.com": nothing but an address is told so, but
  // "jane, @acme.io" may be two people.
  std::optional<Confidence> ByBridge() const {
    if (!domain_.tld || Ordinary()) return std::nullopt;
    if (Provider()) return Confidence::kHigh;
    // "jane, then the at sign, then acme dot com"
    if (at_.said && (domain_.said || Cue())) {
      return Confidence::kMedium;
    }
    const bool behind =
        parts_[candidate_.at + candidate_.at_parts].space_before;
    return Cue() && (local_.shaped || behind || !at_.space_before)
               ? std::optional(Confidence::kMedium)
               : std::nullopt;
  }

  std::optional<Confidence> ByAtSign() const {
    const bool before = at_.space_before && !at_.bracketed;
    const bool after = parts_[candidate_.at + candidate_.at_parts].space_before;
    if (!domain_.tld) return ByProviderOnly();
    if (domain_.odd_dot && !Provider() && !before && !after) {
      return Confidence::kMedium;
    }
    if (before && !after && !local_.spaced) return ByMention();
    if (before && (Ordinary() || IsLink())) return std::nullopt;
    if (before || after) {
      return Provider() || local_.shaped || Cue() || domain_.spaced
                 ? Confidence::kHigh
                 : Confidence::kMedium;
    }
    return Confidence::kHigh;
  }

  // "jane @acme.com": a name on a network looks the same.
  std::optional<Confidence> ByMention() const {
    if (Ordinary() || IsService()) return std::nullopt;
    if (Provider()) return Confidence::kMedium;
    if (local_.shaped || at_.lines_before > 0) return Confidence::kMedium;
    if (Cue()) return Confidence::kLow;
    return std::nullopt;
  }

  // "jane@gmail", "jane at gmail"
  std::optional<Confidence> ByProviderOnly() const {
    if (!Provider() || Ordinary()) return std::nullopt;
    const bool after = parts_[candidate_.at + candidate_.at_parts].space_before;
    if (domain_.strong_provider) {
      if (!at_.said && at_.space_before && !after && !local_.shaped) {
        return Cue() ? std::optional(Confidence::kLow) : std::nullopt;
      }
      return Confidence::kMedium;
    }
    // "drop it in jane(dot)doe(at)outlook"
    const bool told =
        at_.bracketed && local_.text.find('.') != std::string::npos;
    if (Cue() || told) return Confidence::kMedium;
    return local_.shaped ? std::optional(Confidence::kLow) : std::nullopt;
  }

  std::optional<Confidence> ByClearWord() const {
    if (Ordinary() && !at_.bracketed) return std::nullopt;
    if (!domain_.tld) return ByProviderOnly();
    // "-at-" and "*at*" are also parts of ordinary names and sentences.
    // Brackets around both marks are parts of none: "accounts [at] x [dot] y".
    const bool brackets = scene_.At(at_.begin).sign == 0 ||
                          ClosingBracket(scene_.At(at_.begin).sign) != 0;
    if (at_.bracketed && at_.space_before && Ordinary() &&
        !(brackets && domain_.said)) {
      return std::nullopt;
    }
    if (!domain_.said && !Provider() && at_.bracketed &&
        scene_.Text(at_.begin) == "-" && !local_.shaped && !Cue()) {
      return std::nullopt;
    }
    return Confidence::kHigh;
  }

  std::optional<Confidence> ByWeakWord() const {
    if (Ordinary()) return std::nullopt;
    // "at" is used in every language, the others only in their own.
    const bool at_word = at_.text == "at" || IsStyled();
    const bool sure = domain_.strong_provider && domain_.tld;
    if (domain_.weak_dots && !at_word && !sure &&
        (at_.languages & domain_.dots) == 0) {
      return std::nullopt;
    }
    if (IsOfVerb() || IsLink()) return std::nullopt;
    // "im Spam, bei web.de"
    if (!domain_.said && at_.begin > 0 &&
        scene_.At(at_.begin - 1).sign == ',') {
      return std::nullopt;
    }
    const bool near = local_.shaped || Cue() || IsHidden();
    if (domain_.tld && domain_.said) {
      if (!domain_.weak_dots && at_word) {
        return near || Provider() ? Confidence::kHigh : Confidence::kMedium;
      }
      if (Provider() || near) return Confidence::kMedium;
      const std::string tld = domain_.text.substr(domain_.text.rfind('.') + 1);
      // "jane at atelier punto it": "point" is said of other things as well.
      constexpr size_t kCountry = 2;
      const bool country =
          tld.size() == kCountry && (domain_.dots & kEnglish) == 0;
      if (!at_word || (!country && !IsCommonTld(tld))) return std::nullopt;
      return Confidence::kMedium;
    }
    if (domain_.tld) {
      if (!near) {
        return Provider() && at_word && domain_.strong_provider
                   ? std::optional(Confidence::kLow)
                   : std::nullopt;
      }
      // "see my work at acme.com", "write me at acme.com/contact"
      if (!Provider() && !local_.shaped) return ByNoun();
      return Confidence::kMedium;
    }
    if (!Provider() || !domain_.strong_provider) {
      const bool said = (local_.techniques & kAtDotWords) != 0;
      return Provider() && local_.shaped && (said || Cue())
                 ? std::optional(Confidence::kLow)
                 : std::nullopt;
    }
    if (local_.shaped) return Confidence::kMedium;
    // Who hides the provider means an address: "janedoe at g mail".
    const bool hidden =
        (domain_.techniques & (kSpaced | kMisspelled | kLeet)) != 0;
    if (at_word && hidden && Cue()) return Confidence::kMedium;
    return at_word && (Cue() || hidden) ? std::optional(Confidence::kLow)
                                        : std::nullopt;
  }

  // In "reach me at" it belongs to the verb.
  bool IsOfVerb() const {
    const size_t back = scene_.At(at_.begin).part_of;
    return back != 0 &&
           scene_.At(at_.begin - back)
               .Is(AnyOf(WordClass::kReachVerb, WordClass::kCallVerb));
  }

  // "the docs at vimeo(dot)com/123"
  bool IsLink() const {
    return parts_.Has(domain_.end) &&
           parts_[domain_.end].Is(PartKind::kSlash) &&
           (parts_[domain_.end].said || parts_[domain_.end].bracketed ||
            !parts_[domain_.end].space_before);
  }

  // A code or an odd letter in the domain: "werkbank&#46;de".
  bool IsHidden() const {
    const Part& first = parts_[candidate_.at + candidate_.at_parts];
    const ViewSpan domain{scene_.At(first.begin).span.begin,
                          candidate_.span.end};
    return scene_.view->Undone(domain) != 0;
  }

  // "ⓐ" is no article.
  bool IsStyled() const {
    return scene_.view->Undone(scene_.At(at_.begin).span) != 0;
  }

  // A plain name before "at acme.com" needs the word "mail" before it, or
  // "write to" close by.
  std::optional<Confidence> ByNoun() const {
    const size_t first = parts_[local_.begin].begin;
    if (FindBefore(scene_, first, Bit(WordClass::kEmailNoun), kNear) ==
            kNowhere &&
        FindBefore(scene_, first, Bit(WordClass::kReachVerb), kClose) ==
            kNowhere) {
      return std::nullopt;
    }
    return Confidence::kLow;
  }

  // "juniper.codes 🐒 gmail ⚫ com"
  std::optional<Confidence> BySign() const {
    if (Ordinary() || !domain_.tld) return std::nullopt;
    if (Provider()) return Confidence::kMedium;
    if (!domain_.odd_dot) {
      return local_.shaped && Cue() ? std::optional(Confidence::kLow)
                                    : std::nullopt;
    }
    const bool spaced = at_.space_before;
    if (spaced && !domain_.text.ends_with(".com") &&
        !domain_.text.ends_with(".net") && !domain_.text.ends_with(".org")) {
      return std::nullopt;
    }
    return Confidence::kLow;
  }

  const Scene& scene_;
  const PartList& parts_;
  const EmailCandidate& candidate_;
  const Part& at_;
  const LocalRead& local_;
  const DomainRead& domain_;
};

}  // namespace

bool HasMailCue(const Scene& scene, ViewSpan span) {
  constexpr WordClasses kCues =
      AnyOf(WordClass::kEmailNoun, WordClass::kReachVerb);
  const size_t first = LexemeAt(scene, span.begin);
  if (FindBefore(scene, first, kCues, kClause) != kNowhere) return true;
  const size_t last = LexemeAt(scene, span.end - 1);
  return last < scene.size() &&
         FindAfter(scene, last, kCues, kNear) != kNowhere;
}

std::optional<Confidence> VerifyEmail(const Scene& scene, const PartList& parts,
                                      const EmailCandidate& candidate) {
  return Verifier(scene, parts, candidate).Run();
}

}  // namespace composer_guard
