/** States of a call in which it has a leg at the switch, and those in which that leg is bridged with its agent's. */
const onTheSwitch = new Set(["Ringing", "Waiting", "Connecting", "Talking", "Held", "LeavingMessage"]);

/**
 * In what the board and the switch differ, each difference with a name that stays the same as long as it does.
 *
 * @param board as pushed to a supervisor
 * @param channels { id, name, state, bridge } of the switch
 */
export function differences(board, channels) {
  const legs = new Map(channels.map((channel) => [channel.id, channel]));
  const calls = new Map(board.calls.filter(({ state }) => state !== "Ended").map((call) => [call.id, call]));
  const agents = new Map(board.agents.map((agent) => [agent.id, agent]));
  const found = [];
  for (const { id } of channels) {
    const call = id.startsWith("cl-p-") && id.slice("cl-p-".length);
    if (call && !calls.has(call)) {
      found.push(`the switch has call ${call}, the board has not`);
    }
  }
  for (const { id, state } of calls.values()) {
    const leg = legs.get(`cl-p-${id}`);
    if (!leg && onTheSwitch.has(state)) {
      found.push(`the board has call ${id}, the switch has not`);
    }
    if (leg && (state === "Talking") !== inCompany(leg, channels)) {
      found.push(`call ${id} is ${state === "Talking" ? "" : "not "}Talking on the board, and the switch ${inCompany(leg, channels) ? "bridges" : "does not bridge"} it`);
    }
    if (leg && (state === "Dialing" || state === "Ringing") && leg.state === "Up") {
      found.push(`call ${id} was answered at the switch, and ${state} on the board`);
    }
  }
  for (const agent of agents.values()) {
    const headset = channels.find(({ name, id }) => id.startsWith("cl-a-") && name.startsWith(`PJSIP/phone-${seat(agent.id)}-`));
    if ((agent.headset === "Up") !== (headset?.state === "Up")) {
      found.push(`the headset of ${agent.id} is ${agent.headset} on the board, and ${headset?.state ?? "not there"} at the switch`);
    }
    if (agent.state === "OnCall" && !calls.has(agent.callId)) {
      found.push(`${agent.id} is on a call that the board has not`);
    }
  }
  const lines = board.gateways.reduce((sum, gateway) => sum + (gateway.switch?.lines ?? 0), 0);
  const parties = channels.filter(({ id }) => id.startsWith("cl-p-")).length;
  // Told each two seconds, so one may be a step behind while lines come and go.
  if (Math.abs(lines - parties) > Math.max(4, parties / 3)) {
    found.push("lines in use");
  }
  return found;
}

/** Bridged, and not alone. */
const inCompany = (leg, channels) => leg.bridge !== undefined && channels.some(({ id, bridge }) => id !== leg.id && bridge === leg.bridge);

const seat = (agent) => agent.replace("agent", "").padStart(3, "0");

/** Since when each difference is there, and how long those that went were. */
export class Ledger {
  open = new Map();
  closed = [];

  /** @param found what differs now; undefined when it cannot be said: then what was there goes on, and nothing is told to have gone */
  note(found, now) {
    if (found === undefined) {
      return;
    }
    const names = new Set(found);
    for (const [name, since] of this.open) {
      if (!names.has(name)) {
        this.open.delete(name);
        this.closed.push({ name, since, ms: now - since });
      }
    }
    names.forEach((name) => this.open.has(name) || this.open.set(name, now));
  }

  /** All of them, those still open up to `now`. */
  all(now) {
    return [...this.closed, ...[...this.open].map(([name, since]) => ({ name, since, ms: now - since }))];
  }
}
