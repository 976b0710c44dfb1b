import { withSystem } from "./floor/system.mjs";
import { work } from "./floor/shift.mjs";
import { notes } from "./calls.mjs";
import { figure, measuredHow, say, title } from "./report/figures.mjs";
import { load } from "./report/machine.mjs";

/**
 * Set-ups a second through the whole gateway, and whether any event was lost on the way. The first `warmup` seconds go at the same rate and are not in
 * the figures of speed, for a cold gateway spends them on compiling itself; in the figures of what was lost they are.
 */
export async function dial({ rate = 30, seconds = 60, warmup = 30, agents = 66, talk = { min: 400, max: 1_000 } }) {
  await withSystem({ seats: agents }, async () => {
    const count = rate * (seconds + warmup);
    const run = await work({ calls: count, rate, plain: agents, screens: 0, talk, period: 200 });
    print(run, { count, rate, seconds, warmup, agents });
  });
}

function print(run, { count, rate, seconds, warmup, agents }) {
  const { watch, world, stored } = run;
  title(`Dial: ${count} set-ups, ${rate} a second for ${warmup} s to warm up and then ${seconds} s, ${agents} agents; every call answered, bridged, hung up, its outcome saved`);
  const times = [...watch.parties.values()].map((party) => party.seenAt).sort((a, b) => a - b);
  const warm = times[0] + warmup * 1_000;
  if (warmup > 0) {
    pace("while warming up", times.filter((at) => at < warm), warmup);
  }
  pace("then", times.filter((at) => at >= warm), seconds);
  books(stored, watch);
  const known = [...world.pops]
    .map(([id, pop]) => ({ ...pop, answeredAt: watch.far.get(pop.number)?.answeredAt, party: watch.parties.get(id) }))
    .filter((call) => call.party?.seenAt >= warm);
  figure("answer -> claim at the agent's socket", known.map((call) => call.at - call.answeredAt));
  figure("answer -> party bridged to agent", known.map((call) => call.party?.bridgedAt - call.answeredAt));
  figure("save an outcome (journal, fsync)", world.saves);
  say("outcomes", `accepted ${world.saves.length}, in the store ${stored.outcomes}`);
  say("campaign row of the board", JSON.stringify(run.row?.today));
  say("turns in time", `${count - world.pace.late} of ${count}; took ${run.seconds.toFixed(1)} s`);
  say("events heard", `switch ${watch.counts.switch}, practice exchange ${watch.counts.far}`);
  say("processor", run.processor);
  say("load average after", load());
  notes(world.notes);
  measuredHow([
    "set-ups: party channels that appeared on the switch, counted by a manager connection of the bench's own.",
    "lost: the attempts of the store are compared with the channels the switch had and with the calls the practice exchange had,",
    "each told by itself. An attempt without a terminal result, or a call that only one of the three knows, counts as lost.",
  ]);
}

/** What was achieved, second by second, without the first and the last. */
function pace(when, times, seconds) {
  const first = times[0];
  const last = times.at(-1);
  const buckets = new Array(Math.max(1, Math.ceil((last - first) / 1_000))).fill(0);
  times.forEach((at) => buckets[Math.min(buckets.length - 1, Math.floor((at - first) / 1_000))]++);
  const inner = buckets.slice(1, -1).sort((a, b) => a - b);
  say(`set-ups a second, ${when}`, `${(times.length / ((last - first) / 1_000)).toFixed(1)} over ${((last - first) / 1_000).toFixed(1)} s (asked for ${seconds} s); slowest second ${inner[0]}, median ${inner[inner.length >> 1]}`);
}

function books({ attempts }, { parties, far }) {
  const ids = new Set(attempts.map((attempt) => attempt._id));
  const numbers = new Set(attempts.map((attempt) => digits(attempt.number)));
  const results = {};
  attempts.forEach((attempt) => {
    const result = attempt.open ? "OPEN" : (attempt.ending?.result ?? "?");
    results[result] = (results[result] ?? 0) + 1;
  });
  const answered = attempts.filter((attempt) => far.get(digits(attempt.number))?.answers > 0);
  say("attempts in the store", `${attempts.length}, results ${JSON.stringify(results)}`);
  say("lost: attempts without an end", attempts.filter((attempt) => attempt.open).length);
  say("lost: at the switch, no attempt", [...parties.keys()].filter((id) => !ids.has(id)).length);
  say("lost: attempt, not at the switch", attempts.filter((attempt) => !parties.has(attempt._id)).length);
  say("lost: at the far end, no attempt", [...far.keys()].filter((number) => !numbers.has(number)).length);
  say("lost: attempt, not at the far end", attempts.filter((attempt) => !far.has(digits(attempt.number))).length);
  say("lost: answered, result disagrees", answered.filter((attempt) => !/CONNECT|ABANDON|ANSWER/.test(attempt.ending?.result ?? "")).length);
  say("dialled twice", [...far.values()].filter((call) => call.answers > 1).length);
  say("still on the switch", [...parties.values()].filter((party) => !party.goneAt).length);
}

const digits = (number) => String(number?.value ?? number).replace("+", "");
