#include "core/detect/email_verify.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/detect/code.h"
#include "core/detect/cues.h"
#include "core/detect/domain.h"

namespace composer_guard {
namespace {

// Words that stand before "at" or "@" without being a name, beside those that
// the word lists know.
constexpr auto kOrdinary = std::to_array<std::string_view>(
    {"a",        "accounts",  "address", "all",      "also",   "am",
     "an",       "and",       "any",     "are",      "arrive", "arrived",
     "as",       "available", "based",   "be",       "been",   "bought",
     "built",    "but",       "buy",     "by",       "das",    "de",
     "der",      "developer", "die",     "domain",   "el",     "employed",
     "engineer", "every",     "for",     "found",    "from",   "good",
     "great",    "guys",      "had",     "happened", "has",    "have",
     "he",       "her",       "here",    "him",      "his",    "hosted",
     "i",        "in",        "is",      "it",       "job",    "la",
     "le",       "left",      "live",    "located",  "look",   "looked",
     "looking",  "looks",     "los",     "lunch",    "made",   "meeting",
     "met",      "more",      "my",      "new",      "now",    "of",
     "on",       "only",      "or",      "our",      "out",    "page",
     "people",   "running",   "say",     "see",      "she",    "shop",
     "site",     "sold",      "someone", "started",  "team",   "that",
     "the",      "them",      "there",   "they",     "this",   "to",
     "used",     "users",     "was",     "we",       "were",   "with",
     "worked"});
static_assert(std::is_sorted(kOrdinary.begin(), kOrdinary.end()));

constexpr auto kSendersOnly = std::to_array<std::string_view>(
    {"do-not-reply", "donotreply", "mailer-daemon", "no-reply", "no_reply",
     "noreply", "postmaster", "unsubscribe"});

constexpr auto kPlaceholderLocals = std::to_array<std::string_view>(
    {"a",         "abc",      "admin",  "customer", "email",
     "firstname", "foo",      "foobar", "info",     "jane",
     "jane.doe",  "janedoe",  "john",   "john.doe", "john.smith",
     "johndoe",   "mail",     "me",     "my",       "myemail",
     "myname",    "name",     "sample", "someone",  "someone.else",
     "support",   "test",     "test1",  "tester",   "user",
     "user1",     "username", "you",    "your",     "your.name",
     "yourname"});
static_assert(std::is_sorted(kPlaceholderLocals.begin(),
                             kPlaceholderLocals.end()));

constexpr auto kShellWords = std::to_array<std::string_view>(
    {"clone", "git", "rsync", "scp", "sftp", "ssh", "sshfs"});

template <size_t n>
bool Has(const std::array<std::string_view, n>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Lexemes of "reach me at", "write to".
constexpr size_t kClose = 3;

constexpr WordClasses kNoNames = AnyOf(
    WordClass::kTalkVerb, WordClass::kYour, WordClass::kWe, WordClass::kWhat,
    WordClass::kNegation, WordClass::kMonth, WordClass::kWeekday,
    WordClass::kTechNoun, WordClass::kMoveVerb, WordClass::kMy);

class Verifier {
 public:
  Verifier(const Scene& scene, const std::vector<Part>& parts,
           const EmailCandidate& candidate)
      : scene_(scene),
        parts_(parts),
        candidate_(candidate),
        at_(parts[candidate.at]),
        local_(candidate.local),
        domain_(candidate.domain) {}

  std::optional<Confidence> Run() const {
    if (Has(kSendersOnly, local_.text)) return std::nullopt;
    if (IsRemoteShell() || IsPlaceholder()) return std::nullopt;
    if (IsOnlyCode(scene_, candidate_.span)) return std::nullopt;
    if (at_.Is(PartKind::kSign)) return BySign();
    if (!at_.said) return ByAtSign();
    if (at_.clear) return ByClearWord();
    return ByWeakWord();
  }

 private:
  bool Cue() const { return HasMailCue(scene_, candidate_.span); }
  bool Ordinary() const {
    return local_.begin + 1 == local_.end &&
           IsOrdinaryWord(parts_[local_.begin]);
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
      if (Has(kShellWords, scene_.Text(i))) return !Provider();
    }
    return false;
  }

  bool IsPlaceholder() const {
    if (!domain_.tld || !IsPlaceholderDomain(domain_.text)) return false;
    const size_t first = parts_[local_.begin].begin;
    const bool speaks =
        FindBefore(scene_, first, AnyOf(WordClass::kReachVerb, WordClass::kMy),
                   kClause) != kNowhere;
    if (Has(kPlaceholderLocals, local_.text)) return !speaks;
    const LexemeRange sentence = SentenceAround(scene_, first);
    return !speaks && AnyIn(scene_, sentence.begin, sentence.end,
                            Bit(WordClass::kTechNoun));
  }

  std::optional<Confidence> ByAtSign() const {
    const bool before = at_.space_before && !at_.bracketed;
    const bool after = parts_[candidate_.at + candidate_.at_parts].space_before;
    if (!domain_.tld) return ByProviderOnly();
    if (domain_.odd_dot && !Provider() && !before && !after) {
      return Confidence::kMedium;
    }
    if (before && !after && !local_.spaced) return ByMention();
    if (before && Ordinary()) return std::nullopt;
    if (before || after) {
      return Provider() || local_.shaped || Cue() || domain_.spaced
                 ? Confidence::kHigh
                 : Confidence::kMedium;
    }
    return Confidence::kHigh;
  }

  // "jane @acme.com": a name on a network looks the same.
  std::optional<Confidence> ByMention() const {
    if (Ordinary()) return std::nullopt;
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
    if (Cue()) return Confidence::kMedium;
    return local_.shaped ? std::optional(Confidence::kLow) : std::nullopt;
  }

  std::optional<Confidence> ByClearWord() const {
    if (Ordinary() && !at_.bracketed) return std::nullopt;
    if (!domain_.tld) return ByProviderOnly();
    // "-at-" and "*at*" are also parts of ordinary names and sentences.
    if (at_.bracketed && at_.space_before && Ordinary()) return std::nullopt;
    if (!domain_.said && !Provider() && at_.bracketed && IsJoined() &&
        !local_.shaped && !Cue()) {
      return std::nullopt;
    }
    return Confidence::kHigh;
  }

  // "stay-at-home.com"
  bool IsJoined() const {
    const std::string_view sign = scene_.Text(at_.begin);
    return sign == "-";
  }

  std::optional<Confidence> ByWeakWord() const {
    if (Ordinary()) return std::nullopt;
    // "at" is used in every language, the others only in their own.
    const bool at_word = at_.text == "at" || IsStyled();
    if (domain_.weak_dots && !at_word && (at_.languages & domain_.dots) == 0) {
      return std::nullopt;
    }
    if (IsOfVerb() || IsLink()) return std::nullopt;
    const bool near = local_.shaped || Cue() || IsHidden();
    if (domain_.tld && domain_.said) {
      if (!domain_.weak_dots && at_word) {
        return near || Provider() ? Confidence::kHigh : Confidence::kMedium;
      }
      if (Provider() || near) return Confidence::kMedium;
      const size_t dot = domain_.text.rfind('.');
      if (!at_word || !IsCommonTld(domain_.text.substr(dot + 1))) {
        return std::nullopt;
      }
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
      return Provider() && local_.shaped && Cue()
                 ? std::optional(Confidence::kLow)
                 : std::nullopt;
    }
    if (local_.shaped) return Confidence::kMedium;
    return at_word && Cue() ? std::optional(Confidence::kLow) : std::nullopt;
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
    return domain_.end < parts_.size() &&
           parts_[domain_.end].Is(PartKind::kSlash) &&
           (parts_[domain_.end].said || !parts_[domain_.end].space_before);
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
  const std::vector<Part>& parts_;
  const EmailCandidate& candidate_;
  const Part& at_;
  const LocalRead& local_;
  const DomainRead& domain_;
};

}  // namespace

bool IsOrdinaryWord(const Part& part) {
  return part.number || !part.MayBeText() ||
         (part.Is(PartKind::kAt) && part.text.size() <= 3) ||
         (part.classes & kNoNames) != 0 || Has(kOrdinary, part.text);
}

bool HasMailCue(const Scene& scene, ViewSpan span) {
  constexpr WordClasses kCues =
      AnyOf(WordClass::kEmailNoun, WordClass::kReachVerb);
  const size_t first = LexemeAt(scene, span.begin);
  if (FindBefore(scene, first, kCues, kClause) != kNowhere) return true;
  const size_t last = LexemeAt(scene, span.end - 1);
  return last < scene.size() &&
         FindAfter(scene, last, kCues, kNear) != kNowhere;
}

std::optional<Confidence> VerifyEmail(const Scene& scene,
                                      const std::vector<Part>& parts,
                                      const EmailCandidate& candidate) {
  return Verifier(scene, parts, candidate).Run();
}

}  // namespace composer_guard
