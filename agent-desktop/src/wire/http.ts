import { type ActsApi, createActsApi } from "./actsApi";
import { type AlertsApi, createAlertsApi } from "./alertsApi";
import { type AuditApi, createAuditApi } from "./auditApi";
import { type CallableApi, createCallableApi } from "./callableApi";
import { type CallTakersApi, createCallTakersApi } from "./callTakersApi";
import { createDayApi, type DayApi } from "./dayApi";
import { createGuarantorApi, type GuarantorApi } from "./guarantorApi";
import type { CallerStated, CopiedField, FoundCaller, IdentityAnswer, IdentityStatement } from "./identityTypes";
import { createLettersApi, type LettersApi } from "./lettersApi";
import { createMonitorApi, type MonitorApi } from "./monitorApi";
import type { Call, CommandPath } from "./operation";
import type { DraftKept, OutcomeDefinition, OutcomeDraft, OutcomeInput } from "./outcomeTypes";
import { createQualityApi, type QualityApi } from "./qualityApi";
import { createRecordingsApi, type RecordingsApi } from "./recordingsApi";
import { createRemindersApi, type RemindersApi } from "./remindersApi";
import { createReportsApi, type ReportsApi } from "./reportsApi";
import { createScriptsApi, type ScriptsApi } from "./scriptsApi";
import type { ScriptLanguage, ScriptStep } from "./scriptTypes";
import { createTasksApi, type TasksApi } from "./tasksApi";
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
  /** Looks for the account of the unknown caller on the desk. */
  findCaller(stated: CallerStated): Promise<FoundCaller[]>;
  /** The unknown caller on the desk is the patient of this claim. */
  linkCaller(callId: string, claimId: string): Promise<void>;
  copied(entry: CopiedField): Promise<void>;
  lock(): Promise<void>;
  unlock(password: string): Promise<void>;
  /** Kept also when the page goes away meanwhile. */
  keepDraft(draft: OutcomeDraft): Promise<DraftKept>;
  phoneLine(): Promise<PhoneLine>;
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
  alerts: AlertsApi;
  audit: AuditApi;
  monitor: MonitorApi;
  acts: ActsApi;
  callTakers: CallTakersApi;
  callable: CallableApi;
  reminders: RemindersApi;
  reports: ReportsApi;
  guarantors: GuarantorApi;
  tasks: TasksApi;
  letters: LettersApi;
  recordings: RecordingsApi;
  quality: QualityApi;
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

/** `/claims/{id}` with its parameters in place. */
function address(path: string, words: Record<string, string> = {}, query: Record<string, unknown> = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, word: string) => encodeURIComponent(words[word] ?? ""));
  const asked = Object.entries(query).filter(([, value]) => value !== undefined);
  return asked.length === 0
    ? filled
    : `${filled}?${new URLSearchParams(asked.map(([key, value]) => [key, String(value)]))}`;
}

/** What every operation comes down to; {@link Call} says which there are. */
interface Sent {
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  keepalive?: boolean;
}

export function createApi(fetcher: typeof fetch = (...args) => fetch(...args)): Api {
  let csrf = "";

  async function send(method: string, path: string, { path: words, query, body, keepalive = false }: Sent = {}) {
    const headers: Record<string, string> = { Accept: "application/json, application/problem+json" };
    if (method !== "get") {
      headers["X-CSRF-Token"] = csrf;
      headers["Idempotency-Key"] = crypto.randomUUID();
      headers["Content-Type"] = "application/json";
    }
    const init: RequestInit = { method: method.toUpperCase(), headers, credentials: "same-origin", keepalive };
    if (body !== undefined) {
      init.body = JSON.stringify(body);
    }
    const response = await fetcher(address(path, words, query), init).catch(() => {
      throw new Refusal(unreachable);
    });
    if (!response.ok) {
      throw new Refusal(await problemOf(response));
    }
    return response.status === 204 ? undefined : response.json();
  }
  const call = send as Call;

  function keepCsrf(session: Session): Session {
    csrf = session.csrf;
    return session;
  }

  return {
    session: async () => keepCsrf(await call("get", "/api/v1/session")),
    signIn: async (user, password) => keepCsrf(await call("post", "/api/v1/session", { body: { user, password } })),
    signOut: () => call("delete", "/api/v1/session"),
    command: (name, body) => send("post", commandPath(name), { body }),
    guests: () => call("get", "/api/v1/desk/guests"),
    desk: () => call("get", "/api/v1/desk"),
    outcomeDefinition: () => call("get", "/api/v1/outcome-definition"),
    keepDraft: (body) => call("put", "/api/v1/desk/draft", { body, keepalive: true }),
    verify: (body) => call("post", "/api/v1/desk/verify", { body }),
    findCaller: async (body) => (await call("post", "/api/v1/desk/find-caller", { body })).people,
    linkCaller: (callId, claimId) => call("post", "/api/v1/desk/link-caller", { body: { callId, claimId } }),
    copied: (body) => call("post", "/api/v1/desk/copied", { body, keepalive: true }),
    lock: () => call("post", "/api/v1/session/lock", { keepalive: true }),
    unlock: (password) => call("post", "/api/v1/session/unlock", { body: { password } }),
    saveOutcome: (body) => call("post", "/api/v1/desk/outcome", { body }),
    phoneLine: () => call("get", "/api/v1/desk/phone"),
    createCampaign: async (body) => void (await call("post", "/api/v1/campaigns", { body })),
    callerIds: async () => {
      const { campaigns } = await call("get", "/api/v1/campaigns");
      return [...new Set(campaigns.map((campaign) => campaign.callerId))];
    },
    pacing: (campaignId, limit) =>
      call("get", "/api/v1/campaigns/{campaignId}/pacing", { path: { campaignId }, query: { limit } }),
    setPacing: (campaignId, body) =>
      call("put", "/api/v1/campaigns/{campaignId}/pacing", { path: { campaignId }, body }),
    whatIf: (campaignId, body) =>
      call("post", "/api/v1/campaigns/{campaignId}/what-if", { path: { campaignId }, body }),
    scriptStep: (key, language, claimId) =>
      call("get", "/api/v1/desk/script/{key}", {
        path: { key },
        query: claimId ? { language, claimId } : { language },
      }),
    scripts: createScriptsApi(call),
    days: createDayApi(call),
    alerts: createAlertsApi(call),
    audit: createAuditApi(call),
    monitor: createMonitorApi(call),
    acts: createActsApi(call),
    callTakers: createCallTakersApi(call),
    callable: createCallableApi(call),
    reminders: createRemindersApi(call),
    reports: createReportsApi(call),
    guarantors: createGuarantorApi(call),
    tasks: createTasksApi(call),
    letters: createLettersApi(call),
    recordings: createRecordingsApi(call),
    quality: createQualityApi(call),
  };
}

/** dialOther is posted to desk/dial-other. */
function commandPath<C extends keyof DeskCommands>(command: C): CommandPath<C> {
  return `/api/v1/desk/${command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` as CommandPath<C>;
}

/** Each command has an operation that takes its body: fails to compile when one has not. */
type Lost = { [C in keyof DeskCommands]: CommandPath<C> extends never ? C : never }[keyof DeskCommands];
null as unknown as Lost satisfies never;
