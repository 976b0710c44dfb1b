import { openBrowser } from "../../agent-desktop/dev/browser.mjs";
import { openHub } from "./board/hub.mjs";
import { openViewers } from "./board/viewers.mjs";
import { noteMarkers } from "./board/watch.mjs";
import { figure, measuredHow, say, title } from "./report/figures.mjs";
import { load, meter } from "./report/machine.mjs";
import { setTimeout as after } from "node:timers/promises";

/** The supervisor's board: the gateway's own web server and hub before an invented floor, and the built page in a real Chromium. */
export async function board({ agents = 500, calls = 1_500, rate = 200, viewers = 100, seconds = 30 }) {
  const hub = await openHub({ agents, calls, rate });
  try {
    title(`Board: ${agents} agents, ${calls} live calls, ${rate} changes of state a second`);
    await onThePage(hub, seconds);
    await inTheGateway(hub, viewers, seconds);
    say("load average after", load());
  } finally {
    hub.close();
  }
  measuredHow([
    "The gateway: its web server, sessions and hub as they are, before a floor that is invented in the same process; each change is written and read as a row of the board once. No switch, no store.",
    "Event to pixel: from the change in the gateway to the first task after the frame that shows it, by one clock; a row on top of the table changes five times a second.",
    "Main thread: TaskDuration of the page's process (Chrome DevTools Protocol) over the time; the page at 1366x768, its tables and counts in sight.",
    "Bytes: payload of the frames that the page's socket received, without their headers; frames are not compressed.",
    "Viewers: sockets of another process that read what comes. Their cost is the gateway's processor time with them, less that without, over the same time.",
  ]);
}

async function onThePage(hub, seconds) {
  const browser = await openBrowser();
  try {
    const { page, context } = browser;
    await context.addInitScript(noteMarkers);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    await session.send("Network.enable");
    let bytes = 0;
    session.on("Network.webSocketFrameReceived", ({ response }) => (bytes += Buffer.byteLength(response.payloadData)));
    await page.goto(hub.base);
    await page.getByLabel("User").fill("supervisor");
    await page.getByLabel("Password").fill(hub.password);
    await page.keyboard.press("Enter");
    await page.getByText("Marker").first().waitFor();
    await after(5_000);
    const spent = async () => (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value;
    await page.evaluate(() => globalThis.boardBench.splice(0));
    bytes = 0;
    const [began, before] = [performance.now(), await spent()];
    await after(seconds * 1_000);
    const took = (performance.now() - began) / 1_000;
    const busy = (await spent()) - before;
    figure("event -> pixel", await page.evaluate(() => globalThis.boardBench), "ms", "p99 <= 500");
    say("main thread of the page", `${((100 * busy) / took).toFixed(1)} % of a core   (target: <= 30 %)`);
    say("received by a viewer", `${(bytes / took / 1_000).toFixed(1)} kB/s   (target: <= 50)`);
    say("rows drawn", await page.locator(".floor-halves tbody tr").count());
  } finally {
    await browser.close();
  }
}

async function inTheGateway(hub, count, seconds) {
  await after(3_000);
  const without = meter({ gateway: hub.pid });
  await after(seconds * 500);
  say("gateway without viewers", without());
  const viewers = await openViewers(hub, count);
  await after(3_000);
  const withThem = meter({ gateway: hub.pid });
  await after(seconds * 500);
  say(`gateway with ${count} viewers`, withThem() + "   (target: at most 30 % of a core more)");
  say("messages to each of them", `${(await viewers.messages()).toFixed(1)} a second`);
  viewers.close();
}
