#include "core/detect/email_mark_words.h"

#include "core/detect/domain.h"
#include "core/rules/tables.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Words for "@", for a dot, and for a slash.
constexpr auto kAtNames = Words("4t", "at", "\xC3\xA6",
                                "\xD0\xB0",  // Cyrillic
                                "aet", "att", "ett", "\xC3\xA6t", "arroba");
constexpr auto kDotNames = Words("d0t", "dot", "d\xC3\xB8t", "p0int", "point",
                                 "ponto", "punkt", "punto");

constexpr auto kNoise = Words("antispam", "deletethis", "nospam",
                              "nospamplease", "notspam", "remove", "removeit",
                              "removeme", "removethis", "spamfree", "takeout");

}  // namespace

PartKind KindOfSpelled(std::string_view word) {
  return kAtNames.Has(word)    ? PartKind::kAt
         : kDotNames.Has(word) ? PartKind::kDot
         : word == "slash"     ? PartKind::kSlash
                               : PartKind::kSign;
}

PartKind KindOfCode(std::string_view hex) {
  return hex == "2e"   ? PartKind::kDot
         : hex == "2f" ? PartKind::kSlash
         : hex == "40" ? PartKind::kAt
         : hex == "5f" ? PartKind::kUnderscore
                       : PartKind::kSign;
}

PartKind KindOfSign(char sign) {
  switch (sign) {
    case '.':
      return PartKind::kDot;
    case '@':
      return PartKind::kAt;
    case '-':
      return PartKind::kDash;
    case '_':
      return PartKind::kUnderscore;
    case '+':
      return PartKind::kPlus;
    case '/':
    case '\\':
      return PartKind::kSlash;
    case ',':
      return PartKind::kComma;
    default:
      return PartKind::kSign;
  }
}

// Dots of other scripts and in the middle of the line; the animals that the
// sign is called by.
PartKind KindOfOddSign(std::string_view sign) {
  static constexpr auto kDots =
      Words("\xC2\xB7", "\xE2\x80\xA2", "\xE2\x88\x99", "\xE3\x80\x82",
            "\xE3\x83\xBB", "\xEF\xBD\xA1");
  static constexpr auto kAts = Words("\xF0\x9F\x8C\x80",   // swirl
                                     "\xF0\x9F\x90\x8C",   // snail
                                     "\xF0\x9F\x90\x92",   // monkey
                                     "\xF0\x9F\x90\xB5");  // its face
  if (kAts.Has(sign)) return PartKind::kAt;
  return !kDots.Has(sign) ? PartKind::kSign : PartKind::kDot;
}

// Whether one letter more, less, else or swapped makes the one of the other.
bool OneSlipApart(std::string_view a, std::string_view b) {
  size_t front = 0;
  while (front < a.size() && front < b.size() && a[front] == b[front]) ++front;
  a.remove_prefix(front);
  b.remove_prefix(front);
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  if (a.size() <= 1 && b.size() <= 1) return true;
  return a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
}

void ReadMisspelt(Part* part) {
  const std::string_view label =
      FirstLabel(Providers()[static_cast<size_t>(part->provider)].domain);
  if (part->text == label || part->text.size() < 4) return;
  if (!OneSlipApart(part->text, label)) return;
  part->text = label;
  part->techniques |= kMisspelled;
}

bool IsNoise(std::string_view word) { return kNoise.Has(word); }

bool SaysWhere(const Scene& scene, size_t i) {
  static constexpr auto kArticles = Words("a", "an", "each", "every", "the");
  static constexpr auto kPlaces =
      Words("her", "his", "home", "least", "most", "my", "our", "that", "the",
            "their", "this", "your");
  if (scene.Text(i) != "at" || i + 1 >= scene.size()) return false;
  const bool named = i > 0 && (kArticles.Has(scene.Text(i - 1)) ||
                               scene.At(i - 1).sign == '"');
  return !named && (kPlaces.Has(scene.Text(i + 1)) ||
                    scene.At(i + 1).kind == TokenKind::kNumber);
}

}  // namespace composer_guard
