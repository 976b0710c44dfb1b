# Benchmarks: most measure with real calls on a private system of their own (infra/bench), one in simulated time. They assert nothing.

bench_tools() {
  local folder
  for folder in e2e bench; do
    (cd "$root/infra/$folder" && npm ci --no-audit --no-fund)
  done
}

compile_forecast() { (cd "$root" && ./mvnw -B -ntp -q -pl dialer/simulator -am test-compile); }

setup_bench_tools() {
  local key
  key=$(cat "$root"/infra/{e2e,bench}/package-lock.json | hash_of)
  if ! done_before bench-tools "$key"; then
    step "Tools of the benches" bench_tools
    remember bench-tools "$key"
  fi
}

compile_adapter_bench() { (cd "$root" && ./mvnw -B -ntp -q -pl dialer/asterisk -am test-compile); }

build_simulator() {
  cd "$root"
  rm -rf dialer/simulator/target/lib
  ./mvnw -B -ntp -q -DskipTests -Dmaven.test.skip=true -pl dialer/simulator -am package \
    dependency:copy-dependencies -DincludeScope=runtime '-DoutputDirectory=${project.build.directory}/lib'
}

# In simulated time: a JDK is all it needs.
bench_pacing() {
  local word words=("--out=$state/bench/pacing")
  setup_jdk
  step "Simulator" build_simulator >&2
  for word in "$@"; do
    [[ $word != --page ]] || word=--page=$root/docs/pacing.md
    words+=("$word")
  done
  "$java_home/bin/java" -XX:+UseSerialGC -cp "$root/dialer/simulator/target/classes:$root/dialer/simulator/target/lib/*" \
    io.claimline.dialer.simulator.bench.PacingBench "${words[@]}" 9>&-
}

# What the page is built by does not matter to it.
build_gateway_benches() {
  cd "$root"
  rm -rf gateway/app/target/bench
  ./mvnw -B -ntp -q -Dexec.skip=true -pl gateway/app -am test-compile \
    dependency:copy-dependencies -DincludeScope=test -DexcludeGroupIds=io.claimline '-DoutputDirectory=${project.build.directory}/bench'
}

# Runs a class of the gateway's benches with the flags of a gateway, which may be followed by others: nothing else is set up or started.
in_gateway() {
  local module classes=''
  for module in dialer/{core,contracts,asterisk,simulator} gateway/{ledger,store,live} scripts-templates; do
    classes+=$root/$module/target/classes:
  done
  "$java_home/bin/java" "${jvm_flags[@]}" "-Xmx${heap}m" \
    -cp "$root/gateway/app/target/test-classes:$root/gateway/app/target/classes:$classes$root/gateway/app/target/bench/*" "$@" 9>&-
}

# The store is filled by another process, so that the first plan is that of a gateway just started.
bench_plan() {
  local word accounts=100000 place bench=io.claimline.gateway.app.reminders.PlanningBench
  for word in "$@"; do
    [[ $word =~ ^--(accounts|heap)=([0-9]+)$ ]] || die "\"$word\" is not an option of plan. There are: --accounts=NUMBER, --heap=MEGABYTES"
    if [[ ${BASH_REMATCH[1]} == heap ]]; then heap=${BASH_REMATCH[2]}; else accounts=${BASH_REMATCH[2]}; fi
  done
  setup_jdk
  step "Benches of the gateway" build_gateway_benches >&2
  mkdir -p "$state/bench"
  place=$(mktemp -d "$state/bench/plan-XXXXXX")
  in_gateway "$bench" fill "$place" "$accounts" && in_gateway "$bench" plan "$place" || { rm -rf "$place"; return 1; }
  rm -rf "$place"
}

bench_speech() {
  local word calls=300 at_once=8 place
  for word in "$@"; do
    [[ $word =~ ^--(calls|atonce)=([0-9]+)$ ]] || die "\"$word\" is not an option of speech. There are: --calls=NUMBER, --atonce=NUMBER"
    if [[ ${BASH_REMATCH[1]} == calls ]]; then calls=${BASH_REMATCH[2]}; else at_once=${BASH_REMATCH[2]}; fi
  done
  setup_packages
  setup_jdk
  step "Benches of the gateway" build_gateway_benches >&2
  mkdir -p "$state/bench"
  place=$(mktemp -d "$state/bench/speech-XXXXXX")
  in_gateway io.claimline.gateway.app.speech.SpeechBench "$place" "$calls" "$at_once" || { rm -rf "$place"; return 1; }
  rm -rf "$place"
}

