// Stands in for Abseil's absl_check.h: the same checks, fatal as ever, without
// the log sinks, streams and time zones behind them.

#ifndef ABSL_LOG_ABSL_CHECK_H_
#define ABSL_LOG_ABSL_CHECK_H_

#include "absl/log/fatal.h"

#define ABSL_CHECK(condition)           \
  (condition) ? static_cast<void>(0)    \
              : ::cg_fatal::Voidify() & \
                    ::cg_fatal::Fatal(__FILE__, __LINE__, #condition)

#define ABSL_CHECK_EQ(a, b) ABSL_CHECK((a) == (b))
#define ABSL_CHECK_NE(a, b) ABSL_CHECK((a) != (b))
#define ABSL_CHECK_LE(a, b) ABSL_CHECK((a) <= (b))
#define ABSL_CHECK_LT(a, b) ABSL_CHECK((a) < (b))
#define ABSL_CHECK_GE(a, b) ABSL_CHECK((a) >= (b))
#define ABSL_CHECK_GT(a, b) ABSL_CHECK((a) > (b))

#ifdef NDEBUG
#define CG_DCHECK(condition) \
  while (false) ABSL_CHECK(condition)
#else
#define CG_DCHECK(condition) ABSL_CHECK(condition)
#endif

#define ABSL_DCHECK(condition) CG_DCHECK(condition)
#define ABSL_DCHECK_EQ(a, b) CG_DCHECK((a) == (b))
#define ABSL_DCHECK_NE(a, b) CG_DCHECK((a) != (b))
#define ABSL_DCHECK_LE(a, b) CG_DCHECK((a) <= (b))
#define ABSL_DCHECK_LT(a, b) CG_DCHECK((a) < (b))
#define ABSL_DCHECK_GE(a, b) CG_DCHECK((a) >= (b))
#define ABSL_DCHECK_GT(a, b) CG_DCHECK((a) > (b))

#endif  // ABSL_LOG_ABSL_CHECK_H_
