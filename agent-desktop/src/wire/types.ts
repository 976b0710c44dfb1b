import type { IdentityView } from "./identityTypes";
import type { OutcomeForm } from "./outcomeTypes";

/**
 * What crosses the wire between the gateway and the browser. The server's state is the truth: the page renders these values and
 * never guesses. Instants are ISO-8601 UTC strings; money is integer cents; dates are ISO calendar dates.
 * Kept equal to gateway/app/src/main/resources/openapi.yaml by a test there.
 */

import type { DeskScript } from "./scriptTypes";

export type Role = "agent" | "supervisor" | "admin";

/** GET|POST /api/v1/session. `csrf` goes into the X-CSRF-Token header of every unsafe request. */
export interface Session {
  user: { id: string; name: string; role: Role };
  csrf: string;
  serverTime: string;
  /** The desk is locked until the password is given again. */
  locked: boolean;
  /** Without input for this long the page locks itself. */
  lockAfterSeconds: number;
}

/** RFC 9457 problem, content type application/problem+json. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  /** What was wrong, where, and what to do. */
  detail: string;
  violations?: { field: string; message: string }[];
}

/** Every WebSocket message, both ways, on /api/v1/events. `seq` rises by one per socket; a gap means: reconnect. */
export type Envelope =
  | { v: 1; type: "desk"; seq: number; data: DeskView }
  | { v: 1; type: "desk.superseded"; seq: number; data: { by: string } }
  | { v: 1; type: "board.snapshot"; seq: number; data: BoardView }
  | { v: 1; type: "board.delta"; seq: number; data: BoardDelta }
  | { v: 1; type: "notice"; seq: number; data: { level: "info" | "warning" | "error"; text: string } }
  | { v: 1; type: "pong"; seq: number; data: { sentAt: number; serverTime: string } };

/** Client to server: `hello` first (names this tab; the latest tab of an agent owns the desk), then `ping` every 10 s. */
export type ClientMessage =
  | { v: 1; type: "hello"; data: { tab: string; view: "desk" | "board" } }
  | { v: 1; type: "ping"; data: { sentAt: number } };

// ---- the agent's desk ------------------------------------------------------------------------------------------------

export type AgentStateName = "Offline" | "Break" | "Ready" | "Reserved" | "Previewing" | "OnCall" | "WrapUp";

export interface DeskView {
  serverTime: string;
  agent: { id: string; name: string; seat: number; site: { name: string; zone: string } };
  campaigns: { id: string; name: string; audience: Audience; mode: DialMode; running: boolean }[];
  /** The campaign the agent has joined. */
  campaign?: { id: string; name: string; audience: Audience; mode: DialMode; running: boolean };
  state: { name: AgentStateName; since: string; reason?: string };
  /** Set when the agent asked for a break during a call or wrap-up; it begins when the work is saved. */
  breakNext?: string;
  headset: { state: "Down" | "Connecting" | "Up"; kind?: "webrtc" | "phone"; since: string; problem?: string };
  call?: CallView;
  /** The claims (payer call) or balances (patient call) of the current or previewed work item, with everything to read out. */
  work?: WorkView;
  /** On a call to a patient: how far the person is known. */
  identity?: IdentityView;
  script?: DeskScript;
  /** What may be recorded now; absent when there is nothing to record. */
  outcome?: OutcomeForm;
  /** Every action with its truth: `allowed`, or the reason why not. */
  controls: Record<ControlName, Control>;
  /** Why the agent is idle, in one sentence, when Ready and no call comes. */
  idleReason?: string;
  /** The colleague who conducts the call that this agent was brought to. */
  broughtBy?: string;
  /** Calls of the campaign that wait to be taken. */
  parked?: { callId: string; party: string; since: string; by: string }[];
}

export type ControlName =
  | "join"
  | "leave"
  | "headset"
  | "ready"
  | "break"
  | "dial"
  | "skip"
  | "dialOther"
  | "hold"
  | "resume"
  | "mute"
  | "unmute"
  | "dtmf"
  | "invite"
  | "swap"
  | "conference"
  | "dropGuest"
  | "handOver"
  | "leaveMessage"
  | "park"
  | "hangup"
  | "save";
export interface Control {
  allowed: boolean;
  why?: string;
}

export type Audience = "patient" | "payer";
export type DialMode = "progressive" | "preview" | "predictive";

