import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inStore } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

const people = [patient("SEQUOIA", "217", 61, 990_000), patient("REDWOOD", "217", 62, 800_000)];
const limit = { limitSeconds: 15, warningSeconds: 10, extensions: 1, extensionSeconds: 30, after: "ready" };
let world, one, two, call, promisedAt;

before(async () => {
  world = await openWorld(15, people);
  await world.api.put(`/campaigns/${world.id}/wrap-up`, limit);
  one = await world.agent("agent1");
  two = await world.agent("agent2");
  await one.startShift(world.name);
  await world.floor.start(world.name);
  call = (await one.callIs("Talking", 20_000)).call;
});
after(() => world?.close());

const strip = (desk, text) => desk.page.locator(".strip-text", { hasText: text }).waitFor();
const audited = (action) => inStore((db) => db.collection("auditTrail").find({ "entry.deed.action": action, "entry.who.user": one.user }).toArray());

test("wrap-up is counted down, warned of, and past its limit nobody is given a call", async () => {
  await one.press("F4");
  const { state } = await one.inState("WrapUp");
  await one.chooseStatus("Asks for a call back");
  await strip(one, "Wrap-up ends in");
  await one.shot("15-warned");
  const over = await one.inState("OverLimit", 25_000);
  assert.equal(over.state.since, state.until, "the limit is the server's, to the instant");
  await world.floor.agentIs("Agent 1", "Over limit");
  await strip(one, "over its limit");
  await one.shot("15-over");
  const { call: same, outcome } = await one.server();
  assert.equal(same.callId, call.callId, "no other call has come");
  assert.equal(outcome.claims[0].draft.statusCode, "RPC_CALLBACK", "what was typed is kept");
});

test("more time is taken with a key, counted and written down", async () => {
  await one.press("Shift+F2");
  const { state, controls } = await one.inState("WrapUp");
  assert.equal(state.extensionsLeft, 0);
  assert.equal(controls.extend.allowed, false);
  await until("it is in the audit", async () => (await audited("WRAP_UP_EXTENDED")).length === 1);
});

test("a call is promised to be made by another agent, who is the one to get it", async () => {
  promisedAt = new Date(Date.now() + 20_000);
  const fields = { callbackAt: promisedAt.toISOString(), callbackBy: "nobody" };
  const { outcome } = await one.server();
  const input = { outcomeId: crypto.randomUUID(), callId: call.callId, claimId: outcome.claims[0].claimId, statusCode: "RPC_CALLBACK", fields, then: "break" };
  assert.equal((await one.send("outcome", input)).status, 422, "there is no such agent");
  const saved = await one.send("outcome", { ...input, fields: { ...fields, callbackBy: "agent2" } });
  assert.equal(saved.status, 204, saved.text);
  await two.page.keyboard.press("Shift+F9");
  await two.page.getByRole("tab", { name: "Call-backs" }).click();
  await two.page.locator(".day-rows li").first().waitFor();
  await two.shot("15-promised");
  const { callBacks } = await world.api.get("/callbacks");
  assert.deepEqual(callBacks.map(({ owner }) => owner.id), ["agent2"]);
  await two.page.keyboard.press("Escape");
  await two.join(world.name);
  await two.headsetOn();
  await until("the time has come", () => Date.now() > promisedAt.getTime() + 4_000, { within: 40_000 });
  await two.ready();
  const promised = await two.callIs("Talking", 30_000);
  assert.equal(promised.call.number, call.number, "the promised call came before all other work");
  await until("the promise is kept", async () => (await world.api.get("/callbacks")).callBacks.every(({ working }) => working));
});

test("a message waits until it is read, quietly during a call, and the supervisor sees who has read it", async () => {
  const { page } = world.floor;
  await page.getByRole("button", { name: "Messages" }).click();
  await page.getByRole("textbox", { name: /^Message/ }).fill("Northwind answers again.");
  await page.getByRole("button", { name: "Send" }).click();
  await strip(one, "Northwind answers again.");
  await two.page.getByRole("button", { name: "My day, 1 unread" }).waitFor();
  assert.equal(await two.page.locator(".strip-text", { hasText: "Northwind" }).count(), 0, "not over a call");
  await one.page.reload();
  await strip(one, "Northwind answers again.");
  await one.press("Shift+F9");
  await one.page.getByRole("button", { name: "I have read it" }).click();
  await one.page.getByText("Acknowledged").waitFor();
  await one.shot("15-read");
  const sent = page.getByRole("list", { name: "Sent in the last day" }).locator("li").first();
  await until("the supervisor sees it", async () => /Read by 1 of \d/.test(await sent.innerText()));
  await page.keyboard.press("Escape");
});

test("own numbers are those of the stored calls", async () => {
  const day = await one.page.evaluate(async () => (await fetch("/api/v1/desk/day")).json());
  const began = new Date(day.shift.beganAt);
  const [calls, outcomes] = await inStore(async (db) => [
    await db.collection("attempts").find({ handler: one.user, answered: { $gte: began } }).toArray(),
    await db.collection("outcomes").find({ agent: one.user, savedAt: { $gte: began } }).toArray(),
  ]);
  const connected = calls.filter(({ timeline }) => timeline.some(({ k }) => k === "CONNECTED"));
  assert.equal(day.numbers.calls, connected.length);
  assert.equal(day.numbers.claims, new Set(outcomes.map(({ claim }) => claim)).size);
});
