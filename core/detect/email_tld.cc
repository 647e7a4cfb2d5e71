#include "core/detect/email_tld.h"

#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// "со" in Cyrillic letters looks like "co".
std::string LookAlike(std::string_view label) {
  std::string letters;
  for (size_t at = 0; at < label.size();) {
    const CodePoint c = DecodeAt(label, at);
    const char look = c.bytes > 1 ? FoldTable::LookAlike(c.value) : '\0';
    if (look == 0) return {};
    letters += look;
    at += c.bytes;
  }
  return letters;
}

}  // namespace

std::string SqueezedLabel(std::string_view label) {
  std::string letters;
  bool wants_letter = true;
  for (const char c : label) {
    const bool sign = c == '-' || c == '_';
    if (sign == wants_letter) return std::string(label);
    if (!sign) letters += c;
    wants_letter = !wants_letter;
  }
  return wants_letter || letters.size() < 2 ? std::string(label) : letters;
}

std::string_view SlippedTld(std::string_view label) {
  static constexpr auto kComs =
      Words("cmo", "con", "ocm", "vom", "xom", "comm", "coom", "conm");
  if (kComs.Has(label)) return "com";
  if (label == "nte" || label == "met") return "net";
  return label == "ogr" || label == "rog" ? "org" : std::string_view();
}

Techniques UndoTld(std::string* label) {
  if (*label == "c0m" || *label == "0rg") {
    *label = *label == "c0m" ? "com" : "org";
    return kLeet;
  }
  if (label->find_first_of("-_") != std::string::npos) {
    *label = SqueezedLabel(*label);
    return kSeparators;
  }
  std::string look = LookAlike(*label);
  if (look.empty()) return 0;
  *label = std::move(look);
  return kHomoglyph;
}

}  // namespace composer_guard
