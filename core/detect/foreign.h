// The sentences of a draft that are of another language than English, each with
// its language: what judges them asks for the classes that words have in it.
//
//   "¿Seguimos por aquí? I know React well." -> Spanish for the first
#ifndef COMPOSER_GUARD_DETECT_FOREIGN_H_
#define COMPOSER_GUARD_DETECT_FOREIGN_H_

#include <cstddef>
#include <vector>

#include "core/detect/cues.h"
#include "core/detect/languages.h"
#include "core/detect/scene.h"

namespace composer_guard {

// A longer sentence is read in parts.
inline constexpr size_t kLongestForeign = 2 * kSentence;

// Those with a word that speaks of contacts. `all`: what the words of the scene
// say of its languages.
void FindForeign(const LanguageVotes& all, const Scene& scene,
                 std::vector<ForeignSentence>* sentences);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_FOREIGN_H_
