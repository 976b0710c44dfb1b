import { Api } from "../../e2e/harness/api.mjs";
import { openBrowser } from "../../e2e/harness/browser.mjs";
import { until } from "../../e2e/harness/until.mjs";

/** Desks in a real Chromium, each with its own WebRTC headset. The page is left alone; what its WebSocket carries is also given to `take`. */
export async function openScreens(users, campaignName, takeOf) {
  const browser = users.length > 0 ? await openBrowser() : undefined;
  const screens = [];
  for (const user of users) {
    screens.push(await openScreen(browser, user, campaignName, takeOf(user)));
  }
  return { screens, close: () => browser?.close() };
}

async function openScreen(browser, user, campaignName, take) {
  const desk = await browser.agent(user);
  desk.page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      const at = performance.timeOrigin + performance.now();
      const message = typeof payload === "string" && payload.startsWith("{") ? JSON.parse(payload) : {};
      if (message.type === "desk") {
        take(message.data, at);
      }
    }),
  );
  // The page's first socket was opened before anybody listened.
  await desk.page.reload();
  await desk.page.locator(".callbar").waitFor();
  await desk.join(campaignName);
  await desk.headsetOn();
  return { user, desk, api: await sameSession(desk), stats: () => desk.stats() };
}

/** The API with the session of the page, so that it is one and the same agent. */
async function sameSession(desk) {
  const api = new Api(desk.base);
  api.cookie = (await desk.context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  api.csrf = (await until("the session of the page", () => api.get("/session"))).csrf;
  return api;
}
