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
