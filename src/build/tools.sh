# Versions and places of the build tools, and how a script speaks; sourced by run, test, audit and setup.sh.

TRUNK_VERSION=0.21.14
WASM_BINDGEN_VERSION=0.2.126
WASM_SPLIT_VERSION=0.2.4
CARGO_DENY_VERSION=0.20.2

cache="${KLIMANETZ_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/klimanetz}"
export PATH="$PWD/node_modules/.bin:$cache/trunk-$TRUNK_VERSION/bin:$cache/wasm-bindgen-$WASM_BINDGEN_VERSION/bin:$cache/wasm-split-$WASM_SPLIT_VERSION/bin:$cache/cargo-deny-$CARGO_DENY_VERSION/bin:$PATH:$HOME/.cargo/bin"
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-never}"

fail() {
    echo "$*" >&2
    exit 1
}

# How the wasm is compiled.
page_flags() {
    # Separated by a character that no folder's name holds: it may well hold a space.
    local and=$'\x1f'
    printf '%s' "-Clink-arg=--emit-relocs${and}--cfg${and}erase_components${and}--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo${and}--remap-path-prefix=$PWD=klimanetz"
}

# The page: `build_page` as it is released, `build_page quick DIST` for trying it, compiled in a fraction of the time. Machine paths are
# cut out of the wasm: nobody's home folder is published, every machine builds the same.
build_page() {
    local how=(--release)
    # wasm-split finds by the linker's relocations and names what belongs together; both are gone from what is published.
    local -x SPLIT_FOLDER="$PWD/target/split" WASM_BINDGEN CARGO_PROFILE_RELEASE_STRIP=none PATH="$PWD/src/build/split:$PATH"
    local -x CARGO_ENCODED_RUSTFLAGS
    CARGO_ENCODED_RUSTFLAGS="$(page_flags)"
    WASM_BINDGEN="$(PATH="${PATH#*:}" command -v wasm-bindgen)"
    if [ "${1:-}" = quick ]; then
        how=(--cargo-profile quick --dist "$2")
        local -x KLIMANETZ_QUICK=1 KLIMANETZ_COMPRESS=no CARGO_PROFILE_QUICK_STRIP=none
    fi
    trunk build "${how[@]}"
}

# The first Chromium that really starts: on Ubuntu `chromium` may be a stub that only names a snap.
find_chromium() {
    local name path
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
        path="$(command -v "${name:-none}" 2>/dev/null)" && "$path" --version >/dev/null 2>&1 && echo "$path" && return
    done
    return 1
}

find_chromedriver() {
    command -v "${CHROMEDRIVER:-chromedriver}" 2>/dev/null
}
