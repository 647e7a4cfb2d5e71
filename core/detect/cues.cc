#include "core/detect/cues.h"

#include <algorithm>
#include <string_view>

#include "core/text/word_list.h"

namespace composer_guard {

namespace {

// Short words that sentences end with and that nobody abbreviates to. Folded;
// sorted.
bool IsNoAbbreviation(std::string_view word) {
  static constexpr auto kWords =
      Words("ago", "all", "any", "api", "app", "are", "ask", "be", "bed", "bid",
            "big", "bot", "box", "bug", "buy", "cat", "css", "day", "did", "do",
            "dog", "end", "far", "fee", "few", "fit", "fun", "get", "go", "guy",
            "has", "her", "him", "ios", "is", "it", "job", "key", "lol", "lot",
            "low", "map", "me", "men", "mir", "moi", "new", "not", "now", "off",
            "ok", "old", "on", "one", "out", "own", "pay", "pdf", "php", "red",
            "row", "run", "saw", "say", "sea", "see", "seo", "set", "sir",
            "six", "so", "sql", "ten", "too", "top", "two", "up", "us", "use",
            "ux", "was", "way", "web", "why", "yes", "yet", "you");
  return kWords.Has(word);
}

}  // namespace

bool FindSentenceStart(const Scene& scene, size_t i) {
  if (i == 0) return true;
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.lines_before > 1) return true;
  const Lexeme& before = scene.At(i - 1);
  if (before.kind != TokenKind::kSign) return false;
  if (before.sign == '!' || before.sign == '?') {
    // Where words are not parted, sentences are not either.
    return lexeme.sign != '!' && lexeme.sign != '?' &&
           (lexeme.space_before || lexeme.kind == TokenKind::kGlued);
  }
  if (before.sign == '.') {
    // "tel. no." and "e.g. 5" go on: a full stop after a word that is
    // abbreviated so is none.
    if (!lexeme.space_before) return false;
    if (i < 2) return true;
    const Lexeme& word = scene.At(i - 2);
    // "Bestellnr. 0171"
    if (lexeme.kind == TokenKind::kNumber && word.Is(WordClass::kIdLabel)) {
      return false;
    }
    return word.kind != TokenKind::kWord || word.size() > 3 ||
           (word.Is(WordClass::kMoney) && word.size() == 3 &&
            lexeme.kind == TokenKind::kWord) ||
           IsNoAbbreviation(scene.Text(i - 2)) ||
           HasCue(word, WordCue::kCommon);
  }
  // What is set apart as data ends with its line: '{"contract":"active"}'.
  if (before.sign == '}' || before.sign == '>') return lexeme.lines_before > 0;
  const std::string_view sign = scene.Text(i - 1);
  // The question mark of Greek.
  if (sign == ";" && i > 1 && lexeme.space_before) {
    const char letter = scene.Text(i - 2)[0];
    return letter == '\xCE' || letter == '\xCF';
  }
  static constexpr auto kEnds = Words("\xD8\x9F", "\xDB\x94", "\xE0\xA5\xA4",
                                      "\xE3\x80\x82", "\xEF\xBC\x9F");
  return kEnds.Has(sign);
}

size_t EndOfNextSentence(const Scene& scene, size_t i, size_t reach) {
  const size_t most = std::min(scene.size(), i + reach);
  size_t starts = 0;
  for (size_t at = i; at < most; ++at) {
    if (scene.At(at).lines_before > 1) return at;
    if (at > i && SentenceStarts(scene, at) && ++starts > 1) return at;
  }
  return most;
}

bool ThaiSpaceBefore(const Scene& scene, size_t i) {
  const auto thai = [&scene](size_t k) {
    const std::string_view text = scene.Text(k);
    return text.starts_with("\xE0\xB8") || text.starts_with("\xE0\xB9");
  };
  return i > 0 && i < scene.size() && scene.At(i).space_before && thai(i) &&
         thai(i - 1);
}

LexemeRange SentenceAround(const Scene& scene, size_t i) {
  LexemeRange range{i, i + 1};
  while (range.begin > 0 && i - range.begin < kSentence &&
         !SentenceStarts(scene, range.begin)) {
    --range.begin;
  }
  while (range.end < scene.size() && range.end - i < kSentence &&
         !SentenceStarts(scene, range.end)) {
    ++range.end;
  }
  return range;
}

