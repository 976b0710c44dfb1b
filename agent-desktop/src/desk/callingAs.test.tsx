import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ClientView } from "../wire/types";
import { CallingAs } from "./CallingAs";

const text = (client: ClientView, masked = false) =>
  renderToStaticMarkup(<CallingAs client={client} masked={masked} />)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

const collector: ClientView = {
  says: "Harbor Partners",
  capacity: "third-party",
  title: "Willow Creek Sample Clinic",
  name: "willow",
  callBack: "+12025550177",
};

describe("as who the agent calls", () => {
  it("should say the name to give, the capacity and for whom", () => {
    const read = text(collector);
    expect(read).toMatch(/You call as Harbor Partners .*Debt collector/);
    expect(read).toContain("For Willow Creek Sample Clinic");
    expect(read).toContain("(202) 555-0177");
  });

  it("should not say whose patient it is before the person is verified", () => {
    expect(text(collector, true)).not.toContain("Willow Creek");
    expect(text(collector, true)).toContain("Harbor Partners");
  });

  it("should not say the practice twice when it calls for itself", () => {
    const read = text({ says: "Willow Creek", capacity: "first-party", title: "Willow Creek" });
    expect(read).toContain("The practice itself");
    expect(read).not.toContain("For Willow");
  });

  it("should tell the three capacities apart", () => {
    const words = (["first-party", "billing-company", "third-party"] as const).map((capacity) =>
      text({ says: "A", capacity }),
    );
    expect(new Set(words).size).toBe(3);
  });
});
