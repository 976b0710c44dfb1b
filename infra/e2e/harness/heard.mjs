import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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

/**
 * A wave file of one tone, half as loud as can be.
 *
 * @param share of each second in which it sounds: what never changes is noise to a browser, which takes it away after a while
 */
export function toneFile(path, hertz, share = 1, seconds = 10) {
  const rate = 48_000;
  const wave = Buffer.alloc(44 + 2 * rate * seconds);
  wave.write("RIFF", 0);
  wave.writeUInt32LE(wave.length - 8, 4);
  wave.write("WAVEfmt ", 8);
  wave.writeUInt32LE(16, 16);
  wave.writeUInt16LE(1, 20);
  wave.writeUInt16LE(1, 22);
  wave.writeUInt32LE(rate, 24);
  wave.writeUInt32LE(2 * rate, 28);
  wave.writeUInt16LE(2, 32);
  wave.writeUInt16LE(16, 34);
  wave.write("data", 36);
  wave.writeUInt32LE(2 * rate * seconds, 40);
  for (let at = 0; at < rate * seconds; at += 1) {
    const loud = at % rate < share * rate ? 16_384 : 0;
    wave.writeInt16LE(Math.round(loud * Math.sin((2 * Math.PI * hertz * at) / rate)), 44 + 2 * at);
  }
  writeFileSync(path, wave);
  return path;
}

/** How loud that tone is in a sound at 8 kHz, from 0 to 1 (Goertzel's algorithm, over tenths of a second; the loudest tenth but few). */
export function tone(sound, hertz) {
  const length = 800;
  const step = 2 * Math.cos((2 * Math.PI * hertz) / 8_000);
  const all = [];
  for (let from = 0; from + length <= sound.length; from += length) {
    let [last, before] = [0, 0];
    for (let at = from; at < from + length; at += 1) {
      [last, before] = [sound[at] + step * last - before, last];
    }
    all.push((2 * Math.sqrt(Math.max(0, last ** 2 + before ** 2 - step * last * before))) / length);
  }
  all.sort((a, b) => b - a);
  return all[Math.floor(all.length * 0.2)] ?? 0;
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
