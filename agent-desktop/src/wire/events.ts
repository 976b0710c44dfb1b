import { backoffMs } from "./backoff";
import type { StreamEvent } from "./stream";
import { type Cancel, every, type Timers } from "./timers";
import type { ClientMessage, Envelope } from "./types";

const PING_EVERY_MS = 10_000;
/** A server that leaves a ping unanswered for this long is treated as gone. */
const PONG_WITHIN_MS = 8_000;

/** The part of a WebSocket that is used here. */
export interface Wire {
  onopen: ((event: Event) => void) | null;
  onmessage: ((message: MessageEvent) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
  send(text: string): void;
  close(): void;
}

export interface EventSocketOptions {
  open: () => Wire;
  hello: { tab: string; view: "desk" | "board" };
  dispatch: (event: StreamEvent) => void;
  timers: Timers;
  random?: () => number;
}

/**
 * The life of the event stream: connect, say hello, listen; when it breaks, falls silent or skips a number, drop it and connect
 * again after a back-off. Superseded by another tab, it stays down until {@link start} is called again.
 */
export class EventSocket {
  private wire: Wire | undefined;
  private seq: number | undefined;
  private attempt = 0;
  private pending: Cancel[] = [];
  private awaitingPong: Cancel | undefined;

  constructor(private readonly options: EventSocketOptions) {}

  start(): void {
    this.release();
    this.attempt = 0;
    this.connect();
  }

  stop(): void {
    this.release();
    this.options.dispatch({ type: "closed" });
  }

  private connect(): void {
    this.options.dispatch({ type: "connecting", attempt: this.attempt });
    const wire = this.options.open();
    this.wire = wire;
    wire.onopen = () => this.opened();
    wire.onmessage = (message) => this.received(String(message.data));
    wire.onclose = () => this.lost();
  }

  private opened(): void {
    this.send({ v: 1, type: "hello", data: this.options.hello });
    this.options.dispatch({ type: "opened", at: this.options.timers.now() });
    this.pending.push(every(this.options.timers, PING_EVERY_MS, () => this.ping()));
    this.ping();
  }

  private ping(): void {
    this.send({ v: 1, type: "ping", data: { sentAt: this.options.timers.now() } });
    this.awaitingPong ??= this.options.timers.after(PONG_WITHIN_MS, () => this.lost());
  }

  private received(text: string): void {
    const envelope = JSON.parse(text) as Envelope;
    if (this.seq !== undefined && envelope.seq !== this.seq + 1) {
      this.lost();
      return;
    }
    this.seq = envelope.seq;
    this.attempt = 0;
    if (envelope.type === "pong") {
      this.awaitingPong?.();
      this.awaitingPong = undefined;
    }
    if (envelope.type === "desk.superseded") {
      this.release();
    }
    this.options.dispatch({ type: "message", at: this.options.timers.now(), envelope });
  }

  private lost(): void {
    this.release();
    this.options.dispatch({ type: "lost", at: this.options.timers.now(), attempt: this.attempt });
    const wait = backoffMs(this.attempt, (this.options.random ?? Math.random)());
    this.attempt += 1;
    this.pending.push(this.options.timers.after(wait, () => this.connect()));
  }

  private send(message: ClientMessage): void {
    this.wire?.send(JSON.stringify(message));
  }

  private release(): void {
    for (const cancel of this.pending.splice(0)) {
      cancel();
    }
    this.awaitingPong?.();
    this.awaitingPong = undefined;
    this.seq = undefined;
    if (this.wire) {
      this.wire.onopen = this.wire.onmessage = this.wire.onclose = null;
      this.wire.close();
      this.wire = undefined;
    }
  }
}
