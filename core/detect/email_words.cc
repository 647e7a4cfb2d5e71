#include "core/detect/email_words.h"

#include <algorithm>
#include <string>

#include "core/detect/domain.h"
#include "core/detect/file_ending.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Words that stand before "at" or "@" without being a name, beside those that
// the word lists know.
constexpr auto kOrdinary = Words(
    "a", "address", "aim", "aiming", "all", "also", "am", "an", "and", "any",
    "are", "arrive", "arrived", "as", "available", "based", "be", "been",
    "bought", "built", "but", "buy", "by", "das", "de", "der", "developer",
    "die", "domain", "el", "employed", "engineer", "every", "for", "found",
    "from", "glance", "good", "great", "guys", "had", "happened", "has", "have",
    "he", "her", "here", "him", "his", "hosted", "i", "in", "is", "it", "job",
    "jobs", "la", "laugh", "le", "left", "live", "located", "login", "look",
    "looked", "looking", "looks", "los", "lunch", "made", "meeting", "met",
    "more", "my", "new", "now", "of", "on", "only", "or", "our", "out", "over",
    "page", "people", "point", "pointing", "running", "say", "see", "she",
    "shop", "shout", "sign", "site", "smile", "sold", "someone", "stare",
    "stares", "staring", "started", "team", "that", "the", "them", "there",
    "they", "this", "to", "used", "users", "was", "wave", "we", "were", "with",
    "work", "worked", "working", "works", "yell");

constexpr auto kSendersOnly =
    Words("do-not-reply", "donotreply", "mailer-daemon", "nao-responda",
          "naoresponda", "ne-pas-repondre", "nepasrepondre", "nicht-antworten",
          "no-reply", "no-responder", "no_reply", "noreply", "noresponder",
          "postmaster", "unsubscribe");

constexpr auto kPlaceholderLocals =
    Words("a", "abc", "admin", "customer", "email", "first.last", "firstname",
          "firstname.lastname", "foo", "foobar", "info", "jane", "jane.doe",
          "janedoe", "john", "john.doe", "john.smith", "johndoe", "mail", "me",
          "my", "myemail", "myname", "name", "sample", "someone",
          "someone.else", "support", "test", "test1", "tester", "user", "user1",
          "username", "you", "your", "your.name", "yourname");

constexpr auto kShellWords =
    Words("clone", "git", "rsync", "scp", "sftp", "ssh", "sshfs");

size_t LettersOf(std::string_view text) {
  return static_cast<size_t>(
      std::count_if(text.begin(), text.end(), [](char c) {
        return ('a' <= c && c <= 'z') || static_cast<unsigned char>(c) > 0x7F;
      }));
}

constexpr size_t kShortestName = 4;  // bytes of a name without "@"

constexpr WordClasses kNoNames = AnyOf(
    WordClass::kTalkVerb, WordClass::kYour, WordClass::kWe, WordClass::kWhat,
    WordClass::kNegation, WordClass::kMonth, WordClass::kWeekday,
    WordClass::kTechNoun, WordClass::kMoveVerb, WordClass::kMy);

}  // namespace

bool IsOrdinaryWord(const Part& part) {
  return part.number || !part.MayBeText() ||
         (part.Is(PartKind::kAt) && part.text.size() <= 3) ||
         (part.classes & kNoNames) != 0 || kOrdinary.Has(part.text);
}

bool IsSenderOnly(std::string_view name) { return kSendersOnly.Has(name); }

bool IsPlaceholderName(std::string_view name) {
  // "user2"
  while (!name.empty() && '0' <= name.back() && name.back() <= '9') {
    name.remove_suffix(1);
  }
  // "a+b"
  constexpr size_t kLetters = 3;
  return kPlaceholderLocals.Has(name) ||
         (name.size() <= kLetters && name.find('+') != name.npos);
}

std::string_view LookAlikeOf(std::string_view letter) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
  constexpr size_t kLongest = 3;  // bytes
  if (static_cast<unsigned char>(letter[0]) < 0x80 ||
      letter.size() > kLongest) {
    return {};
  }
  const CodePoint c = DecodeAt(letter, 0);
  if (c.bytes != letter.size()) return {};
  const char look = FoldTable::LookAlike(c.value);
  if (look < 'a' || look > 'z') return {};
  return kLetters.substr(static_cast<size_t>(look - 'a'), 1);
}

bool JoinsProvider(std::string_view word) {
  return word == "on" || word == "in" || word == "then" || word == "domain" ||
         word == "that's" || word == "with";
}

bool LeadsToProvider(std::string_view word) {
  static constexpr auto kWords =
      Words("a", "am", "and", "are", "at", "box", "by", "find", "found", "have",
            "hosted", "i", "i'm", "inbox", "live", "lives", "mail", "mailbox",
            "me", "my", "name", "of", "on", "over", "plus", "reach",
            "reachable", "same", "sits", "the", "then", "usual", "with");
  return kWords.Has(word);
}

bool IsShellWord(std::string_view word) { return kShellWords.Has(word); }

bool IsAccountName(const LocalRead& local) {
  if (!local.shaped || local.text.size() < kShortestName) return false;
  const size_t dot = local.text.rfind('.');
  if (dot != std::string::npos && (local.techniques & kAtDotWords) == 0) {
    const std::string_view last = std::string_view(local.text).substr(dot + 1);
    if (IsCommonTld(last) || IsFileEnding(last)) return false;
  }
  return LettersOf(local.text) >= 3;
}

bool IsDeterminer(std::string_view word) {
  static constexpr auto kWords =
      Words("a", "an", "each", "every", "his", "my", "our", "that", "the",
            "their", "these", "this", "those", "your");
  return kWords.Has(word);
}

}  // namespace composer_guard
