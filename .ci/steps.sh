# shellcheck shell=bash
# Sourced by demo/run and tests/run: steps with their name, time and log.
#
#   step NAME COMMAND...   runs it; its output goes to build/logs/NAME.log and
#                          is shown only when it fails (all of it with VERBOSE=1)
#
# Progress goes to file descriptor 3, which the sourcing script opens.

LOGS="$ROOT/build/logs"
STARTED=$SECONDS
STEP_GROUP=

clock() {
  local seconds=$((SECONDS - STARTED))
  printf '%2d:%02d' $((seconds / 60)) $((seconds % 60))
}

say() { printf '[%s] %s\n' "$(clock)" "$*" >&3; }

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# A step runs in a process group of its own, so that Ctrl-C ends all of it.
stop_step() {
  [ -z "$STEP_GROUP" ] || kill -TERM -- "-$STEP_GROUP" 2>/dev/null
  exit 130
}
trap stop_step INT TERM

# Last line of a log, cut to what fits behind the step's name.
last_line() {
  tail -c 400 "$1" 2>/dev/null | tr '\r' '\n' | grep -a . | tail -n 1 | cut -c 1-60
}

# Says that the step still runs: in place at a terminal, else once a minute.
watch_step() {
  local pid=$1 name=$2 log=$3 begun=$SECONDS said=$SECONDS
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
    if [ -t 3 ]; then
      printf '\r\033[K[%s] %s … %ds  %s' "$(clock)" "$name" \
        $((SECONDS - begun)) "$(last_line "$log")" >&3
    elif [ $((SECONDS - said)) -ge 60 ]; then
      said=$SECONDS
      say "$name … $((SECONDS - begun)) s  $(last_line "$log")"
    fi
  done
  [ ! -t 3 ] || printf '\r\033[K' >&3
}

# What of a log tells why: from the first failure of a build on, else its end.
show_failure() {
  if grep -aq '^FAILED: ' "$1"; then
    sed -n '/^FAILED: /,$p' "$1" | cut -c 1-400 | head -n 60
  else
    tail -n 60 "$1"
  fi
}

step() {
  local name=$1 status=0 begun=$SECONDS log
  shift
  mkdir -p "$LOGS"
  log="$LOGS/${name//[^A-Za-z0-9]/-}.log"
  if [ -n "${VERBOSE:-}" ]; then
    say "$name"
    "$@" </dev/null 2>&1 | tee "$log" >&3
    status=${PIPESTATUS[0]}
  else
    set -m
    "$@" >"$log" 2>&1 </dev/null &
    STEP_GROUP=$!
    set +m
    watch_step "$STEP_GROUP" "$name" "$log"
    wait "$STEP_GROUP" || status=$?
    STEP_GROUP=
  fi
  if [ "$status" -eq 0 ]; then
    say "$name: done in $((SECONDS - begun)) s"
  else
    [ -n "${VERBOSE:-}" ] || show_failure "$log" >&3
    say "$name: FAILED with status $status (whole log: ${log#"$ROOT"/})"
  fi
  return "$status"
}
