/**
 * Derives the table of the time zones of ZIP codes that the gateway ships: `node derive.mjs` writes it, `node derive.mjs --check` ends with 1 when the
 * one that is there is another. The packages must have been fetched: fetch.sh.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "./additions.mjs";
import { letters } from "./rules.mjs";
import { derivedOn, named, read } from "./sources.mjs";
import { join, write } from "./table.mjs";

const file = new URL("../../gateway/app/src/main/resources/zones/zip-zones.txt", import.meta.url);
const additions = new URL("additions.txt", import.meta.url);

const header = `# The time zones a ZIP code may be in. Derived by infra/zones/derive.mjs on ${derivedOn}; not to be edited: what the sources lack is added in
# infra/zones/additions.txt. Licences: NOTICE.txt beside this file. Sources:
${named.map((source) => `#   ${source}`).join("\n")}
#
# A row is a prefix, or several, with the states it is used in and all zones of its ZIP codes. Rows below one, further in, name its codes by their
# last two digits and have fewer zones. What is not named has all of its prefix. Several letters: any of them, for the sources disagree. "*" is
# anywhere: military post has no place. A letter stands for all zones that keep the same time from now on; zones without one are written out.
`;

const table = write(join(await read(), parse(readFileSync(additions, "utf8"))));
const legend = [...letters].map(([letter, zone]) => `${letter} = ${zone}`);
const text = `${header}\n${legend.join("\n")}\n\n${table.join("\n")}\n`;

if (!process.argv.includes("--check")) {
  writeFileSync(file, text);
} else if (readFileSync(file, "utf8") !== text) {
  console.error("zip-zones.txt is not what its sources say. Run infra/zones/derive.mjs, and look at the difference before it is committed.");
  process.exitCode = 1;
} else {
  console.log("zip-zones.txt is what its sources say.");
}
