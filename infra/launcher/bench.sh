# Benchmarks: they measure with real calls on a private system of their own (infra/bench), and assert nothing.

bench_tools() {
  local folder
  for folder in e2e bench; do
    (cd "$root/infra/$folder" && npm ci --no-audit --no-fund)
  done
}

compile_forecast() { (cd "$root" && ./mvnw -B -ntp -q -pl dialer/simulator -am test-compile); }
compile_adapter_bench() { (cd "$root" && ./mvnw -B -ntp -q -pl dialer/asterisk -am test-compile); }

bench() {
  local name=${1:-} key
  if [[ -z $name ]]; then
    find_node || die "Node 20 or later is missing. Any other ./claimline command that sets up installs it."
    "$node_dir/node" "$root/infra/bench/main.mjs"
    return
  fi
  one_at_a_time
  setup_all
  key=$(cat "$root"/infra/{e2e,bench}/package-lock.json | hash_of)
  if ! done_before bench-tools "$key"; then
    step "Tools of the benches" bench_tools
    remember bench-tools "$key"
  fi
  [[ $name != @(adapter|originate) ]] || step "Adapter bench" compile_adapter_bench
  [[ $name != shift ]] || step "Simulator" compile_forecast
  CLAIMLINE_STATE=$state CLAIMLINE_APP=$app node "$root/infra/bench/main.mjs" "$@" 9>&-
}
