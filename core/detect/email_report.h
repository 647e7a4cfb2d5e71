// Writes a found address into the scene.
#ifndef COMPOSER_GUARD_DETECT_EMAIL_REPORT_H_
#define COMPOSER_GUARD_DETECT_EMAIL_REPORT_H_

#include <string>

#include "core/detect/scene.h"

namespace composer_guard {

struct EmailReport {
  ViewSpan span;
  std::string local;
  std::string domain;
  int16_t provider = -1;  // index in Providers()
  bool tld = false;       // the domain is whole
  Techniques techniques = 0;
  Confidence confidence = Confidence::kLow;
};

// Adds the finding with its reading, over "mailto:" and its query too, and
// takes the span.
void ReportEmail(const EmailReport& report, Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_REPORT_H_
