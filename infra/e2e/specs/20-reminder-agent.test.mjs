import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { measured } from "../harness/measured.mjs";
import { channels, switchBridges, timesCalled } from "../harness/practice.mjs";
import { awaitGateway, startGateway, stopGateway } from "../harness/processes.mjs";
import { another, ended, keys, milestone, numberOf, openReminders, plays, points } from "../harness/reminded.mjs";
import { storedOutcomes } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { patient } from "../harness/world.mjs";

// infra/practice/e2e.conf: 618 verifies and waits for the spec's keys, 773 rings for a minute. They are called one after the other.
const connected = patient("CEDAR", "618", 11, 3_000);
const waits = patient("WILLOW", "618", 12, 2_500);
const cutOff = patient("CYPRESS", "618", 13, 2_000);
const rings = patient("RIMU", "773", 13, 1_500);
const people = [connected, waits, cutOff, rings];
let world, agent;

before(async () => {
  world = await openReminders(20, people, people);
  await world.api.campaign("e2e-20-live", "By agents instead", "patient", "progressive");
  agent = await world.agent("agent1");
  await agent.startShift(world.name);
  await world.floor.start(world.name);
});
after(() => world?.close());

test("who presses 0 with an agent ready speaks with the agent, who has the claim", async (t) => {
  await world.due(connected);
  const verified = await world.reached(connected, "VERIFIED");
  await plays(verified);
  const pressedAt = performance.now();
  await keys(connected, "0");
  const desk = await agent.callIs("Talking", 10_000);
  measured(t, "key -> the agent speaks with the person, ms", performance.now() - pressedAt);
  assert.equal(desk.call.callId, verified._id);
  assert.ok(switchBridges().some((legs) => legs.length === 2), "both are in one bridge");
  await agent.shows(new RegExp(connected.last, "i"));
  await agent.audioFlows({ voice: false });
  assert.equal(desk.call.direction, "out");
  assert.deepEqual(desk.call.before.keyed, ["birthDate"]);
  assert.equal(desk.call.before.wants, "person");
  assert.deepEqual([desk.identity.needed, desk.identity.asks], [1, ["address", "memberId"]], "what was keyed is not asked again");
  await agent.shows("From a reminder call");
  await agent.shows(/Keyed the right date of birth at/);
  await agent.shot("20-desk-keyed");
  await agent.verify({ keyed: true });
  await world.floor.shot("20-board");
  await agent.shot("20-desk");
  await agent.press("F4");
  await agent.inState("WrapUp");
  await agent.saveQuickly("break");
  const one = await world.over(connected);
  ended(one, "CONNECTED");
  assert.ok(points(one).includes("WANTED_A_PERSON"));
  assert.deepEqual(agent.errors, []);
});

test("who presses 0 while nobody is free is offered to be called back", async () => {
  await agent.inState("Break");
  await world.due(waits);
  const verified = await world.reached(waits, "VERIFIED");
  const menu = await plays(verified);
  await keys(waits, "0");
  const told = await another(verified, menu);
  await another(verified, told, 45_000);
  await keys(waits, "1");
  const one = await world.over(waits);
  ended(one, "REMINDED");
  assert.ok(points(one).includes("CALL_BACK"), JSON.stringify(points(one)));
  assert.deepEqual((await storedOutcomes(one._id)).map(({ status }) => status), ["RPC_CALLBACK"]);
});

test("when the gateway is killed a call that speaks ends as interrupted, one that rings as lost, and neither is called again at once", async (t) => {
  await world.due(cutOff);
  await world.due(rings);
  await world.reached(cutOff, "VERIFIED");
  await world.attempt(rings, "it rings", (one) => milestone(one, "RINGING"));
  await stopGateway(1, "SIGKILL");
  assert.equal(channels(numberOf(cutOff)).length, 1, "the switch keeps it");
  startGateway();
  await awaitGateway();
  const spoke = await world.over(cutOff);
  ended(spoke, "INTERRUPTED");
  assert.ok(points(spoke).includes("VERIFIED"), "how far it came is known");
  const rang = await world.over(rings);
  ended(rang, "LOST");
  await until("nobody is on the line", () => channels(numberOf(cutOff)).length + channels(numberOf(rings)).length === 0);
  for (const person of [cutOff, rings]) {
    const lead = await until("the work item is settled", async () => ((await world.leadOf(person)).settled ? world.leadOf(person) : undefined));
    measured(t, person.last, lead.settled);
    assert.ok(lead.state === "DONE" || lead.dueAt > Date.now() + 3_600_000, "not at once");
    assert.equal(timesCalled(numberOf(person)), 1);
  }
});
