// A number that is told piece by piece, with other talk between, or as amounts
// that nothing costs.
//
//   catches: "Piece one is 336, that's Greensboro. Piece two, 555. The last
//            piece is 0119", "start with 07700, add 900 and finish on 288",
//            "concept $917, revisions $555, files $0150", "$860.555.0114"
//   leaves:  "Part 336 first, then 555 pages, the last 1200 rows", "start with
//            $300, add $555 and finish on $1200"
//
// Find: three figures, or two halves, each beside a word that says which piece
// it is, or behind the sign of money. Verify: a numbering plan knows the number.
#ifndef COMPOSER_GUARD_DETECT_PHONE_PIECES_H_
#define COMPOSER_GUARD_DETECT_PHONE_PIECES_H_

#include "core/detect/scene.h"

namespace composer_guard {

// Adds to scene.found what is not found already.
void FindPhonesInPieces(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_PIECES_H_
