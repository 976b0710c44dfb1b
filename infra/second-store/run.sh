#!/usr/bin/env bash
# Runs one second store: PostgreSQL on PORT+1 and FerretDB, which speaks the MongoDB protocol, on PORT. Both on loopback only,
# without passwords: it is for tests. All its files are in DATADIR; several may run side by side.
#   run.sh start PORT DATADIR    start, wait until it answers (60 s at most), print its URI; does nothing when it runs
#   run.sh stop PORT DATADIR     end it in order
#   run.sh crash PORT DATADIR    kill -9 every process of it, for tests of durability
#   run.sh status PORT DATADIR   exit code 0 when it runs, 4 when not
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=versions.sh
. "$here/versions.sh"
home=${CLAIMLINE_STATE:-$(cd "$here/../.." && pwd)/.claimline}/second-store
bin=$home/root/usr/lib/postgresql/$POSTGRESQL_MAJOR/bin
readonly WAIT_TENTHS=600

say() { printf 'second-store: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

[ $# -eq 3 ] || { sed -n '2,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2; }
verb=$1 port=$2
[[ $port =~ ^[0-9]+$ ]] && [ "$port" -ge 1024 ] && [ "$port" -le 65534 ] || fail "PORT must be from 1024 to 65534, not '$port'."
mkdir -p "$3"
data=$(cd "$3" && pwd)
pg_port=$((port + 1))

# PostgreSQL refuses to run as root. Inside a user namespace root's files stay reachable, and it is seen as nobody.
as_person() {
  local uid gid
  if [ "$(id -u)" -ne 0 ]; then exec "$@"; fi
  uid=$(id -u nobody) gid=$(id -g nobody)
  if unshare --user --map-user="$uid" --map-group="$gid" true 2>/dev/null; then
    exec unshare --user --map-user="$uid" --map-group="$gid" "$@"
  fi
  chown -R "$uid:$gid" "$data"
  exec setpriv --reuid="$uid" --regid="$gid" --clear-groups "$@"
}

# A process counts as ours only when its command line names our data directory: process ids are used again.
running() {
  local pid
  pid=$(cat "$data/$1.pid" 2>/dev/null) && [ -n "$pid" ] && tr '\0' '\n' 2>/dev/null < "/proc/$pid/cmdline" | grep -qF "$data"
}

in_background() {
  local name=$1
  shift
  (as_person setsid "$@") < /dev/null >> "$data/$name.log" 2>&1 9>&- &
  echo $! > "$data/$name.pid"
}

await() {
  local name=$1 tenths=0
  shift
  until "$@" > "$data/last-check.log" 2>&1; do
    running "$name" || fail "$name ended while starting: $(tail -3 "$data/$name.log" | tr '\n' ' ') See $data/$name.log."
    tenths=$((tenths + 1))
    [ "$tenths" -lt "$WAIT_TENTHS" ] || fail "$name did not answer in $((WAIT_TENTHS / 10)) s. See $data/$name.log."
    sleep 0.1
  done
}

sql() { "$bin/psql" -X -q -h 127.0.0.1 -p "$pg_port" -U claimline -d postgres -v ON_ERROR_STOP=1 -c "$1"; }
ping_store() { "$home/ferretdb" ping --listen-addr="127.0.0.1:$port" --state-dir="$data/ferretdb" --debug-addr=- --postgresql-url="$(url)" --no-auth; }
url() { echo "postgres://claimline@127.0.0.1:$pg_port/postgres"; }

create() {
  say "creating the database in $data"
  rm -rf "$data/postgresql"
  (as_person "$bin/initdb" -D "$data/postgresql.new" -U claimline -A trust --no-locale -E UTF8 --no-instructions) > "$data/create.log" 2>&1 \
    || fail "initdb failed: $(tail -2 "$data/create.log" | tr '\n' ' ')"
  cat "$here/postgresql.conf" >> "$data/postgresql.new/postgresql.conf"
  mv "$data/postgresql.new" "$data/postgresql"
}

free_port() { ! (exec 3<> "/dev/tcp/127.0.0.1/$1") 2>/dev/null || fail "port $1 is in use by something else."; }

start_postgresql() {
  ! running postgresql || return 0
  free_port "$pg_port"
  rm -rf "$data/postgresql.new"
  [ -d "$data/postgresql" ] || create
  in_background postgresql "$bin/postgres" -D "$data/postgresql" -p "$pg_port"
  await postgresql sql 'CREATE EXTENSION IF NOT EXISTS documentdb CASCADE'
}

start_ferretdb() {
  ! running ferretdb || return 0
  free_port "$port"
  mkdir -p "$data/ferretdb"
  in_background ferretdb "$home/ferretdb" --listen-addr="127.0.0.1:$port" --debug-addr=- --no-auth --telemetry=disable \
    --log-level=warn --state-dir="$data/ferretdb" --postgresql-url="$(url)"
  await ferretdb ping_store
}

end() {
  local name=$1 signal=$2 pid tenths=0
  running "$name" || { rm -f "$data/$name.pid"; return 0; }
  pid=$(cat "$data/$name.pid")
  kill "-$signal" "$pid"
  while running "$name" && [ "$tenths" -lt 200 ]; do
    tenths=$((tenths + 1))
    sleep 0.1
  done
  ! running "$name" || kill -KILL "$pid"
  await_end "$pid"
  rm -f "$data/$name.pid"
}

# Stopped first, so that it starts no new children while they are counted; children leave its process group, hence by parent.
crash() {
  local name pid all=()
  for name in ferretdb postgresql; do
    running "$name" || continue
    pid=$(cat "$data/$name.pid")
    kill -STOP "$pid"
    mapfile -t -O "${#all[@]}" all < <(ps -o pid= --ppid "$pid" || true; echo "$pid")
    rm -f "$data/$name.pid"
  done
  [ "${#all[@]}" -eq 0 ] || kill -KILL "${all[@]// /}"
  for pid in "${all[@]// /}"; do await_end "$pid"; done
}

# PostgreSQL takes the id of a dead process which nobody has collected yet for a running server.
await_end() {
  local tenths=0
  while [ -d "/proc/$1" ]; do
    tenths=$((tenths + 1))
    [ "$tenths" -lt 200 ] || fail "process $1 is dead but still listed after 20 s."
    sleep 0.1
  done
}

case $verb in
  start)
    [ -f "$home/installed" ] || { say "not installed in $home. Remedy: $here/install.sh"; exit 3; }
    start_postgresql
    start_ferretdb
    echo "mongodb://127.0.0.1:$port/"
    ;;
  stop)
    end ferretdb TERM
    end postgresql INT
    ;;
  crash) crash ;;
  status)
    running postgresql && running ferretdb || { say "not running in $data"; exit 4; }
    echo "mongodb://127.0.0.1:$port/"
    ;;
  *) fail "unknown verb '$verb': start, stop, crash or status." ;;
esac
