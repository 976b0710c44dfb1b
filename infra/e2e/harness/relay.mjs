import { once } from "node:events";
import { Worker } from "node:worker_threads";

/**
 * The network between the pages of a browser context and the switch, for sound: every leg, and every new path of a leg, goes through a relay of its own, which can be cut,
 * lose packets or stop one direction. An init script puts the relays' addresses in the place of the real ones in what the two sides tell each other.
 */
export async function openNetwork(count = 48) {
  const worker = new Worker(new URL("relays.worker.mjs", import.meta.url), { workerData: { count } });
  const [ports] = await once(worker, "message");
  let taken = 0;
  const rule = (index, rules) => worker.postMessage({ index, rules: { out: 0, in: 0, ...rules } });
  return {
    taken: () => taken,
    /**
     * What the path in use lets through, `out` from the browser and `in` to it: the share of the sound that is lost, or "nothing" at all.
     */
    async let(page, rules) {
      rule(await page.evaluate(() => window.connections.filter((each) => each.connectionState !== "closed").at(-1).relay.index), rules);
    },
    /** No path there was until now works any more; the next one will. */
    cut() {
      for (let index = 0; index < taken; index++) rule(index, { out: "nothing", in: "nothing" });
    },
    async prepare(context) {
      await context.exposeFunction("takeRelay", () => ({ index: taken, ...ports[taken++] }));
      await context.exposeFunction("relayTo", (index, port, address) => worker.postMessage({ index, target: { port, address } }));
      await context.addInitScript(rewrite);
    },
    /** Packets let through by each relay in use, for an error's text. */
    async counts() {
      worker.postMessage("counts");
      const [counts] = await once(worker, "message");
      return counts.slice(0, taken).join(" ");
    },
    close: () => worker.terminate(),
  };
}

/** Runs in the page. */
function rewrite() {
  const line = /^a=candidate:(\S+) (\d+) (\S+) (\d+) (\S+) (\d+) typ host(.*)$/gm;
  const Base = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Base {
    async createOffer(options) {
      if (options?.iceRestart || !this.relay) this.relay = await window.takeRelay();
      return super.createOffer(options);
    }
    async setRemoteDescription(description) {
      if (description.type === "offer" || !this.relay) this.relay ??= await window.takeRelay();
      const { index, near } = this.relay;
      const [, , , , , address, port] = [...description.sdp.matchAll(line)].find((found) => found[2] === "1" && !found[5].includes(":"));
      await window.relayTo(index, Number(port), address);
      const rest = description.sdp.replace(/^a=candidate:.*\r\n/gm, "");
      const sdp = rest.replace(/(m=audio [^\r]*\r\n)/, `$1a=candidate:1 1 udp 2130706431 127.0.0.1 ${near} typ host\r\n`);
      return super.setRemoteDescription({ type: description.type, sdp });
    }
    get localDescription() {
      const real = super.localDescription;
      if (!real || !this.relay) return real;
      const rest = real.sdp.replace(/^a=candidate:.*\r\n/gm, "");
      const candidate = `a=candidate:1 1 udp 2130706431 127.0.0.1 ${this.relay.far} typ host\r\n`;
      return new RTCSessionDescription({ type: real.type, sdp: rest.replace(/(m=audio [^\r]*\r\n)/, `$1${candidate}`) });
    }
  };
}
