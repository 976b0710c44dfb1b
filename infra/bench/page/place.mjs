import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { openBrowser } from "../../../agent-desktop/dev/browser.mjs";
import { root } from "../place.mjs";
import { watch } from "./watch.mjs";

/** The built page before an invented server (agent-desktop/dev/mock.mjs), in Chromium; `close` ends both. */
export async function openPlace() {
  const mock = spawn(process.execPath, [join(root, "agent-desktop/dev/mock.mjs")], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(mock.stdout, "data");
  const base = /http:\S+/.exec(String(line))[0];
  const browser = await openBrowser();
  await browser.context.addInitScript(watch);
  const tell = (what) => fetch(`${base}/mock/${what}`);
  return {
    base,
    context: browser.context,
    page: browser.page,
    scene: (name) => tell(`scene?name=${name}`),
    /** Sends a call to the page and waits until it is painted; its id. */
    async pop(number, about = "") {
      const call = `bench${String(number).padStart(6, "0")}`;
      await tell(`pop?call=${call}${about}`);
      await browser.page.waitForFunction((id) => globalThis.claimlineBench.painted[id] !== undefined, call);
      return call;
    },
    async close() {
      await browser.close();
      mock.kill();
    },
  };
}
