# The end-to-end specs: a private system beside the one that may be running, worked by a real browser.

# The libraries of the specs, and a browser: CHROMIUM names one. Fails when there is none; setup_browser has said so by then.
setup_e2e() {
  local key
  chromium=$(command -v "${CHROMIUM:-chromium}" || command -v chromium-browser || command -v google-chrome) || return 1
  key=$(hash_of <"$root/infra/e2e/package-lock.json")
  if ! done_before e2e-libraries "$key" || [[ ! -d $root/infra/e2e/node_modules ]]; then
    step "Libraries of the specs" npm ci --no-audit --no-fund --prefix "$root/infra/e2e"
    remember e2e-libraries "$key"
  fi
}

# e2e [PART OF A SPEC'S NAME…]: runs them against the build that setup_build made. Ports: infra/e2e/harness/place.mjs.
e2e() {
  JAVA_HOME=$java_home CHROMIUM=$chromium CLAIMLINE_STATE=$state CLAIMLINE_APP=$app \
    CLAIMLINE_ASTERISK_ROOT=${CLAIMLINE_ASTERISK_ROOT:-$state/asterisk-root} node "$root/infra/e2e/run.mjs" "$@"
}
