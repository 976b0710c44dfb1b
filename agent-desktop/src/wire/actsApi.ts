import type { components } from "./generated/contract";
import type { Call } from "./operation";

type Schema = components["schemas"];

export type HoldingView = Schema["HoldingView"];
export type HoldingGate = Schema["HoldingGate"];
export type CallLine = Schema["CallLine"];
export type CallSummary = Schema["CallSummary"];
export type RunSchedule = Schema["RunSchedule"];
export type ScheduleView = Schema["ScheduleView"];
export type TakenOutRow = Schema["TakenOutRow"];
export type AgentOrder = "break" | "ready" | "logOut";
export type WorkOrder = "takeOut" | "putBack" | "pin" | "release";

/** What a supervisor does in one click, and asks why. Orders resolve with what came of them, as a sentence. Throws as {@link Api} does. */
export interface ActsApi {
  holding(campaign: string): Promise<HoldingView>;
  schedule(campaign: string): Promise<ScheduleView>;
  setSchedule(campaign: string, schedule: RunSchedule): Promise<ScheduleView>;
  dropSchedule(campaign: string): Promise<void>;
  endCall(call: string, reason: string): Promise<string>;
  line(call: string): Promise<CallLine>;
  callsOf(leadId: string): Promise<CallSummary[]>;
  agent(agent: string, order: AgentOrder, reason: string): Promise<string>;
  move(agent: string, campaign: string): Promise<string>;
  skills(agent: string): Promise<{ skills: string[]; known: string[] }>;
  setSkills(agent: string, skills: string[]): Promise<string>;
  work(leadId: string, order: WorkOrder, reason: string): Promise<string>;
  /** Until a day, as 2026-12-24. */
  hold(leadId: string, until: string): Promise<string>;
  takenOut(campaign: string): Promise<TakenOutRow[]>;
}

export function createActsApi(call: Call): ActsApi {
  return {
    holding: (campaignId) => call("get", "/api/v1/campaigns/{campaignId}/holding", { path: { campaignId } }),
    schedule: (campaignId) => call("get", "/api/v1/campaigns/{campaignId}/schedule", { path: { campaignId } }),
    setSchedule: (campaignId, body) =>
      call("put", "/api/v1/campaigns/{campaignId}/schedule", { path: { campaignId }, body }),
    dropSchedule: (campaignId) => call("delete", "/api/v1/campaigns/{campaignId}/schedule", { path: { campaignId } }),
    endCall: async (callId, reason) =>
      (await call("post", "/api/v1/calls/{callId}/end", { path: { callId }, body: { reason } })).says,
    line: (callId) => call("get", "/api/v1/calls/{callId}/line", { path: { callId } }),
    callsOf: async (leadId) => (await call("post", "/api/v1/work-items/calls", { body: { leadId } })).calls,
    agent: async (agentId, order, reason) =>
      (await call("post", "/api/v1/agents/{agentId}/order", { path: { agentId }, body: { order, reason } })).says,
    move: async (agentId, campaignId) =>
      (await call("put", "/api/v1/agents/{agentId}/campaign", { path: { agentId }, body: { campaignId } })).says,
    skills: (agentId) => call("get", "/api/v1/agents/{agentId}/skills", { path: { agentId } }),
    setSkills: async (agentId, skills) =>
      (await call("put", "/api/v1/agents/{agentId}/skills", { path: { agentId }, body: { skills } })).says,
    work: async (leadId, order, reason) =>
      (await call("post", "/api/v1/work-items/order", { body: { leadId, order, reason } })).says,
    hold: async (leadId, until) =>
      (await call("post", "/api/v1/work-items/order", { body: { leadId, order: "hold", until } })).says,
    takenOut: async (campaignId) =>
      (await call("get", "/api/v1/campaigns/{campaignId}/taken-out", { path: { campaignId } })).items,
  };
}
