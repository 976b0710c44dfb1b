import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Api } from "../harness/api.mjs";
import { openMailbox } from "../harness/mailbox.mjs";
import { measured } from "../harness/measured.mjs";
import { root, state } from "../harness/place.mjs";
import { run } from "../harness/processes.mjs";
import { numberOf } from "../harness/reminded.mjs";
import { inStore, storedAttempts } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorkbook } from "../harness/workbook.mjs";
import { openWorld, patient } from "../harness/world.mjs";

const DAY = 86_400_000;
const people = ["TANSY", "BORAGE", "LOVAGE"].map((last, at) => patient(last, "217", 66 + at, 9_000 - at * 1_000));
let world, page, mailbox, ana, ben, today, yesterday;

before(async () => {
  mailbox = await openMailbox();
  world = await openWorld(25, people);
  page = world.floor.page;
  await inStore((db) => db.collection("leads").deleteMany({ campaign: world.id, number: { $nin: people.map(numberOf) } }));
  ana = await world.agent("agent1");
  ben = await world.agent("agent2");
});
after(async () => {
  mailbox?.close();
  await inStore((db) => db.collection("reportSchedules").deleteMany({})).catch(() => undefined);
  await world?.close();
});

const beside = (date, days) => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
const main = (on = page) => on.getByRole("main", { name: "Reports" });
const label = (name, on = page) => main(on).getByLabel(name, { exact: true });
/** The label of a list holds its options, too. */
const list = (name, within = main()) => within.getByRole("combobox", { name, exact: true });
const figure = (name, of, on = page) => main(on).getByRole("button", { name: `${name} of ${of}: `, exact: false });
const rows = async (on = page) =>
  Object.fromEntries(
    await main(on).locator(".reports-table").first().locator("tr").evaluateAll((all) => all.map((row) => [row.cells[0].innerText, [...row.cells].slice(1).map((cell) => cell.innerText.trim())])),
  );
const part = (name, on = page) => main(on).getByRole("button", { name, exact: true }).click();

async function show({ from, to, by }, on = page) {
  if (from) await label("First shift date", on).fill(from);
  if (to) await label("Last", on).fill(to);
  if (by) await list("By", main(on)).selectOption({ label: by });
  await list("Campaign", main(on)).selectOption({ label: world.name });
  const answered = on.waitForResponse((answer) => answer.url().includes("/api/v1/reports?") && answer.ok());
  await main(on).getByRole("button", { name: "Show", exact: true }).click();
  await answered;
}

/** One call of this agent, from ringing to its outcome. */
async function works(agent, then) {
  const { call } = await agent.callIs("Talking", 60_000);
  await agent.send("hangup", { callId: call.callId });
  await agent.inState("WrapUp");
  await agent.saveQuickly(then);
}

test("figures equal the calls that were made, by agent", async (t) => {
  await ana.startShift(world.name);
  await world.floor.start(world.name);
  await works(ana, "ready");
  await works(ana, "break");
  await ben.startShift(world.name);
  await works(ben, "break");
  const calls = await until("three calls are closed in the store", async () => {
    const found = await storedAttempts({ campaign: world.id });
    assert.equal(found.filter((one) => !one.open).length, 3);
    return found;
  });
  await page.getByRole("button", { name: "Reports", exact: true }).click();
  const began = performance.now();
  await main().locator("table, .empty").first().waitFor();
  measured(t, "Reports opened -> figures, ms", performance.now() - began);
  const { zone, dayBegins } = await world.api.get("/reports/definitions");
  const into = Number(dayBegins.slice(0, 2)) * 3_600_000;
  today = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(new Date(Date.now() - into));
  yesterday = beside(today, -1);
  await until("three attempts are counted", async () => {
    await show({ from: yesterday, to: beside(today, 1), by: "Agent" });
    return (await rows()).All?.[0] === "3";
  });
  const found = await rows();
  for (const [name, user] of [["Agent 1", "agent1"], ["Agent 2", "agent2"]]) {
    const count = calls.filter(({ handler }) => handler === user).length;
    assert.equal(found[name][0], String(count), `attempts of ${name}`);
    assert.equal(found[name][2], String(count), `connects of ${name}`);
  }
  assert.deepEqual([found.All[0], found.All[2]], ["3", "3"]);
  await world.floor.shot("25-reports");
});

