import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Api } from "../harness/api.mjs";
import { measured } from "../harness/measured.mjs";
import { calledNumbers } from "../harness/practice.mjs";
import { stopGateway } from "../harness/processes.mjs";
import { gatewayAsBefore, gatewaysOn, missing, startStore, stopStore, uriOf } from "../harness/second.mjs";
import { inStore, storedAttempts } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

const skip = missing;
const people = ["ASPEN", "BEECH", "CATALPA", "DAPHNE", "ELDER", "FERN"].map((last, at) => patient(last, "217", 80 + at, 990_000 - at * 50_000));
let world, one, two, other;

before(async () => {
  if (skip) return;
  startStore();
  await gatewaysOn("cluster", 2);
  world = await openWorld(8, people);
  one = await world.agent("agent1", 1);
  two = await world.agent("agent2", 2);
  other = await Api.signIn("super1", 2);
});
after(async () => {
  if (skip) return;
  await world?.close().catch(() => undefined);
  await gatewayAsBefore();
  stopStore();
});

test("two gateways show the same agents and calls", { skip }, async (t) => {
  await one.startShift(world.name);
  await two.startShift(world.name);
  const began = performance.now();
  await world.floor.start(world.name);
  await Promise.all([one.callIs("Talking", 25_000), two.callIs("Talking", 25_000)]);
  measured(t, "both talk after ms", performance.now() - began);
  const seen = await until("both boards show both agents and calls", async () => {
    const boards = [await world.api.board(), await other.board()];
    const same = boards.map((board) => ({
      nodes: board.nodes.length,
      agents: board.agents.filter((row) => row.state === "OnCall").map((row) => `${row.id} ${row.callId}`).sort(),
      calls: board.calls.filter((row) => row.state === "Talking").map((row) => row.id).sort(),
    }));
    assert.deepEqual(same[0], same[1]);
    assert.equal(same[0].nodes, 2);
    assert.equal(same[0].agents.length, 2);
    assert.equal(same[0].calls.length, 2);
    return same[0];
  });
  measured(t, "on both boards", JSON.stringify(seen));
  await Promise.all([one.audioFlows(), two.audioFlows()]);
  await world.floor.shot("8-board");
});

test("who wants no more calls is refused by the other gateway too, within two seconds", { skip }, async (t) => {
  const number = `+1${people.at(-1).phone}`;
  const { _id: leadId } = await inStore((db) => db.collection("leads").findOne({ campaign: world.id, number }), uriOf("cluster"));
  const before = await other.post("/work-items/explain", { leadId });
  assert.notEqual(before.verdict, "deny");
  await world.api.post("/ledger", { number, statement: "refuses", source: "key-press", evidence: "end to end 8" });
  const began = performance.now();
  const after = await until("the other gateway refuses", async () => {
    const now = await other.post("/work-items/explain", { leadId });
    return now.verdict === "deny" && now;
  }, { every: 20 });
  const took = performance.now() - began;
  measured(t, "kept on one gateway -> refused by the other, ms", took);
  measured(t, "reason", after.reason);
  assert.ok(took < 2_000, "stop calling takes effect everywhere within two seconds");
});

test("when the gateway that conducts the campaign dies, the other one takes over", { skip }, async (t) => {
  const owner = await conductor();
  measured(t, "the campaign is conducted by", owner);
  const ownerNode = (await world.api.board()).nodes.find((node) => node.id === owner)?.self ? 1 : 2;
  const [lost, kept] = ownerNode === 1 ? [one, two] : [two, one];
  const call = (await kept.server()).call;
  const called = calledNumbers();
  const began = performance.now();
  await stopGateway(ownerNode, "SIGKILL");
  const survivor = ownerNode === 1 ? other : world.api;
  await until("the survivor conducts the campaign", async () => {
    const now = await conductor();
    return now !== owner ? now : undefined;
  }, { within: 60_000, every: 250 });
  measured(t, "killed -> the other conducts ms", performance.now() - began);
  await kept.serverShows("the call goes on", (desk) => desk.call?.callId === call.callId && desk.call.state === "Talking", 30_000);
  measured(t, "killed -> the agent's call is known again ms", performance.now() - began);
  await kept.audioFlows();
  assert.deepEqual(calledNumbers(), called);
  await until("one node is left on the board", async () => (await survivor.board()).nodes.length === 1, { within: 30_000 });
  await kept.press("F4");
  await kept.inState("WrapUp");
  await kept.saveQuickly("ready");
  const next = (await kept.serverShows("the next call", (desk) => desk.call?.state === "Talking" && desk.call.callId !== call.callId, 30_000)).call;
  measured(t, "killed -> the next call ms", performance.now() - began);
  assert.ok(next.callId);
  for (const person of people) {
    assert.ok((calledNumbers().get(`1${person.phone}`) ?? 0) <= 1, `${person.last} was called twice`);
  }
  const attempts = await storedAttempts({ campaign: world.id }, uriOf("cluster"));
  assert.equal(new Set(attempts.map((attempt) => attempt.lead)).size, attempts.length);
  assert.deepEqual([...lost.errors, ...kept.errors], []);
});

const conductor = () =>
  inStore(async (db) => {
    const found = await db.collection("owners").findOne({ _id: world.id });
    return found?.owner;
  }, uriOf("cluster"));
