import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { measured } from "../harness/measured.mjs";
import { timesCalled } from "../harness/practice.mjs";
import { numberOf, points } from "../harness/reminded.mjs";
import { inStore, storedAttempts } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

// infra/practice/e2e.conf: 224 is who is called for, verifies and hears all; 708 is engaged.
const listens = patient("SPRUCE", "224", 61, 7_654_310);
const engaged = patient("LARCH", "708", 91, 7_654_320);
// Owes more than the rule of the plan asks for; everybody else of the store owes other amounts.
const leftOut = patient("TUPELO", "224", 62, 7_654_410);
const people = [listens, engaged, leftOut];
const agents = "e2e-30-live";
const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const always = { days, from: "00:00", to: "24:00" };
const chosen = { owes: { leastCents: 7_654_300, mostCents: 7_654_399 } };
const BUSY_AGAIN_MS = 60_000;

const strategy = {
  id: "e2e-30",
  name: "Two tries, then an end",
  zone: "UTC",
  terms: 1,
  grace: 0,
  apart: 1,
  smallestCents: 0,
  steps: [
    {
      id: "call",
      delay: { from: "responsibility", days: 0 },
      media: ["reminder_call"],
      window: always,
      attempts: 2,
      spacingMinutes: 1,
      retries: { busy: "again after 1 minutes" },
    },
    { id: "decide", delay: { from: "previous", days: 30 }, terminal: "write_off_approval" },
  ],
  broken: [{ id: "broken-decide", delay: { from: "previous", days: 30 }, terminal: "write_off_approval" }],
};

const plan = (choose) => ({
  campaignId: world.id,
  strategyId: strategy.id,
  choose,
  window: always,
  schedule: { zone: "UTC", starts: "2026-01-01", days },
  rate: { callsPerSecond: 5, concurrent: 5, callSeconds: 30, daily: 1_000 },
  liveCampaignId: agents,
});

let world;

const reminders = async () => (await world.api.get("/reminders")).reminders.find((row) => row.plan.campaignId === world.id);
const worklist = () => inStore((db) => db.collection("leads").find({ campaign: world.id }).toArray());
const planNow = async () => (await world.api.post(`/reminders/${world.id}/round`)).ordered;
const work = async (person, number) => (await worklist()).find((lead) => lead.number === numberOf(person) && lead._id.endsWith(`:call:${number}`));
const attempts = (person) => storedAttempts({ campaign: world.id, number: numberOf(person) });
const closed = (person, count) =>
  until(`${person.last}: ${count} attempts are over`, async () => {
    const all = await attempts(person);
    assert.ok(all.length <= count, `called ${all.length} times: ${JSON.stringify(all.map(({ ending }) => ending))}`);
    return all.length === count && all.every(({ open }) => !open) && all;
  }, { within: 150_000, every: 200 });
const at = async (step) => (await world.api.post("/reminders/preview", plan({ all: [chosen, { atStep: [step] }] }))).counts;

before(async () => {
  world = await openWorld(30, people, { mode: "reminder", more: { limits: { abandonCap: 0.03, callsPerSecond: 5, lines: 5, linesPerAgent: 3 } }, times: 1 });
  await world.api.campaign(agents, "By agents, 30", "patient", "progressive");
  await world.api.post("/strategies", strategy);
});
after(() => world?.close());

test("nobody is on the worklist of a new reminder campaign, and a plan takes off whoever was put there by hand", async () => {
  assert.deepEqual(await worklist(), []);
  const { added } = await world.api.post(`/campaigns/${world.id}/worklist`);
  assert.ok(added >= people.length, `everybody who owes, ${added}`);
  const { withdrawn } = await world.api.put("/reminders", plan(chosen));
  assert.equal(withdrawn, added);
  const refused = await world.api.post(`/campaigns/${world.id}/worklist`).catch((error) => error);
  assert.equal(refused.status, 409);
  assert.match(refused.problem.detail, /reminder plan/);
});

