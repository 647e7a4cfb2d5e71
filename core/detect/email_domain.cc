// Reads the labels of a domain. See email_domain.h.

#include "core/detect/email_domain.h"

#include <string>
#include <utility>

#include "core/detect/domain.h"
#include "core/detect/email_tld.h"
#include "core/rules/tables.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kMostLabels = 8;
constexpr size_t kMostPieces = 40;  // of one label, so that walks stay short
constexpr size_t kMostDashes = 3;   // "xn--"
constexpr size_t kLongestTld = 12;  // of those spelled letter by letter
constexpr size_t kLongestTldBytes = 64;

bool IsOneLetterWord(std::string_view letter) {
  return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

}  // namespace

int16_t GluedProvider(std::string_view label) {
  constexpr std::string_view kCom = "com";
  if (!label.ends_with(kCom)) return -1;
  label.remove_suffix(kCom.size());
  for (size_t i = 0; i < Providers().size(); ++i) {
    const std::string_view domain = Providers()[i].domain;
    if (domain.ends_with(".com") && FirstLabel(domain) == label) {
      return static_cast<int16_t>(i);
    }
  }
  return -1;
}

DomainRead DomainReader::Run() {
  SkipFillers();
  const size_t first = at_;
  first_ = first;
  while (read_.labels < kMostLabels && ReadLabel() && ReadDot()) {
  }
  if (const int16_t glued =
          !best_ && Has(first) ? GluedProvider(At(first).text) : int16_t{-1};
      glued >= 0) {
    provider_.provider = glued;
    provider_.text = Providers()[static_cast<size_t>(glued)].domain;
    provider_.labels = 2;
    provider_.tld = provider_.strong_provider = true;
    provider_.techniques |= kMisspelled;
    provider_end_ = first + 1;
  }
  if (!best_ && provider_end_ != 0) {
    best_ = provider_;
    best_.end = provider_end_;
  }
  best_.provider = provider_.provider;
  best_.strong_provider = provider_.strong_provider;
  return best_;
}

void DomainReader::SkipNoise() {
  while (Has(at_) && At(at_).Is(PartKind::kNoise)) {
    read_.techniques |= At(at_++).techniques;
  }
}

// "at the google mail", "at the domain nutmegstudio".
void DomainReader::SkipFillers() {
  SkipNoise();
  if (!TextAt(at_) || !TextAt(at_ + 1)) return;
  const std::string_view word = At(at_).text;
  if (word != "the" && word != "el" && word != "o") return;
  const bool domain = At(at_ + 1).text == "domain";
  const size_t next = at_ + (domain ? 2 : 1);
  if (TextAt(next) && (domain || At(next).provider >= 0)) {
    at_ = next;
    read_.techniques |= kFillerWords;
  }
}

// One label; false where none begins.
bool DomainReader::ReadLabel() {
  if (!LabelAt(at_)) return false;
  const Part& first = At(at_);
  if (first.space_before && read_.labels > 0) read_.spaced = true;
  const size_t before = read_.text.size();
  ++read_.labels;
  Append(first);
  if (read_.labels == 1 && first.provider >= 0) {
    provider_ = read_;
    provider_.provider = first.provider;
    provider_.strong_provider = first.strong_provider;
    provider_end_ = at_;
  }
  Consider(before);
  if (first.complete) {
    read_.tld = true;
    best_ = read_;
    best_.end = at_;
    return true;
  }
  if (first.text.size() == 1 || first.digit >= 0) ReadApart(before);
  ReadTight(before);
  if (read_.labels == 1 && (at_clear_ || IsBehindSpacedSign())) {
    ReadMoreWords();
  }
  return true;
}

void DomainReader::Append(const Part& part) {
  if (part.digit >= 0) {
    read_.text += static_cast<char>('0' + part.digit);
    read_.techniques |= kDigitWords;
  } else {
    read_.text += part.text;
  }
  read_.techniques |= part.techniques;
  ++at_;
}

// Letters spaced apart, or digits in words.
void DomainReader::ReadApart(size_t before) {
  for (size_t taken = 1; taken < kMostPieces; ++taken) {
    if (ReadDashApart()) continue;
    if (!TextAt(at_) || !At(at_).space_before || At(at_).lines_before > 0) {
      return;
    }
    const Part& next = At(at_);
    const Part& last = At(at_ - 1);
    const bool letter = next.text.size() == 1 && last.text.size() == 1;
    const bool digit = next.digit >= 0 && last.digit >= 0;
    if (!letter && !digit) return;
    // A top-level domain that is whole ends where no longer one follows; and
    // it is none where more letters do that are no word: "2 x . p n g".
    if (read_.labels > 1 && IsTld(Label(before)) && !LongerTld(before)) {
      if (letter && !IsOneLetterWord(next.text)) best_ = DomainRead();
      return;
    }
    if (letter) read_.techniques |= kSpaced;
    Append(next);
    Consider(before);
  }
}

