#include "core/policy/purpose.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstring>
#include <string_view>

#include "core/detect/cues.h"
#include "core/policy/fix_clause.h"
#include "core/policy/fix_label.h"

namespace composer_guard {
namespace {

constexpr WordClasses kContactVerbs =
    AnyOf(WordClass::kReachVerb, WordClass::kCallVerb, WordClass::kTalkVerb);
constexpr WordClasses kOwners = AnyOf(WordClass::kMy, WordClass::kYour);

// "add ⟦…⟧", "add the address ⟦…⟧": lexemes from the word to what is added.
constexpr size_t kAdded = 6;

constexpr uint16_t Bit(PurposeRole role) {
  return static_cast<uint16_t>(1u << static_cast<unsigned>(role));
}

// Whether the words of `text` stand from lexeme `i` on; "non-disclosure" is
// "non disclosure".
bool Stands(const Scene& scene, size_t i, std::string_view text, bool prefix) {
  while (true) {
    const size_t space = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, space);
    const bool last = space == text.size();
    if (i >= scene.size()) return false;
    if (last && prefix ? !scene.Text(i).starts_with(word)
                       : scene.Text(i) != word) {
      return false;
    }
    if (last) return true;
    text.remove_prefix(space + 1);
    ++i;
    if (i < scene.size() && scene.At(i).sign == '-') ++i;
  }
}

// The words of the sentence around a finding, by what they say.
class Said {
 public:
  Said(const Scene& scene, const Found& found, Purposes* purposes)
      : scene_(scene), purposes_(purposes) {
    first_ = LexemeAt(scene, found.span.begin);
    after_ = first_;
    while (after_ < scene.size() &&
           scene.At(after_).span.begin < found.span.end) {
      ++after_;
    }
    sentence_ = SentenceAround(scene, first_);
    sentence_.end = std::max(sentence_.end, after_);
    for (size_t i = sentence_.begin; i < sentence_.end; ++i) {
      roles_ |= purposes->RolesAt(i);
    }
  }

  bool Any(PurposeRole role) const { return (roles_ & Bit(role)) != 0; }
  bool Before(PurposeRole role) const {
    return Any(role) && AnyIn(role, {sentence_.begin, first_});
  }
  // In the sentence that follows, or goes before.
  bool Next(PurposeRole role) const { return AnyIn(role, NextSentence()); }
  bool Previous(PurposeRole role) const {
    return sentence_.begin > 0 &&
           AnyIn(role, {SentenceAround(scene_, sentence_.begin - 1).begin,
                        sentence_.begin});
  }

  // Whether the contact is what is added or shared with: near behind the word,
  // behind a small word, or "add me".
  bool AddsContact() const {
    for (size_t i = sentence_.begin; i < first_; ++i) {
      if (!Has(i, PurposeRole::kAccessWeak)) continue;
      if (first_ - i <= kAdded || IsMe(i) || IsJoinedBySmallWord()) return true;
    }
    return false;
  }
  // "I'll add you", "I share it with you", here or in the next sentence.
  bool AddsYou() const {
    return AddsYouIn(sentence_) || AddsYouIn(NextSentence());
  }

  // "mail me at", "call", "write to": the contact is for talking.
  bool IsForTalk() const {
    const size_t from = first_ > kClause ? first_ - kClause : 0;
    for (size_t i = std::max(from, sentence_.begin); i < first_; ++i) {
      if (scene_.At(i).Is(kContactVerbs) && !IsNoun(i) &&
          !Has(i, PurposeRole::kAccess) && !Has(i, PurposeRole::kAccessWeak)) {
        return true;
      }
    }
    return false;
  }

 private:
  bool AnyIn(PurposeRole role, LexemeRange range) const {
    for (size_t i = range.begin; i < range.end; ++i) {
      if (Has(i, role)) return true;
    }
    return false;
  }

  LexemeRange NextSentence() const {
    LexemeRange next{sentence_.end, sentence_.end};
    const size_t limit = std::min(next.begin + kSentence, scene_.size());
    while (next.end < limit &&
           (next.end == next.begin || !SentenceStarts(scene_, next.end))) {
      ++next.end;
    }
    return next;
  }

  bool AddsYouIn(LexemeRange range) const {
    for (size_t i = range.begin; i < range.end; ++i) {
      if (!Has(i, PurposeRole::kAccessWeak)) continue;
      const size_t end = std::min(i + 1 + kAdded, range.end);
      for (size_t k = i + 1; k < end; ++k) {
        if (scene_.Text(k) == "you" || scene_.Text(k) == "u") return true;
      }
    }
    return false;
  }

  // "with ⟦…⟧", not "mine is ⟦…⟧".
  bool IsJoinedBySmallWord() const {
    return IsSmallWord(scene_, first_ - 1) && !IsPredicate(scene_, first_ - 1);
  }

  // "add me", "ajoute-moi", "agregame".
  bool IsMe(size_t i) const {
    if (scene_.Text(i).ends_with("me")) return true;
    size_t next = i + 1;
    if (next < scene_.size() && scene_.At(next).sign == '-') ++next;
    if (next >= scene_.size()) return false;
    return composer_guard::IsMe(scene_.Text(next));
  }

