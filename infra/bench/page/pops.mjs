import { title } from "../report/figures.mjs";
import { spread } from "./verdict.mjs";

/** Calls that come to a desk at rest: from the arrival of the message in the page to the frame that shows it. */
export async function measurePops({ base, page, scene, pop }, count) {
  await scene("ready");
  await page.goto(base);
  await page.locator(".calm").waitFor();
  const took = [];
  for (let number = 1; number <= count + 5; number++) {
    const call = await pop(number);
    const late = await page.evaluate((id) => globalThis.claimlineBench.painted[id] - globalThis.claimlineBench.arrived[id], call);
    // The first few find the compiler cold, as at the start of a shift; they are shown, and not judged.
    took.push(late);
    await scene("ready");
    await page.locator(".calm").waitFor();
    await page.waitForTimeout(60);
  }
  title("Pop: message arrived -> painted, 5 claims and 200 lines of history");
  spread("first five of a page just loaded", took.slice(0, 5));
  spread("those after", took.slice(5), { limit: 50 });
}
