import { randomUUID } from "node:crypto";
import { address } from "./place.mjs";
import { password } from "./system.mjs";

/** The API as a program uses it: signed in as one user, problems as errors. */
export class Api {
  static async signIn(user, node = 1) {
    const api = new Api(address(node));
    const answer = await api.send("POST", "/session", { user, password: password() });
    api.cookie = answer.headers.getSetCookie()[0].split(";")[0];
    api.csrf = (await answer.json()).csrf;
    return api;
  }

  constructor(base) {
    this.base = base;
  }

  async send(method, path, body) {
    const headers = { "Idempotency-Key": randomUUID() };
    if (this.cookie) {
      headers.Cookie = this.cookie;
      headers["X-CSRF-Token"] = this.csrf;
    }
    const raw = typeof body === "string";
    if (body !== undefined) {
      headers["Content-Type"] = raw ? "application/octet-stream" : "application/json";
    }
    return fetch(`${this.base}/api/v1${path}`, {
      method,
      headers,
      body: body === undefined || raw ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
  }

  async ask(method, path, body) {
    const answer = await this.send(method, path, body);
    const text = await answer.text();
    const json = text ? JSON.parse(text) : undefined;
    if (!answer.ok) {
      throw Object.assign(new Error(`${method} ${path}: ${answer.status} ${json?.detail ?? text}`), { status: answer.status, problem: json });
    }
    return json;
  }

  get = (path) => this.ask("GET", path);
  post = (path, body = {}) => this.ask("POST", path, body);
  importFile = (name, text) => this.ask("POST", `/imports?name=${encodeURIComponent(name)}`, text);
  put = (path, body) => this.ask("PUT", path, body);
  campaign = (id, name, audience, mode, more = {}) => this.post("/campaigns", { id, name, audience, mode, callerId: "+12025550100", ...more });
  stop = (id, reason = "The spec is over") => this.post(`/campaigns/${id}/stop`, { reason });
  pacing = (id, limit = 1_000) => this.get(`/campaigns/${id}/pacing?limit=${limit}`);
  search = (text) => this.post("/claims/search", { text });
  claim = (id) => this.get(`/claims/${encodeURIComponent(id)}`);
  outcomes = async (callId) => (await this.get(`/calls/${callId}/outcomes`)).outcomes;
  explain = (leadId) => this.post("/work-items/explain", { leadId });
  callable = (id) => this.get(`/campaigns/${id}/callable`);
  board = () => this.get("/board");
  desk = () => this.get("/desk");

  /** The claim with this number, by search. */
  async claimByNumber(number) {
    const { claims } = await this.search(number);
    return claims.find((claim) => claim.claimNumber === number);
  }
}
