import { WebSocket } from "ws";

/** Just enough of a registrar: it answers REGISTER and OPTIONS, and places no calls. */
export function answerSip(client, text) {
  const method = /^(REGISTER|OPTIONS) /.exec(text)?.[1];
  if (!method) return;
  const header = (name) => new RegExp(`^${name}:\\s*(.*)$`, "im").exec(text)?.[1].trim() ?? "";
  const to = header("To");
  const lines = [
    "SIP/2.0 200 OK",
    `Via: ${header("Via")}`,
    `From: ${header("From")}`,
    `To: ${to.includes("tag=") ? to : `${to};tag=mock`}`,
    `Call-ID: ${header("Call-ID")}`,
    `CSeq: ${header("CSeq")}`,
  ];
  if (method === "REGISTER") lines.push(`Contact: ${header("Contact")}`, "Expires: 120");
  client.send(`${lines.join("\r\n")}\r\nContent-Length: 0\r\n\r\n`);
}

/** Passes every message both ways, as a gateway does; either end closes the other. */
export function relaySip(client, address) {
  const upstream = new WebSocket(address, "sip");
  const early = [];
  client.on("message", (data) =>
    upstream.readyState === WebSocket.OPEN ? upstream.send(data.toString()) : early.push(data.toString()),
  );
  upstream.on("open", () => {
    for (const message of early.splice(0)) upstream.send(message);
  });
  upstream.on("message", (data) => client.send(data.toString()));
  upstream.on("close", () => client.close());
  upstream.on("error", () => client.close());
  client.on("close", () => upstream.close());
}
