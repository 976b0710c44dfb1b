import { setTimeout as after } from "node:timers/promises";
import { Api } from "../../e2e/harness/api.mjs";
import { ports } from "../../e2e/harness/place.mjs";
import { asteriskPid, gatewayPid } from "../../e2e/harness/processes.mjs";
import { inStore } from "../../e2e/harness/store.mjs";
import { until } from "../../e2e/harness/until.mjs";
import { openPhones } from "../phone/phones.mjs";
import { telephones } from "../place.mjs";
import { meter } from "../report/machine.mjs";
import { PlainDesk } from "./desk.mjs";
import { Duty } from "./duty.mjs";
import { worklist } from "./people.mjs";
import { agentName, secret } from "./system.mjs";
import { openWatch } from "./watch.mjs";
import { Worker } from "./worker.mjs";

const id = "bench";
/** The longest that a call may ring and then wait for an agent, with what the machine may need. */
const lastAnswers = 60_000;

/**
 * A predictive campaign in real time: everybody is ready, dialling begins, and ends after so long; whoever is still being called may answer.
 *
 * @param talkMs,wrapMs draw how long a conversation and the work after it take
 * @param people how many can be called: more than will be
 */
export async function dialAhead({ agents, ms, people, limits, talkMs, wrapMs, onMinute = () => undefined }) {
  const supervisor = await Api.signIn("super1");
  await supervisor.importFile("bench.837", worklist(people).text);
  await supervisor.campaign(id, "Shift", "patient", "predictive", { limits });
  const phones = await openPhones({ count: agents, seatKey: secret("seatKey"), switchPort: ports.switchSip, ...telephones });
  const watch = await openWatch();
  // A turn is the end of a wrap-up; the first is at once, and after the shift there is none.
  const world = { pace: { turn: () => 0 }, talkMs, pops: new Map(), saves: [], notes: [] };
  const crew = await seat(agents, world);
  crew.forEach(({ worker }) => worker.begin());
  await until("everybody is ready", () => crew.every(({ desk }) => desk.view.state.name === "Ready"), { within: 30_000 });
  world.pace = { turn: wrapMs };
  const used = meter({ gateway: gatewayPid(), switch: asteriskPid("switch"), practice: asteriskPid("practice"), bench: process.pid });
  await supervisor.post(`/campaigns/${id}/start`);
  const from = Date.now();
  await throughTheShift(from + ms, () => supervisor.pacing(id, 1), onMinute);
  await supervisor.stop(id);
  const to = Date.now();
  const processor = used();
  world.pace = { turn: () => undefined };
  const attempts = await until("nobody is being called any more", settled, { within: lastAnswers, every: 500 });
  const report = await supervisor.pacing(id);
  crew.forEach(({ desk }) => desk.close());
  await phones.close();
  watch.close();
  return { from, to, attempts, duties: crew.map(({ duty }) => duty.between(from, to)), watch, report, processor, notes: world.notes };
}

async function seat(agents, world) {
  const crew = [];
  for (let number = 1; number <= agents; number++) {
    const member = { duty: new Duty() };
    member.desk = await PlainDesk.open(agentName(number), (view, at) => {
      member.duty.take(view);
      member.worker?.take(view, at);
    });
    await member.desk.start(id);
    member.worker = new Worker(agentName(number), member.desk.api, world);
    crew.push(member);
  }
  return crew;
}

async function throughTheShift(end, look, onMinute) {
  for (let minute = 1; Date.now() < end; minute++) {
    await after(Math.min(60_000, end - Date.now()));
    onMinute(minute, (await look()).now);
  }
}

/** The attempts, once each of them is over or has an agent. */
async function settled() {
  const attempts = await inStore((db) => db.collection("attempts").find({ campaign: id }).toArray());
  const open = attempts.filter((attempt) => attempt.open && !milestone(attempt, "CONNECTED"));
  if (open.length > 0) {
    throw new Error(`${open.length} calls are neither over nor with an agent`);
  }
  return attempts;
}

/** When an attempt reached a milestone, in epoch ms; undefined when it did not. */
export const milestone = (attempt, name) => attempt.timeline.find(({ k }) => k === name)?.v?.getTime();
