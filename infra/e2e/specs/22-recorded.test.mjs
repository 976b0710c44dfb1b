import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Api } from "../harness/api.mjs";
import { openBrowser } from "../harness/browser.mjs";
import { loudness, tone, toneFile } from "../harness/heard.mjs";
import { measured } from "../harness/measured.mjs";
import { state } from "../harness/place.mjs";
import { presses } from "../harness/practice.mjs";
import { numberOf } from "../harness/reminded.mjs";
import { inStore } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

// The party talks all the time, and the agent's microphone hears a tone for half of each second: so that both sides would be in every second of the recording that is not paused.
const HERTZ = 1_000;
const RATE = 8_000;
const person = patient("LINDEN", "415", 41, 5_000);
let world, browser, agent, call, pressedAt;

before(async () => {
  world = await openWorld(22, [person]);
  await inStore((db) => db.collection("leads").deleteMany({ campaign: world.id, number: { $ne: numberOf(person) } }));
  await world.api.put(`/campaigns/${world.id}/recording`, { when: "always", keepDays: 30 });
  browser = await openBrowser(toneFile(join(state, "tone22.wav"), HERTZ, 0.5));
  agent = await browser.agent("agent1");
  await agent.startShift(world.name);
});
after(async () => {
  await agent?.leave().catch(() => undefined);
  await browser?.close();
  await world?.close();
});

const recordingIs = (word) => agent.serverShows(`recording ${word}`, ({ call: own }) => own?.recording === word, 20_000);
const button = (name) => agent.page.getByRole("toolbar", { name: "Call controls" }).getByRole("button", { name });
const listed = () => world.api.get(`/recordings?callId=${call}`);

const rows = [697, 770, 852, 941];
const columns = [1_209, 1_336, 1_477, 1_633];
const loudest = (samples, all) => Math.max(...all.map((hertz) => tone(samples, hertz)));

/** In how many stretches of 100 ms a key sounds: one frequency of the rows and one of the columns (ITU-T Q.23), which are most of what is heard then. */
function keysIn(samples) {
  let found = 0;
  for (let from = 0; from + 800 <= samples.length; from += 800) {
    const piece = samples.subarray(from, from + 800);
    const [row, column] = [rows, columns].map((all) => loudest(piece, all));
    if (Math.min(row, column) > 0.01 && (row ** 2 + column ** 2) / 2 > 0.6 * loudness(piece) ** 2) found++;
  }
  return found;
}

/** The same with one key in it, as soft as a trunk would bring it, so that the search is known to find any. */
function withKey(samples) {
  const copy = Float32Array.from(samples);
  for (let at = 800; at < 1_600; at++) {
    copy[at] = 0.05 * (Math.sin((2 * Math.PI * 770 * at) / RATE) + Math.sin((2 * Math.PI * 1_209 * at) / RATE)) + 0.1 * copy[at];
  }
  return copy;
}

/** Lets so many seconds of the call go by, by its own clock. */
async function talk(seconds) {
  const since = performance.now();
  await until("some seconds are said", () => performance.now() - since > seconds * 1_000, { every: 100 });
}

test("a call is recorded after both sides have heard it; the agent pauses it, and keys of the party pause it by themselves", async (t) => {
  await world.floor.start(world.name);
  call = (await agent.callIs("Talking", 60_000)).call.callId;
  await recordingIs("running");
  await agent.shows("Recording", { exact: true });
  await talk(3);
  await button("Pause rec.").click();
  await recordingIs("paused");
  await agent.shows("Recording paused");
  await agent.shot("22-paused");
  await talk(3);
  await button("Record").click();
  await recordingIs("running");
  await talk(2);
  pressedAt = Date.now();
  const began = performance.now();
  for (const key of "4019") {
    await presses(numberOf(person), key);
  }
  await recordingIs("paused");
  measured(t, "key of the party -> recording paused, ms", performance.now() - began);
  await agent.shows(/The other side presses keys/);
  await talk(2);
  await button("Record").click();
  await recordingIs("running");
  await agent.press("F6");
  await agent.callIs("Held");
  await talk(1);
  await agent.press("F6");
  await agent.callIs("Talking");
  await talk(1);
  await agent.press("F4");
  await agent.inState("WrapUp");
  await agent.saveQuickly("break");
});

test("some seconds later it is encrypted, and nothing that can be heard is left on the disk", async (t) => {
  const began = performance.now();
  await until("it is kept", async () => (await listed()).recordings.length === 1, { within: 30_000 });
  measured(t, "saved -> recording can be heard, ms", performance.now() - began);
  assert.deepEqual(readdirSync(join(state, "switch/var/spool/monitor")), []);
  const sealed = readFileSync(join(state, "recordings", `${call}.sealed`)).toString("latin1");
  assert.ok(sealed.startsWith("CLMREC01") && !sealed.includes("RIFF"));
});

