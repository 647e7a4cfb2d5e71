// Where in a match its groups are is told by RE2's NFA alone: the automaton has
// found the match before, so its text is short. RE2's two quicker ways to tell,
// for some patterns, are left out; all of them tell the same.

#include "re2/prog.h"

namespace re2 {

bool Prog::IsOnePass() { return false; }

bool Prog::SearchOnePass(absl::string_view, absl::string_view, Anchor,
                         MatchKind, absl::string_view*, int) {
  return false;  // is asked of patterns that are IsOnePass() only
}

bool Prog::SearchBitState(absl::string_view text, absl::string_view context,
                          Anchor anchor, MatchKind kind,
                          absl::string_view* match, int nmatch) {
  return SearchNFA(text, context, anchor, kind, match, nmatch);
}

}  // namespace re2
