# Lines for people: one per step, with a mark, what it is, and how it went.

if [[ -t 1 && -z ${NO_COLOR:-} ]]; then
  green=$'\e[32m' red=$'\e[31m' yellow=$'\e[33m' dim=$'\e[2m' bold=$'\e[1m' plain=$'\e[0m' clear=$'\r\e[K'
else
  green='' red='' yellow='' dim='' bold='' plain='' clear=''
fi
if [[ ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} == *[Uu][Tt][Ff]* ]]; then
  mark_ok='✓' mark_bad='✗' mark_warn='!' mark_busy='…'
else
  mark_ok='ok' mark_bad='XX' mark_warn='!!' mark_busy='..'
fi

line() { printf '%s  %s%-2s%s %-22s %s\n' "$clear" "$2" "$1" "$plain" "$3" "$4"; }
ok() { line "$mark_ok" "$green" "$1" "${2:-}"; }
bad() { line "$mark_bad" "$red" "$1" "${2:-}"; }
warn() { line "$mark_warn" "$yellow" "$1" "${2:-}"; }
title() { printf '\n%s%s%s\n' "$bold" "$1" "$plain"; }

# Ends the program with what was wrong and what to do.
die() {
  printf '%s\n%sclaimline:%s %s\n' "$clear" "$red" "$plain" "$*" >&2
  exit 1
}

# Shows that a process works on a step, until it ends: in place on a terminal, a line now and then elsewhere.
show_until_done() {
  local pid=$1 name=$2 began=$SECONDS told=$SECONDS
  while kill -0 "$pid" 2>/dev/null; do
    if [[ -n $clear ]]; then
      printf '%s  %s%-2s%s %-22s %s%d s%s' "$clear" "$dim" "$mark_busy" "$plain" "$name" "$dim" $((SECONDS - began)) "$plain"
    elif ((SECONDS - told >= 15)); then
      told=$SECONDS
      printf '  %-2s %-22s at work for %d s\n' "$mark_busy" "$name" $((SECONDS - began))
    fi
    sleep 0.2
  done
}

# step NAME COMMAND…: runs the command with its output in a log, and shows progress. On failure shows the log's end and stops.
step() {
  local name=$1 log began=$SECONDS pid
  shift
  mkdir -p "$state/log"
  log=$state/log/$(tr -c 'a-z0-9\n' '-' <<<"${name,,}").log
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  jobs_under_way+=("$pid")
  show_until_done "$pid" "$name"
  finish "$pid" "$name" "$log" "$began"
}

# finish PID NAME LOG BEGAN: the result of a step that was begun before.
finish() {
  if wait "$1"; then
    ok "$2" "$(($SECONDS - $4)) s"
  else
    bad "$2" "failed after $(($SECONDS - $4)) s; the end of $3:"
    tail -n 15 "$3" | sed 's/^/       /' >&2
    die "$2 failed. Run ./claimline doctor for what is missing; then the same command again goes on from here."
  fi
}

jobs_under_way=()
interrupted() {
  local pid deadline=$((SECONDS + 10))
  trap '' INT TERM HUP PIPE
  printf '%s\nInterrupted. The same command again goes on from here.\n' "$clear" >&2
  for pid in "${jobs_under_way[@]}"; do end_tree "$pid"; done
  # They hold this launcher's lock.
  for pid in "${jobs_under_way[@]}"; do
    while kill -0 "$pid" 2>/dev/null && ((SECONDS < deadline)); do sleep 0.1; done
  done
  exit 130
}

# A process and all below it, the lowest first; procps may not be there yet. Packages half unpacked are worse than a wait, so apt-get with a
# dpkg at work is left to finish: it holds this launcher's lock until then.
end_tree() {
  local child children
  children=$(cat "/proc/$1/task"/*/children 2>/dev/null || true)
  if [[ $(command_of "$1") == apt-get ]]; then
    for child in $children; do
      if [[ $(command_of "$child") == dpkg ]]; then
        printf 'Packages that are being installed are finished first; until then ./claimline says that another is at work.\n' >&2
        return 0
      fi
    done
  fi
  for child in $children; do end_tree "$child"; done
  kill -TERM "$1" 2>/dev/null || true
}

command_of() { cat "/proc/$1/comm" 2>/dev/null || true; }

trap interrupted INT TERM HUP PIPE

# Like step, but a failure is only told.
step_softly() {
  local name=$1 log=$log_dir/softly.log began=$SECONDS pid
  shift
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  jobs_under_way+=("$pid")
  show_until_done "$pid" "$name"
  if wait "$pid"; then ok "$name" "$((SECONDS - began)) s"; else warn "$name" "not possible here; see $log"; return 1; fi
}
