import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { measured } from "../harness/measured.mjs";
import { storedAttempts } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

// Called in the order of their balances: 405 rings for four seconds and nobody is there, 217 answers after a second and stays.
const talkers = [40, 64, 88];
const people = Array.from({ length: 96 }, (_, index) => {
  const answers = talkers.indexOf(index);
  return patient(`ASH${index}`, answers < 0 ? "405" : "217", answers < 0 ? index : 60 + answers, 1_000_000 - 1_000 * index);
});
const limits = { abandonCap: 0.03, callsPerSecond: 5, lines: 12, linesPerAgent: 6 };
let world, one, two;

const at = (attempt, milestone) => attempt.timeline.find(({ k }) => k === milestone)?.v?.getTime();
const ahead = (decision) => decision.placed > 0 && decision.idle > 0 && decision.inFlight + decision.placed > decision.idle;

/** The most calls that were on their way at once before any of the calls was answered, as the attempts in the store tell it. */
function mostAtOnce(attempts) {
  const answered = Math.min(...attempts.map((attempt) => at(attempt, "ANSWERED") ?? Number.POSITIVE_INFINITY));
  const placed = attempts.map((attempt) => at(attempt, "PLACED")).filter((time) => time <= answered);
  const onTheWay = (time) => attempts.filter((attempt) => at(attempt, "PLACED") <= time && !(at(attempt, "ENDED") <= time)).length;
  return Math.max(...placed.map(onTheWay));
}

before(async () => {
  world = await openWorld(11, people, { mode: "predictive", more: { limits } });
  one = await world.agent("agent1");
  two = await world.agent("agent2");
  await one.startShift(world.name);
  await two.startShift(world.name);
});
after(() => world?.close());

test("once it is known that few people answer, more lines ring than agents are ready", async (t) => {
  await world.floor.start(world.name);
  const found = await until("a decision for more lines than ready agents", async () => (await world.api.pacing(world.id)).decisions.find(ahead), { within: 90_000, every: 200 });
  measured(t, "lines on their way / agents ready", `${found.inFlight + found.placed} / ${found.idle}`);
  assert.ok(found.inFlight + found.placed <= limits.lines, "never over the limit");
  const { decisions } = await world.api.pacing(world.id);
  const first = decisions.findLast((decision) => decision.placed > 0);
  assert.ok(first.inFlight + first.placed <= 2, `nothing was known at first, so no line was ahead: ${JSON.stringify(first)}`);
});

test("the board says why: the answers and free agents expected, the risk, and what is allowed", async (t) => {
  const { decisions } = await world.api.pacing(world.id);
  const { terms, bound } = decisions.find(ahead);
  measured(t, "terms", JSON.stringify(terms));
  assert.ok(terms.expectedFree > 0 && terms.expectedAnswers > 0, JSON.stringify(terms));
  assert.ok(terms.allowed > 0 && terms.allowed <= 2 * limits.abandonCap && terms.risk >= 0, JSON.stringify(terms));
  assert.ok(terms.answerShare < 0.5, "few are thought to answer");
  assert.ok(bound.length > 0);
  const row = world.floor.row(world.name).first().locator("xpath=following-sibling::tr[1]");
  await until("the board shows the terms", async () => {
    const text = await row.innerText();
    assert.match(text, /answers/);
    assert.match(text, /agents expected/);
    assert.match(text, /risk/);
    assert.match(text, /allowed/);
    return true;
  });
  await world.floor.shot("11-ahead");
});

test("a person who answers among them reaches an agent", async (t) => {
  const [desk, view] = await until("an agent talks", async () => {
    for (const each of [one, two]) {
      const now = await each.server();
      if (now.call?.state === "Talking") {
        return [each, now];
      }
    }
    return undefined;
  }, { within: 90_000, every: 100 });
  await world.api.stop(world.id);
  assert.match(view.call.number, /^\+1217/);
  assert.match(view.work.patient.name, /ASH/i, "that person is on the desk");
  await desk.audioFlows();
  const [attempt] = await until("the attempt is in the store", async () => {
    const found = await storedAttempts({ _id: view.call.callId });
    return found.length > 0 && at(found[0], "CONNECTED") ? found : undefined;
  });
  measured(t, "answer -> connected ms", at(attempt, "CONNECTED") - at(attempt, "ANSWERED"));
  await desk.send("hangup", { callId: view.call.callId });
});

test("the attempts in the store show the same: more calls on their way than there were agents", async (t) => {
  const attempts = await until("the calls are over", async () => {
    const found = await storedAttempts({ campaign: world.id });
    return found.every((attempt) => !attempt.open) && found;
  }, { within: 40_000, every: 200 });
  const most = mostAtOnce(attempts);
  measured(t, "most calls at once before the first answer", most);
  assert.ok(most > 2, `${most} calls at once at most, with two agents`);
  assert.ok(most <= limits.lines);
  assert.deepEqual([...one.errors, ...two.errors], []);
});
