const day = new Intl.DateTimeFormat("en-US", {
  weekday: "short",
  month: "short",
  day: "numeric",
  year: "numeric",
  timeZone: "UTC",
});
const moment = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", hour: "numeric", minute: "2-digit" });

/** Of a date without a time: the same everywhere. */
export function dayName(iso: string): string {
  return day.format(new Date(`${iso}T00:00:00Z`));
}

/** In the reader's own time. */
export function at(iso: string): string {
  return moment.format(new Date(iso));
}

export function waitingWords(waiting: number | undefined, onHold = 0): string {
  if (waiting === undefined) {
    return "Letters are being read";
  }
  const held = onHold > 0 ? `, ${onHold.toLocaleString("en-US")} more while their account is on hold` : "";
  return filed(waiting) + held;
}

function filed(waiting: number): string {
  if (waiting === 0) {
    return "No letter waits";
  }
  return waiting === 1 ? "1 letter waits" : `${waiting.toLocaleString("en-US")} letters wait`;
}

export function madeWords({ day: iso, letters }: { day: string; letters: number }): string {
  return letters === 0
    ? "Nothing was added: what waited is paid, or has no address."
    : `${letters.toLocaleString("en-US")} ${letters === 1 ? "letter is" : "letters are"} in the file of ${dayName(iso)}. Download it, and have it printed.`;
}
