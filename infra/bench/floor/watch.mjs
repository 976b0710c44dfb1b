import { createWriteStream } from "node:fs";
import { ports } from "../../e2e/harness/place.mjs";
import { listenTo } from "./ami.mjs";
import { secret } from "./system.mjs";

/**
 * What really happened, told by the two Asterisks and not by the gateway. At the far end: when each number was answered (the exchange's own time
 * stamp) and hung up. At the switch: every party channel, and when a party and an agent were both in one bridge (when the event arrived here).
 */
export async function openWatch() {
  // For finding out what happened in a run that went wrong.
  const record = process.env.CLAIMLINE_BENCH_EVENTS && createWriteStream(process.env.CLAIMLINE_BENCH_EVENTS);
  const far = new Map();
  const parties = new Map();
  const bridges = new Map();
  const counts = { far: 0, switch: 0 };
  const closeFar = await listenTo({ port: ports.practiceAmi, secret: secret("practiceAmiSecret") }, (event) => {
    counts.far++;
    heardFar(far, event);
  });
  const closeSwitch = await listenTo({ port: ports.switchAmi, secret: secret("amiSecret") }, (event, at) => {
    counts.switch++;
    record?.write(`${JSON.stringify({ at, ...event })}\n`);
    heardParty(parties, event, at);
    heardBridge(bridges, parties, event, at);
  });
  return {
    /** By number, digits only: { answeredAt, goneAt, answers } in epoch ms. */
    far,
    /** By call id: { seenAt, upAt, lastKey: { digit, at } before the bridge, bridgedAt, goneAt, cause, ends }. */
    parties,
    counts,
    close() {
      closeFar();
      closeSwitch();
    },
  };
}

function heardFar(far, { Event, ChannelStateDesc, AccountCode, Timestamp }) {
  if (!AccountCode) {
    return;
  }
  const call = far.get(AccountCode) ?? { answers: 0, ends: 0 };
  far.set(AccountCode, call);
  const at = Number(Timestamp) * 1_000;
  if (Event === "Newstate" && ChannelStateDesc === "Up") {
    call.answeredAt ??= at;
    call.answers++;
  } else if (Event === "Hangup") {
    call.goneAt = at;
    call.ends++;
  }
}

const partyPrefix = "cl-p-";

function heardParty(parties, event, at) {
  if (!event.Uniqueid?.startsWith(partyPrefix)) {
    return;
  }
  const id = event.Uniqueid.slice(partyPrefix.length);
  const party = parties.get(id) ?? { seenAt: at, ends: 0 };
  parties.set(id, party);
  if (event.Event === "Newstate" && event.ChannelStateDesc === "Up") {
    party.upAt ??= at;
  } else if (event.Event === "DTMFBegin" && event.Direction === "Received" && !party.bridgedAt) {
    party.lastKey = { digit: event.Digit, at };
  } else if (event.Event === "Hangup") {
    party.goneAt = at;
    party.cause = event.Cause;
    party.ends++;
  }
}

function heardBridge(bridges, parties, event, at) {
  const id = event.BridgeUniqueid;
  if (event.Event === "BridgeEnter") {
    const members = bridges.get(id) ?? new Set();
    bridges.set(id, members.add(event.Uniqueid));
    const party = [...members].find((name) => name.startsWith(partyPrefix));
    const agent = [...members].find((name) => name.startsWith("cl-a-"));
    if (party && agent) {
      const call = parties.get(party.slice(partyPrefix.length));
      if (call) {
        call.bridgedAt ??= at;
      }
    }
  } else if (event.Event === "BridgeLeave") {
    bridges.get(id)?.delete(event.Uniqueid);
    if (bridges.get(id)?.size === 0) {
      bridges.delete(id);
    }
  }
}
