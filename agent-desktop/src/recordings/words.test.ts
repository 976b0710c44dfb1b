import { expect, test } from "vitest";
import { levels, minutes, recordingWord } from "./words";

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
