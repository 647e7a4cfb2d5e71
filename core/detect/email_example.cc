#include "core/detect/email_example.h"

#include <algorithm>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/domain.h"
#include "core/detect/email_words.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// An illustration has something that it illustrates; "email: x@y" has not.
bool IsAlone(const Scene& scene, size_t begin, ViewSpan span) {
  for (size_t i = 0; i < begin; ++i) {
    if (scene.At(i).kind != TokenKind::kSign &&
        !scene.At(i).Is(WordClass::kEmailNoun)) {
      return false;
    }
  }
  return scene.text.find_first_not_of(" \n.!", span.end) ==
         std::string_view::npos;
}

// "test@example.com 으로 연락", where the verb stands last.
bool IsReachedBehind(const Scene& scene, size_t i, ViewSpan span) {
  while (i < scene.size() && scene.At(i).span.begin < span.end) ++i;
  for (const size_t end = std::min(i + kClause, scene.size()); i < end; ++i) {
    const auto tag = TagOf(scene.At(i), WordClass::kReachVerb);
    if (tag.has_value() && (tag->languages & kEnglish) == 0) return true;
  }
  return false;
}

// "sync @ 3.pm", "xxx@xxx.xxx"
bool IsNone(const EmailCandidate& candidate) {
  const std::string_view domain = candidate.domain.text;
  const std::string_view label = FirstLabel(domain);
  const std::string_view rest =
      domain.substr(std::min(label.size() + 1, domain.size()));
  if (rest == "pm" || rest == "am") {
    return label.find_first_not_of("0123456789") == label.npos;
  }
  return label == rest && label == candidate.local.text;
}

}  // namespace

bool IsExample(const Scene& scene, const PartList& parts,
               const EmailCandidate& candidate) {
  if (IsNone(candidate)) return true;
  const std::string_view domain = candidate.domain.text;
  if (!candidate.domain.tld || !IsPlaceholderDomain(domain)) return false;
  const size_t first = parts[candidate.local.begin].begin;
  // "our site shows name@domain.com": of what nobody has, "our" tells whose
  // page it stands on.
  const bool yours = domain.starts_with("your");
  // Kept for documents, and nobody's.
  const bool reserved = domain == "example.com" || domain == "example.org" ||
                        domain == "example.net";
  const bool of_nobody = yours || (domain.starts_with("domain") &&
                                   IsPlaceholderName(candidate.local.text));
  const WordClasses speaks = of_nobody
                                 ? Bit(WordClass::kReachVerb)
                                 : AnyOf(WordClass::kReachVerb, WordClass::kMy);
  if (FindBefore(scene, first, speaks, kClause) != kNowhere ||
      IsReachedBehind(scene, first, candidate.span)) {
    return false;
  }
  if (yours || reserved) return !IsAlone(scene, first, candidate.span);
  // Of a domain that nobody has, where nobody calls it an address.
  if (domain.ends_with(".example") &&
      (FindBefore(scene, first, Bit(WordClass::kEmailNoun), kNear) ==
           kNowhere ||
       scene.At(first - 1).sign == '<')) {
    return true;
  }
  if (IsPlaceholderName(candidate.local.text)) {
    return !IsAlone(scene, first, candidate.span);
  }
  const LexemeRange sentence = SentenceAround(scene, first);
  // "log in as alice@example.com", "seeded with bob@example.com"
  static constexpr auto kAccounts =
      Words("account", "accounts", "admin", "credentials", "log", "logged",
            "login", "password", "role", "roles", "seed", "seeded", "seeds",
            "sign", "signed", "user", "users");
  for (size_t i = sentence.begin; i < sentence.end; ++i) {
    if (kAccounts.Has(scene.Text(i))) return true;
  }
  return AnyIn(scene, sentence.begin, sentence.end,
               AnyOf(WordClass::kTechNoun, WordClass::kFormNoun));
}

}  // namespace composer_guard
