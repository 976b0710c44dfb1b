import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "./additions.mjs";
import { letter, letters } from "./rules.mjs";
import { join, write } from "./table.mjs";

const eastern = "America/New_York";
const central = "America/Chicago";

/** The table of sources that say this, all of it in Tennessee. */
function table(sources, additions = "") {
  const codes = sources.flatMap((source) => Object.keys(source));
  return write(join({ zones: sources.map((source) => new Map(Object.entries(source))), states: new Map(codes.map((code) => [code, "TN"])) }, parse(additions)));
}

test("a prefix whose codes agree is one row, and prefixes in a row that agree are one", () => {
  assert.deepEqual(table([{ 37001: central, 37099: central, 37102: central, 37400: eastern }]), ["370-371 TN C", "374 TN E"]);
});

test("a code has every zone that any source gives it", () => {
  assert.deepEqual(table([{ 37301: central, 37302: eastern }, { 37301: central, 37302: central }]), ["373 TN EC", "  C 01"]);
});

test("a code that one source alone knows has what that one says, and a code that none knows has all of its prefix", () => {
  assert.deepEqual(table([{ 37301: central, 37305: central }, { 37302: eastern, 37303: eastern }]), ["373 TN EC", "  C 01 05", "  E 02-03"]);
});

test("an addition adds, to the code and to what its prefix may be", () => {
  assert.deepEqual(table([{ 37301: central, 37302: central }], "37302 + E"), ["373 TN EC", "  C 01"]);
});

test("military post is anywhere whatever a source says", () => {
  assert.deepEqual(table([{ "09012": eastern }], "090 + *"), ["090 TN *"]);
});

test("an addition that adds nothing is refused", () => {
  assert.throws(() => table([{ 37301: central }], "37301 + C"), /37301 has C without the addition/);
});

test("an addition to a code that no source knows is refused, for it would narrow it down", () => {
  assert.throws(() => table([{ 37301: central }], "37302 + E"), /No source knows 37302/);
});

test("an addition that cannot be read is refused with its line", () => {
  assert.throws(() => parse("# fine\n37301 - E"), /additions\.txt:2/);
});

test("a code without a state is no post office", () => {
  assert.deepEqual(write(join({ zones: [new Map([["88888", eastern]])], states: new Map() }, [])), []);
});

test("zones that keep the same time from now on are one", () => {
  const found = [
    "America/Detroit", "America/Indiana/Vevay", "America/Kentucky/Monticello", "America/Indiana/Knox", "America/North_Dakota/Beulah", "America/Menominee",
    "America/Boise", "America/Sitka", "America/Metlakatla", "America/St_Thomas", "Pacific/Saipan", "Pacific/Midway",
  ].map(letter);
  assert.equal(found.join(""), "EEECCCMKKRGS");
  assert.equal(new Set([...letters.values()].map(letter)).size, letters.size, "no two letters stand for the same time");
  assert.equal(letter("Pacific/Palau"), "Pacific/Palau");
});

test("every addition of ours can be read", () => {
  const ours = parse(readFileSync(new URL("additions.txt", import.meta.url), "utf8"));
  assert.ok(ours.some(({ code, zones }) => code === "36867" && zones.includes("C")));
  assert.equal(new Set(ours.map(({ code, zones }) => code + zones)).size, ours.length, "none stands twice");
});
