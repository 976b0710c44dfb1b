import type { components } from "./generated/contract";

/**
 * What crosses the wire between the gateway and the browser, by the names of its contract (openapi.yaml, from which `npm run generate`
 * makes contract.ts). The server's state is the truth: the page renders these values and never guesses. Instants are ISO-8601 UTC
 * strings; money is integer cents; dates are ISO calendar dates.
 */
type Schema = components["schemas"];

export type Role = Schema["Role"];
export type Session = Schema["Session"];
export type Problem = Schema["Problem"];
export type Envelope = Schema["Envelope"];
export type ClientMessage = Schema["ClientMessage"];
export type AgentStateName = Schema["AgentStateName"];
export type DeskView = Schema["DeskView"];
export type ControlName = Schema["ControlName"];
export type Control = Schema["Control"];
export type Audience = Schema["Audience"];
export type DialMode = Schema["DialMode"];
export type CallView = Schema["CallView"];
export type WorkView = Schema["WorkView"];
export type ClientView = Schema["ClientView"];
export type Capacity = Schema["Capacity"];
export type ClaimView = Schema["ClaimView"];
export type DeskCommands = Schema["DeskCommands"];
export type Guests = Schema["Guests"];
export type PhoneLine = Schema["PhoneLine"];
export type BoardView = Schema["BoardView"];
export type BoardDelta = Schema["BoardDelta"];
export type CampaignRow = Schema["CampaignRow"];
export type CampaignPacing = Schema["CampaignPacing"];
export type PacingLimits = Schema["PacingLimits"];
export type PacingSteering = Schema["PacingSteering"];
export type PacingTerms = Schema["PacingTerms"];
export type AbandonCount = Schema["AbandonCount"];
export type PacingOrder = Schema["PacingOrder"];
export type PacingReport = Schema["PacingReport"];
export type PacingDecision = Schema["PacingDecision"];
export type NewCampaign = Schema["NewCampaign"];
export type AgentRow = Schema["AgentRow"];
export type CallRow = Schema["CallRow"];
export type Monitoring = Schema["Monitoring"];
export type MonitorOrder = Schema["MonitorOrder"];
export type MonitorRow = Schema["MonitorRow"];
export type ImportReport = Schema["ImportReport"];
