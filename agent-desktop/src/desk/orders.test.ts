import { describe, expect, it } from "vitest";
import type { DeskView } from "../wire/types";
import type { DeskTools } from "./context";
import { muteOrder, stateOrder } from "./orders";

function pressed(desk: Partial<DeskView>, key: (tools: DeskTools) => { give: () => void }): string[] {
  const given: string[] = [];
  const view = { state: { name: "Offline", since: "" }, controls: {}, ...desk } as unknown as DeskView;
  const run = async (name: string) => given.push(name) > 0;
  key({ desk: view, run } as unknown as DeskTools).give();
  return given;
}

describe("an order given by a key", () => {
  it("should ask the server to go ready though the page does not know yet that the headset is on", () => {
    const early = { controls: { ready: { allowed: false, why: "Put your headset on first." } } };
    expect(pressed(early as unknown as Partial<DeskView>, stateOrder)).toEqual(["ready"]);
  });

  it("should ask the server for a break", () => {
    const ready = { state: { name: "Ready", since: "" } };
    expect(pressed(ready as unknown as Partial<DeskView>, stateOrder)).toEqual(["break"]);
  });

  it("should not be given about a call that is not there", () => {
    expect(pressed({}, muteOrder)).toEqual([]);
  });
});
