import { Worker } from "node:worker_threads";

/** So many sockets that take the board and do nothing with it, in a thread of their own. */
export async function openViewers(hub, count) {
  const worker = new Worker(new URL("./viewers.worker.mjs", import.meta.url), { workerData: { port: hub.port, cookie: hub.cookie, count } });
  const heard = () => new Promise((resolve) => worker.once("message", resolve));
  await heard();
  return {
    /** Messages a second to each of them, since they were opened. */
    async messages() {
      worker.postMessage("count");
      return heard();
    },
    close: () => void worker.terminate(),
  };
}
