import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { payers } from "../harness/book.mjs";
import { measured } from "../harness/measured.mjs";
import { channels } from "../harness/practice.mjs";
import { inStore, storedOutcomes } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld } from "../harness/world.mjs";

const people = [{ last: "HAWTHORN", first: "PAT", phone: "2175550190", payer: payers[0], charges: [99_000, 88_000, 77_000] }];
let world, agent, call, claims, keys;

before(async () => {
  world = await openWorld(12, people, { audience: "payer", mode: "preview" });
  claims = await claimsOfTheLead();
  agent = await world.agent("agent2");
  await world.floor.start(world.name);
});
after(() => world?.close());

/** The payer takes three claims in a call, so the worklist has made one work item of ours: the most valuable. */
const claimsOfTheLead = () =>
  inStore(async (db) => (await db.collection("leads").find({ campaign: world.id }).sort({ priority: -1 }).limit(1).next()).claims);

const press = (key) => {
  keys += 1;
  return agent.press(key);
};

/** A status, then its fields in order; an empty text goes past a field. */
async function enter(status, values) {
  await press("F9");
  await agent.page.keyboard.type(status);
  await press("Enter");
  await agent.page.locator(".field-grid :focus").first().waitFor();
  for (const [at, value] of values.entries()) {
    await agent.page.keyboard.type(value);
    if (at < values.length - 1) {
      await press("Enter");
    }
  }
}

test("one call is about three claims, with audio both ways", async () => {
  await agent.join(world.name);
  await agent.headsetOn();
  await agent.press("F2");
  const desk = await agent.inState("Previewing");
  assert.deepEqual(desk.work.claims.map(({ claimId }) => claimId), claims);
  await agent.press("d");
  call = (await agent.callIs("Talking", 20_000)).call;
  await agent.audioFlows();
  await world.floor.stop(world.name);
});

test("the outcome of the first claim is entered by keyboard while they talk", async (t) => {
  keys = 0;
  await enter("chk", ["Sandy K.", "44720", "", "-12", "-10", "100", "70", "30", "20", "", "10", "", "000118", "n", "PO Box 12, Springfield", "close"]);
  await agent.shot("12-first");
  keys += 1;
  const saved = await agent.save();
  assert.equal(saved.status, 204, saved.problem?.detail);
  measured(t, "keys beyond typed values", keys);
  assert.ok(keys <= 25, `${keys} keys`);
  assert.equal((await agent.server()).state.name, "OnCall");
  await agent.page.getByText("2 of 3 to record").waitFor();
});

test("the call is over, and its other claims are still asked for", async () => {
  await agent.press("F4");
  await agent.inState("WrapUp");
  await until("the far end is released", () => channels(call.number).length === 0);
  await enter("denied tim", ["", "", "", "-30", "29", "", "90", "", "+60", "PO Box 9, Springfield"]);
  assert.equal(await agent.page.locator(".field-grid").getByLabel("Call reference").inputValue(), "44720", "taken from the first claim");
  const saved = await agent.save();
  assert.equal(saved.status, 204, saved.problem?.detail);
  assert.equal(saved.input.fields.actionCode, "APPEAL_L1", "as proposed");
  const { state, controls } = await agent.server();
  assert.equal(state.name, "WrapUp");
  assert.equal(controls.ready.allowed, false);
  await agent.shot("12-last");
});

test("what was not spoken of is said to be so, and comes back with what is not done", async (t) => {
  await enter("not disc", ["the p"]);
  const saved = await agent.save("Control+Shift+Enter");
  assert.equal(saved.status, 204, saved.problem?.detail);
  await agent.inState("Break");
  const outcomes = await until("the store has all three", async () => {
    const found = await storedOutcomes(call.callId);
    return found.length === 3 ? found : undefined;
  });
  assert.deepEqual(new Set(outcomes.map(({ claim }) => claim)), new Set(claims));
  const of = (claim) => outcomes.find((outcome) => outcome.claim === claim);
  assert.deepEqual(claims.map((claim) => of(claim).status), ["PAID_CHK", "DENY_TFL", "NOT_DISCUSSED"]);
  for (const claim of claims) {
    measured(t, "note", of(claim).note);
    assert.equal((await world.api.claim(claim)).history.length, 1);
  }
  const lead = await until("the lead is back", () => inStore((db) => db.collection("leads").findOne({ campaign: world.id, claims: claims[1], state: "READY" })));
  assert.deepEqual(lead.claims, claims.slice(1), "the paid claim is closed");
  assert.deepEqual(agent.errors, []);
});
