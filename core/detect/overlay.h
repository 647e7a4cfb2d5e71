// What a policy pack adds to the built-in tables, as the detectors read it:
// words, links, phrase rules, domains of the platform's own, and built-in rules
// that are off. core/policy/pack.h fills it.
#ifndef COMPOSER_GUARD_DETECT_OVERLAY_H_
#define COMPOSER_GUARD_DETECT_OVERLAY_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/detect/scene.h"
#include "core/match/extra_words.h"
#include "core/match/pattern.h"
#include "core/rules/tables.h"

namespace composer_guard {

// A phrase rule, as core/rules/phrases describes them.
struct OverlayRule {
  std::string id;
  std::string kind;
  Category category = Category::kPhone;
  Intent intent = Intent::kShare;
  Confidence confidence = Confidence::kMedium;
  Pattern pattern;
  std::optional<Pattern> unless;
};

// Does not change once it is filled; its texts live as long as it does.
struct Overlay {
  ExtraWords words;     // value: a WordClass
  ExtraWords keywords;  // value: index in rules
  std::vector<OverlayRule> rules;
  std::vector<LinkRow> links;         // by host; of a host, the first match
  std::vector<std::string> domains;   // whose links and mail are allowed
  std::vector<std::string> disabled;  // ids of built-in rules, ascending

  // Gives the lexemes the classes of the overlay's words.
  void AddWords(std::string_view text, std::vector<Lexeme>* lexemes) const;

  // Whether the host is one of the domains or within one.
  bool AllowsHost(std::string_view host) const;

  // Runs the rules on the scene and takes out what the overlay allows.
  void Detect(Scene* scene) const;

  // Takes out of `scene->found` what it allows, or what a rule found that is
  // off.
  void DropAllowed(Scene* scene) const;

 private:
  void RunRules(Scene* scene) const;
  bool Allows(const Scene& scene, const Found& found) const;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_OVERLAY_H_
