import { describe, expect, it } from "vitest";
import type { IdentityView } from "../wire/identityTypes";
import { asked, onEnter, statementOf, told } from "./statement";

const view: IdentityView = {
  state: "open",
  asks: ["memberId", "birthDate", "address"],
  needed: 2,
  triesLeft: 3,
  allowed: true,
};

describe("what a person states", () => {
  it("should be asked in one order, and only what the file has", () => {
    expect(asked(view).map(({ key }) => key)).toEqual(["birthDate", "address", "memberId"]);
    expect(asked({ ...view, asks: ["memberId", "address"] }).map(({ key }) => key)).toEqual(["address", "memberId"]);
  });

  it("should go on with Enter until two are stated, then be compared", () => {
    expect(onEnter(view, { birthDate: "4/9/71" }, "birthDate")).toBe("address");
    expect(onEnter(view, { address: "62704" }, "address")).toBe("memberId");
    expect(onEnter(view, { memberId: "4471" }, "memberId")).toBe("birthDate");
    expect(onEnter(view, { birthDate: "4/9/71", address: "  " }, "address")).toBe("memberId");
    expect(onEnter(view, { birthDate: "4/9/71", memberId: "4471" }, "memberId")).toBe("compare");
  });

  it("should be compared after one when another was keyed", () => {
    const keyed: IdentityView = { ...view, needed: 1, asks: ["address", "memberId"] };
    expect(onEnter(keyed, { address: "62704" }, "address")).toBe("compare");
    expect(onEnter(keyed, {}, "address")).toBe("memberId");
  });

  it("should be sent without what was not stated", () => {
    expect(statementOf("call0001", { birthDate: " 4/9/71 ", address: " ", memberId: "4471" })).toEqual({
      callId: "call0001",
      birthDate: "4/9/71",
      memberId: "4471",
    });
  });

  it("should be answered with how many tries are left", () => {
    expect(told({ matched: true, triesLeft: 2 })).toContain("The same");
    expect(told({ matched: false, triesLeft: 2 })).toContain("2 tries are left");
    expect(told({ matched: false, triesLeft: 1 })).toContain("one try is left");
    expect(told({ matched: false, triesLeft: 0 })).toContain("no tries are left");
  });
});
