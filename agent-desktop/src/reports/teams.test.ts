import { describe, expect, it } from "vitest";
import { found, newTeam, removal, teamFault } from "./teams";

const list = {
  teams: [
    { id: "t-1", name: "Night", agents: ["ana"] },
    { id: "t-2", name: "Day", agents: ["ben"] },
  ],
  agents: [
    { id: "ana", name: "Ana Example" },
    { id: "ben", name: "Ben Example" },
    { id: "cid", name: "Cid Example" },
  ],
};
const night = list.teams[0] as (typeof list.teams)[number];

describe("the search for an agent", () => {
  it("should find by name and by login name, who is in no team first, and nobody who is in the team already", () => {
    expect(found(list, night, "example").map(({ id }) => id)).toEqual(["cid", "ben"]);
    expect(found(list, night, "CID").map(({ id }) => id)).toEqual(["cid"]);
    expect(found(list, night, "  ")).toEqual([]);
  });
});

describe("a team", () => {
  it("should need a name of its own", () => {
    expect(teamFault(list, newTeam("12345678-1"))).toContain("called");
    expect(teamFault(list, { ...night, name: "day " })).toContain("already");
    expect(teamFault(list, { ...night, name: "NIGHT" })).toBeUndefined();
  });

  it("should say what its removal does to reports", () => {
    expect(removal(night)).toContain("Its agent counts under “No team”");
    expect(removal({ ...night, agents: ["ana", "cid"] })).toContain("Its 2 agents count");
    expect(removal({ ...night, agents: [] })).toContain("no figure changes");
  });
});
