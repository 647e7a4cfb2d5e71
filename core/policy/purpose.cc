#include "core/policy/purpose.h"

#include <algorithm>
#include <string_view>

#include "core/detect/cues.h"

namespace composer_guard {
namespace {

constexpr WordClasses kContactVerbs =
    AnyOf(WordClass::kReachVerb, WordClass::kCallVerb, WordClass::kTalkVerb);

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
  }

  bool Any(PurposeRole role) const {
    return AnyIn(role, sentence_.begin, sentence_.end);
  }
  bool Before(PurposeRole role) const {
    return AnyIn(role, sentence_.begin, first_);
  }
  // In the sentence that follows.
  bool Next(PurposeRole role) const {
    const size_t begin = sentence_.end;
    const size_t end = std::min(begin + kSentence, scene_.size());
    for (size_t i = begin; i < end; ++i) {
      if (i > begin && SentenceStarts(scene_, i)) return false;
      if (Has(i, role)) return true;
    }
    return false;
  }

  // "mail me at", "call", "write to": the contact is for talking.
  bool IsForTalk() const {
    const size_t from = first_ > kClause ? first_ - kClause : 0;
    for (size_t i = std::max(from, sentence_.begin); i < first_; ++i) {
      if (scene_.At(i).Is(kContactVerbs) && !Has(i, PurposeRole::kAccess) &&
          !Has(i, PurposeRole::kAccessWeak)) {
        return true;
      }
    }
    return false;
  }

 private:
  bool AnyIn(PurposeRole role, size_t begin, size_t end) const {
    for (size_t i = begin; i < end; ++i) {
      if (Has(i, role)) return true;
    }
    return false;
  }

  bool Has(size_t i, PurposeRole role) const {
    return purposes_->SaysAt(i, role);
  }

  const Scene& scene_;
  Purposes* purposes_;
  size_t first_ = 0;  // lexeme of the finding, and the one after its last
  size_t after_ = 0;
  LexemeRange sentence_;
};

bool IsForAccess(const Said& said, Intent intent) {
  if (said.IsForTalk()) return false;
  if (said.Any(PurposeRole::kSignature) &&
      (said.Before(PurposeRole::kSend) || said.Any(PurposeRole::kAccess))) {
    return true;
  }
  if (said.Any(PurposeRole::kSystem)) {
    return said.Any(PurposeRole::kAccess) ||
           said.Before(PurposeRole::kAccessWeak);
  }
  // "What's your email? I'll invite you to the repository."
  return intent == Intent::kRequest && said.Next(PurposeRole::kSystem) &&
         said.Next(PurposeRole::kAccess);
}

constexpr uint16_t Bit(PurposeRole role) {
  return static_cast<uint16_t>(1u << static_cast<unsigned>(role));
}
// In the place of the roles of a lexeme that was not looked up yet.
constexpr uint16_t kNotAsked = 1u << 15;
static_assert(Bit(PurposeRole::kOnly) < kNotAsked);

// The words ascend, so those that share two bytes with the lexeme lie together.
uint16_t RolesAt(const Scene& scene, size_t i) {
  if (scene.At(i).kind != TokenKind::kWord) return 0;
  uint16_t roles = 0;
  const std::string_view start = scene.Text(i).substr(0, 2);
  const auto words = PurposeWords();
  const auto first =
      std::lower_bound(words.begin(), words.end(), start,
                       [](const PurposeWord& row, std::string_view text) {
                         return std::string_view(row.text) < text;
                       });
  for (auto word = first;
       word != words.end() && std::string_view(word->text).starts_with(start);
       ++word) {
    if (Stands(scene, i, word->text, word->prefix)) roles |= Bit(word->role);
  }
  return roles;
}

}  // namespace

bool Purposes::SaysAt(size_t i, PurposeRole role) {
  if (roles_.empty()) roles_.assign(scene_.size(), kNotAsked);
  if (roles_[i] == kNotAsked) roles_[i] = RolesAt(scene_, i);
  return (roles_[i] & Bit(role)) != 0;
}

std::optional<Exemption> Purposes::SaidOf(const Found& found) {
  if (found.intent == Intent::kMove) return std::nullopt;
  const Said said(scene_, found, this);
  if (found.category == Category::kEmail && IsForAccess(said, found.intent)) {
    return Exemption::kSystemsAccess;
  }
  if (said.Any(PurposeRole::kPurpose)) return Exemption::kLegalPurpose;
  if (said.Any(PurposeRole::kLegal) && !said.IsForTalk()) {
    return Exemption::kLegalPurpose;
  }
  return std::nullopt;
}

}  // namespace composer_guard
