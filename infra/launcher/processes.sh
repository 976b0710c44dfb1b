# Starting, stopping and showing what runs: the switch, the practice exchange, one gateway or several.

# Serial collection and few threads: a gateway at rest must stay small, and its pauses are short at this size.
# The common pool has two threads or more, for Hazelcast starts a thread for each of its small tasks where it has one.
common_pool=$(($(nproc) > 2 ? $(nproc) - 1 : 2))
# On few cores the optimising compiler takes from the calls, for minutes, what they need (docs/decisions/0007-one-compiler-on-few-cores.md).
compiler=()
[[ $(nproc) -gt 2 ]] || compiler=(-XX:TieredStopAtLevel=1)
# A plan of a hundred thousand reminder accounts needs some 250 MB beside what a gateway needs; it is refused where it does not fit.
# A sixteenth of the machine's memory, at least what a gateway without reminders is good with and at most what is collected within a second.
heap_mb() {
  local mb
  if [[ -n ${CLAIMLINE_HEAP_MB:-} ]]; then
    [[ $CLAIMLINE_HEAP_MB =~ ^[0-9]+$ ]] && ((CLAIMLINE_HEAP_MB >= 128)) ||
      die "CLAIMLINE_HEAP_MB is \"$CLAIMLINE_HEAP_MB\". It is the most memory of a gateway's heap in megabytes, 128 or more."
    mb=$CLAIMLINE_HEAP_MB
  else
    mb=$(awk '/^MemTotal/ {print int($2 / 1024 / 16)}' /proc/meminfo)
    ((mb >= 288)) || mb=288
    ((mb <= 1024)) || mb=1024
  fi
  printf '%s' "$mb"
}
heap=$(heap_mb)
jvm_flags=(
  "${compiler[@]}" -XX:+UseSerialGC -Xms96m "-Xmx${heap}m" -XX:MaxMetaspaceSize=160m -XX:ReservedCodeCacheSize=96m -Xss512k
  -XX:MaxDirectMemorySize=96m -Dio.netty.allocator.numHeapArenas=1 -Dio.netty.allocator.numDirectArenas=2
  -Djava.util.concurrent.ForkJoinPool.common.parallelism=$common_pool
  -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
  --add-modules java.se --add-exports java.base/jdk.internal.ref=ALL-UNNAMED
  --add-opens java.base/java.lang=ALL-UNNAMED --add-opens java.base/sun.nio.ch=ALL-UNNAMED
  --add-opens java.management/sun.management=ALL-UNNAMED --add-opens jdk.management/com.sun.management.internal=ALL-UNNAMED
)

# As many as were asked for; else as many as "up" started last, so that it repairs them all.
nodes() { printf '%s' "${CLAIMLINE_NODES:-$(cat "$run_dir/nodes" 2>/dev/null || printf 1)}"; }

# A gateway that runs alone has no door for a second one.
check_nodes() {
  local before name
  [[ $(nodes) =~ ^[1-9]$ ]] || die "CLAIMLINE_NODES is \"$CLAIMLINE_NODES\". It is the number of gateways on this machine, 1 to 9."
  before=$(cat "$run_dir/nodes" 2>/dev/null || printf 1)
  for name in $(known_gateways); do
    gateway_pid "$name" >/dev/null || continue
    [[ $(nodes) == 1 || $(cat "$run_dir/store" 2>/dev/null) == "$(store_key)" ]] ||
      die "CLAIMLINE_MONGODB_URI is not what the gateways that run were started with, and all must use one store. Set it as it was, or ./claimline down first."
    [[ $before == "$(nodes)" ]] ||
      die "their number is $before while gateways run. To change it to $(nodes): ./claimline down, then CLAIMLINE_NODES=$(nodes) ./claimline up."
  done
}

# The gateways' own store is used unless the environment or the settings name another.
store_named() {
  local file
  file=$(settings_file)
  [[ -n ${CLAIMLINE_MONGODB_URI:-} ]] || { [[ -n $file ]] && grep -Eq '^[^#]*\buri[[:space:]]*[=:][[:space:]]*"?mongodb' "$file"; }
}
store_key() { printf '%s' "${CLAIMLINE_MONGODB_URI:-}" | hash_of; }

# Those that were started and not stopped, whether they still run or not; the first one first.
known_gateways() {
  local file
  for file in "$run_dir"/gateway.pid "$run_dir"/gateway-*.pid; do
    [[ ! -e $file ]] || basename "$file" .pid
  done
}

gateway_name() { if [[ $1 == 1 ]]; then printf 'gateway'; else printf 'gateway-%s' "$1"; fi; }

asterisk() { CLAIMLINE_STATE=$state "$root/infra/asterisk/run.sh" "$@"; }