bool HasCue(const Lexeme& lexeme, WordCue cue) {
  if (!lexeme.Is(WordClass::kCue)) return false;
  for (const uint16_t set : {lexeme.word_tags, lexeme.phrase_tags}) {
    for (const WordTag& tag : TagSet(set)) {
      if (tag.word_class == WordClass::kCue && WordCue{tag.value} == cue) {
        return true;
      }
    }
  }
  return false;
}

size_t FindBefore(const Scene& scene, size_t i, WordClasses classes,
                  size_t reach) {
  for (size_t n = 0; n < reach && i > 0; ++n) {
    if (SentenceStarts(scene, i)) return kNowhere;
    --i;
    if (scene.At(i).Is(classes)) return i;
  }
  return kNowhere;
}

size_t FindAfter(const Scene& scene, size_t i, WordClasses classes,
                 size_t reach) {
  for (size_t n = 0; n < reach && i + 1 < scene.size(); ++n) {
    ++i;
    if (SentenceStarts(scene, i)) return kNowhere;
    if (scene.At(i).Is(classes)) return i;
  }
  return kNowhere;
}

bool IsPrinted(const Scene& scene, size_t i, WordClasses writers) {
  const LexemeRange sentence = SentenceAround(scene, i);
  bool printed = false;
  for (size_t at = sentence.begin; at < sentence.end; ++at) {
    const Lexeme& lexeme = scene.At(at);
    if (lexeme.Is(writers) || HasCue(lexeme, WordCue::kVisitVerb)) return false;
    printed = printed || HasCue(lexeme, WordCue::kPrinted);
  }
  return printed;
}

bool IsOfOtherScript(const Scene& scene, size_t i) {
  constexpr unsigned char kGreek = 0xCE;
  constexpr unsigned char kLatinAgain = 0xE1;  // "ế"
  const auto first = static_cast<unsigned char>(scene.Text(i).front());
  return first >= kGreek && first != kLatinAgain &&
         scene.At(i).kind != TokenKind::kSign;
}

bool AnyIn(const Scene& scene, size_t begin, size_t end, WordClasses classes) {
  end = std::min(end, scene.size());
  for (size_t i = begin; i < end; ++i) {
    if (scene.At(i).Is(classes)) return true;
  }
  return false;
}

size_t LexemeAt(const Scene& scene, uint32_t offset) {
  // Lexemes are spread more or less evenly: looked for from where the offset
  // would then be, in steps that double, a search meets few of them, all near.
  const auto& lexemes = scene.lexemes;
  const auto ends_before = [&](size_t i) {
    return lexemes[i].span.end <= offset;
  };
  if (lexemes.empty() || ends_before(lexemes.size() - 1)) {
    return lexemes.size();
  }
  const size_t last = lexemes.size() - 1;
  size_t begin = std::min(size_t{offset} * last / scene.text.size(), last);
  size_t end = begin;
  for (size_t step = 1; begin > 0 && !ends_before(begin - 1); step *= 2) {
    end = begin - 1;
    begin -= std::min(step, begin);
  }
  for (size_t step = 1; ends_before(end); step *= 2) {
    begin = end + 1;
    end = std::min(end + step, last);
  }
  const auto found = std::lower_bound(
      lexemes.begin() + static_cast<std::ptrdiff_t>(begin),
      lexemes.begin() + static_cast<std::ptrdiff_t>(end), offset,
      [](const Lexeme& lexeme, uint32_t at) { return lexeme.span.end <= at; });
  return static_cast<size_t>(found - lexemes.begin());
}

bool IsTaken(const Scene& scene, ViewSpan span) {
  // `taken` is short: links and addresses of one draft. Ascending, so that the
  // first that ends behind the span's start decides.
  const auto found = std::lower_bound(
      scene.taken.begin(), scene.taken.end(), span.begin,
      [](const ViewSpan& taken, uint32_t at) { return taken.end <= at; });
  return found != scene.taken.end() && found->Overlaps(span);
}

}  // namespace composer_guard
