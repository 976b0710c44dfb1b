import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { measured } from "../harness/measured.mjs";
import { switchChannels, timesCalled } from "../harness/practice.mjs";
import { awaitGateway, startGateway, stopGateway } from "../harness/processes.mjs";
import { inStore, storedAttempts } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

// Called first, as many as there are agents: 312 rings for five seconds and stays. Then 404, which answers after a second and hangs up three seconds later, and 406, which never answers.
const slow = Array.from({ length: 2 }, (_, index) => patient(`OAK${String.fromCharCode(65 + index)}`, "312", 90 + index, 1_200_000 - 1_000 * index));
const quick = Array.from({ length: 36 }, (_, index) => patient(`MAPLE${String.fromCharCode(65 + (index % 26))}${index > 25 ? "X" : ""}`, index % 2 ? "406" : "404", 50 + index, 990_000 - 1_000 * index));
const people = [...slow, ...quick];
const limits = { abandonCap: 0.03, callsPerSecond: 2, lines: 8, linesPerAgent: 3 };
const automatic = { by: "automatic" };
let world, one, two;

const refusal = (promise) => promise.then(
  () => assert.fail("it was not refused"),
  (error) => error,
);
const today = (report) => report.now.today;
const at = (attempt, milestone) => attempt.timeline.find(({ k }) => k === milestone)?.v?.getTime();
const over = (attempt) => attempt && !attempt.open;

/** Saves whatever the agent has to save, until told to stop. */
function keepWorking(desk) {
  let working = true;
  const done = (async () => {
    while (working) {
      const { state } = await desk.server();
      if (state.name === "WrapUp") {
        await desk.saveQuickly("ready").catch(() => undefined);
      }
      await new Promise((next) => setTimeout(next, 150));
    }
  })();
  return () => {
    working = false;
    return done;
  };
}

before(async () => {
  world = await openWorld(10, people, { mode: "predictive", more: { limits, zone: "America/Chicago" } });
  one = await world.agent("agent1");
  two = await world.agent("agent2");
  await one.startShift(world.name);
  await two.startShift(world.name);
});
after(() => world?.close());

test("what the law or the limits forbid is refused by the field's name", async () => {
  const over3 = await refusal(world.api.put(`/campaigns/${world.id}/pacing`, { limits: { ...limits, abandonCap: 0.031 }, steering: automatic }));
  assert.equal(over3.status, 422);
  assert.equal(over3.problem.violations[0].field, "limits.abandonCap");
  assert.match(over3.problem.violations[0].message, /at most 0\.03/);
  const fixed = await refusal(world.api.put(`/campaigns/${world.id}/pacing`, { limits, steering: { by: "fixed", linesPerAgent: 4 } }));
  assert.equal(fixed.problem.violations[0].field, "steering.linesPerAgent");
  const payer = await refusal(world.api.campaign("e2e-10-payer", "Payers ahead", "payer", "predictive"));
  assert.equal(payer.problem.violations[0].field, "mode");
  const created = await refusal(world.api.campaign("e2e-10-cap", "Over the cap", "patient", "predictive", { limits: { ...limits, abandonCap: 0.05 } }));
  assert.equal(created.problem.violations[0].field, "limits.abandonCap");
  assert.deepEqual((await world.api.pacing(world.id)).now.limits, { ...limits, withdraws: true }, "nothing was changed");
});

test("when nobody can take an answered call, the safe-harbour message plays within 2 s, and the budget counts it", async (t) => {
  await world.floor.start(world.name);
  const ringing = await until("a call rings", async () => (await world.api.board()).calls.find((call) => call.campaignId === world.id && call.state === "Ringing"));
  await Promise.all([one.pause(), two.pause()]);
  await Promise.all([one.inState("Break"), two.inState("Break")]);
  await world.floor.stop(world.name);
  await until("the safe-harbour message plays", () => switchChannels().some((line) => line.includes(ringing.id) && line.includes("safe-harbour")), { every: 50 });
  const playing = Date.now();
  const attempt = await until("the attempt is closed", async () => (await storedAttempts({ _id: ringing.id })).find(over), { within: 30_000 });
  measured(t, "answer -> message seen playing ms", playing - at(attempt, "ANSWERED"));
  assert.ok(playing - at(attempt, "ANSWERED") <= 2_500, "two seconds, and half a one to see it on the console");
  assert.match(JSON.stringify(attempt.ending), /ABANDONED/);
  await until("the calls are over", async () => (await world.api.pacing(world.id, 1)).now.lines === 0, { within: 30_000 });
  const { now } = await world.api.pacing(world.id, 1);
  measured(t, "answers / missed / left", `${now.today.answers} / ${now.today.missed} / ${now.today.left}`);
  assert.ok(now.today.missed >= 1 && now.today.missed === now.today.answers, JSON.stringify(now.today));
  assert.ok(now.today.left < 0, "the budget is overdrawn");
  await Promise.all([one.ready(), two.ready()]);
});

