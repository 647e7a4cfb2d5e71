// Stands in for Abseil's absl_log.h. RE2 logs what it also returns (a pattern
// that does not parse, a DFA out of memory), so below FATAL nothing is said.
// DFATAL keeps its meaning: fatal in a debug build, else an error.

#ifndef ABSL_LOG_ABSL_LOG_H_
#define ABSL_LOG_ABSL_LOG_H_

#include "absl/log/fatal.h"

#define ABSL_LOG(severity) CG_LOG_##severity
#define CG_LOG_SILENT \
  true ? static_cast<void>(0) : ::cg_fatal::Voidify() & ::cg_fatal::Null()
#define CG_LOG_INFO CG_LOG_SILENT
#define CG_LOG_WARNING CG_LOG_SILENT
#define CG_LOG_ERROR CG_LOG_SILENT
#define CG_LOG_FATAL      \
  ::cg_fatal::Voidify() & \
      ::cg_fatal::Fatal(__FILE__, __LINE__, "ABSL_LOG(FATAL)")

#ifdef NDEBUG
#define CG_LOG_DFATAL CG_LOG_ERROR
#else
#define CG_LOG_DFATAL CG_LOG_FATAL
#endif

#endif  // ABSL_LOG_ABSL_LOG_H_
