import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { find, heardBy, loudness, peak, playing, saidBy, seconds, sound, sounds } from "../harness/heard.mjs";
import { measured } from "../harness/measured.mjs";
import { channels, presses, switchBridges, timesCalled } from "../harness/practice.mjs";
import { awaitGateway, startGateway, stopGateway } from "../harness/processes.mjs";
import { inStore, storedAttempts, storedOutcomes } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

// infra/practice/e2e.conf says what each does. The first five are called together; who listens and who guesses owe the same, so that the same sentences tell them so.
const listens = patient("LINDEN", "224", 10, 12_345);
const guesses = patient("GINKGO", "331", 10, 12_345);
const declines = patient("DOGWOOD", "309", 10, 12_000);
const sibling = patient("DOGWOODSON", "309", 10, 11_900);
const recorder = patient("RAINTREE", "815", 10, 11_800);
const promises = patient("PECAN", "618", 10, 11_700);
const together = [listens, guesses, declines, recorder, promises];
// And these one by one.
const connected = patient("CEDAR", "618", 11, 3_000);
const waits = patient("WILLOW", "618", 12, 2_500);
const cutOff = patient("CYPRESS", "618", 13, 2_000);
const rings = patient("RIMU", "773", 13, 1_500);
const later = [connected, waits, cutOff, rings];
const people = [...together, sibling, ...later];
const limits = { abandonCap: 0.03, callsPerSecond: 5, lines: 5, linesPerAgent: 3 };
const oneByOne = { ...limits, lines: 1 };
let world, agent, balance;

const numberOf = ({ phone }) => `+1${phone}`;
const points = (attempt) => (attempt?.path?.points ?? []).map(({ k }) => k).sort();
const pointAt = (attempt, point) => attempt.path.points.find(({ k }) => k === point).v;
const milestone = (attempt, name) => attempt.timeline.find(({ k }) => k === name)?.v;
const attemptsOf = (person) => storedAttempts({ campaign: world.id, number: numberOf(person) });
const leadOf = (person) => inStore((db) => db.collection("leads").findOne({ campaign: world.id, number: numberOf(person) }));

/** The only attempt to call this person, once it passes. */
const attempt = (person, what, passes, within = 150_000) =>
  until(`${person.last}: ${what}`, async () => {
    const [first, ...more] = await attemptsOf(person);
    assert.equal(more.length, 0, "called once");
    if (!first || !passes(first)) {
      throw new Error(JSON.stringify(first));
    }
    return first;
  }, { within, every: 100 });
const over = (person, within) => attempt(person, "the attempt is closed", ({ open }) => !open, within);
const reached = (person, point, within) => attempt(person, point, (one) => points(one).includes(point), within);
const ended = (one, result) => assert.match(JSON.stringify(one.ending), new RegExp(`"${result}"`));
const tuned = (now) => world.api.put(`/campaigns/${world.id}/pacing`, { limits: now, steering: { by: "automatic" } });

/** Presses one key after the other. */
async function keys(person, all) {
  for (const key of all) {
    await presses(numberOf(person), key);
  }
}

/** Waits until another prompt plays than this one, and answers with its sounds. */
const another = (call, before, within = 15_000) =>
  until("another prompt plays", () => {
    const now = playing(call._id);
    return now.length > 0 && now.join() !== before.join() ? now : undefined;
  }, { within });

/** Lets the dialler have a person who was kept back. */
const due = (person) => inStore((db) => db.collection("leads").updateOne({ campaign: world.id, number: numberOf(person) }, { $set: { dueAt: new Date() } }));

before(async () => {
  world = await openWorld(19, people, { mode: "reminder", more: { limits }, times: 1 });
  await world.api.campaign("e2e-19-live", "End to end 19, by agents", "patient", "progressive");
  // Reminders call everybody who owes, and no agent bounds them: those whom earlier specs have left over are not called.
  await inStore((db) => db.collection("leads").deleteMany({ campaign: world.id, number: { $nin: people.map(numberOf) } }));
  await inStore((db) => db.collection("leads").updateMany({ campaign: world.id, number: { $in: later.map(numberOf) } }, { $set: { dueAt: new Date(Date.now() + 86_400_000) } }));
  await world.floor.start(world.name);
});
after(() => world?.close());

