import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { claimNumber } from "../harness/book.mjs";
import { measured } from "../harness/measured.mjs";
import { audioAt, channels, timesCalled } from "../harness/practice.mjs";
import { storedAttempts, storedOutcomes } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

const people = [patient("ALPINE", "217", 1, 990_000), patient("BIRCH", "217", 2, 800_000)];
let world, agent, call;

before(async () => {
  world = await openWorld(1, people);
  agent = await world.agent("agent1");
});
after(() => world?.close());

test("an agent signs in, joins, puts the headset on and is ready", async (t) => {
  await agent.join(world.name);
  await agent.page.getByText("The microphone hears you.").waitFor();
  await agent.shot("1-start");
  measured(t, "headset on after ms", await agent.headsetOn());
  await agent.ready();
  await world.floor.agentIs("Agent 1", "Ready");
  await agent.shot("1-ready");
});

test("the supervisor starts the campaign, and a dialled call arrives with its claim before the voice", async (t) => {
  const began = Date.now();
  await world.floor.start(world.name);
  call = (await agent.callIs("Talking", 20_000)).call;
  measured(t, "campaign started -> talking ms", Date.now() - began);
  const answered = Date.parse(call.answeredAt);
  const { popAt, paintedAt } = await until("the pop is noted", async () => {
    const stats = await agent.stats();
    return stats.popAt[call.callId] && stats.paintedAt[call.callId]?.Talking ? stats : undefined;
  });
  measured(t, "answer -> claim on the screen ms (negative: before the answer)", popAt[call.callId] - answered);
  measured(t, "answer -> bridged ms", Date.parse(call.connectedAt) - answered);
  measured(t, "answer -> 'Talking' painted ms", paintedAt[call.callId].Talking - answered);
  assert.equal(call.number, `+1${people[0].phone}`, "the largest balance is called first");
  assert.ok(popAt[call.callId] <= paintedAt[call.callId].Talking, "the claim is there no later than the voice");
});

test("audio flows both ways", async (t) => {
  const flow = await agent.audioFlows();
  measured(t, "packets received / sent / level heard", `${flow.received} / ${flow.sent} / ${flow.level.toFixed(3)}`);
  const first = audioAt(call.number);
  const far = await until("the far end receives our packets", () => {
    const now = audioAt(call.number);
    return now && now.received > (first?.received ?? 0) + 30 ? now : undefined;
  });
  measured(t, "far end received / sent packets", `${far.received} / ${far.sent}`);
});

test("until the person is verified the desk tells the name to ask for, and nothing of the account", async () => {
  const masked = await agent.server();
  assert.equal(masked.work.masked, true);
  assert.deepEqual([masked.work.claims, masked.work.history, masked.work.identifiers], [[], [], []]);
  const { claim, patient: person } = await world.api.claim(masked.outcome.claims[0].claimId);
  const told = JSON.stringify(masked);
  const dollars = (claim.balanceCents / 100).toLocaleString("en-US", { style: "currency", currency: "USD" });
  for (const secret of [person.birthDate, person.memberId, person.address, claim.claimNumber, String(claim.balanceCents), dollars]) {
    assert.ok(!told.includes(secret), "the desk tells something of the account");
  }
  assert.match(await agent.page.locator("main.columns").innerText(), /ALPINE/i);
  const script = await agent.page.evaluate(async () => (await fetch("/api/v1/desk/script/patient.balance")).status);
  assert.equal(script, 409, "no step that speaks of the account");
  const promise = await agent.send("outcome", { outcomeId: "e2e-unverified", callId: call.callId, statusCode: "RPC_PAID", fields: {}, then: "ready" });
  assert.equal(promise.status, 422);
  const wrong = await agent.send("verify", { callId: call.callId, birthDate: "4/10/1971", address: "62704" });
  assert.deepEqual(JSON.parse(wrong.text), { matched: false, triesLeft: 2 });
  await agent.shot("1-masked");
});

