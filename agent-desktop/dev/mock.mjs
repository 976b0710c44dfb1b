/** A server that speaks the contract with invented people, for working on the page without a gateway: `npm run mock`. */
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { WebSocketServer } from "ws";
import { boardScene, pacingReport, whatIf } from "./mock/board.mjs";
import { callable, explain, workItems } from "./mock/callable.mjs";
import { callLine, callOutcomes, recordingsOf } from "./mock/calls.mjs";
import { callBacksScene, dayScene, messagesScene, planScene } from "./mock/day.mjs";
import { denseScene } from "./mock/dense.mjs";
import { deskScene, guests } from "./mock/desk.mjs";
import { deskOrders, keepDraft, saveOutcome, verify } from "./mock/orders.mjs";
import { quality, sound } from "./mock/quality.mjs";
import { reminders } from "./mock/reminders.mjs";
import { reports } from "./mock/reports.mjs";
import { guide, scriptStep, scriptsApi } from "./mock/scripts.mjs";
import { answerSip, relaySip } from "./mock/sip.mjs";
import { alertAnswers } from "./mock/watch.mjs";

const port = Number(process.env.PORT ?? 17080);
const dist = fileURLToPath(new URL("../dist", import.meta.url));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const definition = JSON.parse(
  readFileSync(here("../../gateway/app/src/test/resources/outcome/definition.json"), "utf8"),
);
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

/** With MOCK_SWITCH=ws://host:port/ws the browser's headset talks to a real switch; the switch must be told to call it by hand. */
const line = {
  relayTo: process.env.MOCK_SWITCH,
  user: process.env.MOCK_SIP_USER ?? "desk-012",
  password: process.env.MOCK_SIP_PASSWORD ?? "mock",
};

const users = {
  agent: { id: "a-1", name: "Alex Example", role: "agent" },
  supervisor: { id: "s-1", name: "Sam Placeholder", role: "supervisor" },
};
const world = {
  user: undefined,
  desk: deskScene("start"),
  board: boardScene(),
  day: dayScene(),
  sockets: new Set(),
  refuse: undefined,
  locked: false,
  lockAfterSeconds: 600,
  copies: [],
  awayUntil: 0,
};

const server = createServer(async (request, response) => {
  const url = new URL(request.url, "http://mock");
  if (url.pathname.startsWith("/api/v1/")) {
    await api(request.method, url, await body(request), response);
  } else if (url.pathname === "/mock/scene") {
    world.user = users[url.searchParams.get("user") ?? "agent"];
    world.desk = deskScene(url.searchParams.get("name") ?? "start");
    push("desk", world.desk);
    answer(response, 204);
  } else if (url.pathname === "/mock/pop") {
    world.user = users.agent;
    world.desk = denseScene(Object.fromEntries(url.searchParams));
    push("desk", world.desk);
    answer(response, 204);
  } else if (url.pathname === "/mock/supersede") {
    push("desk.superseded", { by: "tab-2" });
    answer(response, 204);
  } else if (url.pathname === "/mock/lock-after") {
    world.lockAfterSeconds = Number(url.searchParams.get("seconds"));
    answer(response, 204);
  } else if (url.pathname === "/mock/copies") {
    answer(response, 200, world.copies);
  } else if (url.pathname === "/mock/drop") {
    world.awayUntil = Date.now() + Number(url.searchParams.get("for") ?? 0);
    for (const socket of world.sockets) socket.terminate();
    answer(response, 204);
  } else {
    file(url.pathname, response);
  }
});

