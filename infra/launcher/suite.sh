# The whole test suite.

# shellcheck source=infra/launcher/e2e.sh
source "$parts/e2e.sh"
# shellcheck source=infra/launcher/bench.sh
source "$parts/bench.sh"
# shellcheck source=infra/launcher/soak.sh
source "$parts/soak.sh"
# shellcheck source=infra/launcher/zones.sh
source "$parts/zones.sh"

# Browser for the end-to-end test; without one that test says so and is skipped.
setup_browser() {
  if command -v chromium >/dev/null || command -v google-chrome >/dev/null; then
    ok "Browser" "$(command -v chromium || command -v google-chrome)"
  elif can_install && step_softly "Browser" apt_install chromium; then
    :
  else
    warn "Browser" "no chromium and none can be installed: the end-to-end test is skipped"
  fi
}

setup_second_store() {
  local script=$root/infra/second-store/install.sh
  [[ -x $script ]] || return 0
  if ! step_softly "Second store" "$script"; then
    warn "Second store" "the store contract runs against the embedded store only"
  fi
}

# A server of the same protocol from other hands, with its own process and disk, for the store contract.
second_store_port=15117
start_second_store() {
  local run=$root/infra/second-store/run.sh
  [[ -x $state/second-store/ferretdb ]] || return 0
  CLAIMLINE_SECOND_MONGODB_URI=$("$run" start "$second_store_port" "$state/second-store-data" 2>>"$log_dir/softly.log" 9>&-) || {
    warn "Second store" "it is installed and does not start; see $log_dir/softly.log"
    return 0
  }
  export CLAIMLINE_SECOND_MONGODB_URI
  # Also after Ctrl-C: one left over keeps the port, and the next run goes without.
  trap stop_second_store EXIT
  ok "Second store" "$CLAIMLINE_SECOND_MONGODB_URI"
}

stop_second_store() {
  [[ -z ${CLAIMLINE_SECOND_MONGODB_URI:-} ]] || "$root/infra/second-store/run.sh" stop "$second_store_port" "$state/second-store-data" || true
  unset CLAIMLINE_SECOND_MONGODB_URI
}

# suite [OPTION…]: options go to Maven, such as -pl dialer/core -am.
suite() {
  local word before=
  for word in "$@"; do
    [[ $word == -* || $before == -pl || $before == --projects ]] ||
      die "the suite takes only options of Maven, such as -pl dialer/core -am; \"$word\" is none"
    before=$word
  done
  local log=$log_dir/suite.log result=0
  # Its telephony tests start the installed program themselves.
  export CLAIMLINE_ASTERISK=packages
  title "Set-up for the test suite"
  setup_tools
  setup_asterisk
  setup_test_voices
  setup_browser
  setup_second_store
  start_second_store
  check_zones || result=1
  title "Tests (details in $log)"
  export CLAIMLINE_STATE=$state CLAIMLINE_ASTERISK_ROOT=$state/asterisk-root
  # Every module is tested even when one before it failed; the failures are counted below. A test that fails gets a second try, for telephones and
  # browsers on a crowded machine may miss their time; the summary names it.
  (cd "$root" && ./mvnw -B -ntp -Dmaven.test.failure.ignore=true -Dsurefire.rerunFailingTestsCount=1 verify "$@" 9>&-) 2>&1 | tee "$log" | show_tests || result=${PIPESTATUS[0]}
  stop_second_store
  summary "$log"
  ! totals "$log" | grep -Eq '(Failures|Errors): [1-9]' || result=1
  ! grep -Eq 'forked VM terminated|There was a timeout in the fork' "$log" || result=1
  ((result == 0)) || die "the suite failed. The first errors, if none of the ZIP zones above:
$(grep -m 12 '^\[ERROR\]' "$log" || tail -n 20 "$log")"
  ok "Suite" "passed"
  end_to_end
}

show_specs() { grep --line-buffered -E '^(✔|✖|﹣|    ·|The private|End-to-end)' || true; }

# What the failed checks said, of every try.
failed_specs() { sed -n '/^✖ failing tests:/,/^\(The private\|End-to-end\|✖ Failed\|✔\)/p' "$1" | grep -Ev '^(The private|End-to-end|✖ Failed|✔|$)' | head -n 80 || true; }

# The last word has a browser: the product as it is shipped, worked from sign-in to saved outcome.
end_to_end() {
  local result=0
  title "End-to-end specs (details in $log_dir/end-to-end.log)"
  setup_build
  if ! setup_e2e; then
    warn "End to end" "skipped: there is no Chromium"
    return 0
  fi
  # CLAIMLINE_E2E names parts of specs' names when not all are wanted; those that kill things take three minutes.
  local specs=()
  read -ra specs <<<"${CLAIMLINE_E2E:-}"
  e2e "${specs[@]}" 2>&1 | tee "$log_dir/end-to-end.log" | show_specs || result=${PIPESTATUS[0]}
  ((result == 0)) || die "the end-to-end specs failed; see $log_dir/end-to-end.log
$(failed_specs "$log_dir/end-to-end.log")"
  ok "End to end" "passed"
  soak_shortly
}

# Each fault once; ./claimline soak takes its time.
soak_shortly() {
  local result=0
  title "The board against the switch under faults (details in $log_dir/soak.log)"
  setup_bench_tools
  run_soak --minutes=5 --agents=6 2>&1 | tee "$log_dir/soak.log" || result=${PIPESTATUS[0]}
  ((result == 0)) || die "the board differed from the switch; see above and $log_dir/soak.log"
  ok "Soak" "passed"
}

setup_test_voices() {
  command -v espeak-ng >/dev/null && command -v sox >/dev/null || die "espeak-ng and sox are needed for the telephony tests."
}

# One line per test class as it ends; all else stays in the log.
show_tests() { grep --line-buffered -E '^\[(INFO|WARNING|ERROR)\] (Tests run:.* -- in |Building Claimline|BUILD )' | sed -uE 's/^\[[A-Z]+\] /  /' || true; }

# One line per module.
totals() { grep -E '^\[(INFO|WARNING|ERROR)\] Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+(, Flakes: [0-9]+)?$' "$1" | sed -E 's/^\[[A-Z]+\] /  /' || true; }

summary() {
  title "Summary"
  totals "$1"
  if totals "$1" | grep -q 'Flakes: [1-9]'; then
    title "Passed only at the second try"
    sed -n '/^\[WARNING\] Flakes:/,/^\[.*Tests run:/p' "$1" | grep -E '^\[(WARNING|ERROR)\] +[A-Za-z]' || true
  fi
  local skipped absent
  absent=$(grep -E '^(SKIPPED:|Store contracts are not run)' "$1" | sort -u || true)
  if [[ -n $absent ]]; then
    title "Not run, and why"
    sed 's/^/  /' <<<"$absent"
  fi
  skipped=$(find "$root" -path '*/target/surefire-reports/TEST-*.xml' -newer "$stamps" -exec grep -ho '<skipped message="[^"]*"' {} + 2>/dev/null | sort | uniq -c | sed -E 's/<skipped message="([^"]*)"/\1/' || true)
  if [[ -n $skipped ]]; then
    title "Skipped, and why"
    printf '%s\n' "$skipped"
  fi
}
