#!/usr/bin/env bash
# The image of Asterisk for CLAIMLINE_ASTERISK=container, and the engine that runs it: docker, else podman.
#   image.sh build   build it unless it is there
#   image.sh name    its name; it changes with the Dockerfile
#   image.sh engine  the engine; 1 and what to do when none answers
#   image.sh there   0 when it has been built
# CLAIMLINE_DEBIAN_MIRROR names a package archive for the build; without it the base image's own is used.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
fail() { printf 'container: %s\n' "$*" >&2; exit 1; }

engine() {
  local one found=()
  for one in docker podman; do
    command -v "$one" >/dev/null || continue
    found+=("$one")
    ! "$one" info >/dev/null 2>&1 || { printf '%s' "$one"; return; }
  done
  ((${#found[@]})) || fail "neither docker nor podman is installed. Install one (apt-get install docker.io); or unset CLAIMLINE_ASTERISK to do without."
  fail "${found[*]} is installed, but does not answer (${found[0]} info says why). Start it, join its group or set DOCKER_HOST; or unset CLAIMLINE_ASTERISK to do without."
}

name() { printf 'claimline-asterisk:22-%s' "$(sha256sum <"$here/asterisk.Dockerfile" | cut -c1-12)"; }

# Host networking also while building: an engine that may not make networks of its own can still do this, and proxies on loopback work.
build() {
  local run arguments=() variable
  run=$(engine)
  ! "$run" image inspect "$(name)" >/dev/null 2>&1 || return 0
  for variable in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
    [[ -z ${!variable:-} ]] || arguments+=(--build-arg "$variable=${!variable}")
  done
  [[ -z ${CLAIMLINE_DEBIAN_MIRROR:-} ]] || arguments+=(--build-arg "DEBIAN_MIRROR=$CLAIMLINE_DEBIAN_MIRROR")
  "$run" build --network host "${arguments[@]}" -t "$(name)" - <"$here/asterisk.Dockerfile" ||
    fail "$run could not build $(name). It needs the base image debian:sid-slim and a Debian package archive (CLAIMLINE_DEBIAN_MIRROR names another)."
}

there() {
  local run
  run=$(engine)
  "$run" image inspect "$(name)" >/dev/null 2>&1
}

case ${1:-} in
  build | name | engine | there) "$1" ;;
  *) sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
