import { createConnection } from "node:net";
import { once } from "node:events";

/** The manager interface of one of the two Asterisks, for listening only. `hear` gets each event and when its bytes arrived, in epoch ms. */
export async function listenTo({ port, user = "claimline", secret }, hear) {
  const socket = createConnection(port, "127.0.0.1");
  socket.setNoDelay(true);
  await once(socket, "connect");
  let rest = "";
  let greeted = false;
  let loggedIn;
  const login = new Promise((done, fail) => {
    loggedIn = { done, fail };
  });
  socket.setEncoding("utf8");
  socket.on("data", (text) => {
    const at = performance.timeOrigin + performance.now();
    rest += text;
    if (!greeted && rest.includes("\r\n")) {
      greeted = true;
      rest = rest.slice(rest.indexOf("\r\n") + 2);
    }
    const blocks = rest.split("\r\n\r\n");
    rest = blocks.pop();
    for (const block of blocks) {
      const message = fields(block);
      if (message.Event) {
        hear(message, at);
      } else if (message.Response === "Success") {
        loggedIn.done();
      } else {
        loggedIn.fail(new Error(`The manager on port ${port} said: ${message.Message}`));
      }
    }
  });
  socket.on("error", (error) => loggedIn.fail(error));
  socket.write(`Action: Login\r\nUsername: ${user}\r\nSecret: ${secret}\r\n\r\n`);
  await login;
  return () => socket.end();
}

function fields(block) {
  const message = {};
  for (const line of block.split("\r\n")) {
    const at = line.indexOf(":");
    if (at > 0) {
      message[line.slice(0, at)] = line.slice(at + 1).trim();
    }
  }
  return message;
}
