import { describe, expect, it } from "vitest";
import { busyWithCall } from "./busy";
import { disputedItems, toggled, unsaid } from "./disputing";

describe("disputing", () => {
  it("should need an item, and a reason for each", () => {
    expect(unsaid(new Map())).toMatch(/Choose/);
    const one = toggled(new Map(), "identity");
    expect(unsaid(one)).toMatch(/reason/);
    expect(unsaid(new Map(one).set("identity", " ok "))).toMatch(/reason/);
    const said = new Map(one).set("identity", " It was said at 0:19 ");
    expect(unsaid(said)).toBeUndefined();
    expect(disputedItems(said)).toEqual([{ item: "identity", reason: "It was said at 0:19" }]);
    expect(toggled(said, "identity").size).toBe(0);
  });
});

describe("an agent with a call", () => {
  it("should be shown nothing of quality, from its coming to its end", () => {
    expect((["Reserved", "Previewing", "OnCall"] as const).map(busyWithCall)).toEqual([true, true, true]);
    expect((["Ready", "Break", "WrapUp", "Offline"] as const).map(busyWithCall)).toEqual([false, false, false, false]);
  });
});
