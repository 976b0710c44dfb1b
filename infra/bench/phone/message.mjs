/** SIP messages as far as a telephone on loopback needs them (RFC 3261). */

/** A message from the network: its first line in parts, headers by lower-case name (each a list), and its body. */
export function parse(text) {
  const end = text.indexOf("\r\n\r\n");
  const [first, ...lines] = text.slice(0, end < 0 ? undefined : end).split("\r\n");
  const headers = {};
  for (const line of lines) {
    const at = line.indexOf(":");
    const name = long(line.slice(0, at).trim().toLowerCase());
    (headers[name] ??= []).push(line.slice(at + 1).trim());
  }
  const words = first.split(" ");
  const status = words[0] === "SIP/2.0" ? Number(words[1]) : undefined;
  return { method: status ? undefined : words[0], uri: words[1], status, headers, body: end < 0 ? "" : text.slice(end + 4) };
}

const long = (name) => ({ v: "via", f: "from", t: "to", i: "call-id", m: "contact", l: "content-length", c: "content-type" })[name] ?? name;

export function format(first, headers, body = "") {
  const lines = headers.flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => `${name}: ${one}`));
  return [first, ...lines, `Content-Length: ${Buffer.byteLength(body)}`, "", body].join("\r\n");
}

/** The answer to a request. The tag names our side of the dialogue. */
export function response(request, status, { tag, contact, body } = {}) {
  const { headers } = request;
  const to = headers.to[0].includes(";tag=") || status === 100 ? headers.to[0] : `${headers.to[0]};tag=${tag}`;
  const lines = [["Via", headers.via], ["From", headers.from], ["To", to], ["Call-ID", headers["call-id"]], ["CSeq", headers.cseq]];
  if (contact) {
    lines.push(["Contact", `<${contact}>`]);
  }
  if (headers["record-route"]) {
    lines.push(["Record-Route", headers["record-route"]]);
  }
  if (body) {
    lines.push(["Content-Type", "application/sdp"]);
  }
  return format(`SIP/2.0 ${status} ${phrase[status]}`, lines, body);
}

const phrase = { 100: "Trying", 200: "OK", 405: "Method Not Allowed", 481: "Call Does Not Exist", 487: "Request Terminated" };

/** The parameters of a challenge or of any comma-separated list of name=value. */
export function parameters(text) {
  return Object.fromEntries([...text.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g)].map(([, name, quoted, bare]) => [name.toLowerCase(), quoted ?? bare]));
}

/** Address and port to which the other side wants its audio. */
export function audioTarget(sdp) {
  const address = /^c=IN IP4 (\S+)/m.exec(sdp)?.[1];
  const port = /^m=audio (\d+)/m.exec(sdp)?.[1];
  return address && port ? { address, port: Number(port) } : undefined;
}

export const offer = (port) =>
  `v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio ${port} RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\na=ptime:20\r\na=sendrecv\r\n`;
