#!/usr/bin/env bash
# Sets up what is missing, and only that: `setup.sh build` for ./run, `setup.sh test` adds a browser, `setup.sh audit` cargo-deny.
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/build/tools.sh

log="$(mktemp)"
fresh=""
trap 'rm -rf "$log" ${fresh:+"$fresh"}' EXIT

# Runs a command silently and prints one line with its seconds; its output is shown only when it fails.
step() {
    local name="$1" began=$SECONDS
    shift
    if ! "$@" >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        fail "setup: $name failed after $((SECONDS - began)) s"
    fi
    echo "setup: $name ($((SECONDS - began)) s)"
}

need() {
    command -v "$1" >/dev/null 2>&1 || fail "setup: $1 is missing. $2"
}

check_machine() {
    need git "Please install git."
    need cc "Please install a C compiler and linker (Debian and Ubuntu: apt-get install build-essential)."
    need cargo "Please install Rust with rustup: https://rustup.rs"
    need node "Please install Node.js 20 or newer: https://nodejs.org"
    need npm "Please install npm, which comes with Node.js."
    node -e 'process.exit(parseInt(process.versions.node, 10) >= 20 ? 0 : 1)' ||
        fail "setup: Node.js $(node --version) is too old. Please install Node.js 20 or newer: https://nodejs.org"
}

# Asking rustc for its folder also makes rustup fetch the toolchain that rust-toolchain.toml names.
check_wasm_target() {
    local sysroot
    sysroot="$(rustc --print sysroot)" || fail "setup: rustc does not start. Please install Rust with rustup: https://rustup.rs"
    if [ ! -d "$sysroot/lib/rustlib/wasm32-unknown-unknown/lib" ]; then
        need rustup "It adds the Rust target wasm32-unknown-unknown: https://rustup.rs"
        step "Rust target wasm32-unknown-unknown" rustup target add wasm32-unknown-unknown
    fi
}

# Built beside its place and then renamed, so that an interrupted build is never taken for a finished one.
install_tool() {
    local crate="$1" name="$2" version="$3" place="$cache/$2-$3"
    shift 3
    [ -d "$place" ] && return
    fresh="$cache/.new-$name-$version-$$"
    echo "setup: building $name $version, once per machine, takes minutes …"
    CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=false CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        CARGO_PROFILE_RELEASE_DEBUG=false CARGO_PROFILE_RELEASE_STRIP=true \
        step "$name $version" cargo install --locked --version "$version" --root "$fresh" --target-dir "$fresh/target" "$crate" "$@"
    rm -rf "$fresh/target"
    mv "$fresh" "$place"
    fresh=""
}

install_packages() {
    local stamp=node_modules/.package-lock-installed.json
    cmp -s package-lock.json "$stamp" && return
    step "npm packages" npm ci --no-audit --no-fund --loglevel=error
    cp package-lock.json "$stamp"
}

install_browser() {
    find_chromium >/dev/null && find_chromedriver >/dev/null && return
    local root=()
    [ "$(id -u)" = 0 ] || root=(sudo -n)
    if command -v apt-get >/dev/null && "${root[@]}" true 2>/dev/null; then
        step "package lists" "${root[@]}" apt-get update
        step "Chromium and chromedriver" "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium chromium-driver
    fi
    find_chromium >/dev/null ||
        fail "setup: Chromium is missing. Install it (Debian: sudo apt-get install chromium) or name yours: CHROMIUM=/path ./test"
    find_chromedriver >/dev/null ||
        fail "setup: chromedriver is missing. Install it (Debian: sudo apt-get install chromium-driver) or name yours: CHROMEDRIVER=/path ./test"
}

what="${1:-build}"
check_machine
mkdir -p "$cache"
find "$cache" -maxdepth 1 -name '.new-*' -mtime +0 -exec rm -rf {} +

case "$what" in
build | test)
    check_wasm_target
    install_tool trunk trunk "$TRUNK_VERSION" --no-default-features
    install_tool wasm-bindgen-cli wasm-bindgen "$WASM_BINDGEN_VERSION"
    install_tool wasm_split_cli_support wasm-split "$WASM_SPLIT_VERSION" --features build-binary
    install_packages
    step "Rust crates" cargo fetch --locked
    [ "$what" = build ] || install_browser
    ;;
audit) install_tool cargo-deny cargo-deny "$CARGO_DENY_VERSION" ;;
*) fail "usage: src/build/setup.sh build|test|audit" ;;
esac
echo "setup: ready for $what ($SECONDS s)"
