import { createSocket } from "node:dgram";
import { once } from "node:events";

const FRAME = 160;
const HEADER = 12;

/**
 * The audio of all telephones through one socket: each sends a frame of quiet u-law every `period` ms to where its call wants it; what comes in is
 * told apart by the port it comes from. Sound after silence of `gap` ms or more is reported: that is the moment a voice is heard.
 */
export class Audio {
  constructor(period, heard, gap = 150) {
    this.period = period;
    this.heard = heard;
    this.gap = gap;
    this.socket = createSocket("udp4");
    this.legs = new Map();
    this.sent = 0;
    this.received = 0;
  }

  async open(port) {
    this.socket.bind(port, "127.0.0.1");
    await once(this.socket, "listening");
    this.socket.setRecvBufferSize(4 << 20);
    this.socket.on("message", (packet, from) => this.#take(packet, from.port));
    this.frame = Buffer.alloc(HEADER + FRAME, 0xff);
    this.frame[0] = 0x80;
    this.frame[1] = 0;
    this.frames = 0;
    const began = performance.now();
    this.timer = setInterval(() => {
      // As many as are due: a late timer must not thin the stream out.
      for (const due = Math.floor((performance.now() - began) / this.period); this.frames < due; this.frames++) {
        this.#send();
      }
    }, this.period);
  }

  /** A telephone's call begins: audio to this address, and from it. */
  start(name, { address, port }) {
    this.stop(name);
    this.legs.set(port, { name, address, port, ssrc: port, lastAt: 0 });
  }

  stop(name) {
    for (const [port, leg] of this.legs) {
      if (leg.name === name) {
        this.legs.delete(port);
      }
    }
  }

  #send() {
    const { frame } = this;
    frame.writeUInt16BE(this.frames & 0xffff, 2);
    frame.writeUInt32BE((this.frames * FRAME) >>> 0, 4);
    for (const leg of this.legs.values()) {
      const packet = Buffer.from(frame);
      packet.writeUInt32BE(leg.ssrc, 8);
      this.socket.send(packet, leg.port, leg.address);
      this.sent++;
    }
  }

  #take(packet, port) {
    const leg = this.legs.get(port);
    // Payload 0 is voice; comfort noise that keeps the path open is not.
    if (!leg || packet.length < HEADER + FRAME || (packet[1] & 0x7f) !== 0) {
      return;
    }
    this.received++;
    if (!sounds(packet)) {
      return;
    }
    const now = performance.now();
    if (now - leg.lastAt > this.gap) {
      this.heard(leg.name, performance.timeOrigin + now);
    }
    leg.lastAt = now;
  }

  close() {
    clearInterval(this.timer);
    this.socket.close();
  }
}

/** Whether a frame is more than silence or faint noise: in u-law the loudest samples have the lowest values below the sign bit. */
function sounds(packet) {
  for (let at = HEADER; at < HEADER + FRAME; at += 5) {
    if ((packet[at] | 0x80) < 0xd0) {
      return true;
    }
  }
  return false;
}
