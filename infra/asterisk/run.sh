#!/usr/bin/env bash
# Starts, stops and watches the two Asterisks of an installation. Needs no privilege: the installed program is run with its
# own loader and libraries, from its own directories below the state directory.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: run.sh start|stop|restart|status|console NAME [COMMAND]

  NAME     switch or practice
  console  runs COMMAND, an Asterisk console command, in the running instance

Environment:
  CLAIMLINE_STATE     state directory; default: .claimline beside the sources
  CLAIMLINE_ASTERISK  packages (default): the program installed by install-root.sh
                      container: an image (infra/containers/asterisk.Dockerfile) run by docker or podman
TEXT
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
state=${CLAIMLINE_STATE:-$(cd "$here/../.." && pwd)/.claimline}
how=${CLAIMLINE_ASTERISK:-packages}
boot_limit=30 stop_limit=10

say() { printf '%s: %s\n' "$name" "$*"; }
fail() { printf '%s: %s\n' "$name" "$*" >&2; exit 1; }

image() { "$here/../containers/image.sh" "$1"; }

# How it was started counts, not how it would be now: "down" must end it whatever the environment says.
in_container() { [[ -s $home/run/claimline.container ]]; }

# The command line that runs the installed asterisk, as an array in $program.
find_program() {
  local root=$state/asterisk-root libraries loader
  [[ -s $root/claimline-version ]] || fail "Asterisk is not installed in $root. Run infra/asterisk/install-root.sh $root"
  libraries=("$root"/usr/lib/*-linux-gnu)
  loader=("${libraries[0]}"/ld-linux-*.so.*)
  program=("${loader[0]}" --argv0 asterisk --library-path "${libraries[0]}:${libraries[0]}/asterisk")
  local_name "${libraries[0]}"
  program+=("$root/usr/sbin/asterisk")
  documentation=$root/usr/share/asterisk/documentation
}

# Asterisk asks for its host's own name at every call. Where nothing answers, each call set-up would stall for seconds.
local_name() {
  getent hosts "$(uname -n)" >/dev/null && return
  printf '127.0.0.1 localhost %s\n' "$(uname -n)" >"$home/hosts"
  program+=(--preload "$1/libnss_wrapper.so")
  export NSS_WRAPPER_HOSTS=$home/hosts
}

# The pid file counts only if that process really is ours: numbers are used again. A container's is seen from outside.
running_pid() {
  local pid
  [[ -s $home/run/claimline.pid ]] || return 1
  pid=$(<"$home/run/claimline.pid")
  { tr '\0' '\n' <"/proc/$pid/cmdline"; } 2>/dev/null | grep -qxF "$home/etc/asterisk.conf" || return 1
  printf '%s' "$pid"
}

console() {
  if in_container; then
    engine=${engine:-$(image engine)}
    "$engine" exec "$(<"$home/run/claimline.container")" asterisk -C "$home/etc/asterisk.conf" -rx "$*"
  else
    [[ ${#program[@]} -gt 0 ]] || find_program
    "${program[@]}" -C "$home/etc/asterisk.conf" -rx "$*"
  fi
}

prepare() {
  [[ -s $home/etc/asterisk.conf ]] || fail "no configuration in $home/etc. Render it first (./claimline up does)"
  ((${#home} <= 90)) || fail "the state directory's path is too long for a Unix socket: $state. Set CLAIMLINE_STATE to a shorter one"
  mkdir -p "$home"/{run,log,var/spool,share}
  # The practice exchange counts calls per number since its start, and registrations do not outlive a switch.
  rm -f "$home"/var/astdb.sqlite3* "$home"/run/asterisk.ctl "$home/run/claimline.container"
}

start_packages() {
  find_program
  ln -sfn "$documentation" "$home/share/documentation"
  ulimit -n "$(descriptors)"
  setsid "${program[@]}" -f -C "$home/etc/asterisk.conf" >"$home/log/console" 2>&1 </dev/null 9>&- &
  printf '%s' $! >"$home/run/claimline.pid"
}

# A thousand calls need some six thousand; an engine cannot give more than it may have itself.
descriptors() {
  local most
  most=$(ulimit -Hn)
  if [[ $most == unlimited ]] || ((most > 65536)); then most=65536; fi
  printf '%s' "$most"
}

# Host networking: addresses and ports mean the same inside and outside. Directories keep their paths for the same reason.
# The instance sees its own directory and the spoken prompts, not the rest of the state.
start_container() {
  local options=(--network host --ulimit "nofile=$(descriptors)" --cap-drop ALL --security-opt no-new-privileges --read-only --tmpfs /tmp) voices
  engine=$(image engine)
  image build >/dev/null
  voices=$(dirname "$(readlink -f "$home/share/moh/hold-music.wav")")
  options+=(-v "$home:$home" -v "$voices:$voices:ro")
  if [[ $engine == podman && $(id -u) != 0 ]]; then options+=(--userns keep-id); else options+=(--user "$(id -u):$(id -g)"); fi
  getent hosts "$(uname -n)" >/dev/null || options+=(--add-host "$(uname -n):127.0.0.1")
  ln -sfn /usr/share/asterisk/documentation "$home/share/documentation"
  remove_containers
  "$engine" run -d --rm --label "claimline=$home" "${options[@]}" "$(image name)" \
    sh -c 'exec asterisk -f -C "$0" >"$1" 2>&1' "$home/etc/asterisk.conf" "$home/log/console" >"$home/run/claimline.container"
  "$engine" inspect -f '{{.State.Pid}}' "$(<"$home/run/claimline.container")" >"$home/run/claimline.pid" ||
    fail "ended while starting. Last lines of $home/log/console:
$(tail -n 5 "$home/log/console" 2>/dev/null)"
}

# The engine removes a container a moment after its process has ended. What a start left that was broken off goes too.
remove_containers() {
  local left deadline=$((SECONDS + stop_limit))
  engine=${engine:-$(image engine)} || fail "its container may still be there, and can be neither ended nor removed"
  while left=$("$engine" ps -aq --filter "label=claimline=$home") && [[ -n $left ]]; do
    if ! running_pid >/dev/null || ((SECONDS >= deadline)); then
      xargs -r "$engine" rm -f <<<"$left" >/dev/null 2>&1 || true
    fi
    sleep 0.1
  done
  rm -f "$home/run/claimline.container"
}

await_boot() {
  local deadline=$((SECONDS + boot_limit))
  until [[ $(console core waitfullybooted 2>/dev/null) == *"fully booted"* ]]; do
    running_pid >/dev/null || fail "ended while starting. Last lines of $home/log:
$(tail -qn 5 "$home/log/console" "$home/log/messages" 2>/dev/null)"
    ((SECONDS < deadline)) || fail "did not finish starting within $boot_limit s; see $home/log/messages"
    sleep 0.1
  done
}

# Asterisk starts without a listener whose port is taken; such an instance is of no use.
check_ports() {
  local taken
  taken=$(tail -c "+$(($1 + 1))" "$home/log/messages" | grep -m 3 'Address already in use' || true)
  [[ -z $taken ]] && return
  stop >/dev/null
  fail "a port it needs is taken by another program (ss -lntup shows by which). Free it, or set other ports in the telephony settings:
$taken"
}

start() {
  local pid seen
  if pid=$(running_pid); then
    say "already running (pid $pid)"
    return
  fi
  prepare
  exec 9>"$home/run/lock"
  flock -n 9 || fail "another start is under way. Wait for it to end"
  seen=$(stat -c %s "$home/log/messages" 2>/dev/null || printf 0)
  "start_$how"
  await_boot
  check_ports "$seen"
  say "started (pid $(<"$home/run/claimline.pid"))"
}

stop() {
  local pid deadline
  if ! pid=$(running_pid); then
    say "not running"
    ! in_container || remove_containers
    rm -f "$home/run/claimline.pid"
    return
  fi
  console core stop now >/dev/null 2>&1 || true
  deadline=$((SECONDS + stop_limit))
  while running_pid >/dev/null; do
    if ((SECONDS >= deadline)); then
      say "did not stop within $stop_limit s, ending it"
      kill -KILL "$pid"
      deadline=$((SECONDS + 5))
    fi
    sleep 0.1
  done
  ! in_container || remove_containers
  rm -f "$home/run/claimline.pid"
  say "stopped"
}

status() {
  local pid
  pid=$(running_pid) || { say "not running"; return 3; }
  say "running (pid $pid), $(console core show uptime | sed -n 's/^System uptime: /up /p')"
}

main() {
  [[ $# -ge 2 ]] || { usage >&2; exit 2; }
  local action=$1
  name=$2 program=() engine=
  [[ $name == switch || $name == practice ]] || { usage >&2; exit 2; }
  [[ $how == packages || $how == container ]] || { usage >&2; exit 2; }
  home=$state/$name
  case $action in
    start | stop | status) "$action" ;;
    restart) stop && start ;;
    console) shift 2 && console "$@" ;;
    *) usage >&2 && exit 2 ;;
  esac
}

main "$@"
