import { measuredHow, say } from "./report/figures.mjs";
import { load } from "./report/machine.mjs";
import { runInAdapter } from "./adapter.mjs";

const demanded = [50, 100, 200, 400, 800];

/** Set-ups demanded at one rate after another, with origination control and blindly (dialer/asterisk, OriginateBench). */
export async function originate({ seconds = 15, rate }) {
  runInAdapter("OriginateBench", [seconds, ...(rate ? [rate] : demanded)]);
  say("load average after", load());
  measuredHow([
    "Each call: Originate to a far end that answers at once and hangs up after half a second; times on the wire between adapter and switch.",
    "order -> channel: to Newchannel, the first response and the one that the control goes by. order -> answered: to OriginateResponse.",
    "refused: orders that were never sent, because they had waited for 2 s. blind: every order is sent when it is demanded.",
    "The caps on calls per second and lines are out of the way here, so that the control alone is seen.",
  ]);
}
