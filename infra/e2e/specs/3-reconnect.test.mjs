import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { measured } from "../harness/measured.mjs";
import { ports } from "../harness/place.mjs";
import { channels, timesCalled } from "../harness/practice.mjs";
import { until } from "../harness/until.mjs";
import { openWire } from "../harness/wire.mjs";
import { openWorld, patient } from "../harness/world.mjs";

const people = [patient("ELM", "217", 30, 990_000), patient("FIR", "217", 31, 800_000)];
let world, agent, call, wire;

before(async () => {
  world = await openWorld(3, people);
  wire = await openWire(ports.gateway(1));
  agent = await world.agent("agent1", wire.address);
  await agent.startShift(world.name);
  await world.floor.start(world.name);
  call = (await agent.callIs("Talking", 20_000)).call;
  await agent.audioFlows();
});
after(async () => {
  wire?.mend();
  await world?.close();
  wire?.close();
});

test("a reload of the page keeps the call and its state, and the audio comes back", async (t) => {
  const began = performance.now();
  await agent.page.reload();
  await agent.page.locator(".callbar").waitFor();
  const desk = await agent.server();
  assert.equal(desk.call?.callId, call.callId);
  assert.equal(desk.state.name, "OnCall");
  await agent.shows(/ELM/i);
  measured(t, "reload -> desk shows the call ms", performance.now() - began);
  await agent.callIs("Talking", 45_000);
  await agent.audioFlows({ within: 45_000 });
  measured(t, "reload -> audio both ways again ms", performance.now() - began);
  assert.equal((await agent.server()).call.callId, call.callId);
  assert.equal(channels(call.number).length, 1);
});

test("a second tab takes the desk over, and the first one says so", async (t) => {
  const first = agent.page;
  const began = performance.now();
  agent.page = await agent.tab();
  await agent.page.locator(".callbar").waitFor();
  await first.getByRole("heading", { name: "This desk is open in another tab" }).waitFor();
  measured(t, "second tab -> first one says so ms", performance.now() - began);
  assert.equal((await agent.server()).call?.callId, call.callId);
  await agent.shot("3-second-tab");
  await agent.callIs("Talking", 30_000);
  const flow = await agent.audioFlows({ within: 30_000 });
  measured(t, "second tab -> audio both ways ms", performance.now() - began);
  measured(t, "level heard", flow.level.toFixed(3));
  await first.close();
});

test("the network goes away and comes back: the call goes on and the page finds its state", async (t) => {
  await agent.audioFlows();
  const before = await agent.stats();
  wire.cut();
  await agent.page.getByText("Connection to the server lost").first().waitFor();
  await agent.shot("3-offline");
  await until("audio goes on without the server", async () => (await agent.stats()).packetsReceived > before.packetsReceived + 150);
  wire.mend();
  const began = performance.now();
  await agent.page.getByText("Connection to the server lost").first().waitFor({ state: "detached", timeout: 30_000 });
  measured(t, "mended -> page connected ms", performance.now() - began);
  await agent.callIs("Talking");
  assert.equal((await agent.server()).call.callId, call.callId);
  await agent.audioFlows();
  await until("the telephone is registered again", async () => (await agent.stats()).registered, { within: 30_000 });
  assert.equal(timesCalled(call.number), 1);
  assert.deepEqual(agent.errors, []);
});
