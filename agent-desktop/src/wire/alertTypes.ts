import type { components } from "./generated/contract";

type Schema = components["schemas"];

export type AlertRow = Schema["AlertRow"];
export type AlertRule = Schema["AlertRule"];
export type AlertRuleOrder = Schema["AlertRuleOrder"];
export type AlertFigure = Schema["AlertFigure"];
export type AlertNotices = Schema["AlertNotices"];
export type CampaignFigures = Schema["CampaignFigures"];
export type GatewayRow = Schema["GatewayRow"];
export type PayerRow = Schema["PayerRow"];
export type ZoneRow = Schema["ZoneRow"];
export type AlertSearch = { state?: AlertRow["state"]; subject?: string; from?: string; until?: string };
export type Sent = { to: string; taken: boolean; why: string };