test("the supervisor finds it, says why, and plays it", async (t) => {
  const { page } = world.floor;
  await page.getByRole("button", { name: "Recordings" }).click();
  await page.getByLabel("Campaign").selectOption({ label: world.name });
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("region", { name: "Found" }).getByRole("button").first().click();
  const panel = page.getByRole("region", { name: "Recording", exact: true });
  await panel.getByText(call).waitFor();
  await panel.getByLabel("Why").fill("A dispute about the balance");
  const began = performance.now();
  await panel.getByRole("button", { name: "Listen" }).click();
  await panel.getByRole("button", { name: "Play" }).click();
  await until("it plays", () => page.evaluate(() => document.querySelector("audio").currentTime > 1));
  measured(t, "listen asked -> one second heard, ms", performance.now() - began);
  await panel.getByRole("button", { name: /Recording paused/ }).first().waitFor();
  await world.floor.shot("22-recordings");
  await page.getByRole("button", { name: "Light theme" }).click();
  await world.floor.shot("22-recordings-light");
  await page.getByRole("button", { name: "Dark theme" }).click();
  await panel.getByRole("button", { name: "Pause", exact: true }).click();
});

test("both sides are in it, and of the pauses there is nothing on either channel", async (t) => {
  const told = await world.api.post(`/recordings/${call}/listening`, { reason: "To compare" });
  const answer = await world.api.send("GET", told.url.replace("/api/v1", ""));
  const wave = Buffer.from(await answer.arrayBuffer());
  const frames = (wave.length - 44) / 4;
  const side = (at) => Float32Array.from({ length: frames }, (_, i) => wave.readInt16LE(44 + 4 * i + at) / 32_768);
  const [party, agentSide] = [side(0), side(2)];
  const part = (samples, { fromMs, toMs }, margin) => samples.subarray(((fromMs + margin) * RATE) / 1_000, ((toMs - margin) * RATE) / 1_000);
  assert.equal(told.pauses.length, 2, JSON.stringify(told.pauses));
  for (const pause of told.pauses) {
    const silent = [party, agentSide].map((samples) => part(samples, pause, 200));
    assert.ok(silent[0].length > RATE, "a pause of more than a second");
    assert.ok(silent.every((samples) => samples.every((sample) => sample === 0)), "to the last bit");
  }
  // The second pause is the one that the keys began. It may not begin later than what the keys are: by the spec's own clock.
  const late = told.pauses[1].fromMs - (pressedAt - Date.parse(told.startedAt));
  measured(t, "first key pressed -> nothing is recorded, ms", late);
  assert.ok(late < 1_000, "before the second digit of a card could be keyed by hand");
  const pressed = { fromMs: told.pauses[1].fromMs - 2_000, toMs: told.pauses[1].fromMs };
  assert.equal(keysIn(withKey(part(party, pressed, 0))), 1, "a key would be found");
  for (const samples of [party, agentSide]) {
    assert.equal(keysIn(samples), 0, "no key can be heard anywhere in the file");
  }
  const said = { fromMs: 0, toMs: told.pauses[0].fromMs };
  const [left, right] = [party, agentSide].map((samples) => part(samples, said, 200));
  measured(t, "loudness before the pause: party's channel / agent's channel", `${loudness(left).toFixed(4)} / ${loudness(right).toFixed(4)}`);
  const microphone = [left, right].map((samples) => tone(samples, HERTZ));
  measured(t, "of which the tone at the agent's microphone", microphone.map((share) => share.toFixed(4)).join(" / "));
  assert.ok(microphone[1] > 0.02 && microphone[0] < microphone[1] / 5, "the agent is on the agent's channel alone");
  assert.ok(loudness(left) > 0.005 && loudness(right) > 0.005, "both sides are heard");
  assert.ok(told.markers.some(({ kind }) => kind === "apart") && told.markers.some(({ kind }) => kind === "together"), JSON.stringify(told.markers));
});

test("who listened, and why, is in the audit; only an administrator takes it along or deletes it, and not while it is held", async () => {
  await assert.rejects(world.api.post(`/recordings/${call}/download`, { reason: "For the file" }), { status: 403 });
  const admin = await Api.signIn("admin");
  await admin.put(`/recordings/${call}/hold`, { held: true, reason: "A case at law" });
  await assert.rejects(admin.post(`/recordings/${call}/erasure`, { reason: "Asked for by the party" }), { status: 409 });
  await admin.put(`/recordings/${call}/hold`, { held: false, reason: "The case is closed" });
  await admin.post(`/recordings/${call}/erasure`, { reason: "Asked for by the party" });
  await assert.rejects(world.api.post(`/recordings/${call}/listening`, { reason: "Once more" }), { status: 410 });
  const entries = await until("all entries", async () => {
    const found = await inStore((db) => db.collection("auditTrail").find({ "entry.about": `call:${call}`, "entry.deed.action": /^RECORDING/ }).sort({ "entry.at": 1 }).toArray());
    return found.length >= 9 ? found.map(({ entry }) => entry) : undefined;
  });
  const told = entries.map(({ deed, who }) => `${deed.action} ${deed.result} ${who.user}`);
  assert.ok(told.includes("RECORDING_HEARD DONE super1"), told.join("; "));
  assert.ok(told.includes("RECORDING_RELEASED DONE admin") && told.includes("RECORDING_ERASED REFUSED admin") && told.includes("RECORDING_ERASED DONE admin"), told.join("; "));
  assert.ok(entries.some(({ deed }) => deed.reason === "A dispute about the balance"));
});
