import { expect, test } from "vitest";
import { area, levels, minutes, recordingWord } from "./words";

test("says paused only when the switch has said so", () => {
  expect(recordingWord("pausing")).toBe("Not paused yet");
  expect(recordingWord("paused")).toBe("Recording paused");
  expect(recordingWord("off")).toBeUndefined();
});

test("tells the party's levels from the agent's", () => {
  expect(levels("9071")).toEqual({ party: [9, 7], agent: [0, 1] });
});

test("writes minutes and seconds", () => {
  expect(minutes(75_400)).toBe("1:15");
});

test("draws a shape that closes, and nothing of nothing", () => {
  expect(area([9, 0], 25, 18)).toBe("M0 25V7.0H1V24.4H2V25.6H1V43.0H0Z");
  expect(area([], 25, 18)).toBe("");
});

test("says that nothing is recorded of who comes to pay by card", () => {
  expect(recordingWord("withheld")).toBe("Not recorded: card");
});
