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
  await agent.fill({
    "Spoke with": "Sandy K.",
    "Call reference": "44719",
    Processed: "-12",
    "Paid on": "-10",
    Allowed: "100.00",
    Paid: "70.00",
    "Patient responsibility": "20.00",
    "of it deductible": "20.00",
    "Check or trace number": "000117",
    "Bulk payment": "No",
    "Mailed to": "PO Box 12, Springfield",
  });
  await agent.press("Control+Enter");
  const message = "Allowed is $100.00, but paid $70.00 and patient responsibility $20.00 make $90.00; ask the representative which is right";
  await agent.shows(message);
  assert.equal(await page.getByLabel("Allowed", { exact: true }).getAttribute("aria-invalid"), "true");
  await agent.shot("2-violation");
  const { outcome: form } = await agent.server();
  const { claimId, draft } = await until("what was typed is on the server", async () => {
    const [claim] = (await agent.server()).outcome.claims;
    return claim.draft?.fields.paymentAddress && claim;
  });
  assert.equal(draft.statusCode, "PAID_CHK");
  const fields = { allowed: 10_000, paid: 7_000, prTotal: 2_000 };
  const refused = await agent.send("outcome", { outcomeId: "e2e-refused", callId: call.callId, claimId, statusCode: "PAID_CHK", fields, then: "ready" });
  assert.equal(refused.status, 422);
  const { violations } = JSON.parse(refused.text);
  measured(t, "refusal", refused.text);
  assert.equal(violations.find(({ field }) => field === "allowed").message, message, "the server says the same");
  assert.equal(form.claims.length, 1);
  assert.equal((await world.api.outcomes(call.callId)).length, 0);
  await agent.fill({ "Patient responsibility": "30.00", "of it deductible": "30.00" });
  const saved = await agent.save("Control+Shift+Enter");
  assert.equal(saved.status, 204, saved.problem?.detail);
  const [outcome, ...others] = await world.api.outcomes(call.callId);
  assert.equal(others.length, 0);
  assert.equal(outcome.statusCode, "PAID_CHK");
  assert.equal(Number(outcome.fields.prTotal), 3_000);
  assert.equal(outcome.fields.paymentMethod, "CHK", "the status says how it was paid");
  assert.equal(outcome.fields.actionCode, "POST_PMT", "as proposed");
  measured(t, "note", outcome.note);
  await until("the store has it", async () => (await storedOutcomes(call.callId)).length === 1);
  const history = (await world.api.claim(outcome.claimId)).history;
  assert.equal(history.length, 1);
  assert.deepEqual(agent.errors, []);
});
