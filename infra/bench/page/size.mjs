import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../place.mjs";
import { say, title } from "../report/figures.mjs";
import { judge } from "./verdict.mjs";

const kB = (bytes) => `${(bytes / 1_000).toFixed(1)} kB`;

/** What the browser has to fetch, compressed with gzip -9: with the page, and later when it is wanted. */
export function measureSize() {
  const dist = join(root, "agent-desktop/dist");
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const files = readdirSync(join(dist, "assets")).map((name) => ({
    name,
    size: gzipSync(readFileSync(join(dist, "assets", name)), { level: 9 }).length,
    // The worker of the timers is fetched as soon as the page runs.
    first: page.includes(name) || name.includes("worker"),
  }));
  const sum = (kind, first) => files.filter(({ name, first: one }) => name.endsWith(kind) && one === first).reduce((total, { size }) => total + size, 0);
  title("Size, compressed (gzip -9)");
  say("JavaScript at first", kB(sum(".js", true)) + judge(sum(".js", true) / 1_000, 350, "kB"));
  say("style at first", kB(sum(".css", true)));
  say("JavaScript when wanted", `${kB(sum(".js", false))} (the script editor, for supervisors)`);
  say("style when wanted", kB(sum(".css", false)));
}
