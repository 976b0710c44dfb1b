import { createStore } from "../wire/store";
import { type Cancel, every, type Timers } from "../wire/timers";
import type { DeskView, PhoneLine } from "../wire/types";
import { rememberDevices, rememberedDevices } from "./devices/remembered";
import type { Devices, PhoneState, Softphone } from "./softphone";

/** What the agent asked for. Kept in the tab's storage: a reload puts the headset on again by itself. */
export interface Wanted {
  kind: "webrtc" | "phone";
  devices: Devices;
}

export type Step = "nothing" | "register" | "ask";

/**
 * What to do next to get the wanted headset up: the browser's line must answer before the switch is asked to call it.
 * The server's word decides whether it is up; the page asks when the server says Down, or when what is up there is not
 * here: the leg of a page that was reloaded or closed, which the switch would keep until its silence is noticed.
 */
export function nextStep(
  wanted: Wanted | undefined,
  phone: PhoneState,
  server: DeskView["headset"]["state"] | undefined,
): Step {
  if (!wanted) {
    return "nothing";
  }
  if (wanted.kind === "phone") {
    return server === "Down" ? "ask" : "nothing";
  }
  // After a reload somebody may be waiting on the line: it registers while the page still asks for its desk.
  if (phone.line === "off") {
    return "register";
  }
  const elsewhere = server === "Up" && phone.leg === "none";
  return phone.line === "registered" && (server === "Down" || elsewhere) ? "ask" : "nothing";
}

export interface HeadsetPorts {
  phone: Softphone;
  timers: Timers;
  line: () => Promise<PhoneLine>;
  order: (on: boolean, kind: Wanted["kind"]) => Promise<void>;
  server: () => DeskView | undefined;
  failed: (text: string) => void;
  /** Of the tab. */
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Of the browser: which devices were chosen last. */
  kept: Pick<Storage, "getItem" | "setItem">;
  /** Tells when the server's word may have changed. */
  onServer: (listener: () => void) => Cancel;
}

const KEY = "claimline.headset";
const ASK_AGAIN_MS = 5_000;
const JUST_LOST_MS = 15_000;

/** Brings what the agent wants and what the server says together, one step at a time. */
export class Headset {
  readonly wanted = createStore<Wanted | undefined, Wanted | undefined>((_, next) => next, undefined);
  private busy = false;
  private decided = false;
  private askedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly ports: HeadsetPorts) {
    const kept = ports.storage.getItem(KEY);
    this.decided = kept !== null;
    this.wanted.dispatch(kept ? (JSON.parse(kept) as Wanted) : undefined);
  }

  /** Steps at each change of the line and once a second, until the returned function is called. */
  run(): () => void {
    const unsubscribe = this.ports.phone.subscribe(() => void this.step());
    const deaf = this.ports.onServer(() => void this.step());
    const stopTicking = every(this.ports.timers, 1_000, () => void this.step());
    void this.step();
    return () => {
      unsubscribe();
      deaf();
      stopTicking();
    };
  }

  /** The devices chosen: those of the headset that is on, else those of the last shift. */
  devices(): Devices {
    return this.wanted.get()?.devices ?? rememberedDevices(this.ports.kept);
  }

  /** Remembers the choice, and moves the sound of a headset that is on. False when the microphone cannot be opened. */
  async choose(devices: Devices): Promise<boolean> {
    rememberDevices(this.ports.kept, devices);
    const wanted = this.wanted.get();
    if (wanted?.kind !== "webrtc") {
      return true;
    }
    const next = { ...wanted, devices };
    this.ports.storage.setItem(KEY, JSON.stringify(next));
    this.wanted.dispatch(next);
    return this.ports.phone.changeDevices(devices);
  }

  putOn(wanted: Wanted): void {
    rememberDevices(this.ports.kept, wanted.devices);
    this.ports.phone.stop();
    this.decided = true;
    this.askedAt = Number.NEGATIVE_INFINITY;
    this.ports.storage.setItem(KEY, JSON.stringify(wanted));
    this.wanted.dispatch(wanted);
    void this.step();
  }

  /** The switch is told first, so that the leg's end is not taken for a lost headset; when it refuses, the headset stays on. */
  async takeOff(): Promise<void> {
    this.askedAt = this.ports.timers.now();
    try {
      await this.ports.order(false, this.wanted.get()?.kind ?? "webrtc");
    } catch (error) {
      this.ports.failed(error instanceof Error ? error.message : String(error));
      return;
    }
    this.ports.storage.removeItem(KEY);
    this.wanted.dispatch(undefined);
    this.ports.phone.stop();
  }

  /**
   * A tab that takes over from another one takes over the headset too, so that a call on it is heard here. The other tab may
   * have let go of it a moment before this one looks.
   */
  private takeOver(desk: DeskView | undefined): void {
    if (this.decided || !desk) {
      return;
    }
    this.decided = true;
    const { state, kind, problem, since } = desk.headset;
    const justLost = problem !== undefined && Date.parse(desk.serverTime) - Date.parse(since) < JUST_LOST_MS;
    if (state !== "Down" || justLost) {
      this.wanted.dispatch({ kind: kind ?? "webrtc", devices: this.devices() });
      this.ports.storage.setItem(KEY, JSON.stringify(this.wanted.get()));
    }
  }

  async step(): Promise<void> {
    const desk = this.ports.server();
    this.takeOver(desk);
    const wanted = this.wanted.get();
    const now = this.ports.timers.now();
    const next = nextStep(wanted, this.ports.phone.state(), desk?.headset.state);
    if (!wanted || this.busy || next === "nothing" || now - this.askedAt < ASK_AGAIN_MS) {
      return;
    }
    this.busy = true;
    this.askedAt = next === "ask" ? now : this.askedAt;
    try {
      await (next === "register" ? this.register(wanted) : this.ports.order(true, wanted.kind));
    } catch (error) {
      this.askedAt = now;
      this.ports.failed(error instanceof Error ? error.message : String(error));
    } finally {
      this.busy = false;
    }
  }

  private async register(wanted: Wanted): Promise<void> {
    this.ports.phone.start(await this.ports.line(), wanted.devices);
  }
}
