import type { TaskRow } from "../wire/tasksApi";

const sources: Record<TaskRow["source"], string> = {
  call: "Spoken on a call",
  link: "Written on the page of a link",
  message: "Written as a message",
};

const hour = 3_600_000;

/** How a question came, and in which language it is to be answered. */
export function cameFrom({ source, language }: Pick<TaskRow, "source" | "language">): string {
  return `${sources[source]} · ${language === "es" ? "Spanish" : "English"}`;
}

/** When the person was told to hear by; a day or more in days. */
export function dueWords(dueAt: string, now: number): string {
  const hours = Math.round((Date.parse(dueAt) - now) / hour);
  const span = (left: number) =>
    left >= 48 ? `${Math.round(left / 24)} days` : left === 1 ? "1 hour" : `${left} hours`;
  return hours < 0 ? `overdue by ${span(-hours)}` : hours === 0 ? "due within the hour" : `due in ${span(hours)}`;
}
