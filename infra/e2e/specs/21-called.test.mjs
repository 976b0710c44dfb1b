import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { find, heardBy, loudness, peak, playing, sound, spoken } from "../harness/heard.mjs";
import { measured } from "../harness/measured.mjs";
import { callsUs, hangUp, switchBridges } from "../harness/practice.mjs";
import { another, ended, keys, milestone, numberOf, openReminders, plays, pointAt, points } from "../harness/reminded.mjs";
import { inStore, storedAttempts, storedOutcomes } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { patient } from "../harness/world.mjs";

// infra/practice/e2e.conf: 618 says to be who is meant and verifies, 309 presses 9, all others talk. The campaign is not started: who calls is spoken with all the same.
const OURS = "+12025550100";
const back = patient("TAMARACK", "618", 21, 4_000);
const wants = patient("MESQUITE", "618", 22, 4_100);
// Two people at one number each: the one telephone keys the date of birth of the elder, the other that of both twins.
const elder = patient("MAGNOLIA", "618", 23, 4_200);
const younger = { ...patient("MAGNOLIA", "618", 23, 4_300), first: "ALEX", born: "19900506" };
const twin = patient("SEQUOIA", "618", 24, 4_400);
const other = { ...patient("SEQUOIA", "618", 24, 4_500), first: "ALEX" };
const everybody = [back, wants, elder, younger, twin, other];
const unknown = "+14155550123";
const seeks = "+14155550125";
const refuses = "+13095550124";
let world, agent;

const attempt = (number, what, passes) =>
  until(`${number}: ${what}`, async () => {
    const [one, ...more] = await storedAttempts({ number });
    assert.equal(more.length, 0, "one call");
    assert.ok(one && passes(one), JSON.stringify(one));
    return one;
  }, { within: 60_000, every: 100 });
const reached = (number, point) => attempt(number, point, (one) => points(one).includes(point));
const over = (number) => attempt(number, "it is over", ({ open }) => !open);
const said = (person) => numberOf(person);

before(async () => {
  world = await openReminders(21, everybody, everybody);
  await until("what all calls have in common is spoken", () => spoken() > 130, { within: 90_000, every: 500 });
  agent = await world.agent("agent1");
  await agent.startShift(world.name);
});
after(() => world?.close());

test("who calls back is recognised by the number, verifies, and hears the balance and the menu", async (t) => {
  const calledAt = Date.now();
  await callsUs(said(back), OURS);
  const greeted = await attempt(said(back), "somebody speaks", () => true);
  const greeting = await plays(greeted);
  measured(t, "called -> the first word, ms", Date.now() - calledAt);
  const verified = await reached(said(back), "VERIFIED");
  const balance = await another(verified, greeting);
  await reached(said(back), "HEARD_BALANCE");
  await another(verified, balance);
  hangUp(said(back));
  const one = await over(said(back));
  ended(one, "REMINDED");
  assert.equal(one.campaign, world.id);
  assert.equal(one.decision, undefined, "nothing was dialled");
  assert.deepEqual(points(one), ["GREETED", "HEARD_BALANCE", "IDENTIFIED", "KEYED_BIRTH_DATE", "VERIFIED"]);
  const heard = heardBy(said(back));
  const found = balance.map((name) => find(sound(name), heard));
  measured(t, "likeness of the balance as it was made and as it was heard", found.map(({ alike }) => alike.toFixed(2)).join(" "));
  found.forEach(({ alike }) => assert.ok(alike > 0.7, "every sentence is heard"));
  const first = find(sound(greeting[0]), heard);
  assert.ok(first.alike > 0.7 && first.at < found[0].at, "after who is called was said");
  const sinceAnswer = (pointAt(one, "VERIFIED") - milestone(one, "ANSWERED")) / 1_000;
  measured(t, "greeting / verified / balance, s after the answer", `${first.at.toFixed(2)} / ${sinceAnswer.toFixed(2)} / ${found[0].at.toFixed(2)}`);
  assert.ok(peak(heard) < 0.99 && loudness(heard) > 0.01, "neither clipped nor silent");
  const lead = await inStore((db) => db.collection("leads").findOne({ _id: one.lead }));
  assert.equal(lead.state, "DONE");
});

test("who calls back and presses 0 speaks with an agent, who has the claim", async (t) => {
  await agent.inState("Ready");
  await callsUs(said(wants), OURS);
  const verified = await reached(said(wants), "VERIFIED");
  await plays(verified);
  const pressedAt = performance.now();
  await keys(wants, "0");
  const desk = await agent.callIs("Talking", 10_000);
  measured(t, "key -> the agent speaks with the person, ms", performance.now() - pressedAt);
  assert.equal(desk.call.callId, verified._id);
  assert.ok(switchBridges().some((legs) => legs.length === 2), "both are in one bridge");
  await agent.shows(new RegExp(wants.last, "i"));
  assert.equal(desk.call.direction, "in");
  await agent.shows("The patient called us");
  await agent.shot("21-desk-keyed");
  await agent.verify({ keyed: true });
  await agent.shot("21-desk");
  await agent.press("F4");
  await agent.inState("WrapUp");
  await agent.saveQuickly("break");
  ended(await over(said(wants)), "CONNECTED");
  assert.deepEqual(agent.errors, []);
});