async function api(method, url, input, response) {
  const path = url.pathname.slice(8);
  if (path === "session") {
    return session(method, input, response);
  }
  if (path.startsWith("session/")) {
    return lock(path === "session/lock", input, response);
  }
  if (!world.user) {
    return problem(response, 401, "Signed out", "Your session has ended. Sign in again.");
  }
  if (path === "desk/guests") {
    return answer(response, 200, guests);
  }
  if (path === "desk/phone") {
    return answer(response, 200, {
      socketPath: "/api/v1/sip",
      uri: `sip:${line.user}@127.0.0.1`,
      user: line.user,
      password: line.password,
      iceServers: [],
    });
  }
  if (world.locked && !/^desk\/(mute|unmute|hold|resume|hangup|headset)$/.test(path)) {
    return problem(response, 423, "Locked", "Your desk is locked. Unlock it with your password, then try again.");
  }
  if (path === "desk/verify") {
    const stated = Object.keys(input).filter((key) => key !== "callId").length;
    if (stated < 2) return problem(response, 422, "Not compared", "Two of the three are needed.");
    const answered = verify(world.desk, input);
    push("desk", world.desk);
    return answer(response, 200, answered);
  }
  if (path === "desk/copied") {
    world.copies.push(input);
    return answer(response, 204);
  }
  if (path === "desk/outcome") {
    saveOutcome(world.desk, input);
    push("desk", world.desk);
    return answer(response, 204);
  }
  if (path === "desk/draft") {
    const kept = keepDraft(world.desk, input);
    return kept
      ? answer(response, 200, kept)
      : problem(
          response,
          409,
          "Not now",
          "This outcome was changed on another screen; what is shown now is the newer.",
        );
  }
  if (path === "desk/day") return answer(response, 200, world.day);
  if (path === "desk/plan") return answer(response, 200, planScene());
  if (path === "desk/messages/read") {
    for (const message of world.day.messages) {
      if (message.id === input.messageId) message.readAt = new Date().toISOString();
    }
    push("day", world.day);
    return answer(response, 204);
  }
  if (path === "work-items/explain") {
    const explained = explain(input.leadId);
    return explained
      ? answer(response, 200, explained)
      : problem(response, 404, "Not found", "This work item is no longer on a worklist. Refresh the list.");
  }
  if (path === "callbacks") return answer(response, 200, callBacksScene());
  if (path === "callbacks/move") return answer(response, 204);
  if (path === "messages") {
    return method === "GET" ? answer(response, 200, messagesScene()) : answer(response, 201, { id: "m-3" });
  }
  if (path === "desk") {
    return answer(response, 200, world.desk);
  }
  if (path === "outcome-definition") {
    return answer(response, 200, definition);
  }
  const [kind, name, order] = path.split("/");
  if (kind === "reminders" || kind === "strategies") {
    const [status, value] = reminders(method, path, input);
    return answer(response, status, value, status < 400 ? "application/json" : "application/problem+json");
  }
  if (kind === "reports" || kind === "teams") {
    const [status, value] = reports(method, path);
    return answer(response, status, value);
  }
  if (alertAnswers[kind] && method === "GET") return answer(response, 200, alertAnswers[kind]());
  if (kind === "alerts" && order === "acknowledge") {
    const row = world.board.alerts.find(({ id }) => id === name);
    Object.assign(row, {
      state: "acknowledged",
      acknowledgedBy: world.user.name,
      acknowledgedAt: new Date().toISOString(),
    });
    push("board.delta", { serverTime: new Date().toISOString(), alerts: [row] });
    return answer(response, 204);
  }
  if (kind === "recordings" && order === "sound") {
    response.writeHead(200, { "Content-Type": "audio/wav" });
    return response.end(sound());
  }
  if (kind === "calls")
    return answer(response, 200, order === "outcomes" ? { outcomes: callOutcomes } : callLine(name));
  if (kind === "recordings" && name === undefined)
    return answer(response, 200, recordingsOf(url.searchParams.get("callId")));
  if (kind === "quality" || (kind === "recordings" && order === "listening")) {
    const [status, value] = quality(method, path, url.searchParams, input);
    return answer(response, status, value);
  }
  if (kind === "teams")
    return answer(response, 200, {
      teams: [
        { name: "Night", agents: [] },
        { name: "Days", agents: [] },
      ],
    });
  if (kind === "script-guide") return answer(response, 200, guide);
  if (kind === "scripts") {
    const [status, value] = scriptsApi(method, path.split("/").slice(1), input);
    return answer(response, status, value, status < 400 ? "application/json" : "application/problem+json");
  }
  if (kind === "claims") {
    return answer(response, 200, { claims: [{ claimId: "c1", claimNumber: "WC-2026-10482", dosFrom: "2026-08-11" }] });
  }
  if (kind === "desk" && name === "script") {
    const step = scriptStep(order, url.searchParams.get("language") ?? "en");
    return step ? answer(response, 200, step) : problem(response, 404, "Not found", "There is no such step.");
  }
  if (kind === "campaigns" && order === "strangers") {
    if (method !== "GET") world.taker = method === "PUT" ? name : undefined;
    return answer(response, 200, { number: "+12025550100", ...(world.taker && { campaignId: world.taker }) });
  }
  if (kind === "campaigns" && name === undefined) {
    if (method === "GET")
      return answer(response, 200, {
        campaigns: world.board.campaigns.map(({ id }) => ({ id, callerId: "+12025550100" })),
      });
    return problem(response, 409, "Not now", `There is a campaign ${input.id} already. Choose another id.`);
  }
  if (kind === "campaigns" && order === "what-if") {
    if (input.agents === 999) {
      return problem(
        response,
        409,
        "Not now",
        "Too little is known yet: the campaign's pacer has learned from 31 calls and 9 conversations, and needs 50 and 20. Let the campaign dial, and ask again.",
      );
    }
    const row = world.board.campaigns.find((campaign) => campaign.id === name);
    await new Promise((done) => setTimeout(done, 400));
    return answer(response, 200, whatIf(row, input));
  }
  if (kind === "campaigns" && order === "callable") return answer(response, 200, callable(name));
  if (kind === "campaigns" && order === "work-items") return answer(response, 200, { items: workItems(name) });
  if (kind === "campaigns" && order === "wrap-up") {
    const message = `limitSeconds must be 15 to 3600, but is ${input.limitSeconds}`;
    if (input.limitSeconds >= 15) return answer(response, 204);
    const refused = { type: "about:blank", title: "Not acceptable", status: 422, detail: message };
    const violations = [{ field: "limitSeconds", message }];
    return answer(response, 422, { ...refused, violations }, "application/problem+json");
  }
  if (kind === "campaigns" && order === "pacing") {
    const row = world.board.campaigns.find((campaign) => campaign.id === name);
    if (method === "GET") return answer(response, 200, pacingReport(row));
    if (input.steering.linesPerAgent > input.limits.linesPerAgent) {
      const message = `steering.linesPerAgent must be at most the campaign's limit of ${input.limits.linesPerAgent}`;
      const detail = `${message}. Nothing was changed; correct steering.linesPerAgent and send it again.`;
      const refused = { type: "about:blank", title: "Not acceptable", status: 422, detail };
      const violations = [{ field: "steering.linesPerAgent", message }];
      return answer(response, 422, { ...refused, violations }, "application/problem+json");
    }
    row.pacing = { ...row.pacing, ...input };
    push("board.delta", { serverTime: new Date().toISOString(), campaigns: [row] });
    return answer(response, 204);
  }
  if (kind === "campaigns" && order === "worklist") {
    return answer(response, 200, {
      added: name.startsWith("payers") ? 0 : 118,
      known: 42,
      leftOut: [
        { reason: "a payer owes it, not the patient", count: 1_204 },
        { reason: "the patient has no usable telephone number", count: 17 },
        { reason: "nothing is owed", count: 9 },
      ],
    });
  }
  if (kind === "campaigns" && order === "start" && name === "spring" && !input.anyway) {
    return problem(
      response,
      409,
      "Not now",
      "Balances of spring has no open work item (312 done), so there is nothing to dial. Fill the worklist from the open claims, or import claims first. It was not started; it can be started all the same for work that comes later, if that is meant.",
    );
  }
  if (kind === "campaigns") {
    const row = world.board.campaigns.find((campaign) => campaign.id === name);
    row.running = order === "start";
    row.status = row.running ? "Dialing for 2 ready agents." : "Stopped by Sam Placeholder. Start it to dial.";
    push("board.delta", { serverTime: new Date().toISOString(), campaigns: [row] });
    return answer(response, 204);
  }
  if (kind !== "desk" || !deskOrders[name]) {
    return problem(response, 404, "Not found", `There is no ${path}.`);
  }
  // A page that was opened anew has its headset called again, also within a call; nothing else changes by it.
  if (name === "headset" && input.on && (world.desk.call || world.desk.headset.state === "Up")) {
    return answer(response, 204);
  }
  const truth = world.desk.controls[name];
  if (!truth?.allowed) {
    return problem(response, 409, "Not now", truth?.why ?? "Not possible now.");
  }
  deskOrders[name](world.desk, input);
  push("desk", world.desk);
  answer(response, 204);
}

