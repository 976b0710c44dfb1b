/** The private system of the benches: settled before the harness is loaded, which reads it from the environment. */
import { fileURLToPath } from "node:url";
import { join } from "node:path";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
export const main = process.env.CLAIMLINE_STATE ?? join(root, ".claimline");
export const state = process.env.CLAIMLINE_BENCH_STATE ?? join(main, "bench");

const first = Number(process.env.CLAIMLINE_BENCH_PORTS ?? 14_000);
export const web = Number(process.env.CLAIMLINE_BENCH_WEB ?? 8_700);
export const audio = Number(process.env.CLAIMLINE_BENCH_RTP ?? 32_000);

export const telephones = { sipPort: first + 500, audioPort: audio + 2_500 };
export const ownPorts = { first, web: web + 60, audio };

process.env.CLAIMLINE_E2E_STATE = state;
process.env.CLAIMLINE_E2E_PORTS = String(first);
process.env.CLAIMLINE_E2E_WEB = String(web);
process.env.CLAIMLINE_E2E_RTP = String(audio);
