#!/usr/bin/env bash
# Makes the release archive, the same bytes each time: `release.sh [FOLDER]` builds first, `release.sh --as-built [FOLDER]` takes
# dist/ as it is (or KLIMANETZ_DIST, as the stories do).
#
# FOLDER (by default release/) gets klimanetz-VERSION-BUILD.tar.gz and SHA256SUMS with its checksum. Inside: page/ (what is
# hosted), hosting/ (configurations and the recall), README, CHANGELOG, LICENSE, and SHA256SUMS of all these files.
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/build/tools.sh

page=dist
if [ "${1:-}" = --as-built ]; then
    shift
    page="${KLIMANETZ_DIST:-dist}"
else
    src/build/setup.sh build
    build_page
fi
[ $# -le 1 ] || fail "usage: src/build/release.sh [--as-built] [FOLDER]"
out="${1:-release}"

version="$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)"
build="$(sed -n 's/.*<meta name="build" content="\([0-9a-f]*\)">.*/\1/p' "$page/index.html")"
[ -n "$version" ] && [ -n "$build" ] || fail "release: Cargo.toml names no version, or $page/index.html no build"
name="klimanetz-$version-$build"

stage="$(mktemp -d)"
trap 'rm -rf "$stage"' EXIT
mkdir -p "$stage/$name/hosting" "$out"
cp -r "$page" "$stage/$name/page"
cp src/build/hosting/{_headers,nginx.conf,apache.htaccess} src/pwa/recall.js "$stage/$name/hosting"
cp README.md CHANGELOG.md LICENSE "$stage/$name"
(cd "$stage/$name" && find . -type f ! -name SHA256SUMS -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum >SHA256SUMS)

# The time of all files is that of the commit: neither the clock nor who builds is in the archive.
time="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}"
tar --create --directory="$stage" --sort=name --format=ustar --mtime="@$time" --owner=0 --group=0 --numeric-owner \
    --mode=u=rwX,go=rX "$name" | gzip -9 --no-name >"$stage/archive"
mv "$stage/archive" "$out/$name.tar.gz"
chmod 644 "$out/$name.tar.gz"
(cd "$out" && sha256sum "$name.tar.gz" >SHA256SUMS)
cat "$out/SHA256SUMS"
