import { Api } from "./api.mjs";
import { book } from "./book.mjs";
import { openBrowser } from "./browser.mjs";
import { until } from "./until.mjs";

/**
 * What a spec begins with: its people imported, its campaign made, a browser and a supervisor. Later specs' balances are larger, so
 * that their people are called first although earlier people are still open.
 */
export async function openWorld(spec, people, { audience = "patient", mode = "progressive", more = {}, times = 2 ** spec } = {}) {
  const api = await Api.signIn("super1");
  const text = book(spec, people.map((person) => ({ ...person, charges: person.charges.map((cents) => cents * times) })));
  const report = await api.importFile(`e2e-${spec}.837`, text);
  const id = `e2e-${spec}`;
  const name = `End to end ${spec}`;
  await api.campaign(id, name, audience, mode, more);
  const browser = await openBrowser();
  const floor = await browser.supervisor("super1");
  await floor.row(name).waitFor();
  const agents = [];
  const world = {
    api, browser, floor, id, name, report, text,
    /** @param prepare what to do with the browser's context before its first page */
    async agent(user, node, prepare) {
      const desk = await browser.agent(user, node, prepare);
      agents.push(desk);
      return desk;
    },
    row: async () => (await world.api.board()).campaigns.find((row) => row.id === id),
    /** Stops the campaign, sends everybody home, and waits until no call is left. */
    async close() {
      try {
        await world.api.stop(id);
        for (const desk of agents) {
          await desk.leave().catch(() => undefined);
        }
        await until("no call is left", async () => (await world.api.board()).calls.filter((call) => call.state !== "Ended").length === 0, { within: 20_000 });
      } finally {
        await browser.close();
      }
    },
  };
  return world;
}

/** A person who owes; numbers 0100 to 0199 of any area code are kept free for fiction. */
export const patient = (last, area, line, ...charges) => ({ last, first: "PAT", phone: `${area}55501${String(line).padStart(2, "0")}`, charges });
