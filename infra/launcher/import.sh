# Sends claim files to the running gateway, as a person would.

# The demo's supervisor unless CLAIMLINE_USER names somebody; a password is asked for when it is not known.
credentials() {
  user=${CLAIMLINE_USER:-super1}
  password=${CLAIMLINE_PASSWORD:-}
  if [[ -z $password && $user == super1 ]]; then
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

describe() {
  node -e '
    let t = "";
    process.stdin.on("data", d => t += d).on("end", () => {
      let r;
      try { r = JSON.parse(t); } catch { console.log("the gateway gave no answer that can be read"); process.exit(1); }
      if (r.status) {
        console.log(r.detail);
        for (const v of (r.violations ?? []).slice(1)) console.log("       " + v.message);
        process.exit(1);
      }
      const money = (r.totalChargeCents / 100).toLocaleString("en-US", {style: "currency", currency: "USD"});
      console.log(`${r.claims} claims, ${r.newClaims} new, ${r.knownClaims} known, ${money} charged`);
      for (const f of r.findings.slice(0, 10)) console.log("       " + f.text);
      if (r.findings.length > 10) console.log(`       and ${r.findings.length - 10} more`);
    });'
}

import_files() {
  local file name text failed=0
  (($#)) || die "name the files: ./claimline import FILE…"
  find_node || die "Node 20 or later is needed to read the answer. ./claimline doctor says how to get it."
  PATH=$node_dir:$PATH
  address=$(gateway_address)
  cookies=$(mktemp)
  trap 'rm -f "$cookies"' EXIT
  credentials
  sign_in
  for file in "$@"; do
    name=$(basename "$file")
    if [[ ! -r $file ]]; then
      bad "$name" "cannot be read. Check the name."
      failed=1
    elif text=$(curl -sS -b "$cookies" -H "X-CSRF-Token: $csrf" -H 'Content-Type: application/octet-stream' -T "$file" -X POST \
      "$address/api/v1/imports?name=$(CL_NAME=$name node -p 'encodeURIComponent(process.env.CL_NAME)')" | describe); then
      ok "$name" "$text"
    else
      bad "$name" "$text"
      failed=1
    fi
  done
  return "$failed"
}
