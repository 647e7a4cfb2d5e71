// Every line of every case file is a test of its own, named after its place:
//   composer_guard_tests "phone.cases:12"
// runs one of them, and composer_guard_tests "[cases]" all.

#include <catch2/catch_test_macros.hpp>
#include <catch2/interfaces/catch_interfaces_testcase.hpp>
#include <catch2/internal/catch_test_registry.hpp>
#include <catch2/internal/catch_unique_ptr.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "tests/cases/case_reader.h"

namespace composer_guard::cases {
namespace {

class CaseTest : public Catch::ITestInvoker {
 public:
  explicit CaseTest(const Case* expected) : expected_(expected) {}

  void invoke() const override {
    static Guard guard;
    const Verdict verdict = guard.Check(expected_->text, expected_->context);
    const std::vector<std::string> differences =
        Differences(*expected_, verdict);
    if (expected_->open) {
      INFO(expected_->file << ":" << expected_->line << ": "
                           << expected_->text);
      INFO("is met now: tests/cases/mark-open takes the @open away");
      CHECK_FALSE(differences.empty());
      return;
    }
    for (const std::string& difference : differences) {
      FAIL_CHECK(expected_->file << ":" << expected_->line << ": " << difference
                                 << "\n  in: " << expected_->text);
    }
    SUCCEED();
  }

 private:
  const Case* expected_;
};

class BrokenTest : public Catch::ITestInvoker {
 public:
  explicit BrokenTest(std::string what) : what_(std::move(what)) {}
  void invoke() const override { FAIL(what_); }

 private:
  std::string what_;
};

void Register(Catch::Detail::unique_ptr<Catch::ITestInvoker> test,
              const std::string& name) {
  Catch::AutoReg(std::move(test), CATCH_INTERNAL_LINEINFO, Catch::StringRef(),
                 Catch::NameAndTags{name, "[cases]"});
}

// Registers before main() runs, as the macros of the test library do.
struct Registered {
  Registered() : all(ReadAllCases(CG_CASES_DIR)) {
    for (const Case& read : all.cases) {
      Register(Catch::Detail::make_unique<CaseTest>(&read),
               read.file + ":" + std::to_string(read.line));
    }
    for (const std::string& error : all.errors) {
      Register(Catch::Detail::make_unique<BrokenTest>(error), error);
    }
  }
  CaseFile all;
};

const Registered kRegistered;

}  // namespace
}  // namespace composer_guard::cases
