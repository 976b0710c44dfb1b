import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { endpointSecret } from "./digest.mjs";

/** Telephones of the seats 1 to `count`, registered at the switch, in a thread of their own; anew each `refresh` ms when the switch may forget them. */
export async function openPhones({ count, seatKey, switchPort, sipPort, audioPort, period = 20, refresh, onHeard = () => undefined }) {
  const phones = Array.from({ length: count }, (_, i) => {
    const name = `phone-${String(i + 1).padStart(3, "0")}`;
    return { name, secret: endpointSecret(seatKey, name) };
  });
  const worker = new Worker(new URL("bank.mjs", import.meta.url), { workerData: { switchPort, sipPort, audioPort, period, refresh, phones } });
  const failed = once(worker, "error").then(([error]) => Promise.reject(error));
  await Promise.race([failed, messageWith(worker, "ready", 60_000)]);
  worker.on("message", (message) => message.heard && onHeard(message.heard, message.at));
  failed.catch((error) => console.error(`The telephones failed: ${error.stack}`));
  return {
    packets: async () => {
      const answer = messageWith(worker, "packets", 10_000);
      worker.postMessage("count");
      return answer;
    },
    close: async () => {
      worker.postMessage("close");
      await Promise.race([once(worker, "exit"), new Promise((done) => setTimeout(done, 2_000).unref())]);
      await worker.terminate();
    },
  };
}

function messageWith(worker, key, within) {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`The telephones did not say "${key}" within ${within} ms.`)), within);
    const hear = (message) => {
      if (message[key] !== undefined) {
        clearTimeout(timer);
        worker.off("message", hear);
        done(message[key]);
      }
    };
    worker.on("message", hear);
  });
}
