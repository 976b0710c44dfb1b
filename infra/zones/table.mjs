/** Joins what the sources say to one table of ZIP codes, and writes it as text. */
import { letter, letters } from "./rules.mjs";

const order = [...letters.keys()];
const width = 150;

/**
 * By prefix, `{states, zones, codes}`: all zones of the prefix, and those of each code that is known and does not have all of them. A code has every
 * zone that any source or addition gives it. Throws when an addition adds nothing, or would narrow down a code that no source knows.
 */
export function join({ zones, states }, additions) {
  const codes = new Map();
  for (const source of zones) {
    for (const [code, zone] of source) {
      add(codes, code, letter(zone));
    }
  }
  const prefixes = new Map();
  for (const { code, zones } of additions) {
    for (const zone of zones) {
      check(codes, code, zone);
      add(code.length === 3 ? prefixes : codes, code, zone);
    }
  }
  for (const [code, found] of codes) {
    found.forEach((zone) => add(prefixes, code.slice(0, 3), zone));
  }
  return rows(codes, prefixes, statesOfPrefixes(states));
}

function add(to, key, value) {
  if (!to.has(key)) {
    to.set(key, new Set());
  }
  to.get(key).add(value);
}

function check(codes, code, zone) {
  if (code.length === 5 && !codes.has(code)) {
    throw new Error(`No source knows ${code}, so it has all zones of its prefix; an addition would take the others away.`);
  }
  if (codes.get(code)?.has(zone)) {
    throw new Error(`${code} has ${zone} without the addition; take it out.`);
  }
}

function statesOfPrefixes(states) {
  const found = new Map();
  for (const [code, state] of states) {
    add(found, code.slice(0, 3), state);
  }
  return found;
}

/** Only prefixes that lie in a state: the sources list a few codes that no post office has. */
function rows(codes, prefixes, states) {
  const table = new Map();
  for (const prefix of [...prefixes.keys()].filter((prefix) => states.has(prefix)).sort()) {
    table.set(prefix, { states: [...states.get(prefix)].sort().join(","), zones: written(prefixes.get(prefix)), codes: new Map() });
  }
  for (const code of [...codes.keys()].sort()) {
    const row = table.get(code.slice(0, 3));
    const zones = written(codes.get(code));
    if (row && row.zones !== "*" && row.zones !== zones) {
      row.codes.set(code, zones);
    }
  }
  return table;
}

/** Letters in their order, then other names; anywhere swallows all. */
function written(zones) {
  const short = order.filter((zone) => zones.has(zone)).join("");
  const names = [...zones].filter((zone) => zone.includes("/")).sort();
  return zones.has("*") ? "*" : [short, ...names].filter((part) => part).join(",");
}

/** The table as lines: prefixes in a row that agree are one, and below a prefix stand the codes, by their last two digits, that have fewer zones. */
export function write(table) {
  const lines = [];
  for (const { first, last, states, zones, codes } of merged(table)) {
    lines.push(`${first === last ? first : `${first}-${last}`} ${states} ${zones}`, ...below(codes));
  }
  return lines;
}

function merged(table) {
  const found = [];
  for (const [prefix, row] of table) {
    const before = found.at(-1);
    const joins = before && +before.last + 1 === +prefix && before.states === row.states && before.zones === row.zones;
    if (joins && before.codes.size === 0 && row.codes.size === 0) {
      before.last = prefix;
    } else {
      found.push({ first: prefix, last: prefix, ...row });
    }
  }
  return found;
}

function below(codes) {
  const by = new Map();
  for (const [code, zones] of codes) {
    by.set(zones, [...(by.get(zones) ?? []), +code.slice(3)]);
  }
  return [...by].flatMap(([zones, ends]) => wrapped(`  ${zones}`, ranges(ends)));
}

function ranges(numbers) {
  const found = [];
  for (const number of numbers) {
    if (found.at(-1)?.last === number - 1) {
      found.at(-1).last = number;
    } else {
      found.push({ first: number, last: number });
    }
  }
  const two = (number) => String(number).padStart(2, "0");
  return found.map(({ first, last }) => (first === last ? two(first) : `${two(first)}-${two(last)}`));
}

function wrapped(head, words) {
  const lines = [head];
  for (const word of words) {
    if (lines.at(-1).length + word.length >= width) {
      lines.push(head);
    }
    lines.push(`${lines.pop()} ${word}`);
  }
  return lines;
}
