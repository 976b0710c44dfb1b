import { describe, expect, it } from "vitest";
import type { CallRow } from "../wire/types";
import { parkedByPayer } from "./parked";

const call = (party: string, state: CallRow["state"], since: string) => ({ id: since, party, state, since }) as CallRow;

describe("parked calls", () => {
  it("are told by payer with the longest hold, the longest first", () => {
    const calls = [
      call("Northfield", "Parked", "2026-11-30T18:05:00Z"),
      call("Evergreen", "Parked", "2026-11-30T18:02:00Z"),
      call("Northfield", "Orphaned", "2026-11-30T18:01:00Z"),
      call("Northfield", "Held", "2026-11-30T17:00:00Z"),
    ];
    expect(parkedByPayer(calls)).toEqual([
      { payer: "Northfield", count: 2, since: "2026-11-30T18:01:00Z" },
      { payer: "Evergreen", count: 1, since: "2026-11-30T18:02:00Z" },
    ]);
  });
});
