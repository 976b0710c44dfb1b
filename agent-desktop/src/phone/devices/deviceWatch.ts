import type { Cancel, Timers } from "../../wire/timers";
import type { Devices, Softphone } from "../softphone";
import { type Device, type Move, move } from "./moves";

export interface WatchPorts {
  timers: Timers;
  phone: Pick<Softphone, "changeDevices" | "microphone" | "state">;
  list: () => Promise<Device[]>;
  onChange: (listener: () => void) => Cancel;
  /** What the agent chose; absent ids: the system's default. */
  chosen: () => Devices;
  tell: (move: Move) => void;
}

/** A plug that goes in or out is told several times within a moment: one device after the other. */
const SETTLES_MS = 300;

/** Keeps the sound of the shift on devices that are there. Looks when the browser tells of a change; one look at a time. */
export class DeviceWatch {
  private before: Device[] = [];
  private moved: { from: Devices; to: Devices } | undefined;
  private pending: Cancel | undefined;

  constructor(private readonly ports: WatchPorts) {}

  run(): Cancel {
    void this.ports.list().then((devices) => {
      this.before = devices;
    });
    const stop = this.ports.onChange(() => {
      this.pending?.();
      this.pending = this.ports.timers.after(SETTLES_MS, () => void this.look());
    });
    return () => {
      this.pending?.();
      stop();
    };
  }

  private async look(): Promise<void> {
    const { before } = this;
    const now = await this.ports.list();
    this.before = now;
    if (this.ports.phone.state().leg !== "up") {
      return;
    }
    const chosen = this.ports.chosen();
    const using = this.moved && same(this.moved.from, chosen) ? this.moved.to : chosen;
    const ended = this.ports.phone.microphone()?.readyState === "ended";
    const next = move({ before, now, chosen, using, ended });
    if (next) {
      this.moved = { from: chosen, to: next.use };
      await this.ports.phone.changeDevices(next.use);
      this.ports.tell(next);
    }
  }
}

function same(one: Devices, other: Devices): boolean {
  return one.input === other.input && one.output === other.output;
}

/** The devices as the browser tells them, without the aliases for "default" under which it lists some twice. */
export async function listedDevices(): Promise<Device[]> {
  const found = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return found.flatMap(({ kind, deviceId: id, label }) =>
    (kind === "audioinput" || kind === "audiooutput") && id !== "" ? [{ kind, id, label }] : [],
  );
}

export function onDeviceChange(listener: () => void): Cancel {
  navigator.mediaDevices?.addEventListener("devicechange", listener);
  return () => navigator.mediaDevices?.removeEventListener("devicechange", listener);
}
