import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { dialAhead, milestone } from "./floor/ahead.mjs";
import { logNormal, seeded } from "./floor/pace.mjs";
import { withSystem } from "./floor/system.mjs";
import { notes } from "./calls.mjs";
import { root } from "./place.mjs";
import { figure, measuredHow, say, title } from "./report/figures.mjs";
import { load } from "./report/machine.mjs";

/** The world of the shift, for the real system and for the simulator: infra/practice/shift.conf and these. Times in seconds. */
const answered = 0.25;
const talk = { mean: 40, variation: 1 };
const wrapUp = { mean: 10, variation: 0.5 };
const limits = { abandonCap: 0.03, callsPerSecond: 10, lines: 200, linesPerAgent: 12 };

/** A predictive campaign on the real system in real time, held against what the simulator says of the same world and pacer. */
export async function shift({ agents = 20, minutes = 15, seed = 1, seeds = 400 }) {
  // Twice as many as busy agents and abandoned calls could use up.
  const people = Math.ceil((2 * agents * minutes * 60) / (talk.mean + wrapUp.mean) / answered) + 200;
  const draw = seeded(seed);
  const talkMs = logNormal(draw, talk.mean * 1_000, talk.variation);
  const wrapMs = logNormal(draw, wrapUp.mean * 1_000, wrapUp.variation);
  await withSystem({ seats: agents, scenario: "shift" }, async () => {
    title(`Shift: ${agents} agents, ${minutes} minutes, ${answered * 100} % of the calls answered, talk ${talk.mean} s, wrap-up ${wrapUp.mean} s, drawn with seed ${seed}`);
    const run = await dialAhead({ agents, ms: minutes * 60_000, people, limits, talkMs, wrapMs, onMinute: tell });
    print(measure(run), forecast({ agents, minutes, seeds }), run, seeds);
  });
}

function tell(minute, { today, inFlight, idle, working, terms }) {
  say(`after minute ${minute}`, `answers ${today.answers}, missed ${today.missed}; in flight ${inFlight}, idle ${idle} of ${working}; risk ${terms.risk} of ${terms.allowed}; load ${load()}`);
}

function measure({ from, to, attempts, duties }) {
  const sum = (names) => duties.reduce((all, spent) => all + names.reduce((part, name) => part + (spent[name] ?? 0), 0), 0);
  const answers = attempts.filter((attempt) => milestone(attempt, "ANSWERED"));
  const waited = (attempt) => milestone(attempt, "CONNECTED") - milestone(attempt, "ANSWERED");
  const abandoned = answers.filter((attempt) => !milestone(attempt, "CONNECTED"));
  const late = answers.filter((attempt) => !(waited(attempt) <= 2_000));
  return {
    occupancy: sum(["OnCall", "WrapUp"]) / (duties.length * (to - from)),
    abandoned: abandoned.length / answers.length,
    late: late.length / answers.length,
    answers: answers.length,
    calls: attempts.length,
    withdrawn: attempts.filter((attempt) => attempt.ending?.result === "WITHDRAWN").length / attempts.length,
    unaccounted: 1 - sum(["OnCall", "WrapUp", "Ready"]) / (duties.length * (to - from)),
    waits: answers.map(waited),
  };
}

/** The simulator's figures: { name: [2.5 % quantile, median, 97.5 % quantile] }. */
function forecast({ agents, minutes, seeds }) {
  const classes = ["core/target/classes", "simulator/target/classes", "simulator/target/test-classes"].map((part) => join(root, "dialer", part));
  const missing = classes.find((folder) => !existsSync(folder));
  if (missing) {
    throw new Error(`There is no ${missing}. ./claimline bench shift compiles it.`);
  }
  const { abandonCap, callsPerSecond, lines, linesPerAgent } = limits;
  const world = [agents, minutes * 60, answered, talk.mean, talk.variation, wrapUp.mean, wrapUp.variation, abandonCap, callsPerSecond, lines, linesPerAgent, seeds];
  const done = spawnSync(join(process.env.JAVA_HOME ?? "", "bin/java"), ["-cp", classes.join(":"), "io.claimline.dialer.simulator.shift.Forecast", ...world.map(String)], { encoding: "utf8" });
  if (done.status !== 0) {
    throw new Error(`The simulator ended with ${done.status ?? done.signal ?? done.error}:\n${done.stderr}`);
  }
  const rows = done.stdout.trim().split("\n").map((line) => line.split(" "));
  return Object.fromEntries(rows.map(([name, ...values]) => [name, values.map(Number)]));
}

function print(measured, expected, { watch, report, processor, attempts, notes: all }, seeds) {
  title(`Measured, and 95 of 100 simulated shifts (${seeds} seeds, the same pacer from a cold start)`);
  const share = (value) => `${(100 * value).toFixed(2)} %`;
  const inside = ["occupancy", "abandoned", "late"].map((name) => against(name, measured[name], expected[name], share));
  ["answers", "calls"].forEach((name) => against(name, measured[name], expected[name], (value) => value.toFixed(0)));
  against("withdrawn", measured.withdrawn, expected.withdrawn, share);
  say("occupancy and abandoned share", inside[0] && inside[1] ? "lie within the simulator's prediction interval" : "do NOT both lie within the simulator's prediction interval");
  title("Of the real shift");
  const bridged = attempts.map(({ _id, number }) => ({ up: watch.far.get(String(number?.value ?? number).replace("+", ""))?.answeredAt, at: watch.parties.get(_id)?.bridgedAt }));
  figure("answer -> party bridged to agent", bridged.map(({ up, at }) => at - up));
  figure("the same, in the attempts", measured.waits);
  say("the gateway's own count of the day", `answers ${report.now.today.answers}, missed ${report.now.today.missed}`);
  say("agents' time not accounted for", share(measured.unaccounted));
  say("decisions kept that began calls", report.decisions.filter((decision) => decision.placed > 0).length);
  say("processor", processor);
  say("load average after", load());
  notes(all);
  measuredHow([
    "occupancy: the time that the gateway's own desk views give each agent on a call or in wrap-up, from the start of dialling to its end.",
    "abandoned, late: attempts in the store that were answered and never connected, and not connected within 2 s; of all that were answered.",
    "withdrawn: of the calls, those hung up after 15 s of ringing because nobody would have taken their answer.",
    "answer -> bridged: from the far end's own time stamp to BridgeEnter of both legs at the switch; people who waited for an agent included.",
    "simulated: dialer/simulator, the same shares, delays, times and limits; nothing of the real run goes into it.",
  ]);
}

function against(name, value, [low, median, high], text) {
  const inside = value >= low && value <= high;
  say(name, `${text(value).padStart(8)}   simulated ${text(low)} to ${text(high)}, median ${text(median)}${inside ? "" : "   OUTSIDE"}`);
  return inside;
}
