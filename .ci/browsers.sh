# shellcheck shell=bash
# Sourced by tests/run: test files that drive browsers.
#
#   browser_tests NAME JOBS FILE...   runs the files, so many at a time
#
# A file whose browser hangs is ended after ten minutes. What fails is run once
# more by itself, and said to be unsteady where it passes then: on a busy
# machine a browser dies now and then; a fault fails twice.

export LOGS FILE_TIMEOUT_MS=${FILE_TIMEOUT_MS:-600000}

browser_log() { echo "$LOGS/in-browser-$(basename "$(dirname "$1")")-$(basename "$1" .test.mjs).log"; }

browser_file() {
  local file=$1 log again
  log=$(browser_log "$file")
  for again in yes no; do
    # Totals are told of all files together.
    if node --test --test-reporter=spec --test-timeout="$FILE_TIMEOUT_MS" "$file" 2>&1 |
      tee "$log" | { grep --line-buffered -av '^ℹ ' || true; }; then
      [ "$again" = yes ] || echo "unsteady: ${file##*/} failed and then passed"
      return 0
    fi
    [ "$again" = no ] || cp "$log" "${log%.log}-first.log"
  done
  return 1
}
export -f browser_log browser_file

browser_files() {
  local jobs=$1 status=0 passed=0 failed=0 file log key count
  shift
  printf '%s\0' "$@" |
    xargs -0 -n 1 -P "$jobs" bash -o pipefail -c 'browser_file "$0"' || status=1
  for file in "$@"; do
    log=$(browser_log "$file")
    while read -r _ key count; do
      case $key in
        pass) passed=$((passed + count)) ;;
        fail | cancelled) failed=$((failed + count)) ;;
      esac
    done < <(grep -aE '^ℹ (pass|fail|cancelled) ' "$log")
    sed -n '/^✖ failing tests:/,$p' "$log"
  done
  printf '%s passed, %s failed\n' "$passed" "$failed"
  return "$status"
}

browser_tests() {
  local name=$1
  shift
  tests "$name" browser_files "$@"
  sed -n '/^unsteady: /p' "$LOGS/test-$name.log" | while read -r line; do
    say "  $line"
  done
}