function lock(locked, input, response) {
  if (!locked && input.password !== world.user?.role) {
    return problem(
      response,
      422,
      "Not unlocked",
      "The password is wrong. Check it, and the Caps Lock key; or sign out.",
    );
  }
  world.locked = locked;
  answer(response, 204);
}

function session(method, input, response) {
  if (method === "DELETE") {
    world.user = undefined;
    world.locked = false;
    return answer(response, 204);
  }
  if (method === "POST") {
    const user = users[input.user];
    if (!user || input.password !== input.user) {
      return problem(response, 401, "Not signed in", "User or password is wrong. Check both and try again.");
    }
    world.user = user;
  }
  if (!world.user) {
    return problem(response, 401, "Signed out", "Sign in first.");
  }
  const { user, locked, lockAfterSeconds } = world;
  answer(response, 200, { user, csrf: "mock-csrf", serverTime: new Date().toISOString(), locked, lockAfterSeconds });
}

const events = new WebSocketServer({ noServer: true });
const sip = new WebSocketServer({ noServer: true, handleProtocols: () => "sip" });
server.on("upgrade", (request, socket, head) => {
  if (Date.now() < world.awayUntil) return socket.destroy();
  const target = request.url === "/api/v1/sip" ? sip : events;
  target.handleUpgrade(request, socket, head, (client) => target.emit("connection", client));
});
sip.on("connection", (client) => {
  if (line.relayTo) relaySip(client, line.relayTo);
  else client.on("message", (data) => answerSip(client, data.toString()));
});
events.on("connection", (client) => {
  client.seq = 0;
  world.sockets.add(client);
  client.on("close", () => world.sockets.delete(client));
  client.on("message", (data) => {
    const message = JSON.parse(data.toString());
    if (message.type === "ping") {
      send(client, "pong", { sentAt: message.data.sentAt, serverTime: new Date().toISOString() });
    } else if (message.data.view === "board") {
      client.view = "board";
      send(client, "board.snapshot", world.board);
    } else {
      client.view = "desk";
      send(client, "desk", world.desk);
      send(client, "day", world.day);
    }
  });
});

function push(type, data) {
  for (const client of world.sockets) {
    if (client.view === (type.startsWith("board") ? "board" : "desk")) send(client, type, data);
  }
}

function send(client, type, data) {
  if (type === "desk") data.serverTime = new Date().toISOString();
  client.seq += 1;
  client.send(JSON.stringify({ v: 1, type, seq: client.seq, data }));
}

async function body(request) {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : {};
}

function answer(response, status, value, type = "application/json") {
  response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store" });
  response.end(value === undefined ? undefined : JSON.stringify(value));
}

function problem(response, status, title, detail) {
  answer(response, status, { type: "about:blank", title, status, detail }, "application/problem+json");
}

function file(path, response) {
  const name = join(dist, normalize(path === "/" ? "/index.html" : path));
  if (!name.startsWith(dist) || !existsSync(name)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    "Content-Type": types[extname(name)] ?? "application/octet-stream",
    // As strict as a gateway, so that nothing is built that would not run there.
    "Content-Security-Policy":
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' blob:; worker-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  });
  createReadStream(name).pipe(response);
}

server.listen(port, "127.0.0.1", () =>
  console.log(`mock on http://127.0.0.1:${server.address().port} (agent/agent, supervisor/supervisor)`),
);
