#include "core/detect/phone_label.h"

#include <algorithm>
#include <string_view>

#include "core/rules/tables.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// A label is nearer than a cue: "order no. 0152-2881-738", "0903555016 là mã
// đơn".
constexpr size_t kLabelBefore = 5;
constexpr size_t kLabelAfter = 3;
// Where nothing else is said of the number: "VAT number of the client is …".
constexpr size_t kLabelAlone = 8;

// "whatsapp id 4155550132": the name of a contact, not of a record.
bool IsServiceId(const Scene& scene, size_t label) {
  if (label == 0 || scene.Text(label) != "id") return false;
  const Lexeme& before = scene.At(label - 1);
  auto service = TagOf(before, WordClass::kService);
  if (!service) service = TagOf(before, WordClass::kServiceWeak);
  return service.has_value() &&
         Services()[service->value].shape == HandleShape::kPhone;
}

// "5035550121 is the record id of the cell line", "0171 220 9931 in row 41 is
// an order number": what it is comes before any other word for it.
bool SaidToBeRecord(const Scene& scene, size_t end, size_t cue) {
  constexpr size_t kReach = 5;
  for (size_t i = end; i < end + kReach && i < scene.size(); ++i) {
    if (scene.At(i).kind == TokenKind::kSign || SentenceStarts(scene, i) ||
        scene.At(i).lines_before > 0) {
      return false;
    }
    if (scene.Text(i) != "is" && scene.Text(i) != "was") continue;
    const size_t label =
        FindAfter(scene, i, Bit(WordClass::kIdLabel), kLabelAfter);
    return label != kNowhere && (cue == kNowhere || label < cue);
  }
  return false;
}

// "question 4", "room 12": what is counted in small numbers; a line may be a
// phone's.
bool CountsFew(const Scene& scene, size_t label) {
  static constexpr auto kCounted =
      Words("chapter", "fig", "figure", "heading", "line", "lines", "page",
            "pages", "question", "room", "row", "rows", "section", "slide",
            "slides", "step", "steps", "table");
  return kCounted.Has(scene.Text(label));
}

bool IsJoint(char sign) { return sign == '-' || sign == '.' || sign == '/'; }

// "permit questions: 617-555-0119": another word is what the number is of.
bool IsOfAnother(const Scene& scene, size_t label, const PhonePlace& place) {
  const size_t i = place.run_begin;
  const bool joined = i + 1 < scene.size() && IsJoint(scene.At(i + 1).sign);
  if (!joined || i < 2 || scene.At(i - 1).sign != ':') return false;
  const Lexeme& last = scene.At(i - 2);
  return label + scene.At(label).length + 1 == i - 1 &&
         last.kind == TokenKind::kWord && !last.Is(WordClass::kNumberNoun) &&
         !last.Is(WordClass::kIdLabel) && scene.Text(i - 2).ends_with('s');
}

// "SKU 770-090-0112 is out of stock, 770-090-0113 is the blue one": a number
// written like one that a label stands before.
bool IsLikeLabelled(const Scene& scene, const PhonePlace& place) {
  const auto size_at = [&scene](size_t i) {
    return i < scene.size() && scene.At(i).kind == TokenKind::kNumber
               ? scene.At(i).size()
               : 0;
  };
  const auto sign_at = [&scene](size_t i) {
    return i < scene.size() ? scene.At(i).sign : '\0';
  };
  const size_t first = size_at(place.run_begin);
  if (first == 0) return false;
  size_t sentences = 0;
  for (size_t n = 1; n < kSentence && n <= place.run_begin; ++n) {
    const size_t at = place.run_begin - n;
    sentences += SentenceStarts(scene, at + 1) ? 1 : 0;
    if (sentences > 1) return false;
    if (size_at(at) != first ||
        IsJoint(sign_at(at + 1)) != IsJoint(sign_at(place.run_begin + 1)) ||
        size_at(at + 2) != size_at(place.run_begin + 2)) {
      continue;
    }
    if (FindBefore(scene, at, Bit(WordClass::kIdLabel), kNear) != kNowhere) {
      return true;
    }
  }
  return false;
}

// Of the word for a phone alone: "number" of "number of the order".
size_t CueLength(const Scene& scene, size_t cue) {
  const Lexeme& lexeme = scene.At(cue);
  return lexeme.Is(WordClass::kPhoneNoun)
             ? LengthOf(lexeme, WordClass::kPhoneNoun)
             : lexeme.length;
}

