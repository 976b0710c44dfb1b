import { beforeEach, describe, expect, it } from "vitest";
import { type Draft, DraftKeeper, type Kept } from "./keeper";

const draft = (points: number): Draft => ({ answers: [{ item: "a", points }], comment: "" });

/** A server that answers when it is told to. */
class FakeServer {
  readonly asked: {
    draft: Draft;
    revision: number;
    answer: (revision: number) => void;
    refuse: (e: unknown) => void;
  }[] = [];

  save = (kept: Draft, revision: number) =>
    new Promise<number>((answer, refuse) => this.asked.push({ draft: kept, revision, answer, refuse }));
}

describe("keeping a draft", () => {
  let server: FakeServer;
  let told: Kept[];
  let waiting: (() => void) | undefined;
  let keeper: DraftKeeper;
  const passed = () => {
    const run = waiting;
    waiting = undefined;
    run?.();
  };
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

  beforeEach(() => {
    server = new FakeServer();
    told = [];
    waiting = undefined;
    keeper = new DraftKeeper({
      revision: 7,
      draft: draft(0),
      save: server.save,
      failure: (error) => ({ why: String(error), lost: error === "conflict" }),
      onKept: (kept) => told.push(kept),
      later(run) {
        waiting = run;
        return () => {
          waiting = undefined;
        };
      },
    });
  });

  it("should send the last of several changes, once, after the pause", async () => {
    keeper.change(draft(1));
    keeper.change(draft(2));
    expect(server.asked).toHaveLength(0);
    passed();
    expect(server.asked).toMatchObject([{ draft: draft(2), revision: 7 }]);
    server.asked[0]?.answer(8);
    await settled();
    expect(keeper.revision).toBe(8);
    expect(told.at(-1)).toEqual({ name: "kept" });
  });

  it("should send what changed meanwhile by the revision of the answer, never two at once", async () => {
    keeper.change(draft(1));
    passed();
    keeper.change(draft(2));
    passed();
    expect(server.asked).toHaveLength(1);
    server.asked[0]?.answer(8);
    await settled();
    expect(server.asked[1]).toMatchObject({ draft: draft(2), revision: 8 });
    server.asked[1]?.answer(9);
    expect(await keeper.flush()).toBe(true);
    expect(keeper.revision).toBe(9);
  });

  it("should not say that all is kept while a change waits", async () => {
    keeper.change(draft(1));
    passed();
    keeper.change(draft(2));
    server.asked[0]?.answer(8);
    await settled();
    expect(told.some(({ name }) => name === "kept")).toBe(false);
  });

  it("should keep what could not be sent, and send it with the next flush", async () => {
    keeper.change(draft(1));
    const first = keeper.flush();
    server.asked[0]?.refuse("unreachable");
    expect(await first).toBe(false);
    expect(told.at(-1)).toEqual({ name: "unkept", why: "unreachable" });
    const second = keeper.flush();
    expect(server.asked[1]).toMatchObject({ draft: draft(1), revision: 7 });
    server.asked[1]?.answer(8);
    expect(await second).toBe(true);
  });

  it("should send nothing any more once somebody else has it", async () => {
    keeper.change(draft(1));
    passed();
    server.asked[0]?.refuse("conflict");
    await settled();
    expect(told.at(-1)).toEqual({ name: "lost", why: "conflict" });
    keeper.change(draft(2));
    passed();
    expect(await keeper.flush()).toBe(false);
    expect(server.asked).toHaveLength(1);
    expect(told.at(-1)?.name, "it does not seem to be kept again").toBe("lost");
  });

  it("should prolong by what it has, only when nothing is under way", () => {
    keeper.prolong();
    passed();
    expect(server.asked).toMatchObject([{ draft: draft(0), revision: 7 }]);
    keeper.prolong();
    passed();
    expect(server.asked).toHaveLength(1);
  });
});
