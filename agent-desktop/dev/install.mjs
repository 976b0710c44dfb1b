/** Runs `npm ci` when nothing is installed yet, or when the lock file is not the one that was installed. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const stamp = "node_modules/.claimline-lock";
const hash = createHash("sha256").update(readFileSync("package-lock.json")).update(process.version).digest("hex");
const [major] = process.versions.node.split(".").map(Number);
if (major < 20) {
  console.error(
    `The browser application is built with Node 20 or newer; this is ${process.version}. Install a newer Node, or leave it out with -Ddesktop.skip.`,
  );
  process.exit(1);
}
if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) {
  process.exit(0);
}
console.log("Installing the browser application's dependencies (about 10 s)");
const done = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
if (done.status !== 0) {
  console.error("npm ci failed. Check the network and the npm registry settings, then build again.");
  process.exit(done.status ?? 1);
}
writeFileSync(stamp, hash);
