import { describe, expect, it } from "vitest";
import type { DayView } from "../wire/dayTypes";
import type { DeskView } from "../wire/types";
import { dayLine, due } from "./dayLine";

const now = Date.parse("2026-11-22T02:00:00Z");
const at = (seconds: number) => new Date(now + seconds * 1000).toISOString();

function desk(state: DeskView["state"], call = false): DeskView {
  return { state, controls: {}, ...(call ? { call: { callId: "call0001" } } : {}) } as unknown as DeskView;
}

function day(part: Partial<DayView>): DayView {
  return { callBacks: [], messages: [], ...part } as unknown as DayView;
}

const message = (urgent: boolean, readAt?: string) => ({
  id: "m",
  at: at(-60),
  from: "Sam",
  text: "Northwind answers again.",
  urgent,
  ...(readAt ? { readAt } : {}),
});

describe("the line of the strip", () => {
  it("should say nothing on an ordinary night", () => {
    expect(dayLine(desk({ name: "Ready", since: at(-5) }), day({}), now)).toBeUndefined();
  });

  it("should count wrap-up down from its warning, and say how more time is had", () => {
    const state = {
      name: "WrapUp" as const,
      since: at(-160),
      until: at(20),
      warnAt: at(-10),
      extensionsLeft: 2,
      extensionSeconds: 120,
    };
    expect(dayLine(desk(state, true), day({}), now)?.text).toBe(
      "Wrap-up ends in 0:20. What you typed is kept. Shift F2 gives 2:00 more (2 left).",
    );
    expect(dayLine(desk({ ...state, warnAt: at(1) }, true), day({}), now)).toBeUndefined();
  });

  it("should say how far wrap-up is over, without an offer that is not there", () => {
    const line = dayLine(desk({ name: "OverLimit", since: at(-70), extensionsLeft: 0 }, true), day({}), now);
    expect(line?.text).toBe("Wrap-up is 1:10 over its limit. Save the outcome.");
  });

  it("should say calmly that a break is over its plan, and nothing before", () => {
    const meal = { name: "Break" as const, since: at(-1_930), reason: "Meal", plannedSeconds: 1_800 };
    expect(dayLine(desk(meal), day({}), now)).toMatchObject({ level: "info" });
    expect(dayLine(desk(meal), day({}), now)?.text).toBe("Meal was planned for 30 minutes; it is 2:10 over.");
    expect(dayLine(desk({ ...meal, since: at(-1_700) }), day({}), now)).toBeUndefined();
  });

  it("should keep quiet about a message during a call, unless it is urgent", () => {
    const talking = desk({ name: "OnCall", since: at(-50) }, true);
    expect(dayLine(talking, day({ messages: [message(false)] }), now)).toBeUndefined();
    expect(dayLine(talking, day({ messages: [message(true)] }), now)?.level).toBe("warning");
    const ready = desk({ name: "Ready", since: at(-5) });
    expect(dayLine(ready, day({ messages: [message(false)] }), now)?.text).toContain("Northwind answers again.");
    expect(dayLine(ready, day({ messages: [message(true, at(-1))] }), now)).toBeUndefined();
  });

  it("should announce a call-back that is due while it is still the agent's", () => {
    const row = { leadId: "l", campaignId: "c", party: "P. S.", at: at(-60), ownedUntil: at(840), working: false };
    const ready = desk({ name: "Ready", since: at(-5) });
    expect(dayLine(ready, day({ callBacks: [row] }), now)?.text).toContain("P. S.");
    expect(dayLine(ready, day({ callBacks: [{ ...row, ownedUntil: at(-1) }] }), now)).toBeUndefined();
  });

  it("should tell one that does not respond how to come back", () => {
    const line = dayLine(desk({ name: "NotResponding", since: at(-5), reason: "headset lost" }), day({}), now);
    expect(line?.text).toBe("Your headset was lost. You get no calls; F2 when you are back.");
  });
});

describe("where a call-back stands", () => {
  it.each([
    [-1, "overdue"],
    [3_600, "today"],
    [13 * 3_600, "later"],
  ])("should be told of one in %d seconds", (seconds, expected) => {
    const row = { leadId: "l", campaignId: "c", party: "P", at: at(seconds), ownedUntil: at(seconds), working: false };
    expect(due(row, now)).toBe(expected);
  });
});
