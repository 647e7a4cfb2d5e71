#include "core/detect/email_parts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/detect/domain.h"
#include "core/detect/email_mark_words.h"
#include "core/detect/email_marks.h"
#include "core/detect/email_stand_in.h"
#include "core/detect/email_words.h"
#include "core/detect/tag.h"
#include "core/rules/tables.h"
#include "core/text/brackets.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

class PartReader {
 public:
  PartReader(const Scene& scene, size_t end, std::vector<Part>* parts)
      : scene_(scene),
        end_(std::min(end, scene.size())),
        marks_(scene, end_),
        parts_(*parts) {}

  // Where the first part begins that is not read.
  size_t Run(size_t begin, size_t enough) {
    parts_.clear();
    parts_.reserve(end_ - std::min(begin, end_));
    for (enough = std::min(enough, end_); begin < enough;) begin = Read(begin);
    return begin;
  }

 private:
  const Lexeme& At(size_t i) const { return scene_.At(i); }
  // Adds the part that begins at `i`; where the next one begins.
  size_t Read(size_t i) {
    if (IsPlainText(scene_, i)) {
      Part& part = Begin(i);
      part.kind = PartKind::kText;
      return part.end = static_cast<uint32_t>(i + 1);
    }
    if (IsBullet(i) || IsBetweenLetters(scene_, i)) return i + 1;
    if (At(i).sign == '<') {
      if (const size_t end = EndOfInlineTag(scene_, i, end_)) {
        tag_ = true;
        return end;
      }
    }
    if (const size_t next = ReadBracketed(i)) return next;
    const Lexeme& lexeme = At(i);
    Part& part = Begin(i);
    size_t next = marks_.Read(i, &part);
    if (next == 0 && lexeme.size() == 1 && StandsForAt(scene_, i)) {
      part.kind = PartKind::kAt;
      part.sign = '@';
      part.techniques |= kSeparators;
      next = i + 1;
    }
    if (next == 0) {
      if (lexeme.kind == TokenKind::kSign) {
        const bool odd = lexeme.sign == 0;
        part.kind = odd ? KindOfOddSign(part.text) : KindOfSign(lexeme.sign);
        if (odd && part.Is(PartKind::kDot)) part.techniques |= kSeparators;
        next = i + 1;
      } else {
        next = ReadText(i, &part);
      }
    }
    part.end = static_cast<uint32_t>(next);
    if (part.Is(PartKind::kText)) {
      if (!SplitCapitals(i)) SplitDotCom();
    } else if (part.Is(PartKind::kDot) && part.said && next == i + 1) {
      AddCom(part);
    }
    return next;
  }

  // Adds a part with what it has of its first lexeme, whatever it is.
  Part& Begin(size_t i) {
    const Lexeme& lexeme = At(i);
    Part& part = parts_.emplace_back();
    part.space_before = lexeme.space_before;
    part.lines_before = lexeme.lines_before;
    part.begin = static_cast<uint32_t>(i);
    part.text = scene_.Text(i);
    part.classes = lexeme.classes;
    part.sign = lexeme.sign;
    if (std::exchange(tag_, false)) part.techniques |= kSeparators;
    return part;
  }

  bool IsBullet(size_t i) const {
    const Lexeme& lexeme = At(i);
    return lexeme.lines_before > 0 && i + 1 < end_ &&
           (lexeme.sign == '-' || lexeme.sign == '*' ||
            scene_.Text(i) == "\xE2\x80\xA2") &&
           At(i + 1).space_before && At(i + 1).lines_before == 0;
  }

  // "jane(at)(gmail)(dot)(com)": a label in brackets.
  size_t ReadBracketed(size_t i) {
    const char open = At(i).sign;
    if (open != '(' && open != '[' && open != '{') return 0;
    if (parts_.empty() || !parts_.back().bracketed || At(i).space_before ||
        i + 2 >= end_ || At(i + 1).kind == TokenKind::kSign ||
        At(i + 1).Is(kMarkWords)) {
      return 0;
    }
    if (At(i + 2).sign != ClosingBracket(open)) return 0;
    Read(i + 1);
    Part& part = parts_.back();
    part.begin = static_cast<uint32_t>(i);
    part.end = static_cast<uint32_t>(i + 3);
    part.techniques |= kSeparators;
    return i + 3;
  }

  size_t ReadText(size_t i, Part* part) const {
    const Lexeme& lexeme = At(i);
    part->kind = PartKind::kText;
    part->number = lexeme.kind == TokenKind::kNumber;
    part->glued = lexeme.kind == TokenKind::kGlued;
    if (lexeme.Is(WordClass::kDigit) && !part->number) {
      const auto digit = TagOf(lexeme, WordClass::kDigit);
      if (digit.has_value()) part->digit = static_cast<int8_t>(digit->value);
    }
    if (const std::string_view letter = LookAlikeOf(part->text);
        !letter.empty() && !part->glued) {
      part->text = letter;
      part->techniques |= kHomoglyph;
      return i + 1;
    }
    return ReadProvider(i, part);
  }

