#include "core/passage/split.h"

#include <algorithm>
#include <limits>
#include <string>

#include "core/detect/cues.h"
#include "core/policy/judge.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

// The end of the earlier messages, as lines before the draft.
std::string EarlierLines(const std::vector<std::string>& previous) {
  std::string lines;
  for (const std::string& message : previous) {
    lines += IsWellFormed(message) ? message : Sanitize(message);
    lines += '\n';
  }
  if (lines.size() <= kSplitBytes) return lines;
  size_t start = lines.size() - kSplitBytes;
  while ((static_cast<unsigned char>(lines[start]) & 0xC0) == 0x80) ++start;
  return lines.substr(start);
}

// What of the findings lies in the draft, which is [units, end): of those that
// begin earlier their part, and a name that is all of it: "my skype", and in
// the next message "jane.k.7".
void KeepDraftsPart(uint32_t units, uint32_t end,
                    std::vector<Finding>* findings) {
  std::erase_if(*findings, [units, end](const Finding& finding) {
    const bool all = finding.category == Category::kHandle &&
                     finding.span.start <= units + 1 && finding.span.end >= end;
    return (finding.span.start >= units && !all) || finding.span.end <= units;
  });
  for (Finding& finding : *findings) {
    finding.span = {0, finding.span.end - units};
    std::erase_if(finding.fixes,
                  [units](const Fix& fix) { return fix.span.end <= units; });
    for (Fix& fix : finding.fixes) {
      fix.span = {fix.span.start > units ? fix.span.start - units : 0,
                  fix.span.end - units};
    }
  }
}

// "0177", "+46 8": a message without a word.
bool IsOnlyDigits(std::string_view draft) {
  return draft.find_first_of("0123456789") != draft.npos &&
         draft.find_first_not_of("0123456789 +-.()/\n") == draft.npos;
}

// Whether a contact that began in an earlier message ends where a thought of
// the draft does, and is more there than a word: "Thanks!" ends no link.
bool IsWholeThought(const Scene& scene, const Found& found,
                    std::string_view draft) {
  const size_t last = LexemeAt(scene, found.span.end - 1);
  const bool ends = last + 1 >= scene.size() ||
                    scene.At(last + 1).lines_before > 0 ||
                    scene.At(last + 1).kind == TokenKind::kSign;
  if (found.category == Category::kPhone) {
    // Messages of nothing but digits are said one behind the other; "our
    // budget is 500", "300" are not.
    const bool begins =
        found.span.begin == 0 || scene.text[found.span.begin - 1] == '\n';
    const bool sure = found.confidence == Confidence::kHigh ||
                      (found.confidence == Confidence::kMedium && begins &&
                       IsOnlyDigits(draft));
    return sure && (ends || scene.At(last).kind == TokenKind::kNumber);
  }
  if (!ends) return false;
  if (found.rule != "link") return true;
  // The draft's first word, which goes on with a link.
  const std::string_view word = draft.substr(0, draft.find_first_of(" \n.,!?"));
  const bool capital =
      std::any_of(word.begin() + (word.empty() ? 0 : 1), word.end(),
                  [](char c) { return 'A' <= c && c <= 'Z'; });
  return capital || word.find_first_of("0123456789_-/") != word.npos ||
         word.size() < draft.size() / 2 + 1;
}

}  // namespace

std::vector<Finding> FindSplit(PassageReader* reader, std::string_view head,
                               bool whole, const Context& context,
                               bool explain) {
  const std::string earlier = EarlierLines(context.previous);
  const uint32_t units = UnitsOf(earlier);
  const std::string together = earlier + std::string(head);
  Surroundings surroundings;
  surroundings.ends = whole;
  reader->Lex(together, surroundings);
  LanguageVotes votes;
  size_t lexemes = 0;
  size_t border = 0;  // the passage that the draft begins in
  uint32_t begin = 0;
  Passage passage;
  for (size_t n = 0; n < reader->passages(); ++n) {
    reader->Describe(n, &passage);
    votes += passage.votes;
    lexemes += passage.lexemes;
    if (begin < units) border = n;
    begin += passage.size.units;
  }
  Scene scene;
  const DraftLanguages languages =
      LanguagesOf(votes, lexemes, !IsAscii(together));
  reader->Detect(border, {languages, false}, context.region, &scene);
  std::erase_if(scene.found, [&scene, head](const Found& found) {
    return found.intent != Intent::kShare ||
           !IsWholeThought(scene, found, head);
  });
  for (Found& found : scene.found) found.techniques |= kSplitMessages;
  scene.allowed_links.clear();
  scene.echoes.clear();
  std::vector<Finding> findings;
  PassageLinks links;
  Judge(scene, context, reader->policy(), explain, &findings, &links);
  // Where what is written ends; nowhere, where only the head is known.
  const size_t last = head.find_last_not_of(" \n\t");
  const uint32_t end = whole && last != head.npos
                           ? units + UnitsOf(head.substr(0, last + 1))
                           : std::numeric_limits<uint32_t>::max();
  KeepDraftsPart(units, end, &findings);
  return findings;
}

}  // namespace composer_guard
