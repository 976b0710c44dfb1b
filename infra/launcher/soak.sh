# The soak: a private system at work under faults (infra/soak). Ends with failure when the board and the switch differ for long.

soak() {
  setup_all
  setup_bench_tools
  run_soak "$@"
}

run_soak() { CLAIMLINE_STATE=$state CLAIMLINE_APP=$app node "$root/infra/soak/main.mjs" "$@" 9>&-; }
