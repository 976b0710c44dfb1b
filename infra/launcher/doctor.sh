# Looks at everything that set-up and running need, changes nothing, and names the remedy of each thing that is wrong.

wrong=0
trouble() {
  bad "$1" "$2"
  printf '       %sremedy:%s %s\n' "$dim" "$plain" "$3"
  wrong=$((wrong + 1))
}

doctor() {
  title "What Claimline needs on this machine"
  check_system
  check_tools
  check_network_ports
  check_installation
  check_running
  printf '\n'
  if ((wrong)); then
    printf '%d thing(s) need attention.\n' "$wrong"
    return 1
  fi
  printf 'Nothing is missing.\n'
}

check_system() {
  local free memory year
  case $(uname -s)-$(uname -m) in
    Linux-x86_64 | Linux-aarch64) ok "System" "$(uname -s) $(uname -m), $(nproc) processors" ;;
    *) trouble "System" "$(uname -s) on $(uname -m)" "run Claimline on 64-bit Linux" ;;
  esac
  memory=$(awk '/^MemAvailable/ {print int($2 / 1024)}' /proc/meminfo)
  if ((memory >= 1500)); then ok "Memory" "$memory MiB free"; else trouble "Memory" "$memory MiB free, 1,500 are needed to build" "end other programs, or add memory"; fi
  free=$(df -Pm "$(nearest_folder "$state")" | awk 'NR == 2 {print $4}')
  if ((free >= 3000)); then ok "Disk" "$free MiB free for $state"; else trouble "Disk" "$free MiB free for $state, 3,000 are needed" "free some space, or set CLAIMLINE_STATE to a larger disk"; fi
  year=$(date +%Y)
  if ((year >= 2025)); then ok "Clock" "$(date -u +%FT%TZ)"; else trouble "Clock" "it shows $(date -u +%F)" "set the clock (timedatectl set-ntp true): calling hours depend on it"; fi
  if can_install; then ok "Packages" "can be installed (root, apt)"; else warn "Packages" "cannot be installed by this user; ./claimline up says which to install when some are missing"; fi
}

nearest_folder() {
  local folder=$1
  until [[ -d $folder ]]; do folder=$(dirname "$folder"); done
  printf '%s' "$folder"
}

check_tools() {
  local missing
  if find_jdk; then ok "Java 25" "$java_home"; else trouble "Java 25" "not found in JAVA_HOME, /usr/lib/jvm or PATH" "./claimline up gets it: openjdk-25-jdk-headless where the package archives carry it, else from $(jdk_address)"; fi
  if find_node; then ok "Node" "$("$node_dir/node" --version) in $node_dir"; else trouble "Node" "20 or later not found" "./claimline up gets it through npm, which sudo apt-get install npm brings"; fi
  missing=$(apt_wanted | tr '\n' ' ')
  if [[ -z $missing ]]; then ok "Programs" "all there"; else trouble "Programs" "missing: $missing" "$(can_install && printf './claimline up installs them' || printf 'sudo apt-get install %s' "$missing")"; fi
  if command -v flock >/dev/null && command -v setsid >/dev/null; then ok "util-linux" "there"; else trouble "util-linux" "flock or setsid is missing" "apt-get install util-linux"; fi
}

# port_holder PROTOCOL PORT: whether something listens there, from the kernel's own tables.
port_taken() {
  local hex
  hex=$(printf ':%04X' "$2")
  awk -v port="$hex" -v tcp="$([[ $1 == tcp ]] && printf 1 || printf 0)" \
    '$2 ~ port "$" && (!tcp || $4 == "0A") {found = 1} END {exit !found}' "/proc/net/$1" "/proc/net/${1}6" 2>/dev/null
}

check_port() {
  local protocol=$1 port=$2 what=$3 key=$4 running=$5
  if ! port_taken "$protocol" "$port"; then
    ok "Port $port/$protocol" "free for $what"
  elif [[ -n $running ]]; then
    ok "Port $port/$protocol" "in use by our $what"
  else
    trouble "Port $port/$protocol" "another program uses it; $what needs it" "end that program (ss -lp | grep :$port), or set $key in $state/claimline.conf"
  fi
}

rendered_port() { sed -nE "s/^$2[[:space:]]*=[[:space:]]*([0-9.]+:)?([0-9]+).*/\2/p" "$state/$1" 2>/dev/null | head -n 1; }

