#include "core/detect/made_up_abroad.h"

#include <algorithm>
#include <string_view>

#include "core/detect/cues.h"
#include "core/text/utf8.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Right before it, and right behind: "such as", "like". Folded.
constexpr auto kSuchAs =
    Words("halimbawa", "misalnya", "contohnya", "например", "наприклад",
          "mesela", "ornegin", "例えば", "たとえば", "如", "例如", "比如",
          "譬如", "مثلا", "जैसे", "যেমন");
constexpr auto kLike =
    Words("のよう", "などの", "といった", "같은", "처럼", "这样的", "這樣的",
          "这种", "這種", "gibi", "जैसा", "जैसे", "जैसी", "এর মতো", "মতো");
// Of "test number", whichever stands first.
constexpr auto kTests = Words(
    "test", "teste", "testes", "tes", "tests", "testnummer", "testrufnummer",
    "testnumret", "testowy", "testowego", "testowym", "testovaci", "testoveho",
    "prueba", "pruebas", "prova", "essai", "deneme", "uji", "proef", "проба",
    "тест", "теста", "тестовыи", "тестового", "тестовым", "тестовии",
    "тестовом", "δοκιμαστικο", "δοκιμης", "تجريبي", "التجريبي", "اختبار",
    "الاختبار", "تست", "آزمایشی", "ٹیسٹ", "टेस्ट", "টেস্ট", "ทดสอบ", "テスト",
    "ダミー", "测试", "測試", "테스트", "thu nghiem");

// "テスト番号", "número de prueba", "тестовый номер": before lexeme `begin`.
bool IsForTests(const Scene& scene, size_t begin) {
  constexpr size_t kReach = 5;
  constexpr WordClasses kNouns =
      AnyOf(WordClass::kNumberNoun, WordClass::kPhoneNoun);
  size_t test = kNowhere;
  size_t noun = kNowhere;
  for (size_t n = 1; n <= kReach && n <= begin; ++n) {
    const size_t i = begin - n;
    if (scene.At(i).Is(WordClass::kMy)) return false;
    if (test == kNowhere && kTests.Has(scene.Text(i))) test = i;
    if (noun == kNowhere && scene.At(i).Is(kNouns)) noun = i;
    if (SentenceStarts(scene, i)) break;
  }
  if (test == kNowhere || noun == kNowhere) return false;
  return std::max(test, noun) - std::min(test, noun) <= 2;
}

// "… als Platzhalter", "… in den Testdaten". Folded.
constexpr auto kData =
    Words("platzhalter", "testda", "donnees de test", "datos de prueba",
          "dados de teste", "dati di prova", "danych test", "тестовых дан",
          "тестовые дан", "тестові дан", "تجريبية", "وهمية", "テストデータ",
          "测试数据", "테스트 데이터", "sample data");

// "nu e număr de mobil", "это не номер телефона": with nothing but a small word
// between what denies and the noun, of one language.
bool DeniesPhone(const Scene& scene, size_t noun) {
  constexpr size_t kReach = 4;  // "nu e număr de mobil"
  constexpr WordClasses kOther =
      AnyOf(WordClass::kMy, WordClass::kReachVerb, WordClass::kCallVerb);
  const Lexeme& phone = scene.At(noun);
  const auto denies = [&](size_t i) {
    const auto no = TagOf(scene.At(i), WordClass::kNegation);
    return no && (no->languages & kEnglish) == 0 &&
           TagOf(phone, WordClass::kPhoneNoun, no->languages).has_value();
  };
  const size_t behind = noun + phone.length;
  const bool ends =
      behind >= scene.size() || scene.At(behind).kind != TokenKind::kWord;
  for (size_t n = 1; n <= kReach && n <= noun; ++n) {
    const Lexeme& before = scene.At(noun - n);
    if (before.kind == TokenKind::kSign || before.Is(kOther)) break;
    if (!denies(noun - n)) continue;
    // "ich habe kein anderes Telefon"
    static constexpr auto kSpeakers = Words(
        "am", "eu", "habe", "haben", "hab", "have", "heb", "ho", "ich", "ik",
        "jag", "je", "mam", "mám", "tengo", "tenho", "yo", "я", "мене", "меня");
    for (size_t back = 1; back <= 2 && back + n <= noun; ++back) {
      if (kSpeakers.Has(scene.Text(noun - n - back))) return false;
    }
    // Of Indonesian, which denies nouns by this word alone.
    return ends || scene.Text(noun - n) == "bukan";
  }
  return behind < scene.size() && scene.At(behind).lines_before == 0 &&
         denies(behind) && noun > 0 && !scene.At(noun - 1).Is(WordClass::kMy);
}

bool IsDenied(const Scene& scene, size_t begin, size_t end) {
  constexpr size_t kNear = 9;  // lexemes
  const size_t last = std::min(scene.size(), end + kNear);
  for (size_t i = begin - std::min(begin, kNear); i < last; ++i) {
    if (i >= begin && i < end) continue;
    if (scene.At(i).Is(WordClass::kPhoneNoun) && DeniesPhone(scene, i)) {
      return true;
    }
  }
  return false;
}

bool IsSuchAs(const Scene& scene, size_t begin) {
  constexpr size_t kPieces = 3;  // a word of a script without spaces
  for (size_t first = begin; first > 0 && first + kPieces > begin; --first) {
    const ViewSpan span{scene.At(first - 1).span.begin,
                        scene.At(begin - 1).span.end};
    if (kSuchAs.Has(span.Of(scene.text))) {
      return scene.At(begin - 1).lines_before == 0 &&
             scene.At(begin).lines_before == 0;
    }
  }
  return false;
}

}  // namespace

bool IsExampleAbroad(const Scene& scene, size_t begin, size_t end) {
  if (end > scene.size()) return false;
  if (IsDenied(scene, begin, end)) return true;
  if (begin == 0) return false;
  if (IsForTests(scene, begin)) return true;
  if (IsSuchAs(scene, begin)) return true;
  std::string_view rest = scene.text.substr(scene.At(end - 1).span.end);
  if (rest.starts_with(' ')) rest.remove_prefix(1);
  return std::any_of(kLike.begin(), kLike.end(), [rest](std::string_view like) {
    return rest.starts_with(like);
  });
}

bool NamesTestData(std::string_view text) {
  // One of these is in each that has no other letters.
  static constexpr auto kParts =
      Words("test", "platzhalter", "prueba", "prova", "du lieu", "sample data");
  const auto holds = [text](std::string_view part) {
    return text.find(part) != std::string_view::npos;
  };
  if (IsAscii(text) && std::none_of(kParts.begin(), kParts.end(), holds)) {
    return false;
  }
  return std::any_of(kData.begin(), kData.end(), holds);
}

bool IsTestData(const Scene& scene, size_t begin) {
  constexpr WordClasses kTheirs =
      AnyOf(WordClass::kMy, WordClass::kReachVerb, WordClass::kCallVerb);
  const LexemeRange sentence = SentenceAround(scene, begin);
  const ViewSpan said{scene.At(sentence.begin).span.begin,
                      scene.At(sentence.end - 1).span.end};
  return NamesTestData(said.Of(scene.text)) &&
         !AnyIn(scene, sentence.begin, sentence.end, kTheirs);
}

}  // namespace composer_guard
