import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { measured } from "../harness/measured.mjs";
import { presses, switchChannels, timesCalled } from "../harness/practice.mjs";
import { inStore, storedAttempts } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

// Two accounts with one telephone, the larger called first; then somebody else, who shows that the campaign goes on. 312 rings for five seconds.
const people = [patient("LARCH", "312", 60, 990_000), patient("LARCHSON", "312", 60, 900_000), patient("ROWAN", "217", 61, 800_000)];
const [number, other] = [people[0], people[2]].map(({ phone }) => `+1${phone}`);
let world, agent, first, pressedAt;

/** The work item of the same telephone that was not called yet. */
const queued = () => inStore((db) => db.collection("leads").findOne({ campaign: world.id, number, _id: { $ne: first.leadId } }));
const decisionsOf = (lead) => inStore((db) => db.collection("decisions").find({ lead }).sort({ at: -1 }).toArray());

before(async () => {
  world = await openWorld(16, people);
  agent = await world.agent("agent1");
  await agent.startShift(world.name);
});
after(() => world?.close());

test("who presses 9 while the safe-harbour message plays hears thanks, and the call ends", async (t) => {
  await world.floor.start(world.name);
  const ringing = await until("the first call rings", async () => (await world.api.board()).calls.find((call) => call.campaignId === world.id && call.state === "Ringing"));
  await agent.pause();
  await agent.inState("Break");
  const plays = (what) => () => switchChannels().some((line) => line.includes(ringing.id) && line.includes(what));
  await until("the safe-harbour message plays", plays("safe-harbour"), { every: 50 });
  pressedAt = Date.now();
  await presses(number, "9");
  await until("the confirmation plays", plays("opted-out"), { every: 50 });
  measured(t, "key -> confirmation ms", Date.now() - pressedAt);
  const attempt = await until("the attempt is closed", async () => (await storedAttempts({ _id: ringing.id })).find(({ open }) => !open), { within: 25_000 });
  assert.match(JSON.stringify(attempt.ending), /ABANDONED/);
  first = { id: ringing.id, leadId: attempt.lead };
  assert.equal(timesCalled(number), 1);
});

test("the queued call to the same telephone is not placed, the reason is kept with the decision, and others are called", async (t) => {
  const lead = await queued();
  assert.ok(lead, "a second work item of that telephone is queued");
  await agent.ready();
  const talking = (await agent.callIs("Talking", 30_000)).call;
  assert.equal(talking.number, other, "the campaign goes on with somebody else");
  // Two work items of one telephone are never held at once: the second is due again within a minute, and taken with the next filling of the hopper.
  await until("the second work item is due", async () => (await queued()).dueAt <= new Date(), { within: 75_000 });
  await world.api.stop(world.id);
  await world.api.post(`/campaigns/${world.id}/start`);
  const denied = await until("the decision is in the store", async () => {
    const [latest] = await decisionsOf(lead._id);
    assert.match(JSON.stringify(latest ?? {}), /C-25/);
    return latest;
  });
  measured(t, "decision", JSON.stringify(denied));
  assert.equal(denied.ruling.verdict.case, "Deny");
  assert.ok(denied.facts.person.revocations.length > 0, "with the facts it was decided from");
  assert.equal(timesCalled(number), 1, "nobody called again");
  assert.equal((await storedAttempts({ campaign: world.id, number })).length, 1);
  assert.deepEqual(agent.errors, []);
});

test("the supervisor is told why, by the rule and its source, and how many can be called", async (t) => {
  const { _id: leadId } = await queued();
  const why = await world.api.explain(leadId);
  assert.equal(why.verdict, "deny");
  assert.match(why.reason, /asked not to be called/);
  const [rule] = why.rules;
  assert.equal(rule.id, "C-25");
  assert.equal(rule.outcome, "denies");
  assert.match(rule.source, /47 CFR 64\.1200/);
  assert.ok(why.decisions.length > 0 && why.decisions.every(({ holds }) => holds), "what was decided before is decided again from what was stored");
  const report = await world.api.callable(world.id);
  measured(t, "callable", JSON.stringify(report));
  assert.ok(report.blocked >= 1);
  assert.ok(report.reasons.some(({ rules }) => rules.includes("C-25")));
  assert.equal(report.now + report.laterToday + report.later + report.blocked + report.inWork, report.looked);
});
