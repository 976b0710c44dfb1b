import { withSystem } from "./floor/system.mjs";
import { work } from "./floor/shift.mjs";
import { notes } from "./calls.mjs";
import { figure, measuredHow, say, title } from "./report/figures.mjs";
import { load } from "./report/machine.mjs";

/** Area code of people who verify and press 0 (infra/practice/bench.conf). */
const area = 996;

/** Key 0 in the menu of a reminder to the agent's voice, over real calls through the whole product, with agents free. */
export async function person({ calls = 200, rate = 2, agents = 12 }) {
  await withSystem({ seats: agents }, async () => {
    const limits = { abandonCap: 0.03, callsPerSecond: rate, lines: 100, linesPerAgent: 3 };
    const over = (workers, watch) => {
      const all = [...watch.parties.values()];
      if (all.length < calls || all.some((party) => !party.goneAt)) {
        throw new Error(`${all.length} of ${calls} called, ${all.filter((party) => !party.goneAt).length} on the line`);
      }
      return true;
    };
    // Every agent is ready all the time: calls come as the campaign places them.
    const run = await work({ calls, rate: 1_000, plain: agents, screens: 0, talk: { min: 1_000, max: 3_000 }, area, mode: "reminder", more: { limits }, over, longest: calls / rate + 240 });
    print(run, { calls, rate, agents });
  });
}

function print({ world, watch, processor, seconds, stored }, { calls, rate, agents }) {
  title(`A person pressed 0: ${calls} reminder calls at ${rate} a second, ${agents} agents, talking 1 to 3 s each`);
  const parties = [...watch.parties.values()];
  const brought = parties.filter((party) => party.bridgedAt && party.lastKey?.digit === "0");
  figure("0 pressed -> bridged with an agent", brought.map((party) => party.bridgedAt - party.lastKey.at), "ms", "p99 <= 2 s");
  const popped = [...world.pops].map(([id, pop]) => ({ pop, party: watch.parties.get(id) })).filter(({ party }) => party?.lastKey?.digit === "0");
  figure("0 pressed -> claim at the agent's socket", popped.map(({ pop, party }) => pop.at - party.lastKey.at));
  say("calls, of them with an agent", `${parties.length}, ${brought.length}`);
  say("wanted a person, by the attempts", stored.attempts.filter(({ path }) => path?.points?.some(({ k }) => k === "WANTED_A_PERSON")).length);
  say("took", `${seconds.toFixed(1)} s`);
  say("processor", processor);
  say("load average after", load());
  notes(world.notes);
  measuredHow([
    "pressed: the switch's event DTMFBegin on the party's leg, so 100 ms of the key itself are in it. Those who press before the balance is said to its end press into it.",
    "bridged: BridgeEnter of both legs into one bridge arrived over the switch's manager interface.",
    "Each call: greeting, answering-machine rule, 1, the date of birth, the balance, 0: as patients hear it.",
  ]);
}
