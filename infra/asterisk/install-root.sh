#!/usr/bin/env bash
# Installs Asterisk 22 and its libraries from Debian packages into a directory of their own. Nothing outside of that
# directory is touched, no package is configured, and no privilege is needed: run.sh starts the program with its own
# loader and libraries. Running it again does nothing; an interrupted run begins anew.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: install-root.sh DIR

  DIR  where to install, for example .claimline/asterisk-root (about 270 MB)

Environment:
  CLAIMLINE_DEBIAN_MIRROR  package archive; default: the Debian archive this machine's apt uses, else http://deb.debian.org/debian
  CLAIMLINE_DEBIAN_SUITE   release to take Asterisk from; default: sid, the one that carries Asterisk 22
TEXT
}

say() { printf 'asterisk: %s\n' "$*"; }
fail() { printf 'asterisk: %s\n' "$*" >&2; exit 1; }

# The first Debian archive named in apt's sources, in either of their two formats.
mirror_of_this_machine() {
  local found
  found=$(sed -nE 's/^URIs:[[:space:]]*([^[:space:]]*debian\/?)([[:space:]].*)?$/\1/p' /etc/apt/sources.list.d/*.sources 2>/dev/null | grep -v security | head -n 1 || true)
  if [[ -z $found ]]; then
    found=$(sed -nE 's/^deb[[:space:]]+(\[[^]]*\][[:space:]]+)?(https?:[^[:space:]]*debian\/?)[[:space:]].*$/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null | grep -v security | head -n 1 || true)
  fi
  printf '%s' "${found:-http://deb.debian.org/debian}"
}

check_tools() {
  command -v mmdebstrap >/dev/null || fail "mmdebstrap is missing. Install it (apt-get install mmdebstrap), or use a container engine (CLAIMLINE_ASTERISK=container)."
  case $(dpkg --print-architecture) in
    amd64 | arm64) ;;
    *) fail "Debian's Asterisk is provisioned for amd64 and arm64; this machine is $(dpkg --print-architecture). Use a container engine instead." ;;
  esac
  [[ -e /usr/share/keyrings/debian-archive-keyring.gpg ]] ||
    fail "the keys of the Debian archive are missing. Install them: apt-get install debian-archive-keyring"
}

# libnss-wrapper answers for this machine's own name where the machine itself does not (see run.sh).
install() {
  local partial=$1 mirror=$2 suite=$3 log=$4 mode=auto
  # Unpacking needs no chroot; without this an ordinary user would need name spaces or fakechroot for nothing.
  [[ $(id -u) == 0 ]] || mode=chrootless
  mmdebstrap --mode="$mode" --variant=extract \
    --aptopt='Acquire::Check-Valid-Until "false"' --aptopt='Acquire::Retries "3"' \
    --keyring=/usr/share/keyrings/debian-archive-keyring.gpg \
    --include=asterisk,asterisk-modules,libnss-wrapper \
    "$suite" "$partial" "$mirror" >"$log" 2>&1
}

version_in() {
  local libraries
  libraries=("$1"/usr/lib/*-linux-gnu)
  "${libraries[0]}"/ld-linux-*.so.* --library-path "${libraries[0]}:${libraries[0]}/asterisk" "$1/usr/sbin/asterisk" -V
}

# What this use of the packages never needs.
slim() {
  rm -rf "$1"/usr/share/doc "$1"/usr/share/man "$1"/usr/share/locale "$1"/usr/include "$1"/etc "$1"/var
}

main() {
  [[ $# -eq 1 && $1 != -* ]] || { usage >&2; exit 2; }
  local root=$1 partial=$1.partial log=$1.log mirror suite
  if [[ -s $root/claimline-version ]]; then
    say "$(<"$root/claimline-version") is installed in $root"
    return
  fi
  check_tools
  mirror=${CLAIMLINE_DEBIAN_MIRROR:-$(mirror_of_this_machine)}
  suite=${CLAIMLINE_DEBIAN_SUITE:-sid}
  mkdir -p "$(dirname "$root")"
  exec 9>"$root.lock"
  flock -n 9 || fail "another installation into $root is running. Wait for it to end."
  rm -rf "$partial" "$root"
  say "downloading Asterisk and its libraries from $mirror ($suite), usually less than a minute; details in $log"
  install "$partial" "$mirror" "$suite" "$log" ||
    fail "the installation failed. The last lines of $log:
$(tail -n 5 "$log")
Check that $mirror can be reached and carries $suite, or name another by CLAIMLINE_DEBIAN_MIRROR."
  say "unpacked, checking that it runs"
  slim "$partial"
  version_in "$partial" >"$partial/claimline-version" ||
    fail "the installed Asterisk does not start on this machine ($(uname -sr)). Use a container engine instead (CLAIMLINE_ASTERISK=container)."
  mv "$partial" "$root"
  rm -f "$log"
  say "$(<"$root/claimline-version") is installed in $root"
}

main "$@"
