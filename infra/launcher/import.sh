# Sends claim files to the running gateway, as a person would.

# shellcheck source=infra/launcher/sign-in.sh
source "$parts/sign-in.sh"

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
  enter_as super1
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
