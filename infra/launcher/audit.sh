# Looks at the audit trail: at rest by itself, and by the gateway when one keeps the store to itself.

audit_usage() {
  cat <<'TEXT'
Usage: ./claimline audit verify [--heads FILE]   whether the trail is as it was written; exit code 1 when it is not
       ./claimline audit heads                   how far each chain goes; keep it elsewhere, and give it to verify later
TEXT
}

# The administrator of the demo unless CLAIMLINE_USER names somebody.
audit_by_gateway() {
  local answer query=''
  # shellcheck source=infra/launcher/sign-in.sh
  source "$parts/sign-in.sh"
  enter_as admin
  if [[ $1 == heads ]]; then
    curl -sS -b "$cookies" "$address/api/v1/audit/heads" | audit_answer heads
    return
  fi
  [[ -z ${2:-} ]] || query="?heads=$(grep -v '^[[:space:]]*$' "$2" | paste -sd, -)"
  answer=$(curl -sS --max-time 600 -b "$cookies" "$address/api/v1/audit/verification$query")
  audit_answer verify <<<"$answer"
}

audit_answer() {
  node -e '
    let t = "";
    process.stdin.on("data", d => t += d).on("end", () => {
      let r;
      try { r = JSON.parse(t); } catch { console.log("the gateway gave no answer that can be read"); process.exit(2); }
      if (r.status) { console.log(r.detail); process.exit(2); }
      if (process.argv[1] === "heads") { for (const h of r.heads) console.log(h); return; }
      const of = `${r.entries} entries in ${r.heads.length} chain(s)`;
      if (r.whole) { console.log(`The audit trail is whole: ${of}.`); return; }
      console.log(`The audit trail is NOT as it was written: ${of}, and ${r.faults.length} place(s) to look at. The first of each chain comes first:`);
      for (const f of r.faults) console.log(`  ${f.what.toUpperCase()} in chain ${f.chain}: ${f.text}`);
      process.exitCode = 1;
    });' "$1"
}

audit() {
  local command=${1:-} heads='' file
  [[ $# -eq 0 ]] || shift
  case $command in
    verify | heads) ;;
    *) audit_usage >&2; exit 2 ;;
  esac
  if [[ $command == verify && ${1:-} == --heads ]]; then
    heads=${2:-}
    [[ -r $heads ]] || die "the file \"$heads\" cannot be read. Name one that ./claimline audit heads wrote."
  elif (($#)); then
    audit_usage >&2; exit 2
  fi
  file=$(settings_file)
  if gateway_pid gateway >/dev/null && ! store_named; then
    audit_by_gateway "$command" "$heads"
    return
  fi
  find_jdk || die "Java 25 is missing. ./claimline doctor says how to get it."
  use_app "$(cat "$stamps/build" 2>/dev/null || printf none)"
  [[ -d $app ]] || die "nothing is built yet. ./claimline build does it."
  "$java_home/bin/java" -XX:TieredStopAtLevel=1 -cp "$(classpath)" io.claimline.gateway.app.AuditCheck --state "$state" \
    ${file:+--config "$file"} ${heads:+--heads "$heads"} "$command"
}
