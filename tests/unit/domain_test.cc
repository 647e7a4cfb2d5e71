// core/detect/domain.h

#include "core/detect/domain.h"

#include <catch2/catch_test_macros.hpp>

namespace composer_guard {
namespace {

TEST_CASE("a top-level domain exists or does not") {
  for (const char* tld : {"com", "uk", "photography", "museum", "co", "рф",
                          "xn--p1ai", "aaa", "zw"}) {
    CAPTURE(tld);
    CHECK(IsTld(tld));
  }
  for (const char* word :
       {"", "js", "2x", "localhost", "c0m", "comm", "xn--", "png"}) {
    CAPTURE(word);
    CHECK_FALSE(IsTld(word));
  }
}

TEST_CASE("common top-level domains are seldom words of their own") {
  CHECK(IsCommonTld("com"));
  CHECK(IsCommonTld("de"));
  CHECK_FALSE(IsCommonTld("it"));
  CHECK_FALSE(IsCommonTld("now"));
  CHECK_FALSE(IsCommonTld("js"));
}

TEST_CASE("mail to a placeholder reaches nobody") {
  CHECK(IsPlaceholderDomain("example.com"));
  CHECK(IsPlaceholderDomain("yourdomain.co.uk"));
  CHECK(IsPlaceholderDomain("staging.acme.example"));
  CHECK_FALSE(IsPlaceholderDomain("acme.com"));
  CHECK_FALSE(IsPlaceholderDomain("examples-of-light.com"));
  CHECK(FirstLabel("acme.co.uk") == "acme");
  CHECK(FirstLabel("acme") == "acme");
}

}  // namespace
}  // namespace composer_guard
