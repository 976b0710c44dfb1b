import { spawn, spawnSync } from "node:child_process";
import { existsSync, openSync, readFileSync, rmSync, writeFileSync, closeSync } from "node:fs";
import { join } from "node:path";
import { asteriskRoot, main, root, state } from "./place.mjs";
import { until } from "./until.mjs";

const mainClass = "io.claimline.gateway.app.Main";

/** Runs a program to its end; throws with the end of what it said when it fails. */
export function run(command, args, env = {}) {
  const done = spawnSync(command, args, { env: { ...process.env, ...env }, encoding: "utf8" });
  if (done.status !== 0) {
    const said = `${done.stdout ?? ""}${done.stderr ?? ""}`.trim().split("\n").slice(-12).join("\n");
    throw new Error(`${command} ${args.join(" ")} ended with ${done.status ?? done.signal ?? done.error}:\n${said}`);
  }
  return done.stdout;
}

const inContainer = process.env.CLAIMLINE_ASTERISK === "container";

export const asterisk = (action, name, ...rest) =>
  run(join(root, "infra/asterisk/run.sh"), [action, name, ...rest], { CLAIMLINE_STATE: state });

/** The newest assembled build of the launcher. */
export function app() {
  if (process.env.CLAIMLINE_APP) {
    return process.env.CLAIMLINE_APP;
  }
  const stamp = join(main, "stamps/build");
  if (!existsSync(stamp)) {
    throw new Error(`There is no build in ${main}. Run ./claimline build first.`);
  }
  return join(main, "app", readFileSync(stamp, "utf8"));
}

const java = () => join(process.env.JAVA_HOME ?? "", "bin/java");

/** The launcher's own flags, so that what is proved is what is shipped. */
function jvmFlags() {
  const said = run("bash", ["-c", `source "$0/infra/launcher/processes.sh"; printf '%s\\n' "\${jvm_flags[@]}"`, root]);
  return said.trim().split("\n");
}

export function provision(scenario, settings) {
  run(java(), ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", `${app()}/*`, "io.claimline.provisioning.Main", "render",
    "--state", state, "--scenario", scenario, "--settings", settings, ...(inContainer ? ["--asterisk-root", "/"] : [])]);
  run("ln", ["-sfn", asteriskRoot, join(state, "asterisk-root")]);
  for (const name of ["switch", "practice"]) {
    run(join(root, "infra/practice/synthesise.sh"), [join(state, name, "prompts.tsv"), join(state, name, "share"), join(main, "prompts")]);
  }
}

const name = (node) => (node === 1 ? "gateway" : `gateway-${node}`);
const pidFile = (node) => join(state, "run", `${name(node)}.pid`);
export const logFile = (node = 1) => join(state, "log", `${name(node)}.log`);

/** Numbers are used again: a pid counts only while that process is a gateway of this state directory. */
export function gatewayPid(node = 1) {
  try {
    const pid = Number(readFileSync(pidFile(node), "utf8"));
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return words.includes(mainClass) && words.includes(state) ? pid : undefined;
  } catch {
    return undefined;
  }
}

export function startGateway({ node = 1, settings = [], env = {} } = {}) {
  if (gatewayPid(node)) {
    return;
  }
  rmSync(join(state, "run", `${name(node)}.address`), { force: true });
  const log = openSync(logFile(node), "a");
  const cache = existsSync(join(app(), "gateway.aot")) ? [`-XX:AOTCache=${app()}/gateway.aot`, "-Xlog:aot=off"] : [];
  const options = ["--state", state, "--pid-name", name(node), ...settings.flatMap((file) => ["--config", file])];
  const child = spawn(java(), [...cache, ...jvmFlags(), "-cp", classpath(), mainClass, ...options], {
    detached: true,
    stdio: ["ignore", log, log],
    env: { ...process.env, CLAIMLINE_DEMO: "true", ...env },
  });
  child.unref();
  closeSync(log);
  writeFileSync(pidFile(node), String(child.pid));
}

/** In the launcher's order: a cache of what the JVM learned counts for that class path only. */
function classpath() {
  return run("bash", ["-c", `printf '%s:' "$0"/*.jar | sed 's/:$//'`, app()]);
}

export async function awaitGateway(node = 1, within = 60_000) {
  const file = join(state, "run", `${name(node)}.address`);
  return until(`gateway ${node} is ready`, async () => {
    if (!gatewayPid(node)) {
      const end = readFileSync(logFile(node), "utf8").slice(-800);
      throw Object.assign(new Error(`Gateway ${node} ended while starting. The end of its log:\n${end}`), { hopeless: true });
    }
    const url = readFileSync(file, "utf8").trim();
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(3_000) });
    if (answer.status !== 200) {
      throw new Error(await answer.text());
    }
    return url;
  }, { within, every: 100 });
}

/** Ends a gateway: politely, or as a power cut would. */
export async function stopGateway(node = 1, signal = "SIGTERM") {
  const pid = gatewayPid(node);
  if (pid) {
    process.kill(pid, signal);
    await until(`gateway ${node} has ended`, () => !gatewayPid(node), { within: 30_000 }).catch((error) => {
      process.kill(pid, "SIGKILL");
      throw error;
    });
  }
  rmSync(pidFile(node), { force: true });
}

/** The pid of one of the two Asterisks. */
export function asteriskPid(which) {
  const pid = Number(readFileSync(join(state, which, "run/claimline.pid"), "utf8"));
  const ours = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(join(state, which, "etc/asterisk.conf"));
  if (!ours) {
    throw new Error(`the ${which} is not running`);
  }
  return pid;
}
