import { randomBytes } from "node:crypto";
import { authorization } from "./digest.mjs";
import { audioTarget, format, offer, response } from "./message.mjs";

const EXPIRES = 600;

/** One SIP telephone: registers, answers whoever calls it, sends and takes audio until the other side hangs up. */
export class Line {
  constructor({ name, secret, switchPort, localPort, audioPort, send, audio }) {
    Object.assign(this, { name, secret, switchPort, localPort, audioPort, send, audio });
    this.contact = `sip:${name}@127.0.0.1:${localPort}`;
    this.tag = randomBytes(6).toString("hex");
    this.callId = `${randomBytes(12).toString("hex")}@bench`;
    this.cseq = 0;
    this.calls = new Map();
  }

  /** Completes once the switch has accepted the registration. */
  register(expires = EXPIRES) {
    return new Promise((done, failed) => {
      this.registered = done;
      this.refused = failed;
      this.expires = expires;
      this.challenges = 0;
      this.#sendRegister();
    });
  }

  #sendRegister(challenge) {
    const uri = `sip:127.0.0.1:${this.switchPort}`;
    this.cseq++;
    const headers = [
      ["Via", `SIP/2.0/UDP 127.0.0.1:${this.localPort};rport;branch=z9hG4bK${randomBytes(8).toString("hex")}`],
      ["Max-Forwards", "70"],
      ["From", `<sip:${this.name}@127.0.0.1>;tag=${this.tag}`],
      ["To", `<sip:${this.name}@127.0.0.1>`],
      ["Call-ID", this.callId],
      ["CSeq", `${this.cseq} REGISTER`],
      ["Contact", `<${this.contact}>`],
      ["Expires", String(this.expires)],
    ];
    if (challenge) {
      headers.push(["Authorization", authorization(challenge, { user: this.name, secret: this.secret, method: "REGISTER", uri })]);
    }
    this.send(format(`REGISTER ${uri} SIP/2.0`, headers));
  }

  /** An answer to our registration. */
  answered(message) {
    const [number] = message.headers.cseq[0].split(" ");
    if (Number(number) !== this.cseq || message.status < 200) {
      return;
    }
    if (message.status === 401 && this.challenges++ < 3) {
      const md5 = message.headers["www-authenticate"].find((line) => !/algorithm=/i.test(line) || /algorithm="?MD5"?/i.test(line));
      this.#sendRegister(md5 ?? message.headers["www-authenticate"][0]);
    } else if (message.status === 200) {
      this.registered();
    } else {
      this.refused(new Error(`The switch refused to register ${this.name}: ${message.status}`));
    }
  }

  /** A request of the switch. Repeated requests get the same answer again. */
  asked(request) {
    const id = request.headers["call-id"][0];
    switch (request.method) {
      case "INVITE":
        return this.#invited(request, id);
      case "BYE":
      case "CANCEL":
        return this.#ended(request, id);
      case "ACK":
        return undefined;
      case "OPTIONS":
      case "NOTIFY":
      case "UPDATE":
        return this.send(response(request, 200, { tag: this.tag, contact: this.contact, body: request.body ? offer(this.audioPort) : "" }));
      default:
        return this.send(response(request, 405, { tag: this.tag }));
    }
  }

  #invited(request, id) {
    const tag = this.calls.get(id) ?? randomBytes(6).toString("hex");
    this.calls.set(id, tag);
    const target = audioTarget(request.body);
    if (target) {
      this.audio.start(this.name, target);
    }
    this.send(response(request, 200, { tag, contact: this.contact, body: offer(this.audioPort) }));
  }

  #ended(request, id) {
    if (this.calls.delete(id) && this.calls.size === 0) {
      this.audio.stop(this.name);
    }
    this.send(response(request, 200, { tag: this.tag }));
  }
}
