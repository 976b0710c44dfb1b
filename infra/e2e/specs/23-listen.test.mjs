import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openBrowser } from "../harness/browser.mjs";
import { heardBy, seconds, tone, toneFile } from "../harness/heard.mjs";
import { measured } from "../harness/measured.mjs";
import { Monitor } from "../harness/monitor.mjs";
import { state } from "../harness/place.mjs";
import { switchBridges } from "../harness/practice.mjs";
import { ended, milestone, numberOf } from "../harness/reminded.mjs";
import { counters, remember } from "../harness/sound.mjs";
import { inStore, storedAttempts } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

// infra/practice/e2e.conf: 618 says hello, presses some keys in its first 15 seconds, and is silent then for minutes; what it hears is recorded. The supervisor's microphone hears
// one tone without end, and the agent's is muted, so that who hears the tone hears the supervisor.
const HERTZ = 1_000;
const quiet = patient("TALLOW", "618", 31, 6_000);
let world, agent, browser, supervisor, monitor, call;

before(async () => {
  world = await openWorld(23, [quiet]);
  await inStore((db) => db.collection("leads").deleteMany({ campaign: world.id, number: { $ne: numberOf(quiet) } }));
  agent = await world.agent("agent1", 1, remember);
  await agent.startShift(world.name);
  browser = await openBrowser(toneFile(join(state, "tone.wav"), HERTZ));
  supervisor = await browser.supervisor("super1");
  await remember(supervisor.context);
  await supervisor.page.reload();
  await supervisor.row(world.name).waitFor();
  monitor = new Monitor(supervisor);
});
after(async () => {
  await browser?.close();
  await world?.close();
});

/** How much the party has heard, which is recorded as it goes. */
const now = () => seconds(heardBy(numberOf(quiet)));
/** What the party heard of the supervisor, and what the agent heard at all, in the middle of some seconds. */
async function hearing() {
  const begin = now() + 1.5;
  await until("it has settled", () => now() > begin);
  const from = now();
  const before = (await counters(agent.page)).energy;
  await until("enough is heard", () => now() > from + 3);
  const agentHeard = (await counters(agent.page)).energy - before;
  return { from, to: now(), agentHeard };
}
const partyHeard = ({ from, to }) => tone(heardBy(numberOf(quiet)).subarray(Math.round(from * 8_000), Math.round(to * 8_000)), HERTZ);

test("a supervisor listens, whispers to the agent alone, and barges in", async (t) => {
  await world.floor.start(world.name);
  await agent.callIs("Talking", 60_000);
  call = await until("the call is connected", async () => {
    const [one] = await storedAttempts({ campaign: world.id, number: numberOf(quiet) });
    assert.ok(one && milestone(one, "CONNECTED"), JSON.stringify(one));
    return one;
  });
  await agent.press("F7");
  await until("the party has pressed its keys", () => now() > 18, { within: 30_000 });
  await agent.press("F7");
  await monitor.asks("Agent 1", "Listen", "Coaching");
  await until("the headset answers while the reason is written", async () => ["connected", "completed"].includes((await counters(supervisor.page)).ice));
  assert.equal((await counters(supervisor.page)).energy, 0, "nothing is heard before why is written");
  const began = performance.now();
  const [sound] = await Promise.all([until("the supervisor hears the line", async () => (await counters(supervisor.page)).energy > 1e-4 && performance.now(), { every: 10 }), monitor.goes()]);
  measured(t, "why was written -> the agent's voice in the supervisor's ear, ms", sound - began);
  await agent.press("F7");
  await agent.shows(/Supervisor 1 listens on your line/);
  const listened = await hearing();
  await monitor.change("Whisper");
  const whispered = await hearing();
  await supervisor.shot("23-whisper");
  await agent.shot("23-agent");
  assert.ok((await agent.server()).call.muted, "the agent is muted all the time, and the party hears the supervisor all the same");
  await monitor.change("Barge in");
  const barged = await hearing();
  const [listen, whisper, barge] = [listened, whispered, barged].map(partyHeard);
  measured(t, "tone of the supervisor in the party's ear: listening / whispering / barging in", [listen, whisper, barge].map((one) => one.toFixed(4)).join(" / "));
  measured(t, "energy in the agent's ear: listening / whispering / barging in", [listened, whispered, barged].map(({ agentHeard }) => agentHeard.toFixed(4)).join(" / "));
  assert.ok(barge > 0.02, "barging in is heard by the party");
  assert.ok(listen < barge / 20 && whisper < barge / 20, "listening and whispering are not");
  assert.ok(whispered.agentHeard > 20 * listened.agentHeard + 1e-3, "whispering is heard by the agent");
  assert.ok(listened.agentHeard < 1e-3, "listening is not");
});

test("the supervisor takes the call over, and the agent records what was said", async () => {
  await monitor.takeOver();
  await agent.inState("WrapUp");
  await until("party and supervisor are in one bridge", () => switchBridges().some((legs) => legs.length === 2 && legs.some((leg) => leg.startsWith("cl-s-")) && legs.includes(`cl-p-${call._id}`)));
  await agent.saveQuickly("break");
  await monitor.leave();
  const over = await until("the call is over", async () => {
    const [one] = await storedAttempts({ _id: call._id });
    return one.open ? undefined : one;
  });
  ended(over, "CONNECTED");
});

test("who was on whose line, how and why is in the audit", async (t) => {
  const entries = await until("all entries", async () => {
    const found = await inStore((db) => db.collection("auditTrail").find({ "entry.deed.action": { $in: ["MONITORED", "MONITORING_ENDED", "CALL_TAKEN_OVER"] } }).toArray());
    return found.length >= 5 ? found : undefined;
  });
  measured(t, "entries", entries.map(({ entry }) => entry.deed.action).join(" "));
  assert.ok(entries.filter(({ entry }) => entry.deed.action === "MONITORED").every((one) => JSON.stringify(one).includes("Coaching")));
});
