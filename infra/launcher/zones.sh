# The table of the time zones of ZIP codes: what is committed must be what its sources say.

zones=$root/infra/zones

# Tests the deriving itself, and derives the table again from the packages; without them only the former, with the reason.
check_zones() {
  local key log=$log_dir/zones.log
  node --test "$zones/table.test.mjs" >"$log" 2>&1 </dev/null || { warn "ZIP zones" "the tests of infra/zones fail; see $log"; return 1; }
  key=$(cat "$zones"/package-lock.json "$zones"/requirements.txt | hash_of)
  if ! done_before zones-sources "$key" || [[ ! -d $zones/node_modules || ! -d $zones/python ]]; then
    if ! "$zones/fetch.sh" >"$log" 2>&1 </dev/null; then
      warn "ZIP zones" "not derived again: $(tail -n 1 "$log")"
      return 0
    fi
    remember zones-sources "$key"
  fi
  node "$zones/derive.mjs" --check >"$log" 2>&1 </dev/null || { warn "ZIP zones" "$(tail -n 1 "$log")"; return 1; }
  ok "ZIP zones" "as their sources say"
}
