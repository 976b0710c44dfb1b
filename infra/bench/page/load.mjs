import { title } from "../report/figures.mjs";
import { spread } from "./verdict.mjs";

/** A new tab with an empty cache, signed in already, until the desk is painted; in a call with 5 claims and 200 lines. */
export async function measureLoads({ base, context, pop }, count) {
  await pop(910_000);
  const took = [];
  for (let i = 0; i < count; i++) {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.clearBrowserCache");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    await page.goto(base, { waitUntil: "commit" });
    await page.waitForFunction(() => globalThis.claimlineBench?.shown !== undefined);
    took.push(await page.evaluate(() => globalThis.claimlineBench.shown));
    await page.close();
  }
  title("First load on this machine, cold cache: navigation -> desk painted");
  spread("loads", took, { limit: 1_500, share: 0.5 });
}
