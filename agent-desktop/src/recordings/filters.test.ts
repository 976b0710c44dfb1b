import { expect, test } from "vitest";
import { ANY, fault, wantedOf } from "./filters";

test("asks for what is filled in and for nothing else", () => {
  expect(wantedOf(ANY)).toEqual({});
  expect(wantedOf({ ...ANY, agentId: " agent1 ", from: "2026-11-30T08:00" })).toEqual({
    agentId: "agent1",
    from: new Date("2026-11-30T08:00").toISOString(),
  });
});

test("says what cannot be asked for", () => {
  expect(fault(ANY)).toBeUndefined();
  expect(fault({ ...ANY, callId: "NO" })).toMatch(/call's id/);
  expect(fault({ ...ANY, from: "2026-11-30T08:00", to: "2026-11-30T07:00" })).toMatch(/before its beginning/);
});