test("of two people at one number the one who verifies hears their own balance", async (t) => {
  await callsUs(said(elder), OURS);
  const verified = await reached(said(elder), "VERIFIED");
  await reached(said(elder), "HEARD_BALANCE");
  const lead = await inStore((db) => db.collection("leads").findOne({ _id: verified.lead }));
  const theirs = await inStore((db) => db.collection("leads").find({ campaign: world.id, number: said(elder), _id: { $ne: verified.lead } }).toArray());
  const persons = new Set(theirs.map(({ personKey }) => personKey));
  assert.equal(persons.size, 2, "two people have the number");
  const claims = await inStore((db) => db.collection("claims").find({ _id: { $in: lead.claims } }).toArray());
  assert.equal(claims.length, 1);
  assert.match(JSON.stringify(claims), /19710409|1971-04-09/, "born on the day that was keyed");
  hangUp(said(elder));
  ended(await over(said(elder)), "REMINDED");
  measured(t, "path", JSON.stringify(points(verified)));
});

test("twins at one number are asked for the ZIP code as well, and an agent finds out who calls when that is the same", async () => {
  await agent.ready();
  await callsUs(said(twin), OURS);
  await reached(said(twin), "KEYED_BIRTH_DATE");
  await plays(await attempt(said(twin), "it is asked", () => true));
  await keys(twin, "62704");
  const desk = await agent.callIs("Talking", 20_000);
  assert.equal(desk.call.before.wants, "to-be-told-apart");
  assert.equal(desk.work.unknown, true);
  assert.deepEqual(desk.call.before.keyed, [], "it counts for neither");
  await agent.shows(/fits several people at this number/);
  await agent.shot("21-desk-twins");
  await agent.press("F4");
  await agent.inState("WrapUp");
  await agent.saveQuickly("ready");
  const one = await over(said(twin));
  ended(one, "CONNECTED");
  assert.ok(!points(one).includes("VERIFIED"));
});

test("somebody unknown speaks with an agent, who finds the account and makes the call one about it", async () => {
  // Earlier specs may have left other campaigns that call from our number.
  await world.api.put(`/campaigns/${world.id}/strangers`);
  await agent.inState("Ready");
  await callsUs(seeks, OURS);
  await plays(await attempt(seeks, "somebody speaks", () => true));
  await keys({ phone: seeks.slice(2) }, "0");
  const desk = await agent.callIs("Talking", 20_000);
  assert.equal(desk.work.unknown, true);
  assert.deepEqual(desk.work.claims, []);
  await agent.shows("Find the caller's account");
  await agent.shot("21-desk-unknown");
  const panel = agent.page.getByRole("region", { name: "Find the caller's account" });
  await panel.getByLabel("First and last name").fill(`${back.first} ${back.last}`);
  await panel.getByLabel("Date of birth").fill("4/9/1971");
  await agent.page.keyboard.press("Enter");
  await panel.getByRole("button", { name: "This is the caller" }).waitFor();
  await agent.shot("21-desk-found");
  await panel.getByRole("button", { name: "This is the caller" }).click();
  const linked = await agent.serverShows("whom the call is about", ({ work }) => work && !work.unknown);
  assert.equal(linked.work.masked, true, "nothing of the account before it is known who it is");
  assert.equal(linked.identity.needed, 2);
  const { work } = await agent.verify();
  assert.equal(work.claims.length, 1);
  await agent.shot("21-desk-linked");
  await agent.press("F4");
  await agent.inState("WrapUp");
  await agent.saveQuickly("break");
  const one = await over(seeks);
  ended(one, "CONNECTED");
  const lead = await inStore((db) => db.collection("leads").findOne({ _id: one.lead }));
  assert.deepEqual(lead.claims, work.claims.map(({ claimId }) => claimId));
  const [outcome] = await until("the outcome is in the store", async () => {
    const stored = await storedOutcomes(one._id);
    return stored.length > 0 && stored;
  });
  assert.equal(outcome.claim, work.claims[0].claimId, "what came of it is in the account's history");
  assert.deepEqual(agent.errors, []);
});

test("somebody unknown can leave a message, which becomes a task", async (t) => {
  await callsUs(unknown, OURS);
  const greeted = await attempt(unknown, "somebody speaks", () => true);
  const menu = await plays(greeted);
  await keys({ phone: unknown.slice(2) }, "1");
  const asked = await another(greeted, menu);
  await until("the tone was given, and it is recorded", () => playing(greeted._id).join() !== asked.join(), { within: 20_000 });
  await until("some of it is recorded", async () => (await secondsSince(greeted)) > 16, { within: 20_000 });
  await keys({ phone: unknown.slice(2) }, "#");
  const one = await reached(unknown, "ASKED");
  const task = await until("the task", () => inStore((db) => db.collection("tasks").findOne({ recording: one.path.question })));
  assert.equal(task.replyTo, unknown);
  assert.equal(task.person, undefined);
  ended(await over(unknown), "REMINDED");
  measured(t, "path", JSON.stringify(points(one)));
});

test("somebody unknown who presses 9 is not called any more at that number", async () => {
  await callsUs(refuses, OURS);
  const one = await over(refuses);
  assert.deepEqual(points(one), ["GREETED", "OPTED_OUT"]);
  assert.deepEqual(await storedOutcomes(one._id), []);
  const entry = await inStore((db) => db.collection("complianceLedger").findOne({ _id: `${one._id}:key` }));
  assert.ok(JSON.stringify(entry).includes(refuses), JSON.stringify(entry));
});

/** How long ago the call began. */
const secondsSince = async (one) => (Date.now() - milestone(one, "ANSWERED")) / 1_000;
