import { describe, expect, it } from "vitest";
import type { FieldSpec, ValueKind } from "../wire/outcomeTypes";
import { meantBy, parseDay, parseMoment, tidy, typedOf } from "./typing";

const clock = { today: "2026-11-23", zone: "America/New_York" };
const field = (kind: ValueKind): FieldSpec => ({ key: "x", path: "x", kind, label: "X", malformed: "is wrong" });

describe("a day as people type it", () => {
  it.each([
    ["t", "2026-11-23"],
    ["+15", "2026-12-08"],
    ["-3", "2026-11-20"],
    ["12/4", "2026-12-04"],
    ["1/5", "2027-01-05"],
    ["6/3", "2026-06-03"],
    ["5/3", "2027-05-03"],
    ["6/3/26", "2026-06-03"],
    ["06032026", "2026-06-03"],
    ["2026-06-03", "2026-06-03"],
  ])("%s is %s", (typed, day) => expect(parseDay(typed, clock.today)).toBe(day));

  it.each(["13/1", "2/30", "soon", "6/", "2026-02-30"])("%s is none", (typed) =>
    expect(parseDay(typed, clock.today)).toBeUndefined(),
  );
});

describe("a time as people type it", () => {
  it.each([
    ["12/1 2:30 pm", "2026-12-01T14:30:00-05:00[America/New_York]"],
    ["+1 9a", "2026-11-24T09:00:00-05:00[America/New_York]"],
    ["t 12pm", "2026-11-23T12:00:00-05:00[America/New_York]"],
    ["7/1/27 0830", "2027-07-01T08:30:00-04:00[America/New_York]"],
    ["3/14/27 1:30 pm", "2027-03-14T13:30:00-04:00[America/New_York]"],
  ])("%s is %s", (typed, at) => expect(parseMoment(typed, clock)).toBe(at));

  it.each(["12/1", "tomorrow at noon", "12/1 25:00", "12/1 13pm"])("%s is none", (typed) =>
    expect(parseMoment(typed, clock)).toBeUndefined(),
  );
});

describe("a value that is typed", () => {
  it("is cents when dollars are typed, and never when they are not", () => {
    expect(meantBy(field("money"), "1,234.5", clock)).toBe("123450");
    expect(meantBy(field("money"), "12.345", clock)).toBe("12.345");
    expect(meantBy(field("money"), "12345678901", clock)).toBe("12345678901?");
  });

  it("is handed on as typed when it cannot be read", () => {
    expect(meantBy(field("date"), "soon", clock)).toBe("soon");
    expect(tidy(field("date"), "soon", clock)).toBe("soon");
  });

  it("is tidied when it can", () => {
    expect(tidy(field("money"), "12.5", clock)).toBe("12.50");
    expect(tidy(field("date"), "+1", clock)).toBe("11/24/2026");
    expect(tidy(field("datetime"), "+1 9a", clock)).toBe("11/24/2026 9:00 AM");
    expect(meantBy(field("datetime"), "11/24/2026 9:00 AM", clock)).toBe("2026-11-24T09:00:00-05:00[America/New_York]");
  });

  it("is shown as it would be typed", () => {
    expect(typedOf(field("money"), "123450")).toBe("1,234.50");
    expect(typedOf(field("date"), "2026-12-14")).toBe("12/14/2026");
  });
});
