// Prints what core/detect/gist.cc sees of each draft, a line of standard input
// with \x01 for line breaks: a line for each part that the guard would look at,
// with where it begins and ends in UTF-16 units, whether it is read as another
// language than English (0 or 1), and the numbers of its pairs; behind each
// draft an empty line. For tests/learn/learn.mjs.

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>

#include "core/detect/foreign.h"
#include "core/detect/frames.h"
#include "core/detect/gist.h"
#include "core/detect/languages.h"
#include "core/text/utf8.h"
#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

void Print(const Scene& scene, size_t begin, size_t end, Languages language) {
  GistPart part;
  for (size_t at = begin; at < end; at = part.end()) {
    if (!part.Read(scene, at, end, language)) continue;
    const UnitSpan span = scene.view->ToDraft(
        {scene.At(at).span.begin, scene.At(part.end() - 1).span.end});
    std::printf("%u %u %d", span.start, span.end, language == kEnglish ? 0 : 1);
    for (const uint32_t pair : part.pairs()) std::printf(" %u", pair);
    std::printf("\n");
  }
}

void PrintAll(const std::string& draft) {
  ReadScene scene(draft);
  LanguageVotes votes;
  for (const Lexeme& lexeme : scene->lexemes) votes.Add(lexeme);
  scene->languages =
      SpokenLanguages(LanguagesOf(votes, scene->size(), !IsAscii(draft)));
  if (votes.Foreign()) FindForeign(votes, *scene, &scene->foreign);
  for (const ForeignSentence& sentence : scene->foreign) {
    Print(*scene, sentence.begin, sentence.end, sentence.language);
  }
  if (scene->languages.Main() != 0) return;
  for (size_t begin = 0; begin < scene->size();) {
    const size_t end = FrameSentenceEnd(*scene, begin);
    Print(*scene, begin, end, kEnglish);
    begin = end;
  }
}

}  // namespace
}  // namespace composer_guard

int main() {
  using namespace composer_guard;
  std::string draft;
  while (std::getline(std::cin, draft)) {
    std::replace(draft.begin(), draft.end(), '\x01', '\n');
    PrintAll(draft);
    std::printf("\n");
  }
}
