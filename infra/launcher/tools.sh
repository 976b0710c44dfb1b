# Programs that are needed: found, or installed where that is possible.

java_home=''

is_jdk_25() { [[ -x $1/bin/javac && $("$1/bin/javac" -version 2>&1) =~ ^javac\ (2[5-9]|[3-9][0-9]) ]]; }

find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" "$state/tools/jdk-25" /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25*; do
    if [[ -n $candidate ]] && is_jdk_25 "$candidate"; then
      java_home=$candidate
      return
    fi
  done
  candidate=$(command -v javac || true)
  if [[ -n $candidate ]]; then
    candidate=$(dirname "$(dirname "$(readlink -f "$candidate")")")
    is_jdk_25 "$candidate" && java_home=$candidate
  fi
  [[ -n $java_home ]]
}

node_dir=''
node_major() { "$1" -p 'process.versions.node.split(".")[0]' 2>/dev/null || printf 0; }

find_node() {
  local candidate
  for candidate in "$state/tools/node_modules/node-linux-$(node_arch)/bin/node" "$(command -v node || true)"; do
    if [[ -n $candidate && -x $candidate && $(node_major "$candidate") -ge 20 ]]; then
      node_dir=$(dirname "$candidate")
      return
    fi
  done
  return 1
}

node_arch() { case $(uname -m) in aarch64) printf arm64 ;; *) printf x64 ;; esac; }

apt_wanted() {
  command -v mmdebstrap >/dev/null || from_container || printf 'mmdebstrap\n'
  [[ -e /usr/share/keyrings/debian-archive-keyring.gpg ]] || from_container || printf 'debian-archive-keyring\n'
  command -v espeak-ng >/dev/null || printf 'espeak-ng\n'
  command -v sox >/dev/null || printf 'sox\n'
  command -v curl >/dev/null || printf 'curl\n'
  command -v unzip >/dev/null || printf 'unzip\n'
  command -v pkill >/dev/null || printf 'procps\n'
  [[ -e /etc/ssl/certs/ca-certificates.crt ]] || printf 'ca-certificates\n'
  { command -v npm && command -v node; } >/dev/null || printf 'npm\nnodejs\n'
}

can_install() { [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; }

# What an earlier run was broken off in is finished first, and another program's turn at the packages is waited for.
apt_install() {
  export DEBIAN_FRONTEND=noninteractive
  dpkg --configure -a && apt-get update &&
    apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$@"
}

# The first of Java 25's packages that this machine's archives carry (Debian 13 and Ubuntu 24.04 do); else a private one by download.
get_jdk() {
  local package
  if can_install && apt-get update; then
    for package in temurin-25-jdk openjdk-25-jdk-headless; do
      if [[ $(apt-cache policy "$package" 2>/dev/null) == *"Candidate: "[0-9]* ]]; then
        apt_install "$package" && return
      fi
    done
    printf 'The package archives of this machine carry neither temurin-25-jdk nor openjdk-25-jdk-headless.\n'
  fi
  fetch_jdk
}

jdk_address() {
  local machine=x64
  [[ $(uname -m) != aarch64 ]] || machine=aarch64
  printf '%s' "${CLAIMLINE_JDK_URL:-https://api.adoptium.net/v3/binary/latest/25/ga/linux/$machine/jdk/hotspot/normal/eclipse}"
}

fetch_jdk() {
  local part=$state/tools/jdk-25.part
  rm -rf "$part" && mkdir -p "$part" || return 1
  printf 'Downloading %s\n' "$(jdk_address)"
  curl -fsSL --retry 2 --connect-timeout 15 "$(jdk_address)" | tar -xz --strip-components=1 -C "$part" || return 1
  is_jdk_25 "$part" || { printf 'That archive holds no JDK 25 for this machine.\n'; return 1; }
  rm -rf "$state/tools/jdk-25" && mv "$part" "$state/tools/jdk-25"
}

setup_packages() {
  local wanted
  mapfile -t wanted < <(apt_wanted)
  if ((${#wanted[@]})); then
    can_install || die "these packages are missing: ${wanted[*]}. Install them (on Debian and Ubuntu: sudo apt-get install ${wanted[*]}), then run this again."
    step "Packages" apt_install "${wanted[@]}"
  fi
}

setup_jdk() {
  if ! find_jdk; then
    step_softly "Java 25" get_jdk || die "Java 25 is missing, and could not be had here:
  - none is in JAVA_HOME, $state/tools/jdk-25, /usr/lib/jvm or PATH;
  - $(can_install && printf "the package archives of this machine were asked (Debian 13 and Ubuntu 24.04 carry openjdk-25-jdk-headless)" || printf "this user cannot install packages (with root, Debian 13 and Ubuntu 24.04: apt-get install openjdk-25-jdk-headless)");
  - $(jdk_address) gave none: $(grep -E '^(curl|tar):|That archive' "$log_dir/softly.log" | head -n 1)
Do one of these, then run this again: unpack a JDK 25 anywhere (https://adoptium.net/) and set JAVA_HOME to it; or set CLAIMLINE_JDK_URL to
a .tar.gz of one that this machine can reach; or install it by your system's packages."
    find_jdk || die "Java 25 was installed, but is not in /usr/lib/jvm. Set JAVA_HOME to it."
  fi
  export JAVA_HOME=$java_home
  export PATH=$java_home/bin:$PATH
}

setup_node() {
  # npm would leave what it compiled in /tmp.
  export NODE_DISABLE_COMPILE_CACHE=1
  if ! find_node; then
    command -v npm >/dev/null || die "Node 20 or later with npm is missing. Install it (https://nodejs.org/), then run this again."
    # Debian 12 and Ubuntu 24.04 carry Node 18; the program itself comes through npm's own archive.
    step "Node 22" npm install --no-audit --no-fund --prefix "$state/tools" "node-linux-$(node_arch)@22"
    find_node || die "Node 20 or later is missing, and could not be fetched by npm. Install it (https://nodejs.org/), then run this again."
  fi
  export PATH=$node_dir:$PATH
}

setup_tools() {
  setup_packages
  setup_jdk
  setup_node
}
