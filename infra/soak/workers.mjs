import { randomUUID } from "node:crypto";
import { Stream } from "../bench/floor/stream.mjs";
import { agentName } from "../bench/floor/system.mjs";

const LOOK_MS = 250;
/** Needs no verified person. */
const status = "VM_NONE";
/** Of those who talk, so many are put on hold once. */
const HELD = 0.3;

/**
 * An agent who works by what the desk shows now: whatever is lost on the way, an order, an answer, the stream, is done again at the next look. So none of
 * them stands still because of a fault.
 */
export class Toiler {
  #since = new Map();
  #busy = false;

  /** @param draw { talkMs(), wrapMs(), share() } */
  static async open(number, campaign, draw, notes) {
    const toiler = new Toiler();
    Object.assign(toiler, { name: agentName(number), campaign, draw, notes });
    toiler.stream = await Stream.open(toiler.name, "desk", ({ type, data }) => type === "desk" && (toiler.desk = data), () => (toiler.desk = undefined));
    toiler.timer = setInterval(() => toiler.#look(), LOOK_MS);
    return toiler;
  }

  /** Nobody goes ready any more; calls are brought to their end. */
  rest() {
    this.resting = true;
  }

  close() {
    clearInterval(this.timer);
    this.stream.close();
  }

  async #look() {
    const next = !this.#busy && this.desk && this.#next(this.desk);
    if (next) {
      this.#busy = true;
      await this.stream.api.post(`/desk/${next[0]}`, next[1]).catch((error) => this.#refused(next[0], error));
      this.#busy = false;
    }
  }

  #refused(order, error) {
    // What has changed meanwhile, and a gateway that is not there, are what a soak is about.
    if (error.status && ![409, 429, 503].includes(error.status)) {
      this.notes.push(`${this.name}: ${order}: ${error.message}`);
    }
  }

  #next({ state, call, headset, outcome, campaign }) {
    if (!campaign && !this.resting) {
      return this.#after("join", 0, () => ["join", { campaignId: this.campaign }]);
    }
    if (headset.state === "Down" && !this.resting) {
      return this.#after("headset", 1_000, () => ["headset", { on: true, kind: "phone" }]);
    }
    if (call && state.name === "OnCall") {
      return this.#onCall(call);
    }
    if (state.name === "WrapUp" && call && outcome) {
      return this.#after(`wrap ${call.callId}`, this.draw.wrapMs, () => ["outcome", this.#outcome(call, outcome)]);
    }
    if (!this.resting && headset.state === "Up" && ["Break", "NotResponding"].includes(state.name)) {
      return this.#after("ready", 500, () => ["ready", {}]);
    }
    return undefined;
  }

  #onCall({ callId, state }) {
    const order = { callId };
    if (state === "Held") {
      return this.#after(`held ${callId}`, 2_000, () => ["resume", order]);
    }
    if (state !== "Talking") {
      return undefined;
    }
    const plan = this.#drawn(`plan ${callId}`, () => ({ hold: this.draw.share() < HELD }));
    if (plan.hold && this.#after(`talk ${callId}`, 3_000, () => true)) {
      plan.hold = false;
      return ["hold", order];
    }
    return this.#after(`end ${callId}`, this.draw.talkMs, () => ["hangup", order]);
  }

  /** What there is once something has been so for a time, drawn when it began; then again only after a second. */
  #after(what, ms, then) {
    const entry = this.#drawn(what, () => ({ due: performance.now() + (typeof ms === "function" ? ms() : ms) }));
    if (performance.now() < entry.due) {
      return undefined;
    }
    entry.due = performance.now() + 1_000;
    return then();
  }

  #drawn(what, make) {
    if (!this.#since.has(what)) {
      this.#since.set(what, make());
    }
    return this.#since.get(what);
  }

  #outcome(call, outcome) {
    const fields = { nextFollowUpDate: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10) };
    const outcomeId = this.#drawn(`id ${call.callId}`, randomUUID);
    return { outcomeId, callId: call.callId, claimId: outcome.claims[0].claimId, statusCode: status, fields, then: this.resting ? "break" : "ready" };
  }
}
