// core/detect/code_signs.h

#include "core/detect/code_signs.h"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

namespace composer_guard {
namespace {

TEST_CASE("code has signs that a sentence has not") {
  for (const std::string_view code :
       {"to = 'jane@acme.com'", "12:00:01 jo logged in", "git push --force",
        "psql -u jo", "std::string text", "$ ssh deploy@box", "send('jo')",
        "const x = 1;\n", "${user}", "{\n  \"to\": 1\n}"}) {
    INFO(code);
    CHECK(CodeSignIn(code) == CodeSign::kSure);
  }
}

TEST_CASE("a disguised contact may have a sign of code") {
  for (const std::string_view text :
       {"id,name\n1,jo", "host: db\nuser: jo", "jane[at]acme.com",
        "gus(removeme)@acme.com", "cell=5550142368", "\\d+", "<b>267</b>-5550",
        "info<at>acme"}) {
    INFO(text);
    CHECK(CodeSignIn(text) == CodeSign::kPossible);
  }
}

TEST_CASE("prose, a label, a contact and a link have none") {
  for (const std::string_view prose :
       {"", "jane@acme.com", "call me (mobile): +44 20 7946 0958",
        "email: jane@acme.com", "$1,200 at 12:30 - fine", "jane [at] acme",
        "Hi Ann,\n\n- one\n- two, three\n\nJo", "write to me; soon",
        "skype live:jane.doe_7", "a, b and c", "well-known, 5 - 7 pm",
        "see https://acme.com/join?id=1,2&to={jo}"}) {
    INFO(prose);
    CHECK(CodeSignIn(prose) == CodeSign::kNone);
  }
}

}  // namespace
}  // namespace composer_guard
