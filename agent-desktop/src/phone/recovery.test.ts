import { describe, expect, it } from "vitest";
import { cure, Healer, type Way } from "./recovery";

const whole: Way = {
  ice: "connected",
  line: "registered",
  silentFor: 0,
  changedFor: Number.POSITIVE_INFINITY,
  brokenFor: 0,
  restarts: 0,
  restartedFor: Number.POSITIVE_INFINITY,
};

describe("the cure of a way that broke", () => {
  it.each([
    [{}, "nothing"],
    [{ ice: "disconnected", brokenFor: 500 }, "nothing"],
    [{ ice: "disconnected", brokenFor: 1_000 }, "restart"],
    [{ ice: "failed", brokenFor: 0 }, "restart"],
    [{ ice: "failed", brokenFor: 5_000, line: "connecting" }, "nothing"],
    [{ silentFor: 60_000 }, "nothing"],
    [{ silentFor: 1_000, changedFor: 3_000 }, "restart"],
    [{ ice: "disconnected", changedFor: 3_000 }, "restart"],
    [{ silentFor: 900, changedFor: 3_000 }, "nothing"],
    [{ silentFor: 2_000, changedFor: 31_000, brokenFor: 1_000 }, "nothing"],
    [{ ice: "failed", brokenFor: 3_000, restarts: 1, restartedFor: 2_000 }, "nothing"],
    [{ ice: "failed", brokenFor: 5_000, restarts: 1, restartedFor: 4_000 }, "restart"],
    [{ ice: "failed", brokenFor: 13_000, restarts: 3, restartedFor: 4_000 }, "renew"],
  ] as [Partial<Way>, string][])("should be, for %j: %s", (way, expected) => {
    expect(cure({ ...whole, ...way })).toBe(expected);
  });
});

describe("the healer of a leg", () => {
  it("should restart the path, give each try its time, then ask for a new leg", () => {
    const healer = new Healer();
    const seen = Array.from({ length: 16 }, (_, second) =>
      healer.next(1_000 * second, "disconnected", "registered", 0),
    );
    expect(seen.map((each, second) => [second, each]).filter(([, each]) => each !== "nothing")).toEqual([
      [1, "restart"],
      [5, "restart"],
      [9, "restart"],
      [13, "renew"],
      [14, "renew"],
      [15, "renew"],
    ]);
  });

  it("should begin anew once the sound was back", () => {
    const healer = new Healer();
    expect(healer.next(0, "failed", "registered", 0)).toBe("restart");
    expect(healer.next(1_000, "connected", "registered", 0)).toBe("nothing");
    expect(healer.next(9_000, "failed", "registered", 0)).toBe("restart");
  });

  it("should wait for the line, and tell the switch of a new one once", () => {
    const healer = new Healer();
    healer.reconnected();
    expect(healer.next(0, "connected", "connecting", 0)).toBe("nothing");
    expect(healer.next(1_000, "connected", "registered", 0)).toBe("refresh");
    expect(healer.next(2_000, "connected", "registered", 0)).toBe("nothing");
  });

  it("should not wait for the browser to notice on a network that changed", () => {
    const healer = new Healer();
    healer.changed(10_000);
    expect(healer.next(10_500, "connected", "registered", 500)).toBe("nothing");
    expect(healer.next(11_500, "connected", "registered", 1_500)).toBe("restart");
    expect(healer.next(12_500, "connected", "registered", 0)).toBe("nothing");
  });
});