// "#4 #1 #5 #5 …", "#four#one": as many signs of one digit each as no list of
// issues has.
bool IsHashed(const Scene& scene, size_t i) {
  constexpr size_t kFewest = 6;
  size_t digits = 0;
  const auto is_digit = [](const Lexeme& lexeme) {
    return lexeme.kind == TokenKind::kNumber ? lexeme.size() == 1
                                             : lexeme.Is(WordClass::kDigit);
  };
  while (i < scene.size() && is_digit(scene.At(i)) && ++digits < kFewest &&
         i + 1 < scene.size() && scene.At(i + 1).sign == '#') {
    i += 2;
  }
  return digits == kFewest;
}

// Whether a "#" stands before it, "PO" or the rest of a file's name, and no
// other word speaks for it.
bool IsNumbered(const Scene& scene, size_t i, size_t cue) {
  if (i == 0) return false;
  const Lexeme& before = scene.At(i - 1);
  // "DSC" is short for a service as well.
  if (before.sign == '_' && i > 1 && !scene.At(i).space_before &&
      !before.space_before && scene.At(i - 2).kind == TokenKind::kWord) {
    return cue == kNowhere || cue == i - 2;
  }
  if (cue != kNowhere) return false;
  return (before.sign == '#' && !IsHashed(scene, i)) ||
         (scene.Text(i - 1) == "po" &&
          scene.view->Written(before.span) == "PO");
}

// "4155550101;2;3.50": between the signs that part the cells of a row.
bool IsInRow(const Scene& scene, const PhonePlace& place) {
  const size_t end = place.end;
  if (end + 1 >= scene.size() || scene.At(end).sign != ';') return false;
  return !scene.At(end).space_before && !scene.At(end + 1).space_before;
}

// "… is DE 287 441 903": what was named before is this number.
bool IsSaid(const Scene& scene, const PhonePlace& place) {
  for (size_t n = 1; n <= 2 && n <= place.run_begin; ++n) {
    const std::string_view word = scene.Text(place.run_begin - n);
    if (word == "is" || word == "was" || word == "are") return true;
  }
  return false;
}

// "ring the control room on 01632 …": the verb and its "on" leave a label
// between them nothing to say.
bool IsWhomToRing(const Scene& scene, const PhonePlace& place, size_t cue) {
  return cue != kNowhere && place.run_begin > 0 &&
         scene.At(cue).Is(WordClass::kCallVerb) &&
         scene.Text(place.run_begin - 1) == "on";
}

// "Zeichnungsnummer 0176-2288-31", "Artikelnr. 0172 …": German, its neighbours
// and Hungarian make such labels of every noun; those of a phone are left out.
bool IsCompoundLabel(const Scene& scene, size_t i) {
  static constexpr auto kEnds =
      Words("nummer", "nummeret", "nummern", "nr", "numret", "szam", "szama");
  static constexpr auto kOfPhones =
      Words("buro", "dienst", "direkt", "fest", "firmen", "funk", "gesch",
            "gsm", "handy", "kontakt", "mobi", "notfall", "notruf", "priv",
            "ruf", "smart", "tel", "viber", "whats");
  constexpr size_t kShortest = 7;
  if (scene.At(i).sign == '.' && i > 0) --i;
  const std::string_view word = scene.Text(i);
  if (word.size() < kShortest ||
      scene.At(i).Is(AnyOf(WordClass::kPhoneNoun, WordClass::kNumberNoun))) {
    return false;
  }
  return std::any_of(kEnds.begin(), kEnds.end(),
                     [word](auto end) { return word.ends_with(end); }) &&
         !kOfPhones.Begins(word);
}

// "Ärendenumret är …": what the small word or sign at `i` says it of.
size_t BeforeCopula(const Scene& scene, size_t i) {
  constexpr uint32_t kLongest = 3;  // bytes
  const Lexeme& lexeme = scene.At(i);
  const bool small =
      lexeme.kind == TokenKind::kWord && lexeme.size() <= kLongest;
  return i > 0 && (small || lexeme.sign == ':') ? i - 1 : i;
}

// "304-771-0092 rev C": a drawing or a part.
bool IsOfRevision(const Scene& scene, size_t end) {
  static constexpr auto kRevision = Words("issue", "rev", "revision");
  size_t next = end + 1;
  if (next >= scene.size() || !kRevision.Has(scene.Text(end))) return false;
  if (scene.At(next).sign == '.' && next + 1 < scene.size()) ++next;
  return scene.At(next).size() <= 2 && scene.At(next).lines_before == 0 &&
         scene.At(next).kind != TokenKind::kSign;
}

