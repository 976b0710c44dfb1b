#!/usr/bin/env bash
# Installs the second store: FerretDB (built from source) over PostgreSQL with the DocumentDB extension (Debian packages,
# unpacked privately). Needs no root, touches nothing outside $CLAIMLINE_STATE/second-store, and does nothing when done.
# Exit codes: 0 installed; 3 cannot be had here (the reason is the last line); anything else is a defect of this script.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=versions.sh
. "$here/versions.sh"
state=${CLAIMLINE_STATE:-$(cd "$here/../.." && pwd)/.claimline}
home=$state/second-store
work=$home.installing

say() { printf 'second-store: %s\n' "$*"; }
cannot() { printf 'second-store: NOT INSTALLED: %s\n' "$*" >&2; exit 3; }

stamp() { cat "$here"/{versions,install,starter}.sh | sha256sum | cut -d' ' -f1; }

if [ "$(cat "$home/installed" 2>/dev/null || true)" = "$(stamp)" ]; then
  say "already installed in $home"
  exit 0
fi

require() {
  [ "$(uname -s)/$(uname -m)" = Linux/x86_64 ] || cannot "only built for Linux on x86_64, this is $(uname -s) on $(uname -m)."
  local tool
  for tool in apt-get dpkg-deb flock xargs sha256sum; do
    command -v "$tool" >/dev/null || cannot "'$tool' is missing; the PostgreSQL packages are fetched with it (Debian or Ubuntu)."
  done
  [ -r "$DEBIAN_KEYRING" ] || cannot "$DEBIAN_KEYRING is missing. Remedy: apt-get install debian-archive-keyring."
  find_go || cannot "no Go $GO_MINIMUM or newer on PATH or in /usr/local/go/bin. Remedy: install Go (Debian: golang-go from backports)."
  local free
  free=$(df -Pm "$state" | awk 'NR==2 {print $4}')
  [ "$free" -ge "$NEEDED_MIB" ] || cannot "$free MiB free under $state; building needs $NEEDED_MIB MiB for a minute or two."
}

# Go 1.21 and newer fetch the toolchain that a module asks for; older ones cannot build it at all.
find_go() {
  local candidate version
  for candidate in "$(command -v go || true)" /usr/local/go/bin/go; do
    [ -x "$candidate" ] || continue
    version=$("$candidate" env GOVERSION 2>/dev/null | sed 's/^go//; s/[^0-9.].*//')
    if [ "$(printf '%s\n%s\n' "$GO_MINIMUM" "$version" | sort -V | head -1)" = "$GO_MINIMUM" ]; then
      go=$candidate
      return 0
    fi
  done
  return 1
}

build_ferretdb() {
  local started=$SECONDS info dir
  export GOPATH=$work/go GOCACHE=$work/go-build GOFLAGS='-modcacherw -buildvcs=false' GOTOOLCHAIN=auto CGO_ENABLED=0
  # Outside any module and workspace, so that nothing above this directory has a say.
  export GOWORK=off
  cd "$work"
  say "FerretDB $FERRETDB_VERSION: fetching the source"
  info=$("$go" mod download -json "$FERRETDB_MODULE@$FERRETDB_VERSION" 2>"$work/go.log") \
    || cannot "the Go module $FERRETDB_MODULE $FERRETDB_VERSION could not be fetched: $(sed -n 's/^\t"Error": "\(.*\)",*$/\1/p' <<<"$info") $(tail -1 "$work/go.log")"
  grep -q "\"Sum\": \"$FERRETDB_SUM\"" <<<"$info" || cannot "the source of FerretDB $FERRETDB_VERSION is not the one pinned in versions.sh."
  dir=$(sed -n 's/^\t"Dir": "\(.*\)",*$/\1/p' <<<"$info")
  cp -r "$dir" "$work/source"
  # Its start-up check wants this file, which exists in release archives only.
  echo "$FERRETDB_VERSION" > "$work/source/build/version/version.txt"
  say "FerretDB: compiling (about a minute on two cores)"
  (cd "$work/source" && "$go" build -trimpath -ldflags='-s -w' -o "$work/ferretdb" ./cmd/ferretdb) >>"$work/go.log" 2>&1 \
    || cannot "FerretDB $FERRETDB_VERSION did not compile: $(grep -v '^go: downloading' "$work/go.log" | tail -2 | tr '\n' ' ')"
  say "FerretDB: built in $((SECONDS - started)) s"
}

debian_mirror() {
  local found
  found=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null \
    | grep -oE '^(deb +(\[[^]]*\] +)?|URIs: *)https?://[^ ]+/debian/?( |$)' | grep -oE 'https?://[^ ]+' | head -1 || true)
  echo "${CLAIMLINE_DEBIAN_MIRROR:-${found:-$DEBIAN_MIRROR}}"
}

private_apt() {
  apt-get -q -o Dir::State="$work/apt/state" -o Dir::State::status="$work/apt/status" -o Dir::Cache="$work/apt/cache" \
    -o Dir::Etc::sourcelist="$work/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null -o Dir::Etc::preferencesparts=/dev/null \
    -o Debug::NoLocking=1 -o APT::Sandbox::User="$(id -un)" -o APT::Architecture=amd64 -o Acquire::Languages=none \
    -o Acquire::Retries=3 -o APT::Update::Error-Mode=any -o Acquire::Check-Valid-Until=false -o APT::Install-Recommends=false -o DPkg::Pre-Install-Pkgs::= "$@"
}

