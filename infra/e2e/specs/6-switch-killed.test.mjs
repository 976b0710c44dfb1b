import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { measured } from "../harness/measured.mjs";
import { timesCalled } from "../harness/practice.mjs";
import { asterisk, asteriskPid } from "../harness/processes.mjs";
import { storedAttempts } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

const people = ["OLIVE", "PALM", "QUINCE"].map((last, at) => patient(last, "217", 60 + at, 990_000 - at * 50_000));
let world, agent, call;

before(async () => {
  world = await openWorld(6, people);
  agent = await world.agent("agent1");
  await agent.startShift(world.name);
  await world.floor.start(world.name);
  call = (await agent.callIs("Talking", 20_000)).call;
  await agent.audioFlows();
});
after(async () => {
  asterisk("start", "switch");
  await world?.close();
});

test("the switch dies: the agent and the supervisor are told", async (t) => {
  const began = performance.now();
  process.kill(asteriskPid("switch"), "SIGKILL");
  await until("the board says so", async () => !(await world.api.board()).switch.connected);
  measured(t, "switch dead -> board says so ms", performance.now() - began);
  const desk = await agent.serverShows("the problem", (now) => now.headset.problem);
  measured(t, "switch dead -> desk says so ms", performance.now() - began);
  measured(t, "the agent reads", desk.headset.problem);
  await agent.page.locator(".strip.level-error", { hasText: desk.headset.problem }).waitFor();
  await agent.shot("6-switch-dead");
  await world.floor.shot("6-board-switch-dead");
});

test("after its restart the gateway reconnects, the call is closed with a reason, and the headset comes back", async (t) => {
  const began = performance.now();
  asterisk("start", "switch");
  measured(t, "switch started in ms", performance.now() - began);
  await until("the board says connected", async () => (await world.api.board()).switch.connected, { within: 30_000 });
  measured(t, "restart -> gateway connected ms", performance.now() - began);
  const attempt = await until("the attempt is closed", async () => (await storedAttempts({ _id: call.callId })).find((one) => !one.open), { within: 30_000 });
  measured(t, "attempt", JSON.stringify({ ...attempt, claims: undefined, party: undefined }));
  await agent.inState("WrapUp", 20_000);
  await agent.saveQuickly("break");
  await agent.serverShows("headset up again", (desk) => desk.headset.state === "Up", 40_000);
  measured(t, "restart -> headset on ms", performance.now() - began);
});

test("dialling resumes with the next person", async (t) => {
  const began = performance.now();
  await agent.ready();
  const next = (await agent.callIs("Talking", 30_000)).call;
  measured(t, "ready -> talking ms", performance.now() - began);
  assert.equal(next.number, `+1${people[1].phone}`);
  await agent.audioFlows();
  assert.equal(timesCalled(call.number), 1);
  assert.deepEqual(agent.errors, []);
});
