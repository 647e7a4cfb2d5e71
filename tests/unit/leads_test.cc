// core/detect/leads.h

#include "core/detect/leads.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

constexpr uint32_t kContacts =
    kLeadsEmail | kLeadsLink | kLeadsPhone | kLeadsHandle | kLeadsCode;

// The lexemes that lead to one of `wanted`.
std::string Leading(std::string draft, uint32_t wanted) {
  ReadScene scene(std::move(draft));
  std::string leading;
  for (size_t i = 0; i < scene->size(); ++i) {
    if (!scene->Leads(i, wanted)) continue;
    if (!leading.empty()) leading += ' ';
    leading += scene->Text(i);
  }
  return leading;
}

TEST_CASE("what leads to a contact") {
  CHECK(Leading("she reads jane@acme , then jane at acme", kLeadsEmail) ==
        "@ at");
  CHECK(Leading("see acme.com and acme dot com", kLeadsLink) ==
        ". com dot com");
  CHECK(Leading("dial 12 five f o u r then BOZ-7", kLeadsPhone) ==
        "12 five f o u boz 7");
  CHECK(Leading("find me on skype #7 now", kLeadsHandle) == "on skype #");
  CHECK(Leading("Unit 9, Main Street", kAddressMark) == "unit 9 main street");
  CHECK(Leading("we call `run` here", kLeadsCode) == "` `");
}

TEST_CASE("what leads nowhere") {
  CHECK(Leading("The work went well; their team liked these pages",
                kContacts | kAddressNumber | kAddressMark) == "");
}

TEST_CASE("frames take only what is English") {
  CHECK(Leading("send me that\u3002", kLeadsNeeding) == "send me");
  CHECK(Leading("\u0627\u0644\u0645\u0646\u0635\u0629 \u3002\u624B\u673A",
                kAllFrameLeads) == "");
}

TEST_CASE("a part of a text has the leads that it has by itself") {
  const std::string draft =
      "Hi. No (at) all: a t e. five x5 +oh.\n\nSee [4t] it's \"ok\"! 5 f o u r";
  FoldedView view;
  view.Build(draft, &SharedFoldTable());
  std::vector<Lexeme> words;
  LookUpWords(Tokenizer(view.text(), &SharedFoldTable()), &SharedWordMemo(),
              &words);
  Scene scene;
  scene.text = view.text();
  scene.view = &view;
  scene.words = &SharedNeedWords();
  scene.circled_letters = false;
  std::vector<Lexeme> whole = words;
  scene.lexemes = whole;
  FindLeads(whole, &scene);
  for (size_t begin = 0; begin < words.size(); ++begin) {
    for (size_t end = begin + 1; end <= words.size(); ++end) {
      const auto from = static_cast<ptrdiff_t>(begin);
      const auto to = static_cast<ptrdiff_t>(end);
      std::vector<Lexeme> part(whole.begin() + from, whole.begin() + to);
      std::vector<Lexeme> alone(words.begin() + from, words.begin() + to);
      Scene one = scene;
      one.lexemes = alone;
      FindLeads(alone, &one);
      Scene other = scene;
      other.lexemes = part;
      FindLeadsOfPart(scene, begin, part, &other);
      bool same = other.leads == one.leads && other.lead_row == one.lead_row;
      for (size_t i = 0; i < part.size(); ++i) {
        same = same && part[i].leads == alone[i].leads;
      }
      CHECK(same);
    }
  }
}

}  // namespace
}  // namespace composer_guard
