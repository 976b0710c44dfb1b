import { say, title } from "../report/figures.mjs";
import { judge } from "./verdict.mjs";

const MB = 1_000_000;
const warmUp = 10;

/** Whole calls, each with 5 claims and 200 lines of history: pop, status, fields, hang-up, save, next. The heap before and after, once all garbage is gone. */
export async function measureLeak({ base, context, page, scene, pop }, calls) {
  await scene("ready");
  await page.goto(base);
  await page.locator(".calm").waitFor();
  const session = await context.newCDPSession(page);
  await session.send("HeapProfiler.enable");
  const call = async (number) => {
    await pop(number, "&record=1");
    await work(page);
  };
  for (let i = 0; i < warmUp; i++) await call(920_000 + i);
  title(`Leak: ${calls} whole calls`);
  const before = await counted(session);
  say(`after ${warmUp} calls to warm up`, shown(before));
  for (let done = 1; done <= calls; done++) {
    await call(930_000 + done);
    if (done % Math.ceil(calls / 5) === 0 && done < calls) say(`after ${done} more`, shown(await counted(session)));
  }
  const after = await counted(session);
  const grown = (after.heap - before.heap) / MB;
  say(`after ${calls} more`, shown(after));
  say("heap growth", `${grown.toFixed(2)} MB${judge(grown, 10, "MB")}`);
  say("nodes, listeners more", `${after.nodes - before.nodes}, ${after.listeners - before.listeners}`);
}

async function work(page) {
  const { keyboard } = page;
  await keyboard.press("F9");
  await keyboard.type("in proc");
  await keyboard.press("Enter");
  for (const value of ["Robin T.", "RT-0819", "", "-9"]) {
    await keyboard.insertText(value);
    await keyboard.press("Enter");
  }
  await keyboard.insertText("+15");
  await keyboard.press("F4");
  await page.getByText("Record the outcome").waitFor();
  await keyboard.press("Control+Enter");
  await page.locator(".calm").waitFor();
}

async function counted(session) {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

const shown = ({ heap, nodes, listeners }) => `${(heap / MB).toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners`;
