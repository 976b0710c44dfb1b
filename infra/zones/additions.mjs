/** Reads additions.txt: what its lines add to ZIP codes and to whole prefixes. */

const line = /^(?<codes>(?:(?:\d{3}|\d{5})(?:-(?:\d{3}|\d{5}))? )+)\+ (?<zones>\*|[A-Z]+)$/;

/** Each as `{code, zones}`; a code has five digits, or three for a prefix. Throws, with the line, when one cannot be read. */
export function parse(text) {
  return text.split("\n").flatMap((row, at) => {
    if (row.startsWith("#") || row === "") {
      return [];
    }
    const found = line.exec(row);
    if (!found) {
      throw new Error(`additions.txt:${at + 1}: write ZIP codes or prefixes, " + " and letters, e.g. "36854 36867-36868 + C", not: ${row}`);
    }
    const zones = found.groups.zones === "*" ? ["*"] : [...found.groups.zones];
    return found.groups.codes.trim().split(" ").flatMap(range).map((code) => ({ code, zones }));
  });
}

function range(text) {
  const [first, last = first] = text.split("-");
  return Array.from({ length: last - first + 1 }, (_, ahead) => String(+first + ahead).padStart(first.length, "0"));
}
