import { once } from "node:events";
import { connect, createServer } from "node:net";

/** A wire between browser and gateway that can be cut: every connection ends at once, and no new one comes through until it is mended. */
export async function openWire(port) {
  const open = new Set();
  let cut = false;
  const server = createServer((near) => {
    if (cut) {
      near.destroy();
      return;
    }
    const far = connect(port, "127.0.0.1");
    for (const [socket, other] of [[near, far], [far, near]]) {
      open.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
    }
    near.pipe(far);
    far.pipe(near);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    cut() {
      cut = true;
      for (const socket of open) {
        socket.destroy();
      }
    },
    mend() {
      cut = false;
    },
    close() {
      this.cut();
      server.close();
    },
  };
}
