// Postal addresses and PO boxes through the whole pipe.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/guard.h"

namespace composer_guard {
namespace {

std::vector<Finding> Addresses(std::string_view draft) {
  Guard guard;
  std::vector<Finding> found;
  for (Finding& finding : guard.Check(draft).findings) {
    if (finding.category == Category::kAddress &&
        finding.intent == Intent::kShare) {
      found.push_back(std::move(finding));
    }
  }
  return found;
}

// The span of the only address, in a draft of ASCII.
std::string Only(std::string_view draft) {
  const std::vector<Finding> found = Addresses(draft);
  if (found.size() != 1) return "";
  const DraftSpan span = found[0].span;
  return std::string(draft.substr(span.start, span.end - span.start));
}

TEST_CASE("an address of each country is found whole") {
  const std::string_view address = GENERATE(
      "418 Marigold Avenue, Suite 3B, Portland, OR 97214",
      "500 W Madison St Ste 2800 Chicago IL 60661",
      "58 Larchmount Cres, Toronto, ON M4L 2N6",
      "Flat 6, 27 Wetherby Crescent, Leeds LS8 4QT",
      "Apt 4, 56 Patrick Street, Cork",
      "PO Box 4471, Fortitude Valley QLD 4006",
      "2/45 Smith Street, Fitzroy VIC 3065", "41A Totara Rise, Nelson 7010",
      "Am Kanal 3, 26871 Papenburg", "Kurfurstendamm 21, 10719 Berlin",
      "Bahnhofstrasse 12, 8001 Zurich", "14 bis rue des Tanneurs, 69005 Lyon",
      "Rue Neuve 45, 1000 Bruxelles", "Kwikstaartstraat 86, 2000 Antwerpen",
      "Prinsengracht 118-II, 1017 VK Amsterdam",
      "Via dei Glicini 41, 20146 Milano (MI)", "C/ Alcala 40, 28014 Madrid",
      "Rua do Ouro, 120, 1100-063 Lisboa", "ul. Wierzbowa 31 m. 6, 90-245 Lodz",
      "Vodickova 28, 110 00 Praha 1", "Drottninggatan 71, 111 36 Stockholm",
      "Storgata 12, 0155 Oslo", "Odos Ermou 15, 105 63 Athens",
      "Av. Corrientes 1234, C1043 CABA", "Cra. 17 # 45-28, apto 302, Bogota",
      "Rua Augusta 1500, Sao Paulo - SP, 01304-001",
      "House 19, Street 8, Sector F-10/2, Islamabad 44000",
      "H-12, Sector 62, Noida 201309",
      "House 23, Road 5, Gulshan 1, Dhaka 1212",
      "Unit 1204, Tower 2, 88 Sampaguita St., Brgy. Kapitolyo, Pasig City 1603",
      "Jl. Sudirman No. 12, Jakarta Pusat 10220",
      "No 12, Jalan Tun Razak, 50400 Kuala Lumpur, Malaysia",
      "10 Anson Road #12-04, Singapore 079903",
      "14 Adunni Close, off Palm Avenue, Surulere, Lagos",
      "P.O. Box 60155-00200, Nairobi", "12 Long Street, Cape Town, 8001",
      "Office 307, Al Zaabi Building, Khalid Bin Al Waleed Road, Bur Dubai");
  CAPTURE(address);
  CHECK(Only("Parcels: " + std::string(address) + ". Thanks!") == address);
}

TEST_CASE("addresses in other scripts") {
  const std::string_view draft = GENERATE(
      "〒168-0099 東京都杉並区上柊1-8-22 メゾン椿203",
      "北京市朝阳区建国路88号3单元501室", "台北市大安區榕樹街45巷7號3樓",
      "서울특별시 강남구 테헤란로 123, 4층",
      "99/7 ซอยลำดวน 5 ถนนมะลิ กรุงเทพฯ 10110",
      "١٢ شارع النخيل، الدور الثالث، الجيزة", "г. Киев, ул. Садовая 15, кв. 7",
      "вул. Вербова, 11, кв. 27, Львів, 79012",
      "Atatürk Caddesi No: 45 Kat: 3 Daire: 8, 34000 Beşiktaş, İstanbul",
      "Số 18 ngõ 42 phố Hoa Sữa, Hoàn Kiếm, Hà Nội");
  CAPTURE(draft);
  const std::vector<Finding> found = Addresses(draft);
  REQUIRE(found.size() == 1);
  CHECK(found[0].span.start == 0);
  CHECK(found[0].confidence == Confidence::kHigh);
}

TEST_CASE("a place or a street that is talked about is no address") {
  const std::string_view draft = GENERATE(
      "Please address the issue on page 12", "our office is in London",
      "We are based in Austin, TX 78701", "10 Downing Street style design",
      "We need the Street View API for 12 cities", "line 12, column 4",
      "Wall Street investors want 3 decks", "sell 20 road bikes",
      "drive 10 more leads", "Court of appeal, 4 judges",
      "3 bedroom flat in Leeds", "floor 3 plan render", "block 5 of the theme",
      "unit 4 tests", "room for 12 people", "Suite CRM 8",
      "scrape 500 addresses in Ohio",
      "1. Street art\n2. Road maps\n3. Court records",
      "Google Analytics 4, Google Ads, United Kingdom",
      "Since 2015 Regent Street, London is my subject",
      "Write about Abbey Road, 1969, London",
      "Model A-100, Gate 5, Terminal 2, Dubai",
      "Python 3, Django 4, Berlin office", "via Zoom 10 am, London time",
      "House 3, Season 2, Episode 5", "Office 365 migration, Dubai client",
      "Google Drive 15 GB, Toronto", "10 Years Lane Change Assist, Munich",
      "Booth 1204, Level 2, Dubai World Trade Centre", "Calle 24 horas, 7 dias",
      "Street 1, Street 2, City, Zip",
      "Target zip codes: 10001, 10002, 10003 New York",
      "上海徐汇区的照片一共88张", "台北市大安區有7家店", "마포구 사진 12장");
  CAPTURE(draft);
  CHECK(Addresses(draft).empty());
}

TEST_CASE("a street with its number needs a word that speaks for it") {
  CHECK(Addresses("they drew 12 Park Lane").empty());
  // … or to be all that the draft says.
  CHECK(Only("12 Park Lane") == "12 Park Lane");
  const std::vector<Finding> found = Addresses("come to 12 Park Lane tomorrow");
  REQUIRE(found.size() == 1);
  CHECK(found[0].confidence == Confidence::kMedium);
  CHECK(found[0].span == DraftSpan{8, 20});
}

TEST_CASE("addresses without capitals need a place or a postcode") {
  CHECK(Only("12 park lane, leeds ls1 2ab") == "12 park lane, leeds ls1 2ab");
  CHECK(Addresses("12 new lane ideas, leeds").empty());
}

TEST_CASE("several lines are one address, what follows is not") {
  CHECK(Only("12 Mill Lane\nYork YO1 7AB\nKind regards\nTom") ==
        "12 Mill Lane\nYork YO1 7AB");
  CHECK(
      Only("Post to:\nRowan Tillery\n611 Copperleaf Drive\nBoise, ID 83702") ==
      "Rowan Tillery\n611 Copperleaf Drive\nBoise, ID 83702");
  CHECK(Only("c/o Mossop & Daughters\n3 Chandlers Yard\nWhitby\nYO22 4AX") ==
        "c/o Mossop & Daughters\n3 Chandlers Yard\nWhitby\nYO22 4AX");
}

TEST_CASE("a number in words is named as a disguise") {
  const std::vector<Finding> found =
      Addresses("send it to one two three Main Street, Springfield, IL 62701");
  REQUIRE(found.size() == 1);
  CHECK(found[0].span.start == 11);
  CHECK(found[0].techniques == std::vector<std::string>{"digit_words"});
}

TEST_CASE("the kind tells a PO box from a door") {
  REQUIRE(Addresses("PO Box 4471, Perth WA 6000").size() == 1);
  CHECK(Addresses("PO Box 4471, Perth WA 6000")[0].kind == "po_box");
  CHECK(Addresses("9 Gull Point Rd, Lunenburg NS B0J 2C0")[0].kind == "postal");
}

TEST_CASE("the label, the comma and the full stop stay outside") {
  CHECK(Only("Office: 12 Park Lane, Leeds LS1 2AB.") ==
        "12 Park Lane, Leeds LS1 2AB");
  CHECK(Only("Address: Unit 9, 31 Quay Lane, Exeter EX2 4QP, please") ==
        "Unit 9, 31 Quay Lane, Exeter EX2 4QP");
}

}  // namespace
}  // namespace composer_guard
