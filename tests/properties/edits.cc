#include "tests/properties/edits.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/session.h"
#include "core/text/utf8.h"
#include "tests/cases/case_reader.h"
#include "tests/properties/random_text.h"

namespace composer_guard::properties {
namespace {

constexpr uint32_t kMostSentences = 30;
constexpr uint32_t kMostDeleted = 60;
// A draft that has grown over this is cut down.
constexpr uint32_t kMostUnits = 6000;

class Writer {
 public:
  Writer(const std::vector<std::string>& sentences, uint32_t seed)
      : sentences_(sentences), random_(seed) {}

  std::string Draft() {
    std::string draft;
    for (uint32_t n = random_.Below(kMostSentences); n > 0; --n) {
      draft += Sentence();
      draft += Between();
    }
    return draft;
  }

  // What is typed or pasted.
  std::string Inserted() {
    switch (random_.Below(8)) {
      case 0:
        return "";
      case 1:
        return random_.Draft(3);
      case 2:
        return Sentence();
      case 3:
        return std::string(Between());
      case 4: {
        const std::string word = Sentence();
        return word.substr(0, PrefixOfUnits(word, 1 + random_.Below(8)));
      }
      case 5:
        return std::string(1, static_cast<char>('a' + random_.Below(26)));
      case 6:
        return std::string(1, static_cast<char>(' ' + random_.Below(95)));
      default:
        return std::string(kPieces[random_.Below(kPieces.size())]);
    }
  }

  uint32_t Below(uint32_t n) { return random_.Below(n); }

  // How much is deleted: mostly nothing or little.
  uint32_t Deleted() {
    const uint32_t kind = random_.Below(10);
    if (kind < 4) return 0;
    return random_.Below(kind < 8 ? 4 : kind < 9 ? kMostDeleted : 2000);
  }

 private:
  static constexpr std::array<std::string_view, 24> kPieces = {".",
                                                               "! ",
                                                               "? ",
                                                               "\n",
                                                               "\n\n",
                                                               "`",
                                                               "```",
                                                               "<pre>",
                                                               "</pre>",
                                                               "<code>",
                                                               "(\"",
                                                               "\")",
                                                               "{\"",
                                                               "\":",
                                                               " == ",
                                                               ";",
                                                               "[",
                                                               "\u3002",
                                                               "a ",
                                                               " at ",
                                                               " dot ",
                                                               "I ",
                                                               "S. k. y. p. e",
                                                               "555"};

  std::string Sentence() {
    // Ordinary ones of one's own make quiet passages.
    constexpr std::array<std::string_view, 8> kOrdinary = {
        "I have built shops like yours for years, and I enjoy it.",
        "The work takes about a month from the first draft to the launch.",
        "Please tell me more about what your customers really want.",
        "We begin with a plan of all pages, then comes the design of each.",
        "Nothing is final until you have seen and liked it yourself.",
        "Мы начинаем с плана страниц, потом рисуем каждую из них отдельно.",
        "我做过很多这样的网站，也很喜欢这类工作。",
        "Every step is explained in plain words before anything is changed"};
    if (random_.Below(2) == 0) {
      return std::string(kOrdinary[random_.Below(kOrdinary.size())]);
    }
    return sentences_[random_.Below(static_cast<uint32_t>(sentences_.size()))];
  }

  std::string_view Between() {
    constexpr std::array<std::string_view, 8> kBetween = {
        " ", "  ", "\n", "\n\n", ". ", " \n\n", "\t", "\u200B "};
    return kBetween[random_.Below(random_.Below(2) == 0 ? 4 : kBetween.size())];
  }

  const std::vector<std::string>& sentences_;
  RandomText random_;
};

// The draft with the change, as JavaScript makes it: the core's own rule for
// half a pair is not what is compared here, so none is made.
std::string Changed(const std::string& draft, uint32_t start, uint32_t deleted,
                    const std::string& inserted) {
  const size_t from = PrefixOfUnits(draft, start);
  const size_t to = PrefixOfUnits(draft, start + deleted);
  return draft.substr(0, from) + inserted + draft.substr(to);
}

// What SinceTold::kMoved asks for: what stands from `unit` on, moved.
void Move(uint32_t unit, uint32_t by, Verdict* verdict) {
  const auto move = [&](DraftSpan* span) {
    if (span->start < unit) return;
    span->start += by;
    span->end += by;
  };
  for (Finding& finding : verdict->findings) {
    move(&finding.span);
    for (Fix& fix : finding.fixes) move(&fix.span);
  }
}

// Down to the start of a character.
uint32_t Whole(const std::string& draft, uint32_t unit) {
  return UnitsOf(std::string_view(draft).substr(0, PrefixOfUnits(draft, unit)));
}

}  // namespace

std::optional<Difference> CompareEdits(
    const std::vector<std::string>& sentences, uint32_t seed, size_t edits,
    Guard* guard) {
  Writer writer(sentences, seed);
  Context context;
  if (writer.Below(4) == 0) context.previous = {"my number is", "415 555"};
  std::string draft = writer.Draft();
  Session session(guard);
  session.Open(draft, context);
  Verdict verdict = session.Verdict();
  uint32_t near = 0;  // people go on where they are
  for (size_t n = 0; n < edits; ++n) {
    const uint32_t units = UnitsOf(draft);
    uint32_t start = writer.Below(3) == 0 ? writer.Below(units + 1) : near;
    start = Whole(draft, std::min(start, units));
    uint32_t deleted = std::min(writer.Deleted(), units - start);
    if (units > kMostUnits) deleted = units - start;
    deleted = Whole(draft, start + deleted) - start;
    const std::string inserted = writer.Inserted();
    std::string next = Changed(draft, start, deleted, inserted);
    near = start + UnitsOf(inserted);
    const bool done = session.Edit(start, deleted, inserted);
    const SinceTold since = session.Since();
    if (since == SinceTold::kMoved) {
      Move(start + deleted, UnitsOf(inserted) - deleted, &verdict);
    } else if (done && since == SinceTold::kUnknown) {
      verdict = session.Verdict();
    }
    std::string told = done ? ToJson(verdict) : "refused";
    std::string whole = ToJson(guard->Check(next, context));
    if (told != whole) {
      return Difference{seed,    n,        std::move(draft), start,
                        deleted, inserted, std::move(told),  std::move(whole)};
    }
    draft = std::move(next);
  }
  return std::nullopt;
}

std::vector<std::string> CaseTexts(const std::string& directory) {
  std::vector<std::string> texts;
  for (const cases::Case& one : cases::ReadAllCases(directory).cases) {
    texts.push_back(one.text);
  }
  return texts;
}

}  // namespace composer_guard::properties
