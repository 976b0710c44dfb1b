import type { components } from "./generated/contract";
import type { Call } from "./operation";

type Schema = components["schemas"];

export type HoldingView = Schema["HoldingView"];
export type HoldingGate = Schema["HoldingGate"];
export type CallLine = Schema["CallLine"];
export type OutcomeView = Schema["OutcomeView"];
export type CallSummary = Schema["CallSummary"];
export type ScheduleOrder = Schema["ScheduleOrder"];
export type RunSchedule = Schema["RunSchedule"];
export type Campaign = Schema["Campaign"];
export type WorklistReport = Schema["WorklistReport"];
export type ScheduleView = Schema["ScheduleView"];
export type TakenOutRow = Schema["TakenOutRow"];
export type AgentOrder = "break" | "ready" | "logOut";
export type WorkOrder = "takeOut" | "putBack" | "pin" | "release";

/** What a supervisor does in one click, and asks why. Orders resolve with what came of them, as a sentence. Throws as {@link Api} does. */
export interface ActsApi {
  /** Refused with what is so when there is nothing to do, unless it is meant. */
  start(campaign: string, anyway: boolean): Promise<void>;
  stop(campaign: string, reason: string): Promise<void>;
  /** Adds work items for the open claims that have none. */
  fill(campaign: string): Promise<WorklistReport>;
  /** Its settings as they are kept; the board learns of a change a moment later. Undefined when there is none. */
  settings(campaign: string): Promise<Campaign | undefined>;
  holding(campaign: string): Promise<HoldingView>;
  schedule(campaign: string): Promise<ScheduleView>;
  setSchedule(campaign: string, order: ScheduleOrder): Promise<ScheduleView>;
  /** @param seen the revision that was looked at */
  dropSchedule(campaign: string, seen: number): Promise<void>;
  endCall(call: string, reason: string): Promise<string>;
  line(call: string): Promise<CallLine>;
  /** What was coded on it. */
  outcomes(call: string): Promise<OutcomeView[]>;
  callsOf(leadId: string): Promise<CallSummary[]>;
  agent(agent: string, order: AgentOrder, reason: string): Promise<string>;
  move(agent: string, campaign: string, reason: string): Promise<string>;
  skills(agent: string): Promise<{ skills: string[]; known: string[] }>;
  setSkills(agent: string, skills: string[], seen: string[]): Promise<string>;
  work(leadId: string, order: WorkOrder, reason: string): Promise<string>;
  /** Until a day, as 2026-12-24. */
  hold(leadId: string, until: string, reason: string): Promise<string>;
  takenOut(campaign: string): Promise<TakenOutRow[]>;
}

export function createActsApi(call: Call): ActsApi {
  return {
    start: (campaignId, anyway) =>
      call("post", "/api/v1/campaigns/{campaignId}/start", { path: { campaignId }, body: { anyway } }),
    stop: (campaignId, reason) =>
      call("post", "/api/v1/campaigns/{campaignId}/stop", { path: { campaignId }, body: { reason } }),
    fill: (campaignId) => call("post", "/api/v1/campaigns/{campaignId}/worklist", { path: { campaignId } }),
    settings: async (campaignId) =>
      (await call("get", "/api/v1/campaigns")).campaigns.find(({ id }) => id === campaignId),
    holding: (campaignId) => call("get", "/api/v1/campaigns/{campaignId}/holding", { path: { campaignId } }),
    schedule: (campaignId) => call("get", "/api/v1/campaigns/{campaignId}/schedule", { path: { campaignId } }),
    setSchedule: (campaignId, body) =>
      call("put", "/api/v1/campaigns/{campaignId}/schedule", { path: { campaignId }, body }),
    dropSchedule: (campaignId, seen) =>
      call("delete", "/api/v1/campaigns/{campaignId}/schedule", {
        path: { campaignId },
        query: { seen: String(seen) },
      }),
    endCall: async (callId, reason) =>
      (await call("post", "/api/v1/calls/{callId}/end", { path: { callId }, body: { reason } })).says,
    line: (callId) => call("get", "/api/v1/calls/{callId}/line", { path: { callId } }),
    outcomes: async (callId) => (await call("get", "/api/v1/calls/{callId}/outcomes", { path: { callId } })).outcomes,
    callsOf: async (leadId) => (await call("post", "/api/v1/work-items/calls", { body: { leadId } })).calls,
    agent: async (agentId, order, reason) =>
      (await call("post", "/api/v1/agents/{agentId}/order", { path: { agentId }, body: { order, reason } })).says,
    move: async (agentId, campaignId, reason) =>
      (await call("put", "/api/v1/agents/{agentId}/campaign", { path: { agentId }, body: { campaignId, reason } }))
        .says,
    skills: (agentId) => call("get", "/api/v1/agents/{agentId}/skills", { path: { agentId } }),
    setSkills: async (agentId, skills, seen) =>
      (await call("put", "/api/v1/agents/{agentId}/skills", { path: { agentId }, body: { skills, seen } })).says,
    work: async (leadId, order, reason) =>
      (await call("post", "/api/v1/work-items/order", { body: { leadId, order, reason } })).says,
    hold: async (leadId, until, reason) =>
      (await call("post", "/api/v1/work-items/order", { body: { leadId, order: "hold", until, reason } })).says,
    takenOut: async (campaignId) =>
      (await call("get", "/api/v1/campaigns/{campaignId}/taken-out", { path: { campaignId } })).items,
  };
}
