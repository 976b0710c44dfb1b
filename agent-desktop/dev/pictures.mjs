/** The pictures of docs/screens.md, and the page itself, from the invented server: `npm run build && npm run pictures`. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openBrowser } from "./browser.mjs";
import { parts } from "./pictures/states.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const images = here("../../docs/images/desk");
const shots = process.env.CLAIMLINE_E2E_SHOTS ?? here("../../.claimline/e2e/shots");
const only = process.argv[2];
mkdirSync(images, { recursive: true });

const mock = spawn(process.execPath, [here("mock.mjs")], {
  env: { ...process.env, PORT: "0" },
  stdio: ["ignore", "pipe", "inherit"],
});
const [line] = await once(mock.stdout, "data");
const base = /http:\S+/.exec(String(line))[0];
const { context, page, close } = await openBrowser();
const encoder = await context.newPage();
await page.bringToFront();
await page.emulateMedia({ reducedMotion: "reduce" });
page.setDefaultTimeout(8_000);
const errors = [];
page.on("pageerror", (error) => errors.push(error.message));

const tools = {
  page,
  button: (name) => page.getByRole("button", { name }).first(),
  tell: (what) => fetch(`${base}/mock/${what}`),
  /** Opens the page anew on a scene. */
  async scene(name, user = "agent") {
    await fetch(`${base}/mock/scene?name=${name}&user=${user}`);
    await page.goto(base);
    await page
      .locator(user === "agent" ? ".callbar" : ".counts")
      .first()
      .waitFor();
  },
  async signedOut() {
    await fetch(`${base}/api/v1/session`, { method: "DELETE" });
    await page.goto(base);
    await page.locator(".login-card").waitFor();
  },
};

/** A PNG as WebP, both base64; Chromium can write it, Playwright cannot. */
function encode(png, quality) {
  return encoder.evaluate(
    async ([text, share]) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (one) => one.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext("2d").drawImage(bitmap, 0, 0);
      const bytes = new Uint8Array(
        await (await canvas.convertToBlob({ type: "image/webp", quality: share })).arrayBuffer(),
      );
      let binary = "";
      for (const byte of bytes) binary += String.fromCharCode(byte);
      return btoa(binary);
    },
    [png, quality],
  );
}

async function take({ name, prepare, theme = "dark", size = { width: 1366, height: 768 } }) {
  await page.setViewportSize(size);
  await page.goto(base);
  await page.evaluate((value) => {
    localStorage.setItem("claimline.theme", value);
  }, theme);
  await prepare(tools);
  await page.waitForTimeout(300);
  const picture = await encode((await page.screenshot()).toString("base64"), size.width > 2_000 ? 0.4 : 0.5);
  writeFileSync(`${images}/${name}.webp`, Buffer.from(picture, "base64"));
  await tools.tell("lock-after?seconds=600");
  await fetch(`${base}/api/v1/session/unlock`, { method: "POST", body: JSON.stringify({ password: "agent" }) });
}

/** What a spec has seen on the real switch; what is there already stays when none ran. */
async function takeOver({ name, from }) {
  const seen = `${shots}/${from}.png`;
  if (existsSync(seen)) {
    const picture = await encode(readFileSync(seen).toString("base64"), 0.5);
    writeFileSync(`${images}/${name}.webp`, Buffer.from(picture, "base64"));
  }
}

try {
  for (const { states } of parts) {
    for (const state of states) {
      if (state.from && (!only || state.name.includes(only))) {
        await takeOver(state);
      }
      if (state.prepare && (!only || state.name.includes(only))) {
        await take(state).catch((error) => errors.push(`${state.name}: ${error.message}`));
      }
    }
  }
  const sections = parts.map(({ title, states }) =>
    [`## ${title}`, ...states.map(({ name, says }) => `${says}\n\n![${says}](images/desk/${name}.webp)`)].join("\n\n"),
  );
  const head = `# Screens

Every state of the pages, at 1366×768 unless said otherwise, with invented people: \`npm run build && npm run pictures\` in \`agent-desktop\` takes them
anew and writes this page; those of the real switch are taken by the end-to-end specs before. What the agent's page does is in [at the desk](desk.md).`;
  writeFileSync(here("../../docs/screens.md"), `${[head, ...sections].join("\n\n")}\n`);
  console.log(errors.length === 0 ? "All taken." : errors.join("\n"));
  process.exitCode = errors.length === 0 ? 0 : 1;
} finally {
  await close();
  mock.kill();
}
