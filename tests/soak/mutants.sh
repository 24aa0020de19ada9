#!/usr/bin/env bash
# Breaks the core on purpose, one fault at a time, in a copy: the tests must turn red each time. tests/soak/mutants.sh [NAME …]
#
# A mutant is a Python edit in tests/soak/mutants/: it must change the source, and what it changes must compile.
set -uo pipefail
cd "$(dirname "$0")/../.."
root="$PWD"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
export CARGO_TARGET_DIR="${KLIMANETZ_MUTANTS_TARGET:-$root/target/mutants}"
# Quick to compile and quick enough to run.
profile=(--config 'profile.dev.debug=0' --config 'profile.dev.opt-level=1')

run_tests() {
    cargo "${profile[@]}" test --quiet -p klimanetz-core --features schema -- \
        simulation:: stored:: laws:: edits:: museum:: schema:: >"$scratch/out" 2>&1
}

copy() {
    rm -rf "$scratch/copy"
    mkdir "$scratch/copy"
    cp -r Cargo.toml Cargo.lock rust-toolchain.toml src tests index.html style "$scratch/copy/" 2>/dev/null
}

names=("$@")
[ ${#names[@]} -gt 0 ] || names=($(basename -s .py tests/soak/mutants/*.py))
copy
cd "$scratch/copy" || exit 1
if ! run_tests; then
    echo "The tests are red without any mutant:"
    tail -40 "$scratch/out"
    exit 1
fi
echo "| mutant | killed by |"
echo "|---|---|"
survivors=0
for name in "${names[@]}"; do
    cd "$root" && copy && cd "$scratch/copy" || exit 1
    if ! python3 "$root/tests/soak/mutants/$name.py" || diff -rq "$root/src" src >/dev/null; then
        echo "| $name | does not apply any more |"
        survivors=$((survivors + 1))
        continue
    fi
    if run_tests; then
        echo "| $name | SURVIVED |"
        survivors=$((survivors + 1))
    elif grep -q '^error\(\[E[0-9]*\]\)\?: ' "$scratch/out" && ! grep -q 'FAILED' "$scratch/out"; then
        echo "| $name | does not compile: $(grep -m1 '^error' "$scratch/out") |"
        survivors=$((survivors + 1))
    else
        killers=$(grep -o '[a-z0-9_:]* --- FAILED' "$scratch/out" | sed 's/ --- FAILED//' | sort -u)
        echo "| $name | $(echo "$killers" | wc -l): $(echo "$killers" | head -3 | paste -sd, | sed 's/,/, /g') |"
    fi
done
[ "$survivors" = 0 ]
