#include "core/detect/overlay.h"

#include <algorithm>

#include "core/detect/cues.h"

namespace composer_guard {
namespace {

// Findings of one rule in one sentence.
constexpr int kMostInSentence = 4;

// Whether `host` is the domain or a part of it.
bool IsWithin(std::string_view host, std::string_view domain) {
  if (!host.ends_with(domain)) return false;
  host.remove_suffix(domain.size());
  return host.empty() || host.ends_with('.');
}

void RunRule(const OverlayRule& rule, ViewSpan sentence, Scene* scene) {
  if (rule.unless.has_value() &&
      rule.unless->Find(scene->text, sentence).has_value()) {
    return;
  }
  for (int n = 0; n < kMostInSentence; ++n) {
    const std::optional<ViewSpan> match =
        rule.pattern.Find(scene->text, sentence);
    if (!match.has_value() || match->empty()) return;
    scene->found.push_back({
        .category = rule.category,
        .intent = rule.intent,
        .confidence = rule.confidence,
        .span = *match,
        .kind = rule.kind,
        .rule = rule.id,
    });
    sentence.begin = match->end;
  }
}

}  // namespace

void Overlay::AddWords(std::string_view text,
                       std::vector<Lexeme>* lexemes) const {
  words.Find(text, *lexemes, [lexemes](size_t first, size_t last, uint16_t v) {
    Lexeme& lexeme = (*lexemes)[first];
    lexeme.classes |= Bit(static_cast<WordClass>(v));
    if (lexeme.phrase_tags != 0 || last == first) return;
    // A phrase of the built-in tables keeps its length.
    lexeme.length = static_cast<uint8_t>(last - first + 1);
    for (size_t i = first + 1; i <= last; ++i) {
      (*lexemes)[i].part_of = static_cast<uint8_t>(i - first);
    }
  });
}

bool Overlay::AllowsHost(std::string_view host) const {
  return std::any_of(
      domains.begin(), domains.end(),
      [host](std::string_view domain) { return IsWithin(host, domain); });
}

void Overlay::RunRules(Scene* scene) const {
  // Where each rule has been run up to, so that a sentence full of keywords is
  // matched once.
  std::vector<uint32_t> run_up_to(rules.size());
  keywords.Find(scene->text, scene->lexemes,
                [&](size_t first, size_t, uint16_t rule) {
                  const LexemeRange range = SentenceAround(*scene, first);
                  const ViewSpan sentence{
                      scene->At(range.begin).span.begin,
                      scene->At(range.end - 1).span.end,
                  };
                  if (run_up_to[rule] >= sentence.end) return;
                  run_up_to[rule] = sentence.end;
                  RunRule(rules[rule], sentence, scene);
                });
}

bool Overlay::Allows(const Scene& scene, const Found& found) const {
  if (std::binary_search(
          disabled.begin(), disabled.end(), found.rule,
          [](std::string_view a, std::string_view b) { return a < b; })) {
    return true;
  }
  if (found.category != Category::kEmail || domains.empty()) return false;
  const std::string_view address =
      found.reading.empty() ? found.span.Of(scene.text) : found.reading;
  const size_t at = address.rfind('@');
  if (at == std::string_view::npos) return false;
  return AllowsHost(address.substr(at + 1));
}

void Overlay::Detect(Scene* scene) const {
  RunRules(scene);
  DropAllowed(scene);
}

void Overlay::DropAllowed(Scene* scene) const {
  std::erase_if(scene->found,
                [&](const Found& found) { return Allows(*scene, found); });
}

}  // namespace composer_guard