# Numbers are used again: a pid counts only while that process is ours.
gateway_pid() {
  local pid
  pid=$(cat "$run_dir/$1.pid" 2>/dev/null) || return 1
  [[ -n $pid ]] && { tr '\0' '\n' <"/proc/$pid/cmdline"; } 2>/dev/null | grep -qxF "$main_class" || return 1
  printf '%s' "$pid"
}

gateway_options() {
  local n=$1 file
  printf '%s\n' --state "$state" --pid-name "$(gateway_name "$n")"
  file=$(settings_file)
  [[ -z $file || $file == "$state/claimline.conf" ]] || printf '%s\n' --config "$file"
  if (($(nodes) > 1)); then
    write_node_settings "$n"
    printf '%s\n' --config "$run_dir/node-$n.conf"
  fi
}

# Several gateways on one machine: each its own ports and data directory. Without a MongoDB the first one's embedded store serves all,
# and the first must then stay up: good for a look at a cluster, not for work.
write_node_settings() {
  local n=$1 i base=${CLAIMLINE_CLUSTER_PORT:-5700} members=''
  for ((i = 1; i <= $(nodes); i++)); do members+="\"127.0.0.1:$((base + i))\" "; done
  {
    printf 'claimline.gateway {\n  cluster { on = true, port = %d, members = [%s] }\n' $((base + n)) "$members"
    if ! store_named; then
      if ((n == 1)); then
        printf '  store.embedded-port = %d\n' $((base + 90))
      else
        printf '  store.uri = "mongodb://127.0.0.1:%d/?retryWrites=false"\n' $((base + 90))
      fi
    fi
    ((n == 1)) || printf '  http.port = %d\n  data-dir = "data-%d"\n' $(($(gateway_port) + n - 1)) "$n"
    printf '}\n'
  } >"$run_dir/node-$n.conf"
}

start_gateway() {
  local n=$1 name options cache=()
  name=$(gateway_name "$n")
  ! gateway_pid "$name" >/dev/null || return 0
  mapfile -t options < <(gateway_options "$n")
  [[ ! -s $app/gateway.aot ]] || cache=(-XX:AOTCache="$app/gateway.aot" -Xlog:aot=off)
  if [[ -s $log_dir/$name.log ]]; then mv "$log_dir/$name.log" "$log_dir/$name.log.1"; fi
  rm -f "$run_dir/$name.address"
  CLAIMLINE_DEMO=${CLAIMLINE_DEMO:-$(practice_mode && printf true || printf false)} \
    setsid "$java_home/bin/java" "${cache[@]}" "${jvm_flags[@]}" -cp "$(classpath)" "$main_class" "${options[@]}" \
    >"$log_dir/$name.log" 2>&1 </dev/null 9>&- &
  printf '%s' $! >"$run_dir/$name.pid"
}

# Ready: the gateway wrote its address, and says that agents can work here.
await_gateway() {
  local name=$1 deadline=$((SECONDS + 90)) address
  until [[ -s $run_dir/$name.address ]] && address=$(<"$run_dir/$name.address") &&
    curl -fsS -o /dev/null --max-time 3 "$address/health/ready" 2>/dev/null; do
    # Alive is enough here: for a moment after its start the process does not carry the gateway's name yet.
    kill -0 "$(<"$run_dir/$name.pid")" 2>/dev/null || { tail -n 12 "$log_dir/$name.log"; return 1; }
    if ((SECONDS >= deadline)); then
      printf 'The gateway runs, but is not ready after 90 s. What it says of its parts:\n'
      curl -sS --max-time 3 "${address:-http://127.0.0.1:8080}/health/ready" || true
      return 1
    fi
    sleep 0.2
  done
}

start_all() {
  local n waiting=() pid
  nodes >"$run_dir/nodes.part"
  mv "$run_dir/nodes.part" "$run_dir/nodes"
  store_key >"$run_dir/store"
  asterisk start switch & waiting+=($!)
  if practice_mode; then
    asterisk start practice & waiting+=($!)
  fi
  start_gateway 1
  for pid in "${waiting[@]}"; do wait "$pid"; done
  await_gateway gateway
  for ((n = 2; n <= $(nodes); n++)); do
    start_gateway "$n"
    await_gateway "$(gateway_name "$n")"
  done
}

up() {
  title "Claimline"
  check_nodes
  setup_all
  step "Start" start_all
  say_other_kind
  farewell
}

# A change of CLAIMLINE_ASTERISK waits for the next start: a restart now would end the calls.
say_other_kind() {
  local wanted=packages runs=packages
  ! from_container || wanted=container
  [[ ! -s $state/switch/run/claimline.container ]] || runs=container
  [[ $wanted == "$runs" ]] || warn "Asterisk" "still the one from $runs; ./claimline down and up changes to $wanted"
}

