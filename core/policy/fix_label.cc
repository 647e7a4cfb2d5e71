#include "core/policy/fix_label.h"

#include <algorithm>
#include <string_view>

#include "core/policy/fix_echo.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Lexemes that a label goes back: "you can also reach me by phone at".
constexpr size_t kLabel = 12;
// Lexemes of what announces a contact, with the colon.
constexpr size_t kAnnouncement = 8;

// Small words between a label and a contact, in the languages of the lists.
constexpr auto kLinkWords = Words(
    "uber", "a", "al", "als", "an", "as", "at", "auf", "bei", "by", "chez",
    "com", "con", "da", "de", "die", "du", "e", "em", "en", "es", "est", "for",
    "fur", "il", "im", "in", "is", "ist", "la", "le", "lautet", "over", "from",
    "na", "nel", "no", "o", "on", "par", "per", "pod", "por", "su", "sul",
    "sur", "the", "through", "to", "under", "unter", "using", "via", "with",
    "zu", "w", "в", "за", "на", "по", "под", "через", "это", "це", "у");

// Words that only lead up to it: "you can also …", "or just …", "here's …".
constexpr auto kLeadWords =
    Words("also", "always", "am", "anytime", "are", "best", "better", "bitte",
          "can", "could", "direct", "directly", "either", "feel", "free",
          "here", "here's", "heres", "i", "i'm", "it's", "its", "just", "may",
          "please", "pls", "that's", "u", "will", "you", "your", "by", "still",
          "simply", "private", "personal", "office", "work", "new", "old",
          "other", "number's", "email's", "puedes", "pode", "por", "favor",
          "pouvez", "vous", "konnen", "sie", "mich", "mir", "me", "mi", "meine",
          "мне", "можно", "мой", "моя", "вот", "same", "everywhere");

constexpr auto kMe = Words("me", "us", "moi", "mich", "mir", "uns", "меня",
                           "мене", "мне", "мені", "нас", "beni", "bana");

constexpr auto kConjunctions =
    Words("and", "or", "but", "so", "then", "und", "oder", "y", "et", "ou", "и",
          "или", "та", "або", "i", "lub", "ve", "veya");

constexpr WordClasses kLabelVerbs =
    AnyOf(WordClass::kCallVerb, WordClass::kReachVerb, WordClass::kTalkVerb,
          WordClass::kLiveAt);
// What one can be asked to do without saying where.
constexpr WordClasses kDoingVerbs =
    AnyOf(WordClass::kCallVerb, WordClass::kReachVerb, WordClass::kTalkVerb);

constexpr WordClasses kServices =
    AnyOf(WordClass::kService, WordClass::kServiceWeak, WordClass::kPhoneNoun);

// `first` is the contact's.
bool IsLabelSign(const Scene& scene, size_t i, size_t first) {
  const char sign = scene.At(i).sign;
  // "Give us a bell, ⟦…⟧"
  if (sign == '@') return i + 1 == first;
  if (sign == ',' && i + 1 == first && i > 0) {
    const size_t before =
        i - 1 - std::min<size_t>(i - 1, scene.At(i - 1).part_of);
    return scene.At(before).Is(WordClass::kCallVerb);
  }
  // "imo/whatsapp ⟦…⟧"
  if (sign == '/' && i > 0 && i + 1 < scene.size()) {
    return scene.At(i - 1).Is(kServices) && scene.At(i + 1).Is(kServices);
  }
  return sign == ':' || sign == '=' || sign == '>' || sign == '#' ||
         sign == '-' || scene.Text(i) == "\xE2\x86\x92";  // an arrow
}

}  // namespace

bool IsConjunction(const Scene& scene, size_t i) {
  return kConjunctions.Has(scene.Text(i));
}

bool IsSmallWord(const Scene& scene, size_t i) {
  return kLinkWords.Has(scene.Text(i));
}

bool IsMe(std::string_view word) { return kMe.Has(word); }