check_network_ports() {
  local switch practice gateway
  switch=$(asterisk_pid switch || true) practice=$(asterisk_pid practice || true) gateway=$(gateway_pid gateway || true)
  check_port udp "$(rendered_or switch/etc/pjsip.conf bind 5160)" switch claimline.telephony.switch.sip.port "$switch"
  check_port tcp "$(rendered_or switch/etc/manager.conf port 5138)" switch claimline.telephony.switch.ami.port "$switch"
  check_port tcp "$(rendered_or switch/etc/http.conf bindport 8188)" switch claimline.telephony.switch.http.port "$switch"
  if practice_mode; then
    check_port udp "$(rendered_or practice/etc/pjsip.conf bind 5170)" "practice exchange" claimline.telephony.practice.sip.port "$practice"
    check_port tcp "$(rendered_or practice/etc/manager.conf port 5139)" "practice exchange" claimline.telephony.practice.ami.port "$practice"
  fi
  check_port tcp "$(gateway_port)" gateway claimline.gateway.http.port "$gateway"
}

rendered_or() {
  local port
  port=$(rendered_port "$1" "$2")
  printf '%s' "${port:-$3}"
}

asterisk_pid() {
  local pid
  pid=$(cat "$state/$1/run/claimline.pid" 2>/dev/null) || return 1
  { tr '\0' '\n' <"/proc/$pid/cmdline"; } 2>/dev/null | grep -qxF "$state/$1/etc/asterisk.conf" || return 1
  printf '%s' "$pid"
}

check_installation() {
  local name
  if from_container; then
    check_engine
  elif [[ -s $state/asterisk-root/claimline-version ]]; then
    ok "Asterisk" "$(<"$state/asterisk-root/claimline-version")"
  else
    warn "Asterisk" "not installed yet; ./claimline up does it"
  fi
  if [[ -f $state/secrets.conf && $(stat -c %a "$state/secrets.conf") != 600 ]]; then
    trouble "Secrets" "$state/secrets.conf can be read by others" "chmod 600 $state/secrets.conf"
  fi
  if [[ -d $state && ! -w $state ]]; then
    trouble "State directory" "$state is not yours" "chown -R $(id -un) $state"
  fi
  if ((${#state} > 80)); then
    trouble "State directory" "its path is too long for Asterisk's sockets" "set CLAIMLINE_STATE to a shorter one"
  fi
  for name in $(known_gateways); do
    gateway_pid "$name" >/dev/null ||
      trouble "Gateway" "$name ended without being told to; see $log_dir/$name.log" "./claimline up starts it again"
  done
}

check_engine() {
  local said
  if ! said=$("$root/infra/containers/image.sh" engine 2>&1); then
    trouble "Asterisk" "no container engine" "${said#container: }"
  elif "$root/infra/containers/image.sh" there; then
    ok "Asterisk" "image $("$root/infra/containers/image.sh" name), run by $said"
  else
    warn "Asterisk" "its image is not built yet; ./claimline up does it with $said"
  fi
}

check_running() {
  local name
  for name in switch practice; do
    [[ -s $state/$name/run/claimline.pid ]] || continue
    if asterisk_pid "$name" >/dev/null; then
      check_ami "$name"
    else
      trouble "$name" "ended without being told to; see $state/$name/log/messages" "./claimline up starts it again"
    fi
  done
  for name in $(known_gateways); do
    ! gateway_pid "$name" >/dev/null || check_ready "$name"
  done
}

check_ami() {
  local port greeting=''
  port=$(rendered_port "$1/etc/manager.conf" port)
  if { exec 8<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null; then
    read -r -t 3 -u 8 greeting || true
    exec 8>&-
  fi
  if [[ $greeting == Asterisk* ]]; then ok "AMI of $1" "answers on port $port"; else trouble "AMI of $1" "does not answer on port $port" "./claimline logs $1, then ./claimline down and up"; fi
}

check_ready() {
  local text address
  address=$(cat "$run_dir/$1.address" 2>/dev/null || true)
  text=$(curl -sS --max-time 5 "${address:-http://127.0.0.1:8080}/health/ready" 2>&1 || true)
  if [[ $text == *'"status":"up"'* ]]; then
    ok "Gateway" "$1 is ready at $address"
  else
    trouble "Gateway" "$1 runs, but is not ready: $text" "docs/health.md says what each part means; ./claimline logs $1"
  fi
}
