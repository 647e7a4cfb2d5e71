// Compares sessions with whole checks for as many edits as are asked for.
//   composer_guard_edits CASES EDITS [SEED]
// Prints each difference; 1 when there is one.

#include <cstdio>
#include <cstdlib>

#include "tests/properties/edits.h"

int main(int argc, char** argv) {
  using namespace composer_guard;
  if (argc < 3) {
    std::fprintf(stderr, "usage: composer_guard_edits CASES EDITS [SEED]\n");
    return 2;
  }
  constexpr size_t kEditsOfDraft = 100;
  const size_t edits = std::strtoull(argv[2], nullptr, 10);
  auto seed =
      static_cast<uint32_t>(argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 1);
  const std::vector<std::string> sentences = properties::CaseTexts(argv[1]);
  Guard guard;
  size_t differences = 0;
  size_t drafts = 0;
  for (size_t done = 0; done < edits; done += kEditsOfDraft, ++seed, ++drafts) {
    const auto found =
        properties::CompareEdits(sentences, seed, kEditsOfDraft, &guard);
    if (!found.has_value()) continue;
    ++differences;
    std::printf(
        "seed %u, edit %zu: at %u instead of %u units \"%s\" in:\n%s\n"
        "session: %s\nwhole:   %s\n\n",
        found->seed, found->edit, found->start, found->deleted,
        found->inserted.c_str(), found->before.c_str(), found->session.c_str(),
        found->whole.c_str());
  }
  std::printf("%zu edits of %zu drafts, %zu differences\n",
              drafts * kEditsOfDraft, drafts, differences);
  return differences == 0 ? 0 : 1;
}
