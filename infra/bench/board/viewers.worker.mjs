import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

const { WebSocket } = createRequire(new URL("../../../agent-desktop/package.json", import.meta.url))("ws");
const { port, cookie, count } = workerData;
let messages = 0;
let open = 0;
let began = 0;

for (let i = 0; i < count; i++) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1/events`, { headers: { Cookie: cookie, Origin: `http://127.0.0.1:${port}` } });
  socket.on("open", () => {
    socket.send(JSON.stringify({ v: 1, type: "hello", data: { view: "board", tab: `viewer-${i}` } }));
    open += 1;
    if (open === count) {
      began = performance.now();
      messages = 0;
      parentPort.postMessage("open");
    }
  });
  socket.on("message", () => (messages += 1));
}
parentPort.on("message", () => parentPort.postMessage(messages / count / ((performance.now() - began) / 1_000)));
