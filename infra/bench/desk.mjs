import { measureKeys } from "./page/keys.mjs";
import { measureLeak } from "./page/leak.mjs";
import { measureLoads } from "./page/load.mjs";
import { openPlace } from "./page/place.mjs";
import { measurePops } from "./page/pops.mjs";
import { countPresses } from "./page/presses.mjs";
import { measureSize } from "./page/size.mjs";
import { measuredHow, say } from "./report/figures.mjs";
import { load } from "./report/machine.mjs";

/** The agent's page as it is built, in a real Chromium. */
export async function desk({ pops = 120, rounds = 8, loads = 10, calls = 500 }) {
  measureSize();
  const place = await openPlace();
  try {
    await measurePops(place, pops);
    await measureKeys(place, rounds);
    await countPresses(place);
    await measureLoads(place, loads);
    await measureLeak(place, calls);
    say("load average after", load());
  } finally {
    await place.close();
  }
  measuredHow([
    "The page is the built one at 1366x768; what it is sent comes from the invented server of agent-desktop/dev on this machine, so no gateway is in the figures.",
    "Painted: the first task after the frame that shows it (its own mark for a pop, the first change that is no clock's for a key). Chromium paints 60 frames a second.",
    "A key's time begins with the event's own time stamp, so that a page which is busy does not look fast.",
    "Heap: used size after two forced collections; the page keeps the time stamps of its last 5,000 calls for benches like this one, and so does the bench.",
  ]);
}
