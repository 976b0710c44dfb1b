import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { state } from "./place.mjs";
import { switchChannels } from "./practice.mjs";

/** What somebody is told by a reminder, seen on the switch's console and in the recording of the far end. */

/** The sounds which the switch plays to this call just now, in order; empty while it plays none. */
export const playing = (callId) =>
  switchChannels()
    .filter((line) => line.includes(channelOf(callId)))
    .flatMap((line) => [...line.matchAll(/claimline\/spoken\/([a-z0-9-]+)/g)].map(([, name]) => name));

/** What the switch calls it: a call that came in has the switch's own name. */
const channelOf = (callId) => callId.replace(/^in(\d+)x(\d+)$/, "switch-$1.$2");

/** How many sounds the switch has. */
export const spoken = () => readdirSync(join(state, "switch/share/sounds/en/claimline/spoken")).length;

/** What the switch has of a sound. */
export const sound = (name) => samples(join(state, "switch/share/sounds/en/claimline/spoken", `${name}.wav`));

/** What the far end recorded of the first call to this number, from the answer on: everything it heard, and everything it said. */
export const heardBy = (number) => recorded(number, "heard");
export const saidBy = (number) => recorded(number, "said");

function recorded(number, way) {
  const file = join(state, "practice/heard", `${number.replace("+", "")}-1-${way}.wav`);
  return existsSync(file) ? samples(file) : new Float32Array();
}

/** 16-bit PCM of one channel at 8 kHz, from -1 to 1. */
function samples(file) {
  const wave = readFileSync(file);
  const data = wave.indexOf("data", 12, "latin1") + 8;
  const all = new Float32Array((wave.length - data) >> 1);
  for (let at = 0; at < all.length; at += 1) {
    all[at] = wave.readInt16LE(data + 2 * at) / 32_768;
  }
  return all;
}

/** Seconds of sound. */
export const seconds = (sound) => sound.length / 8_000;

export const peak = (sound) => sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

/** When there is sound for the first and the last time, in seconds. */
export const sounds = (sound) => [sound.findIndex(audible) / 8_000, sound.findLastIndex(audible) / 8_000];
const audible = (sample) => Math.abs(sample) > 0.02;

/** Loudness of all of it, from 0 to 1. */
export const loudness = (sound) => Math.sqrt(sound.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, sound.length));

/**
 * Where a sound is in a recording, and how alike they are there: 1 is the same, whatever the loudness; nothing under 0.4 is found. A second out of its middle is looked for.
 *
 * @returns {{ alike: number, at: number }} at: seconds from the beginning of the recording to that of the sound
 */
export function find(sound, recording) {
  const length = Math.min(8_000, sound.length);
  const from = (sound.length - length) >> 1;
  const piece = sound.subarray(from, from + length);
  const own = loudness(piece) * Math.sqrt(length);
  let energy = 0;
  let best = { alike: 0, at: 0 };
  for (let end = 0; end < recording.length; end += 1) {
    energy += recording[end] ** 2 - (end >= length ? recording[end - length] ** 2 : 0);
    // Silence is like nothing, and need not be looked at.
    if (end < length || energy < 0.05) continue;
    const begin = end - length + 1;
    const scale = own * Math.sqrt(energy);
    // Every sixteenth sample tells where it is worth while to look at all of them.
    if ((16 * product(piece, recording, begin, 16)) / scale < Math.max(0.4, best.alike - 0.1)) continue;
    const alike = product(piece, recording, begin, 1) / scale;
    if (alike > best.alike) best = { alike, at: (begin - from) / 8_000 };
  }
  return best;
}

function product(piece, recording, begin, step) {
  let sum = 0;
  for (let at = 0; at < piece.length; at += step) sum += piece[at] * recording[begin + at];
  return sum;
}
