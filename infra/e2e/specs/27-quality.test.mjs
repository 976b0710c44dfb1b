import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Api } from "../harness/api.mjs";
import { openBrowser } from "../harness/browser.mjs";
import { toneFile } from "../harness/heard.mjs";
import { measured } from "../harness/measured.mjs";
import { state } from "../harness/place.mjs";
import { numberOf } from "../harness/reminded.mjs";
import { inStore } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

// One call that is recorded, scored by super1, disputed by its agent, and decided by the administrator.
const person = patient("ROWAN", "415", 47, 7_000);
const reply = "It is heard before the balance is.";
let world, browser, agent, other, admin, call, first, decided;

before(async () => {
  world = await openWorld(27, [person]);
  await inStore((db) => db.collection("leads").deleteMany({ campaign: world.id, number: { $ne: numberOf(person) } }));
  await world.api.put(`/campaigns/${world.id}/recording`, { when: "always", keepDays: 30 });
  browser = await openBrowser(toneFile(join(state, "tone27.wav"), 1_000, 0.5));
  agent = await browser.agent("agent1");
  await agent.startShift(world.name);
});
after(async () => {
  await agent?.leave().catch(() => undefined);
  await browser?.close();
  await world?.close();
});

const score = (api) => api.get(`/quality/evaluations/${call}`);
const percent = (basisPoints) => `${(basisPoints / 100).toFixed(2)} %`;
const part = async (floor, name) => {
  const parts = floor.page.getByRole("navigation", { name: "Parts of quality" });
  if (!(await parts.isVisible())) {
    await floor.page.getByRole("button", { name: "Quality", exact: true }).click();
  }
  await parts.getByRole("button", { name, exact: true }).click();
};

test("a call is recorded", async () => {
  await world.floor.start(world.name);
  call = (await agent.callIs("Talking", 60_000)).call.callId;
  await agent.serverShows("recording", ({ call: own }) => own?.recording === "running", 20_000);
  const since = performance.now();
  await until("some seconds are said", () => performance.now() - since > 6_000, { every: 100 });
  await agent.press("F4");
  await agent.inState("WrapUp");
  await agent.saveQuickly("break");
  await until("it is kept", async () => (await world.api.get(`/recordings?callId=${call}`)).recordings.length === 1, { within: 30_000 });
});

test("a supervisor makes a scorecard of a template, and publishes it", async () => {
  const { page } = world.floor;
  await part(world.floor, "Scorecards");
  await page.getByRole("button", { name: "New", exact: true }).click();
  const form = page.getByRole("form", { name: "New scorecard" });
  await form.getByRole("radio", { name: /balance/i }).first().check();
  await form.getByLabel("Name", { exact: true }).fill("End to end");
  await form.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("button", { name: "Publish as version 1" }).click();
  await page.getByRole("button", { name: "Version 1", exact: true }).waitFor();
});

test("the supervisor finds the call by its recording, scores it by keys while it plays, and releases it", async (t) => {
  const { page } = world.floor;
  await page.getByRole("button", { name: "Recordings" }).click();
  await page.getByLabel("Campaign").selectOption({ label: world.name });
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("region", { name: "Found" }).getByRole("button").first().click();
  await page.getByRole("button", { name: "Score this call" }).click();
  await page.getByRole("button", { name: "Score by End to end" }).click();
  await page.getByRole("button", { name: "Listen", exact: true }).click();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await until("it plays", () => page.evaluate(() => document.querySelector("audio").currentTime > 2));
  await page.getByRole("radio").first().focus();
  // The first item gets its last answer, and a comment at the moment that plays; all others are full.
  await page.keyboard.press("c");
  await page.keyboard.type("It came after the balance. Ask before.");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("2");
  await until("every item is answered", async () => {
    await page.keyboard.press("1");
    return (await page.locator(".scoring-count").innerText()).includes("Every item is answered");
  }, { every: 50 });
  const shown = await page.locator(".scoring-foot .verdict-score strong").innerText();
  await page.getByText("Draft kept").waitFor();
  assert.equal(percent((await score(world.api)).result.score), shown, "the preview is what counts");
  await world.floor.shot("27-scoring");
  await page.getByRole("button", { name: "Release…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Release", exact: true }).click();
  await page.getByRole("button", { name: "Score another call" }).waitFor();
  first = await score(world.api);
  assert.equal(first.state, "released");
  assert.ok(first.score < 10_000 && first.answers[0].comment, JSON.stringify(first.answers[0]));
  measured(t, "score, and what it was shown as before", `${first.score} / ${shown}`);
});

