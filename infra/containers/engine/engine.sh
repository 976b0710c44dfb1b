#!/usr/bin/env bash
# Gives tests a container engine: the one that already runs, else a Docker daemon of our own which keeps everything in DIR.
#   engine.sh start DIR   print the environment for Testcontainers as NAME=value lines; 3 and a reason when there is no engine
#   engine.sh stop DIR    end our own daemon (never another one) and delete what it kept
#   engine.sh image DIR   make claimline/engine-probe:1, a shell and sleep of this machine, so that tests need no registry
#   engine.sh pull DIR IMAGE   0 when IMAGE is here or could be pulled, 3 and the reason when not; CLAIMLINE_PULL_SECONDS bounds it
set -euo pipefail

say() { printf 'engine: %s\n' "$*" >&2; }
cannot() { say "$*"; exit 3; }

[ $# -ge 2 ] || { sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2; }
verb=$1
mkdir -p "$2"
dir=$(cd "$2" && pwd)
socket=unix://$dir/docker.sock

ours() {
  local pid
  pid=$(cat "$dir/dockerd.pid" 2>/dev/null) && tr '\0' '\n' 2>/dev/null < "/proc/$pid/cmdline" | grep -qF -- "$dir"
}

host() { if ours; then echo "$socket"; else echo "${DOCKER_HOST:-unix:///var/run/docker.sock}"; fi; }
engine() { DOCKER_HOST=$(host) docker "$@"; }

# No packet filter rules and no forwarding: published ports go through Docker's own proxy, and the machine is left as it was.
launch() {
  local tenths=0
  command -v dockerd >/dev/null || cannot "no container engine: none answers at $(host) and dockerd is not installed (Debian: apt-get install docker.io)."
  [ "$(id -u)" -eq 0 ] || cannot "no container engine answers at $(host), and starting one needs root."
  [ -d /sys/class/net/docker0 ] || : > "$dir/made-docker0"
  setsid dockerd --data-root="$dir/data" --exec-root="$dir/exec" --pidfile="$dir/dockerd.pid" --host="$socket" \
    --iptables=false --ip6tables=false --ip-forward=false --ip-masq=false < /dev/null > "$dir/dockerd.log" 2>&1 &
  until DOCKER_HOST=$socket docker info > /dev/null 2>&1; do
    tenths=$((tenths + 1))
    kill -0 $! 2>/dev/null && [ "$tenths" -lt 300 ] || cannot "dockerd did not start: $(grep -E 'level=(fatal|error)|^failed' "$dir/dockerd.log" | tail -1)"
    sleep 0.1
  done
}

start() {
  engine info > /dev/null 2>&1 || launch
  echo "DOCKER_HOST=$(host)"
  # Testcontainers' reaper is an image that may not be obtainable; containers are closed by the tests.
  echo "TESTCONTAINERS_RYUK_DISABLED=true"
  # Inside a container Testcontainers would else look for the host with an image of its own, and wait minutes for it.
  echo "TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1"
}

stop() {
  local pid tenths=0
  ours || { say "no engine of our own runs in $dir"; return 0; }
  pid=$(cat "$dir/dockerd.pid")
  kill "$pid"
  while [ -d "/proc/$pid" ] && [ "$tenths" -lt 300 ]; do
    tenths=$((tenths + 1))
    sleep 0.1
  done
  [ ! -d "/proc/$pid" ] || cannot "dockerd ($pid) did not end in 30 s; see $dir/dockerd.log."
  umount "$dir"/exec/netns/* 2>/dev/null || true
  [ ! -f "$dir/made-docker0" ] || ip link delete docker0
  rm -rf "$dir/data" "$dir/exec" "$dir/made-docker0"
}

image() {
  local tree=$dir/probe-image program
  ! engine image inspect claimline/engine-probe:1 > /dev/null 2>&1 || return 0
  rm -rf "$tree"
  mkdir -p "$tree/bin"
  for program in sh sleep id; do
    cp -L "$(command -v "$program")" "$tree/bin/$program"
    ldd "$tree/bin/$program" | grep -oE '/[^ ]+' | while read -r library; do
      mkdir -p "$tree$(dirname "$library")"
      cp -L "$library" "$tree$library"
    done
  done
  tar -C "$tree" -c . | engine import -c 'CMD ["/bin/sh"]' - claimline/engine-probe:1 > /dev/null
  rm -rf "$tree"
}

pull() {
  local limit=${CLAIMLINE_PULL_SECONDS:-300} said status=0
  ! engine image inspect "$1" > /dev/null 2>&1 || return 0
  engine info > /dev/null 2>&1 || cannot "$1 cannot be used: no container engine answers at $(host)."
  said=$(DOCKER_HOST=$(host) timeout "$limit" docker pull -q "$1" 2>&1) || status=$?
  [ "$status" -ne 124 ] || cannot "$1 was not pulled in $limit s."
  [ "$status" -eq 0 ] || cannot "$1 cannot be pulled: $(tail -1 <<<"$said")"
}

case $verb in
  start) start ;;
  stop) stop ;;
  image) image ;;
  pull) pull "${3:?IMAGE is missing}" ;;
  *) say "unknown verb '$verb': start, stop, image or pull."; exit 2 ;;
esac
