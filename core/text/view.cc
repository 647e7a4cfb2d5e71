#include "core/text/view.h"

#include <algorithm>
#include <cstring>

#include "core/text/utf8.h"

namespace composer_guard {
namespace {

// Source bytes between two check points: what one way back costs at most.
constexpr uint32_t kCheckpointBytes = 64;
// How far a word is read to learn whether it mixes scripts.
constexpr uint32_t kWordBytes = 64;

bool IsAsciiAlnum(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') ||
         ('0' <= c && c <= '9');
}

char Lower(char c) {
  return 'A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

int HexDigit(char c) {
  if ('0' <= c && c <= '9') return c - '0';
  c = Lower(c);
  return 'a' <= c && c <= 'f' ? c - 'a' + 10 : -1;
}

struct Decoded {
  char value = 0;
  uint32_t bytes = 0;  // 0: nothing decoded
};

// "%40" -> '@'. A share of something ("50% of") is not two hex digits, and
// "100%20" would have to be glued to a digit.
Decoded PercentCode(std::string_view text, size_t at) {
  if (at + 2 >= text.size() || text[at] != '%') return {};
  const int high = HexDigit(text[at + 1]);
  const int low = HexDigit(text[at + 2]);
  if (high < 2 || high > 7 || low < 0) return {};
  const bool after_code = at >= 3 && text[at - 3] == '%' &&
                          HexDigit(text[at - 2]) >= 0 &&
                          HexDigit(text[at - 1]) >= 0;
  const bool after_digit = at > 0 && '0' <= text[at - 1] && text[at - 1] <= '9';
  if (after_digit && !after_code) return {};
  if (at == 0 || text[at - 1] == ' ') return {};
  const char value = static_cast<char>(high * 16 + low);
  return value == 0x7F ? Decoded{} : Decoded{value, 3};
}

// "&#64;" and "&#x40;" and the few names that stand for signs of an address.
Decoded HtmlEntity(std::string_view text, size_t at) {
  if (text[at] != '&') return {};
  struct Named {
    std::string_view name;
    char value;
  };
  constexpr Named kNamed[] = {
      {"&commat;", '@'}, {"&period;", '.'}, {"&sol;", '/'},  {"&colon;", ':'},
      {"&lowbar;", '_'}, {"&num;", '#'},    {"&plus;", '+'}, {"&nbsp;", ' '}};
  for (const Named& named : kNamed) {
    if (text.substr(at, named.name.size()) == named.name) {
      return {named.value, static_cast<uint32_t>(named.name.size())};
    }
  }
  if (at + 3 >= text.size() || text[at + 1] != '#') return {};
  const bool hex = Lower(text[at + 2]) == 'x';
  uint32_t value = 0;
  size_t i = at + (hex ? 3 : 2);
  const size_t first = i;
  for (; i < text.size() && i < first + 5; ++i) {
    const int digit = HexDigit(text[i]);
    if (digit < 0 || (!hex && digit > 9)) break;
    value = value * (hex ? 16 : 10) + static_cast<uint32_t>(digit);
  }
  if (i == first || i >= text.size() || text[i] != ';') return {};
  if (value < 0x20 || value > 0x7E) return {};
  return {static_cast<char>(value), static_cast<uint32_t>(i + 1 - at)};
}

// Signs and emoji beyond ASCII that end a word: spaces, dashes, quotes, emoji.
// Invisible characters and soft hyphens do not.
bool EndsWord(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
  };
  switch (byte(0)) {
    case 0xC2:
      return byte(1) == 0xA0 || byte(1) == 0xAB || byte(1) == 0xBB;
    case 0xE2:
      return (byte(1) == 0x80 && 0x90 <= byte(2) && byte(2) <= 0xAF) ||
             (0x84 < byte(1) && byte(1) <= 0xAF);
    case 0xE3:
      return byte(1) == 0x80 && byte(2) <= 0x9F;
    case 0xF0:
      return byte(1) == 0x9F && !(byte(2) == 0x84 || byte(2) == 0x85);
    default:
      return false;
  }
}

// The draft in lower case into `out`, which has its size; and what occurs in
// it. A loop that compilers turn into vector code.
struct Occurs {
  bool beyond_ascii = false;
  bool codes = false;  // "%" or "&"
};
Occurs LowerAscii(std::string_view draft, char* out) {
  unsigned high = 0;
  unsigned codes = 0;
  for (size_t i = 0; i < draft.size(); ++i) {
    const auto c = static_cast<unsigned char>(draft[i]);
    high |= c;
    codes |= (c == '%' || c == '&') ? 1u : 0u;
    const bool capital = static_cast<unsigned char>(c - 'A') < 26;
    out[i] = static_cast<char>(c | (capital ? 0x20 : 0));
  }
  return {(high & 0x80) != 0, codes != 0};
}

// Whether anything is to be decoded: "50% off" and "R&D" are not.
bool HasCodes(std::string_view text) {
  for (size_t at = text.find_first_of("%&"); at != std::string_view::npos;
       at = text.find_first_of("%&", at + 1)) {
    if (PercentCode(text, at).bytes + HtmlEntity(text, at).bytes != 0) {
      return true;
    }
  }
  return false;
}

}  // namespace

void FoldedView::EnterWord(Walk* walk) const {
  bool ascii_letter = false;
  uint32_t at = walk->source;
  const auto size = static_cast<uint32_t>(draft_.size());
  const uint32_t end = std::min(size, at + kWordBytes);
  while (at < end) {
    const char c = draft_[at];
    const bool high = static_cast<unsigned char>(c) >= 0x80;
    if (high ? EndsWord(draft_, at) : !IsAsciiAlnum(c)) break;
    ascii_letter = ascii_letter || (!high && Lower(c) >= 'a');
    ++at;
  }
  if (at == walk->source) ++at;
  // Never end inside a character.
  while (at < size && (static_cast<unsigned char>(draft_[at]) & 0xC0) == 0x80) {
    ++at;
  }
  walk->word_end = at;
  walk->mixed = ascii_letter;
}

void FoldedView::Next(Walk* walk, Step* step) const {
  const char lead = draft_[walk->source];
  step->techniques = 0;
  step->capital = 'A' <= lead && lead <= 'Z';
  if (static_cast<unsigned char>(lead) < 0x80) {
    Decoded decoded;
    if (lead == '%' || lead == '&') {
      decoded = lead == '%' ? PercentCode(draft_, walk->source)
                            : HtmlEntity(draft_, walk->source);
      if (decoded.bytes != 0) {
        step->techniques = lead == '%' ? kPercentCode : kHtmlEntity;
      }
    }
    if (decoded.bytes == 0) decoded = {lead, 1};
    if (IsAsciiAlnum(lead) && walk->source >= walk->word_end) EnterWord(walk);
    step->buffer[0] = Lower(decoded.value);
    step->out = {step->buffer, 1};
    walk->source += decoded.bytes;
    walk->units += decoded.bytes;
    walk->view += 1;
    return;
  }
  const CodePoint c = DecodeAt(draft_, walk->source);
  if (walk->source >= walk->word_end) EnterWord(walk);
  const FoldTable::Folded folded = table_->Fold(c.value);
  step->out = folded.text;
  step->techniques = folded.techniques;
  step->capital = folded.capital;
  if (walk->mixed && !folded.text.empty() &&
      static_cast<unsigned char>(folded.text.front()) >= 0x80) {
    const CodePoint first = DecodeAt(folded.text, 0);
    if (const char look = FoldTable::LookAlike(first.value);
        look != 0 && first.bytes == folded.text.size()) {
      step->buffer[0] = look;
      step->out = {step->buffer, 1};
      step->techniques = kHomoglyph;
    }
  }
  walk->source += c.bytes;
  walk->units += c.units();
  walk->view += static_cast<uint32_t>(step->out.size());
}

void FoldedView::Build(std::string_view draft, FoldTable* table) {
  draft_ = draft;
  table_ = table;
  checkpoints_.clear();
  text_.resize(draft.size());
  const Occurs occurs = LowerAscii(draft, text_.data());
  plain_ = !occurs.beyond_ascii && !(occurs.codes && HasCodes(draft));
  if (plain_) return;
  text_.clear();
  text_.reserve(draft.size());
  capitals_.assign(draft.size() / 32 + 1, 0);
  Walk walk;
  Step step;
  uint32_t next_checkpoint = 0;
  while (walk.source < draft.size()) {
    if (walk.source >= next_checkpoint) {
      checkpoints_.push_back(walk);
      next_checkpoint = walk.source + kCheckpointBytes;
    }
    const uint32_t at = walk.view;
    Next(&walk, &step);
    text_.append(step.out);
    capitals_.resize(walk.view / 32 + 1);
    if (step.capital && !step.out.empty()) {
      capitals_[at / 32] |= 1u << (at % 32);
    }
  }
}

FoldedView::Walk FoldedView::NearestBefore(uint32_t view_offset) const {
  // The last check point at or before the offset; of several at the same one
  // (nothing but invisible characters between them) the first.
  const auto after = std::lower_bound(
      checkpoints_.begin(), checkpoints_.end(), view_offset,
      [](const Walk& walk, uint32_t wanted) { return walk.view < wanted; });
  if (after != checkpoints_.end() && after->view == view_offset &&
      after == checkpoints_.begin()) {
    return *after;
  }
  return after == checkpoints_.begin() ? Walk{} : *(after - 1);
}

FoldedView::Origin FoldedView::OriginOf(ViewSpan span) const {
  Origin origin;
  Walk walk = NearestBefore(span.begin);
  Step step;
  bool inside = false;
  while (walk.source < draft_.size()) {
    const Walk before = walk;
    Next(&walk, &step);
    const bool empty = step.out.empty();
    if (!inside && walk.view > span.begin && !empty) {
      inside = true;
      origin.source_start = before.source;
      origin.units.start = before.units;
    }
    if (inside && before.view >= span.end && !empty) break;
    if (inside) {
      origin.source_end = walk.source;
      origin.units.end = walk.units;
      origin.techniques |= step.techniques;
    }
  }
  return origin;
}

UnitSpan FoldedView::ToDraft(ViewSpan span) const {
  if (plain_) return {span.begin, span.end};
  return OriginOf(span).units;
}

std::string_view FoldedView::Written(ViewSpan span) const {
  if (plain_) return span.Of(draft_);
  const Origin origin = OriginOf(span);
  return draft_.substr(origin.source_start,
                       origin.source_end - origin.source_start);
}

Techniques FoldedView::Undone(ViewSpan span) const {
  if (plain_) return 0;
  return OriginOf(span).techniques;
}

}  // namespace composer_guard
