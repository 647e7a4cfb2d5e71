// Writes the table of fold_data.h, as C++, to standard output. A tool of the
// build: it is compiled by the same compiler as the core and, for WebAssembly,
// run by Node.js, so that both builds have their table from the same ICU.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/fold_data.h"
#include "core/text/fold_rules.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

constexpr char32_t kUnicodeEnd = 0x110000;

using Bytes = std::vector<uint8_t>;

void AddVarint(uint32_t value, Bytes* bytes) {
  for (; value >= 0x80; value >>= 7) {
    bytes->push_back(static_cast<uint8_t>(value | 0x80));
  }
  bytes->push_back(static_cast<uint8_t>(value));
}

void AddSigned(int32_t value, Bytes* bytes) {
  const auto size = static_cast<uint32_t>(value < 0 ? -value : value);
  AddVarint(size << 1 | (value < 0 ? 1 : 0), bytes);
}

uint8_t TechniqueNumber(Techniques techniques) {
  uint8_t number = 0;
  for (; techniques != 0; techniques >>= 1) ++number;
  return number;
}

class Maker {
 public:
  void Add(char32_t c) {
    // A surrogate is no character: it does not occur in UTF-8.
    const bool surrogate = 0xD800 <= c && c <= 0xDFFF;
    std::string folded;
    const Techniques techniques = surrogate ? 0 : FoldByRule(c, &folded);
    AddToRun({static_cast<uint8_t>(ClassByRule(c)), TechniqueNumber(techniques),
              CapitalByRule(c)});
    std::string same;
    AppendUtf8(c, &same);
    if (!surrogate && folded != same) AddFold(c, folded);
  }

  void Print() {
    AddVarint(run_, &run_sizes_);
    std::printf(
        "// Made by core/text/fold_make.cc of ICU's data. Do not edit.\n"
        "#include \"core/text/fold_data.h\"\n\n"
        "namespace composer_guard::fold_data {\n\n"
        "const size_t kRunCount = %zu;\n"
        "const size_t kFoldCount = %zu;\n"
        "const Kind kKinds[] = {\n",
        run_kinds_.size(), fold_sizes_.size());
    for (const fold_data::Kind& kind : kinds_) {
      std::printf("    {%d, %d, %s},\n", kind.char_class, kind.technique,
                  kind.capital ? "true" : "false");
    }
    std::printf("};\n");
    PrintColumn("kRunSizes", run_sizes_);
    PrintColumn("kRunKinds", run_kinds_);
    PrintColumn("kFoldGaps", fold_gaps_);
    PrintColumn("kFoldSizes", fold_sizes_);
    PrintColumn("kFoldSteps", fold_steps_);
    std::printf("\n}  // namespace composer_guard::fold_data\n");
  }

 private:
  static void PrintColumn(const char* name, const Bytes& bytes) {
    std::printf("const uint8_t %s[] = {", name);
    for (size_t i = 0; i < bytes.size(); ++i) {
      std::printf("%s%d,", i % 20 == 0 ? "\n    " : " ", bytes[i]);
    }
    std::printf("\n};\n");
  }

  void AddToRun(const fold_data::Kind& kind) {
    const uint8_t index = IndexOf(kind);
    if (!run_kinds_.empty() && run_kinds_.back() == index) {
      ++run_;
      return;
    }
    if (!run_kinds_.empty()) AddVarint(run_, &run_sizes_);
    run_kinds_.push_back(index);
    run_ = 1;
  }

  uint8_t IndexOf(const fold_data::Kind& wanted) {
    uint8_t index = 0;
    for (const fold_data::Kind& kind : kinds_) {
      if (kind.char_class == wanted.char_class &&
          kind.technique == wanted.technique &&
          kind.capital == wanted.capital) {
        return index;
      }
      ++index;
    }
    kinds_.push_back(wanted);
    return index;
  }

  void AddFold(char32_t c, std::string_view folded) {
    AddVarint(c - next_, &fold_gaps_);
    next_ = c + 1;
    uint8_t size = 0;
    char32_t before = first_;
    for (size_t at = 0; at < folded.size(); ++size) {
      const CodePoint part = DecodeAt(folded, at);
      AddSigned(static_cast<int32_t>(part.value) - static_cast<int32_t>(before),
                &fold_steps_);
      if (at == 0) first_ = part.value;
      before = part.value;
      at += part.bytes;
    }
    fold_sizes_.push_back(size);
  }

  std::vector<fold_data::Kind> kinds_;
  Bytes run_kinds_;
  Bytes run_sizes_;
  uint32_t run_ = 0;  // size of the last run, which is not written yet
  Bytes fold_gaps_;
  Bytes fold_sizes_;
  Bytes fold_steps_;
  char32_t next_ = 0;   // behind the last fold
  char32_t first_ = 0;  // the first code point of the last fold
};

}  // namespace
}  // namespace composer_guard

int main() {
  composer_guard::Maker maker;
  for (char32_t c = 0; c < composer_guard::kUnicodeEnd; ++c) maker.Add(c);
  maker.Print();
}
