# Benchmarks: most measure with real calls on a private system of their own (infra/bench), one in simulated time. They assert nothing.

bench_tools() {
  local folder
  for folder in e2e bench; do
    (cd "$root/infra/$folder" && npm ci --no-audit --no-fund)
  done
}

compile_forecast() { (cd "$root" && ./mvnw -B -ntp -q -pl dialer/simulator -am test-compile); }
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
build_planning() {
  cd "$root"
  rm -rf gateway/app/target/bench
  ./mvnw -B -ntp -q -Dexec.skip=true -pl gateway/app -am test-compile \
    dependency:copy-dependencies -DincludeScope=test -DexcludeGroupIds=io.claimline '-DoutputDirectory=${project.build.directory}/bench'
}

# In a store of its own, with the flags of a gateway but for the size of its memory: nothing else is set up or started.
bench_plan() {
  local word module heap=1024 classes='' words=()
  for module in dialer/{core,contracts,asterisk,simulator} gateway/{ledger,store,live} scripts-templates; do
    classes+=$root/$module/target/classes:
  done
  for word in "$@"; do
    [[ $word =~ ^--(accounts|heap)=([0-9]+)$ ]] || die "\"$word\" is not an option of plan. There are: --accounts=NUMBER, --heap=MEGABYTES"
    if [[ ${BASH_REMATCH[1]} == heap ]]; then heap=${BASH_REMATCH[2]}; else words=("${BASH_REMATCH[2]}"); fi
  done
  setup_jdk
  step "Planning bench" build_planning >&2
  mkdir -p "$state/bench"
  "$java_home/bin/java" "${jvm_flags[@]}" "-Xmx${heap}m" \
    -cp "$root/gateway/app/target/test-classes:$root/gateway/app/target/classes:$classes$root/gateway/app/target/bench/*" \
    io.claimline.gateway.app.reminders.PlanningBench "$state/bench" "${words[@]}" 9>&-
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

bench() {
  local name=${1:-} key
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
  if [[ $name == desk ]]; then
    bench_desk "${@:2}"
    return
  fi
  setup_all
  key=$(cat "$root"/infra/{e2e,bench}/package-lock.json | hash_of)
  if ! done_before bench-tools "$key"; then
    step "Tools of the benches" bench_tools
    remember bench-tools "$key"
  fi
  [[ $name != @(adapter|originate|reminders) ]] || step "Adapter bench" compile_adapter_bench
  [[ $name != shift ]] || step "Simulator" compile_forecast
  CLAIMLINE_STATE=$state CLAIMLINE_APP=$app node "$root/infra/bench/main.mjs" "$@" 9>&-
}
