import type { Control, ControlName, DeskCommands, DeskView } from "../wire/types";
import type { DeskTools } from "./context";

/** An order the agent can give now with one key or press: its name for the server, its body and the server's truth about it. */
export interface Order {
  control: Control;
  give: () => void;
}

const absent: Control = { allowed: false, why: "There is no call." };

export function control(desk: DeskView, name: ControlName): Control {
  return desk.controls[name] ?? absent;
}

function order<C extends ControlName & keyof DeskCommands>(tools: DeskTools, name: C, body: DeskCommands[C]): Order {
  const truth = control(tools.desk, name);
  return { control: truth, give: () => void (truth.allowed && tools.run(name, body)) };
}

/** Hold or resume, whichever the server's state makes the other one of. */
export function holdOrder(tools: DeskTools): Order & { held: boolean } {
  const held = tools.desk.call?.state === "Held";
  const callId = tools.desk.call?.callId ?? "";
  return { held, ...order(tools, held ? "resume" : "hold", { callId }) };
}

export function muteOrder(tools: DeskTools): Order & { muted: boolean } {
  const muted = tools.desk.call?.muted ?? false;
  const callId = tools.desk.call?.callId ?? "";
  return { muted, ...order(tools, muted ? "unmute" : "mute", { callId }) };
}

/** Record, or pause what is being recorded: the one is offered when the other makes no sense. */
export function recordOrder(tools: DeskTools): Order & { offered: boolean; running: boolean } {
  const running = control(tools.desk, "pauseRecording").allowed && !paused(tools.desk);
  const callId = tools.desk.call?.callId ?? "";
  const chosen = order(tools, running ? "pauseRecording" : "record", { callId });
  return { running, offered: running || chosen.control.allowed, ...chosen };
}

function paused(desk: DeskView): boolean {
  return desk.call?.recording === "paused" || desk.call?.recording === "pausing";
}

export function hangupOrder(tools: DeskTools): Order {
  return order(tools, "hangup", { callId: tools.desk.call?.callId ?? "" });
}

export function extendOrder(tools: DeskTools): Order {
  return order(tools, "extend", { callId: tools.desk.call?.callId ?? "" });
}

export function digitsOrder(tools: DeskTools, digits: string): Order {
  return order(tools, "dtmf", { callId: tools.desk.call?.callId ?? "", digits });
}

export function dialOrder(tools: DeskTools, name: "dial" | "skip"): Order {
  return order(tools, name, { leadId: tools.desk.work?.leadId ?? "" });
}

/** What is done with a guest on the call, or to leave it; each says all by itself. */
export type GuestOrderName = "swap" | "conference" | "dropGuest" | "handOver" | "leaveMessage" | "park";

export function guestOrder(tools: DeskTools, name: GuestOrderName): Order {
  return order(tools, name, { callId: tools.desk.call?.callId ?? "" });
}

/**
 * The big key: out of Ready it asks for a break, a break already asked for is taken back, and anything else asks for Ready. The page may not know yet what the server knows, such as that the
 * headset is on: a key is always given to the server, which takes it or says why not, so that none is lost in between.
 */
export function stateOrder(
  tools: DeskTools,
  reason = tools.desk.breaks?.[0]?.name ?? "Break",
): Order & { wants: "ready" | "break" } {
  const { state, breakNext } = tools.desk;
  const working = ["Ready", "Reserved", "Previewing", "OnCall", "WrapUp", "OverLimit"].includes(state.name);
  const wants = working && !breakNext ? "break" : "ready";
  return wants === "break"
    ? { wants, control: control(tools.desk, "break"), give: () => void tools.run("break", { reason }) }
    : { wants, control: control(tools.desk, "ready"), give: () => void tools.run("ready", {}) };
}
