import { setTimeout as after } from "node:timers/promises";
import WebSocket from "ws";
import { Api } from "../../e2e/harness/api.mjs";

const AGAIN_MS = 500;

/** What the server pushes to one user, through whatever becomes of the gateway: a stream that was lost is opened again, as a page does it. */
export class Stream {
  /**
   * @param view `desk` or `board`
   * @param hear gets each message, when its bytes arrived in epoch ms, and how many they were
   * @param lost is called when nothing that was heard counts any more, with why
   */
  static async open(user, view, hear, lost = () => undefined) {
    const stream = new Stream(user, view, hear, lost);
    stream.api = await Api.signIn(user);
    await stream.#connect();
    return stream;
  }

  constructor(user, view, hear, lost) {
    Object.assign(this, { user, view, hear, lost });
  }

  #connect() {
    const { api } = this;
    const url = `${api.base.replace("http", "ws")}/api/v1/events`;
    const socket = new WebSocket(url, { headers: { Cookie: api.cookie }, perMessageDeflate: false, origin: api.base });
    const say = (type, data) => socket.readyState === WebSocket.OPEN && socket.send(JSON.stringify({ v: 1, type, seq: 0, data }));
    const pings = setInterval(() => say("ping", { sentAt: Date.now() }), 10_000);
    return new Promise((done, fail) => {
      socket.on("error", fail);
      socket.on("message", (data) => this.hear(JSON.parse(data), performance.timeOrigin + performance.now(), data.length));
      socket.on("open", () => {
        this.socket = socket;
        say("hello", { view: this.view, tab: `plain-${this.user}-${this.view}` });
        done();
      });
      socket.on("close", (code, reason) => {
        clearInterval(pings);
        fail(new Error(`the stream of ${this.user} was closed: ${code} ${reason}`));
        if (this.socket === socket) {
          this.socket = undefined;
          if (!this.closed) {
            this.lost(`${code} ${reason}`);
            this.#again();
          }
        }
      });
    });
  }

  async #again() {
    while (!this.closed && !this.socket) {
      await after(AGAIN_MS);
      await this.#connect().catch(() => undefined);
    }
  }

  /** As a network that forgets a connection does it: nothing is said, it is gone. */
  cut() {
    this.socket?.terminate();
  }

  close() {
    this.closed = true;
    this.socket?.close();
  }
}
