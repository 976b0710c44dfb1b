import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { Api } from "../harness/api.mjs";
import { book, claimNumber } from "../harness/book.mjs";
import { measured } from "../harness/measured.mjs";
import { address, ports, shots, state } from "../harness/place.mjs";
import { inStore } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { patient } from "../harness/world.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const sandbox = `http://127.0.0.1:${ports.sandbox}`;
const people = [patient("ALDER", "217", 71, 25_000, 5_000), patient("BIRCH", "217", 72, 7_700)];
const phone = `+1${people[0].phone}`;
const campaign = "e2e-18";
const forbidden = /[$]|250|50\.00|balance|saldo|ALDER|99214|medicine|I10|Owed/i;
let api;
let browser;
let claims;
let link;

const handset = async (to = phone) => (await (await fetch(`${sandbox}/handset?to=${encodeURIComponent(to)}`)).json()).messages;
const tell = (path, body) =>
  fetch(`${sandbox}${path}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
const put = (messageId, purpose, claimIds, more = {}) =>
  api.post("/patient-messages", { messageId, purpose, claimIds, channel: "text", language: "en", ...more });
/** Waits until a check that throws throws no more. */
const holds = (what, check, options) =>
  until(what, async () => {
    await check();
    return true;
  }, options);
const message = async (id) => (await api.get("/patient-messages?limit=500")).messages.find((one) => one.messageId === id);

/** A page as on a telephone, without script, as the page must work. */
async function open(url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function accessible(page, name) {
  await page.screenshot({ path: join(shots, `pay-${name}.png`), fullPage: true });
  const found = await page.evaluate(async (source) => {
    // Outside the page's own policy: the checker is ours, not the page's.
    new Function(source)();
    const { violations } = await window.axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  }, axe);
  assert.deepEqual(found, [], name);
}

before(async () => {
  api = await Api.signIn("super1");
  await api.importFile("e2e-18.837", book(18, people));
  await api.campaign(campaign, "End to end 18", "patient", "progressive");
  claims = [await api.claimByNumber(claimNumber(18, 0, 0)), await api.claimByNumber(claimNumber(18, 0, 1)), await api.claimByNumber(claimNumber(18, 1, 0))];
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
});

after(async () => {
  await browser?.close();
});

test("the link that a person asked for arrives, and the text tells nothing", async (t) => {
  await put("e2e18-link-1", "pay-link", [claims[0].claimId]);
  await put("e2e18-link-1", "pay-link", [claims[0].claimId]);
  const [text] = await until("the text arrives", async () => {
    const all = await handset();
    assert.equal(all.length, 1);
    return all;
  });
  measured(t, "text", text.text);
  assert.doesNotMatch(text.text.replace(/https?:\S+/g, "").replace("MAPLE STREET FAMILY MEDICINE", ""), forbidden);
  link = /https?:\S+/.exec(text.text)[0];
  assert.doesNotMatch(link, new RegExp(claims[0].claimId));
  assert.equal((await message("e2e18-link-1")).state, "sent");
});

test("a link that was changed, in any letter, opens nothing and tells nothing", async () => {
  const at = link.indexOf("/pay/") + 5;
  for (let i = at; i < link.length; i += 3) {
    const other = link.slice(0, i) + (link[i] === "A" ? "B" : "A") + link.slice(i + 1);
    const answer = await fetch(other);
    assert.equal(answer.status, 404, `letter ${i}`);
    assert.doesNotMatch(await answer.text(), forbidden);
  }
  const page = await open(`${link.slice(0, -4)}AAAA`);
  await page.getByRole("heading", { name: "This page is not available" }).waitFor();
  await accessible(page, "closed");
  await page.context().close();
});

test("before the person is known the page tells nothing; a wrong answer neither", async () => {
  const page = await open(link);
  assert.doesNotMatch(await page.content(), forbidden);
  await accessible(page, "verify");
  await page.getByLabel("ZIP code").fill("10001");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("alert").waitFor();
  assert.doesNotMatch(await page.content(), forbidden);
  const unknown = await fetch(`${link}/pay`, { method: "POST" });
  assert.doesNotMatch(await unknown.text(), forbidden);
  await page.getByRole("link", { name: "Español" }).count();
  await page.context().close();
});

test("who is known sees that balance and no other, pays it, and it is 0", async (t) => {
  await tell("/handset/provider", { down: true });
  await put("e2e18-reminder-1", "reminder", [claims[0].claimId]);
  await holds("the reminder waits for its provider", async () => assert.ok((await message("e2e18-reminder-1")).failures > 0));
  const page = await open(link, { colorScheme: "dark" });
  await page.getByLabel("Date of birth").fill("04/09/1971");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("heading", { name: "Your balance" }).waitFor();
  const shown = await page.locator("main").innerText();
  assert.match(shown, /\$250\.00/);
  assert.doesNotMatch(shown, /\$50\.00|\$300\.00/);
  assert.equal(await page.locator("input[type=password], [autocomplete^=cc]").count(), 0);
  await accessible(page, "balance-dark");
  const began = Date.now();
  await page.getByRole("button", { name: "Pay $250.00" }).click();
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  await page.getByRole("heading", { name: "Thank you. Your payment has arrived." }).waitFor();
  await accessible(page, "thanks");
  await holds("the balance is 0", async () => assert.equal((await api.claim(claims[0].claimId)).claim.balanceCents, 0));
  await holds("the work item is about the rest alone", async () => {
    const leads = await inStore((db) => db.collection("leads").find({ claims: claims[0].claimId, open: true }).toArray());
    assert.equal(leads.length, 0);
  }, { within: 60_000 });
  await holds("the reminder is cancelled", async () => assert.equal((await message("e2e18-reminder-1")).state, "cancelled"), { within: 60_000 });
  measured(t, "from the button to everything done", `${Date.now() - began} ms`);
  const { payments } = await api.get("/payments?state=posted");
  assert.equal(payments[0].amountCents, 25_000);
  const history = await api.get(`/claims/${claims[0].claimId}/history`);
  assert.equal(history.payments[0].appliedCents, 25_000);
  await page.goto(link);
  await page.getByRole("heading", { name: "Nothing is owed here" }).waitFor();
  await page.context().close();
});

test("the provider's notice once more, or forged, changes nothing", async () => {
  const [paid] = (await api.get("/payments?state=posted")).payments;
  const seat = /seatKey = "([^"]+)"/.exec(readFileSync(join(state, "secrets.conf"), "utf8"))[1];
  const key = createHmac("sha256", seat).update("pay hook").digest("hex");
  const body = JSON.stringify({ order: paid.paymentId, id: paid.reference, status: "approved", amountCents: 25_000 });
  const send = (secret, seconds = Math.floor(Date.now() / 1_000)) =>
    fetch(`${address()}/hooks/payments`, {
      method: "POST",
      body,
      headers: { "X-Claimline-Signature": `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}` },
    });
  assert.equal((await send(key)).status, 204);
  assert.equal((await send("another key")).status, 401);
  assert.equal((await send(key, Math.floor(Date.now() / 1_000) - 3_600)).status, 401);
  const stored = await inStore((db) => db.collection("claims").findOne({ _id: claims[0].claimId }));
  assert.equal(stored.posted.length, 1);
  assert.equal(Number(stored.posted[0].cents), 25_000);
});

test("the receipt waits until its provider is back, and comes once", async () => {
  await tell("/handset/provider", { down: false });
  await holds("the receipt arrives", async () => assert.equal((await handset()).filter((one) => /Thank you/.test(one.text)).length, 1), { within: 60_000 });
});

test("a decline charges nothing; a payment whose notice is lost is found by asking", async () => {
  await put("e2e18-link-2", "pay-link", [claims[1].claimId], { language: "es" });
  const text = await until("the second link arrives", async () => {
    const found = (await handset()).find((one) => /Aquí está/.test(one.text));
    assert.ok(found);
    return found;
  });
  const page = await open(/https?:\S+/.exec(text.text)[0]);
  await page.getByLabel("Código postal").fill("62704");
  await page.getByRole("button", { name: "Continuar" }).click();
  await page.getByRole("heading", { name: "Su saldo" }).waitFor();
  await accessible(page, "balance-es");
  await page.getByRole("button", { name: /^Pagar/ }).click();
  await page.getByRole("button", { name: "Decline" }).click();
  await page.getByRole("heading", { name: "El pago no fue aceptado" }).waitFor();
  assert.equal((await api.claim(claims[1].claimId)).claim.balanceCents, 5_000);
  await page.getByRole("link", { name: "Intentar de nuevo" }).click();
  await page.getByLabel("Su pregunta").fill("¿Puedo pagar el viernes?");
  await page.getByRole("button", { name: "Enviar" }).click();
  await page.getByRole("heading", { name: "Recibimos su pregunta" }).waitFor();
  await page.getByRole("link", { name: "Volver" }).click();
  await page.getByRole("button", { name: /^Pagar/ }).click();
  await page.getByRole("button", { name: "Approve, but say nothing" }).click();
  await page.getByRole("heading", { name: "Su pago está en camino" }).waitFor();
  await holds("it is found by asking", async () => assert.equal((await api.claim(claims[1].claimId)).claim.balanceCents, 0), { within: 60_000 });
  await holds("no work item of the person is left", async () => {
    const leads = await inStore((db) => db.collection("leads").find({ about: claims[1].claimId, open: true }).toArray());
    assert.equal(leads.length, 0);
  }, { within: 60_000 });
  await page.context().close();
});

test("a question becomes a task, and its answer a message", async () => {
  const { tasks } = await api.get("/tasks");
  const asked = tasks.find((one) => one.text === "¿Puedo pagar el viernes?");
  assert.equal(asked.source, "link");
  assert.equal((await api.post(`/tasks/${asked.taskId}/answer`, { text: "Sí, el viernes está bien." })).sent, true);
  await holds("the answer arrives", async () => assert.ok((await handset()).some((one) => /el viernes está bien/.test(one.text))));
});

test("STOP is in the ledger within 2 s, is confirmed once, and nothing follows", async (t) => {
  const to = `+1${people[1].phone}`;
  await put("e2e18-birch-1", "reminder", [claims[2].claimId]);
  await holds("the reminder arrives", async () => assert.equal((await handset(to)).length, 1));
  const began = Date.now();
  await tell("/handset/reply", { from: to, text: "Please STOP texting me!", id: "e2e18-stop-1" });
  await tell("/handset/reply", { from: to, text: "Please STOP texting me!", id: "e2e18-stop-1" });
  const { entries } = await api.post("/ledger/search", { number: to });
  measured(t, "in the ledger after", `${Date.now() - began} ms`);
  assert.ok(Date.now() - began < 2_000);
  assert.deepEqual(entries.map((one) => one.statement), ["refuses"]);
  await put("e2e18-birch-2", "reminder", [claims[2].claimId]);
  await holds("the next one is suppressed", async () => {
    const next = await message("e2e18-birch-2");
    assert.equal(next.state, "suppressed");
    assert.match(next.reason, /asked not to be called/);
  });
  await holds("one confirmation came", async () => assert.equal((await handset(to)).filter((one) => /no more messages/.test(one.text)).length, 1));
  assert.equal((await handset(to)).length, 2);
});
