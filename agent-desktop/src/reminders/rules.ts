/** The rules by which a campaign chooses accounts, as lines of a form: every line must let the account in. */
export type RuleKind =
  | "owes"
  | "aged"
  | "atStep"
  | "quietFor"
  | "lastCame"
  | "promiseBroken"
  | "client"
  | "language"
  | "state";

export type Basis = "service" | "bill" | "responsibility";

/** One line. What a kind does not need is kept, for whoever changes the kind and back. */
export interface Line {
  kind: RuleKind;
  not: boolean;
  least: string;
  most: string;
  basis: Basis;
  /** Words, apart by commas or spaces. */
  words: string;
}

type Rule = Record<string, unknown>;

export const kinds: { kind: RuleKind; label: string }[] = [
  { kind: "owes", label: "Balance is" },
  { kind: "aged", label: "Balance is old" },
  { kind: "quietFor", label: "No contact for days" },
  { kind: "lastCame", label: "Last contact came to" },
  { kind: "atStep", label: "Is at step" },
  { kind: "promiseBroken", label: "A promise was broken" },
  { kind: "client", label: "Client is" },
  { kind: "language", label: "Language is" },
  { kind: "state", label: "State is" },
];

/** A line as it begins. */
export const fresh: Line = { kind: "owes", not: false, least: "20", most: "", basis: "responsibility", words: "" };

const listed: ReadonlySet<RuleKind> = new Set(["atStep", "lastCame", "client", "language", "state"]);

/** Whether the line takes words. */
export const takesWords = (kind: RuleKind) => listed.has(kind);

/** The rule of the lines; what cannot be read is told by the line's number. */
export function ruleOf(lines: Line[]): { rule?: Rule; wrong: Record<number, string> } {
  const wrong: Record<number, string> = {};
  const all = lines.map((line, index) => {
    const read = one(line);
    if (typeof read === "string") {
      wrong[index] = read;
      return {};
    }
    return line.not ? { not: read } : read;
  });
  return Object.keys(wrong).length > 0 ? { wrong } : { rule: { all }, wrong };
}

function one(line: Line): Rule | string {
  switch (line.kind) {
    case "owes": {
      const [least, most] = [cents(line.least), cents(line.most)];
      if (Number.isNaN(least) || Number.isNaN(most)) return "Give amounts in dollars, as 20 or 20.50.";
      return crossed(least, most) ?? { owes: { ...given("leastCents", least), ...given("mostCents", most) } };
    }
    case "aged": {
      const [least, most] = [whole(line.least), whole(line.most)];
      if (Number.isNaN(least) || Number.isNaN(most)) return "Give whole days.";
      const ends = { ...given("leastDays", least), ...given("mostDays", most) };
      return crossed(least, most) ?? { aged: { basis: line.basis, ...ends } };
    }
    case "quietFor": {
      const days = whole(line.least);
      return days === undefined || Number.isNaN(days) ? "Give whole days." : { quietFor: days };
    }
    case "promiseBroken":
      return { promiseBroken: true };
    case "atStep":
    case "lastCame":
    case "client":
    case "language":
    case "state": {
      const words = wordsOf(line);
      return words.length === 0 ? "Give at least one." : { [line.kind]: words };
    }
  }
}

function wordsOf({ kind, words }: Line): string[] {
  const split = words.split(/[\s,]+/).filter((word) => word !== "");
  return kind === "state" ? split.map((word) => word.toUpperCase()) : split;
}

function crossed(least: number | undefined, most: number | undefined): string | undefined {
  return least !== undefined && most !== undefined && most < least ? "The second must not be less." : undefined;
}

const given = (name: string, value: number | undefined) => (value === undefined ? {} : { [name]: value });

const cents = (text: string) =>
  text.trim() === ""
    ? undefined
    : /^\d{1,8}(\.\d{1,2})?$/.test(text.trim())
      ? Math.round(Number(text) * 100)
      : Number.NaN;

const whole = (text: string) =>
  text.trim() === "" ? undefined : /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;

/** The lines of a rule; undefined when it says more than lines can, and then it is shown as it is. */
export function linesOf(rule: Rule): Line[] | undefined {
  const all = "all" in rule ? (rule.all as Rule[]) : [rule];
  const lines = all.map(lineOf);
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

function lineOf(rule: Rule): Line | undefined {
  if ("not" in rule) {
    const inner = lineOf(rule.not as Rule);
    return inner && !inner.not ? { ...inner, not: true } : undefined;
  }
  const kind = kinds.find((each) => each.kind in rule)?.kind;
  if (!kind) return undefined;
  const empty: Line = { ...fresh, kind, least: "" };
  const value = rule[kind];
  if (kind === "owes") {
    const { leastCents, mostCents } = value as Record<string, number | undefined>;
    return { ...empty, least: dollars(leastCents), most: dollars(mostCents) };
  }
  if (kind === "aged") {
    const { basis, leastDays, mostDays } = value as { basis: Basis; leastDays?: number; mostDays?: number };
    return { ...empty, basis, least: text(leastDays), most: text(mostDays) };
  }
  if (kind === "quietFor") return { ...empty, least: text(value as number) };
  return takesWords(kind) ? { ...empty, words: (value as string[]).join(", ") } : empty;
}

/** What the server fills in for an open end is shown as open. */
const OPEN = 2_147_483_647;
const text = (value: number | undefined) => (value === undefined || value >= OPEN ? "" : String(value));
const dollars = (value: number | undefined) =>
  value === undefined || value >= Number.MAX_SAFE_INTEGER ? "" : String(value / 100);
