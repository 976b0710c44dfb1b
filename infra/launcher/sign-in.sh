# Signs in at the running gateway, as a person would.

# That user unless CLAIMLINE_USER names somebody; a password that is not the demo's is asked for.
credentials() {
  user=${CLAIMLINE_USER:-$1}
  password=${CLAIMLINE_PASSWORD:-}
  if [[ -z $password && $user == @(super1|admin) ]]; then
    password=$(secret demoPassword)
  fi
  if [[ -z $password ]]; then
    [[ -t 0 ]] || die "no password for $user. Set CLAIMLINE_USER and CLAIMLINE_PASSWORD."
    read -rsp "Password of $user: " password
    printf '\n'
  fi
}

# Values go in by environment and standard input: other users of this machine can read command lines.
json_of() { node -e 'const e = process.env; process.stdout.write(JSON.stringify({user: e.CL_USER, password: e.CL_PASSWORD}))'; }
field() { node -e 'let t=""; process.stdin.on("data", d => t += d).on("end", () => { try { process.stdout.write(String(JSON.parse(t)[process.argv[1]] ?? "")) } catch { } })' "$1"; }

sign_in() {
  local answer
  answer=$(CL_USER=$user CL_PASSWORD=$password json_of |
    curl -sS --max-time 20 -c "$cookies" -H 'Content-Type: application/json' --data-binary @- "$address/api/v1/session") ||
    die "the gateway at $address does not answer. Start it: ./claimline up"
  csrf=$(field csrf <<<"$answer")
  [[ -n $csrf ]] || die "$(field detail <<<"$answer")"
}

# A session of the running gateway: its address, the file of cookies and the token for changes are known afterwards.
enter_as() {
  find_node || die "Node 20 or later is needed to read the answer. ./claimline doctor says how to get it."
  PATH=$node_dir:$PATH
  address=$(gateway_address)
  cookies=$(mktemp)
  trap 'rm -f "$cookies"' EXIT
  credentials "$1"
  sign_in
}
