import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Api } from "../wire/http";
import type { TaskRow } from "../wire/tasksApi";
import { Question } from "./TasksDialog";
import { dueWords } from "./words";

const asked: TaskRow = {
  taskId: "call:q1",
  kind: "question",
  source: "call",
  status: "open",
  text: "",
  language: "es",
  claimIds: [],
  askedAt: "2026-03-02T18:00:00Z",
  dueAt: "2026-03-04T18:00:00Z",
  answer: "",
  canReply: true,
};

const shown = (row: TaskRow) => renderToStaticMarkup(<Question row={row} api={{} as Api} onDone={() => undefined} />);

describe("questions of patients", () => {
  it("should play what was spoken from its task, and only while it is there", () => {
    expect(shown({ ...asked, recordingId: "q1" })).toContain('src="/api/v1/tasks/call%3Aq1/recording"');
    expect(shown({ ...asked, text: "When?" })).not.toContain("<audio");
  });

  it("should say why an answer cannot be sent", () => {
    expect(shown({ ...asked, canReply: false })).toContain("There is nowhere to send an answer to.");
  });

  it("should say by when, and how late it is", () => {
    const now = Date.parse("2026-03-02T18:00:00Z");
    expect(dueWords(asked.dueAt, now)).toBe("due in 2 days");
    expect(dueWords("2026-03-02T17:00:00Z", now)).toBe("overdue by 1 hour");
  });
});
