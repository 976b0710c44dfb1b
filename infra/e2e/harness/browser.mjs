import { chromium } from "playwright-core";
import { Desk } from "./desk.mjs";
import { Floor } from "./floor.mjs";

const flags = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
  "--allow-loopback-in-peer-connection",
  "--autoplay-policy=no-user-gesture-required",
];

/**
 * One Chromium with a new empty profile; every person in a context of their own. `close` ends it all.
 *
 * @param says what all its microphones hear: a wave file; without it, a beep each second
 */
export async function openBrowser(says) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: false,
    args: says ? [...flags, `--use-file-for-fake-audio-capture=${says}`] : flags,
  });
  const context = () => browser.newContext({ viewport: { width: 1366, height: 768 } });
  return {
    agent: async (user, node, prepare) => {
      const own = await context();
      await prepare?.(own);
      return new Desk(own, user, node).open();
    },
    supervisor: async (user, node) => new Floor(await context(), user, node).open(),
    close: () => browser.close(),
  };
}