test("the agent is told between calls, reads it, hears the moment, and disputes the item", async () => {
  const { page } = agent;
  await page.getByRole("button", { name: "My quality, 1 new" }).click({ timeout: 40_000 });
  const mine = page.getByRole("region", { name: "My quality" });
  await mine.getByText("It came after the balance. Ask before.").waitFor();
  await mine.getByText(percent(first.score)).first().waitFor();
  await mine.getByRole("button", { name: /^Play from/ }).first().click();
  const at = first.answers[0].atMs / 1_000;
  await until("the moment is heard", () => page.evaluate((from) => document.querySelector("audio").currentTime > from, at));
  assert.ok(at > 1, `${at}`);
  await mine.getByRole("button", { name: "Dispute…" }).click();
  await mine.getByRole("checkbox", { name: /^Dispute:/ }).first().check();
  await mine.getByRole("textbox", { name: /^Why it is disputed/ }).fill(reply);
  await agent.shot("27-dispute");
  await mine.getByRole("button", { name: "Send the dispute" }).click();
  await mine.getByText("Your dispute waits for a decision.").waitFor();
});

test("another agent is told and shown nothing of it", async () => {
  other = await browser.agent("agent2");
  await other.page.getByRole("button", { name: "My quality", exact: true }).click();
  await other.page.getByText("No call of yours was scored yet.").waitFor();
  const api = await Api.signIn("agent2");
  for (const path of [`/quality/mine/${call}`, `/quality/evaluations/${call}`, "/quality/trends?from=2026-01-01&to=2026-01-02"]) {
    await assert.rejects(api.get(path), ({ status }) => status === 404 || status === 403, path);
  }
  await assert.rejects(api.post(`/quality/mine/${call}/listening`), { status: 404 });
});

test("not the evaluator but a second supervisor decides it, and changes the score", async () => {
  assert.equal((await score(world.api)).controls.decide.allowed, false, "the evaluator may not");
  admin = await browser.supervisor("admin");
  await part(admin, "Scored");
  const { page } = admin;
  await page.locator("[data-row]", { hasText: "Disputed" }).getByRole("button").first().click();
  await page.getByRole("button", { name: "Decide the dispute…" }).click();
  await page.getByRole("radio", { name: /^Change to/ }).first().click();
  await page.getByLabel("Reason").fill("It is heard at the beginning.");
  await admin.shot("27-decide");
  await page.getByRole("button", { name: "Decide", exact: true }).click();
  await page.getByText("Dispute decided").waitFor();
  decided = await score(world.api);
  assert.equal(decided.state, "decided");
  assert.ok(decided.score > first.score && decided.changed, `${first.score} -> ${decided.score}`);
  assert.deepEqual(decided.history.map(({ score: was }) => was.score), [decided.score, first.score], "nothing is overwritten");
});

test("the agent sees the new score with the old one, and acknowledges", async () => {
  const { page } = agent;
  const mine = page.getByRole("region", { name: "My quality" });
  await mine.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "My quality, 1 new" }).click({ timeout: 40_000 });
  await mine.getByText(`Now ${percent(decided.score)}, before ${percent(first.score)}.`).waitFor();
  await mine.getByText("It is heard at the beginning.").first().waitFor();
  await agent.shot("27-decided");
  await mine.getByLabel("Reply").fill("Thank you");
  await mine.getByRole("button", { name: "Acknowledge" }).click();
  await until("it is final", async () => (await score(world.api)).state === "final");
});

test("trends show it, by the latest score", async () => {
  const { page } = world.floor;
  await part(world.floor, "Trends");
  const row = page.getByRole("region", { name: "Figures" }).locator("tbody tr", { hasText: decided.agentName });
  await row.getByText(`${(decided.score / 100).toFixed(decided.score % 100 === 0 ? 0 : 1)} %`).first().waitFor();
  await row.getByRole("checkbox").check();
  await world.floor.shot("27-trends");
  await row.getByRole("button", { name: /Show them$/ }).click();
  await page.getByRole("region", { name: "Evaluations" }).getByText(percent(decided.score)).first().waitFor();
});

test("who scored, heard, disputed and decided is in the audit", async (t) => {
  const wanted = ["EVALUATION_BEGUN super1", "RECORDING_HEARD super1", "EVALUATION_RELEASED super1", "RECORDING_HEARD agent1", "EVALUATION_DISPUTED agent1", "DISPUTE_DECIDED admin", "EVALUATION_ACKNOWLEDGED agent1"];
  const told = await until("all entries", async () => {
    const found = await inStore((db) => db.collection("auditTrail").find({ "entry.about": `call:${call}`, "entry.deed.result": "DONE" }).toArray());
    const entries = found.map(({ entry }) => `${entry.deed.action} ${entry.who.user}`);
    return wanted.every((one) => entries.includes(one)) ? entries : undefined;
  });
  measured(t, "entries about the call", told.length);
  assert.ok(!told.some((one) => one.endsWith(" agent2")), told.join("; "));
});
