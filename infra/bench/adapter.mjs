import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { app } from "../e2e/harness/processes.mjs";
import { asteriskRoot } from "../e2e/harness/place.mjs";
import { root } from "./place.mjs";
import { measuredHow, say } from "./report/figures.mjs";
import { load, meter } from "./report/machine.mjs";

/** Set-ups a second through the telephony adapter alone, without gateway, store or desks (dialer/asterisk, SetUpBench). */
export async function adapter({ rate = 30, seconds = 60, headsets = rate * 3 }) {
  const used = meter({});
  runInAdapter("SetUpBench", [rate, seconds, headsets]);
  say("processor", used());
  say("load average after", load());
  measuredHow(["Each call: Originate, answered at once by the practice exchange, bridged to a headset, hung up after a second; times by the adapter's own clock."]);
}

/** Runs a class of the adapter's benches. */
export function runInAdapter(name, args) {
  const module = join(root, "dialer/asterisk");
  const classes = join(module, "target/test-classes");
  if (!existsSync(classes)) {
    throw new Error(`There is no ${classes}. ./claimline bench adapter compiles it.`);
  }
  const done = spawnSync(
    join(process.env.JAVA_HOME ?? "", "bin/java"),
    ["-cp", `${classes}:${join(root, "dialer/contracts/target/classes")}:${app()}/*`, `io.claimline.dialer.asterisk.bench.${name}`, ...args].map(String),
    { cwd: module, stdio: "inherit", env: { ...process.env, CLAIMLINE_ASTERISK_ROOT: asteriskRoot } },
  );
  if (done.status !== 0) {
    throw new Error(`${name} ended with ${done.status ?? done.signal}.`);
  }
}
