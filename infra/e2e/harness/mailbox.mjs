import { once } from "node:events";
import { createServer } from "node:net";
import { ports } from "./place.mjs";

/** A relay for e-mail that keeps what it is given: `mails` are { to, subject, text, files: [{ name, content }] }. */
export async function openMailbox() {
  const mails = [];
  const server = createServer((socket) => converse(socket, (mail) => mails.push(mail)));
  server.listen(ports.mail, "127.0.0.1");
  await once(server, "listening");
  return { mails, close: () => server.close() };
}

/** SMTP as far as one message at a time needs it (RFC 5321). */
function converse(socket, keep) {
  const say = (line) => socket.write(`${line}\r\n`);
  let [waiting, body, to] = ["", undefined, []];
  say("220 mailbox");
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk) => {
    waiting += chunk.toString("latin1");
    for (let end = waiting.indexOf("\r\n"); end >= 0; end = waiting.indexOf("\r\n")) {
      const line = waiting.slice(0, end);
      waiting = waiting.slice(end + 2);
      if (body) {
        if (line === ".") {
          keep({ to, ...read(body.join("\r\n")) });
          [body, to] = [undefined, []];
          say("250 kept");
        } else {
          body.push(line.startsWith(".") ? line.slice(1) : line);
        }
        continue;
      }
      const word = line.slice(0, 4).toUpperCase();
      if (word === "RCPT") to.push(/<([^>]*)>/.exec(line)[1]);
      if (word === "DATA") body = [];
      say(word === "DATA" ? "354 go on" : word === "QUIT" ? "221 bye" : "250 mailbox");
    }
  });
}

/** The parts of a message (RFC 2045). */
function read(message) {
  const [head, ...rest] = message.split("\r\n\r\n");
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const header = (name) => lines.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1).trim() ?? "";
  const body = rest.join("\r\n\r\n");
  const boundary = /boundary="?([^";]+)"?/.exec(header("content-type"))?.[1];
  if (!boundary) {
    const content = decoded(body, header("content-transfer-encoding"));
    const name = /filename="?([^";]+)"?/.exec(header("content-disposition"))?.[1];
    return { subject: words(header("subject")), text: name ? "" : content.toString("utf8"), files: name ? [{ name, content }] : [] };
  }
  const parts = body.split(`--${boundary}`).slice(1, -1).map((part) => read(part.replace(/^\r\n/, "")));
  return { subject: words(header("subject")), text: parts.map(({ text }) => text).join(""), files: parts.flatMap(({ files }) => files) };
}

function decoded(body, encoding) {
  if (encoding === "base64") {
    return Buffer.from(body, "base64");
  }
  if (encoding !== "quoted-printable") {
    return Buffer.from(body, "latin1");
  }
  const bytes = body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1");
}

/** Words of a heading beyond ASCII (RFC 2047). */
const words = (text) =>
  text.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind, said) =>
    kind.toLowerCase() === "b" ? Buffer.from(said, "base64").toString("utf8") : decoded(said.replaceAll("_", " "), "quoted-printable").toString("utf8"));
