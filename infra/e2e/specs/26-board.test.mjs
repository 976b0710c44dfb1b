import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { measured } from "../harness/measured.mjs";
import { shots } from "../harness/place.mjs";
import { switchBridges } from "../harness/practice.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

const people = ["ABELIA", "BRYONY"].map((last, at) => patient(last, "217", 97 + at, 4_000 - at * 400));
let world, agent, first, second;

before(async () => {
  world = await openWorld(26, people);
  agent = await world.agent("agent1", 1);
  first = world.floor;
  second = await world.browser.supervisor("admin");
  await second.row(world.name).waitFor();
});
after(async () => {
  await world?.api.post("/alert-rules/reset", { id: `leads-ready:${world.id}` }).catch(() => undefined);
  await world?.close();
});

const alerts = (floor) => floor.page.getByRole("region", { name: "Alerts", exact: true }).locator("li", { hasText: world.name }).filter({ hasText: "left to dial" });
const counted = (floor, list, word) =>
  floor.page.getByRole("list", { name: list }).locator("li", { hasText: word }).locator("strong").first().innerText();

test("both boards count what the switch connects", async (t) => {
  await agent.startShift(world.name);
  await first.start(world.name);
  const began = performance.now();
  await agent.callIs("Talking", 60_000);
  for (const floor of [first, second]) {
    await until("the board counts the call", async () => {
      const talking = switchBridges().filter((legs) => legs.length === 2).length;
      assert.equal(Number(await counted(floor, "Calls by state", "Talking")), talking);
      assert.equal(talking, 1);
      assert.equal(Number(await counted(floor, "Agents by state", "On call")), 1);
      return true;
    });
  }
  measured(t, "talking on both boards after ms", performance.now() - began);
  await until("lines in use are those of the switch", async () => {
    const [gateway] = (await world.api.board()).gateways;
    assert.equal(gateway.switch.lines, 1);
    assert.ok(gateway.switch.up && gateway.parts.every((part) => part.ok), JSON.stringify(gateway));
    return true;
  });
});

test("an alert is raised on both boards, and who sees to it is seen by the other", async (t) => {
  const began = performance.now();
  await world.api.put("/alert-rules", { figure: "leads-ready", subject: world.id, warning: 1_000_000, lastingSeconds: 0, clearingSeconds: 0 });
  await Promise.all([first, second].map((floor) => alerts(floor).waitFor()));
  measured(t, "rule set -> alert on both boards, ms", performance.now() - began);
  await pictures("26-board");
  await alerts(second).getByRole("button", { name: "I see to it" }).click();
  await Promise.all([first, second].map((floor) => alerts(floor).getByText("sees to it").waitFor()));
  const { alerts: found } = await world.api.get(`/alerts?state=acknowledged&subject=${world.id}`);
  assert.equal(found.length, 1);
  const again = await world.api.send("POST", `/alerts/${found[0].id}/acknowledge`);
  assert.equal(again.status, 409);
});

test("a page that is loaded anew shows the same, and a rule that is switched off ends the alert on both", async () => {
  await first.page.reload();
  await alerts(first).getByText("sees to it").waitFor();
  await world.api.put("/alert-rules", { figure: "leads-ready", subject: world.id, warning: 1_000_000, on: false });
  await Promise.all([first, second].map((floor) => alerts(floor).waitFor({ state: "detached" })));
  await until("that alert is over", async () => {
    const { alerts: over } = await world.api.get(`/alerts?state=resolved&subject=${world.id}`);
    assert.ok(over.some((alert) => alert.acknowledgedBy && alert.resolvedAt));
    return true;
  }, { within: 60_000 });
});

test("the wall shows the floor without controls", async () => {
  await first.page.locator("h2", { hasText: "Agents" }).click();
  await first.page.keyboard.press("w");
  const wall = first.page.getByRole("main", { name: "Wall" });
  await wall.waitFor();
  assert.equal(await wall.getByRole("button").count(), 0);
  await wall.getByText(world.name).waitFor();
  await pictures("26-wall");
  await first.page.keyboard.press("Escape");
  await wall.waitFor({ state: "detached" });
});

test("rules and history are on a page of their own", async () => {
  await first.page.getByRole("button", { name: "Alerts", exact: true }).click();
  const page = first.page.getByRole("main", { name: "Alerts" });
  await page.locator("td, th, li").filter({ hasText: world.name }).first().waitFor();
  await page.getByRole("button", { name: "Rules" }).click();
  await page.getByLabel("Oldest wait for an agent: warning").first().waitFor();
  await pictures("26-rules");
});

/** In both themes, at the sizes of a laptop and of a screen on a desk. */
async function pictures(name) {
  const { page } = first;
  for (const theme of ["light", "dark"]) {
    await page.evaluate((to) => document.documentElement.setAttribute("data-theme", to), theme);
    for (const [width, height] of [[1920, 1080], [1366, 768]]) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: join(shots, `${name}-${theme}-${width}.png`) });
    }
  }
}
