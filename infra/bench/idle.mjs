import { setTimeout as after } from "node:timers/promises";
import { Api } from "../e2e/harness/api.mjs";
import { ports } from "../e2e/harness/place.mjs";
import { asteriskPid, gatewayPid } from "../e2e/harness/processes.mjs";
import { PlainDesk } from "./floor/desk.mjs";
import { agentName, secret, withSystem } from "./floor/system.mjs";
import { openPhones } from "./phone/phones.mjs";
import { telephones } from "./place.mjs";
import { measuredHow, say, title } from "./report/figures.mjs";
import { load, memory, meter } from "./report/machine.mjs";

const samples = 6;

/** The gateway at rest with agents logged in: what memory it holds, what processor it takes. */
export async function idle({ agents = 50, seconds = 60 }) {
  await withSystem({ seats: agents }, () => rest(agents, seconds));
}

async function rest(agents, seconds) {
  const supervisor = await Api.signIn("super1");
  const [campaign] = (await supervisor.get("/campaigns")).campaigns;
  const phones = await openPhones({ count: agents, seatKey: secret("seatKey"), switchPort: ports.switchSip, ...telephones, period: 20 });
  const desks = [];
  for (let seat = 1; seat <= agents; seat++) {
    const desk = await PlainDesk.open(agentName(seat));
    await desk.start(campaign.id);
    desks.push(desk);
  }
  title(`Idle: ${agents} agents logged in, each a session, a WebSocket with the desk and a headset that is up`);
  say("RSS when all were in", mib(memory(gatewayPid()).rss));
  const used = meter({ gateway: gatewayPid(), switch: asteriskPid("switch") });
  for (let i = 1; i <= samples; i++) {
    await after((seconds * 1_000) / samples);
    say(`RSS after ${((seconds * i) / samples).toFixed(0)} s of rest`, mib(memory(gatewayPid()).rss) + (i === samples ? "   (target: <= 512 MiB)" : ""));
  }
  const end = memory(gatewayPid());
  say("of it", `anonymous ${mib(end.anonymous)}, mapped files ${mib(end.file)}; highest ever ${mib(end.peak)}; ${end.threads} threads`);
  say("processor at rest", used());
  say("headsets up", desks.filter((desk) => desk.view?.headset.state === "Up").length);
  say("load average after", load());
  desks.forEach((desk) => desk.close());
  await phones.close();
  measuredHow([
    "RSS: VmRSS of the gateway's process in /proc, with the launcher's own JVM flags and the embedded store in the same process.",
    "At rest: nobody takes calls; desks ping every 10 s, telephones send audio every 20 ms, the conductor ticks.",
  ]);
}

const mib = (value) => `${value.toFixed(0)} MiB`;
