import { createDayApi, type DayApi } from "./dayApi";
import type { CopiedField, IdentityAnswer, IdentityStatement } from "./identityTypes";
import type { DraftKept, OutcomeDefinition, OutcomeDraft, OutcomeInput } from "./outcomeTypes";
import { createScriptsApi, type ScriptsApi } from "./scriptsApi";
import type { ScriptLanguage, ScriptStep } from "./scriptTypes";
import type {
  DeskCommands,
  DeskView,
  Guests,
  NewCampaign,
  PacingOrder,
  PacingReport,
  PhoneLine,
  Problem,
  Session,
} from "./types";
import type { WhatIfAnswer, WhatIfQuestion } from "./whatIfTypes";

/** A refusal of the server, in its own words. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** The REST half of the contract. Every method throws {@link Refusal} when the server says no, or cannot be reached. */
export interface Api {
  session(): Promise<Session>;
  signIn(user: string, password: string): Promise<Session>;
  signOut(): Promise<void>;
  command<C extends keyof DeskCommands>(name: C, body: DeskCommands[C]): Promise<void>;
  /** The desk as it is now; the stream brings it as well. */
  desk(): Promise<DeskView>;
  /** Whom the agent could bring to a call now. */
  guests(): Promise<Guests>;
  outcomeDefinition(): Promise<OutcomeDefinition>;
  saveOutcome(outcome: OutcomeInput): Promise<void>;
  /** Compares what the person on the line stated with what is on file. */
  verify(statement: IdentityStatement): Promise<IdentityAnswer>;
  copied(entry: CopiedField): Promise<void>;
  lock(): Promise<void>;
  unlock(password: string): Promise<void>;
  /** Kept also when the page goes away meanwhile. */
  keepDraft(draft: OutcomeDraft): Promise<DraftKept>;
  phoneLine(): Promise<PhoneLine>;
  campaign(id: string, order: "start" | "stop"): Promise<void>;
  createCampaign(campaign: NewCampaign): Promise<void>;
  /** The numbers that campaigns call from. */
  callerIds(): Promise<string[]>;
  pacing(id: string, limit: number): Promise<PacingReport>;
  setPacing(id: string, order: PacingOrder): Promise<void>;
  whatIf(id: string, question: WhatIfQuestion): Promise<WhatIfAnswer>;
  /** One step of the script of the call on the desk. */
  scriptStep(key: string, language: ScriptLanguage, claimId: string | undefined): Promise<ScriptStep>;
  scripts: ScriptsApi;
  days: DayApi;
}

const unreachable: Problem = {
  type: "about:blank",
  title: "No connection",
  status: 0,
  detail: "The server cannot be reached. Check your network; the page keeps trying to reconnect.",
};

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "detail" in value && "status" in value;
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  if (isProblem(body)) {
    return body;
  }
  const title = response.statusText || "Request refused";
  return {
    type: "about:blank",
    title,
    status: response.status,
    detail: `The server answered ${response.status} ${title}.`,
  };
}

export function createApi(fetcher: typeof fetch = (...args) => fetch(...args)): Api {
  let csrf = "";

  async function call(method: string, path: string, body?: unknown, keepalive = false): Promise<Response> {
    const headers: Record<string, string> = { Accept: "application/json, application/problem+json" };
    if (method !== "GET") {
      headers["X-CSRF-Token"] = csrf;
      headers["Idempotency-Key"] = crypto.randomUUID();
      headers["Content-Type"] = "application/json";
    }
    const init: RequestInit = { method, headers, credentials: "same-origin", keepalive };
    if (body !== undefined) {
      init.body = JSON.stringify(body);
    }
    const response = await fetcher(`/api/v1/${path}`, init).catch(() => {
      throw new Refusal(unreachable);
    });
    if (!response.ok) {
      throw new Refusal(await problemOf(response));
    }
    return response;
  }

  async function keepCsrf(response: Response): Promise<Session> {
    const session = (await response.json()) as Session;
    csrf = session.csrf;
    return session;
  }

  return {
    session: async () => keepCsrf(await call("GET", "session")),
    signIn: async (user, password) => keepCsrf(await call("POST", "session", { user, password })),
    signOut: async () => void (await call("DELETE", "session")),
    command: async (name, body) => void (await call("POST", `desk/${path(name)}`, body)),
    guests: async () => (await call("GET", "desk/guests")).json() as Promise<Guests>,
    desk: async () => (await call("GET", "desk")).json() as Promise<DeskView>,
    outcomeDefinition: async () => (await call("GET", "outcome-definition")).json() as Promise<OutcomeDefinition>,
    keepDraft: async (draft) => (await call("PUT", "desk/draft", draft, true)).json() as Promise<DraftKept>,
    verify: async (statement) => (await call("POST", "desk/verify", statement)).json() as Promise<IdentityAnswer>,
    copied: async (entry) => void (await call("POST", "desk/copied", entry, true)),
    lock: async () => void (await call("POST", "session/lock", undefined, true)),
    unlock: async (password) => void (await call("POST", "session/unlock", { password })),
    saveOutcome: async (outcome) => void (await call("POST", "desk/outcome", outcome)),
    phoneLine: async () => (await call("GET", "desk/phone")).json() as Promise<PhoneLine>,
    createCampaign: async (campaign) => void (await call("POST", "campaigns", campaign)),
    callerIds: async () => {
      const { campaigns } = (await (await call("GET", "campaigns")).json()) as { campaigns: { callerId: string }[] };
      return [...new Set(campaigns.map((campaign) => campaign.callerId))];
    },
    pacing: async (id, limit) =>
      (await call("GET", `campaigns/${encodeURIComponent(id)}/pacing?limit=${limit}`)).json() as Promise<PacingReport>,
    setPacing: async (id, order) => void (await call("PUT", `campaigns/${encodeURIComponent(id)}/pacing`, order)),
    whatIf: async (id, question) =>
      (await call("POST", `campaigns/${encodeURIComponent(id)}/what-if`, question)).json() as Promise<WhatIfAnswer>,
    scriptStep: async (key, language, claimId) => {
      const query = new URLSearchParams({ language, ...(claimId ? { claimId } : {}) });
      return (await call("GET", `desk/script/${encodeURIComponent(key)}?${query}`)).json() as Promise<ScriptStep>;
    },
    scripts: createScriptsApi(call),
    days: createDayApi(call),
    campaign: async (id, order) => void (await call("POST", `campaigns/${encodeURIComponent(id)}/${order}`, {})),
  };
}

/** dialOther is posted to desk/dial-other. */
function path(command: string): string {
  return command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