  // "your phone number", "my phone": a word that is a verb elsewhere.
  bool IsNoun(size_t i) const {
    if (!scene_.At(i).Is(WordClass::kPhoneNoun)) return false;
    return (i > 0 && scene_.At(i - 1).Is(kOwners)) ||
           (i + 1 < scene_.size() && scene_.Text(i + 1) == "number");
  }

  bool Has(size_t i, PurposeRole role) const {
    return purposes_->SaysAt(i, role);
  }

  const Scene& scene_;
  Purposes* purposes_;
  uint16_t roles_ = 0;  // of all that begins in the sentence
  size_t first_ = 0;    // lexeme of the finding, and the one after its last
  size_t after_ = 0;
  LexemeRange sentence_;
};

bool IsForAccess(const Said& said, Intent intent) {
  if (said.IsForTalk()) return false;
  const bool request = intent == Intent::kRequest;
  if (said.Any(PurposeRole::kSignature) &&
      (request || said.Before(PurposeRole::kSend) ||
       said.Any(PurposeRole::kAccess))) {
    return true;
  }
  if (said.Any(PurposeRole::kSystem)) {
    return said.Any(PurposeRole::kAccess) || said.AddsContact() ||
           (request &&
            (said.AddsYou() || said.Before(PurposeRole::kAccessWeak)));
  }
  // "We'd open our Wix editor. Which email do we invite?", "Can I have access
  // to the repo? ⟦…⟧ is my login."
  if (said.Any(PurposeRole::kAccess) && said.Previous(PurposeRole::kSystem) &&
      (request || said.Previous(PurposeRole::kAccess))) {
    return true;
  }
  // "What's your email? I'll invite you to the repository."
  return request && said.Next(PurposeRole::kSystem) &&
         (said.Next(PurposeRole::kAccess) || said.AddsYou());
}

// Whether a legal step needs the contact. "NDA" alone does not say so where
// the sentence calls, or only speaks of signing.
bool IsForLegalStep(const Said& said) {
  return said.Any(PurposeRole::kPurpose) ||
         (said.Any(PurposeRole::kLegal) && !said.Any(PurposeRole::kAside) &&
          !said.IsForTalk());
}

constexpr size_t kBytes = 4;  // of the shortest word that is a prefix

// Whether a word of the list may begin as a lexeme does: by the hash of its
// first word, or of the bytes that it has at least where more may follow.
class PurposeStarts {
 public:
  PurposeStarts() {
    for (const PurposeWord& word : PurposeWords()) {
      const std::string_view text = word.text;
      const size_t space = std::min(text.find(' '), text.size());
      if (word.prefix && space == text.size()) {
        prefixes_.set(WordHash(text.substr(0, kBytes)) % kBits);
      } else {
        words_.set(WordHash(text.substr(0, space)) % kBits);
      }
    }
  }
  bool Has(const Lexeme& lexeme, std::string_view text) const {
    return words_[lexeme.hash % kBits] ||
           prefixes_[WordHash(text.substr(0, kBytes)) % kBits];
  }

 private:
  static constexpr size_t kBits = 1 << 13;
  std::bitset<kBits> words_;
  std::bitset<kBits> prefixes_;
};

// The words ascend, so those that begin as the lexeme does lie together.
uint16_t RolesOf(const Scene& scene, size_t i) {
  static const PurposeStarts starts;
  const bool glued = scene.At(i).kind == TokenKind::kGlued;
  if (!glued && scene.At(i).kind != TokenKind::kWord) return 0;
  if (!glued && !starts.Has(scene.At(i), scene.Text(i))) return 0;
  uint16_t roles = 0;
  const std::string_view start = scene.Text(i).substr(0, glued ? 3 : kBytes);
  const auto words = PurposeWords();
  const auto first = std::partition_point(
      words.begin(), words.end(), [start](const PurposeWord& row) {
        return std::strncmp(row.text, start.data(), start.size()) < 0;
      });
  for (auto word = first;
       word != words.end() &&
       std::strncmp(word->text, start.data(), start.size()) == 0;
       ++word) {
    // A short word that goes on is another.
    const char behind = word->text[start.size()];
    if (!glued && start.size() < kBytes && behind != ' ' && behind != '\0') {
      continue;
    }
    // Words of a script without spaces are cut up at those of the lists.
    const bool stands =
        glued
            ? scene.text.substr(scene.At(i).span.begin).starts_with(word->text)
            : Stands(scene, i, word->text, word->prefix);
    if (stands) roles |= Bit(word->role);
  }
  return roles;
}

}  // namespace

uint16_t Purposes::LookUp(size_t i) const { return RolesOf(scene_, i); }

std::optional<Exemption> Purposes::SaidOf(const Found& found) {
  if (found.intent == Intent::kMove) return std::nullopt;
  const Said said(scene_, found, this);
  if (found.category == Category::kEmail && IsForAccess(said, found.intent)) {
    return Exemption::kSystemsAccess;
  }
  if (IsForLegalStep(said)) return Exemption::kLegalPurpose;
  return std::nullopt;
}

}  // namespace composer_guard
