import { book } from "../../e2e/harness/book.mjs";

/**
 * People who owe, each with a number of their own, as an 837 file. The area code says what the far end does (infra/practice/bench.conf): 999 answers
 * at once and stays. The balances are larger than any of the demonstration, so that these people are called first.
 */
export function people(count, area = 999) {
  return Array.from({ length: count }, (_, i) => ({ last: "BENCH", first: `P${i}`, phone: phone(area, i), charges: [9_000_000 + i] }));
}

const phone = (area, i) => `${area}${String(5_550_000 + i)}`;

/** The file, and for each number as it is dialled the person it belongs to: more than the name is not on a desk before verification. */
export function worklist(count, area) {
  const all = people(count, area);
  const spec = 9;
  return { text: book(spec, all), partyOf: new Map(all.map((person) => [`1${person.phone}`, `${person.first} ${person.last}`])) };
}
