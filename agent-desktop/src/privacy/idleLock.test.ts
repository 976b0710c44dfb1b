import { describe, expect, it } from "vitest";
import { FakeTimers } from "../testing/fakeTimers";
import type { Timers } from "../wire/timers";
import { IdleLock } from "./idleLock";

const limit = 60_000;

function lock(timers: Timers) {
  let locks = 0;
  const idle = new IdleLock(timers, limit, () => {
    locks += 1;
  });
  return { idle, locks: () => locks };
}

/** A clock whose timers never run, as in a tab that the browser put to sleep. */
class AsleepTimers implements Timers {
  time = 1_000_000;
  now = () => this.time;
  after = () => () => undefined;
}

describe("the idle lock", () => {
  it("should lock once when nothing was touched for the limit", () => {
    const timers = new FakeTimers();
    const { idle, locks } = lock(timers);
    idle.run();
    timers.advance(limit - 6_001);
    expect(locks()).toBe(0);
    timers.advance(12_000);
    expect(locks()).toBe(1);
    timers.advance(limit * 3);
    expect(locks()).toBe(1);
  });

  it("should count from the last input", () => {
    const timers = new FakeTimers();
    const { idle, locks } = lock(timers);
    idle.run();
    for (let minute = 0; minute < 5; minute++) {
      timers.advance(limit * 0.8);
      idle.input();
    }
    expect(locks()).toBe(0);
  });

  it("should lock on waking though no timer ran, and before the touch that woke it counts", () => {
    const timers = new AsleepTimers();
    const { idle, locks } = lock(timers);
    idle.run();
    timers.time += limit + 1;
    idle.input();
    expect(locks()).toBe(1);
    const shown = lock(timers);
    timers.time += limit;
    shown.idle.look();
    expect(shown.locks()).toBe(1);
  });

  it("should lock when the clock was set back", () => {
    const timers = new AsleepTimers();
    const { idle, locks } = lock(timers);
    timers.time -= 3_600_000;
    idle.look();
    expect(locks()).toBe(1);
  });

  it("should not be opened by a touch, only by the password, and then count anew", () => {
    const timers = new AsleepTimers();
    const { idle, locks } = lock(timers);
    timers.time += limit;
    idle.look();
    timers.time += 1;
    idle.input();
    idle.open();
    timers.time += limit - 1;
    idle.look();
    expect(locks()).toBe(1);
    timers.time += 1;
    idle.look();
    expect(locks()).toBe(2);
  });
});
