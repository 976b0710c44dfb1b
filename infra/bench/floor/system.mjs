import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { randomInt } from "node:crypto";
import { join } from "node:path";
import { Api } from "../../e2e/harness/api.mjs";
import { ports, root, state } from "../../e2e/harness/place.mjs";
import { asterisk, awaitGateway, provision, startGateway, stopGateway } from "../../e2e/harness/processes.mjs";
import { inStore } from "../../e2e/harness/store.mjs";

/** Runs `measure` against a private system, which is stopped whatever happens; what an interrupted bench left is stopped before. */
export async function withSystem(options, measure) {
  if (existsSync(state)) {
    await stopSystem();
  }
  try {
    await startSystem(options);
    await measure();
  } finally {
    await stopSystem();
  }
}

/** Starts a private system with a scenario of infra/practice and this many seats, and an agent user for each seat. */
async function startSystem({ seats, codecs = "[ulaw, opus]", scenario = "bench" }) {
  rmSync(state, { recursive: true, force: true });
  for (const folder of ["run", "log"]) {
    mkdirSync(join(state, folder), { recursive: true });
  }
  const settings = join(state, "claimline.conf");
  writeFileSync(settings, settingsText(seats, codecs));
  provision(join(root, `infra/practice/${scenario}.conf`), settings);
  drawPassword();
  asterisk("start", "practice");
  asterisk("start", "switch");
  startGateway();
  await awaitGateway();
  await addAgents(seats);
}

async function stopSystem() {
  for (const end of [() => stopGateway(), () => asterisk("stop", "switch"), () => asterisk("stop", "practice")]) {
    await Promise.resolve()
      .then(end)
      .catch((error) => console.error(error.message));
  }
}

export const secret = (name) => new RegExp(`^${name} = "([^"]+)"`, "m").exec(readFileSync(join(state, "secrets.conf"), "utf8"))[1];

export const agentName = (seat) => `agent${seat}`;

function drawPassword() {
  if (!existsSync(join(state, "secrets.conf")) || !readFileSync(join(state, "secrets.conf"), "utf8").includes("demoPassword")) {
    const letters = "abcdefghjkmnpqrstuvwxyz23456789";
    const drawn = Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join("");
    appendFileSync(join(state, "secrets.conf"), `demoPassword = "${drawn}"\n`, { mode: 0o600 });
  }
}

/** The demonstration has five agents; the others are like the first. */
async function addAgents(seats) {
  await Api.signIn("super1");
  await inStore(async (db) => {
    const users = db.collection("users");
    const model = await users.findOne({ _id: agentName(1) });
    for (let seat = 1; seat <= seats; seat++) {
      const user = { ...model, _id: agentName(seat), name: `Agent ${seat}`, seat };
      await users.replaceOne({ _id: user._id }, user, { upsert: true });
    }
  });
}

function settingsText(seats, codecs) {
  return `claimline.telephony {
  seats = ${seats}
  switch {
    sip.port = ${ports.switchSip}
    http.port = ${ports.switchHttp}
    ami.port = ${ports.switchAmi}
    rtp { first = ${ports.switchRtp[0]}, last = ${ports.switchRtp[1]} }
    agent-codecs = ${codecs}
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
}
`;
}
