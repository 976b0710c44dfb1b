import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { measured } from "../harness/measured.mjs";
import { channels, switchChannels, timesCalled } from "../harness/practice.mjs";
import { inStore, storedAttempts } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

// Called first: 708 is engaged, so that the pacer learns that few answer, and calls more people than there are agents. Then in turns 773, which rings
// for a minute, and 217, which answers after a second and stays: the one agent is busy, and who answers now would find nobody.
const engaged = Array.from({ length: 45 }, (_, index) => patient(`ALDER${String.fromCharCode(65 + (index % 26))}${index > 25 ? "X" : ""}`, "708", 40 + index, 1_200_000 - 1_000 * index));
const turns = Array.from({ length: 12 }, (_, index) => patient(`BEECH${String.fromCharCode(65 + index)}`, index % 3 === 2 ? "217" : "773", 40 + index, 990_000 - 1_000 * index));
const limits = { abandonCap: 0.03, callsPerSecond: 10, lines: 8, linesPerAgent: 6, withdraws: true };
/** The law's time of ringing before anybody hangs up, in milliseconds. */
const lawful = 15_000;
let world, agent, attempts;
let stopWatching = () => undefined;

const at = (attempt, milestone) => attempt.timeline.find(({ k }) => k === milestone)?.v?.getTime();
const withdrawn = (attempt) => JSON.stringify(attempt.ending ?? "").includes("WITHDRAWN");

/** When the practice exchange had a call for each of these numbers first and last. Looks until told to stop. */
function watchFarEnd(prefix) {
  const seen = new Map();
  let watching = true;
  const done = (async () => {
    while (watching) {
      const now = Date.now();
      for (const { name, extension } of channels().filter((channel) => channel.extension.startsWith(prefix))) {
        seen.set(extension, { name, first: seen.get(extension)?.first ?? now, last: now });
      }
      await new Promise((next) => setTimeout(next, 100));
    }
    return seen;
  })();
  return () => {
    watching = false;
    return done;
  };
}

before(async () => {
  world = await openWorld(17, [...engaged, ...turns], { mode: "predictive", more: { limits } });
  agent = await world.agent("agent1");
  await agent.startShift(world.name);
});
after(async () => {
  await stopWatching();
  await world?.close();
});

test("phones that ring for 15 s while the agent is busy are hung up, at the far end too, and never before", async (t) => {
  stopWatching = watchFarEnd("1773");
  await world.floor.start(world.name);
  attempts = await until("two attempts were withdrawn", async () => {
    const found = (await storedAttempts({ campaign: world.id })).filter(withdrawn);
    return found.length >= 2 && found.every((attempt) => !attempt.open) ? found : undefined;
  }, { within: 150_000, every: 500 });
  const board = await world.api.board();
  assert.equal((await agent.server()).state.name, "OnCall", "the agent talks to somebody");
  const row = board.campaigns.find(({ id }) => id === world.id);
  measured(t, "withdrawn / placed", `${attempts.length} / ${row.today.placed}`);
  await world.floor.stop(world.name);
  const seen = await stopWatching();
  for (const attempt of attempts) {
    const rang = at(attempt, "ENDED") - at(attempt, "RINGING");
    const far = seen.get(attempt.number.replace("+", ""));
    measured(t, `${attempt.number} rang ms, by our record / at the far end`, `${rang} / ${far.last - far.first}`);
    assert.ok(rang >= lawful, `hung up after ${rang} ms of ringing`);
    // Seen from outside, one look after the other: each takes a while on a crowded machine.
    assert.ok(far.last - far.first >= lawful - 1_500, `the far end rang for ${far.last - far.first} ms only`);
    assert.ok(rang < 25_000, "it was not left to ring to the end of its time");
    const said = /Withdrawn after (\d+) s of ringing/.exec(JSON.stringify(attempt));
    assert.ok(Number(said?.[1]) >= 15, JSON.stringify(attempt.ending));
    assert.equal(at(attempt, "ANSWERED"), undefined);
    assert.equal(timesCalled(attempt.number), 1, "an attempt is one call");
  }
});

test("nothing of them is left in the switch or at the far end", async () => {
  for (const attempt of attempts) {
    assert.deepEqual(channels(attempt.number), [], "the far end has no call any more");
    assert.ok(!switchChannels().some((line) => line.includes(attempt._id)), "nor has the switch");
  }
});

test("the decision that took them back is kept, with how many went and how busy the floor was", async () => {
  const { decisions } = await world.api.pacing(world.id, 1_000);
  const back = decisions.filter((decision) => decision.withdrawn > 0);
  assert.ok(back.reduce((sum, decision) => sum + decision.withdrawn, 0) >= attempts.length, JSON.stringify(back));
  assert.ok(back.every((decision) => decision.idle === 0), "nobody was idle");
  assert.ok(Math.max(...decisions.filter((each) => !each.tuned).map((decision) => decision.inFlight)) > 1, "more calls than agents");
});

test("each of them was one attempt of its lead, to be tried again later", async () => {
  for (const attempt of attempts) {
    const lead = await until("the lead is given back", async () => {
      const found = await inStore((db) => db.collection("leads").findOne({ _id: attempt.lead }));
      assert.equal(found.state, "READY");
      return found;
    });
    assert.equal(lead.attempts, 1);
    assert.ok(lead.dueAt.getTime() > Date.now(), "not at once");
    assert.match(lead.settled, /withdrawn while it rang/);
  }
});
