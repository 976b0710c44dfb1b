import { describe, expect, it } from "vitest";
import type { AlertRow } from "../wire/alertTypes";
import { countedText, Hearing } from "./hearing";

const alert = (id: string, level: AlertRow["level"] = "warning", state: AlertRow["state"] = "firing") =>
  ({ id, level, state }) as AlertRow;

describe("hearing alerts", () => {
  it("does not sound what went on before the page was opened", () => {
    const hearing = new Hearing();
    expect(hearing.next([alert("a")], "open")).toBeUndefined();
    expect(hearing.next([alert("a")], "open")).toBeUndefined();
  });

  it("sounds what begins afterwards once, critical before warning", () => {
    const hearing = new Hearing();
    hearing.next([], "open");
    expect(hearing.next([alert("a"), alert("b", "critical")], "open")).toBe("critical");
    expect(hearing.next([alert("a"), alert("b", "critical")], "open")).toBeUndefined();
  });

  it("sounds a warning anew that becomes critical", () => {
    const hearing = new Hearing();
    hearing.next([], "open");
    expect(hearing.next([alert("a")], "open")).toBe("warning");
    expect(hearing.next([alert("a", "critical")], "open")).toBe("critical");
  });

  it("keeps what begins while the browser blocks the sound, and sounds it as soon as it may", () => {
    const hearing = new Hearing();
    hearing.next([], "opening");
    expect(hearing.next([alert("a")], "blocked")).toBeUndefined();
    expect(hearing.next([alert("a")], "open")).toBe("warning");
  });

  it("does not sound later what is over by then, nor what somebody sees to", () => {
    const hearing = new Hearing();
    hearing.next([], "blocked");
    hearing.next([alert("a"), alert("b")], "blocked");
    expect(hearing.next([alert("b", "warning", "acknowledged")], "open")).toBeUndefined();
  });

  it("does not sound what began while the sound was off, when it is switched on", () => {
    const hearing = new Hearing();
    hearing.next([], "off");
    hearing.next([alert("a")], "off");
    expect(hearing.next([alert("a")], "open")).toBeUndefined();
    expect(hearing.next([alert("a"), alert("b")], "open")).toBe("warning");
  });

  it("counts them in words", () => {
    expect(countedText([])).toBe("No alerts");
    expect(countedText([alert("a")])).toBe("1 warning");
    expect(countedText([alert("a"), alert("b", "critical"), alert("c")])).toBe("1 critical, 2 warnings");
  });
});