fetch_postgresql() {
  local started=$SECONDS mirror log=$work/apt/log
  mirror=$(debian_mirror)
  mkdir -p "$work"/apt/state/lists/partial "$work"/apt/cache/archives/partial "$work/all"
  : > "$work/apt/status"
  echo "deb [signed-by=$DEBIAN_KEYRING] $mirror $DEBIAN_SUITE main" > "$work/apt/sources.list"
  say "PostgreSQL: reading the package lists"
  private_apt update >"$log" 2>&1 || cannot "the package lists of Debian $DEBIAN_SUITE could not be read: $(grep -E '^[EW]:' "$log" | head -1)"
  say "PostgreSQL: fetching $DOCUMENTDB_PACKAGE and what it needs (about 130 MB)"
  private_apt -y --download-only install "$DOCUMENTDB_PACKAGE" dash >>"$log" 2>&1 \
    || cannot "$DOCUMENTDB_PACKAGE cannot be fetched from Debian $DEBIAN_SUITE: $(grep -E '^E:' "$log" | head -1)"
  say "PostgreSQL: unpacking $(find "$work/apt/cache/archives" -name '*.deb' | wc -l) packages"
  find "$work/apt/cache/archives" -name '*.deb' -print0 | xargs -0 -P 2 -n 8 sh -c 'for d; do dpkg-deb --fsys-tarfile "$d"; done | tar -xif - -C "$0" --no-same-owner --exclude="./usr/share/doc" --exclude="./usr/share/man" --exclude="./usr/share/locale"' "$work/all"
  warn_of_other_version
  keep_what_runs
  say "PostgreSQL: ready in $((SECONDS - started)) s"
}

warn_of_other_version() {
  local got
  got=$(find "$work/apt/cache/archives" -name "${DOCUMENTDB_PACKAGE}_*.deb" -printf '%f\n' | cut -d_ -f2)
  [ "$got" = "$DOCUMENTDB_VERSION" ] || say "WARNING: Debian $DEBIAN_SUITE now has DocumentDB $got; docs/second-store.md was measured with $DOCUMENTDB_VERSION."
}

# Of 480 MB only the server, its extensions and the libraries they load are kept. Every program gets a small starter that
# uses the libraries beside it, so that neither a chroot nor the C library of this machine matters.
keep_what_runs() {
  local root=$work/root pg=usr/lib/postgresql/$POSTGRESQL_MAJOR libs=usr/lib/x86_64-linux-gnu
  local loader=$work/all/$libs/ld-linux-x86-64.so.2 program
  mkdir -p "$root/$pg/bin" "$root/$pg/lib" "$root/$libs" "$root/usr/share/postgresql"
  cp "$work/all/$pg/lib/"*.so "$root/$pg/lib/"
  rm -f "$root/$pg/lib/"postgis_{raster,sfcgal,topology}-*.so "$root/$pg/lib/"{pgxml,sepgsql}.so
  cp -r "$work/all/usr/share/postgresql/$POSTGRESQL_MAJOR" "$root/usr/share/postgresql/"
  cp "$loader" "$root/$libs/"
  for program in postgres initdb psql; do
    cp "$work/all/$pg/bin/$program" "$root/$pg/bin/$program.elf"
    sed "s|@PROGRAM@|$program|g; s|@PG@|$pg|g; s|@LIBS@|$libs|g" "$here/starter.sh" > "$root/$pg/bin/$program"
    chmod 755 "$root/$pg/bin/$program"
  done
  # The extensions name each other as libraries, hence their own directory in the search path.
  find "$root/$pg" -name '*.elf' -o -name '*.so' | while read -r program; do
    "$loader" --library-path "$work/all/$libs:$root/$pg/lib" --list "$program" || echo "$program not found"
  done > "$work/needed" 2>&1
  ! grep -q 'not found' "$work/needed" || cannot "a library of PostgreSQL is missing: $(grep -m1 'not found' "$work/needed" | xargs)"
  awk -v own="$root/" '/=> \//{if (index($3, own) != 1) print $3}' "$work/needed" | sort -u | xargs cp -Lt "$root/$libs"
  name_postgis "$root/usr/share/postgresql/$POSTGRESQL_MAJOR/extension"
}

# Debian names the extension postgis-3 and links the plain name when the package is configured, which unpacking does not do.
name_postgis() {
  [ -e "$1/postgis.control" ] || cp "$1/postgis-3.control" "$1/postgis.control"
}

mkdir -p "$state"
exec 9>"$state/second-store.lock"
flock -n 9 || { say "another installation is under way, waiting for it"; flock 9; }
[ "$(cat "$home/installed" 2>/dev/null || true)" != "$(stamp)" ] || { say "already installed in $home"; exit 0; }
require
rm -rf "$work"
mkdir -p "$work"
trap 'rm -rf "$work"' EXIT
begun=$SECONDS
# Job control gives each its own process group, so that one which fails, or Ctrl-C, ends the other with all its children.
set -m
build_ferretdb 9>&- &
building=$!
fetch_postgresql 9>&- &
fetching=$!
trap 'kill -- "-$building" "-$fetching" 2>/dev/null || true; wait; rm -rf "$work"' EXIT
wait -n
wait -n
rm -rf "$home"
mkdir -p "$home"
mv "$work/root" "$work/ferretdb" "$home/"
stamp > "$home/installed"
say "installed in $home: $(du -sm "$home" | cut -f1) MB, $((SECONDS - begun)) s"
