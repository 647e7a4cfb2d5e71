# shellcheck shell=bash
# Sourced by demo/run and tests/run: finds out what is missing, installs it by
# apt and npm on Debian and Ubuntu, and names it elsewhere. Nothing is done,
# and no network used, when all is there.

NODE_AT_LEAST=20
CMAKE_AT_LEAST=3.25

# tool:how it is named in Debian:where it comes from elsewhere
NATIVE_TOOLS="
c++:g++:a C++20 compiler, g++ 12 or clang++ 14 or newer
cmake:cmake:CMake $CMAKE_AT_LEAST or newer, https://cmake.org/download
ninja:ninja-build:Ninja, https://ninja-build.org
xz:xz-utils:XZ Utils, https://tukaani.org/xz
"
LAYOUT_TOOLS="
git:git:Git, https://git-scm.com
"
WASM_TOOLS="
emcc:emscripten:Emscripten, https://emscripten.org/docs/getting_started
"
BROWSER_TOOLS="
chromium:chromium:Chromium or Chrome, https://www.chromium.org (Ubuntu: snap install chromium)
"

# Sources come from Debian's archive; what tells the way there on Ubuntu.
DEBIAN_ARCHIVE="
/usr/sbin/debootstrap:debootstrap:debootstrap
/usr/share/keyrings/debian-archive-keyring.gpg:debian-archive-keyring:Debian's keys
"

# Two more browsers, which the tests take where they are.
MORE_BROWSERS="
firefox:firefox-esr:Firefox, https://www.mozilla.org/firefox
WebKitWebDriver:webkit2gtk-driver:WebKitGTK with its driver, https://webkitgtk.org
Xvfb:xvfb:Xvfb, https://www.x.org
"

has() { command -v "$1" >/dev/null 2>&1; }

# Is version $1 at least $2?
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

is_debian() { [ -r /etc/debian_version ] && has apt-get; }

node_is_new() { has node && at_least "$(node --version | tr -d v)" "$NODE_AT_LEAST"; }

# The first that starts; Ubuntu's command is an empty shell without its snap.
find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome; do
    has "$name" && "$name" --version >/dev/null 2>&1 && command -v "$name" && return
  done
}

