import { cpus, loadavg, release, totalmem } from "node:os";
import { readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { say, title } from "./figures.mjs";

export const load = () => loadavg().map((value) => value.toFixed(2)).join(" ");

/** Facts without which no figure means anything. */
export function machine() {
  const [first] = cpus();
  title("Machine");
  say("processor", `${cpus().length} cores, ${first?.model.trim() || "model unknown"}`);
  say("memory", `${(totalmem() / 2 ** 30).toFixed(1)} GiB`);
  say("kernel", `Linux ${release()}`);
  say("commit", commit());
  say("date", new Date().toISOString().slice(0, 16).replace("T", " ") + " UTC");
  say("load average before", load());
}

function commit() {
  try {
    const git = (...args) => execFileSync("git", ["-C", import.meta.dirname ?? ".", ...args], { encoding: "utf8" }).trim();
    return git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain", "-uno") ? " with changes" : "");
  } catch {
    return "unknown";
  }
}

const ticksPerSecond = 100;

/** Processor seconds that a process and its threads have used. */
function cpuSeconds(pid) {
  const words = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(words[11]) + Number(words[12])) / ticksPerSecond;
}

export function memory(pid) {
  const text = readFileSync(`/proc/${pid}/status`, "utf8");
  const of = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1] ?? Number.NaN) / 1024;
  return { rss: of("VmRSS"), anonymous: of("RssAnon"), file: of("RssFile"), peak: of("VmHWM"), threads: Number(/^Threads:\s+(\d+)/m.exec(text)[1]) };
}

/** Starts to meter processes: { name: pid }. The function returned says the share of one core each has used since. */
export function meter(processes) {
  const began = performance.now();
  const before = Object.entries(processes).map(([name, pid]) => [name, pid, cpuSeconds(pid)]);
  const idle = idleSeconds();
  return () => {
    const seconds = (performance.now() - began) / 1_000;
    const used = before.map(([name, pid, start]) => `${name} ${percent((cpuSeconds(pid) - start) / seconds)}`);
    return `${used.length ? `${used.join(", ")} of one core; ` : ""}whole machine idle ${percent((idleSeconds() - idle) / seconds / cpus().length)} of ${cpus().length} cores`;
  };
}

const percent = (share) => `${(share * 100).toFixed(1)} %`;
const idleSeconds = () => cpus().reduce((sum, cpu) => sum + cpu.times.idle, 0) / 1_000;
