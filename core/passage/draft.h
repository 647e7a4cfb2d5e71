// A draft as passages, each read by itself: opened whole, and kept up to date
// by reading again only the passages that an edit can change.
//
// What a passage reads as depends on its text and on DraftFacts alone, and both
// ways come to the same passages; so a draft that was edited gives the verdict
// of one that was opened.
#ifndef COMPOSER_GUARD_PASSAGE_DRAFT_H_
#define COMPOSER_GUARD_PASSAGE_DRAFT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/guard.h"
#include "core/passage/passage.h"
#include "core/passage/reader.h"

namespace composer_guard {

class Draft {
 public:
  // `text` is UTF-8; of what is longer than `limit` units only so much is read.
  void Open(PassageReader* reader, std::string_view text, Context context,
            bool explain, uint32_t limit);

  // Replaces `deleted` UTF-16 units from `start` on. False, and nothing is
  // changed, when they are not all in the draft. Half a pair that is left
  // behind becomes U+FFFD.
  bool Edit(PassageReader* reader, uint32_t start, uint32_t deleted,
            std::string_view inserted);

  // Of the draft as it is; read anew when another policy holds since.
  Verdict Judge(PassageReader* reader);

  // What was told last holds, but for where it stands behind an edit.
  bool Holds(const PassageReader& reader) const {
    return told_.holds && policy_number_ == reader.policy_number();
  }
  // Where it holds: whether the last edit has moved any of it.
  bool moved() const { return told_.moved; }

 private:
  // Passages [begin, end) and the part of the text that they are.
  struct Window {
    size_t begin = 0;
    size_t end = 0;
    DraftPlace from;    // where it begins
    uint32_t size = 0;  // bytes, as the text is now
  };
  // A passage and where it begins.
  struct Cursor {
    size_t n = 0;
    DraftPlace place;
  };
  // What was told last: it holds as long as nothing is told of what is read
  // anew, but for where it stands.
  struct Told {
    bool holds = false;
    bool moved = false;  // by the last edit
    uint32_t head = 0;   // bytes that earlier messages are read with
    uint32_t end = 0;    // bytes up to the last passage that tells
  };
  // What was edited, in bytes of the text as it was.
  struct Change {
    uint32_t begin = 0;
    uint32_t end = 0;
    uint32_t inserted = 0;
  };

  void ReadAll(PassageReader* reader);
  bool truncated() const { return read_ < text_.size(); }
  std::string_view read_text() const {
    return std::string_view(text_).substr(0, read_);
  }
  // Where the unit is in the text; inside a pair it is the pair's start.
  DraftPlace Find(uint32_t unit);

  Window WindowOf(const Change& change);
  void StepBack() { cursor_.place -= passages_[--cursor_.n].size; }
  void StepOn() { cursor_.place += passages_[cursor_.n++].size; }
  void AddBefore(Window* window) const;
  void AddBehind(Window* window) const;
  // Adds the passages that code in the window may have to do with.
  void AddCode(Window* window) const;
  // Reads the words of the window into fresh_, and of as many passages beside
  // it as what has changed at its edges can change.
  void Lex(PassageReader* reader, Window* window);
  void LexOnce(PassageReader* reader, const Window& window);
  bool GrowCode(const PassageReader& reader, Window* window) const;
  bool GrowEdges(const PassageReader& reader, Window* window) const;
  // Puts fresh_ in the place of the window's passages; readings of those that
  // the change has not touched are kept. Their numbers in fresh_ that are to be
  // read are in unread_.
  void Replace(const Window& window, const Change& change);
  void Count(const Passage& passage, bool add);
  void ReadUnread(PassageReader* reader, size_t begin);
  // Reads again what passages elsewhere have changed, and the languages that
  // they speak; the reader holds those of [begin, end).
  void ReadDependents(PassageReader* reader, size_t begin, size_t end,
                      const DraftLanguages& before);
  void ReadAlone(PassageReader* reader, size_t n, const DraftFacts& facts);
  // Distances from passage `n` back, and from its start on.
  Distances Before(size_t n) const;
  Distances Behind(size_t n) const;
  // From the edges of the window inwards and on, as fresh_ has it.
  Distances FreshFrom(const Window& window) const;
  Distances FreshTo(const Window& window) const;
  DraftPlace PlaceOf(size_t n);
  bool Tells(size_t begin, size_t end) const;
  // Whether what was told holds, where `count` passages are there instead of
  // the window's, and the text is longer by so much.
  void Keep(const Window& window, size_t count, bool told,
            const DraftPlace& longer);

  std::string text_;
  size_t read_ = 0;  // bytes of it that are read
  uint32_t units_ = 0;
  uint32_t limit_ = 0;
  Context context_;
  bool explain_ = false;
  uint32_t policy_number_ = 0;  // that it was read with
  std::vector<Passage> passages_;
  LanguageVotes votes_;
  uint32_t lexemes_ = 0;
  uint32_t beyond_ascii_ = 0;    // passages that have such letters
  uint32_t certain_phones_ = 0;  // passages that have one
  // All passages were read in a draft that has one, or all in one that has
  // none; not settled: some may not have been.
  bool read_with_certain_phone_ = false;
  bool settled_ = false;
  DraftLanguages languages_;
  // Where was looked last: the next edit is not far.
  Cursor cursor_;
  Told told_;
  // Kept for their memory.
  std::vector<Passage> fresh_;
  std::vector<size_t> unread_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_PASSAGE_DRAFT_H_