  size_t ReadProvider(size_t i, Part* part) const {
    const Lexeme& lexeme = At(i);
    if (!lexeme.Is(AnyOf(WordClass::kProvider, WordClass::kProviderWeak))) {
      return i + 1;
    }
    std::optional<WordTag> tag = TagOf(lexeme, WordClass::kProvider);
    part->strong_provider = tag.has_value();
    if (!tag.has_value()) tag = TagOf(lexeme, WordClass::kProviderWeak);
    if (!tag.has_value()) return i + 1;
    const WordClass found =
        part->strong_provider ? WordClass::kProvider : WordClass::kProviderWeak;
    part->provider = static_cast<int16_t>(tag->value);
    if (HasTag(lexeme.word_tags, found) || lexeme.length < 2) {
      ReadMisspelt(part);
      return i + 1;
    }
    // A name of several words. One with a dot in it is read part by part.
    const size_t next = i + lexeme.length;
    for (size_t k = i + 1; k < next && k < end_; ++k) {
      if (At(k).sign == '.' ||
          At(k).Is(AnyOf(WordClass::kDotWord, WordClass::kDotWordWeak))) {
        return i + 1;
      }
    }
    if (next > end_) return i + 1;
    const std::string_view domain = Providers()[tag->value].domain;
    const std::string_view last = scene_.Text(next - 1);
    part->complete = domain.ends_with(last) && domain.size() > last.size() &&
                     domain[domain.size() - last.size() - 1] == '.';
    part->text = part->complete ? domain : FirstLabel(domain);
    part->techniques |=
        lexeme.techniques != 0 ? lexeme.techniques : Techniques{kMisspelled};
    return next;
  }

  // "janeATacmeDOTcom": cuts the last part into its pieces, if it has any.
  bool SplitCapitals(size_t i) {
    const std::vector<GluedMark> marks = marks_.ReadGlued(i);
    if (marks.empty()) return false;
    Part whole = parts_.back();
    parts_.pop_back();
    const std::string_view word = scene_.Text(i);
    whole.provider = -1;
    whole.strong_provider = false;
    size_t from = 0;
    for (const GluedMark& mark : marks) {
      AddPiece(whole, word.substr(from, mark.at - from));
      Part part = whole;
      part.kind = mark.kind;
      part.bracketed = true;
      part.said = true;
      part.techniques = kAtDotWords;
      AddTight(part, word.substr(mark.at, mark.size));
      from = mark.at + mark.size;
    }
    AddPiece(whole, word.substr(from));
    return true;
  }

  // A piece of a cut word, which may name a provider.
  void AddPiece(const Part& whole, std::string_view text) {
    if (text.empty()) return;
    Part part = whole;
    part.classes = 0;
    for (size_t i = 0; i < Providers().size(); ++i) {
      if (FirstLabel(Providers()[i].domain) != text) continue;
      part.provider = static_cast<int16_t>(i);
      part.strong_provider = true;
      break;
    }
    AddTight(part, text);
  }

  void AddTight(Part part, std::string_view text) {
    part.text = text;
    if (!parts_.empty() && parts_.back().begin == part.begin) {
      part.space_before = false;
      part.lines_before = 0;
    }
    parts_.push_back(part);
  }

  // "titikcom" is a dot and its top-level domain.
  void AddCom(Part part) {
    static constexpr auto kEndings =
        Words("com", "\xEC\xBB\xB4", "\xE3\x82\xB3\xE3\x83\xA0");
    for (const std::string_view ending : kEndings) {
      if (!part.text.ends_with(ending) || part.text == ending) continue;
      part.kind = PartKind::kText;
      part.said = false;
      return AddTight(part, "com");
    }
  }

  // "gmaildotcom": cuts the dot out.
  void SplitDotCom() {
    static constexpr auto kDots =
        Words("dot", "punto", "ponto", "point", "punkt");
    const std::string_view text = parts_.back().text;
    const bool may_end = EndsAsTld(text);
    if (!may_end && !text.starts_with('d') && !text.starts_with('p')) return;
    const Part whole = parts_.back();
    if (may_end && CutProvider(whole)) return;
    for (const std::string_view dot : kDots) {
      const size_t at = whole.text.rfind(dot);
      if (at == std::string_view::npos) continue;
      const std::string_view tld = whole.text.substr(at + dot.size());
      if (at == 0 ? !IsCommonTld(tld)
                  : tld != "com" && tld != "net" && tld != "org") {
        continue;
      }
      parts_.pop_back();
      AddPiece(whole, whole.text.substr(0, at));
      Part mark = whole;
      mark.kind = PartKind::kDot;
      mark.said = true;
      mark.techniques |= kAtDotWords;
      AddTight(mark, whole.text.substr(at, dot.size()));
      AddPiece(whole, tld);
      return;
    }
  }

  // "jane@gmailcom": the dot was left out.
  bool CutProvider(const Part& whole) {
    constexpr size_t kTld = 3;
    const size_t count = parts_.size();
    if (count < 2 || !parts_[count - 2].Is(PartKind::kAt) ||
        parts_[count - 2].said || whole.space_before ||
        whole.text.size() <= kTld) {
      return false;
    }
    const size_t at = whole.text.size() - kTld;
    parts_.pop_back();
    AddPiece(whole, whole.text.substr(0, at));
    if (parts_.back().provider < 0) {
      parts_.back() = whole;
      return false;
    }
    Part dot = whole;
    dot.kind = PartKind::kDot;
    dot.techniques |= kSeparators;
    AddTight(dot, {});
    AddPiece(whole, whole.text.substr(at));
    return true;
  }

  const Scene& scene_;
  const size_t end_;
  const MarkReader marks_;
  std::vector<Part>& parts_;
  bool tag_ = false;  // one was skipped
};

}  // namespace

size_t ReadParts(const Scene& scene, size_t begin, size_t enough, size_t end,
                 std::vector<Part>* parts) {
  return PartReader(scene, end, parts).Run(begin, enough);
}

}  // namespace composer_guard