# Filled by another process, so that what is measured is a gateway just started. On the embedded store, or on an empty database of the server that
# CLAIMLINE_BENCH_MONGODB_URI names.
bench_reports() {
  local word attempts=1000000 runs=30 port=15990 place bench=io.claimline.gateway.app.report.ReportsBench
  for word in "$@"; do
    [[ $word =~ ^--(attempts|runs|heap|port)=([0-9]+)$ ]] ||
      die "\"$word\" is not an option of reports. There are: --attempts=NUMBER, --runs=NUMBER, --heap=MEGABYTES, --port=NUMBER"
    printf -v "${BASH_REMATCH[1]}" '%s' "${BASH_REMATCH[2]}"
  done
  setup_jdk
  step "Benches of the gateway" build_gateway_benches >&2
  mkdir -p "$state/bench"
  place=$(mktemp -d "$state/bench/reports-XXXXXX")
  in_gateway "$bench" fill "$place" "$port" "$attempts" && in_gateway "$bench" measure "$place" "$port" "$runs" || { rm -rf "$place"; return 1; }
  rm -rf "$place"
}

build_page() { cd "$root/agent-desktop" && node dev/install.mjs && npm run build; }

# The page and an invented server: no system is set up or started.
bench_desk() {
  local chromium
  chromium=$(command -v "${CHROMIUM:-chromium}" || command -v chromium-browser || command -v google-chrome) ||
    die "Chromium is missing. Install it, or name another in CHROMIUM, then run this again."
  setup_node
  step "Page" build_page >&2
  CHROMIUM=$chromium node "$root/infra/bench/main.mjs" desk "$@" 9>&-
}

# The page, and the hub of a gateway before an invented floor.
bench_board() {
  local chromium module classes='' hub
  chromium=$(command -v "${CHROMIUM:-chromium}" || command -v chromium-browser || command -v google-chrome) ||
    die "Chromium is missing. Install it, or name another in CHROMIUM, then run this again."
  setup_jdk
  setup_node
  step "Page" build_page >&2
  step "Benches of the gateway" build_gateway_benches >&2
  mkdir -p "$state/bench/board/META-INF/resources"
  rm -rf "$state/bench/board/META-INF/resources/desktop"
  cp -r "$root/agent-desktop/dist" "$state/bench/board/META-INF/resources/desktop"
  for module in dialer/{core,contracts,asterisk,simulator} gateway/{ledger,store,live} scripts-templates; do
    classes+=$root/$module/target/classes:
  done
  hub="'$java_home/bin/java' ${jvm_flags[*]} -Xmx${heap}m -cp '$state/bench/board:$root/gateway/app/target/test-classes:$root/gateway/app/target/classes:$classes$root/gateway/app/target/bench/*' io.claimline.gateway.app.hub.BoardBench"
  CLAIMLINE_BOARD_HUB=$hub CHROMIUM=$chromium node "$root/infra/bench/main.mjs" board "$@" 9>&-
}

bench() {
  local name=${1:-}
  if [[ -z $name ]]; then
    find_node || die "Node 20 or later is missing. Any other ./claimline command that sets up installs it."
    "$node_dir/node" "$root/infra/bench/main.mjs"
    return
  fi
  one_at_a_time
  if [[ $name == pacing ]]; then
    bench_pacing "${@:2}"
    return
  fi
  if [[ $name == plan ]]; then
    bench_plan "${@:2}"
    return
  fi
  if [[ $name == reports ]]; then
    bench_reports "${@:2}"
    return
  fi
  if [[ $name == speech ]]; then
    bench_speech "${@:2}"
    return
  fi
  if [[ $name == desk ]]; then
    bench_desk "${@:2}"
    return
  fi
  if [[ $name == board ]]; then
    bench_board "${@:2}"
    return
  fi
  setup_all
  setup_bench_tools
  [[ $name != @(adapter|originate|reminders) ]] || step "Adapter bench" compile_adapter_bench
  [[ $name != shift ]] || step "Simulator" compile_forecast
  CLAIMLINE_STATE=$state CLAIMLINE_APP=$app node "$root/infra/bench/main.mjs" "$@" 9>&-
}