// "l u z - e s": a dash between letters that stand apart.
bool DomainReader::ReadDashApart() {
  if (!Has(at_) || !At(at_).Is(PartKind::kDash) || At(at_).said ||
      !At(at_).space_before || !TextAt(at_ + 1) || !At(at_ + 1).space_before ||
      At(at_ + 1).text.size() != 1 || At(at_ - 1).text.size() != 1 ||
      (read_.techniques & kSpaced) == 0) {
    return false;
  }
  read_.text += '-';
  ++at_;
  Append(At(at_));
  return true;
}

bool DomainReader::LongerTld(size_t before) const {
  std::string label(Label(before));
  for (size_t i = at_;
       TextAt(i) && At(i).text.size() == 1 && label.size() < kLongestTld; ++i) {
    label += At(i).text;
    if (IsTld(label)) return true;
  }
  return false;
}

// What follows without a space: digits, letters, dashes.
void DomainReader::ReadTight(size_t before) {
  const bool glued = At(at_ - 1).glued;
  for (size_t taken = 0; taken < kMostPieces; ++taken) {
    SkipNoise();
    if (TextAt(at_) && Tight(at_) && At(at_).glued == glued) {
      Append(At(at_));
    } else if (!ReadDashes() && !ReadDashWord()) {
      return;
    }
    Consider(before);
  }
}

bool DomainReader::ReadDashes() {
  size_t text = at_;
  while (Tight(text) && text < at_ + kMostDashes &&
         (At(text).Is(PartKind::kDash) || At(text).Is(PartKind::kUnderscore))) {
    ++text;
  }
  if (text == at_ || !TextAt(text) || !Tight(text)) return false;
  for (; at_ < text; ++at_) {
    read_.text += At(at_).Is(PartKind::kDash) ? '-' : '_';
    read_.techniques |= At(at_).techniques;
  }
  Append(At(at_));
  return true;
}

// "lipowa dash studio"
bool DomainReader::ReadDashWord() {
  if (!Has(at_) || !At(at_).Is(PartKind::kDash) || !At(at_).said ||
      !TextAt(at_ + 1)) {
    return false;
  }
  read_.text += '-';
  read_.techniques |= At(at_).techniques;
  ++at_;
  Append(At(at_));
  return true;
}

// "carta di pesce dot it": a name of some words before a dot in words.
void DomainReader::ReadMoreWords() {
  constexpr size_t kMost = 2;
  // "files @ night via the new dot net service"
  static constexpr auto kNone =
      Words("all", "and", "for", "from", "in", "of", "on", "or", "our", "the",
            "this", "to", "using", "via", "with");
  if (provider_.strong_provider) return;
  size_t dot = at_;
  while (dot < at_ + kMost && TextAt(dot) && At(dot).lines_before == 0) {
    if (kNone.Has(At(dot).text)) return;
    ++dot;
  }
  if (dot == at_ || !Has(dot) || !At(dot).Is(PartKind::kDot) ||
      !(At(dot).said || At(dot).space_before) ||
      (Has(dot + 1) && At(dot + 1).text == "net")) {
    return;
  }
  while (at_ < dot) Append(At(at_));
  read_.techniques |= kSpaced;
}

// Keeps the reading so far if it ends with a top-level domain.
void DomainReader::Consider(size_t before) {
  const std::string_view label = Label(before);
  if (read_.labels < 2 || label.empty() || label.size() > kLongestTldBytes) {
    return;
  }
  std::string real(label);
  Techniques techniques = 0;
  if (!IsTld(label)) {
    techniques = UndoTld(&real);
    // "gmail dot calm"
    if (provider_end_ != 0 && (real == "calm" || real == "kom")) {
      real = "com";
      techniques = kMisspelled;
    }
    if (techniques == 0 && !read_.spaced && IsBehindSign()) {
      if (const std::string_view meant = SlippedTld(label); !meant.empty()) {
        real = meant;
        techniques = kMisspelled;
      }
    }
    if ((read_.techniques & kAtDotWords) != 0 && IsSpokenTld(label)) {
      techniques = kAtDotWords;
    } else if (techniques == 0 || !IsTld(real)) {
      return;
    }
  }
  best_ = read_;
  best_.tld = true;
  best_.end = at_;
  best_.techniques |= techniques;
  best_.text.replace(before, std::string::npos, real);
}

DomainRead ReadDomain(const PartList& parts, size_t begin, bool at_clear,
                      bool any_gap) {
  return DomainReader(parts, begin, at_clear, any_gap).Run();
}

}  // namespace composer_guard
