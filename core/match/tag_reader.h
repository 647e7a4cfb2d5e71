// Reads the tags of word_data.h, one behind the other.
#ifndef COMPOSER_GUARD_MATCH_TAG_READER_H_
#define COMPOSER_GUARD_MATCH_TAG_READER_H_

#include <cstdint>

#include "core/match/word_data.h"
#include "core/match/words.h"
#include "core/text/unpack.h"

namespace composer_guard {

class TagReader {
 public:
  // Whether it was the last one of its set.
  bool Read(WordTag* tag) {
    constexpr uint8_t kLastTag = 128;
    const uint8_t byte = classes_.Byte();
    tag->word_class = WordClass{static_cast<uint8_t>(byte % kLastTag)};
    tag->value = 0;
    if (tag->word_class == WordClass::kRuleKeyword) {
      keyword_ += keywords_.Signed();
      tag->value = static_cast<uint16_t>(keyword_);
      tag->languages = kEveryLanguage;
    } else {
      if ((word_data::kValuedClasses & Bit(tag->word_class)) != 0) {
        tag->value = static_cast<uint16_t>(values_.Number());
      }
      tag->languages = ReadLanguages();
    }
    return byte >= kLastTag;
  }

 private:
  Languages ReadLanguages() {
    constexpr uint8_t kFirst = 2;
    constexpr uint8_t kSeveral = 64;
    const uint8_t byte = languages_.Byte();
    if (byte == 0) return kEveryLanguage;
    if (byte == 1) return before_;
    if (byte < kSeveral) return before_ = Languages{1} << (byte - kFirst);
    before_ = 0;
    for (int i = kSeveral; i < byte; ++i) {
      before_ |= Languages{1} << languages_.Byte();
    }
    return before_;
  }

  Unpacker classes_{word_data::kTagClasses};
  Unpacker keywords_{word_data::kTagKeywords};
  Unpacker values_{word_data::kTagValues};
  Unpacker languages_{word_data::kTagLanguages};
  int32_t keyword_ = 0;
  Languages before_ = 0;  // of the tag before that is not for every one
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_TAG_READER_H_
