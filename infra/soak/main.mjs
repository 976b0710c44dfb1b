/**
 * `./claimline soak [--minutes=10] [--agents=12] [--seed=1]`: a floor at work for minutes while one part after the other is killed, frozen or cut off; each
 * second the board, as it was pushed to a supervisor, is compared with the switch's own list of channels. Ends with failure when a
 * difference lasts.
 */
import "../bench/place.mjs";
import { withSystem } from "../bench/floor/system.mjs";
import { soak } from "./soak.mjs";

const options = { minutes: 10, agents: 12, seed: 1 };
for (const word of process.argv.slice(2)) {
  const [, key, value] = /^--(\w+)=(\d+(?:\.\d+)?)$/.exec(word) ?? [];
  if (!(key in options)) {
    console.error(`"${word}" is not an option of soak. There are: ${Object.keys(options).map((name) => `--${name}=NUMBER`).join(", ")}`);
    process.exit(2);
  }
  options[key] = Number(value);
}

let lasting = 1;
try {
  await withSystem({ seats: options.agents, scenario: "soak" }, async () => {
    lasting = await soak(options);
  });
} catch (error) {
  console.error(`\nThe soak did not end: ${error.stack}`);
}
process.exit(lasting === 0 ? 0 : 1);