test("people are called within the limits, and each decision is explained", async (t) => {
  const stops = [keepWorking(one), keepWorking(two)];
  await world.floor.start(world.name);
  let most = 0;
  await until("nine more answers are counted", async () => {
    const { now } = await world.api.pacing(world.id, 1);
    most = Math.max(most, now.lines);
    assert.ok(now.lines <= limits.lines, `${now.lines} lines at once`);
    return today({ now }).answers >= 11;
  }, { within: 120_000, every: 200 });
  await world.floor.shot("10-board");
  await world.floor.stop(world.name);
  await until("the calls are over", async () => (await world.api.pacing(world.id, 1)).now.lines === 0, { within: 40_000 });
  await Promise.all(stops.map((stop) => stop()));
  measured(t, "most lines at once", most);
  const { decisions } = await world.api.pacing(world.id);
  const placed = decisions.filter((decision) => decision.placed > 0);
  assert.ok(placed.length > 5, "decisions that started calls are kept");
  for (const decision of decisions.filter((each) => !each.tuned)) {
    assert.ok(decision.bound.length > 0 && Number.isFinite(decision.leftToday) && Number.isInteger(decision.idle), JSON.stringify(decision));
    assert.ok(decision.placed <= decision.wanted, "no more are placed than were wanted");
  }
  const row = await world.row();
  assert.equal(placed.reduce((sum, decision) => sum + decision.placed, 0), row.today.placed, "every call has its decision");
  const starts = placed.flatMap((decision) => Array(decision.placed).fill(Date.parse(decision.at))).sort((a, b) => a - b);
  for (let index = limits.callsPerSecond; index < starts.length; index += 1) {
    assert.ok(starts[index] - starts[index - limits.callsPerSecond] >= 1_000, "more calls in a second than the limit");
  }
});

test("every answer is counted once, as the attempts show, and the count is in the store", async (t) => {
  const attempts = await until("every attempt is closed in the store", async () => {
    const found = await storedAttempts({ campaign: world.id });
    return found.length > 0 && found.every(over) ? found : undefined;
  }, { within: 20_000 });
  const answered = attempts.filter((attempt) => at(attempt, "ANSWERED"));
  const missed = answered.filter((attempt) => !(at(attempt, "CONNECTED") - at(attempt, "ANSWERED") <= 2_000));
  const report = await world.api.pacing(world.id, 1);
  measured(t, "answered / missed / not answered", `${answered.length} / ${missed.length} / ${attempts.length - answered.length}`);
  assert.equal(today(report).answers, answered.length);
  assert.equal(today(report).missed, missed.length);
  assert.equal(report.zone, "America/Chicago");
  assert.ok(attempts.length > answered.length, "some did not answer");
  for (const attempt of attempts) {
    assert.equal(timesCalled(attempt.number), 1, "nobody was called twice");
  }
  await until("the day's count is in the store", async () => {
    const [day] = await inStore((db) => db.collection("days").find({ campaign: world.id }).toArray());
    assert.deepEqual([day?.answers, day?.missed], [answered.length, missed.length]);
    return true;
  });
});

test("a supervisor sets the pace on the board, within the limits, and it is told who", async () => {
  const { page } = world.floor;
  await page.getByRole("region", { name: "Campaigns" }).locator("tr.pace-row", { hasText: "Automatic" }).getByRole("button", { name: "Pace" }).click();
  const dialog = page.getByRole("dialog", { name: `Pace of ${world.name}` });
  await dialog.getByText("Fixed lines per agent").click();
  await dialog.getByLabel("Lines for each agent at work").fill("9");
  await dialog.getByRole("button", { name: "Set pace" }).click();
  await dialog.getByText("Must be at most the campaign's limit of 3.0").waitFor();
  await dialog.getByLabel("Lines for each agent at work").fill("2");
  await world.floor.shot("10-pace");
  await dialog.getByRole("button", { name: "Set pace" }).click();
  await page.locator("tr.pace-row", { hasText: "Fixed: 2 lines per agent" }).waitFor();
  const { now, decisions } = await world.api.pacing(world.id);
  assert.deepEqual(now.steering, { by: "fixed", linesPerAgent: 2 });
  assert.equal(decisions.find((decision) => decision.tuned).tuned.by, "super1");
  await world.api.put(`/campaigns/${world.id}/pacing`, { limits, steering: automatic });
});

test("a gateway that takes the campaign up knows its budget, limits and steering", async () => {
  const { now, days } = await world.api.pacing(world.id, 1);
  await stopGateway(1, "SIGKILL");
  startGateway();
  await awaitGateway();
  const again = await until("the campaign is taken up", () => world.api.pacing(world.id, 1), { within: 40_000 });
  assert.deepEqual(again.days, days);
  assert.deepEqual([again.now.today, again.now.window, again.now.limits, again.now.steering], [now.today, now.window, now.limits, now.steering]);
  assert.deepEqual([...one.errors, ...two.errors], []);
});
