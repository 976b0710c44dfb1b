import type { PhoneLine } from "../wire/types";
import type { Quality } from "./quality/callQuality";

/** The browser's telephone. The switch calls it once per shift; it answers by itself and keeps that one leg. */
export interface Softphone {
  /** Registers and keeps registered until {@link stop}. A second start replaces the first. */
  start(line: PhoneLine, devices: Devices): void;
  stop(): void;
  state(): PhoneState;
  subscribe(listener: () => void): () => void;
  /** Counters of the live leg; undefined without one. */
  audio(): AudioStats | undefined;
  /** The state of its sound as a person would say it. It changes at each sample; `subscribeAudio` tells. */
  quality(): Quality;
  subscribeAudio(listener: () => void): () => void;
  /** Moves the sound to other devices, also in the middle of a call. False when the microphone cannot be opened: the old one stays. */
  changeDevices(devices: Devices): Promise<boolean>;
  /** What the microphone in use says of itself; undefined without a leg. */
  microphone(): MediaStreamTrack | undefined;
}

/** Device ids as the browser gives them; absent: its default. */
export interface Devices {
  input?: string;
  output?: string;
}

export interface PhoneState {
  /** Off: not wanted. Connecting: no answer yet, or the last keep-alive was not answered. Registered: it was. */
  line: "off" | "connecting" | "registered";
  leg: "none" | "answering" | "up";
  /** What is wrong and what to do, in a sentence. */
  problem?: string;
}

export interface AudioStats {
  /** Epoch ms. */
  at: number;
  packetsSent: number;
  packetsReceived: number;
  sentPerSecond: number;
  receivedPerSecond: number;
  /** Of what should have been heard in the last second, 0 to 100. */
  lossPercent: number;
  jitterMs: number;
  /** Of what is heard, 0 to 1. */
  audioLevel: number;
  /** Invented by the browser for want of the real sound, of the last second, 0 to 100. */
  concealedPercent: number;
  /** Answers to the checks of the path so far. */
  pathAnswers: number;
  /** The browser itself says that the path no longer carries. */
  pathBroken: boolean;
  rttMs?: number;
  /** The switch's newest report of our sound. */
  sent?: { stamp: number; lossPercent: number; jitterMs: number };
  /** Energy of the microphone so far, where the browser tells. */
  micEnergy?: number;
  /** Opinion scores, 1 to 4.5: what we hear, and what arrives at the switch. */
  mosHeard: number;
  mosSent: number;
}

export type PhoneEvent =
  | { type: "started" }
  | { type: "stopped" }
  | { type: "socketLost" }
  | { type: "registered" }
  | { type: "refused"; cause: string }
  | { type: "keepAliveAnswered" }
  | { type: "keepAliveMissed" }
  | { type: "legOffered" }
  | { type: "legUp" }
  | { type: "legGone"; problem?: string };

/** Registration alone proves nothing about a network that died since: only an answered keep-alive makes the line "registered". */
export function reducePhone(state: PhoneState, event: PhoneEvent): PhoneState {
  switch (event.type) {
    case "started":
      return { line: "connecting", leg: "none" };
    case "stopped":
      return initialPhone;
    case "socketLost":
      return { ...state, line: "connecting", problem: "The line to the switch was lost. Reconnecting." };
    case "registered":
      return state;
    case "refused":
      return {
        ...state,
        line: "connecting",
        problem: `The switch refused the headset (${event.cause}). Trying again.`,
      };
    case "keepAliveAnswered":
      return { line: "registered", leg: state.leg };
    case "keepAliveMissed":
      return { ...state, line: "connecting", problem: "The switch does not answer. Reconnecting." };
    case "legOffered":
      return { ...state, leg: "answering" };
    case "legUp":
      return { line: state.line, leg: "up" };
    case "legGone":
      return event.problem ? { ...state, leg: "none", problem: event.problem } : { ...state, leg: "none" };
  }
}

export const initialPhone: PhoneState = { line: "off", leg: "none" };
