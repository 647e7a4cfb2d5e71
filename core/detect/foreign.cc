#include "core/detect/foreign.h"

#include <bit>
#include <string_view>

#include "core/detect/wording_sentence.h"
#include "core/match/words.h"
#include "core/rules/gist.h"

namespace composer_guard {
namespace {

// Letters with marks in a sentence that is surely not English: "résumé" has
// two, "Hợp đồng gửi về mail nào" five.
constexpr int kManyMarks = 3;

// Whether the words were written with many marks, which the folded view has
// not: "hợp", "đồng" and "mail" are words of English there.
bool HasManyMarks(const Scene& scene, size_t begin, size_t end) {
  const std::string_view written = scene.view->Written(
      {scene.At(begin).span.begin, scene.At(end - 1).span.end});
  int marks = 0;
  for (const char c : written) {
    const auto byte = static_cast<unsigned char>(c);
    // U+00C0 to U+01BF, and U+1E00 to U+1EFF.
    marks += (0xC3 <= byte && byte <= 0xC6) || byte == 0xE1 ? 1 : 0;
  }
  return marks >= kManyMarks;
}

// "LINE追加してください": most of it has no spaces.
bool IsGlued(const Scene& scene, size_t begin, size_t end) {
  size_t glued = 0;
  size_t parted = 0;
  for (size_t i = begin; i < end; ++i) {
    const TokenKind kind = scene.At(i).kind;
    glued += kind == TokenKind::kGlued ? 1 : 0;
    parted += kind == TokenKind::kWord ? 1 : 0;
  }
  return glued > 0 && glued >= parted;
}

// "… แล้วครับ ขอเบอร์หน่อยครับ": what is said politely ends a sentence, which has
// no sign in Thai.
bool EndsPolitely(const Scene& scene, size_t i) {
  const std::string_view last = scene.Text(i - 1);
  return ThaiSpaceBefore(scene, i) &&
         (last.ends_with("ครับ") || last.ends_with("ค่ะ") ||
          last.ends_with("คะ"));
}

// "Bel me", "scrivimi sulla mail": the one language of a phrase or long word
// that stands beside no more than one word of English, or 0.
Languages ToldByOne(const Scene& scene, size_t begin, size_t end) {
  constexpr uint32_t kLong = 5;  // bytes
  for (size_t i = begin; i < end; ++i) {
    const Lexeme& lexeme = scene.At(i);
    if (lexeme.kind != TokenKind::kWord ||
        (lexeme.length < 2 && lexeme.size() < kLong)) {
      continue;
    }
    const Languages told = LanguagesOfTags(
        lexeme.phrase_tags != 0 ? lexeme.phrase_tags : lexeme.word_tags);
    if (std::popcount(told) == 1 && told != kEnglish) return told;
  }
  return 0;
}

// "Scrie-mi un mail": the one language that all phrases of a short sentence
// share, whatever else "mi" and "un" are, or 0.
Languages ToldByPhrases(const Scene& scene, size_t begin, size_t end) {
  constexpr size_t kFew = 10;
  if (end - begin > kFew) return 0;
  Languages shared = kEveryLanguage;
  for (size_t i = begin; i < end; ++i) {
    const Lexeme& lexeme = scene.At(i);
    // What is disguised tells of no language.
    if (lexeme.length < 2 || lexeme.kind != TokenKind::kWord ||
        lexeme.techniques != 0) {
      continue;
    }
    const Languages told = LanguagesOfTags(lexeme.phrase_tags);
    if ((told & kEnglish) == 0) shared &= told;
  }
  return std::popcount(shared) == 1 ? shared : 0;
}

}  // namespace

void FindForeign(const LanguageVotes& all, const Scene& scene,
                 std::vector<ForeignSentence>* sentences) {
  sentences->clear();
  const Languages draft_language = scene.languages.Main();
  // No sentence has more words of a language than all of them together; one is
  // enough where the script tells.
  if (draft_language == 0 && !all.HardlyEnglish() &&
      all.Present(2) == kEnglish && !scene.sums.glued) {
    return;
  }
  size_t begin = 0;
  while (begin < scene.size()) {
    bool tells = false;
    size_t end = begin;
    do {
      tells = tells || MayTell(scene.At(end)) || scene.At(end).Is(kGistAnchors);
      ++end;
    } while (end < scene.size() && end - begin < kLongestForeign &&
             !SentenceStarts(scene, end) && !EndsPolitely(scene, end) &&
             scene.At(end).lines_before == 0);
    if (!tells) {
      begin = end;
      continue;
    }
    LanguageVotes votes;
    for (size_t i = begin; i < end; ++i) votes.Add(scene.At(i));
    Languages language =
        votes.HardlyEnglish() ? ToldByPhrases(scene, begin, end) : Languages{0};
    if (language == 0) language = votes.Winner(2);
    // How it was written is dear to ask, so only where it would decide.
    if (language == 0 && votes.Winner(2, true) != 0 &&
        HasManyMarks(scene, begin, end)) {
      language = votes.Winner(2, true);
    }
    if (language == 0 && draft_language != 0 && votes.Has(draft_language)) {
      language = draft_language;
    }
    if (language == 0 && votes.HardlyEnglish()) {
      language = ToldByOne(scene, begin, end);
    }
    // "Discord'a gel": one word tells where none of the draft is English, and
    // where the script does.
    if (language == 0 && (all.NoEnglish() || IsGlued(scene, begin, end))) {
      language = votes.Winner(1);
    }
    if (language != 0) sentences->push_back({begin, end, language});
    begin = end;
  }
}

}  // namespace composer_guard
