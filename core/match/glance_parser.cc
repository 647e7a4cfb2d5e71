// Reads a pattern into what PatternGlance walks.

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "core/match/pattern_glance.h"
#include "core/text/utf8.h"

namespace composer_guard {

class GlanceParser {
 public:
  GlanceParser(std::string_view in, PatternGlance* out)
      : in_(in), out_(*out), code_(out->code_) {}

  // False when something is in it that is not known here.
  bool Run() {
    ReadEither();
    return known_ && in_.empty();
  }

 private:
  char Next() const { return in_.empty() ? '\0' : in_.front(); }
  bool Skip(std::string_view sign) {
    const bool has = in_.starts_with(sign);
    if (has) in_.remove_prefix(sign.size());
    return has;
  }
  void Put(size_t value) {
    known_ = known_ && value < kAnyTimes;
    code_.push_back(static_cast<uint16_t>(value));
  }
  // Puts `values` before what begins at `at`.
  void Insert(size_t at, std::initializer_list<size_t> values) {
    const size_t end = code_.size();
    for (const size_t value : values) Put(value);
    std::rotate(code_.begin() + static_cast<ptrdiff_t>(at),
                code_.begin() + static_cast<ptrdiff_t>(end), code_.end());
  }

  // Up to the ")" that ends it, or the end.
  void ReadEither() {
    const size_t begin = code_.size();
    ReadSequence();
    if (Next() != '|') return;
    Insert(begin, {kEither, 0, code_.size() - begin});
    while (known_ && Skip("|")) {
      const size_t size = code_.size();
      Put(0);
      ReadSequence();
      code_[size] = static_cast<uint16_t>(code_.size() - size - 1);
    }
    const size_t size = code_.size() - begin - 2;
    known_ = known_ && size < kAnyTimes;
    code_[begin + 1] = static_cast<uint16_t>(size);
  }

  void ReadSequence() {
    while (known_ && !in_.empty() && Next() != '|' && Next() != ')') {
      const size_t begin = code_.size();
      ReadElement();
      ReadTimes(begin);
    }
  }

  void ReadElement() {
    if (Skip("(?:") || Skip("(?P<span>")) {
      ReadEither();
      known_ = known_ && Skip(")");
    } else if (Skip("[")) {
      ReadClass();
    } else if (Skip("^")) {
      Put(kBegin);
    } else if (Skip("$")) {
      Put(kEnd);
    } else if (Skip("\\b")) {
      Put(kEdge);
    } else if (Skip("\\B")) {
      Put(kNoEdge);
    } else if (Skip("\\s")) {
      PutClass(0);
    } else if (Skip("\\d")) {
      PutClass(1);
    } else if (Skip("\\n")) {
      Put('\n');
    } else {
      const bool sign = Skip("\\");
      known_ = known_ && (sign ? IsSign(Next()) : !IsSpecial(Next()));
      const size_t bytes = in_.empty() ? 0 : DecodeAt(in_, 0).bytes;
      for (size_t i = 0; i < bytes; ++i) Put(static_cast<uint8_t>(in_[i]));
      in_.remove_prefix(bytes);
    }
  }

  // What may be escaped to stand for itself, and what stands for something
  // else unless it is.
  static bool IsSign(char c) {
    return (c > ' ' && c < '0') || c == '?' || IsSpecial(c);
  }
  static bool IsSpecial(char c) {
    return std::string_view("(.?*+{\\").find(c) != std::string_view::npos;
  }

  void PutClass(size_t number) {
    Put(kClass);
    Put(number);
  }

  // Of a class.
  char32_t ReadMember() {
    if (Skip("\\n")) return '\n';
    char32_t code = 0;
    if (Skip("\\x{")) {
      for (; !Skip("}") && known_; in_.remove_prefix(1)) {
        const size_t digit = std::string_view("0123456789abcdef").find(Next());
        known_ = digit < 16 && code < 0x10000;
        code = code * 16 + static_cast<char32_t>(digit % 16);
      }
      return code;
    }
    if (Skip("\\")) known_ = known_ && IsSign(Next());
    known_ = known_ && !in_.empty() && !in_.starts_with("[:");
    if (!known_) return 0;
    const CodePoint c = DecodeAt(in_, 0);
    in_.remove_prefix(c.bytes);
    return c.value;
  }

  void ReadClass() {
    PatternGlance::Class of;
    of.first = static_cast<uint16_t>(out_.ranges_.size());
    of.negated = Skip("^");
    do {
      if (Skip("\\s")) {
        of.ascii[0] |= out_.classes_[0].ascii[0];
        continue;
      }
      const char32_t first = ReadMember();
      const bool range = Next() == '-' && !in_.starts_with("-]");
      if (range) in_.remove_prefix(1);
      Add(first, range ? ReadMember() : first, &of);
    } while (known_ && !Skip("]"));
    of.end = static_cast<uint16_t>(out_.ranges_.size());
    PutClass(out_.classes_.size());
    out_.classes_.push_back(of);
  }

  void Add(char32_t first, char32_t last, PatternGlance::Class* of) {
    for (; first <= last && first < 0x80; ++first) {
      of->ascii[first / 64] |= uint64_t{1} << first % 64;
    }
    if (first > last) return;
    out_.ranges_.push_back(first);
    out_.ranges_.push_back(last);
  }

  // How often what begins at `begin` stands there.
  void ReadTimes(size_t begin) {
    size_t least = 0;
    size_t most = kAnyTimes;
    if (Skip("?")) {
      most = 1;
    } else if (Skip("+")) {
      least = 1;
    } else if (Skip("{")) {
      least = ReadNumber();
      most = Skip(",") ? ReadNumber() : least;
      known_ = known_ && Skip("}");
    } else if (!Skip("*")) {
      return;
    }
    Skip("?");  // which one is found is not asked
    Insert(begin, {kRepeat, least, 0, code_.size() - begin});
    code_[begin + 2] = static_cast<uint16_t>(most);
  }

  size_t ReadNumber() {
    size_t number = 0;
    known_ = known_ && Next() >= '0' && Next() <= '9';
    for (; Next() >= '0' && Next() <= '9' && number < 1000;
         in_.remove_prefix(1)) {
      number = number * 10 + static_cast<size_t>(Next() - '0');
    }
    return number;
  }

  std::string_view in_;
  PatternGlance& out_;
  std::vector<uint16_t>& code_;
  bool known_ = true;
};

PatternGlance::PatternGlance(std::string_view pattern) : classes_(2) {
  for (const char c : {'\t', '\n', '\f', '\r', ' '}) {
    classes_[0].ascii[0] |= uint64_t{1} << c;
  }
  classes_[1].ascii[0] = uint64_t{0x3FF} << '0';
  known_ = GlanceParser(pattern, this).Run();
}

}  // namespace composer_guard
