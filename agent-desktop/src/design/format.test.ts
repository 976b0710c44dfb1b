import { describe, expect, it } from "vitest";
import {
  clockTime,
  dateSpan,
  daysText,
  duration,
  moment,
  money,
  parseDollars,
  phone,
  usDate,
  zoneName,
} from "./format";

describe("money", () => {
  it.each([
    [0, "$0.00"],
    [5, "$0.05"],
    [123_456, "$1,234.56"],
    [-500, "−$5.00"],
    [100_000_000, "$1,000,000.00"],
  ])("should write %i cents as %s", (cents, text) => {
    expect(money(cents)).toBe(text);
  });

  it.each([
    ["125.40", 12_540],
    ["$1,234.5", 123_450],
    ["12", 1_200],
    [".5", 50],
    ["0.07", 7],
    ["1.", 100],
    ["4.35", 435],
    ["1,000,000.99", 100_000_099],
  ])("should read %s as %i cents", (typed, cents) => {
    expect(parseDollars(typed)).toBe(cents);
  });

  it.each(["", "abc", "1.234", "1,23", "-5", "1.2.3", "$", ".", "1e3"])("should refuse %j as an amount", (typed) => {
    expect(parseDollars(typed)).toBeUndefined();
  });

  it("should read back every amount it writes", () => {
    for (let cents = 0; cents < 2_000_000; cents += 997) {
      expect(parseDollars(money(cents))).toBe(cents);
    }
  });
});

describe("dates and times", () => {
  it("should say how far a day is away", () => {
    expect([9, 1, 0, -1, -2].map(daysText)).toEqual([
      "9 days left",
      "1 day left",
      "today",
      "1 day over",
      "2 days over",
    ]);
  });
  it("should write dates in the order in which they are read to a payer", () => {
    expect(usDate("2026-03-09")).toBe("03/09/2026");
    expect(dateSpan("2026-03-09", "2026-03-09")).toBe("03/09/2026");
    expect(dateSpan("2026-03-09", "2026-03-11")).toBe("03/09/2026 – 03/11/2026");
    expect(usDate(undefined)).toBe("");
  });

  it.each([
    [-5, "0:00"],
    [7_400, "0:07"],
    [754_000, "12:34"],
    [3_723_000, "1:02:03"],
  ])("should write %i ms as %s", (ms, text) => {
    expect(duration(ms)).toBe(text);
  });

  it("should show a zone's own clock across its change of hour", () => {
    expect(clockTime(Date.parse("2026-11-01T05:30:00Z"), "America/New_York")).toBe("1:30 AM");
    expect(clockTime(Date.parse("2026-11-01T06:30:00Z"), "America/New_York")).toBe("1:30 AM");
    expect(zoneName(Date.parse("2026-07-01T00:00:00Z"), "America/New_York")).toBe("EDT");
    expect(moment("2026-01-01T03:00:00Z", "America/New_York")).toBe("12/31/2025 10:00 PM");
  });

  it("should show no time rather than a wrong one for an unknown zone", () => {
    expect(clockTime(0, "Nowhere/Land")).toBe("");
    expect(zoneName(0, "Nowhere/Land")).toBe("");
  });
});

describe("phone numbers", () => {
  it("should group North American numbers and leave others alone", () => {
    expect(phone("+12175550118")).toBe("(217) 555-0118");
    expect(phone("+442079460018")).toBe("+442079460018");
    expect(phone(undefined)).toBe("");
  });
});
