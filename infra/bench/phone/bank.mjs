/** The telephones' own thread: their audio must not delay the clock that measures. */
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { Audio } from "./audio.mjs";
import { Line } from "./line.mjs";
import { parse } from "./message.mjs";

const { switchPort, sipPort, audioPort, period, refresh, phones } = workerData;
const lines = new Map();
const sip = createSocket("udp4");
const audio = new Audio(period, (name, at) => parentPort.postMessage({ heard: name, at }));

sip.on("message", (data) => {
  const text = data.toString("utf8");
  if (text.trim() === "") {
    return;
  }
  const message = parse(text);
  if (message.status) {
    lines.get(/sip:([^@]+)@/.exec(message.headers.to[0])?.[1])?.answered(message);
  } else {
    lines.get(/sip:([^@]+)@/.exec(message.uri)?.[1])?.asked(message);
  }
});
sip.bind(sipPort, "127.0.0.1");
await once(sip, "listening");
sip.setRecvBufferSize(4 << 20);
await audio.open(audioPort);

for (const { name, secret } of phones) {
  const line = new Line({
    name, secret, switchPort, localPort: sipPort, audioPort, audio,
    send: (text) => sip.send(text, switchPort, "127.0.0.1"),
  });
  lines.set(name, line);
  await line.register();
}
parentPort.postMessage({ ready: lines.size });
const again = refresh && setInterval(() => lines.forEach((line) => line.register().catch(() => undefined)), refresh);

parentPort.on("message", async (order) => {
  if (order === "count") {
    parentPort.postMessage({ packets: { sent: audio.sent, received: audio.received } });
  } else {
    clearInterval(again);
    audio.close();
    sip.close();
    parentPort.close();
  }
});
