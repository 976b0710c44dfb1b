import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { heardBy, playing, seconds, sounds } from "../harness/heard.mjs";
import { measured } from "../harness/measured.mjs";
import { ports } from "../harness/place.mjs";
import { hangUp } from "../harness/practice.mjs";
import { another, ended, keys, milestone, numberOf, openReminders, plays, pointAt, points } from "../harness/reminded.mjs";
import { inStore } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { patient } from "../harness/world.mjs";

// infra/practice/e2e.conf: 618 verifies and waits in the menu, 847 asks a question aloud, 630 is silent, 779 hangs up in the greeting. All are called at once.
const pays = patient("HAZEL", "618", 61, 6_100);
const spanish = patient("SPRUCE", "618", 62, 6_200);
const slips = patient("JUNIPER", "618", 63, 6_300);
const asks = patient("MAGNOLIA", "847", 31, 6_400);
const silent = patient("POPLAR", "630", 31, 6_500);
const leaves = patient("LAUREL", "779", 31, 6_600);
const people = [pays, spanish, slips, asks, silent, leaves];
let world;

before(async () => {
  world = await openReminders(31, people, [slips]);
  await world.floor.start(world.name);
});
after(() => world?.close());

/** The texts that arrived at the telephone of a person. */
const texts = (person) =>
  until(`a text for ${person.last}`, async () => {
    const answer = await fetch(`http://127.0.0.1:${ports.sandbox}/handset?to=${encodeURIComponent(numberOf(person))}`);
    const { messages } = await answer.json();
    return messages.length > 0 && messages;
  });

/** The person verified, and hears the balance. */
async function inMenu(person) {
  const verified = await world.reached(person, "VERIFIED");
  return { verified, menu: await plays(verified) };
}

test("who presses 2 and 1 gets the link as a text while the call goes on", async (t) => {
  const { verified, menu } = await inMenu(pays);
  await keys(pays, "2");
  const asked = await another(verified, menu);
  const pressed = performance.now();
  await keys(pays, "1");
  const [text, ...more] = await texts(pays);
  measured(t, "key -> text at the telephone, ms", performance.now() - pressed);
  assert.equal(more.length, 0, "one text");
  assert.match(text.text, /https?:\S+\/pay\//);
  await another(verified, asked);
  hangUp(numberOf(pays));
  const one = await world.over(pays);
  ended(one, "REMINDED");
  assert.ok(points(one).includes("LINK_SENT"));
  assert.equal(one.path.keys, "121", "what was keyed to be verified is not among them");
});

test("who presses 8 is spoken with and written to in Spanish, and will be", async (t) => {
  const { verified, menu } = await inMenu(spanish);
  await keys(spanish, "8");
  const said = await another(verified, menu);
  await keys(spanish, "2");
  await another(verified, said);
  await keys(spanish, "1");
  const [text] = await texts(spanish);
  measured(t, "text", text.text);
  assert.match(text.text, /enlace|pago|aquí/i);
  hangUp(numberOf(spanish));
  const one = await world.over(spanish);
  assert.equal(one.path.language, "SPANISH");
  const { personKey } = await world.leadOf(spanish);
  const known = await inStore((db) => db.collection("guarantors").findOne({ _id: personKey }));
  assert.equal(known.language.value, "es");
});

test("a question is recorded until the pound key, and becomes a task", async (t) => {
  const one = await world.over(asks);
  ended(one, "REMINDED");
  assert.ok(points(one).includes("ASKED"), JSON.stringify(points(one)));
  const task = await until("the task", () => inStore((db) => db.collection("tasks").findOne({ recording: one.path.question })));
  assert.equal(task.replyTo, numberOf(asks));
  assert.ok(task.person, "whose question it is");
  measured(t, "answer -> question kept, s", (pointAt(one, "ASKED") - milestone(one, "ANSWERED")) / 1_000);
});

test("who says and presses nothing is asked once more, and let go with thanks", async (t) => {
  const one = await world.over(silent);
  ended(one, "REMINDED");
  assert.deepEqual(points(one), ["GREETED"]);
  const heard = heardBy(numberOf(silent));
  const [, last] = sounds(heard);
  measured(t, "seconds heard / last word", `${seconds(heard).toFixed(1)} / ${last.toFixed(1)}`);
  assert.ok(last > 45 && last < 75, "greeting, five seconds of silence, the greeting again, goodbye");
});

test("who hangs up in the greeting has heard nothing of an account, and may be called another day", async () => {
  const one = await world.over(leaves);
  assert.deepEqual(points(one).filter((point) => point !== "GREETED"), []);
  const lead = await world.leadOf(leaves);
  assert.ok(lead.state === "DONE" || lead.dueAt > Date.now() + 3_600_000, "not at once");
});

test("a key that means nothing is told once; after the second the call ends", async () => {
  await world.due(slips);
  const { verified, menu } = await inMenu(slips);
  await keys(slips, "7");
  const told = await another(verified, menu);
  assert.ok(menu.every((name) => told.includes(name)), "the same is asked again");
  await keys(slips, "7");
  const bye = await another(verified, told);
  assert.ok(menu.every((name) => !bye.includes(name)), "goodbye");
  await until("it is silent", () => playing(verified._id).length === 0);
  const one = await world.over(slips);
  ended(one, "REMINDED");
});
