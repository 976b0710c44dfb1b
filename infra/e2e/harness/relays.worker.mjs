/**
 * The relays of relay.mjs, in a thread of their own: the specs ask consoles and wait for their answers, and sound must not stand still meanwhile.
 */
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";

/** RTP, but not RTCP, STUN or DTLS (RFC 7983, RFC 5761). */
const isSound = (packet) => packet[0] >= 128 && packet[0] <= 191 && !(packet[1] >= 192 && packet[1] <= 223);

const passes = (rule, packet) => rule !== "nothing" && (!isSound(packet) || Math.random() >= rule);

async function openRelay() {
  const [near, far] = [createSocket("udp4"), createSocket("udp4")];
  for (const socket of [near, far]) {
    socket.bind(0, "127.0.0.1");
    await once(socket, "listening");
  }
  const relay = { near, far, browser: 0, target: undefined, rules: { out: 0, in: 0 }, outs: 0, ins: 0 };
  near.on("message", (packet, { port }) => {
    relay.browser = port;
    if (!relay.target || !passes(relay.rules.out, packet)) return;
    relay.outs += 1;
    far.send(packet, relay.target.port, relay.target.address);
  });
  far.on("message", (packet) => {
    if (!relay.browser || !passes(relay.rules.in, packet)) return;
    relay.ins += 1;
    near.send(packet, relay.browser, "127.0.0.1");
  });
  return relay;
}

const relays = [];
for (let index = 0; index < workerData.count; index++) relays.push(await openRelay());
parentPort.on("message", (order) => {
  if (order === "counts") {
    parentPort.postMessage(relays.map(({ outs, ins, rules }, index) => `${index}: ${outs}/${ins} ${JSON.stringify(rules)}`));
    return;
  }
  const { index, target, rules } = order;
  Object.assign(relays[index], target ? { target } : { rules });
});
parentPort.postMessage(relays.map(({ near, far }) => ({ near: near.address().port, far: far.address().port })));