test("a figure leads to its calls", async () => {
  await figure("Attempts", "Agent 1").click();
  const behind = main().getByRole("region", { name: "Calls of Agent 1" });
  await behind.locator("tbody tr").nth(1).waitFor();
  assert.equal(await behind.locator("tbody tr").count(), 2);
  const first = await behind.locator("tbody tr").first().innerText();
  assert.match(first, new RegExp(world.name));
  assert.doesNotMatch(first, /TANSY|BORAGE|LOVAGE|555/, "who was called is not told");
  await world.floor.shot("25-calls");
  await behind.getByRole("button", { name: /^\w{3} \d+, / }).first().click();
  const call = page.getByRole("dialog", { name: /^Call of / });
  await call.getByText("Talking", { exact: true }).first().waitFor();
  await call.getByRole("button", { name: "Outcomes" }).click();
  await call.getByRole("list", { name: "Outcomes" }).locator("li").first().waitFor();
  await call.getByRole("button", { name: "Recording" }).click();
  await call.getByText("There is no recording of it.").waitFor();
  await call.getByRole("button", { name: "Score", exact: true }).click();
  await call.getByText("Nobody has scored it yet.").waitFor();
  await world.floor.shot("25-call");
  await page.keyboard.press("Escape");
  await call.waitFor({ state: "detached" });
  await behind.getByRole("button", { name: "Close the calls" }).click();
});

test("other groups and dates are asked for", async () => {
  await show({ by: "Campaign" });
  assert.equal((await rows())[world.name][0], "3");
  await show({ by: "Hour" });
  assert.equal((await rows()).All[0], "3");
  await show({ from: "2026-01-01", to: "2026-01-02" });
  await main().getByText("Nothing was done on these shift dates.").waitFor();
  await label("Last").fill("2025-12-31");
  await main().getByRole("alert").getByText("The last shift date is before the first.").waitFor();
});

test("the same figures are in both files", async () => {
  await show({ from: yesterday, to: beside(today, 1), by: "Agent" });
  const csv = (await downloaded("CSV file")).toString("utf8").trim().split(/\r?\n/);
  assert.match(csv[0], /^"?agent"?,"?Attempts"?,/);
  assert.match(csv.find((line) => /Agent 1/.test(line)), /^"?Agent 1"?,2,/);
  assert.match(csv.at(-1), /^"?All"?,3,/);
  const { Report, Formulas } = openWorkbook(await downloaded("Workbook"));
  assert.deepEqual(Report[0].slice(0, 2), ["agent", "Attempts"]);
  assert.deepEqual(Report.slice(1).map((row) => row.slice(0, 2)), [["Agent 1", 2], ["Agent 2", 1], ["All", 3]]);
  assert.deepEqual(Formulas[1].slice(0, 2), ["Attempts", "calls placed"]);
});

async function downloaded(link) {
  const [download] = await Promise.all([page.waitForEvent("download"), main().getByRole("link", { name: link }).click()]);
  return readFileSync(await download.path());
}

test("agents are put into teams, and reports count by them", async () => {
  await part("Teams");
  await main().getByRole("button", { name: "New team" }).click();
  const fresh = main().getByRole("article", { name: "New team" });
  await fresh.getByLabel("Name").fill("Herbs");
  for (const name of ["Agent 1", "Agent 2"]) {
    await fresh.getByLabel("Add an agent").fill(name);
    await fresh.getByRole("button", { name, exact: true }).click();
  }
  await fresh.getByRole("button", { name: "Keep" }).click();
  const team = main().getByRole("article", { name: "Herbs", exact: true });
  await team.getByLabel("Name").fill("Garden herbs");
  await team.getByRole("button", { name: "Take Agent 2 out" }).click();
  await team.getByRole("button", { name: "Keep" }).click();
  const renamed = main().getByRole("article", { name: "Garden herbs" });
  await renamed.waitFor();
  await main().getByRole("button", { name: "New team" }).click();
  await fresh.getByLabel("Add an agent").fill("agent1");
  await fresh.getByText("in Garden herbs", { exact: true }).waitFor();
  await world.floor.shot("25-teams");
  await fresh.getByRole("button", { name: "Undo" }).click();
  await part("Figures");
  await show({ by: "Team" });
  const found = await rows();
  assert.equal(found["Garden herbs"][0], "2");
  assert.equal(found["No team"][0], "1");
  await part("Teams");
  await renamed.getByRole("button", { name: "Remove", exact: true }).click();
  await renamed.getByText("Its agent counts under “No team” from then on").waitFor();
  await world.floor.shot("25-team-removed");
  await renamed.getByRole("button", { name: "Remove Garden herbs" }).click();
  await renamed.waitFor({ state: "detached" });
  await part("Figures");
});

