#!/usr/bin/env bash
# Breaks the core on purpose, one fault of tests/soak/mutants.py at a time: the tests must turn red each time. tests/soak/mutants.sh [NAME …]
#
# All faults are compiled once, into a copy; each is awake in one run of the tests alone.
set -uo pipefail
cd "$(dirname "$0")/../.."
# Of its own: Cargo would take what it has compiled of the sources for what is to be compiled of the copy.
export CARGO_TARGET_DIR="$PWD/target/mutants"
copy="$CARGO_TARGET_DIR/copy"
out="$CARGO_TARGET_DIR/out"
mkdir -p "$CARGO_TARGET_DIR"

run_tests() {
    (cd "$copy" && KLIMANETZ_BROKEN="$1" cargo test --quiet --locked -p klimanetz-replica -p klimanetz-core --features klimanetz-core/schema \
        --test core -- simulation:: stored:: laws:: edits:: museum:: schema:: >"$out" 2>&1)
}

all="$(python3 tests/soak/mutants.py "$copy")" || exit 1
names=("$@")
[ ${#names[@]} -gt 0 ] || mapfile -t names <<<"$all"
# A binary without any fault in it would let all of them survive.
has_faults() { grep -rlq --include='core-*' KLIMANETZ_BROKEN "$CARGO_TARGET_DIR/debug/deps"; }
if ! run_tests none || ! has_faults; then
    echo "The tests are red while all faults are asleep:"
    tail -40 "$out"
    exit 1
fi
echo "| mutant | killed by |"
echo "|---|---|"
survivors=0
for name in "${names[@]}"; do
    if ! grep -qx "$name" <<<"$all"; then
        echo "| $name | is no mutant |"
        survivors=$((survivors + 1))
    elif run_tests "$name"; then
        echo "| $name | SURVIVED |"
        survivors=$((survivors + 1))
    else
        killers=$(grep -o '[a-z0-9_:]* --- FAILED' "$out" | sed 's/ --- FAILED//' | sort -u)
        echo "| $name | $(grep -c . <<<"$killers"): $(head -3 <<<"$killers" | paste -sd, | sed 's/,/, /g') |"
    fi
done
[ "$survivors" = 0 ]
