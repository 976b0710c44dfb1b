/** The agent's day, messages and call-backs on the wire. Kept equal to openapi.yaml by the same test as types.ts. */

/** A kind of break; zero minutes: without a plan. */
export interface BreakKind {
  name: string;
  paid: boolean;
  minutes: number;
}

/** GET /api/v1/desk/day, and pushed as `day`. */
export interface DayView {
  serverTime: string;
  /** The date is that of its beginning where the agent sits. Absent before the first one. */
  shift?: { date: string; zone: string; beganAt: string };
  numbers: DayNumbers;
  callBacks: CallBackRow[];
  messages: MessageRow[];
  colleagues: Colleague[];
}

export interface DayNumbers {
  calls: number;
  claims: number;
  outcomes: { group: string; count: number }[];
  resolved: number;
  resolvedCents: number;
  talkSeconds: number;
  holdSeconds: number;
  wrapUpSeconds: number;
  missedCalls: number;
  followUpsDue: number;
}

export interface Colleague {
  id: string;
  name: string;
}

export interface CallBackRow {
  leadId: string;
  campaignId: string;
  /** Payer name, or patient initials. */
  party: string;
  at: string;
  /** From then on anyone may call. */
  ownedUntil: string;
  /** A gateway holds it: it lies ready, or is on a desk. */
  working: boolean;
  owner?: Colleague;
}

export interface CallBackList {
  serverTime: string;
  callBacks: CallBackRow[];
}

/** POST /api/v1/callbacks/move. */
export interface CallBackMove {
  leadId: string;
  at?: string;
  /** Login name; empty for anyone. */
  by?: string;
}

export interface MessageRow {
  id: string;
  at: string;
  from: string;
  text: string;
  urgent: boolean;
  readAt?: string;
}

/** POST /api/v1/desk/messages/read. */
export interface MessageReceipt {
  messageId: string;
}

/** POST /api/v1/messages. */
export interface NewMessage {
  to: "all" | "campaign" | "agent";
  /** Of the campaign or agent. */
  id?: string;
  text: string;
  urgent: boolean;
}

export interface SentMessages {
  messages: SentMessage[];
}

export interface SentMessage {
  id: string;
  at: string;
  from: string;
  to: string;
  text: string;
  urgent: boolean;
  recipients: { id: string; name: string; readAt?: string }[];
}

/** GET /api/v1/desk/plan. */
export interface PlanView {
  serverTime: string;
  date: string;
  zone: string;
  from: string;
  to: string;
  callBacks: CallBackRow[];
  followUps: { party: string; count: number; cents: number; hours?: string; zone?: string; opensAt?: string }[];
  followUpCount: number;
  followUpCents: number;
  documents: { party: string; how: string; due: string }[];
}

/** PUT /api/v1/campaigns/ID/wrap-up. */
export interface WrapUpLimit {
  limitSeconds: number;
  warningSeconds: number;
  extensions: number;
  extensionSeconds: number;
  after: "ready" | "break";
}
