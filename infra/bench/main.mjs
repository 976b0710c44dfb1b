/** `./claimline bench NAME [--key=number]…`: measures with real calls on this machine and prints what it found. Nothing is asserted. */
import "./place.mjs";
import { machine } from "./report/machine.mjs";

const benches = {
  calls: { what: "far end answered -> claim on the screen, audio bridged; 300 calls at 5/s", options: ["calls", "warmup", "rate", "agents", "browsers"] },
  dial: { what: "30 set-ups/s for 60 s through the whole product, and what got lost", options: ["rate", "seconds", "warmup", "agents"] },
  adapter: { what: "the same through the telephony adapter alone", options: ["rate", "seconds", "headsets"] },
  originate: { what: "set-ups demanded far past what the switch can take, with origination control and without", options: ["seconds", "rate"] },
  reminders: { what: "50 reminder calls/s with prompts playing: key to next prompt, and the audio of one call in ten", options: ["rate", "seconds"] },
  person: { what: "a person who is called by a machine presses 0 -> an agent is on the line; 200 calls at 2/s", options: ["calls", "rate", "agents"] },
  shift: { what: "a predictive campaign in real time: occupancy and abandoned share, held against the simulator", options: ["agents", "minutes", "seed", "seeds"] },
  pacing: { what: "our pacer, the published rules, oracles and bounds in the simulator; needs a JDK alone", words: "--quick --page --seeds= --cells=10/.25,… --parts=markov,…" },
  plan: { what: "the day of 100,000 reminder accounts: read from the embedded store, planned in memory; needs a JDK alone", words: "--accounts= --heap=" },
  reports: { what: "a million attempts of 500 agents: all sheets reckoned, and each report; on the embedded store or CLAIMLINE_BENCH_MONGODB_URI; needs a JDK alone", words: "--attempts= --runs= --heap= --port=" },
  speech: { what: "how fast calls of other people and amounts are spoken by the offline voice; needs a JDK and espeak-ng alone", words: "--calls= --atonce=" },
  desk: { what: "the agent's page in Chromium: pop, keys, size, first load, leak; needs Node and Chromium alone", options: ["pops", "rounds", "loads", "calls"] },
  board: { what: "the supervisor's board: event to pixel, page, bytes, and what 100 viewers cost the gateway; needs a JDK, Node and Chromium alone", options: ["agents", "calls", "rate", "viewers", "seconds"] },
  idle: { what: "memory and processor of the gateway with 50 agents logged in", options: ["agents", "seconds"] },
  up: { what: "seconds from ./claimline up to ready, five times", options: ["runs"] },
};

const [name, ...words] = process.argv.slice(2);
const bench = benches[name];
// The launcher runs the simulator itself.
if (!bench?.options) {
  console.log("Usage: ./claimline bench NAME [--KEY=NUMBER]…\n");
  for (const [key, { what, options, words = options.map((option) => `--${option}=`).join(" ") }] of Object.entries(benches)) {
    console.log(`  ${key.padEnd(9)} ${what}\n            ${words}`);
  }
  process.exit(name ? 2 : 0);
}
const options = Object.fromEntries(words.map((word) => read(word)));
machine();
const { [name]: run } = await import(`./${name}.mjs`);
try {
  await run(options);
} catch (error) {
  console.error(`\nThe bench "${name}" did not end: ${error.stack}`);
  process.exitCode = 1;
}
process.exit();

function read(word) {
  const [, key, value] = /^--(\w+)=(\d+(?:\.\d+)?)$/.exec(word) ?? [];
  if (!bench.options.includes(key)) {
    console.error(`"${word}" is not an option of ${name}. There are: ${bench.options.map((option) => `--${option}=NUMBER`).join(", ")}`);
    process.exit(2);
  }
  return [key, Number(value)];
}
