import { allow, scenes } from "./desk.mjs";
import { claim, facts, needed, payerWork } from "./work.mjs";

const day = 86_400_000;
const said = [
  "Called the payer, spoke with Robin T. Claim received, in process. Asked to allow 15 business days.",
  "Left on hold for 40 minutes, no representative. Call again before noon Central.",
  "Denied: no authorization on file (CARC 197). Authorization found in the chart, corrected claim sent by fax.",
  "Statement mailed. Nothing was heard since.",
];

/** A call with as many claims and lines of history as asked for; every call has its own. Recorded is the first claim alone, or all. */
export function denseScene({ call, claims = 5, rows = 200, record = claims }) {
  const numbers = Array.from({ length: Number(claims) }, (_, i) => `${call.slice(-4)}${i}`);
  const work = {
    ...payerWork(),
    leadId: `lead-${call}`,
    claims: numbers.map((number, i) => claim(number, { balanceCents: 48_500 + 1_000 * i })),
    history: Array.from({ length: Number(rows) }, (_, i) => ({
      at: new Date(Date.now() - (i + 1) * day).toISOString(),
      by: "Bo Sample",
      text: `${said[i % said.length]} Call reference ${call}-${i}.`,
    })),
  };
  const talking = scenes.talking();
  return {
    ...talking,
    call: { ...talking.call, callId: call },
    work,
    outcome: {
      callId: call,
      audience: "payer",
      facts: facts(),
      claims: work.claims.slice(0, Number(record)).map(needed),
    },
    controls: allow("hold", "mute", "unmute", "resume", "dtmf", "invite", "park", "hangup", "break", "save"),
  };
}
