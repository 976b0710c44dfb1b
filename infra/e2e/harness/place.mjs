import { fileURLToPath } from "node:url";
import { join } from "node:path";

/** Where things are, and the ports of the private system. Everything can be moved by the environment. */
export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");
export const main = process.env.CLAIMLINE_STATE ?? join(root, ".claimline");
export const state = process.env.CLAIMLINE_E2E_STATE ?? join(main, "e2e");
export const asteriskRoot = process.env.CLAIMLINE_ASTERISK_ROOT ?? join(main, "asterisk-root");
export const shots = join(state, "shots");

const base = Number(process.env.CLAIMLINE_E2E_PORTS ?? 13_000);
const web = Number(process.env.CLAIMLINE_E2E_WEB ?? 8_600);
const audio = Number(process.env.CLAIMLINE_E2E_RTP ?? 29_000);

export const ports = {
  gateway: (node) => web + node - 1,
  cluster: (node) => web + 50 + node,
  store: web + 10,
  secondStore: web + 20,
  sandbox: web + 30,
  mail: web + 40,
  switchSip: base + 60,
  switchAmi: base + 38,
  switchHttp: base + 88,
  practiceSip: base + 160,
  practiceAmi: base + 138,
  switchRtp: [audio, audio + 999],
  practiceRtp: [audio + 1_000, audio + 1_999],
};

/** Of a gateway, by its number or already an address. */
export const address = (node = 1) => (typeof node === "string" ? node : `http://127.0.0.1:${ports.gateway(node)}`);
