import { describe, expect, it } from "vitest";
import { FakeTimers, settled } from "../testing/fakeTimers";
import { Refusal } from "../wire/http";
import type { OutcomeDraft } from "../wire/outcomeTypes";
import { DraftKeeper, type Kept } from "./drafts";

function keeper(answer: (draft: OutcomeDraft) => Promise<{ version: number }>) {
  const timers = new FakeTimers();
  const sent: OutcomeDraft[] = [];
  const told: Kept[] = [];
  const stale: string[] = [];
  const subject = new DraftKeeper({
    callId: "call1",
    claimId: "claim1",
    version: 4,
    timers,
    send: (draft) => {
      sent.push(draft);
      return answer(draft);
    },
    told: (kept) => told.push(kept),
    stale: (why) => stale.push(why),
  });
  return { subject, timers, sent, told, stale };
}

const typed = (paid: string) => ({ statusCode: "PAID_CHK", fields: { paid } });
const taken = (draft: OutcomeDraft) => Promise.resolve({ version: draft.version + 1 });
const refusal = (status: number) =>
  new Refusal({ type: "about:blank", title: "No", status, detail: "Changed on another screen." });

describe("a draft while it is typed", () => {
  it("is sent once the typing pauses, with the version that was seen", async () => {
    const { subject, timers, sent, told } = keeper(taken);
    subject.change(typed("1"));
    timers.advance(200);
    subject.change(typed("12"));
    timers.advance(399);
    expect(sent).toEqual([]);
    timers.advance(1);
    await settled();
    expect(sent).toEqual([{ callId: "call1", claimId: "claim1", version: 4, ...typed("12") }]);
    expect(told.at(-1)).toBe("kept");
    subject.change(typed("123"));
    timers.advance(400);
    await settled();
    expect(sent.at(-1)?.version).toBe(5);
  });

  it("is sent at once when the page may be going away", () => {
    const { subject, sent } = keeper(taken);
    subject.change(typed("1"));
    subject.flush();
    expect(sent.length).toBe(1);
  });

  it("is sent again until it is taken, and what was typed meanwhile goes with it", async () => {
    let down = true;
    const { subject, timers, sent, told } = keeper((draft) => (down ? Promise.reject(refusal(503)) : taken(draft)));
    subject.change(typed("1"));
    timers.advance(400);
    await settled();
    expect(told.at(-1)).toBe("unkept");
    down = false;
    timers.advance(3_000);
    await settled();
    expect(sent.map(({ fields }) => fields.paid)).toEqual(["1", "1"]);
    expect(told.at(-1)).toBe("kept");
    expect(subject.busy).toBe(false);
  });

  it("is given up when another screen has gone ahead, and that is told", async () => {
    const { subject, timers, sent, stale } = keeper(() => Promise.reject(refusal(409)));
    subject.change(typed("1"));
    timers.advance(400);
    await settled();
    expect(stale).toEqual(["Changed on another screen."]);
    subject.change(typed("2"));
    timers.advance(10_000);
    expect(sent.length).toBe(1);
  });

  it("is not sent any more once the outcome is saved", () => {
    const { subject, timers, sent } = keeper(taken);
    subject.change(typed("1"));
    subject.end();
    timers.advance(10_000);
    expect(sent).toEqual([]);
  });
});
