/** A shift in a real browser against the mock: every step is checked, and each screen for accessibility. `npm run build && npm run walk`. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openBrowser } from "./browser.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const axe = readFileSync(here("../node_modules/axe-core/axe.min.js"), "utf8");

const mock = spawn(process.execPath, [here("mock.mjs")], {
  env: { ...process.env, PORT: "0" },
  stdio: ["ignore", "pipe", "inherit"],
});
const [line] = await once(mock.stdout, "data");
const base = /http:\S+/.exec(String(line))[0];
const { page, close } = await openBrowser();
// Colours in the middle of a transition would be measured as they pass.
await page.emulateMedia({ reducedMotion: "reduce" });
const errors = [];
page.on("pageerror", (error) => errors.push(error.message));
page.on("console", (message) => message.text().includes("Content Security Policy") && errors.push(message.text()));

const steps = [];
async function step(name, run) {
  await run();
  steps.push(name);
  console.log(`ok  ${name}`);
}

/** WCAG 2.2 A and AA by axe-core; any violation fails the walk. */
async function accessible(view) {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { violations } = await globalThis.axe.run(document, { runOnly: { type: "tag", values: tags } });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.target.join(" ")} (${node.any[0]?.message ?? ""})`).join("; ")}`,
    );
  });
  assert.deepEqual(found, [], `${view} has accessibility violations`);
}

const state = (name) => page.getByText(name, { exact: true }).first().waitFor();
const scene = (name, user = "agent") => fetch(`${base}/mock/scene?name=${name}&user=${user}`);

