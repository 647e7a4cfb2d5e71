#include "core/detect/domain.h"

#include "core/rules/tables.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr auto kCommonTlds = Words(
    "app", "au", "biz", "br", "ca", "ch", "cn", "co", "com", "cz", "de", "dev",
    "edu", "es", "eu", "fr", "hu", "info", "io", "jp", "kr", "mx", "net", "nl",
    "nz", "org", "pl", "ro", "ru", "se", "ua", "uk", "us", "za");

// "com", "net", "org", "co", "il" and "ir"; those of other scripts exist.
constexpr auto kSpokenTlds =
    Words("κομ", "νετ", "οργκ", "איל", "נט", "קו", "اورگ", "آی آر", "کام", "نت",
          "নেট", "অর্গ", "কম", "ਕੌਮ", "காம்", "కామ్");

constexpr auto kPlaceholderNames =
    Words("bar", "beispiel", "beispieldomain", "company", "companyname",
          "domain", "domainname", "dominio", "ejemplo", "email", "esempio",
          "example", "exempel", "exemple", "exemplo", "exemplu", "foobar",
          "host", "mycompany", "mydomain", "mysite", "ornek", "priklad",
          "primer", "provider", "przyklad", "site", "somedomain", "something",
          "test", "teste", "testing", "voorbeeld", "website", "yourcompany",
          "yourdomain", "yoursite", "yourwebsite", "пример", "приклад");

}  // namespace

namespace {

// The first top-level domain that does not sort before the label, or nothing.
std::string_view TldFrom(std::string_view label) {
  const TldTable& tlds = Tlds();
  size_t low = 0;
  size_t high = tlds.size();
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (tlds[middle] < label) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < tlds.size() ? tlds[low] : std::string_view();
}

}  // namespace

bool IsTld(std::string_view label) {
  // Punycode of an internationalised one: the list holds their letters.
  // Kept for examples; where somebody is to write to it, it is meant.
  return TldFrom(label) == label || label == "example" ||
         (label.starts_with("xn--") && label.size() > 6);
}

bool BeginsTld(std::string_view text) {
  return TldFrom(text).starts_with(text);
}

bool IsSpokenTld(std::string_view label) { return kSpokenTlds.Has(label); }

bool IsCommonTld(std::string_view label) { return kCommonTlds.Has(label); }

std::string_view FirstLabel(std::string_view domain) {
  return domain.substr(0, domain.find('.'));
}

bool IsPlaceholderDomain(std::string_view domain) {
  if (domain.ends_with(".example") || domain.ends_with(".test") ||
      domain.ends_with(".invalid") || domain.ends_with(".localhost")) {
    return true;
  }
  return kPlaceholderNames.Has(FirstLabel(domain));
}

}  // namespace composer_guard
