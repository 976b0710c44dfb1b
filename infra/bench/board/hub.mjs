import { spawn } from "node:child_process";
import { once } from "node:events";

/** The hub of a gateway before an invented floor: its address, a session and its process. CLAIMLINE_BOARD_HUB is the command that starts it. */
export async function openHub({ agents, calls, rate }) {
  const command = process.env.CLAIMLINE_BOARD_HUB;
  if (!command) {
    throw new Error("CLAIMLINE_BOARD_HUB is not set; start this bench with ./claimline bench board");
  }
  const hub = spawn("bash", ["-c", `exec ${command} ${agents} ${calls} ${rate}`], { stdio: ["pipe", "pipe", "inherit"] });
  let text = "";
  for (;;) {
    const [chunk] = await Promise.race([once(hub.stdout, "data"), once(hub, "exit").then(() => [undefined])]);
    if (chunk === undefined) {
      throw new Error("the hub ended before it said where it is");
    }
    text += chunk;
    const line = text.split("\n").find((one) => one.startsWith("{\"port\""));
    if (line) {
      const told = JSON.parse(line);
      return { ...told, base: `http://127.0.0.1:${told.port}`, close: () => hub.stdin.end() };
    }
  }
}
