# Programs that are needed: found, or installed where that is possible.

java_home=''

is_jdk_25() { [[ -x $1/bin/javac && $("$1/bin/javac" -version 2>&1) =~ ^javac\ (2[5-9]|[3-9][0-9]) ]]; }

find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25*; do
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

apt_install() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get update && apt-get install -y --no-install-recommends "$@"
}

# The first of Java 25's packages that this machine's archives carry.
apt_jdk() {
  local package
  apt-get update
  for package in temurin-25-jdk openjdk-25-jdk-headless; do
    if apt-cache show "$package" >/dev/null 2>&1; then
      apt_install "$package"
      return
    fi
  done
  printf 'Neither temurin-25-jdk nor openjdk-25-jdk-headless is in the package archives of this machine.\n'
  return 1
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
    can_install || die "no Java 25 was found in JAVA_HOME, /usr/lib/jvm or PATH. Install it (Debian, Ubuntu: sudo apt-get install temurin-25-jdk or openjdk-25-jdk-headless; else https://adoptium.net/), then run this again."
    step "Java 25" apt_jdk
    find_jdk || die "Java 25 was installed, but is not in /usr/lib/jvm. Set JAVA_HOME to it."
  fi
  export JAVA_HOME=$java_home
  export PATH=$java_home/bin:$PATH
}

setup_node() {
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
