#!/usr/bin/env bash
# Makes the sound files of one Asterisk: speaks its prompts with espeak-ng, and makes tones and hold music with sox.
# Files are cached by what they say, so a second run only speaks what changed. 8 kHz, 16 bit, mono: what a telephone carries.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: synthesise.sh PROMPTS SHARE CACHE

  PROMPTS  list of prompts, one a line: name, voice, words a minute, text, parted by tabs
  SHARE    data directory of the Asterisk; files go to SHARE/sounds/en/claimline and SHARE/moh
  CACHE    directory for spoken prompts, shared by all
TEXT
}

fail() { printf 'prompts: %s\n' "$*" >&2; exit 1; }

# $1 file name in the cache; the remaining words are sox arguments which write to the path given as {}.
cached() {
  local target=$cache/$1.wav
  shift
  if [[ ! -s $target ]]; then
    sox "${@/#\{\}/$target.part.wav}" || fail "sox could not make $target"
    mv "$target.part.wav" "$target"
  fi
  made=$target
}

speak() {
  local voice=$1 speed=$2 text=$3 key raw
  key=$(printf 'espeak-ng 1\t%s\t%s\t%s' "$voice" "$speed" "$text" | sha256sum | cut -c1-32)
  made=$cache/$key.wav
  [[ -s $made ]] && return
  raw=$cache/$key.raw.wav
  # The audio library below espeak-ng leaves files in the user's home and in /tmp, although nothing is played here.
  printf '%s' "$text" | HOME=$cache PULSE_RUNTIME_PATH=$cache/pulse espeak-ng -v "$voice" -s "$speed" -w "$raw" --stdin || fail "espeak-ng could not speak with the voice \"$voice\"; espeak-ng --voices lists those installed"
  [[ -s $raw ]] || fail "espeak-ng knows no voice \"$voice\"; espeak-ng --voices lists those installed"
  # Telephone band, and level with headroom, so that the conversion to u-law does not clip.
  sox "$raw" -r 8000 -b 16 -c 1 "$made.part.wav" gain -6 highpass 250 lowpass 3400 norm -6
  mv "$made.part.wav" "$made"
  rm -f "$raw"
}

# Replaces a file unless an installation put its own recording there (a plain file instead of our link).
place() {
  local target=$1
  if [[ -e $target && ! -L $target ]]; then
    return
  fi
  ln -sfn "$made" "$target"
}

# One second each of the segments of a special information tone (Telcordia SR-2275): frequency and milliseconds.
sit() {
  local name=$1 parts=() i=0
  shift
  while (($#)); do
    cached "sit-$1-$2" -n -r 8000 -b 16 -c 1 '{}' synth "0.$2" sine "$1" gain -12
    parts+=("$made")
    shift 2
  done
  cached "$name-1" "${parts[@]}" '{}'
  place "$sounds/$name.wav"
}

tones() {
  sit sit-vacant 985.2 380 1370.6 274 1776.7 380
  sit sit-intercept 913.8 274 1370.6 274 1776.7 380
  sit sit-reorder 913.8 274 1428.5 380 1776.7 380
  sit sit-no-circuit 985.2 380 1428.5 380 1776.7 380
  cached beep-1 -n -r 8000 -b 16 -c 1 '{}' synth 0.4 sine 1000 fade h 0.01 0.4 0.02 gain -9
  place "$sounds/beep.wav"
}

# A slow walk over broken chords, C major, A minor, F major, G major, plucked: written for this purpose, nobody's property.
hold_music() {
  local chord notes=() note parts=()
  for chord in "C4 E4 G4 C5 G4 E4" "A3 C4 E4 A4 E4 C4" "F3 A3 C4 F4 C4 A3" "G3 B3 D4 G4 D4 B3"; do
    read -ra notes <<<"$chord"
    for note in "${notes[@]}"; do
      cached "pluck-$note-1" -n -r 8000 -b 16 -c 1 '{}' synth 0.42 pluck "$note" fade t 0 0.42 0.12 gain -10
      parts+=("$made")
    done
  done
  cached hold-music-1 "${parts[@]}" "${parts[@]}" '{}' reverb 30
  place "$music/hold-music.wav"
}

main() {
  [[ $# -eq 3 ]] || { usage >&2; exit 2; }
  local prompts=$1 share=$2 count=0 name voice speed text
  sounds=$share/sounds/en/claimline music=$share/moh cache=$3 made=
  command -v espeak-ng >/dev/null || fail "espeak-ng is missing. Install it: apt-get install espeak-ng"
  command -v sox >/dev/null || fail "sox is missing. Install it: apt-get install sox"
  mkdir -p "$sounds" "$music" "$cache"
  cache=$(cd "$cache" && pwd)
  while IFS=$'\t' read -r name voice speed text; do
    speak "$voice" "$speed" "$text"
    place "$sounds/$name.wav"
    count=$((count + 1))
  done <"$prompts"
  tones
  hold_music
  printf 'prompts: %d in %s\n' "$count" "$sounds"
}

main "$@"