// "our customer number is …", "the grant no. …": what is numbered before the
// word for a number at `noun`.
bool IsNumberOfThing(const Scene& scene, size_t noun) {
  static constexpr auto kThings = Words(
      "accession", "asset", "auction", "award", "bank", "bid", "bus", "catalog",
      "catalogue", "client", "collection", "container", "customer", "deed",
      "delivery", "device", "donor", "edition", "engine", "entry", "frame",
      "funding", "gate", "grant", "inventory", "job", "loyalty", "matter",
      "member", "object", "parcel", "patient", "payroll", "pipe", "pitch",
      "plot", "pool", "product", "project", "protocol", "purchase", "quota",
      "quote", "report", "request", "reservation", "route", "router", "scene",
      "seat", "sensor", "sheet", "shelf", "shipment", "specimen", "station",
      "subscriber", "subscription", "survey", "task", "title", "trademark",
      "unit", "vehicle", "vendor", "voucher");
  return noun > 0 && kThings.Has(scene.Text(noun - 1));
}

// "part number, e.g. 34-11-6-855 or 415-555-0148": where the first of such
// numbers begins, for a label that stands before them all.
size_t FirstOfChoice(const Scene& scene, size_t begin) {
  constexpr size_t kMost = 12;
  if (begin < 2 || scene.Text(begin - 1) != "or") return begin;
  size_t first = begin - 1;
  for (size_t n = 0; n < kMost && first > 0; ++n, --first) {
    const Lexeme& lexeme = scene.At(first - 1);
    const bool joint = IsJoint(lexeme.sign) && !scene.At(first).space_before;
    if (lexeme.kind != TokenKind::kNumber && !joint) break;
  }
  return first + 1 < begin ? first : begin;
}

}  // namespace

int LabelPoints(const Scene& scene, const PhonePlace& place, size_t cue,
                bool plus) {
  const size_t end = place.end;
  // "PO# 4501234567", "#4501234567", "DSC_0418-0455", a row of a table
  if (!plus && (IsNumbered(scene, place.run_begin, cue) ||
                (cue == kNowhere && IsInRow(scene, place)))) {
    return 6;
  }
  const size_t first = FirstOfChoice(scene, place.run_begin);
  const bool far =
      cue == kNowhere && (first != place.run_begin || IsSaid(scene, place));
  const size_t reach = plus ? 2 : far ? kLabelAlone : kLabelBefore;
  const size_t label = FindBefore(scene, plus ? place.begin : first,
                                  Bit(WordClass::kIdLabel), reach);
  // The label may be a part of the cue: "direct line".
  if (label != kNowhere &&
      (cue == kNowhere || cue + CueLength(scene, cue) <= label) &&
      !IsServiceId(scene, label) && !CountsFew(scene, label) &&
      !IsOfAnother(scene, label, place) && !IsWhomToRing(scene, place, cue)) {
    // Hardly anything but a phone is written with a plus sign.
    return plus ? 3 : 6;
  }
  size_t noun = FindBefore(scene, place.run_begin, Bit(WordClass::kNumberNoun),
                           kLabelBefore);
  // "grant no …", where it is no answer and may stand for a digit
  if (scene.Text(place.run_begin) == "no") noun = place.run_begin;
  if (!plus && noun != kNowhere && (cue == kNowhere || cue <= noun) &&
      IsNumberOfThing(scene, noun)) {
    return 6;
  }
  if (!plus && place.run_begin > 0 &&
      IsCompoundLabel(scene, BeforeCopula(scene, place.run_begin - 1))) {
    return 6;
  }
  if (!plus && SaidToBeRecord(scene, end, cue)) return 6;
  if (!plus && cue == kNowhere && IsOfRevision(scene, end)) return 6;
  if (!plus && cue == kNowhere && IsLikeLabelled(scene, place)) return 6;
  const size_t after =
      FindAfter(scene, end - 1, Bit(WordClass::kIdLabel), kLabelAfter);
  if (after == kNowhere || cue != kNowhere || plus) return 0;
  // In English a label stands before its number; "in case" is none.
  if ((TagOf(scene.At(after), WordClass::kIdLabel)->languages & kEnglish) !=
      0) {
    return 0;
  }
  for (size_t i = end; i <= after; ++i) {
    if (scene.At(i).lines_before > 0) return 0;
  }
  return 6;
}

}  // namespace composer_guard
