// core/detect/email_ahead.h

#include "core/detect/email_ahead.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

bool MayBegin(std::string draft, std::string_view behind) {
  ReadScene scene(std::move(draft));
  return MayBeginDomain(*scene, scene.Find(behind) + 1);
}

bool Begins(std::string draft, std::string_view behind) {
  ReadScene scene(std::move(draft));
  return BeginsDomain(*scene, scene.Find(behind) + 1, scene->size());
}

bool MayName(std::string draft, std::string_view provider) {
  ReadScene scene(std::move(draft));
  return MayNameMailbox(*scene, scene.Find(provider));
}

TEST_CASE("what may begin a domain") {
  CHECK(MayBegin("jane at acme dot com", "at"));
  CHECK(MayBegin("jane at acme.com", "at"));
  CHECK(MayBegin("jane at the google mail", "at"));
  CHECK(MayBegin("jane at acme studio dot com", "at"));
  CHECK(MayBegin("jane at gmaildotcom", "at"));
  CHECK(MayBegin("jane at gmail", "at"));
  CHECK(MayBegin("jane at a c m e . c o m", "at"));
}

TEST_CASE("ordinary words begin none") {
  CHECK_FALSE(MayBegin("we met at lunch with others", "at"));
  CHECK_FALSE(MayBegin("we looked at colours. Then we chose", "at"));
  CHECK_FALSE(MayBegin("we looked at", "at"));
}

TEST_CASE(
    "what begins a domain is read, but for marks that are written apart") {
  CHECK(Begins("write jane at acme dot com", "at"));
  CHECK(Begins("write jane at gmail", "at"));
  CHECK_FALSE(Begins("we met at noon. I left", "at"));
  CHECK_FALSE(Begins("we met at lunch with others", "at"));
  CHECK(Begins("jane (at the end), noon. I left", "at"));
  CHECK(Begins("jane [insert at here] acme dot com", "at"));
  CHECK(Begins("jane - at - noon. I left", "at"));
}

TEST_CASE("what may name a mailbox") {
  CHECK(MayName("kabir.v on gmail", "gmail"));
  CHECK(MayName("gmail: corvid77", "gmail"));
  CHECK(MayName("gmail id is corvid", "gmail"));
  CHECK(MayName("my mail is corvid on gmail", "gmail"));
  CHECK_FALSE(MayName("we connect yahoo with others", "yahoo"));
}

}  // namespace
}  // namespace composer_guard
