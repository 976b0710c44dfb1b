import { createHash, createHmac, randomBytes } from "node:crypto";
import { parameters } from "./message.mjs";

const md5 = (text) => createHash("md5").update(text).digest("hex");

/** The Authorization that answers a challenge (RFC 2617, MD5, qop auth when it is offered). */
export function authorization(challenge, { user, secret, method, uri }) {
  const { realm, nonce, qop, opaque } = parameters(challenge);
  const ha1 = md5(`${user}:${realm}:${secret}`);
  const ha2 = md5(`${method}:${uri}`);
  const fields = [`username="${user}"`, `realm="${realm}"`, `nonce="${nonce}"`, `uri="${uri}"`, "algorithm=MD5"];
  if (qop) {
    const cnonce = randomBytes(8).toString("hex");
    fields.push("qop=auth", "nc=00000001", `cnonce="${cnonce}"`, `response="${md5(`${ha1}:${nonce}:00000001:${cnonce}:auth:${ha2}`)}"`);
  } else {
    fields.push(`response="${md5(`${ha1}:${nonce}:${ha2}`)}"`);
  }
  if (opaque !== undefined) {
    fields.push(`opaque="${opaque}"`);
  }
  return `Digest ${fields.join(", ")}`;
}

/** The SIP password of an endpoint (docs/telephony.md). */
export const endpointSecret = (seatKey, name) => createHmac("sha256", seatKey).update(name).digest("hex").slice(0, 32);
