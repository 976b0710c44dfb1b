# Has the running gateway reckon reports anew.

reports_usage() {
  cat <<'TEXT'
Usage: ./claimline reports rebuild FROM TO   reckon these shift dates, such as 2026-11-01 2026-11-30, anew from their calls
TEXT
}

reports_body() { CL_FROM=$1 CL_TO=$2 node -e 'const e = process.env; process.stdout.write(JSON.stringify({from: e.CL_FROM, to: e.CL_TO}))'; }

# The administrator of the demo unless CLAIMLINE_USER names somebody.
reports() {
  local answer hours
  [[ $# -eq 3 && $1 == rebuild ]] || { reports_usage >&2; exit 2; }
  # shellcheck source=infra/launcher/sign-in.sh
  source "$parts/sign-in.sh"
  enter_as admin
  answer=$(reports_body "$2" "$3" | curl -sS --max-time 60 -b "$cookies" -H "X-CSRF-Token: $csrf" -H 'Content-Type: application/json' \
    --data-binary @- "$address/api/v1/reports/rebuild") || die "the gateway at $address does not answer. Start it: ./claimline up"
  hours=$(field hours <<<"$answer")
  [[ -n $hours ]] || die "$(field detail <<<"$answer")"
  printf '%s hours are marked, and reckoned from now on, the latest first. Reports say how many are left.\n' "$hours"
}
