import { readFileSync } from "node:fs";
import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import { ports, state } from "./place.mjs";

/** A second hand on the switch, beside the gateway's: orders an action, and hears of new channels at once. */
export const openAmi = () => open(ports.switchAmi, "amiSecret");

/** A hand on the exchange: what somebody out there does. */
export const openPracticeAmi = () => open(ports.practiceAmi, "practiceAmiSecret");

async function open(port, named) {
  const secret = new RegExp(`^\\s*${named} = "?([0-9a-f]+)"?`, "m").exec(readFileSync(join(state, "secrets.conf"), "utf8"))[1];
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  const listeners = new Set();
  let text = "";
  socket.setEncoding("utf8").on("data", (data) => {
    text += data;
    const messages = text.split("\r\n\r\n");
    text = messages.pop();
    for (const message of messages) {
      const fields = Object.fromEntries(message.split("\r\n").map((line) => line.split(/:\s?(.*)/s).slice(0, 2)));
      for (const listener of listeners) listener(fields);
    }
  });
  const order = (action, fields = {}) =>
    socket.write(`${Object.entries({ Action: action, ...fields }).map(([key, value]) => `${key}: ${value}\r\n`).join("")}\r\n`);
  order("Login", { Username: "claimline", Secret: secret, Events: "on" });
  return {
    order,
    on: (listener) => listeners.add(listener),
    off: (listener) => listeners.delete(listener),
    close: () => socket.destroy(),
  };
}
