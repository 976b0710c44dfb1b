/**
 * What a page's sound does, seen from outside of the product: an init script remembers every connection of the page, so that a spec can read the browser's own counters
 * at any moment, and break a direction.
 */
export const remember = (context) =>
  context.addInitScript(() => {
    const Real = window.RTCPeerConnection;
    window.connections = [];
    window.RTCPeerConnection = class extends Real {
      constructor(...given) {
        super(...given);
        window.connections.push(this);
        window.whenConnected?.(this);
      }
    };
  });

/** Counters of the newest connection: packets each way, loudness heard, and the state of its path. */
export const counters = (page) =>
  page.evaluate(async () => {
    const connection = (window.connections ?? []).filter((each) => each.connectionState !== "closed").at(-1);
    if (!connection) {
      return { received: 0, sent: 0, energy: 0, ice: "none", restarts: 0 };
    }
    const now = { received: 0, sent: 0, energy: 0, ice: connection.iceConnectionState, user: "" };
    for (const entry of (await connection.getStats()).values()) {
      if (entry.type === "inbound-rtp") Object.assign(now, { received: entry.packetsReceived, energy: entry.totalAudioEnergy ?? 0 });
      if (entry.type === "outbound-rtp") now.sent = entry.packetsSent;
    }
    now.user = /ice-ufrag:(\S+)/.exec(connection.localDescription?.sdp ?? "")?.[1] ?? "";
    return now;
  });