farewell() {
  local address others
  address=$(gateway_address)
  others=$(cat "$run_dir"/gateway-*.address 2>/dev/null | tr '\n' ' ' || true)
  title "Claimline is at $address${others:+, and at $others}"
  [[ -z $others ]] || store_named ||
    warn "Store" "the embedded one of the first gateway serves all, and ends with it; CLAIMLINE_MONGODB_URI names one that stays"
  if [[ -n $(secret demoPassword) && ${CLAIMLINE_DEMO:-true} != false ]] && practice_mode; then
    cat <<TEXT

  Users      agent1 … agent5   at a desk
             super1            supervisor: the board, campaigns, imports
             admin             all of it
  Password   $(secret demoPassword)

  Next       1. Open $address as super1 and start the campaign "Patients (demo)" or "Payers (demo)".
             2. Open it in another browser or a private window as agent1: join the campaign, put on the headset, Ready.
             3. ./claimline import FILE…  brings your own 837 files in.   ./claimline down  stops everything.
TEXT
  else
    printf '\n  Sign in with your own users. ./claimline down stops everything.\n'
  fi
  printf '\n'
}

stop_gateway() {
  local name=$1 pid deadline=$((SECONDS + 25))
  pid=$(gateway_pid "$name") || { rm -f "$run_dir/$name.pid" "$run_dir/$name.address"; return 0; }
  kill -TERM "$pid"
  while gateway_pid "$name" >/dev/null; do
    if ((SECONDS >= deadline)); then
      printf '%s did not end within 25 s and is killed; what it had saved is safe\n' "$name"
      kill -KILL "$pid"
      deadline=$((SECONDS + 5))
    fi
    sleep 0.1
  done
  rm -f "$run_dir/$name.pid" "$run_dir/$name.address"
}

stop_all() {
  local name result=0
  # The first one last: the others may live on its store.
  for name in $(known_gateways | tac); do stop_gateway "$name"; done
  rm -f "$run_dir/nodes" "$run_dir/store"
  # One that cannot be stopped does not keep the other running.
  asterisk stop practice || result=1
  asterisk stop switch || result=1
  return "$result"
}

# Processes whose command line names our state directory; this launcher's own are left out.
leftovers() {
  local file pid
  for file in /proc/[0-9]*/cmdline; do
    pid=${file#/proc/} pid=${pid%/cmdline}
    if { tr '\0' ' ' <"$file"; } 2>/dev/null | grep -Eq "$main_class.*--state $state|asterisk .*$state/(switch|practice)/etc/"; then
      printf '%s\n' "$pid"
    fi
  done
}

down() {
  local left
  step "Stop" stop_all
  left=$(leftovers)
  [[ -z $left ]] || die "still running: pid $(tr '\n' ' ' <<<"$left"). They name $state, but no pid file does; end them with kill."
}

row() { printf '  %-18s %-9s %-8s %-11s %-9s %s\n' "$@"; }

# process_row NAME PID ADDRESS
process_row() {
  local rss up
  rss=$(awk '/^VmRSS/ {printf "%d MiB", $2 / 1024}' "/proc/$2/status" 2>/dev/null || true)
  up=$(ps -o etime= -p "$2" 2>/dev/null | tr -d ' ' || true)
  row "$1" running "$2" "$up" "$rss" "$3"
}

# The addresses as they were rendered.
asterisk_address() {
  printf 'SIP %s' "$(sed -nE 's/^bind[[:space:]]*=[[:space:]]*([0-9.]+:[0-9]+).*/\1/p' "$state/$1/etc/pjsip.conf" | head -n 1)"
}

status() {
  local name pid found=''
  row PART STATE PID UPTIME MEMORY ADDRESS
  for name in switch practice; do
    pid=$(cat "$state/$name/run/claimline.pid" 2>/dev/null || true)
    if [[ -n $pid ]] && { tr '\0' '\n' <"/proc/$pid/cmdline"; } 2>/dev/null | grep -qxF "$state/$name/etc/asterisk.conf"; then
      process_row "$name" "$pid" "$(asterisk_address "$name")"
    else
      row "$name" stopped - - - -
    fi
  done
  for name in $(known_gateways); do
    if pid=$(gateway_pid "$name"); then
      found=yes
      process_row "$name" "$pid" "$(cat "$run_dir/$name.address" 2>/dev/null || printf 'starting')"
    else
      row "$name" ended - - - "not by down; ./claimline up starts it again"
    fi
  done
  [[ -n $(known_gateways) ]] || row gateway stopped - - - -
  [[ -n $found ]] || return 3
}

logs() {
  local what=gateway follow=() word file
  for word in "$@"; do
    case $word in
      -f) follow=(-f) ;;
      gateway* | switch | practice) what=$word ;;
      *) die "there is no log \"$word\". Choose gateway, switch or practice; -f follows." ;;
    esac
  done
  case $what in
    gateway*) file=$log_dir/$what.log ;;
    *) file=$state/$what/log/messages ;;
  esac
  [[ -e $file ]] || die "there is no $file yet. ./claimline up starts everything."
  tail -n 200 "${follow[@]}" "$file"
}
