import { join } from "node:path";
import { stated } from "./book.mjs";
import { address, shots } from "./place.mjs";
import { password } from "./system.mjs";
import { until } from "./until.mjs";

/** An agent at the desk, in the browser. What is on the screen is read from the page; what the server holds, by the page's own session. */
export class Desk {
  constructor(context, user, node = 1) {
    this.context = context;
    this.user = user;
    this.base = address(node);
    this.errors = [];
  }

  async open() {
    this.page = await this.tab();
    await this.page.getByLabel("User").fill(this.user);
    await this.page.getByLabel("Password").fill(password());
    await this.page.keyboard.press("Enter");
    await this.page.locator(".callbar").waitFor({ timeout: 15_000 });
    return this;
  }

  async tab() {
    const page = await this.context.newPage();
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (error) => this.errors.push(error.message));
    await page.goto(this.base);
    return page;
  }

  /** The start of a shift: campaign, headset, ready. */
  async startShift(campaign) {
    await this.join(campaign);
    const up = await this.headsetOn();
    await this.ready();
    return up;
  }

  async join(campaign) {
    const row = this.page.locator("li", { hasText: campaign });
    await row.getByRole("button", { name: "Join" }).click();
    await until(`${this.user} has joined`, async () => (await this.server()).campaign?.name === campaign);
  }

  async headsetOn() {
    const began = performance.now();
    await this.page.getByRole("button", { name: "Put headset on" }).click();
    await this.serverShows("headset up", (desk) => desk.headset.state === "Up", 20_000);
    return performance.now() - began;
  }

  async ready() {
    await this.page.keyboard.press("F2");
    await this.serverShows("ready or previewing", (desk) => ["Ready", "Reserved", "Previewing", "OnCall"].includes(desk.state.name));
  }

  /** Break with the first reason of the key. */
  pause = () => this.page.keyboard.press("F2");
  press = (key) => this.page.keyboard.press(key);

  /** The desk as the server tells it to this page. */
  server = () => this.page.evaluate(async () => (await fetch("/api/v1/desk")).json());

  serverShows(what, check, within) {
    return until(`${this.user}: ${what}`, async () => {
      const desk = await this.server();
      if (!check(desk)) {
        throw new Error(JSON.stringify({ state: desk.state, headset: desk.headset, call: desk.call, idle: desk.idleReason, breakNext: desk.breakNext }));
      }
      return desk;
    }, { within });
  }

  inState = (name, within) => this.serverShows(`state ${name}`, (desk) => desk.state?.name === name, within);
  callIs = (state, within) => this.serverShows(`call ${state}`, (desk) => desk.call?.state === state, within);
  stats = () => this.page.evaluate(() => ({ ...window.claimlineStats, popAt: { ...window.claimlineStats.popAt }, paintedAt: { ...window.claimlineStats.paintedAt } }));

  /** Waits until packets go out and come in, and a voice is heard; says how long that took and the rates. */
  async audioFlows({ voice = true, within = 15_000 } = {}) {
    const began = performance.now();
    const first = await until("audio statistics", async () => {
      const now = await this.stats();
      return now.packetsReceived > 0 && now.packetsSent > 0 ? now : undefined;
    }, { within });
    let level = 0;
    const last = await until("packets rise both ways", async () => {
      const now = await this.stats();
      level = Math.max(level, now.audioLevel);
      const rising = now.packetsReceived > first.packetsReceived + 40 && now.packetsSent > first.packetsSent + 40;
      if (!rising || (voice && level < 0.005)) {
        throw new Error(`received ${first.packetsReceived} -> ${now.packetsReceived}, sent ${first.packetsSent} -> ${now.packetsSent}, level ${level}`);
      }
      return now;
    }, { within });
    return { received: last.packetsReceived - first.packetsReceived, sent: last.packetsSent - first.packetsSent, level, ms: performance.now() - began };
  }

  shows = (text, options = {}) => this.page.getByText(text, options).first().waitFor();
  shot = (name) => this.page.screenshot({ path: join(shots, `${name}.png`) });

  async chooseStatus(label) {
    await this.page.keyboard.press("F9");
    await this.page.keyboard.type(label);
    await this.page.keyboard.press("Enter");
    await this.page.locator(".status-chosen", { hasText: label }).waitFor();
  }

  /** By keyboard: the person on the line states two of three, or one beside the date of birth that was keyed, and the account appears. */
  async verify({ keyed = false } = {}) {
    await this.page.keyboard.press("F3");
    if (!keyed) {
      await this.page.keyboard.type(stated.birthDate);
      await this.page.keyboard.press("Enter");
    }
    await this.page.keyboard.type(stated.address);
    await this.page.keyboard.press("Enter");
    return this.serverShows("the account", (desk) => desk.work && !desk.work.masked);
  }

  /** Saves and remembers what the page sent, to be able to send it again. */
  async save(key = "Control+Enter") {
    const answered = this.page.waitForResponse((response) => response.url().endsWith("/desk/outcome"));
    await this.page.keyboard.press(key);
    const answer = await answered;
    return { status: answer.status(), input: answer.request().postDataJSON(), problem: answer.ok() ? undefined : await answer.json() };
  }

  /** An order as another program with this session would send it. */
  send(name, body) {
    return this.page.evaluate(async ([path, input]) => {
      const { csrf } = await (await fetch("/api/v1/session")).json();
      const headers = { "Content-Type": "application/json", "X-CSRF-Token": csrf, "Idempotency-Key": crypto.randomUUID() };
      const answer = await fetch(`/api/v1/desk/${path}`, { method: "POST", headers, body: JSON.stringify(input) });
      return { status: answer.status, text: await answer.text() };
    }, [name, body]);
  }

  /** Leaves whatever this agent does, so that the next spec begins with nobody at work. */
  async leave() {
    const desk = await this.server();
    if (desk.call && desk.call.state !== "Ended") {
      await this.send("hangup", { callId: desk.call.callId });
      await this.serverShows("call over", (now) => !now.call || now.call.state === "Ended");
    }
    if (["WrapUp", "OverLimit"].includes((await this.server()).state.name)) {
      await this.saveQuickly("break");
    }
    if ((await this.server()).campaign) {
      await this.send("leave", {});
    }
  }

  /** Whatever outcome needs the least, and no verified person, for calls that are not the subject; one for each claim. Answers with the last that was sent. */
  async saveQuickly(then = "ready") {
    const { outcome } = await this.serverShows("an outcome form", (desk) => desk.outcome && desk.call);
    const later = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    const fields = outcome.audience === "patient" ? { nextFollowUpDate: later } : { closedReason: "e2e", callRefNo: "E2E" };
    const statusCode = outcome.audience === "patient" ? "VM_NONE" : "CLOSED";
    let input;
    for (const { claimId } of outcome.claims.filter(({ saved }) => !saved)) {
      input = { outcomeId: crypto.randomUUID(), callId: outcome.callId, claimId, statusCode, fields, then };
      const answer = await this.send("outcome", input);
      if (answer.status !== 204) {
        throw new Error(`The outcome was refused: ${answer.status} ${answer.text}`);
      }
    }
    return input;
  }

  /** Types into fields of the outcome, by their labels. */
  async fill(values) {
    for (const [label, value] of Object.entries(values)) {
      const field = this.page.locator(".field-grid").getByLabel(label, { exact: true });
      await ((await field.evaluate((element) => element.tagName)) === "SELECT" ? field.selectOption({ label: value }) : field.fill(value));
    }
  }

  close = () => this.context.close();
}