try {
  await step("a wrong password is refused in words", async () => {
    await page.goto(base);
    await page.getByLabel("User").fill("agent");
    await page.getByLabel("Password").fill("wrong");
    await page.keyboard.press("Enter");
    await page.getByText("User or password is wrong").waitFor();
    await accessible("login");
  });
  await step("an agent signs in and sees the start of the shift", async () => {
    await page.getByLabel("Password").fill("agent");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Start your shift" }).waitFor();
    await accessible("start");
  });
  await step("the microphone is heard before the headset goes on", async () => {
    await page.getByText("The microphone hears you.").waitFor();
  });
  await step("a campaign is joined and the browser's headset registers", async () => {
    await page.getByRole("button", { name: "Join" }).first().click();
    await page.getByText("Joined", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Put headset on" }).click();
    await page.waitForFunction(() => window.claimlineStats?.registered === true);
    await page.getByText("Headset on").waitFor();
  });
  await step("F2 goes ready, and D dials the previewed claim", async () => {
    await page.keyboard.press("F2");
    await page.getByText("Read, then dial").waitFor();
    await accessible("preview");
    await page.keyboard.press("d");
    await state("Talking");
    await accessible("call");
  });
  await step("the paint of the call's work is noted", async () => {
    await page.waitForFunction(() => Object.keys(window.claimlineStats.popAt).length === 1);
    const late = await page.evaluate(() => Date.now() - Object.values(window.claimlineStats.popAt)[0]);
    assert.ok(late >= 0 && late < 20_000, `painted ${late} ms ago`);
  });
  await step("F6 and F7 hold and mute, and show the server's truth", async () => {
    await page.keyboard.press("F6");
    await page.getByRole("button", { name: "Resume", pressed: true }).waitFor();
    await page.keyboard.press("F7");
    await page.getByRole("button", { name: "Unmute", pressed: true }).waitFor();
    await page.keyboard.press("F6");
    await page.getByRole("button", { name: "Hold", pressed: false }).waitFor();
  });
  await step("identifiers are sent as tones with one key, also while typing", async () => {
    const sent = page.waitForRequest((request) => request.url().endsWith("/desk/dtmf"));
    await page.keyboard.press("F9");
    await page.keyboard.press("Alt+1");
    assert.equal((await sent).postDataJSON().digits, "1999999984");
  });
  const presses = { count: 0 };
  /** A key beyond typed values. */
  const press = async (key) => {
    presses.count += 1;
    await page.keyboard.press(key);
  };
  const type = (text) => page.keyboard.type(text);
  const claims = async () => (await (await page.request.get(`${base}/api/v1/desk`)).json()).outcome?.claims ?? [];
  await step("the script of the status that was heard opens", async () => {
    await page.keyboard.press("F9");
    await type("chk");
    await page.keyboard.press("Enter");
    await page.locator(".script-text").getByText("Address it was mailed to").waitFor();
    assert.equal(await page.getByLabel("Step", { exact: true }).inputValue(), "payer.paid-check");
    await page.getByRole("button", { name: "Underpaid, or low allowed amount" }).click();
    await page.locator(".script-text").getByText("which fee schedule").waitFor();
    await accessible("script of a status");
  });
  await step("typed text survives a reload, kept on the server and not in the browser", async () => {
    await page.getByLabel("Spoke with").fill("Robin T.");
    await page.getByText("Kept on the server").waitFor();
    await page.reload();
    await page.getByLabel("Spoke with").waitFor();
    assert.equal(await page.getByLabel("Spoke with").inputValue(), "Robin T.");
    const stored = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
    assert.ok(!stored.includes("Robin"), stored);
  });
  await step("violations are shown at their fields", async () => {
    await page.getByLabel("Allowed", { exact: true }).fill("300");
    await page.getByLabel("Patient responsibility").fill("80");
    await page.getByLabel("Paid", { exact: true }).fill("210");
    await page.keyboard.press("Control+Enter");
    await page.getByText("make $290.00; ask the representative which is right").waitFor();
    assert.equal(await page.getByLabel("Allowed", { exact: true }).getAttribute("aria-invalid"), "true");
    await accessible("form");
    await page.getByRole("button", { name: "Change" }).click();
  });
  await step("a full payer outcome takes at most 25 keys beyond typed values", async () => {
    await scene("talking");
    await page.reload();
    await page.locator(".status-search input").waitFor();
    const saved = page.waitForRequest((request) => request.url().endsWith("/desk/outcome"));
    await press("F9");
    await type("chk");
    await press("Enter");
    for (const value of ["Robin T.", "RT-1"]) {
      await type(value);
      await press("Enter");
    }
    // Past the reason for no reference.
    await press("Enter");
    for (const value of ["-9", "-7", "300", "210", "90", "60"]) {
      await type(value);
      await press("Enter");
    }
    for (const value of ["", "30", ""]) {
      await type(value);
      await press("Enter");
    }
    await type("000117");
    await press("Enter");
    await type("n");
    await press("Enter");
    await type("PO Box 12, Springfield");
    await press("Control+Enter");
    const { fields } = (await saved).postDataJSON();
    assert.deepEqual(
      [fields.allowed, fields.paid, fields.prTotal, fields.prTotalDeductible],
      ["30000", "21000", "9000", "6000"],
    );
    assert.equal(fields.actionCode, "POST_PMT");
    assert.ok(presses.count <= 25, `${presses.count} keys`);
    console.log(`    ${presses.count} keys beyond typed values`);
  });
  await step("the next claim of the call comes up, with what is the same for all", async () => {
    for (let left = (await claims()).filter(({ saved }) => !saved).length; left > 0; left--) {
      await page.locator(".status-search input:focus").waitFor();
      if (left === 1) await accessible("second claim");
      await type("not disc");
      await page.keyboard.press("Enter");
      await page.getByLabel("Why not").selectOption("LIMIT");
      await page.keyboard.press("Control+Enter");
    }
    await page.getByText("Waiting for the next call").waitFor();
    await accessible("waiting");
  });
  await step("a lost connection is said and recovered", async () => {
    await fetch(`${base}/mock/drop`);
    await page.getByText("Connection to the server lost").first().waitFor();
    await page.getByText("Connection to the server lost").first().waitFor({ state: "detached" });
  });
  await step("nothing in the bar or the columns moves when a call begins, is held, or ends", async () => {
    const boxes = () =>
      page.evaluate(() =>
        [".state", ".line", ".controls", ".who", ".strip", ".side", ".middle", ".script", ".outcome"].map(
          (selector) => {
            const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();
            return `${selector} ${x} ${y} ${width} ${height}`;
          },
        ),
      );
    let before;
    for (const name of ["break", "ready", "preview", "talking", "held", "wrapup", "lost"]) {
      await scene(name);
      await page.waitForTimeout(150);
      const now = await boxes();
      before ??= now;
      assert.deepEqual(now, before, `something moved in ${name}`);
    }
  });
  await step("a script cannot run code", async () => {
    const before = errors.length;
    await scene("hostile");
    await page.getByText("Read this", { exact: true }).waitFor();
    assert.equal(await page.evaluate(() => globalThis.owned), undefined);
    assert.equal(await page.locator(".script-text :is(script, img, a, [onclick], [style])").count(), 0);
    await scene("talking");
    await page.getByText("Read this", { exact: true }).waitFor({ state: "detached" });
    // That the policy blocked something here is the point.
    errors.length = before;
  });
  await step("another tab takes the desk, and this one takes it back", async () => {
    await fetch(`${base}/mock/supersede`);
    await page.getByRole("heading", { name: "This desk is open in another tab" }).waitFor();
    await accessible("superseded");
    await page.getByRole("button", { name: "Take over here" }).click();
    await page.locator(".callbar").waitFor();
  });
  await step("a patient's account is hidden until the person is verified, by keyboard alone", async () => {
    await scene("ready");
    await page.getByText("Waiting for the next call").waitFor();
    await page.evaluate(() => document.activeElement?.blur());
    await scene("masked");
    await page.getByText("Ask for Pat Specimen").waitFor();
    const caller = await page.getByRole("region", { name: "You call as" }).innerText();
    assert.match(caller, /Willow Creek Sample Clinic[\s\S]*The practice itself/, "as who the agent calls");
    for (const secret of ["$152.20", "WC-2026-10411", "62704", "1971", "Statement of"]) {
      assert.equal(await page.getByText(secret).count(), 0, `${secret} is on the page`);
    }
    await accessible("masked");
    await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "birthDate");
    await page.keyboard.type("4/10/1971");
    await page.keyboard.press("Enter");
    await page.keyboard.type("62704");
    await page.keyboard.press("Enter");
    await page.getByText("Not the same as on file. Ask again; 2 tries are left.").waitFor();
    await page.keyboard.press("F3");
    await page.keyboard.type("4/9/1971");
    await page.keyboard.press("Enter");
    await page.keyboard.type("62704");
    await page.keyboard.press("Enter");
    await page.getByText("$197.20").first().waitFor();
    assert.equal(await page.getByLabel("Step", { exact: true }).inputValue(), "patient.balance");
    await accessible("verified");
  });
  await step("a copy is told by what it was, not by its text", async () => {
    await page.locator('[data-phi="Member ID"] dd').selectText();
    await page.keyboard.press("Control+C");
    await page.waitForTimeout(200);
    const copies = await (await fetch(`${base}/mock/copies`)).json();
    assert.deepEqual(copies, [{ field: "Member ID", claimId: "claim-10411", callId: "call0002" }]);
  });
  await step("a desk left alone shows nothing, keeps the call, and opens with the password", async () => {
    await fetch(`${base}/mock/lock-after?seconds=2`);
    await page.reload();
    await page.getByText("$197.20").first().waitFor();
    await page.getByRole("heading", { name: "Your desk is locked" }).waitFor({ timeout: 10_000 });
    for (const secret of ["Pat Specimen", "$197.20", "62704"]) {
      assert.ok(!(await page.content()).includes(secret), `${secret} is on the locked page`);
    }
    await accessible("locked");
    const muted = page.waitForRequest((request) => request.url().endsWith("/desk/mute"));
    await page.keyboard.press("F7");
    await muted;
    await page.getByRole("button", { name: "Unmute", pressed: true }).waitFor();
    await fetch(`${base}/mock/lock-after?seconds=600`);
    await page.reload();
    await page.getByRole("heading", { name: "Your desk is locked" }).waitFor();
    await page.keyboard.type("wrong");
    await page.keyboard.press("Enter");
    await page.getByText("The password is wrong").waitFor();
    await page.keyboard.type("agent");
    await page.keyboard.press("Enter");
    await page.getByText("$197.20").first().waitFor();
    const stored = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage, at: location.href }));
    assert.ok(!/Specimen|62704|197/.test(stored), stored);
  });
  await step("a supervisor sees the floor and stops a campaign", async () => {
    await scene("start", "supervisor");
    await page.goto(base);
    await page.getByRole("region", { name: "Campaigns" }).waitFor();
    await accessible("board");
    await page.getByRole("button", { name: "Stop" }).first().click();
    await page
      .getByRole("dialog", { name: /^Stop / })
      .getByRole("button", { name: "End of the shift" })
      .click();
    await page.getByText("Stopped by Sam Placeholder").waitFor();
  });
  await step("a supervisor sees who can be called and why a work item cannot, by keyboard alone", async () => {
    const opener = page.getByRole("button", { name: "Who can be called" }).nth(1);
    await opener.focus();
    await page.keyboard.press("Enter");
    await page.getByText("The 2,000 most valuable of 5,310 open work items were looked at.").waitFor();
    const find = page.getByRole("searchbox", { name: /Find/ });
    await find.focus();
    await accessible("who can be called");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator(".verdict").getByText("Not now: outside calling hours where the person may be.").waitFor();
    await accessible("why not now");
    await page.getByText("11 rules pass").press("Enter");
    await page.getByText("policy.caller-id").waitFor();
    await accessible("why not now, unfolded");
    await find.fill("b. k.");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText("This work item is no longer on a worklist.").waitFor();
    await page.locator(".callable-why").getByRole("button", { name: "Try again" }).waitFor();
    await accessible("why, refused");
    await find.fill("opted out");
    assert.equal(await page.locator(".work-items li").count(), 1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator(".verdict").getByText("Not as things are: asked not to be called.").waitFor();
    const asked = page.waitForRequest((request) => request.url().endsWith("/work-items/explain"));
    await page.getByRole("button", { name: "Refresh" }).press("Enter");
    await asked;
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    assert.equal(await opener.evaluate((button) => button === document.activeElement), true, "focus returns");
    await page.getByRole("button", { name: "Who can be called" }).nth(2).click();
    await page.getByText("The changed rules are not in force.").waitFor();
    await accessible("rules with a fault");
    await page.getByRole("button", { name: "Close" }).click();
    await page.locator("dialog").waitFor({ state: "detached" });
  });
  await step(
    "a supervisor writes a script, is stopped by a finding, makes a version active and rolls back",
    async () => {
      await page.getByRole("button", { name: "Scripts" }).click();
      await page.getByRole("button", { name: /^In process/ }).click();
      await page.locator(".script-preview").getByRole("button", { name: "Received date", exact: true }).waitFor();
      await page.locator(".cm-content").click();
      await page.keyboard.press("Control+End");
      await page.keyboard.type('<@step title="More"><@say>We will sue.</@say></@step>');
      await page.getByText("'sue' must not be said here.").waitFor();
      await accessible("scripts");
      await page.locator(".findings button").first().click();
      await page.keyboard.press("End");
      await page.keyboard.press("Shift+Home");
      await page.keyboard.type('<@step title="More"><@say>Thank you.</@say></@step>');
      await page.getByText("No findings.").waitFor();
      await page.locator(".script-preview").getByText("Thank you.").waitFor();
      await page.getByRole("button", { name: "Save version" }).click();
      await page.getByLabel("What was changed").fill("Thanks");
      await page.getByRole("button", { name: "Save and make active" }).click();
      await page.getByText("Callers read: Version 1.").waitFor();
      await page.getByRole("button", { name: "History" }).click();
      await page.getByRole("button", { name: /^Product's own/ }).click();
      await accessible("history");
      await page.getByRole("button", { name: "Roll back to it" }).click();
      await page.getByText("Callers read it already.").waitFor({ state: "attached" });
      await page.keyboard.press("Escape");
      await page.getByText("Callers read: Product's own.").waitFor();
      await page.getByRole("button", { name: "Discard draft" }).click();
      await page.getByText("You have changed nothing.").waitFor();
      await page.locator(".script-preview").getByText("Thank you.").waitFor({ state: "detached" });
    },
  );
  await step("the light theme is accessible too", async () => {
    await page.getByRole("button", { name: "Light theme" }).click();
    await accessible("scripts, light");
    await page.getByRole("button", { name: "Back to the floor" }).click();
    await accessible("board, light");
    await page.getByRole("button", { name: "Who can be called" }).nth(1).click();
    await page.getByRole("button", { name: /^M\. B\. 4/ }).click();
    await page.locator(".verdict").waitFor();
    await accessible("why not now, light");
    await page.keyboard.press("Escape");
    for (const name of ["start", "preview", "talking", "wrapup", "lost"]) {
      await scene(name);
      await page.goto(base);
      await page.locator(".callbar").waitFor();
      await accessible(`${name}, light`);
    }
  });
  assert.deepEqual(errors, []);
  console.log(`${steps.length} steps passed`);
} catch (error) {
  await page.screenshot({ path: "target/walk-failed.png" }).catch(() => undefined);
  console.error(error);
  process.exitCode = 1;
} finally {
  await close();
  mock.kill();
}
