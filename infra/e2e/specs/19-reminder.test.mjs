import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { find, heardBy, loudness, peak, saidBy, seconds, sound, sounds } from "../harness/heard.mjs";
import { measured } from "../harness/measured.mjs";
import { hangUp, timesCalled } from "../harness/practice.mjs";
import { another, ended, keys, milestone, numberOf, openReminders, plays, pointAt, points } from "../harness/reminded.mjs";
import { inStore, storedOutcomes } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { patient } from "../harness/world.mjs";

// infra/practice/e2e.conf says what each does. All are called together but the last; who listens and who guesses owe the same, so that the same sentences tell them so.
const listens = patient("LINDEN", "224", 10, 12_345);
const guesses = patient("GINKGO", "331", 10, 12_345);
const declines = patient("DOGWOOD", "309", 10, 12_000);
const sibling = patient("DOGWOODSON", "309", 10, 11_900);
const recorder = patient("RAINTREE", "815", 10, 11_800);
const promises = patient("PECAN", "618", 10, 3_500);
let world, balance;

before(async () => {
  world = await openReminders(19, [listens, guesses, declines, sibling, recorder, promises], [promises]);
  await world.floor.start(world.name);
});
after(() => world?.close());

test("who presses 1 and keys the right day of birth hears the balance, and is not called again", async (t) => {
  const verified = await world.reached(listens, "VERIFIED");
  balance = await plays(verified);
  const one = await world.over(listens);
  ended(one, "REMINDED");
  assert.deepEqual(points(one), ["GREETED", "HEARD_BALANCE", "IDENTIFIED", "KEYED_BIRTH_DATE", "VERIFIED"]);
  const heard = heardBy(numberOf(listens));
  const found = balance.map((name) => find(sound(name), heard));
  measured(t, "likeness of the balance as it was made and as it was heard", found.map(({ alike }) => alike.toFixed(2)).join(" "));
  found.forEach(({ alike }) => assert.ok(alike > 0.7, "every sentence is heard"));
  assert.deepEqual(found.map(({ at }) => at), found.map(({ at }) => at).toSorted((a, b) => a - b), "in order");
  const sinceAnswer = (pointAt(one, "VERIFIED") - milestone(one, "ANSWERED")) / 1_000;
  measured(t, "verified / first word of the balance, s after the answer", `${sinceAnswer.toFixed(2)} / ${found[0].at.toFixed(2)}`);
  // The recording has a clock of its own: it begins with the far end's answer, and lacks what a crowded machine dropped. The eight keys take longer than this.
  assert.ok(found[0].at > sinceAnswer - 1.5, "nothing of it before the person was verified");
  measured(t, "seconds / peak / loudness of all that was heard", `${seconds(heard).toFixed(1)} / ${peak(heard).toFixed(2)} / ${loudness(heard).toFixed(3)}`);
  assert.ok(seconds(heard) > found.at(-1).at + seconds(sound(balance.at(-1))), "to the last word");
  assert.ok(peak(heard) < 0.99, "not clipped");
  assert.ok(loudness(heard) > 0.02, "not silent");
  assert.equal(timesCalled(numberOf(listens)), 1);
  assert.equal((await world.leadOf(listens)).state, "DONE");
});

test("who keys a wrong day of birth three times hears nothing of it, and the call ends", async (t) => {
  const one = await world.over(guesses);
  ended(one, "REMINDED");
  assert.deepEqual(points(one), ["GREETED", "IDENTIFIED", "NOT_VERIFIED"]);
  assert.equal(one.path.failures, 3);
  const heard = heardBy(numberOf(guesses));
  const found = balance.map((name) => find(sound(name), heard).alike);
  measured(t, "most likeness of the balance and anything heard", Math.max(...found));
  assert.ok(seconds(heard) > 30 && loudness(heard) > 0.02, "there is something to look in");
  found.forEach((alike) => assert.ok(alike < 0.6, "another sentence is less alike than that"));
});

test("a machine is left the message after its tone", async (t) => {
  const one = await world.over(recorder);
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
  await world.due(promises);
  const verified = await world.reached(promises, "VERIFIED");
  const menu = await plays(verified);
  const day = new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10);
  await keys(promises, "3");
  const asked = await another(verified, menu);
  await keys(promises, day.slice(5).replace("-", ""));
  const confirm = await another(verified, asked);
  await keys(promises, "1");
  await world.reached(promises, "PROMISED");
  await another(verified, confirm);
  hangUp(numberOf(promises));
  const one = await world.over(promises);
  ended(one, "REMINDED");
  const [promise, ...more] = await storedOutcomes(one._id);
  measured(t, "outcome", `${promise.status} ${JSON.stringify(promise.fields)}`);
  assert.equal(more.length, 0);
  assert.equal(promise.status, "RPC_PTP");
  assert.deepEqual(Object.fromEntries(promise.fields.map(({ k, v }) => [k, v])), { promiseDate: day, promiseAmount: "3500" });
  assert.equal((await world.leadOf(promises)).state, "DONE");
});

test("who presses 9 at the greeting is thanked, and the number is not called for anybody", async (t) => {
  const one = await world.over(declines);
  ended(one, "REMINDED");
  assert.deepEqual(points(one), ["GREETED", "OPTED_OUT"]);
  assert.deepEqual((await storedOutcomes(one._id)).map(({ status }) => status), ["DNC_REQUEST"]);
  const [, last] = sounds(heardBy(numberOf(declines)));
  const pressed = (pointAt(one, "OPTED_OUT") - milestone(one, "ANSWERED")) / 1_000;
  measured(t, "key / last word heard, s after the answer", `${pressed.toFixed(2)} / ${last.toFixed(2)}`);
  assert.ok(last > pressed + 2, "it is said that it counts");
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
