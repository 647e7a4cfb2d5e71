// A number that is told piece by piece, with other talk between.
//
//   catches: "Piece one is 336, that's Greensboro. Piece two, 555. The last
//            piece is 0119"
//   leaves:  "Part 336 first, then 555 pages, the last 1200 rows"
//
// Find: three figures of 3, 3 and 4 digits, each beside a word that says which
// piece it is. Verify: North America's plan knows the number.
#ifndef COMPOSER_GUARD_DETECT_PHONE_PIECES_H_
#define COMPOSER_GUARD_DETECT_PHONE_PIECES_H_

#include "core/detect/scene.h"

namespace composer_guard {

// Adds to scene.found what is not found already.
void FindPhonesInPieces(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_PIECES_H_