export interface CallView {
  callId: string;
  state:
    | "Dialing"
    | "Ringing"
    | "Waiting"
    | "Connecting"
    | "Talking"
    | "Held"
    | "Consulting"
    | "Conference"
    | "HandedOver"
    | "LeavingMessage"
    | "Parked"
    | "Orphaned"
    | "Ended";
  since: string;
  /** E.164. */
  number: string;
  party: string;
  placedAt?: string;
  answeredAt?: string;
  connectedAt?: string;
  endedAt?: string;
  muted: boolean;
  /** Who was brought to the call, and who hears whom. */
  guest?: {
    name: string;
    colleague: boolean;
    company: "calling" | "calling-to-hand-over" | "with-guest" | "with-party" | "together" | "nobody";
  };
  /** Terminal result once ended, e.g. "CONNECTED", "NO_ANSWER", "BUSY", with a sentence. */
  result?: { code: string; text: string };
}

export interface WorkView {
  leadId: string;
  audience: Audience;
  attemptNumber: number;
  /** The person is not verified: only whom to ask for is here, the rest is empty. */
  masked?: boolean;
  payer: {
    name: string;
    payerId: string;
    phone?: string;
    hours?: string;
    address?: string;
    /** Days from receipt of a claim to the decision, when known. */
    turnaroundDays?: number;
    /** The payer's own clock: IANA zone, and how people call it. */
    localTime?: { zone: string; label: string };
  };
  provider: { name: string; npi: string; taxId?: string; address?: string; renderingNpi?: string };
  patient: {
    name: string;
    birthDate?: string;
    sex?: string;
    memberId?: string;
    address?: string;
    phone?: string;
    localTime?: { zone: string; label: string };
  };
  claims: ClaimView[];
  history: { at: string; by: string; text: string }[];
  /** Identifiers a payer asks for, in reading order, ready to be sent as DTMF where `digits` is present. */
  identifiers: { label: string; value: string; digits?: string }[];
}

export interface ClaimView {
  claimId: string;
  claimNumber: string;
  payerControlNumber?: string;
  kind: "professional" | "institutional" | "dental";
  dosFrom?: string;
  dosTo?: string;
  ageDays?: number;
  billedCents: number;
  paidCents: number;
  balanceCents: number;
  placeOfService?: string;
  frequency?: string;
  authorization?: string;
  diagnoses: string[];
  lines: {
    procedure: string;
    modifiers: string[];
    description?: string;
    units?: string;
    chargeCents: number;
    dos?: string;
  }[];
}

/**
 * POST /api/v1/desk/NAME with one of these bodies; 204, or a problem that says why not. The result arrives as a `desk` message.
 * Orders about a call or a lead name it, so that a late one never touches the next. Every unsafe request carries an Idempotency-Key.
 * (The control `save` is POST /api/v1/desk/outcome; sign-out is DELETE /api/v1/session.)
 */
export interface DeskCommands {
  join: { campaignId: string };
  leave: Record<string, never>;
  headset: { on: boolean; kind: "webrtc" | "phone" };
  ready: Record<string, never>;
  break: { reason: string };
  dial: { leadId: string };
  skip: { leadId: string };
  hold: { callId: string };
  resume: { callId: string };
  mute: { callId: string };
  unmute: { callId: string };
  dtmf: { callId: string; digits: string };
  hangup: { callId: string };
  dialOther: { leadId: string; number: string };
  /** One of agentId and lineId. */
  invite: { callId: string; agentId?: string; lineId?: string; handOver: boolean };
  swap: { callId: string };
  conference: { callId: string };
  dropGuest: { callId: string };
  handOver: { callId: string };
  leaveMessage: { callId: string };
  park: { callId: string };
  take: { callId: string };
}

/** GET /api/v1/desk/guests: whom I could bring to a call now. */
export interface Guests {
  colleagues: {
    agentId: string;
    name: string;
    ready: boolean;
    /** Why they cannot come now. */
    why?: string;
  }[];
  lines: { lineId: string; name: string }[];
}

/** GET /api/v1/desk/phone: how the browser's softphone reaches the switch. */
export interface PhoneLine {
  /** Path of the SIP WebSocket on this origin, e.g. /api/v1/sip. */
  socketPath: string;
  uri: string;
  user: string;
  password: string;
  iceServers: { urls: string }[];
}

// ---- the supervisor's board ------------------------------------------------------------------------------------------

export interface BoardView {
  serverTime: string;
  switch: { connected: boolean; since: string; text: string };
  nodes: { id: string; self: boolean }[];
  campaigns: CampaignRow[];
  agents: AgentRow[];
  calls: CallRow[];
}

