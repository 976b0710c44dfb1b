import { mkdirSync, existsSync, readFileSync, rmSync, writeFileSync, appendFileSync } from "node:fs";
import { randomInt } from "node:crypto";
import { join } from "node:path";
import { interpreter, payers } from "./book.mjs";
import { ports, root, shots, state } from "./place.mjs";
import { asterisk, awaitGateway, provision, startGateway, stopGateway } from "./processes.mjs";

/** One private system: own state directory and ports, the e2e world, and nothing left of earlier runs. */
export async function startSystem() {
  if (existsSync(state)) {
    await stopSystem();
  }
  rmSync(state, { recursive: true, force: true });
  for (const folder of ["run", "log", "shots"]) {
    mkdirSync(join(state, folder), { recursive: true });
  }
  mkdirSync(shots, { recursive: true });
  const settings = join(state, "claimline.conf");
  writeFileSync(settings, settingsText());
  provision(process.env.CLAIMLINE_E2E_SCENARIO ?? join(root, "infra/practice/e2e.conf"), settings);
  drawPassword();
  asterisk("start", "practice");
  asterisk("start", "switch");
  startGateway();
  await awaitGateway();
}

export async function stopSystem() {
  const failed = [];
  for (const end of [() => stopGateway(2), () => stopGateway(1), () => asterisk("stop", "switch"), () => asterisk("stop", "practice")]) {
    await Promise.resolve().then(end).catch((error) => failed.push(error.message));
  }
  if (failed.length > 0) {
    throw new Error(failed.join("\n"));
  }
}

export function password() {
  return /demoPassword = "([^"]+)"/.exec(readFileSync(join(state, "secrets.conf"), "utf8"))[1];
}

function drawPassword() {
  if (!existsSync(join(state, "secrets.conf")) || !readFileSync(join(state, "secrets.conf"), "utf8").includes("demoPassword")) {
    const letters = "abcdefghjkmnpqrstuvwxyz23456789";
    const drawn = Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join("");
    appendFileSync(join(state, "secrets.conf"), `demoPassword = "${drawn}"\n`, { mode: 0o600 });
  }
}

function settingsText() {
  const lines = payers.map(({ id, phone }) => `{ match = "${id}", phone = "${phone}", hours = "Mon-Fri 8-18", zone = "America/New_York" }`);
  return `claimline.telephony {
  seats = 10
  switch {
    sip.port = ${ports.switchSip}
    http.port = ${ports.switchHttp}
    ami.port = ${ports.switchAmi}
    rtp { first = ${ports.switchRtp[0]}, last = ${ports.switchRtp[1]} }
  }
  practice {
    sip.port = ${ports.practiceSip}
    ami.port = ${ports.practiceAmi}
    rtp { first = ${ports.practiceRtp[0]}, last = ${ports.practiceRtp[1]} }
  }
}
claimline.gateway {
  http.port = ${ports.gateway(1)}
  store.embedded-port = ${ports.store}
  messages.sandbox.port = ${ports.sandbox}
  messages.email { host = "127.0.0.1", port = ${ports.mail}, protection = none, from = "reports@claimline.example" }
  messages.retry { first = 500 ms, longest = 2 s }
  quality.agents-hear-their-calls = true
  payers = [
    ${lines.join("\n    ")}
  ]
  directory = [{ name = "${interpreter.name}", number = "${interpreter.phone}", for = patients }]
}
`;
}
