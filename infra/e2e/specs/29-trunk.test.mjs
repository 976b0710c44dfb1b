import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Acts } from "../harness/acts.mjs";
import { measured } from "../harness/measured.mjs";
import { asterisk } from "../harness/processes.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

// trunk.qualify-every is 10 s, and an OPTIONS is waited for 3 s; the gateway asks its switch every 2 s, and writes its row as often.
const WITHIN_MS = 20_000;
let world, acts;

before(async () => {
  world = await openWorld(29, [patient("ZINNIA", "217", 99, 1_000)]);
  acts = new Acts(world.floor);
});
after(async () => {
  asterisk("start", "practice");
  await world?.close();
});

async function trunk() {
  const { gateways } = await world.api.board();
  return gateways[0].parts.find(({ name }) => name === "trunk");
}

test("while the carrier answers, the board says so", async () => {
  const part = await until("the trunk is known", async () => ((await trunk())?.text.startsWith("the carrier answers") ? trunk() : undefined), { within: WITHIN_MS });
  assert.equal(part.ok, true);
});

test("the exchange at the other end of the trunk stops: board, alert and the walk through the gates say so", async (t) => {
  const began = performance.now();
  asterisk("stop", "practice");
  const part = await until("the board says so", async () => ((await trunk()).ok ? undefined : trunk()), { within: WITHIN_MS });
  measured(t, "exchange stopped -> board says so, ms", performance.now() - began);
  assert.equal(part.text, "the carrier does not answer (OPTIONS to the trunk trunk)");
  const alert = await until("an alert is raised", async () => (await world.api.board()).alerts.find(({ figure }) => figure === "trunk-down"), { within: WITHIN_MS });
  assert.equal(alert.level, "critical");
  await world.floor.page.getByText(/The carrier does not answer, or does not take our registration/).first().waitFor();
  await world.floor.shot("29-trunk-silent");
  const why = await acts.why(world.name);
  await why.getByText("The carrier does not answer (OPTIONS to the trunk trunk).").waitFor();
  await world.floor.shot("29-why");
  await acts.close();
});

test("the exchange is back, and the board says so by itself", async (t) => {
  const began = performance.now();
  asterisk("start", "practice");
  await until("the board says so", async () => (await trunk()).ok, { within: WITHIN_MS });
  measured(t, "exchange started -> board says so, ms", performance.now() - began);
  await until("the alert is over", async () => !(await world.api.board()).alerts.some(({ figure }) => figure === "trunk-down"), { within: WITHIN_MS });
});