test("who presses 1 and keys the right day of birth hears the balance, and is not called again", async (t) => {
  const verified = await reached(listens, "VERIFIED");
  balance = await until("the balance plays", () => {
    const now = playing(verified._id);
    return now.length > 0 ? now : undefined;
  });
  const one = await over(listens);
  ended(one, "REMINDED");
  assert.deepEqual(points(one), ["GREETED", "HEARD_BALANCE", "IDENTIFIED", "VERIFIED"]);
  const heard = heardBy(numberOf(listens));
  const found = balance.map((name) => find(sound(name), heard));
  measured(t, "likeness of the balance and the menu as they were made, and as they were heard", found.map(({ alike }) => alike.toFixed(2)).join(" "));
  found.forEach(({ alike }) => assert.ok(alike > 0.8, "every sentence is heard"));
  assert.deepEqual(found.map(({ at }) => at), found.map(({ at }) => at).toSorted((a, b) => a - b), "in order");
  const sinceAnswer = (pointAt(one, "VERIFIED") - milestone(one, "ANSWERED")) / 1_000;
  measured(t, "verified / first word of the balance, s after the answer", `${sinceAnswer.toFixed(2)} / ${found[0].at.toFixed(2)}`);
  // The recording begins with the far end's own answer, a little before the gateway knows of it.
  assert.ok(found[0].at > sinceAnswer - 0.5, "nothing of it before the person was verified");
  measured(t, "seconds / peak / loudness of all that was heard", `${seconds(heard).toFixed(1)} / ${peak(heard).toFixed(2)} / ${loudness(heard).toFixed(3)}`);
  assert.ok(seconds(heard) > found.at(-1).at + seconds(sound(balance.at(-1))), "to the last word");
  assert.ok(peak(heard) < 0.99, "not clipped");
  assert.ok(loudness(heard) > 0.02, "not silent");
  assert.equal(timesCalled(numberOf(listens)), 1);
  assert.equal((await leadOf(listens)).state, "DONE");
});

test("who keys a wrong day of birth three times hears nothing of the balance, and the call ends", async (t) => {
  const one = await over(guesses);
  ended(one, "REMINDED");
  assert.deepEqual(points(one), ["GREETED", "IDENTIFIED", "NOT_VERIFIED"]);
  assert.equal(one.path.failures, 3);
  const heard = heardBy(numberOf(guesses));
  const found = balance.map((name) => find(sound(name), heard).alike);
  measured(t, "most of the balance or the menu in what was heard", Math.max(...found));
  assert.ok(seconds(heard) > 30 && loudness(heard) > 0.02, "there is something to look in");
  found.forEach((alike) => assert.ok(alike < 0.6, "another sentence is less alike than that"));
});

test("a machine is left the message after its tone", async (t) => {
  const one = await over(recorder);
  ended(one, "MACHINE");
  assert.deepEqual(points(one), ["MACHINE", "MESSAGE_LEFT"]);
  const heard = heardBy(numberOf(recorder));
  measured(t, "seconds heard / loudness", `${seconds(heard).toFixed(1)} / ${loudness(heard).toFixed(3)}`);
  const [, tone] = sounds(saidBy(numberOf(recorder)));
  const [first, last] = sounds(heard);
  measured(t, "end of the tone / first / last word of the message, s after the answer", [tone, first, last].map((at) => at.toFixed(2)).join(" / "));
  assert.ok(first > tone, "nothing is said before the tone is over");
  assert.ok(last - first > 10, "all of it");
  balance.forEach((name) => assert.ok(find(sound(name), heard).alike < 0.6, "limited content"));
});

test("who promises a day hears it said back, and the promise is in the store", async (t) => {
  const verified = await reached(promises, "VERIFIED");
  const menu = await until("the menu plays", () => (playing(verified._id).length > 0 ? playing(verified._id) : undefined));
  const day = new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10);
  await keys(promises, "3");
  const asked = await another(verified, menu);
  await keys(promises, day.slice(5).replace("-", ""));
  const confirm = await another(verified, asked);
  await keys(promises, "1");
  await reached(promises, "PROMISED");
  await another(verified, confirm);
  await keys(promises, "9");
  const one = await over(promises);
  ended(one, "REMINDED");
  const outcomes = await storedOutcomes(one._id);
  measured(t, "outcomes", JSON.stringify(outcomes));
  const promise = outcomes.find(({ status }) => status === "RPC_PTP");
  assert.equal(promise.fields.promiseDate, day);
  const owed = await world.api.claim(promise.claim);
  measured(t, "claim", JSON.stringify(owed).slice(0, 400));
  assert.equal(Number(promise.fields.promiseAmount), 11_700);
});

