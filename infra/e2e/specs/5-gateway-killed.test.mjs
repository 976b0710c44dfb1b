import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { measured } from "../harness/measured.mjs";
import { calledNumbers, channels } from "../harness/practice.mjs";
import { awaitGateway, startGateway, stopGateway } from "../harness/processes.mjs";
import { storedAttempts, storedOutcomes } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

const people = ["KAPOK", "LARCH", "MAPLE", "NUTMEG"].map((last, at) => patient(last, "217", 50 + at, 990_000 - at * 50_000));
let world, agent, call, saved;

before(async () => {
  world = await openWorld(5, people);
  agent = await world.agent("agent1");
  await agent.startShift(world.name);
  await world.floor.start(world.name);
});
after(() => world?.close());

test("an outcome is saved, and the next call is up", async () => {
  const first = (await agent.callIs("Talking", 20_000)).call;
  await agent.press("F4");
  await agent.inState("WrapUp");
  saved = await agent.saveQuickly("ready");
  call = (await agent.serverShows("the next call", (desk) => desk.call?.state === "Talking" && desk.call.callId !== first.callId, 20_000)).call;
  await agent.audioFlows();
});

test("what is typed is on the server before the gateway is killed", async () => {
  await agent.verify();
  await agent.chooseStatus("Promise to pay");
  await agent.fill({ "Promised for": "+3", "Promised amount": "12.50" });
  await agent.shows("Kept on the server");
});

test("a supervisor orders a break for when the outcome is saved", async () => {
  const { says } = await world.api.post("/agents/agent1/order", { order: "break", reason: "Coaching" });
  assert.equal(says, "Agent 1 is on a call; the break begins when the outcome is saved.");
});

test("the gateway is killed: the audio goes on, and nobody is dialled", async (t) => {
  const before = await agent.stats();
  const called = calledNumbers();
  const began = performance.now();
  await stopGateway(1, "SIGKILL");
  await until("audio goes on", async () => {
    const now = await agent.stats();
    return now.packetsReceived > before.packetsReceived + 200 && now.packetsSent > before.packetsSent + 200;
  });
  measured(t, "audio went on for ms without a gateway", performance.now() - began);
  await agent.page.getByText("Connection to the server lost").first().waitFor();
  assert.equal(channels(call.number).length, 1);
  assert.deepEqual(calledNumbers(), called);
});

test("after the restart the call is adopted, and the page finds the same state by itself", async (t) => {
  const began = performance.now();
  startGateway();
  await awaitGateway();
  measured(t, "restart -> ready ms", performance.now() - began);
  const desk = await agent.serverShows("the call again, or its end with a reason", (now) => now.call?.callId === call.callId && (now.call.state === "Talking" || now.call.result), 40_000);
  measured(t, "restart -> desk has the call ms", performance.now() - began);
  measured(t, "the call is", `${desk.state.name} ${desk.call.state} ${desk.call.result?.text ?? ""}`);
  await agent.page.getByText("Connection to the server lost").first().waitFor({ state: "detached", timeout: 30_000 });
  assert.equal(desk.call.state, "Talking", "the call was up the whole time, so it is adopted");
  await agent.shows(/LARCH/i);
  await agent.audioFlows();
  assert.equal(desk.identity.state, "verified", "who is on the line is known after the restart");
  const { draft } = desk.outcome.claims[0];
  assert.equal(draft.statusCode, "RPC_PTP");
  assert.equal(draft.fields.promiseAmount, "12.50");
  const [before, ...more] = await world.api.outcomes(saved.callId);
  assert.equal(before?.outcomeId, saved.outcomeId);
  assert.equal(more.length, 0);
});

test("the adopted call is worked to its end", async () => {
  await agent.press("F6");
  await agent.callIs("Held");
  await agent.press("F6");
  await agent.callIs("Talking");
  await agent.press("F4");
  await agent.inState("WrapUp");
  await until("the far end is released", () => channels(call.number).length === 0);
  const back = await agent.send("ready", {});
  assert.equal(back.status, 409, "the agent is still held to what was ordered");
  const input = await agent.saveQuickly("ready");
  const desk = await agent.inState("Break");
  assert.equal(desk.state.reason, "Coaching", "what was ordered before the gateway was killed is done");
  await until("the store has it", async () => (await storedOutcomes(call.callId)).length === 1);
  assert.equal((await world.api.outcomes(call.callId))[0].outcomeId, input.outcomeId);
});

test("no lead was dialled twice", async (t) => {
  const called = calledNumbers();
  for (const person of people) {
    const times = called.get(`1${person.phone}`) ?? 0;
    assert.ok(times <= 1, `${person.last} was called ${times} times`);
  }
  const attempts = await until("every attempt is closed", async () => {
    const found = await storedAttempts({ campaign: world.id });
    return found.every((attempt) => !attempt.open) ? found : undefined;
  });
  const placed = people.reduce((sum, person) => sum + (called.get(`1${person.phone}`) ?? 0), 0);
  measured(t, "calls the far end saw / attempts recorded", `${placed} / ${attempts.length}`);
  assert.ok(attempts.length >= placed);
  assert.equal(new Set(attempts.map((attempt) => attempt.lead)).size, attempts.length);
  assert.deepEqual(agent.errors, []);
});
