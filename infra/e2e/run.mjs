/**
 * Starts a private system, runs the specs against it one after the other, and stops it: `node run.mjs [part of a spec's name]…`.
 * With CLAIMLINE_E2E_KEEP the system is left running, and the next run uses it as it is. With CI set, specs that fail get a second try on a
 * fresh system, for a crowded machine may make people wait longer than a spec does; what passed only then is named.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { gatewayPid } from "./harness/processes.mjs";
import { state } from "./harness/place.mjs";
import { startSystem, stopSystem } from "./harness/system.mjs";

const specs = fileURLToPath(new URL("specs", import.meta.url));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const files = readdirSync(specs)
  .filter((name) => name.endsWith(".test.mjs") && (wanted.length === 0 || wanted.some((word) => name.includes(word))))
  // By number: the people of a later spec owe more, so that they are called before those whom an earlier one has left over.
  .sort((one, other) => parseInt(one, 10) - parseInt(other, 10));
if (files.length === 0) {
  console.error(`No spec's name contains ${wanted.join(" or ")}. There are: ${readdirSync(specs).join(", ")}`);
  process.exit(2);
}

const began = Date.now();
let code = 1;
process.once("SIGINT", () => undefined);
try {
  if (process.env.CLAIMLINE_E2E_KEEP && gatewayPid()) {
    console.log(`Using the system of ${state} that runs.`);
  } else {
    await start();
  }
  let failed = await failing(files);
  if (failed.length > 0 && process.env.CI && !process.env.CLAIMLINE_E2E_KEEP) {
    console.log(`✖ Failed, and tried once more on a fresh system: ${failed.join(", ")}`);
    await stopSystem();
    await start();
    const again = await failing(failed);
    console.log(`End-to-end specs that passed only at the second try: ${failed.filter((name) => !again.includes(name)).join(", ") || "none"}`);
    failed = again;
  }
  code = failed.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error.message);
} finally {
  if (process.env.CLAIMLINE_E2E_KEEP) {
    console.log("Left running, as CLAIMLINE_E2E_KEEP asks.");
  } else {
    await stopSystem().catch((error) => {
      console.error(error.message);
      code = 1;
    });
  }
}
console.log(`End-to-end specs: ${code === 0 ? "passed" : "FAILED"} in ${Math.round((Date.now() - began) / 1000)} s. Logs: ${state}/log`);
process.exit(code ?? 1);

async function start() {
  const from = Date.now();
  await startSystem();
  console.log(`The private system of ${state} started in ${((Date.now() - from) / 1000).toFixed(1)} s.`);
}

/** Runs each spec in a process of its own, one after the other, and tells which failed. */
async function failing(names) {
  const failed = [];
  for (const name of names) {
    const child = spawn(process.execPath, ["--test", "--test-concurrency=1", "--test-timeout=240000", "--test-reporter=spec", join(specs, name)], { stdio: "inherit" });
    const [exit] = await once(child, "exit");
    if (exit !== 0) {
      failed.push(name);
    }
  }
  return failed;
}
