import type { Devices } from "../softphone";

/** A device as the browser lists it. */
export interface Device {
  kind: "audioinput" | "audiooutput";
  id: string;
  label: string;
}

export interface Situation {
  before: Device[];
  now: Device[];
  /** What the agent chose; absent: the system's default. */
  chosen: Devices;
  /** What is in use; absent: the system's default. */
  using: Devices;
  /** The microphone in use has ended: its device is gone, whatever the lists say. */
  ended: boolean;
}

export interface Move {
  use: Devices;
  level: "info" | "warning" | "error";
  say: string;
}

type Side = { kind: Device["kind"]; key: keyof Devices; name: string };
const ear: Side = { kind: "audiooutput", key: "output", name: "ear" };
const mouth: Side = { kind: "audioinput", key: "input", name: "microphone" };

/**
 * What to do when devices come and go: a device that is gone is replaced by the system's default, and the chosen one is taken again when it is back.
 * Undefined when nothing of it concerns the call.
 */
export function move(situation: Situation): Move | undefined {
  const input = sideways(situation, mouth, situation.ended);
  const output = sideways(situation, ear, false);
  if (!input && !output) {
    return undefined;
  }
  const use: Devices = {
    ...pick("input", input ? input.id : situation.using.input),
    ...pick("output", output ? output.id : situation.using.output),
  };
  const changes = [input, output].filter((each) => each !== undefined);
  const level = (["error", "warning", "info"] as const).find((each) => changes.some((change) => change.level === each));
  // A headset is both: one sentence, not two.
  const said = input && output && input.say.split(".")[0] === output.say.split(".")[0] ? [input] : changes;
  return { use, level: level ?? "info", say: said.map((each) => each.say).join(" ") };
}

interface Change {
  id: string | undefined;
  level: Move["level"];
  say: string;
}

function sideways({ before, now, chosen, using }: Situation, side: Side, ended: boolean): Change | undefined {
  const there = now.filter((device) => device.kind === side.kind);
  const has = (id: string | undefined) => id !== undefined && there.some((device) => device.id === id);
  const wanted = chosen[side.key];
  const used = using[side.key];
  if (wanted !== undefined && wanted !== used && has(wanted)) {
    const label = there.find((device) => device.id === wanted)?.label || "Your device";
    return { id: wanted, level: "info", say: `${label} is back, and in use again.` };
  }
  const lost = used === undefined ? ended : !has(used);
  if (!lost) {
    return undefined;
  }
  const was = before.find((device) => device.kind === side.kind && device.id === used)?.label || `The ${side.name}`;
  const next = there[0];
  if (!next) {
    const deaf = side.key === "input" ? "They do not hear you" : "You hear nothing";
    return {
      id: undefined,
      level: "error",
      say: `${was} was unplugged. ${deaf}: there is no other. Plug it in again; the call goes on.`,
    };
  }
  // Browsers name the default one themselves: "Default - Built-in".
  const label = there.find((device) => device.id === "default")?.label || next.label || `another ${side.name}`;
  return {
    id: undefined,
    level: "warning",
    say: `${was} was unplugged. In use now: ${label}. Choose another in the menu under Headset set-up.`,
  };
}

function pick(key: keyof Devices, id: string | undefined): Devices {
  return id === undefined ? {} : { [key]: id };
}