test("an agent has own figures and nobody else's", async () => {
  const agent = await Api.signIn("agent1");
  const report = await agent.get(`/reports?from=${yesterday}&to=${beside(today, 1)}&by=agent&agent=agent2&campaign=${world.id}`);
  assert.deepEqual(report.rows.map(({ key }) => key), ["agent1"]);
  assert.equal(report.totals.counts.placed, 2);
  for (const path of ["/reports/calls", "/reports/file"]) {
    assert.equal((await agent.send("GET", `${path}?from=${yesterday}&to=${today}`)).status, 403, path);
  }
  assert.equal((await agent.send("GET", "/teams")).status, 403);
});

test("figures follow the calls when a range is reckoned anew", async () => {
  // The calls become those of the night before, as a restored backup or a mended clock would change them: nothing marks the hours.
  await inStore(async (db) => {
    for (const one of await db.collection("attempts").find({ campaign: world.id }).toArray()) {
      const timeline = one.timeline.map(({ k, v }) => ({ k, v: new Date(v.getTime() - DAY) }));
      const hour = new Date(Date.parse(one.hour) - DAY).toISOString().replace(".000Z", "Z");
      await db.collection("attempts").updateOne({ _id: one._id }, { $set: { timeline, hour, placed: new Date(one.placed.getTime() - DAY) } });
    }
  });
  const admin = await world.browser.supervisor("admin");
  await admin.page.getByRole("button", { name: "Reports", exact: true }).click();
  await main(admin.page).locator("table, .empty").first().waitFor();
  await show({ from: yesterday, to: yesterday, by: "Agent" }, admin.page);
  const reckon = main(admin.page).getByRole("button", { name: "Reckon anew" });
  await reckon.click();
  await admin.shot("25-reckon");
  await main(admin.page).getByRole("button", { name: "Yes, reckon anew" }).click();
  await main(admin.page).getByText("hours are reckoned anew").waitFor();
  await until("last night has three attempts", async () => {
    await show({}, admin.page);
    return (await rows(admin.page)).All?.[0] === "3";
  }, { within: 60_000 });
  await admin.close();
  const said = run(join(root, "claimline"), ["reports", "rebuild", yesterday, today], { CLAIMLINE_STATE: state });
  assert.match(said, /hours are marked/);
});

test("last night is sent to two people, with its figures", async (t) => {
  await part("By e-mail");
  const form = main().getByRole("form", { name: "New e-mail" });
  await form.getByLabel("Subject").fill("Last night, by agent");
  await list("By", form).selectOption({ label: "Agent" });
  await list("Campaign", form).selectOption({ label: world.name });
  for (const [name, address] of [["Supervisor 1", "one@office.example"], ["Administrator", "two@office.example"]]) {
    await form.getByLabel("Person").selectOption({ label: name });
    await form.getByLabel("E-mail address").fill(address);
    await form.getByRole("button", { name: "Add" }).click();
  }
  await form.getByRole("button", { name: "Schedule" }).click();
  const kept = main().getByRole("list", { name: "Scheduled" }).locator("li", { hasText: "Last night, by agent" }).first();
  await kept.getByText("one@office.example").waitFor();
  await kept.getByText("two@office.example").waitFor();
  await world.floor.shot("25-mail");
  const began = performance.now();
  await inStore((db) => db.collection("reportSchedules").updateOne({ name: "Last night, by agent" }, { $set: { nextAt: new Date() } }));
  await until("two e-mails arrive", () => mailbox.mails.length === 2, { within: 60_000 });
  measured(t, "due -> both have it, ms", performance.now() - began);
  assert.deepEqual(mailbox.mails.flatMap(({ to }) => to).sort(), ["one@office.example", "two@office.example"]);
  for (const { subject, text, files } of mailbox.mails) {
    assert.equal(subject, "Last night, by agent");
    assert.match(text, new RegExp(`Shift dates ${yesterday} to ${yesterday}, by agent`));
    assert.match(text, /Attempts +3(\.00)? /);
    assert.doesNotMatch(text, /TANSY|BORAGE|LOVAGE/);
    const { Report } = openWorkbook(files[0].content);
    assert.deepEqual(Report.slice(1).map((row) => row.slice(0, 2)), [["Agent 1", 2], ["Agent 2", 1], ["All", 3]]);
  }
  const { entries } = await (await Api.signIn("admin")).get("/audit?action=report-sent&limit=50");
  assert.equal(entries.length, 2);
  await kept.getByRole("button", { name: "Send no more" }).click();
  await kept.waitFor({ state: "detached" });
});
