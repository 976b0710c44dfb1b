import { until } from "../../e2e/harness/until.mjs";
import { Stream } from "./stream.mjs";

/** A desk without a browser: one session, one WebSocket with the desk's view, and a SIP telephone as headset. */
export class PlainDesk {
  static async open(user, take) {
    const desk = new PlainDesk(user, take);
    desk.stream = await Stream.open(user, "desk", (...heard) => desk.#heard(...heard), (why) => console.error(`The socket of ${user} closed: ${why}`));
    return desk;
  }

  constructor(user, take) {
    this.user = user;
    this.take = take;
    this.messages = 0;
    this.bytes = 0;
  }

  get api() {
    return this.stream.api;
  }

  #heard({ type, data }, at, bytes) {
    this.messages++;
    this.bytes += bytes;
    if (type === "desk") {
      this.view = data;
      this.take?.(data, at);
    }
  }

  /** Joins, and puts the telephone on. */
  async start(campaignId) {
    // A campaign that was just created is taken up by a gateway within seconds; until then it refuses agents.
    await until(`${this.user} has joined`, async () => (await this.api.post("/desk/join", { campaignId })) ?? true, { within: 10_000, every: 250 });
    await this.api.post("/desk/headset", { on: true, kind: "phone" });
    await until(`${this.user}'s headset is up`, () => this.view?.headset.state === "Up" || this.#problem(), { within: 20_000 });
  }

  #problem() {
    if (this.view) {
      throw new Error(JSON.stringify({ state: this.view.state, headset: this.view.headset }));
    }
  }

  close() {
    this.stream.close();
  }
}
