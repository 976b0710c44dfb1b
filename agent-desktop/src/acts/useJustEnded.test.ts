import { expect, it } from "vitest";
import type { CallRow } from "../wire/types";
import { endedBetween } from "./useJustEnded";

const call = (id: string) => ({ id, party: id.toUpperCase() }) as CallRow;

it("should keep the calls that left the board, the latest first and only some", () => {
  const [a, b, c] = [call("a"), call("b"), call("c")];
  const first = endedBetween([a, b], [b], []);
  expect(first.map(({ id }) => id)).toEqual(["a"]);
  expect(endedBetween([b], [b, c], first)).toBe(first);
  expect(endedBetween([b, c], [], first).map(({ id }) => id)).toEqual(["c", "b", "a"]);
  const many = Array.from({ length: 9 }, (_, index) => call(`x${index}`));
  expect(endedBetween(many, [], first)).toHaveLength(6);
});

it("should not tell a call as ended that came back with a new snapshot", () => {
  const a = call("a");
  expect(endedBetween([], [a], [a])).toEqual([]);
});
