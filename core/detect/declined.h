// What is declined in a draft, or asked for by somebody else: the frames with
// the intent `decline` (rules/frames/declined.toml) are met there.
//
//   catches: "I won't add you on Telegram", "anyone who wants your number"
//   leaves:  "don't write here, add me on Telegram"
#ifndef COMPOSER_GUARD_DETECT_DECLINED_H_
#define COMPOSER_GUARD_DETECT_DECLINED_H_

#include <vector>

#include "core/detect/scene.h"

namespace composer_guard {

class Declined {
 public:
  void Add(ViewSpan span) { spans_.push_back(span); }
  size_t size() const { return spans_.size(); }

  // Takes back what was asked for or proposed there, by whatever rule.
  void DropFrom(Scene* scene);

 private:
  std::vector<ViewSpan> spans_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_DECLINED_H_
