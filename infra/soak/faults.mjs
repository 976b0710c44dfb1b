import { setTimeout as after } from "node:timers/promises";
import { asterisk, asteriskPid, awaitGateway, gatewayPid, startGateway, stopGateway } from "../e2e/harness/processes.mjs";

const console = (command) => asterisk("console", "switch", command);

/** What goes wrong, and is over when the promise is; from then on the time runs in which all must be right again. The promise may tell what it did. */
export const faults = [
  { name: "the gateway is killed and started again", do: async () => {
    await stopGateway(1, "SIGKILL");
    startGateway();
    await awaitGateway();
  } },
  { name: "the gateway stands still for 8 s", do: () => frozen(gatewayPid(), 8_000) },
  { name: "the switch is killed and started again", do: async () => {
    process.kill(asteriskPid("switch"), "SIGKILL");
    await after(1_000);
    asterisk("start", "switch");
  } },
  { name: "the switch stands still for 6 s", do: () => frozen(asteriskPid("switch"), 6_000) },
  { name: "the gateway's line to the switch is cut", do: async () => {
    const sessions = [...console("manager show connected").matchAll(/^\s*claimline\s+127\.0\.0\.1\s+\d+\s+\d+\s+(\d+)\s/gm)];
    sessions.forEach(([, descriptor]) => console(`manager kick session ${descriptor}`));
    return `${sessions.length} connections`;
  } },
  { name: "every second leg is hung up at the switch", do: async ({ channels }) => {
    const legs = ((await channels.list()) ?? []).filter((_, at) => at % 2 === 0);
    legs.forEach(({ name }) => console(`channel request hangup ${name}`));
    return `${legs.length} legs`;
  } },
  { name: "everybody out there is gone at once", do: async () => {
    process.kill(asteriskPid("practice"), "SIGKILL");
    await after(1_000);
    asterisk("start", "practice");
  } },
  { name: "the supervisor's stream is cut", do: async ({ view }) => view.stream.cut() },
  { name: "gateway and switch are killed together", do: async () => {
    process.kill(asteriskPid("switch"), "SIGKILL");
    await stopGateway(1, "SIGKILL");
    asterisk("start", "switch");
    startGateway();
    await awaitGateway();
  } },
];

async function frozen(pid, ms) {
  process.kill(pid, "SIGSTOP");
  await after(ms);
  process.kill(pid, "SIGCONT");
}