test("the preview says who is called and who is left out, and why", async () => {
  await world.api.post(`/reminders/${world.id}/accounts`);
  const { counts, sample, reasons } = await world.api.post("/reminders/preview", plan(chosen));
  assert.equal(counts.called, 2, JSON.stringify({ counts, reasons }));
  assert.equal(counts.accounts, counts.called + counts.leftOut);
  const called = sample.filter(({ kind }) => kind === "called");
  assert.deepEqual(called.map(({ cents }) => cents).sort(), [7_654_310, 7_654_320]);
  called.forEach(({ fate, because }) => assert.match(`${fate} ${because}`, /reminder call, step call, try 1 .*it owes 76543\.[12]0/));
  // A plan takes on nobody whom its rule leaves out; of those that it has, another rule says whom it would leave out.
  const narrower = { owes: { leastCents: 7_654_300, mostCents: 7_654_315 } };
  const { found, accounts } = await world.api.post("/reminders/preview/accounts", { plan: plan(narrower), text: "76543.20" });
  assert.equal(found, 1);
  assert.equal(accounts[0].kind, "leftOut");
  assert.match(accounts[0].fate, /out because .*76543\.20/);
});

test("only who was chosen is called; who heard the balance goes on, who was engaged is tried again when the strategy says so", async (t) => {
  await world.floor.start(world.name);
  await world.api.put(`/reminders/${world.id}/state`, { state: "active" });
  assert.equal(await planNow(), 2);
  assert.equal(await planNow(), 0, "nothing is done twice");
  const [busy] = await closed(engaged, 1);
  assert.equal(busy.ending.result, "BUSY");
  const second = await until("the second try is ordered", async () => (await planNow()) >= 0 && work(engaged, 2), { within: 20_000, every: 500 });
  assert.equal((await work(engaged, 1)).state, "DONE", "one work item is one try");
  const after = second.dueAt - busy.timeline.find(({ k }) => k === "ENDED").v;
  measured(t, "engaged -> due again, s", (after / 1_000).toFixed(1));
  assert.ok(after >= BUSY_AGAIN_MS && after < BUSY_AGAIN_MS + 60_000, `${after} ms after it was engaged`);
  const [heard] = await closed(listens, 1);
  assert.ok(points(heard).includes("HEARD_BALANCE"), JSON.stringify(points(heard)));
  await until("what came of it is heeded", async () => {
    await planNow();
    const { came } = (await reminders()).progress;
    return came.some(({ name, count }) => name === "heard" && count === 1) && came;
  }, { within: 20_000, every: 500 });
  const ahead = await at("decide");
  assert.equal(ahead.notToday, 1, "the one who heard is at the next step");
  assert.equal(timesCalled(numberOf(listens)), 1);
});

test("the last try ends the step, and nobody else was called", async () => {
  await inStore((db) => db.collection("leads").updateOne({ _id: /:call:2$/, campaign: world.id, number: numberOf(engaged) }, { $set: { dueAt: new Date() } }));
  await closed(engaged, 2);
  await until("both are at the next step", async () => (await planNow()) >= 0 && (await at("decide")).notToday === 2, { within: 20_000, every: 500 });
  assert.equal(timesCalled(numberOf(engaged)), 2);
  assert.equal(timesCalled(numberOf(leftOut)), 0);
  assert.deepEqual(await attempts(leftOut), []);
  const all = await storedAttempts({ campaign: world.id });
  assert.equal(all.length, 3);
  const { attempts: placed, cameIn, stages } = await world.api.get(`/reminders/${world.id}/report`);
  assert.deepEqual([placed, cameIn, stages.find(({ id }) => id === "heardBalance").count], [3, 0, 1]);
  const { calls } = await world.api.get(`/reminders/${world.id}/calls?stage=heardBalance&direction=out`);
  assert.equal(calls.length, 1);
  assert.deepEqual([calls[0].step, calls[0].number, calls[0].result], ["call", 1, "REMINDED"]);
});

test("a paused campaign plans nothing", async () => {
  await world.api.put(`/reminders/${world.id}/state`, { state: "paused" });
  const refused = await planNow().catch((error) => error);
  assert.equal(refused.status, 409);
  assert.match(refused.problem.detail, /is paused: nothing is planned/);
});
