// Stands in for Abseil's raw_logging.h: what is fatal still ends the program,
// what is not says nothing, and no printf is linked into the wasm.

#ifndef ABSL_BASE_INTERNAL_RAW_LOGGING_H_
#define ABSL_BASE_INTERNAL_RAW_LOGGING_H_

#include "absl/log/fatal.h"

#define ABSL_RAW_LOG(severity, ...) CG_RAW_LOG_##severity(#__VA_ARGS__)
#define CG_RAW_LOG_INFO(text) static_cast<void>(0)
#define CG_RAW_LOG_WARNING(text) static_cast<void>(0)
#define CG_RAW_LOG_ERROR(text) static_cast<void>(0)
#define CG_RAW_LOG_FATAL(text) ::cg_fatal::Die(__FILE__, __LINE__, text)

#define ABSL_RAW_CHECK(condition, message)               \
  (ABSL_PREDICT_TRUE((condition)) ? static_cast<void>(0) \
                                  : CG_RAW_LOG_FATAL(#condition))
#define ABSL_INTERNAL_LOG(severity, message) CG_RAW_LOG_##severity(#message)
#define ABSL_INTERNAL_CHECK(condition, message) \
  ABSL_RAW_CHECK(condition, message)

#ifdef NDEBUG
#define ABSL_RAW_DLOG(severity, ...) static_cast<void>(0)
#define ABSL_RAW_DCHECK(condition, message) \
  static_cast<void>(false && (condition))
#else
#define ABSL_RAW_DLOG(severity, ...) ABSL_RAW_LOG(severity, __VA_ARGS__)
#define ABSL_RAW_DCHECK(condition, message) ABSL_RAW_CHECK(condition, message)
#endif

#endif  // ABSL_BASE_INTERNAL_RAW_LOGGING_H_
