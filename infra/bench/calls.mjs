import { withSystem } from "./floor/system.mjs";
import { work } from "./floor/shift.mjs";
import { figure, measuredHow, say, title } from "./report/figures.mjs";
import { load } from "./report/machine.mjs";

/** Answer at the far end to claim on the screen, and to audio bridged, over real calls at a steady rate. */
export async function calls({ calls: count = 300, warmup = 50, rate = 5, agents = 24, browsers = 2, talk = { min: 1_000, max: 3_000 } }) {
  await withSystem({ seats: agents }, async () => {
    const run = await work({ calls: count, rate, plain: agents - browsers, screens: browsers, talk });
    print(run, { count, warmup, rate, agents, browsers });
  });
}

function print(run, { count, warmup, rate, agents, browsers }) {
  const { watch, world, painted, voices } = run;
  const all = [...world.pops]
    .map(([id, pop]) => ({ id, ...pop, answeredAt: watch.far.get(pop.number)?.answeredAt, party: watch.parties.get(id) }))
    .sort((a, b) => a.answeredAt - b.answeredAt);
  title(`Calls: ${count} at ${rate} a second, ${agents} agents (${browsers} of them in Chromium), talking 1 to 3 s each`);
  const known = all.slice(warmup);
  const since = (calls, at) => calls.map((call) => at(call) - call.answeredAt);
  const plain = (calls) => calls.filter((call) => !call.screen);
  figure("answer -> claim at the agent's socket", since(plain(known), (call) => call.at), "ms", "p99 <= 150 ms");
  figure("answer -> claim painted in Chromium", since(known, (call) => painted.get(call.id)), "ms", "p99 <= 150 ms");
  figure("answer -> party bridged to agent", since(known, (call) => call.party?.bridgedAt), "ms", "p99 <= 300 ms");
  figure("answer -> first voice at the phone", since(plain(known), (call) => firstVoice(voices, call)));
  figure("answer -> switch says Up", since(known, (call) => call.party?.upAt));
  figure("save an outcome (journal, fsync)", world.saves.slice(warmup));
  const first = all.slice(0, warmup);
  console.log(`  the first ${warmup} calls, of a gateway just started:`);
  figure("  answer -> claim at the socket", since(plain(first), (call) => call.at));
  figure("  answer -> claim painted", since(first, (call) => painted.get(call.id)));
  figure("  answer -> party bridged", since(first, (call) => call.party?.bridgedAt));
  say("calls answered at the far end", [...watch.far.values()].reduce((sum, call) => sum + call.answers, 0));
  say("people of another call shown", all.filter((call) => run.partyOf.get(call.number) !== call.party).length);
  say("campaign row of the board", JSON.stringify(run.row?.today));
  say("turns in time", `${count - world.pace.late} of ${count}; took ${run.seconds.toFixed(1)} s`);
  say("processor", run.processor);
  say("audio packets of the phones", `sent ${run.packets.sent}, received ${run.packets.received}`);
  say("load average after", load());
  notes(world.notes);
  measuredHow([
    "answer: the practice exchange's own time stamp of Newstate Up on the channel of the called number (same machine, same clock).",
    "claim at the socket: the bytes of the first desk view with that call and its claim arrived in the agent's process (agents without a browser).",
    "painted: requestAnimationFrame after React put that claim on the screen, by the page's clock.",
    "bridged: BridgeEnter of both legs into one bridge arrived over the switch's manager interface.",
    "first voice: the first full u-law packet at that agent's SIP telephone after the answer (the far end sounds a steady tone).",
  ]);
}

function firstVoice(voices, call) {
  return voices.find((voice) => voice.agent === call.agent && voice.at >= call.answeredAt)?.at ?? Number.NaN;
}

export function notes(all) {
  if (all.length > 0) {
    say("unexpected", `${all.length} notes; the first: ${all.slice(0, 5).join(" | ")}`);
  }
}
