// The command as a user runs it: input, output, errors and exit status.

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace composer_guard::cli {
namespace {

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

constexpr int kFine = 0;
constexpr int kBadLines = 1;
constexpr int kUsage = 2;
constexpr int kFailed = 3;
constexpr int kFound = 4;

// A folder of its own for the files of one test.
class Folder {
 public:
  Folder() {
    std::string name =
        (std::filesystem::temp_directory_path() / "cg-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string File(const std::string& name) const {
    return (path_ / name).string();
  }
  std::string Write(const std::string& name, const std::string& text) const {
    std::ofstream(File(name), std::ios::binary) << text;
    return File(name);
  }
  std::string Read(const std::string& name) const {
    std::ifstream stream(File(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

 private:
  std::filesystem::path path_;
};

struct Result {
  int status = -1;
  std::string out;
  std::string errors;
};

// Runs the command with `arguments`, as written for a shell.
Result Run(const std::string& arguments, const std::string& input = "") {
  const Folder folder;
  const std::string line = std::string("'") + CG_COMMAND + "' " + arguments +
                           " <'" + folder.Write("in", input) + "' >'" +
                           folder.File("out") + "' 2>'" +
                           folder.File("errors") + "'";
  const int status = std::system(line.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, folder.Read("out"),
          folder.Read("errors")};
}

TEST_CASE("lines are checked in order, ids come back") {
  const Result result = Run("check",
                            "{\"id\":1,\"text\":\"hello\"}\n\n"
                            "{\"id\":\"b\",\"text\":\"+44 20 7946 0958\"}\n"
                            "{\"text\":\"\"}");
  CHECK(result.status == kFine);
  CHECK(result.errors.empty());
  CHECK_THAT(result.out, StartsWith("{\"id\":1,\"verdict\":{\"severity\":"
                                    "\"none\",\"detail\":\"full\","
                                    "\"findings\":[]"));
  CHECK_THAT(result.out,
             ContainsSubstring("\n{\"id\":\"b\",\"verdict\":{\"severity\":"
                               "\"warning\""));
  CHECK_THAT(result.out, ContainsSubstring("\n{\"id\":null,\"verdict\":"));
}

TEST_CASE("a bad line is reported by number and the rest goes on") {
  const Result result = Run("check",
                            "{\"id\":1,\"text\":\"a\"}\nnot json\n"
                            "{\"id\":3}\n"
                            "{\"id\":4,\"text\":\"\","
                            "\"context\":{\"plan\":\"gold\"}}\n"
                            "{\"id\":5,\"text\":\"b\"}\n");
  CHECK(result.status == kBadLines);
  CHECK_THAT(result.errors, ContainsSubstring("line 2: not"));
  CHECK_THAT(result.errors, ContainsSubstring("line 3: text: missing"));
  CHECK_THAT(result.errors,
             ContainsSubstring("line 4: context.plan: unknown value \"gold\""));
  CHECK_THAT(result.errors, ContainsSubstring("3 of 5 lines were bad"));
  CHECK_THAT(result.out, StartsWith("{\"id\":1,"));
  CHECK_THAT(result.out, ContainsSubstring("\n{\"id\":5,"));
}

TEST_CASE("a file is read like standard input") {
  const Folder folder;
  const std::string line = "{\"id\":9,\"text\":\"call +44 20 7946 0958\"}\n";
  const std::string file = folder.Write("posts.ndjson", line);
  CHECK(Run("check '" + file + "'").out == Run("check", line).out);
}

TEST_CASE("a context for all lines, and a line's own") {
  const std::string text = "\"text\":\"+44 20 7946 0958\"";
  const Result result =
      Run("check --context '{\"plan\":\"business\"}'",
          "{" + text + "}\n{" + text + ",\"context\":{\"plan\":\"basic\"}}\n");
  CHECK(result.status == kFine);
  CHECK_THAT(result.out,
             StartsWith("{\"id\":null,\"verdict\":{\"severity\":\"none\""));
  CHECK_THAT(result.out,
             ContainsSubstring("\n{\"id\":null,\"verdict\":{\"severity\":"
                               "\"warning\""));
}

TEST_CASE("a wrong command line is told apart") {
  CHECK(Run("").status == kUsage);
  CHECK(Run("chekc").status == kUsage);
  CHECK(Run("check --nothing").status == kUsage);
  CHECK(Run("check --fail-on much").status == kUsage);
  CHECK(Run("check --draft a --text").status == kUsage);
  const Result result = Run("check --context '{\"plan\":\"gold\"}'");
  CHECK(result.status == kUsage);
  CHECK_THAT(result.errors, ContainsSubstring("context.plan"));
  CHECK_THAT(result.errors, ContainsSubstring("gold"));
}

TEST_CASE("input that cannot be read is an error") {
  const Result result = Run("check /does/not/exist");
  CHECK(result.status == kFailed);
  CHECK_THAT(result.errors, ContainsSubstring("/does/not/exist"));
  CHECK(Run("check /").status == kFailed);
}

TEST_CASE("the status says what was found when asked") {
  const std::string line = "{\"text\":\"+44 20 7946 0958\"}";
  CHECK(Run("check", line).status == kFine);
  CHECK(Run("check --fail-on warning", line).status == kFound);
  CHECK(Run("check --fail-on hint", line).status == kFound);
  CHECK(Run("check --fail-on hint", "{\"text\":\"hi\"}").status == kFine);
  CHECK(Run("check --fail-on hint", line + "\nx").status == kBadLines);
}

TEST_CASE("a plain text is shown for a person") {
  const std::string draft = "call me on +44 20 7946 0958";
  const Result shown = Run("check --text", draft + "\n");
  CHECK(shown.status == kFine);
  CHECK_THAT(shown.out, ContainsSubstring("warning: phone"));
  CHECK_THAT(shown.out, ContainsSubstring("\n             ^^^^^^^^^^^^^^^^\n"));
  CHECK(Run("check --draft '" + draft + "'").out == shown.out);
  CHECK_THAT(Run("check --draft 'hello'").out, StartsWith("0 findings"));
}

TEST_CASE("help and version") {
  CHECK(Run("--help").status == kFine);
  CHECK_THAT(Run("check --help").out, ContainsSubstring("Exit status:"));
  CHECK_THAT(Run("--version").out, StartsWith("composer-guard "));
}

}  // namespace
}  // namespace composer_guard::cli