bool ClauseStarts(const Scene& scene, size_t i) {
  if (i == 0 || scene.At(i).lines_before > 0) return true;
  const Lexeme& before = scene.At(i - 1);
  if (before.kind == TokenKind::kSign) {
    return before.sign != '\'' && before.sign != '@' && before.sign != '/' &&
           before.sign != '_';
  }
  return IsConjunction(scene, i - 1);
}

bool StartsAnew(const Scene& scene, size_t i) {
  if (i == 0 || scene.At(i).lines_before > 0) return true;
  const char sign = scene.At(i - 1).sign;
  return sign == '.' || sign == '!' || sign == '?';
}

bool HoldsPlace(const Scene& scene, size_t first) {
  if (first == 0 || scene.At(first).lines_before > 0) return false;
  const Lexeme& before = scene.At(first - 1);
  return before.kind == TokenKind::kWord &&
         (StartsAnew(scene, first - 1) ||
          !scene.view->IsCapital(before.span.begin));
}

size_t AnnouncementBefore(const Scene& scene, size_t first) {
  if (first == 0 || scene.At(first).lines_before > 0 ||
      scene.At(first - 1).sign != ':') {
    return first;
  }
  size_t begin = first - 1;
  while (!SentenceStarts(scene, begin) && scene.At(begin).lines_before == 0) {
    if (first - --begin > kAnnouncement) return first;
  }
  // A bullet is of the line.
  if (scene.At(begin).kind != TokenKind::kWord) return first;
  const ViewSpan span{scene.At(begin).span.begin, scene.At(first).span.begin};
  return IsFoundAt(scene, span) ? first : begin;
}

Label LabelBefore(const Scene& scene, size_t first) {
  size_t noun = first;  // nouns and small words
  size_t at = first;
  bool verbs = false;
  bool doing = false;  // one of them is what to do: "call", not "you can"
  bool call = false;
  bool me = false;
  std::optional<size_t> clause;
  for (size_t n = 0; n < kLabel && at > 0; ++n) {
    if (scene.At(at).lines_before > 0) break;
    size_t i = at - 1;
    i -= std::min<size_t>(i, scene.At(i).part_of);
    const bool sign = IsLabelSign(scene, i, first);
    const bool nouns =
        scene.At(i).Is(kLabelNouns) || (!sign && IsSmallWord(scene, i));
    const bool verb =
        !sign && !nouns &&
        (scene.At(i).Is(kLabelVerbs) || kLeadWords.Has(scene.Text(i)));
    if (!sign && !nouns && !verb) break;
    // A bullet is a sign of the line, not of the label.
    if (sign && (i == 0 || scene.At(i).lines_before > 0)) break;
    at = i;
    verbs = verbs || verb;
    doing = doing || (!nouns && scene.At(i).Is(kDoingVerbs));
    call = call || scene.At(i).Is(WordClass::kCallVerb);
    for (size_t k = i; k < i + scene.At(i).length; ++k) {
      me = me || IsMe(scene.Text(k));
    }
    if (!verbs) noun = at;
    // "for this purpose: call me at ⟦…⟧": the clause begins behind the colon.
    if (doing && ClauseStarts(scene, at)) clause = at;
  }
  if (clause.has_value() && !ClauseStarts(scene, at)) at = *clause;
  if (!ClauseStarts(scene, at)) {
    // "you'll find us at ⟦…⟧", "send your CV through ⟦…⟧"
    while (noun > 0 && scene.At(noun).lines_before == 0 &&
           IsSmallWord(scene, noun - 1)) {
      --noun;
    }
    return {.begin = noun};
  }
  if (!doing) return {.begin = at, .whole = true};
  // "call me on" is one lexeme of the lists, but its "on" is the contact's.
  while (noun > at && scene.At(noun).lines_before == 0 &&
         IsSmallWord(scene, noun - 1)) {
    --noun;
  }
  return {at, true, noun, call && me};
}

}  // namespace composer_guard