test("the account on the screen of the verified person is that of the number called", async () => {
  const { work } = await agent.verify();
  const detail = await world.api.claim(work.claims[0].claimId);
  assert.equal(detail.claim.claimNumber, claimNumber(1, 0));
  assert.equal(detail.claim.balanceCents, people[0].charges[0] * 2);
  const screen = await agent.page.locator("main.columns").innerText();
  const dollars = (detail.claim.balanceCents / 100).toLocaleString("en-US", { style: "currency", currency: "USD" });
  for (const text of [detail.claim.claimNumber, dollars, detail.provider.name]) {
    assert.ok(screen.includes(text), `"${text}" is on the screen`);
  }
  assert.match(screen, /ALPINE/i);
  assert.doesNotMatch(screen, /BIRCH/i);
  await agent.shot("1-talking");
  await world.floor.shot("1-board");
});

test("mute, hold, resume and digits show what the server did", async (t) => {
  const { page } = agent;
  await agent.press("F7");
  await page.getByRole("button", { name: "Unmute", pressed: true }).waitFor();
  await agent.serverShows("muted", (desk) => desk.call.muted);
  await agent.press("F7");
  await agent.serverShows("not muted", (desk) => !desk.call.muted);
  await agent.press("F6");
  await agent.callIs("Held");
  await page.getByRole("button", { name: "Resume", pressed: true }).waitFor();
  await agent.shot("1-held");
  await agent.press("F6");
  await agent.callIs("Talking");
  const flow = await agent.audioFlows();
  measured(t, "audio again after hold, ms", flow.ms);
  await agent.press("F8");
  const sent = page.waitForResponse((response) => response.url().endsWith("/desk/dtmf"));
  await page.getByRole("dialog", { name: "Keypad" }).getByRole("button", { name: "5", exact: true }).click();
  assert.equal((await sent).status(), 204);
  await agent.press("Escape");
});

test("hang up, wrap up, save: the outcome is in the store exactly once", async (t) => {
  await world.floor.stop(world.name);
  await agent.press("F4");
  await agent.inState("WrapUp");
  await until("the far end is released", () => channels(call.number).length === 0);
  await agent.chooseStatus("Wants a payment plan");
  const owed = (await agent.server()).work.claims.reduce((sum, { balanceCents }) => sum + balanceCents, 0);
  const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  await agent.fill({
    "Number of payments": "12",
    "Each payment": (Math.ceil(owed / 12) / 100).toFixed(2),
    "First payment on": "+5",
    "Follow up on": day,
  });
  await agent.page.getByLabel("Remarks").fill("Twelve months, wants the form by mail.");
  await agent.shot("1-wrapup");
  const began = performance.now();
  const { status, input, problem } = await agent.save("Control+Shift+Enter");
  assert.equal(status, 204, problem?.detail);
  measured(t, "save answered in ms", performance.now() - began);
  await agent.inState("Break");
  const outcomes = await world.api.outcomes(call.callId);
  assert.equal(outcomes.length, 1);
  assert.equal(outcomes[0].statusCode, "RPC_PLAN");
  assert.equal(outcomes[0].fields.nextFollowUpDate, day);
  assert.match(outcomes[0].note, /Twelve months/);
  const stored = await until("the store has it", async () => {
    const found = await storedOutcomes(call.callId);
    return found.length > 0 ? found : undefined;
  });
  assert.equal(stored.length, 1);
  const again = await agent.send("outcome", input);
  measured(t, "the same outcome again is answered with", `${again.status} ${again.text}`);
  assert.equal(again.status, 204);
  assert.equal((await world.api.outcomes(call.callId)).length, 1);
  assert.equal((await storedOutcomes(call.callId)).length, 1);
});

test("the attempt ended as connected, and the number was called once", async () => {
  const attempts = await until("the attempt is closed in the store", async () => {
    const found = await storedAttempts({ _id: call.callId });
    return found[0] && !found[0].open ? found : undefined;
  });
  assert.match(JSON.stringify(attempts[0]), /CONNECTED/);
  assert.equal(timesCalled(call.number), 1);
  assert.deepEqual(agent.errors, []);
});
