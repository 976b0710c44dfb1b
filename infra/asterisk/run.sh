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
image=claimline-asterisk:22
boot_limit=30 stop_limit=10

say() { printf '%s: %s\n' "$name" "$*"; }
fail() { printf '%s: %s\n' "$name" "$*" >&2; exit 1; }

engine() {
  command -v docker || command -v podman || fail "CLAIMLINE_ASTERISK=container, but neither docker nor podman is installed"
}

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

# The pid file counts only if that process really is ours: numbers are used again.
running_pid() {
  local pid
  [[ -s $home/run/claimline.pid ]] || return 1
  pid=$(<"$home/run/claimline.pid")
  [[ $how == container ]] || { tr '\0' '\n' <"/proc/$pid/cmdline"; } 2>/dev/null | grep -qxF "$home/etc/asterisk.conf" || return 1
  [[ $how != container ]] || [[ $("$(engine)" inspect -f '{{.State.Running}}' "$pid" 2>/dev/null) == true ]] || return 1
  printf '%s' "$pid"
}

console() {
  if [[ $how == container ]]; then
    "$(engine)" exec "$(<"$home/run/claimline.pid")" asterisk -C "$home/etc/asterisk.conf" -rx "$*"
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
  rm -f "$home"/var/astdb.sqlite3* "$home"/run/asterisk.ctl
}

start_packages() {
  find_program
  ln -sfn "$documentation" "$home/share/documentation"
  # A thousand calls need some six thousand descriptors.
  ulimit -n 65536 2>/dev/null || ulimit -n "$(ulimit -Hn)"
  setsid "${program[@]}" -f -C "$home/etc/asterisk.conf" >"$home/log/console" 2>&1 </dev/null 9>&- &
  printf '%s' $! >"$home/run/claimline.pid"
}

start_container() {
  local run
  run=$(engine)
  "$run" image inspect "$image" >/dev/null 2>&1 ||
    { say "building the image $image"; "$run" build -q -t "$image" -f "$here/../containers/asterisk.Dockerfile" "$here/../containers" >/dev/null; }
  ln -sfn /usr/share/asterisk/documentation "$home/share/documentation"
  # Host networking: addresses and ports mean the same inside and outside. The state directory keeps its path for the same reason.
  "$run" run -d --rm --network host --user "$(id -u):$(id -g)" --ulimit nofile=65536 -v "$state:$state" "$image" \
    asterisk -f -C "$home/etc/asterisk.conf" >"$home/run/claimline.pid"
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
    rm -f "$home/run/claimline.pid"
    return
  fi
  console core stop now >/dev/null 2>&1 || true
  deadline=$((SECONDS + stop_limit))
  while running_pid >/dev/null; do
    if ((SECONDS >= deadline)); then
      say "did not stop within $stop_limit s, ending it"
      if [[ $how == container ]]; then "$(engine)" rm -f "$pid" >/dev/null; else kill -KILL "$pid"; fi
      deadline=$((SECONDS + 5))
    fi
    sleep 0.1
  done
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
  name=$2 program=()
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
