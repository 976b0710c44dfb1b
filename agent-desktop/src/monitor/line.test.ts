import { describe, expect, it } from "vitest";
import type { MonitorOrder, PhoneLine } from "../wire/types";
import { SupervisorLine } from "./line";

const order: MonitorOrder = { agentId: "agent1", how: "listen", reason: "Coaching" };

function rig() {
  const log: string[] = [];
  let line: "off" | "connecting" | "registered" = "off";
  let listener = () => {};
  let late = () => {};
  const supervisor = new SupervisorLine({
    phone: {
      start: () => {
        log.push("start");
        line = "connecting";
      },
      stop: () => {
        log.push("stop");
        line = "off";
      },
      state: () => ({ line, leg: "none" }),
      subscribe: (heard) => {
        listener = heard;
        return () => {};
      },
    },
    api: {
      phoneLine: async () => ({}) as PhoneLine,
      monitor: { ready: async () => void log.push("ready"), begin: async () => void log.push("begin") },
    },
    timers: {
      after: (_: number, then: () => void) => {
        late = then;
        return () => {};
      },
    } as never,
  });
  const registers = async () => {
    await new Promise((turn) => setTimeout(turn));
    line = "registered";
    listener();
  };
  return { log, supervisor, registers, tooLate: () => late() };
}

describe("the supervisor's headset", () => {
  it("is called ahead, so that the order is all that is left", async () => {
    const { log, supervisor, registers } = rig();
    const ready = supervisor.ready();
    await registers();
    await ready;
    await supervisor.goOn(order);
    expect(log).toEqual(["start", "ready", "begin"]);
  });

  it("is registered once when the order comes before it is", async () => {
    const { log, supervisor, registers } = rig();
    const both = Promise.all([supervisor.ready(), supervisor.goOn(order)]);
    await registers();
    await both;
    expect(log.filter((one) => one === "start")).toHaveLength(1);
    expect(log).toContain("begin");
  });

  it("goes when nothing comes of it", async () => {
    const { log, supervisor, registers } = rig();
    const ready = supervisor.ready();
    await registers();
    await ready;
    supervisor.standDown(false);
    expect(log.at(-1)).toBe("stop");
  });

  it("stays with an order, and with a line that it is on already", async () => {
    const { log, supervisor, registers } = rig();
    const ready = supervisor.ready();
    await registers();
    await ready;
    supervisor.standDown(true);
    await supervisor.goOn(order);
    supervisor.standDown(false);
    expect(log).not.toContain("stop");
  });

  it("says so when the switch does not answer it", async () => {
    const { supervisor, tooLate } = rig();
    const going = supervisor.goOn(order);
    await new Promise((turn) => setTimeout(turn));
    tooLate();
    await expect(going).rejects.toThrow("The switch did not answer your headset");
  });
});
