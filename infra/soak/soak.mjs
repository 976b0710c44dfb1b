import { setTimeout as after } from "node:timers/promises";
import { Api } from "../e2e/harness/api.mjs";
import { ports } from "../e2e/harness/place.mjs";
import { logNormal, seeded } from "../bench/floor/pace.mjs";
import { worklist } from "../bench/floor/people.mjs";
import { secret } from "../bench/floor/system.mjs";
import { telephones } from "../bench/place.mjs";
import { openPhones } from "../bench/phone/phones.mjs";
import { figure, say, title } from "../bench/report/figures.mjs";
import { BoardView } from "./boardView.mjs";
import { SwitchChannels } from "./channels.mjs";
import { differences, Ledger } from "./differences.mjs";
import { faults } from "./faults.mjs";
import { Toiler } from "./workers.mjs";

const campaign = "soak";
const limits = { abandonCap: 0.03, callsPerSecond: 10, lines: 60, linesPerAgent: 5 };
const talk = { mean: 12_000, variation: 0.7 };
const wrapUp = { mean: 3_000, variation: 0.5 };
/** A difference that is older than this lasts: the board is told within 0.1 s, and a look at either side takes less than one. */
const LASTING_MS = 5_000;
/** What a fault brought must be right again so long after it is over: the gateway waits up to five seconds before it asks a switch anew. */
const RECOVERY_MS = 20_000;
const SECOND_MS = 1_000;
/** A switch that was killed may have forgotten its telephones. */
const REGISTER_MS = 5_000;

/** @returns how many differences lasted */
export async function soak({ minutes, agents, seed }) {
  title(`Soak: ${agents} agents for ${minutes} minutes, ${faults.length} kinds of faults, drawn with seed ${seed}`);
  const draw = seeded(seed);
  const api = await Api.signIn("super1");
  await api.importFile("soak.837", worklist(Math.ceil(minutes * agents * 25) + 200).text);
  await api.campaign(campaign, "Soak", "patient", "predictive", { limits });
  const phones = await openPhones({ count: agents, seatKey: secret("seatKey"), switchPort: ports.switchSip, refresh: REGISTER_MS, ...telephones });
  const notes = [];
  const draws = { talkMs: logNormal(draw, talk.mean, talk.variation), wrapMs: logNormal(draw, wrapUp.mean, wrapUp.variation), share: draw };
  const toilers = [];
  for (let number = 1; number <= agents; number++) {
    toilers.push(await Toiler.open(number, campaign, draws, notes));
  }
  const floor = { view: await BoardView.open("super1"), channels: new SwitchChannels() };
  await api.post(`/campaigns/${campaign}/start`);
  const watch = new Watch(floor);
  const looks = watch.begin();
  await troubles(minutes * 60_000, watch, floor);
  toilers.forEach((toiler) => toiler.rest());
  watch.end();
  await looks;
  toilers.forEach((toiler) => toiler.close());
  floor.view.close();
  floor.channels.close();
  await phones.close();
  return report(watch, floor, notes);
}

/** One fault after the other at equal distances, so that each finds a floor that is at work again; all of them again when there is time. */
async function troubles(ms, watch, floor) {
  const each = Math.max(30_000, Math.min(60_000, ms / (faults.length + 1)));
  const end = Date.now() + ms;
  for (let at = 0; ; at++) {
    const next = Math.min(end, Date.now() + each);
    await after(next - Date.now());
    if (next === end) {
      return;
    }
    await watch.during(faults[at % faults.length], floor);
  }
}

/** Compares once a second, and remembers what differed for how long, and which fault came before. */
class Watch {
  ledger = new Ledger();
  seconds = { compared: 0, blind: 0, busy: 0 };
  faults = [];
  most = { calls: 0, talking: 0 };
  /** Whether the comparison has always found what was taken away from one side. */
  sees = true;

  constructor(floor) {
    this.floor = floor;
  }

  async begin() {
    for (let next = Date.now(); !this.over; next += SECOND_MS) {
      await after(Math.max(0, next - Date.now()));
      await this.#look();
    }
  }

  end() {
    this.over = true;
  }

