import { measuredHow, say } from "./report/figures.mjs";
import { load, meter } from "./report/machine.mjs";
import { runInAdapter } from "./adapter.mjs";

/** Reminder calls through the telephony adapter: prompts playing, keys pressed, audio sampled (dialer/asterisk, RemindersBench). */
export async function reminders({ rate = 50, seconds = 30 }) {
  const used = meter({});
  runInAdapter("RemindersBench", [rate, seconds]);
  say("processor", used());
  say("load average after", load());
  measuredHow([
    "Each call: Originate to a far end that answers at once, a prompt of 4 s that waits for a key, one of 3 s, the end. At once: answered and not gone.",
    "One call in ten presses a key in the midst of the first prompt, for 100 ms, as RFC 4733 packets; the time until the first packet of the other prompt comes.",
    "Missing packets by sequence number, on the same calls; late ones leave a hole in a jitter buffer of one packet.",
    "Targets: 50 set-ups a second, 300 at once, key to next prompt within 200 ms at p99, gaps in no more than 1 %.",
  ]);
}
