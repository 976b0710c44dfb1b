/** One line of a comparison. */
export interface DiffLine {
  kind: "same" | "gone" | "new";
  text: string;
  /** Line number in the older text, or in the newer for new lines; from 1. */
  number: number;
}

/** The lines of two texts side by side in order: what is the same in both, gone, or new (longest common subsequence). */
export function diffLines(older: string, newer: string): DiffLine[] {
  const a = older.split("\n");
  const b = newer.split("\n");
  const common = lengths(a, b);
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ kind: "same", text: a[i] ?? "", number: j + 1 });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(common, i + 1, j) >= at(common, i, j + 1))) {
      lines.push({ kind: "gone", text: a[i] ?? "", number: i + 1 });
      i += 1;
    } else {
      lines.push({ kind: "new", text: b[j] ?? "", number: j + 1 });
      j += 1;
    }
  }
  return lines;
}

/** For each pair of places how many lines the rests have in common. */
function lengths(a: string[], b: string[]): number[][] {
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = common[i];
    for (let j = b.length - 1; row && j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? at(common, i + 1, j + 1) + 1 : Math.max(at(common, i + 1, j), at(common, i, j + 1));
    }
  }
  return common;
}

function at(table: number[][], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

/** Only what differs, with so many same lines around it; `undefined` stands for lines left out. */
export function around(lines: DiffLine[], context = 2): (DiffLine | undefined)[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some((line) => line.kind !== "same"),
  );
  const shown: (DiffLine | undefined)[] = [];
  lines.forEach((line, index) => {
    if (near[index]) {
      shown.push(line);
    } else if (shown.length === 0 || shown.at(-1) !== undefined) {
      shown.push(undefined);
    }
  });
  return shown;
}