  async during(fault, floor) {
    const entry = { name: fault.name, from: Date.now() };
    this.faults.push(entry);
    const what = await fault.do(floor);
    entry.to = Date.now();
    const took = `${((entry.to - entry.from) / 1_000).toFixed(1)} s`;
    say(`at ${clockOf(entry.from)}`, `${fault.name} (${what ? `${what}, ` : ""}${took})`);
  }

  async #look() {
    const channels = await this.floor.channels.list();
    const { board } = this.floor.view;
    if (!channels || !board) {
      this.seconds.blind++;
      this.ledger.note(undefined, Date.now());
      return;
    }
    this.seconds.compared++;
    const talking = board.calls.filter(({ state }) => state === "Talking").length;
    this.seconds.busy += talking > 0 ? 1 : 0;
    this.most = { calls: Math.max(this.most.calls, board.calls.length), talking: Math.max(this.most.talking, talking) };
    const found = differences(board, channels);
    this.ledger.note(found, Date.now());
    if (found.length === 0 && talking > 0) {
      this.sees &&= seesWhatIsMissing(board, channels);
    }
  }

  /** Those that lasted: longer than a fault and the time to recover from it excuse. */
  lasting() {
    return this.ledger.all(Date.now()).filter(({ since, ms }) => ms - this.#excused(since, since + ms) > LASTING_MS);
  }

  #excused(from, to) {
    return this.faults.reduce((sum, fault) => sum + Math.max(0, Math.min(to, (fault.to ?? to) + RECOVERY_MS) - Math.max(from, fault.from)), 0);
  }

  /** Whether a difference came and went far from any fault. */
  calm = ({ since, ms }) => this.#excused(since, since + ms) === 0;

  /** How long after each fault was over the last difference that began before it or in its time to recover was gone, in ms. */
  recoveries() {
    return this.faults.map((fault) => {
      const touched = this.ledger.all(Date.now()).filter(({ since, ms }) => since < fault.to + RECOVERY_MS && since + ms > fault.to && ms > LASTING_MS / 2);
      const last = touched.toSorted((one, other) => other.since + other.ms - one.since - one.ms).at(0);
      return { name: fault.name, ms: last ? last.since + last.ms - fault.to : 0, last: last?.name };
    });
  }
}

const clockOf = (at) => new Date(at).toISOString().slice(11, 19);

/** The comparison itself is put to the test: a call that one side lacks must be a difference. */
function seesWhatIsMissing(board, channels) {
  const { id } = board.calls.find(({ state }) => state === "Talking");
  const calls = board.calls.filter((call) => call.id !== id);
  const legs = channels.filter((leg) => leg.id !== `cl-p-${id}`);
  return [differences({ ...board, calls }, channels), differences(board, legs)].every((found) => found.some((name) => name.includes(id)));
}

function report(watch, floor, notes) {
  const all = watch.ledger.all(Date.now());
  const lasting = watch.lasting();
  title("What was seen");
  say("seconds compared", `${watch.seconds.compared}; in ${watch.seconds.busy} of them somebody talked; in ${watch.seconds.blind} the switch or the page's stream was away`);
  say("at once at most", `${watch.most.calls} calls on the board, ${watch.most.talking} talking`);
  say("pushed to the board", `${floor.view.snapshots} snapshots, ${floor.view.deltas} changes`);
  figure("differences, no fault near", all.filter((one) => watch.calm(one)).map(({ ms }) => ms), "ms");
  figure("differences about a fault", all.filter((one) => !watch.calm(one)).map(({ ms }) => ms), "ms");
  watch.recoveries().forEach(({ name, ms, last }) => say("right again after", `${(ms / 1_000).toFixed(1)} s: ${name}${last ? `; the last: ${last}` : ""}`));
  say("lasting differences", lasting.length);
  lasting.slice(0, 20).forEach(({ name, since, ms }) => say(`  from ${clockOf(since)}`, `${(ms / 1_000).toFixed(1)} s: ${name}`));
  notes.slice(0, 10).forEach((note) => say("note", note));
  if (!watch.sees) {
    say("the comparison is blind", "it did not find a call that was taken away from one side");
    return lasting.length + 1;
  }
  if (watch.seconds.busy < watch.seconds.compared / 4) {
    say("too little was going on", "the floor was not at work for most of the time, so this proves nothing");
    return lasting.length + 1;
  }
  return lasting.length;
}
