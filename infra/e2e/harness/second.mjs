import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main, ports, root, state } from "./place.mjs";
import { awaitGateway, run, startGateway, stopGateway } from "./processes.mjs";

/** A second server of the MongoDB protocol, with its own process and disk, which can be stopped. */
const data = join(state, "second-store");
const order = (verb) => run(join(root, "infra/second-store/run.sh"), [verb, String(ports.secondStore), data], { CLAIMLINE_STATE: main });

export const missing = existsSync(join(main, "second-store/installed"))
  ? false
  : `no second store is installed in ${main}; infra/second-store/install.sh does it`;

let uri;
/** The store's address, with a database of this name in it. */
export const uriOf = (database) => `${uri.replace(/\/[^/?]*(\?|$)/, (_, rest) => `/${database}${rest}`)}`;

export function startStore() {
  mkdirSync(data, { recursive: true });
  const said = order("start");
  uri = /mongodb:\/\/\S+/.exec(said)?.[0] ?? `mongodb://127.0.0.1:${ports.secondStore}/`;
  if (!/:\d+\//.test(uri)) {
    uri = `${uri}/`;
  }
}

export const stopStore = () => order("stop");

/** Starts gateways 1 to `nodes` on this database instead of the one which runs; they form a cluster when there are two. */
export async function gatewaysOn(database, nodes = 1) {
  await stopGateway(1);
  const members = Array.from({ length: nodes }, (_, at) => `"127.0.0.1:${ports.cluster(at + 1)}"`).join(", ");
  for (let node = 1; node <= nodes; node++) {
    const file = join(state, `${database}-${node}.conf`);
    writeFileSync(file, `claimline.gateway {
  http.port = ${ports.gateway(node)}
  data-dir = "data-${database}-${node}"
  store.uri = "${uriOf(database)}"
${nodes > 1 ? `  cluster { on = true, port = ${ports.cluster(node)}, members = [${members}] }\n` : ""}}
`);
    startGateway({ node, settings: [file] });
    await awaitGateway(node, 90_000);
  }
}

/** Back to the gateway that the other specs use. */
export async function gatewayAsBefore() {
  await stopGateway(2);
  await stopGateway(1);
  startGateway();
  await awaitGateway();
}
