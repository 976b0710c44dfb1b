import WebSocket from "ws";
import { Api } from "../../e2e/harness/api.mjs";
import { until } from "../../e2e/harness/until.mjs";

/** A desk without a browser: one session, one WebSocket with the desk's view, and a SIP telephone as headset. */
export class PlainDesk {
  static async open(user, take) {
    const desk = new PlainDesk(user, await Api.signIn(user), take);
    await desk.#connect();
    return desk;
  }

  constructor(user, api, take) {
    this.user = user;
    this.api = api;
    this.take = take;
    this.messages = 0;
    this.bytes = 0;
  }

  async #connect() {
    const url = `${this.api.base.replace("http", "ws")}/api/v1/events`;
    this.socket = new WebSocket(url, { headers: { Cookie: this.api.cookie }, perMessageDeflate: false, origin: this.api.base });
    this.socket.on("message", (data) => this.#heard(data));
    this.socket.on("close", (code, reason) => this.closed || console.error(`The socket of ${this.user} closed: ${code} ${reason}`));
    await new Promise((done, fail) => this.socket.once("open", done).once("error", fail));
    this.#say("hello", { view: "desk", tab: `bench-${this.user}` });
    this.pings = setInterval(() => this.#say("ping", { sentAt: Date.now() }), 10_000);
  }

  #say(type, data) {
    this.socket.send(JSON.stringify({ v: 1, type, seq: 0, data }));
  }

  #heard(data) {
    const at = performance.timeOrigin + performance.now();
    this.messages++;
    this.bytes += data.length;
    const message = JSON.parse(data);
    if (message.type === "desk") {
      this.view = message.data;
      this.take?.(message.data, at);
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
    this.closed = true;
    clearInterval(this.pings);
    this.socket.close();
  }
}
