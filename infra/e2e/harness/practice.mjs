import { openPracticeAmi } from "./ami.mjs";
import { asterisk } from "./processes.mjs";

/** What the outside world knows: who was called how often, what arrived there. Read by the exchange's console. */
const console = (command) => asterisk("console", "practice", command);

/** Calls per number since the exchange started: the exchange's own record, independent of the gateway's. */
export function calledNumbers() {
  const counts = new Map();
  for (const [, number, count] of console("database show attempt").matchAll(/^\/attempt\/(\d+)\s*:\s*(\d+)/gm)) {
    counts.set(number, Number(count));
  }
  return counts;
}

export const timesCalled = (number) => calledNumbers().get(number.replace("+", "")) ?? 0;

/** The channels in a call with this number: name, context, application. */
export function channels(number) {
  const digits = number?.replace("+", "");
  return console("core show channels concise")
    .split("\n")
    .map((line) => line.split("!"))
    .filter((parts) => parts.length > 8 && (!digits || parts[8] === digits || parts[2].endsWith(digits)))
    .map(([name, context, extension, priority, state, application, data]) => ({ name, context, extension, priority, state, application, data }));
}

/** Packets which the far end received from us, and sent, on its one channel with this number. */
export function audioAt(number) {
  const [channel] = channels(number);
  const short = channel?.name.replace(/^PJSIP\//, "");
  const line = console("pjsip show channelstats")
    .split("\n")
    .find((text) => short && text.includes(short.slice(0, 18)));
  if (!line) {
    return undefined;
  }
  const numbers = line.slice(line.indexOf("ulaw") + 4).trim().split(/\s+/).map(Number);
  return { received: numbers[0], sent: numbers[4], line: line.trim() };
}

/** The person at the far end hangs up. */
export const hangUp = (number) => channels(number).forEach(({ name }) => console(`channel request hangup ${name}`));

/** The person at the far end presses a key. */
export async function presses(number, digit) {
  const ami = await openPracticeAmi();
  for (const { name } of channels(number)) {
    await new Promise((answered) => {
      ami.on((fields) => fields.ActionID === name && answered());
      ami.order("PlayDTMF", { ActionID: name, Channel: name, Digit: digit, Duration: 120 });
    });
  }
  ami.close();
}

/** Somebody out there calls one of our numbers, and does then what that telephone does whenever it is answered. */
export async function callsUs(number, ours) {
  const ami = await openPracticeAmi();
  const from = number.replace("+", "");
  await new Promise((answered) => {
    ami.on((fields) => fields.ActionID === from && answered());
    ami.order("Originate", {
      ActionID: from,
      Channel: `PJSIP/${ours.replace("+", "")}@claimline`,
      CallerID: `<${from}>`,
      Context: "claimline-world",
      Exten: from,
      Priority: 1,
      Async: true,
    });
  });
  ami.close();
}

/** A variable of the far end's channel. */
export function variable(number, name) {
  const [channel] = channels(number);
  return channel && new RegExp(`^\\s*${name}=(.*)$`, "m").exec(console(`core show channel ${channel.name}`))?.[1];
}

/** Who hears whom in the switch: for each bridge the channel ids of the legs in it. */
export function switchBridges() {
  const bridges = new Map();
  for (const line of switchChannels()) {
    const fields = line.split("!");
    const [bridge, leg] = [fields[12], fields[13]];
    if (bridge) bridges.set(bridge, [...(bridges.get(bridge) ?? []), leg]);
  }
  return [...bridges.values()];
}

export const switchChannels = () => asterisk("console", "switch", "core show channels concise").trim().split("\n").filter(Boolean);
