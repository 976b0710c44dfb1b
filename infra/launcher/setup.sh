# From sources to a directory that can be started. Each step is skipped when it was completed for the same input.

app=''

# The jars of one build, never changed while a gateway runs from them.
use_app() { app=$state/app/$1; }

build_jars() {
  cd "$root"
  ./mvnw -B -ntp -DskipTests -Dmaven.test.skip=true -pl gateway/app,infra/provisioning -am package
}

# Puts the jars together, and lets one gateway start and stop, from which the JVM keeps what it learned (JEP 514).
assemble() {
  local part=$app.part jar
  rm -rf "$part"
  mkdir -p "$part"
  cp "$root"/gateway/app/target/lib/*.jar "$part/"
  for jar in "$root"/gateway/app/target/claimline-*.jar "$root"/infra/provisioning/target/claimline-*.jar; do
    [[ $jar == *-tests.jar || $jar == *-sources.jar ]] || cp "$jar" "$part/"
  done
  rm -rf "$app"
  mv "$part" "$app"
}

train() {
  rm -rf "$state/rehearsal"
  mkdir -p "$state/rehearsal/switch"
  printf 'practice' >"$state/rehearsal/switch/trunk"
  printf 'amiSecret = "none"\nseatKey = "none"\ndemoPassword = "rehearsal"\n' >"$state/rehearsal/secrets.conf"
  printf 'claimline.gateway { http.port = 0, demo = true, switch.ami.port = 1 }\n' >"$state/rehearsal/claimline.conf"
  "$java_home/bin/java" "${jvm_flags[@]}" -XX:AOTCacheOutput="$app/gateway.aot" -cp "$(classpath)" "$main_class" \
    --state "$state/rehearsal" --rehearse
  rm -rf "$state/rehearsal"
}

classpath() { printf '%s:' "$app"/*.jar | sed 's/:$//'; }

setup_build() {
  local key
  setup_tools
  key=$(sources_key)
  use_app "$key"
  if ! done_before build "$key" || [[ ! -d $app ]]; then
    step "Build" build_jars
    assemble
    # What the JVM learns makes the next start quicker; without it the gateway starts all the same.
    step_softly "Rehearsal" train || true
    remember build "$key"
    forget_old_builds
  fi
}

forget_old_builds() {
  local old
  for old in "$state"/app/*; do
    [[ $old == "$app" ]] || pgrep -f -- "$old/" >/dev/null || rm -rf "$old"
  done
}

provisioning() {
  "$java_home/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$(classpath)" io.claimline.provisioning.Main "$@"
}

render() {
  local options=(--state "$state" --scenario "${CLAIMLINE_SCENARIO:-$root/infra/practice/scenario.conf}") file
  file=$(settings_file)
  [[ -z $file ]] || options+=(--settings "$file")
  ! from_container || options+=(--asterisk-root /)
  provisioning render "${options[@]}"
}

# Users of the demo share one password, drawn once per installation.
draw_demo_password() {
  [[ -z $(secret demoPassword) ]] || return 0
  umask 077
  printf 'demoPassword = "%s"\n' "$(tr -dc 'a-hj-km-np-z2-9' </dev/urandom | head -c 12 || true)" >>"$state/secrets.conf"
}

setup_exchange() {
  local key file
  file=$(settings_file)
  key=$({ printf '%s %s\n' "$1" "${CLAIMLINE_ASTERISK:-packages}"; cat "${CLAIMLINE_SCENARIO:-$root/infra/practice/scenario.conf}" ${file:+"$file"}; } | hash_of)
  if ! done_before render "$key" || [[ ! -s $state/switch/etc/asterisk.conf ]]; then
    step "Switch configuration" render
    remember render "$key"
  fi
  draw_demo_password
}

speak() {
  local name
  for name in switch practice; do
    "$root/infra/practice/synthesise.sh" "$state/$name/prompts.tsv" "$state/$name/share" "$state/prompts"
  done
}

setup_prompts() {
  local key
  key=$(cat "$state"/*/prompts.tsv "$root/infra/practice/synthesise.sh" | hash_of)
  if ! done_before prompts "$key"; then
    step "Voices of the exchange" speak
    remember prompts "$key"
  fi
}

setup_asterisk() {
  if from_container; then
    "$root/infra/containers/image.sh" engine >/dev/null || exit 1
    "$root/infra/containers/image.sh" there || step "Asterisk 22 image" "$root/infra/containers/image.sh" build
  elif ! installed; then
    step "Asterisk 22" "$root/infra/asterisk/install-root.sh" "$state/asterisk-root"
  fi
}

installed() { [[ -s $state/asterisk-root/claimline-version ]]; }

# Asterisk is downloaded while the sources are built: one waits for the network, the other for the processor.
setup_all() {
  local download='' log=$log_dir/asterisk-22.log began
  setup_tools
  began=$SECONDS
  if ! from_container && ! installed; then
    "$root/infra/asterisk/install-root.sh" "$state/asterisk-root" >"$log" 2>&1 </dev/null &
    download=$!
    jobs_under_way+=("$download")
  else
    setup_asterisk
  fi
  setup_build
  if [[ -n $download ]]; then
    show_until_done "$download" "Asterisk 22"
    finish "$download" "Asterisk 22, meanwhile" "$log" "$began"
  fi
  setup_exchange "$(basename "$app")"
  setup_prompts
}
