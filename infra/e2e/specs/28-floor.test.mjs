import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openBrowser } from "../harness/browser.mjs";
import { heardBy, seconds, tone, toneFile } from "../harness/heard.mjs";
import { measured } from "../harness/measured.mjs";
import { Monitor } from "../harness/monitor.mjs";
import { state } from "../harness/place.mjs";
import { switchBridges, timesCalled } from "../harness/practice.mjs";
import { ended, numberOf } from "../harness/reminded.mjs";
import { counters, remember } from "../harness/sound.mjs";
import { inStore, storedAttempts } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

// infra/practice/e2e.conf: 618 presses some keys in its first 15 seconds and is silent then, and what it hears is recorded; 312 rings for five seconds. The microphones of both supervisors hear
// one tone without end, those of the agents are muted: whoever hears the tone hears a supervisor.
const HERTZ = 1_300;
const whispered = patient("ASPEN", "618", 51, 3_500);
const barged = patient("BANYAN", "618", 52, 3_000);
const rings = patient("CASSIA", "312", 51, 2_500);
const waits = patient("DEODAR", "312", 52, 2_000);
const people = [whispered, barged, rings, waits];
let world, browser, agents, floors, monitors;

before(async () => {
  world = await openWorld(28, people);
  await inStore((db) => db.collection("leads").deleteMany({ campaign: world.id, number: { $nin: people.map(numberOf) } }));
  await world.api.put(`/campaigns/${world.id}/recording`, { when: "always", keepDays: 30 });
  agents = [];
  for (const user of ["agent1", "agent2", "agent3"]) {
    agents.push(await world.agent(user, 1, remember));
  }
  browser = await openBrowser(toneFile(join(state, "tone28.wav"), HERTZ));
  floors = [];
  for (const user of ["super1", "admin"]) {
    const floor = await browser.supervisor(user);
    await remember(floor.context);
    await floor.page.reload();
    await floor.row(world.name).waitFor();
    floors.push(floor);
  }
  monitors = floors.map((floor) => new Monitor(floor));
});
after(async () => {
  await browser?.close();
  await world?.close();
});

const attemptOf = (person) => until(`${person.last} is called`, async () => (await storedAttempts({ campaign: world.id, number: numberOf(person) }))[0]);
const heardNow = (person) => seconds(heardBy(numberOf(person)));
/** How loud the supervisors' tone is in what a person heard from then on, for three seconds. */
async function toneAt(person) {
  const from = heardNow(person) + 1.5;
  await until("enough is heard", () => heardNow(person) > from + 3, { within: 20_000 });
  return tone(heardBy(numberOf(person)).subarray(Math.round(from * 8_000), Math.round((from + 3) * 8_000)), HERTZ);
}

test("two agents speak with two people, and both supervisors see the same floor", async () => {
  await world.floor.start(world.name);
  for (const [at, person] of [whispered, barged].entries()) {
    await agents[at].startShift(world.name);
    await agents[at].callIs("Talking", 60_000);
    await attemptOf(person);
    await agents[at].press("F7");
  }
  for (const floor of floors) {
    await floor.agentIs("Agent 1", "On call");
    await floor.agentIs("Agent 2", "On call");
  }
});

test("one supervisor whispers to one agent while the other is heard on the other call", async (t) => {
  await until("both people have pressed their keys", () => [whispered, barged].every((person) => heardNow(person) > 20), { within: 40_000 });
  await Promise.all([monitors[0].begin("Agent 1", "Whisper", "Coaching"), monitors[1].begin("Agent 2", "Barge in", "Complaint")]);
  await agents[0].shows(/Supervisor 1 speaks with you alone/);
  await agents[1].shows(/is on the call, and is heard by the other side too/);
  const board = await world.api.board();
  assert.deepEqual(board.monitors.map(({ id, how, up }) => `${id} ${how} ${up}`).sort(), ["admin barge true", "super1 whisper true"]);
  const before = await Promise.all(agents.slice(0, 2).map(({ page }) => counters(page)));
  const [first, second] = await Promise.all([toneAt(whispered), toneAt(barged)]);
  const after = await Promise.all(agents.slice(0, 2).map(({ page }) => counters(page)));
  const agentHeard = after.map(({ energy }, at) => energy - before[at].energy);
  measured(t, "tone in the ear of the party whispered past / of the party of the other call", `${first.toFixed(4)} / ${second.toFixed(4)}`);
  measured(t, "energy in the ears of both agents meanwhile", agentHeard.map((one) => one.toFixed(4)).join(" / "));
  assert.ok(second > 0.02, "the one who barges in is heard by that party");
  assert.ok(first < second / 20, "whispering is not, nor is what goes on on another call");
  assert.ok(agentHeard.every((heard) => heard > 1e-3), "both agents hear their supervisor");
  await floors[1].shot("28-two-supervisors");
});

test("an agent pauses the recording, while the other call is recorded on", async () => {
  const recording = (at, word) => agents[at].serverShows(`recording ${word}`, ({ call }) => call?.recording === word, 20_000);
  const control = (name) => agents[1].page.getByRole("toolbar", { name: "Call controls" }).getByRole("button", { name });
  // Both people had pressed keys, so that both recordings paused by themselves.
  for (const [at, agent] of agents.slice(0, 2).entries()) {
    await recording(at, "paused");
    await agent.page.getByRole("toolbar", { name: "Call controls" }).getByRole("button", { name: "Record" }).click();
    await recording(at, "running");
  }
  await control("Pause rec.").click();
  await recording(1, "paused");
  await recording(0, "running");
  await control("Record").click();
  await recording(1, "running");
});

test("the campaign is stopped while two talk and one is being rung: all three go on, and nobody else is called", async (t) => {
  await agents[2].startShift(world.name);
  await until("the third person's telephone rings", async () => (await world.api.board()).calls.some(({ state: now }) => now === "Ringing"), { within: 30_000 });
  await floors[1].stop(world.name);
  await floors[0].row(world.name).locator("strong", { hasText: "Stopped" }).waitFor();
  const call = await agents[2].callIs("Talking", 20_000);
  const attempt = await attemptOf(rings);
  assert.equal(call.call.callId, attempt._id, "who was being rung reached the agent");
  assert.ok(switchBridges().some((legs) => legs.includes(`cl-p-${attempt._id}`) && legs.length === 2));
  for (const agent of agents.slice(0, 2)) {
    assert.equal((await agent.server()).call.state, "Talking");
  }
  await Promise.all(monitors.map((monitor) => monitor.leave()));
  for (const agent of agents) {
    await agent.press("F4");
    await agent.inState("WrapUp");
    await agent.saveQuickly();
    await agent.inState("Ready");
  }
  for (const person of [whispered, barged, rings]) {
    const over = await until("the attempt is closed", async () => (await storedAttempts({ campaign: world.id, number: numberOf(person) })).find(({ open }) => !open));
    ended(over, "CONNECTED");
    assert.equal(timesCalled(numberOf(person)), 1);
  }
  const why = await world.api.get(`/campaigns/${world.id}/holding`);
  measured(t, "why nothing is dialled with three agents ready", JSON.stringify(why.binding));
  assert.equal(why.binding.id, "running");
  assert.equal(timesCalled(numberOf(waits)), 0, "nobody else was called");
});
