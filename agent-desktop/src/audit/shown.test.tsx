import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { AuditLine } from "../wire/auditTypes";
import { AuditFilters } from "./AuditFilters";
import { AuditRows } from "./AuditRows";
import { ALL } from "./filters";
import { Verification } from "./Verification";

const text = (element: React.ReactElement) =>
  renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

const line: AuditLine = {
  place: "c-1:000000000007",
  at: "2026-11-22T20:00:00Z",
  user: "super1",
  role: "supervisor",
  session: "0123456789abcdef",
  address: "10.0.0.7",
  action: "campaign-changed",
  result: "refused",
  reason: "",
  about: ["campaign:north"],
  details: { status: "409" },
  changes: { "limits.lines": { before: "20", after: "30" } },
  hash: "ab",
};

describe("an entry of the trail", () => {
  it("should tell who did what with what, what it changed and what came of it", () => {
    const shown = text(<AuditRows lines={[line]} />);
    expect(shown).toContain("super1 supervisor");
    expect(shown).toContain("Campaign changed refused");
    expect(shown).toContain("campaign:north");
    expect(shown).toContain("limits.lines: 20 → 30");
    expect(shown).toContain("10.0.0.7 0123456789abcdef");
  });

  it("should say Unknown of a sign-in by a name that nobody has", () => {
    expect(text(<AuditRows lines={[{ ...line, user: "", role: "" }]} />)).toContain("Unknown");
  });

  it("should show the first things of many", () => {
    const about = ["claim:1", "claim:2", "claim:3", "claim:4", "claim:5"];
    expect(text(<AuditRows lines={[{ ...line, about }]} />)).toContain("claim:1 claim:2 claim:3 and 2 more");
  });
});

describe("a verification", () => {
  const found = { whole: true, entries: 1_234, at: "2026-11-22T20:00:00Z", heads: [], faults: [] };

  it("should say that the trail is whole", () => {
    expect(text(<Verification found={found} />)).toContain("whole: 1,234 entries");
  });

  it("should say where it is not", () => {
    const faults = [{ what: "missing" as const, chain: "c-1", number: 5, entry: "", text: "entry 5 is missing" }];
    const shown = text(<Verification found={{ ...found, whole: false, faults }} />);
    expect(shown).toContain("not as it was written");
    expect(shown).toContain("missing entry 5 is missing c-1");
  });
});

describe("the filters", () => {
  it("should say why they cannot be asked for, and offer no file then", () => {
    const shown = text(<AuditFilters filters={{ ...ALL, about: "9f2c" }} onChange={() => {}} onSearch={() => {}} />);
    expect(shown).toContain("such as claim:9f2c");
    expect(shown).not.toContain("CSV file");
  });
});