tool_is_there() {
  case $1 in
    cmake) has cmake && at_least "$(cmake --version | awk 'NR==1 {print $3}')" "$CMAKE_AT_LEAST" ;;
    c++) has c++ || has g++ || has clang++ ;;
    emcc) has emcc || [ -n "${EMSDK:-}" ] ;;
    chromium) [ -n "${CHROMIUM:-$(find_chromium)}" ] ;;
    firefox) has firefox-esr || has firefox ;;
    /*) [ -e "$1" ] ;;
    *) has "$1" ;;
  esac
}

apt_install() {
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    has sudo || fail "Missing: $*. Install them as root: apt-get install $*"
    root=(sudo)
    sudo -v || fail "sudo is needed to install: $*"
  fi
  export DEBIAN_FRONTEND=noninteractive
  step "apt: package lists" "${root[@]}" apt-get update -q || return 1
  step "apt: $*" "${root[@]}" apt-get install -y -q --no-install-recommends "$@"
}

# The tools of "$@" (lists as above) that are missing, as lines of the list.
missing_tools() {
  local line
  printf '%s\n' "$@" | while IFS= read -r line; do
    [ -z "$line" ] || tool_is_there "${line%%:*}" || printf '%s\n' "$line"
  done
}

install_tools() {
  local lines line rest packages=() advice=""
  lines=$(missing_tools "$@")
  [ -n "$lines" ] || return 0
  while IFS= read -r line; do
    rest=${line#*:}
    packages+=("${rest%%:*}")
    advice+="  ${line%%:*}: ${rest#*:}"$'\n'
  done <<<"$lines"
  is_debian || fail "Missing, please install and run this again:"$'\n'"$advice"
  apt_install "${packages[@]}" || fail "apt could not install:"$'\n'"$advice"
  lines=$(missing_tools "$@")
  [ -z "$lines" ] || fail "Still missing or too old after apt:"$'\n'"$advice"
}

# The tools of "$@" as far as apt has them; what is not to be had is left out.
offer_tools() {
  local rest package packages=()
  is_debian || return 0
  [ "$(id -u)" -eq 0 ] || has sudo || return 0
  while IFS= read -r rest; do
    [ -n "$rest" ] || continue
    package=${rest#*:}
    package=${package%%:*}
    # Read to its end: a pipe that is closed before counts as failed.
    apt-cache policy "$package" 2>/dev/null |
      grep 'Candidate: [^(]' >/dev/null && packages+=("$package")
  done <<<"$(missing_tools "$@")"
  [ ${#packages[@]} -eq 0 ] || apt_install "${packages[@]}" ||
    say "  left out: ${packages[*]}"
}

# A Node.js of our own in .deps/node, from npm, for Debian 12 with its 18.
install_own_node() {
  local machine
  case $(uname -m) in
    x86_64) machine=x64 ;;
    aarch64) machine=arm64 ;;
    *) fail "Node.js $NODE_AT_LEAST or newer is missing, see https://nodejs.org" ;;
  esac
  OWN_NODE="$ROOT/.deps/node/node_modules/node-linux-$machine/bin"
  if [ ! -x "$OWN_NODE/node" ]; then
    mkdir -p "$ROOT/.deps/node"
    cp "$ROOT/.ci/node/package.json" "$ROOT/.ci/node/package-lock.json" "$ROOT/.deps/node/"
    step "npm: Node.js for this folder" \
      npm ci --prefix "$ROOT/.deps/node" --ignore-scripts --no-audit --no-fund ||
      fail "Node.js $NODE_AT_LEAST or newer is missing, see https://nodejs.org"
  fi
  export PATH="$OWN_NODE:$PATH"
  # Debian's Node.js trusts what the system trusts; this one does, told so.
  if [ -r /etc/ssl/certs/ca-certificates.crt ]; then
    export NODE_EXTRA_CA_CERTS="${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}"
  fi
}

apt_node() { apt-cache policy nodejs 2>/dev/null | awk '/Candidate:/ {print $2}'; }

install_node() {
  local packages=()
  if ! is_debian; then
    if node_is_new && has npm; then return; fi
    fail "Missing: Node.js $NODE_AT_LEAST or newer with npm, https://nodejs.org"
  fi
  if ! has node || ! has npm; then
    has node || packages+=(nodejs)
    # Node.js packages of other makers bring npm along.
    apt_node | grep nodesource >/dev/null || packages+=(npm)
    [ ${#packages[@]} -gt 0 ] || packages=(nodejs)
    apt_install "${packages[@]}" || fail "apt could not install: ${packages[*]}"
  fi
  node_is_new || install_own_node
}

# npm packages of FOLDER, unless those of its lock file are there already.
npm_packages() {
  local folder=$1 stamp
  [ -f "$ROOT/$folder/package-lock.json" ] || return 0
  stamp="$ROOT/$folder/node_modules/.composer-guard"
  if [ -f "$stamp" ] && cmp -s "$stamp" "$ROOT/$folder/package-lock.json"; then
    return 0
  fi
  step "npm: $folder" npm ci --prefix "$ROOT/$folder" --ignore-scripts --no-audit --no-fund ||
    fail "npm could not install the packages of $folder"
  [ ! -d "$ROOT/$folder/node_modules" ] || cp "$ROOT/$folder/package-lock.json" "$stamp"
}

third_party() {
  "$ROOT/core/third_party/fetch" --check >/dev/null 2>&1 && return 0
  ! is_debian || grep -q '^ID=debian$' /etc/os-release 2>/dev/null ||
    install_tools "$DEBIAN_ARCHIVE"
  step "third-party sources" "$ROOT/core/third_party/fetch" ||
    fail "The third-party sources could not be fetched; core/third_party/README.md tells how to bring your own."
}

# A configured and built preset; more arguments are targets.
build() {
  local preset=$1
  shift
  cd "$ROOT" || exit 1
  [ -f "build/$preset/build.ninja" ] ||
    step "configure $preset" cmake --preset "$preset" || return 1
  step "build $preset" cmake --build --preset "$preset" ${1:+--target "$@"}
}
