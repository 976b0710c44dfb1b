import { beforeEach, describe, expect, it } from "vitest";
import { FakeTimers } from "../testing/fakeTimers";
import { backoffMs } from "./backoff";
import { EventSocket, type Wire } from "./events";
import type { StreamEvent } from "./stream";

class FakeWire implements Wire {
  onopen: Wire["onopen"] = null;
  onmessage: Wire["onmessage"] = null;
  onclose: Wire["onclose"] = null;
  sent: { type: string; data: { sentAt?: number } }[] = [];
  closed = false;

  send(text: string) {
    this.sent.push(JSON.parse(text));
  }

  close() {
    this.closed = true;
  }

  receive(seq: number, type = "notice", data: unknown = { level: "info", text: "hello" }) {
    this.onmessage?.({ data: JSON.stringify({ v: 1, type, seq, data }) } as MessageEvent);
  }
}

describe("the event socket", () => {
  let timers: FakeTimers;
  let wires: FakeWire[];
  let events: StreamEvent[];
  let socket: EventSocket;
  const last = () => wires.at(-1) as FakeWire;
  const types = () => events.map((event) => event.type);

  beforeEach(() => {
    timers = new FakeTimers();
    wires = [];
    events = [];
    socket = new EventSocket({
      open: () => {
        wires.push(new FakeWire());
        return last();
      },
      hello: { tab: "t1", view: "desk" },
      dispatch: (event) => events.push(event),
      timers,
      random: () => 0.5,
    });
    socket.start();
    last().onopen?.({} as Event);
  });

  it("should say hello first, then ping at once and every 10 s", () => {
    expect(last().sent.map((message) => message.type)).toEqual(["hello", "ping"]);
    last().receive(1, "pong", { sentAt: 0, serverTime: "1970-01-01T00:00:00Z" });
    timers.advance(10_000);
    expect(last().sent.map((message) => message.type)).toEqual(["hello", "ping", "ping"]);
  });

  it("should connect anew when a number is missing, and not show what came after the gap", () => {
    last().receive(4);
    last().receive(6);
    expect(types()).toEqual(["connecting", "opened", "message", "lost"]);
    expect(wires[0]?.closed).toBe(true);
    timers.advance(backoffMs(0, 0.5));
    expect(wires).toHaveLength(2);
    last().onopen?.({} as Event);
    last().receive(1);
    expect(types().at(-1)).toBe("message");
  });

  it("should treat a silent server as gone", () => {
    timers.advance(8_000);
    expect(types()).toContain("lost");
  });

  it("should stay connected while pongs come", () => {
    for (let second = 0; second < 60; second += 5) {
      last().receive(second / 5 + 1, "pong", { sentAt: 0, serverTime: "1970-01-01T00:00:00Z" });
      timers.advance(5_000);
    }
    expect(types()).not.toContain("lost");
    expect(wires).toHaveLength(1);
  });

  it("should wait longer after each failure, and start over after a success", () => {
    last().onclose?.({} as CloseEvent);
    timers.advance(backoffMs(0, 0.5));
    last().onclose?.({} as CloseEvent);
    timers.advance(backoffMs(1, 0.5) - 1);
    expect(wires).toHaveLength(2);
    timers.advance(1);
    expect(wires).toHaveLength(3);
    last().onopen?.({} as Event);
    last().receive(1);
    last().onclose?.({} as CloseEvent);
    timers.advance(backoffMs(0, 0.5));
    expect(wires).toHaveLength(4);
  });

  it("should stay away when superseded, until told to take over", () => {
    last().receive(1, "desk.superseded", { by: "t2" });
    timers.advance(120_000);
    expect(wires).toHaveLength(1);
    expect(last().closed).toBe(true);
    socket.start();
    expect(wires).toHaveLength(2);
  });

  it("should do nothing more once stopped", () => {
    socket.stop();
    timers.advance(120_000);
    expect(wires).toHaveLength(1);
    expect(types().at(-1)).toBe("closed");
  });
});

describe("the back-off", () => {
  it("should double up to 15 s and never fall below half of its ceiling", () => {
    expect([0, 1, 2, 10, 99].map((attempt) => backoffMs(attempt, 0))).toEqual([250, 500, 1_000, 7_500, 7_500]);
    expect(backoffMs(99, 0.999_999)).toBe(15_000);
  });
});
