// Names at the ends of a chain that are words of the sentence around it.

#include "core/detect/address_chain.h"
#include "core/detect/address_words.h"

namespace composer_guard {
namespace {

constexpr size_t kLongestLoneName = 4;  // lexemes of a name behind a street
constexpr int kMostLoneNames = 2;

// "c/o Mossop & Daughters"
bool IsCareOf(const Scene& scene, const AddressPart& name) {
  return name.begin >= 3 && scene.Text(name.begin - 1) == "o" &&
         IsSign(scene, name.begin - 2, '/') &&
         scene.Text(name.begin - 3) == "c";
}

// A word or two with capitals where a town may be named: behind "in" and the
// like, or where nothing else of the sentence stands before it.
bool IsTown(const Scene& scene, const AddressPart& name) {
  constexpr size_t kLongest = 3;  // lexemes
  const size_t i = name.begin;
  const bool opens = i == 0 || scene.At(i).lines_before > 0 ||
                     scene.At(i - 1).kind == TokenKind::kSign ||
                     IsInside(scene.Text(i - 1));
  return opens && name.end - i <= kLongest && scene.At(i).classes == 0 &&
         IsCapital(scene, i) && !IsCaseless(scene, i);
}

// "Rowan Tillery\n611 Copperleaf Drive\n…", ": Teasel Foods, 84 Granary
// Road", "Львів, вул. Вербова 11".
bool KeepsFirst(const Scene& scene, const AddressChain& chain) {
  const AddressPart& name = chain.parts[chain.begin];
  if (chain.begin + 1 >= chain.end) return false;
  if (name.place) return true;
  // "Lublin, ul. Narutowicza 41": a town that no list has.
  const AddressPart& next = chain.parts[chain.begin + 1];
  if (next.kind == PartKind::kStreet && next.typed && next.number &&
      !next.number_first && !next.small &&
      chain.gaps[chain.begin + 1] == Gap::kComma && IsTown(scene, name)) {
    return true;
  }
  const bool opens = name.begin == 0 || scene.At(name.begin).lines_before > 0 ||
                     IsSign(scene, name.begin - 1, ':') ||
                     IsCareOf(scene, name);
  return opens && name.end - name.begin > 1;
}

// Names behind the last part that is certain.
void TrimEnd(const Scene& scene, AddressChain* chain) {
  size_t last = 0;
  bool known = false;
  for (size_t n = 0; n < chain->end; ++n) {
    const AddressPart& part = chain->parts[n];
    const bool behind_code = n > 0 && chain->gaps[n] == Gap::kNone &&
                             chain->parts[n - 1].kind == PartKind::kPostcode;
    const bool code_behind =
        n + 1 < chain->end && chain->parts[n + 1].kind == PartKind::kPostcode;
    if (part.kind == PartKind::kPostcode || part.place) known = true;
    if (part.kind != PartKind::kName || part.place || part.code ||
        behind_code || code_behind ||
        (last == n && IsSign(scene, part.end - 1, ')'))) {
      last = n + 1;
    }
  }
  // "12 Park Lane, Hexham, Northumberland"
  for (int names = 0; !known && names < kMostLoneNames; ++names) {
    if (last == 0 || last >= chain->end ||
        (chain->gaps[last] != Gap::kComma &&
         !IsInside(scene.Text(chain->parts[last].begin))) ||
        chain->parts[last].end - chain->parts[last].begin > kLongestLoneName) {
      break;
    }
    ++last;
  }
  chain->end = last;
}

// Names before the first part that is certain.
void TrimStart(const Scene& scene, AddressChain* chain) {
  while (!chain->empty() &&
         chain->parts[chain->begin].kind == PartKind::kName &&
         !KeepsFirst(scene, *chain)) {
    ++chain->begin;
  }
  if (!chain->empty() && IsCareOf(scene, chain->parts[chain->begin])) {
    chain->parts[chain->begin].begin -= 3;
  }
}

}  // namespace

void TrimAddress(const Scene& scene, AddressChain* chain) {
  TrimEnd(scene, chain);
  TrimStart(scene, chain);
}

}  // namespace composer_guard