test("who presses 9 at the greeting is thanked, and the number is not called for anybody", async (t) => {
  const one = await over(declines);
  ended(one, "REMINDED");
  assert.deepEqual(points(one), ["GREETED", "OPTED_OUT"]);
  assert.deepEqual((await storedOutcomes(one._id)).map(({ status }) => status), ["DNC_REQUEST"]);
  const heard = heardBy(numberOf(declines));
  measured(t, "seconds heard", seconds(heard));
  const second = await inStore((db) => db.collection("leads").findOne({ campaign: world.id, number: numberOf(declines), _id: { $ne: one.lead } }));
  assert.ok(second, "a second work item of that telephone");
  const denied = await until("the second is refused", async () => {
    const [latest] = await inStore((db) => db.collection("decisions").find({ lead: second._id }).sort({ at: -1 }).toArray());
    assert.match(JSON.stringify(latest ?? {}), /C-25/);
    return latest;
  }, { within: 100_000, every: 500 });
  assert.equal(denied.ruling.verdict.case, "Deny");
  assert.equal(timesCalled(numberOf(declines)), 1);
});

test("who presses 0 with an agent ready speaks with the agent, who has the claim and knows that the person verified", async (t) => {
  agent = await world.agent("agent1");
  await agent.startShift(world.name);
  await due(connected);
  const verified = await reached(connected, "VERIFIED");
  await until("the menu plays", () => playing(verified._id).length > 0);
  const pressedAt = performance.now();
  await keys(connected, "0");
  const desk = await agent.callIs("Talking", 10_000);
  measured(t, "key -> the agent speaks with the person, ms", performance.now() - pressedAt);
  assert.equal(desk.call.callId, verified._id);
  assert.ok(switchBridges().some((legs) => legs.length === 2), "both are in one bridge");
  await agent.shows(new RegExp(connected.last, "i"));
  await agent.audioFlows({ voice: false });
  await world.floor.shot("19-board");
  await agent.shot("19-desk");
  measured(t, "identity on the desk", JSON.stringify(desk.identity));
  await agent.press("F4");
  await agent.inState("WrapUp");
  await agent.saveQuickly("break");
  const one = await over(connected);
  ended(one, "CONNECTED");
  assert.ok(points(one).includes("WANTED_A_PERSON"));
  assert.deepEqual(agent.errors, []);
});

test("who presses 0 while nobody is free is offered to be called back", async () => {
  await agent.inState("Break");
  await due(waits);
  const verified = await reached(waits, "VERIFIED");
  const menu = await until("the menu plays", () => (playing(verified._id).length > 0 ? playing(verified._id) : undefined));
  await keys(waits, "0");
  const told = await another(verified, menu);
  await another(verified, told, 45_000);
  await keys(waits, "1");
  const one = await over(waits);
  ended(one, "REMINDED");
  assert.ok(points(one).includes("CALL_BACK"), JSON.stringify(points(one)));
  assert.deepEqual((await storedOutcomes(one._id)).map(({ status }) => status), ["RPC_CALLBACK"]);
});

test("when the gateway is killed a call that speaks ends as interrupted, one that rings as lost, and neither is called again at once", async (t) => {
  await tuned(limits);
  await due(cutOff);
  await due(rings);
  await reached(cutOff, "VERIFIED");
  await attempt(rings, "it rings", (one) => milestone(one, "RINGING"));
  await stopGateway(1, "SIGKILL");
  assert.equal(channels(numberOf(cutOff)).length, 1, "the switch keeps it");
  startGateway();
  await awaitGateway();
  const spoke = await over(cutOff);
  ended(spoke, "INTERRUPTED");
  assert.ok(points(spoke).includes("VERIFIED"), "how far it came is known");
  const rang = await over(rings);
  ended(rang, "LOST");
  await until("nobody is on the line", () => channels(numberOf(cutOff)).length + channels(numberOf(rings)).length === 0);
  for (const person of [cutOff, rings]) {
    const { dueAt, state } = await until("given back", async () => ((await leadOf(person)).state === "READY" ? leadOf(person) : undefined));
    measured(t, `${person.last} is due again`, `${state} ${dueAt.toISOString()}`);
    assert.equal(timesCalled(numberOf(person)), 1);
  }
});
