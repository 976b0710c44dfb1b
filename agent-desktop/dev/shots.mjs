/** Pictures of every view in both themes and two sizes, against a running mock: `npm run mock &`, `npm run shots [folder]`. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "./browser.mjs";

const base = process.env.BASE ?? "http://127.0.0.1:17080";
const folder = process.argv[2] ?? "target/shots";
const only = process.argv[3];
mkdirSync(folder, { recursive: true });
const sizes = { small: { width: 1366, height: 768 }, large: { width: 2560, height: 1440 } };
const deskScenes = [
  "start",
  "ready",
  "preview",
  "talking",
  "held",
  "patient",
  "wrapup",
  "lost",
  "break",
  "warned",
  "overlimit",
  "missed",
  "consulting",
  "conference",
  "brought",
  "parked",
];

const { page, close } = await openBrowser();
const problems = [];
page.on("pageerror", (error) => problems.push(error.message));
page.on("console", (message) => message.type() === "error" && problems.push(message.text()));

async function shoot(name, prepare) {
  if (only && !name.includes(only)) return;
  for (const theme of ["dark", "light"]) {
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      await page.goto(base);
      await page.evaluate((value) => {
        sessionStorage.clear();
        localStorage.setItem("claimline.theme", value);
      }, theme);
      await page.goto(base);
      await prepare();
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(folder, `${name}-${theme}-${size}.png`) });
    }
  }
}

const scene = (name, user = "agent") => fetch(`${base}/mock/scene?name=${name}&user=${user}`);

await fetch(`${base}/api/v1/session`, { method: "DELETE" });
await shoot("login", () => page.waitForSelector(".login-card"));
for (const name of deskScenes) {
  await scene(name);
  await shoot(`desk-${name}`, () => page.waitForSelector(".callbar"));
}
await shoot("form-paid", async () => {
  await scene("talking");
  await page.reload();
  await page.waitForSelector(".callbar");
  await page.getByRole("combobox", { name: /Status/ }).fill("check");
  await page.keyboard.press("Enter");
  await page.getByLabel("Allowed", { exact: true }).fill("300");
  await page.getByLabel(/^Paid$/).fill("210");
  await page.getByLabel("Patient responsibility").fill("80");
  await page.keyboard.press("Control+Enter");
  await page.waitForSelector(".field-wrong");
});
await scene("patient");
await shoot("people", async () => {
  await page.waitForSelector(".callbar");
  await page.keyboard.press("F10");
  await page.waitForSelector(".people-row");
});
await scene("preview");
await shoot("other-number", async () => {
  await page.waitForSelector(".callbar");
  await page.getByRole("button", { name: "Other number" }).click();
  await page.waitForSelector(".other-number");
});
await scene("talking");
await shoot("pad-and-why", async () => {
  await page.waitForSelector(".callbar");
  await page.keyboard.press("F8");
  await page.waitForSelector(".pad");
});
await scene("talking");
await shoot("superseded", async () => {
  await page.waitForSelector(".callbar");
  await fetch(`${base}/mock/supersede`);
  await page.waitForSelector(".superseded");
});
await scene("ready");
for (const part of ["Numbers", "Messages", "Call-backs", "Next shift"]) {
  await shoot(`day-${part.toLowerCase().replace(" ", "-")}`, async () => {
    await page.waitForSelector(".callbar");
    await page.waitForTimeout(200);
    await page.keyboard.press("Shift+F9");
    await page.getByRole("tab", { name: new RegExp(`^${part}`) }).click();
    await page.waitForSelector(".day-body");
  });
}
await scene("start", "supervisor");
for (const name of ["Messages", "Call-backs", "Wrap-up"]) {
  await shoot(`board-${name.toLowerCase()}`, async () => {
    await page.waitForSelector(".counts");
    await page.getByRole("button", { name, exact: true }).first().click();
    await page.waitForSelector("dialog[open]");
  });
}
await shoot("board", () => page.waitForSelector(".counts"));

await shoot("board-pace", async () => {
  await page.waitForSelector(".pace");
  await page.getByRole("button", { name: "Pace" }).first().click();
  await page.waitForSelector(".decisions");
});
for (const [name, item] of [
  ["zones", "P. S."],
  ["asked", "M. B."],
  ["now", "T. D."],
  ["work", "R. E."],
  ["gone", "B. K."],
]) {
  await shoot(`board-callable-${name}`, async () => {
    await openCallable(1);
    await page
      .locator(".work-items")
      .getByRole("button", { name: new RegExp(`^${item}`) })
      .first()
      .click();
    await page.waitForSelector(name === "gone" ? ".callable-problem" : ".verdict");
  });
}
await shoot("board-callable-fault", () => openCallable(2));

async function openCallable(row) {
  await page.waitForSelector(".counts");
  await page.getByRole("button", { name: "Who can be called" }).nth(row).click();
  await page.waitForSelector(".callable-counts");
  await page.waitForSelector(".work-items");
}

await shoot("board-what-if", async () => {
  await page.waitForSelector(".pace");
  await page.getByRole("button", { name: "Pace" }).first().click();
  await page.getByLabel("Agents at work").fill("600");
  await page.getByText("Then: automatic, 600 agents").waitFor();
});
await shoot("board-what-if-refused", async () => {
  await page.waitForSelector(".pace");
  await page.getByRole("button", { name: "Pace" }).first().click();
  await page.getByLabel("Agents at work").fill("999");
  await page.waitForSelector(".what-if-problem");
});
await shoot("board-pace-refused", async () => {
  await page.waitForSelector(".pace");
  await page.getByRole("button", { name: "Pace" }).first().click();
  await page.waitForSelector(".decisions");
  await page.getByText("Fixed lines per agent").click();
  await page.getByLabel("Lines for each agent at work").fill("8");
  await page.getByRole("button", { name: "Set pace" }).click();
  await page.waitForSelector(".field-wrong:not(:empty)");
});
await shoot("board-new", async () => {
  await page.waitForSelector(".pace");
  await page.getByRole("button", { name: "New campaign" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Patient balances, spring");
  await page.getByLabel("Abandon cap").fill("4");
  await page.getByRole("button", { name: "Create" }).click();
  await page.waitForSelector(".field-wrong:not(:empty)");
});

await shoot("scripts", async () => {
  await openScript("In process");
});
await shoot("scripts-finding", async () => {
  await openScript("Denied: no authorization");
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type('<@step title="More"><@say>We will take legal action.</@say></@step>');
  await page.waitForSelector(".findings button");
});
await shoot("scripts-history", async () => {
  await openScript("Paid by check");
  await page.locator(".cm-content").click();
  await page.keyboard.type("<#-- ours -->\n");
  await page.getByRole("button", { name: "History" }).click();
  await page.waitForSelector(".diff");
});

async function openScript(title) {
  await page.waitForSelector(".counts");
  await page.getByRole("button", { name: "Scripts" }).click();
  await page.getByRole("button", { name: new RegExp(`^${title}`) }).click();
  await page.waitForSelector(".code");
  await page.waitForTimeout(400);
}

await close();
console.log(problems.length === 0 ? "No page errors." : `Page errors:\n${[...new Set(problems)].join("\n")}`);
