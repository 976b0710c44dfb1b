import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { measured } from "../harness/measured.mjs";
import { switchChannels } from "../harness/practice.mjs";
import { storedAttempts } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

// The first answers at once, the others ring for five seconds.
const people = [
  patient("GINKGO", "217", 40, 990_000),
  patient("HAZEL", "312", 41, 900_000),
  patient("IVY", "312", 42, 800_000),
  patient("JUNIPER", "312", 43, 700_000),
];
let world, one, two;

before(async () => {
  world = await openWorld(4, people);
  one = await world.agent("agent1");
  two = await world.agent("agent2");
  await one.startShift(world.name);
  await two.startShift(world.name);
});
after(() => world?.close());

test("the agent who waits longest gets the first call", async (t) => {
  await world.floor.start(world.name);
  const first = (await one.callIs("Talking", 20_000)).call;
  assert.equal(first.number, `+1${people[0].phone}`);
  const second = (await two.callIs("Talking", 20_000)).call;
  assert.equal(second.number, `+1${people[1].phone}`);
  measured(t, "first to agent 1, second to agent 2, ms apart", Date.parse(second.connectedAt) - Date.parse(first.connectedAt));
  await Promise.all([one.audioFlows(), two.audioFlows()]);
  await world.floor.agentIs("Agent 2", "Talking").catch(() => world.floor.agentIs("Agent 2", "call"));
  assert.equal(await world.floor.calls().count(), 2);
  await world.floor.shot("4-board");
});

test("a break asked for during a call begins when the work is saved", async () => {
  await one.pause();
  await one.serverShows("break is next", (desk) => desk.breakNext);
  await one.press("F4");
  await one.inState("WrapUp");
  await one.saveQuickly("ready");
  await one.inState("Break");
});

test("when the only agent goes on a break while it rings, the call is abandoned with the safe-harbour message", async (t) => {
  await two.press("F4");
  await two.inState("WrapUp");
  await two.saveQuickly("ready");
  const ringing = await until("the next call rings", async () => {
    const { calls } = await world.api.board();
    return calls.find((call) => ["Dialing", "Ringing"].includes(call.state));
  });
  await two.pause();
  await two.inState("Break");
  const began = performance.now();
  await until("the safe-harbour message plays", () => switchChannels().some((line) => line.includes(ringing.id) && line.includes("safe-harbour")), { every: 100 });
  measured(t, "break -> message plays ms", performance.now() - began);
  const attempt = await until("the attempt is closed", async () => (await storedAttempts({ _id: ringing.id })).find((one) => !one.open), { within: 25_000 });
  measured(t, "attempt", JSON.stringify({ ...attempt, claims: undefined, party: undefined }));
  assert.match(JSON.stringify(attempt), /ABANDONED/);
  // The attempt may be in the store a moment before the board shows it: both are written behind the conductor's back.
  await until("the board counts one abandoned call", async () => {
    const { today } = await world.row();
    assert.equal(today.abandoned, 1, JSON.stringify(today));
    return true;
  });
  assert.deepEqual([...one.errors, ...two.errors], []);
});
