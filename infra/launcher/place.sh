# Where things are, and what has been done already.

run_dir=$state/run
log_dir=$state/log
stamps=$state/stamps
main_class=io.claimline.gateway.app.Main

# Two set-ups at once would tread on each other. The lock goes with the process, however it ends.
one_at_a_time() {
  mkdir -p "$state" "$run_dir" "$log_dir" "$stamps"
  chmod 700 "$state"
  exec 9>"$state/lock"
  flock -n 9 || die "another ./claimline is at work in $state. Wait for it to end."
}

# done_before STEP KEY: whether the step was completed for exactly this input.
done_before() { [[ -f $stamps/$1 && $(<"$stamps/$1") == "$2" ]]; }

# Only a step that ended well leaves its stamp.
remember() {
  printf '%s' "$2" >"$stamps/$1.part"
  mv "$stamps/$1.part" "$stamps/$1"
}

hash_of() { sha256sum | cut -c1-16; }

# Changes when a file does that is built; names, sizes and times are enough.
sources_key() {
  (
    cd "$root"
    find pom.xml .mvn dialer gateway agent-desktop scripts-templates infra/pom.xml infra/provisioning \
      \( -name target -o -name node_modules -o -name dist -o -name generated -o -name test \) -prune -o -type f -print0 |
      sort -z | xargs -0 stat -c '%n %s %Y' | hash_of
  )
}

settings_file() {
  local file=${CLAIMLINE_CONF:-$state/claimline.conf}
  [[ ! -f $file ]] || printf '%s' "$file"
}

# A text of secrets.conf.
secret() { sed -nE "s/^[[:space:]]*$1[[:space:]]*=[[:space:]]*\"([^\"]*)\".*/\1/p" "$state/secrets.conf" 2>/dev/null | head -n 1; }

# Asterisk comes from Debian packages, or from an image.
from_container() {
  case ${CLAIMLINE_ASTERISK:-packages} in
    packages) return 1 ;;
    container) return 0 ;;
    *) die "CLAIMLINE_ASTERISK is \"$CLAIMLINE_ASTERISK\". It can be packages (the default) or container." ;;
  esac
}

gateway_address() { cat "$run_dir/gateway.address" 2>/dev/null || printf 'http://127.0.0.1:8080'; }

# As the switch was provisioned: the practice exchange, or a carrier.
gateway_port() {
  local address
  address=$(gateway_address)
  printf '%s' "${address##*:}"
}

practice_mode() { [[ $(cat "$state/switch/trunk" 2>/dev/null || printf practice) == practice ]]; }
