import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as outage } from "node:timers/promises";
import { measured } from "../harness/measured.mjs";
import { timesCalled } from "../harness/practice.mjs";
import { gatewayAsBefore, gatewaysOn, missing, startStore, stopStore, uriOf } from "../harness/second.mjs";
import { storedAttempts, storedOutcomes } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

const skip = missing;
const people = ["ROSE", "SPRUCE", "TEAK", "VIBURNUM", "WILLOW"].map((last, at) => patient(last, "217", 70 + at, 990_000 - at * 50_000));
let world, agent, down;

before(async () => {
  if (skip) return;
  startStore();
  await gatewaysOn("outage");
  world = await openWorld(7, people);
  agent = await world.agent("agent1");
  await agent.startShift(world.name);
  await world.floor.start(world.name);
});
after(async () => {
  if (skip) return;
  startStore();
  await world?.close();
  await gatewayAsBefore();
  stopStore();
});

test("with the store stopped, a call is worked and its outcome is taken", { skip }, async (t) => {
  const call = (await agent.callIs("Talking", 20_000)).call;
  await agent.audioFlows();
  const began = performance.now();
  stopStore();
  down = performance.now();
  measured(t, "stopping the store took ms", down - began);
  await agent.press("F6");
  await agent.callIs("Held");
  await agent.press("F6");
  await agent.callIs("Talking");
  await agent.press("F4");
  await agent.inState("WrapUp");
  const saving = performance.now();
  const input = await agent.saveQuickly("ready");
  measured(t, "outcome taken without the store in ms", performance.now() - saving);
  world.saved = { call, input };
});

test("the next person is called meanwhile", { skip }, async (t) => {
  const next = (await agent.serverShows("another call", (desk) => desk.call?.state === "Talking" && desk.call.callId !== world.saved.call.callId, 20_000)).call;
  measured(t, "next call during the outage", next.number.replace(/\d{7}$/, "5550…"));
  await agent.audioFlows();
  await agent.press("F4");
  await agent.inState("WrapUp");
  await agent.saveQuickly("break");
  world.next = next;
});

test("when the store is back everything arrives, once", { skip }, async (t) => {
  await outage(Math.max(0, 60_000 - (performance.now() - down)));
  measured(t, "the store was away for ms", performance.now() - down);
  startStore();
  const began = performance.now();
  const uri = uriOf("outage");
  for (const { callId } of [world.saved.call, world.next]) {
    const found = await until("the outcome is in the store", async () => {
      const stored = await storedOutcomes(callId, uri);
      return stored.length > 0 ? stored : undefined;
    }, { within: 40_000 });
    assert.equal(found.length, 1);
    await until("the attempt is closed in the store", async () => (await storedAttempts({ _id: callId }, uri))[0]?.open === false, { within: 20_000 });
  }
  measured(t, "store back -> outcomes and attempts there ms", performance.now() - began);
  assert.equal((await storedOutcomes(world.saved.call.callId, uri))[0]._id, world.saved.input.outcomeId);
  for (const { number } of [world.saved.call, world.next]) {
    assert.equal(timesCalled(number), 1);
  }
  assert.deepEqual(agent.errors, []);
});
