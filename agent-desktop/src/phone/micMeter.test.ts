import { afterEach, expect, it, vi } from "vitest";
import { openMicMeter } from "./micMeter";

afterEach(() => vi.unstubAllGlobals());

it("may be stopped twice", async () => {
  const closed: string[] = [];
  class OneContext {
    state = "running";
    createAnalyser() {
      return { fftSize: 0, connect: () => undefined };
    }
    createMediaStreamSource() {
      return { connect: () => undefined };
    }
    close() {
      closed.push(this.state);
      this.state = "closed";
      return Promise.resolve();
    }
  }
  vi.stubGlobal("AudioContext", OneContext);
  const stop = vi.fn();
  vi.stubGlobal("navigator", {
    mediaDevices: { getUserMedia: async () => ({ getTracks: () => [{ stop }] }) },
  });
  const meter = await openMicMeter(undefined);
  meter.stop();
  meter.stop();
  expect(closed).toEqual(["running"]);
  expect(stop).toHaveBeenCalled();
});
