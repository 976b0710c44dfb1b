import { title } from "../report/figures.mjs";
import { spread } from "./verdict.mjs";

const groups = {
  "call bar (hold, mute, panels)": ["F6", "F6", "F7", "F7", "F8", "Escape", "F10", "Escape"],
  "keypad": ["1", "9", "0", "#", "4"],
  "status picker while typing": ["d", "e", "n", "ArrowDown", "ArrowDown", "ArrowUp", "Backspace", "Backspace", "Backspace"],
  "field of the outcome": [..."Robin T. 0819 asks"],
};
const into = {
  "keypad": { open: ["F8"], close: ["Escape"] },
  "status picker while typing": { open: ["F9"], close: [] },
};

/** Keys as fast as a quick typist presses them, on a desk with 5 claims and 200 lines of history. */
export async function measureKeys({ page, pop }, rounds) {
  await pop(900_001);
  const took = Object.fromEntries(Object.keys(groups).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(groups)) {
      if (name === "field of the outcome") await chooseStatus(page);
      took[name].push(...(await pressed(page, name)));
      if (name === "field of the outcome") await page.getByRole("button", { name: "Change" }).click();
    }
  }
  title("Key: pressed -> painted reaction, in a call");
  for (const [name, values] of Object.entries(took)) spread(name, values, { limit: 50 });
  spread("all", Object.values(took).flat(), { limit: 50 });
  const { slow, keys } = await page.evaluate(() => ({ slow: globalThis.claimlineBench.slow, keys: globalThis.claimlineBench.keys.length }));
  // The browser reports only events that took 16 ms or longer, in steps of 8 ms.
  spread("by Chromium's Event Timing", [...slow, ...Array(Math.max(0, keys - slow.length)).fill(8)], { limit: 50 });
}

async function pressed(page, name) {
  const { open = [], close = [] } = into[name] ?? {};
  for (const key of open) await press(page, key);
  const from = await page.evaluate(() => globalThis.claimlineBench.keys.length);
  for (const key of groups[name]) await press(page, key);
  const keys = await page.evaluate((start) => globalThis.claimlineBench.keys.slice(start), from);
  for (const key of close) await press(page, key);
  const lost = keys.filter(({ painted }) => painted === undefined).map(({ key }) => key);
  if (lost.length > 0) console.log(`  without a reaction to be seen: ${lost.join(" ")} (${name})`);
  return keys.map(({ at, painted }) => painted - at);
}

async function press(page, key) {
  await page.keyboard.press(key);
  await page.waitForTimeout(80);
}

async function chooseStatus(page) {
  for (const key of ["F9", "c", "h", "k", "Enter"]) await press(page, key);
}
