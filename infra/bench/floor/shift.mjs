import { Api } from "../../e2e/harness/api.mjs";
import { ports } from "../../e2e/harness/place.mjs";
import { asteriskPid, gatewayPid } from "../../e2e/harness/processes.mjs";
import { inStore } from "../../e2e/harness/store.mjs";
import { until } from "../../e2e/harness/until.mjs";
import { telephones } from "../place.mjs";
import { openPhones } from "../phone/phones.mjs";
import { meter } from "../report/machine.mjs";
import { PlainDesk } from "./desk.mjs";
import { Pace, seeded } from "./pace.mjs";
import { worklist } from "./people.mjs";
import { openScreens } from "./screen.mjs";
import { agentName, secret } from "./system.mjs";
import { openWatch } from "./watch.mjs";
import { Worker } from "./worker.mjs";

const seed = 20;
const id = "bench";
const name = "Bench";

/**
 * Agents at work on one patient campaign until `calls` turns were taken at `rate` turns a second.
 *
 * @param plain agents with a SIP telephone and a WebSocket, without a browser
 * @param screens agents in a real Chromium
 * @param talk drawn time from the desk's "Talking" to the hang-up, in ms: { min, max }
 * @param period ms between two audio packets of each telephone
 */
export async function work({ calls, rate, plain, screens, talk, period = 20, area }) {
  const { text, partyOf } = worklist(calls + 2 * (plain + screens) + 50, area);
  const supervisor = await Api.signIn("super1");
  await supervisor.importFile("bench.837", text);
  await supervisor.campaign(id, name, "patient", "progressive");
  const draw = seeded(seed);
  const world = { pace: new Pace(rate, calls), talkMs: () => talk.min + draw() * (talk.max - talk.min), pops: new Map(), saves: [], notes: [] };
  const voices = [];
  const phones = await openPhones({
    count: plain,
    seatKey: secret("seatKey"),
    switchPort: ports.switchSip,
    ...telephones,
    period,
    onHeard: (phone, at) => voices.push({ agent: agentName(Number(phone.slice(-3))), at }),
  });
  const watch = await openWatch();
  const crew = await seat(plain, screens, world);
  const pids = { gateway: gatewayPid(), switch: asteriskPid("switch"), practice: asteriskPid("practice"), bench: process.pid };
  await supervisor.post(`/campaigns/${id}/start`);
  const used = meter(pids);
  const began = Date.now();
  crew.workers.forEach((worker) => worker.begin());
  await until("all calls are done", () => done(crew.workers, watch), { within: (calls / rate) * 2_000 + 60_000, every: 250 }).catch((error) => world.notes.push(error.message));
  const processor = used();
  const seconds = (Date.now() - began) / 1_000;
  await supervisor.stop(id);
  const stored = await settledInStore(calls);
  const painted = await paintedOf(crew.opened.screens);
  const packets = await phones.packets();
  const board = await supervisor.board();
  crew.desks.forEach((desk) => desk.close());
  await crew.opened.close();
  await phones.close();
  watch.close();
  return { world, watch, voices, painted, packets, processor, seconds, stored, partyOf, row: board.campaigns.find((row) => row.id === id), desks: crew.desks };
}

async function seat(plain, screens, world) {
  const desks = [];
  const workers = [];
  for (let seat = 1; seat <= plain; seat++) {
    const desk = await PlainDesk.open(agentName(seat), (view, at) => desk.worker?.take(view, at));
    await desk.start(id);
    desk.worker = new Worker(agentName(seat), desk.api, world);
    desks.push(desk);
    workers.push(desk.worker);
  }
  const byName = new Map();
  const users = Array.from({ length: screens }, (_, i) => agentName(plain + i + 1));
  const opened = await openScreens(users, name, (user) => (view, at) => byName.get(user)?.take(view, at));
  for (const screen of opened.screens) {
    const worker = new Worker(screen.user, screen.api, world, true);
    byName.set(screen.user, worker);
    workers.push(worker);
  }
  return { desks, workers, opened };
}

/** Everybody has taken the last turn and is on a break, and no party is left on the switch. */
function done(workers, watch) {
  const busy = workers.filter((worker) => !(worker.finished && worker.view?.state.name === "Break"));
  const live = [...watch.parties.values()].filter((party) => !party.goneAt).length;
  if (busy.length > 0 || live > 0) {
    throw new Error(`${busy.length} agents still at work (${busy.slice(0, 3).map(({ name, view }) => `${name} ${JSON.stringify(view?.state)}, headset ${JSON.stringify(view?.headset)}`)}), ${live} parties on the switch`);
  }
  return true;
}

/** The journal delivers to the store a moment later; waited for until nothing is open, or for ten seconds. */
async function settledInStore(calls) {
  const read = () =>
    inStore(async (db) => ({
      attempts: await db.collection("attempts").find({ campaign: id }).toArray(),
      outcomes: await db.collection("outcomes").countDocuments(),
    }));
  const settled = async () => {
    const now = await read();
    return now.attempts.length >= calls && now.outcomes >= now.attempts.filter((attempt) => attempt.timeline?.connected ?? false).length && now.attempts.every((attempt) => !attempt.open) && now;
  };
  return until("the store has everything", settled, { within: 10_000, every: 500 }).catch(read);
}

async function paintedOf(screens) {
  const painted = new Map();
  for (const screen of screens) {
    const { popAt } = await screen.stats();
    Object.entries(popAt).forEach(([call, at]) => painted.set(call, at));
  }
  return painted;
}
