import { describe, expect, it } from "vitest";
import { BOARD_EVERY_MS, paced } from "./pace";
import type { StreamEvent } from "./stream";
import type { Timers } from "./timers";

function world() {
  let now = 0;
  let due: { at: number; run: () => void }[] = [];
  const drawn: number[] = [];
  const timers = {
    now: () => now,
    after: (ms: number, run: () => void) => {
      const one = { at: now + ms, run };
      due.push(one);
      return () => {
        due = due.filter((other) => other !== one);
      };
    },
  } as Timers;
  const send = paced((events) => drawn.push(events.length), timers);
  return {
    drawn,
    send,
    pass(ms: number) {
      now += ms;
      const ripe = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      for (const { run } of ripe) {
        run();
      }
    },
  };
}

const delta = { type: "message", at: 0, envelope: { v: 1, type: "board.delta", seq: 1, data: { serverTime: "" } } };
const event = delta as StreamEvent;

describe("the pace of the board", () => {
  it("should draw the first change at once and those after it together", () => {
    const { drawn, send, pass } = world();
    send(event);
    for (let i = 0; i < 5; i++) {
      pass(10);
      send(event);
    }
    expect(drawn).toEqual([1]);
    pass(BOARD_EVERY_MS);
    expect(drawn).toEqual([1, 5]);
  });

  it("should let nothing else wait, and keep the order", () => {
    const { drawn, send, pass } = world();
    send(event);
    pass(1);
    send(event);
    send({ type: "lost", at: 1, attempt: 0 });
    expect(drawn).toEqual([1, 2]);
    pass(BOARD_EVERY_MS);
    expect(drawn).toEqual([1, 2]);
  });
});
