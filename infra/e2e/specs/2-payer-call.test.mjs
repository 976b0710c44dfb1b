import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { claimNumber, npi, payers } from "../harness/book.mjs";
import { measured } from "../harness/measured.mjs";
import { channels, variable } from "../harness/practice.mjs";
import { storedOutcomes } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld } from "../harness/world.mjs";

const people = [
  { last: "CEDAR", first: "PAT", phone: "2175550120", payer: payers[0], charges: [990_000] },
  { last: "DOGWOOD", first: "PAT", phone: "2175550121", payer: payers[1], charges: [700_000] },
];
let world, agent, call;

before(async () => {
  world = await openWorld(2, people, { audience: "payer", mode: "preview" });
  agent = await world.agent("agent2");
  await world.floor.start(world.name);
});
after(() => world?.close());

test("the preview shows the claim before anything is dialled", async (t) => {
  await agent.join(world.name);
  await agent.headsetOn();
  const began = performance.now();
  await agent.press("F2");
  const desk = await agent.inState("Previewing");
  await agent.shows("Read, then dial");
  measured(t, "ready -> preview ms", performance.now() - began);
  assert.equal(desk.work.claims[0].claimNumber, claimNumber(2, 0));
  const screen = await agent.page.locator("main.columns").innerText();
  assert.match(screen, /E2E QUICK PLAN/i);
  assert.match(screen, new RegExp(claimNumber(2, 0)));
  assert.equal(channels(payers[0].phone).length, 0);
  await agent.shot("2-preview");
});

test("Dial reaches the payer's menu, and one key sends the NPI which it takes", async (t) => {
  const began = performance.now();
  await agent.press("d");
  call = (await agent.callIs("Talking", 20_000)).call;
  measured(t, "dial -> talking ms", performance.now() - began);
  assert.equal(call.number, payers[0].phone);
  await agent.audioFlows();
  await until("the menu asks", () => channels(call.number)[0]?.application === "Read");
  const sent = performance.now();
  await agent.press("Alt+1");
  await until("the payer has the NPI", () => variable(call.number, "digits") === npi, { every: 200 });
  await until("the payer goes on", () => channels(call.number)[0]?.application !== "Read", { every: 200 });
  measured(t, "NPI sent -> taken by the payer ms", performance.now() - sent);
  await until("the representative is on the line", () => channels(call.number)[0]?.application === "Playback", { every: 200 });
  await agent.audioFlows();
  await agent.shot("2-talking");
});

test("an outcome that contradicts itself is refused at its field, and saved when corrected", async (t) => {
  const { page } = agent;
  await world.floor.stop(world.name);
  await agent.press("F4");
  await agent.inState("WrapUp");
  await agent.chooseStatus("Paid by check");
  const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const fill = (label, value) => page.getByLabel(label, { exact: true }).fill(value);
  await fill("Call reference", "44719");
  await fill("Paid on", day(10));
  await fill("Allowed", "100.00");
  await fill("Paid", "70.00");
  await fill("Patient responsibility", "20.00");
  await fill("Check number", "000117");
  const refused = await agent.save();
  assert.equal(refused.status, 422);
  measured(t, "refusal", JSON.stringify(refused.problem.violations));
  assert.deepEqual(refused.problem.violations.map(({ field }) => field.split(/[./]/).at(-1)), ["allowedCents"]);
  await page.locator('[aria-invalid="true"]').first().waitFor();
  assert.equal(await page.getByLabel("Allowed", { exact: true }).getAttribute("aria-invalid"), "true");
  await agent.shot("2-violation");
  assert.equal((await world.api.outcomes(call.callId)).length, 0);
  await fill("Patient responsibility", "30.00");
  const saved = await agent.save("Control+Shift+Enter");
  assert.equal(saved.status, 204, saved.problem?.detail);
  const [outcome, ...others] = await world.api.outcomes(call.callId);
  assert.equal(others.length, 0);
  assert.equal(outcome.statusCode, "PAID_CHK");
  assert.equal(Number(outcome.fields.patientRespCents), 3_000);
  measured(t, "note", outcome.note);
  await until("the store has it", async () => (await storedOutcomes(call.callId)).length === 1);
  const history = (await world.api.claim(outcome.claimId)).history;
  assert.equal(history.length, 1);
  assert.deepEqual(agent.errors, []);
});