/** Rows replace rows of the same id; `gone` ids disappear. */
export interface BoardDelta {
  serverTime: string;
  switch?: BoardView["switch"];
  nodes?: BoardView["nodes"];
  campaigns?: CampaignRow[];
  agents?: AgentRow[];
  calls?: CallRow[];
  gone?: { agents?: string[]; calls?: string[]; campaigns?: string[] };
}

export interface CampaignRow {
  id: string;
  name: string;
  audience: Audience;
  mode: DialMode;
  running: boolean;
  /** What the campaign is doing, or why nothing dials, in one sentence. */
  status: string;
  leads: { ready: number; leased: number; done: number };
  today: { placed: number; answered: number; connected: number; abandoned: number; saved: number };
  pacing?: CampaignPacing;
}

/** How a campaign is paced now. Absent where agents dial themselves. */
export interface CampaignPacing {
  limits: PacingLimits;
  steering: PacingSteering;
  /** Why no more calls are started, in one sentence. */
  bound: string;
  terms: PacingTerms;
  /** Calls that live, conversations included. */
  lines: number;
  /** Calls that live and have no agent. */
  inFlight: number;
  idle: number;
  /** Agents who work or could. */
  working: number;
  today: AbandonCount;
  window: AbandonCount;
}
export interface PacingLimits {
  /** Share of live answers that may find no agent within 2 s; at most 0.03. */
  abandonCap: number;
  callsPerSecond: number;
  lines: number;
  linesPerAgent: number;
  /** Whether phones that ring long enough may be hung up when nobody would take their answer; left out, it is as it was. */
  withdraws?: boolean;
}
export interface PacingSteering {
  /** Only a predictive campaign can be other than automatic. */
  by: "automatic" | "progressive" | "fixed";
  /** With fixed. */
  linesPerAgent?: number;
}
/** What the last decision was reckoned from; zeros of a rule that reckons with nothing. */
export interface PacingTerms {
  expectedAnswers: number;
  expectedFree: number;
  risk: number;
  allowed: number;
  answerShare: number;
}
export interface AbandonCount {
  answers: number;
  missed: number;
  /** How many more could be missed before the cap is reached; negative over it. */
  left: number;
}
/** PUT /api/v1/campaigns/ID/pacing; 204, or a 422 problem whose violations name the field. */
export interface PacingOrder {
  limits: PacingLimits;
  steering: PacingSteering;
}
/** GET /api/v1/campaigns/ID/pacing?limit=N. */
export interface PacingReport {
  serverTime: string;
  campaignId: string;
  /** The time zone to whose days answers count. */
  zone: string;
  now: CampaignPacing;
  days: { day: string; answers: number; missed: number }[];
  /** Latest first. */
  decisions: PacingDecision[];
}
/** Either a decision, or (tuned) a change by a supervisor. */
export interface PacingDecision {
  at: string;
  wanted?: number;
  placed?: number;
  /** Ringing calls that were hung up because nobody would have taken their answers. */
  withdrawn?: number;
  bound?: string;
  terms?: PacingTerms;
  leftToday?: number;
  leftInWindow?: number;
  inFlight?: number;
  idle?: number;
  tuned?: { by: string; limits: PacingLimits; steering: PacingSteering };
}
/** POST /api/v1/campaigns; 201, or a problem whose violations name the field. */
export interface NewCampaign {
  id: string;
  name: string;
  audience: Audience;
  mode: DialMode;
  callerId: string;
  limits?: PacingLimits;
  /** UTC when none is given. */
  zone?: string;
}
export interface AgentRow {
  id: string;
  name: string;
  campaignId?: string;
  state: AgentStateName;
  since: string;
  reason?: string;
  headset: "Down" | "Connecting" | "Up";
  callId?: string;
  node: string;
}
export interface CallRow {
  id: string;
  campaignId: string;
  state: CallView["state"];
  since: string;
  agentId?: string;
  /** Party as shown on the floor: payer name, or patient initials. */
  party: string;
}

// ---- imports and claims ----------------------------------------------------------------------------------------------

/** POST /api/v1/imports?name=FILE (body: the file). 200 with the report, or a 422 problem whose violations name segment and loop. */
export interface ImportReport {
  importId: string;
  name: string;
  at: string;
  claims: number;
  newClaims: number;
  knownClaims: number;
  totalChargeCents: number;
  findings: { claimNumber: string; text: string }[];
}
