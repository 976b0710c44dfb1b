import type { components } from "./generated/contract";

/** The agent's day, messages and call-backs. */
type Schema = components["schemas"];

export type BreakKind = Schema["BreakKind"];
export type DayView = Schema["DayView"];
export type DayNumbers = Schema["DayNumbers"];
export type Colleague = Schema["Colleague"];
export type CallBackRow = Schema["CallBackRow"];
export type CallBackList = Schema["CallBackList"];
export type CallBackMove = Schema["CallBackMove"];
export type MessageRow = Schema["MessageRow"];
export type MessageReceipt = Schema["MessageReceipt"];
export type NewMessage = Schema["NewMessage"];
export type SentMessages = Schema["SentMessages"];
export type SentMessage = Schema["SentMessage"];
export type PlanView = Schema["PlanView"];
export type WrapUpLimit = Schema["WrapUpLimit"];
export type WrapUpOrder = Schema["WrapUpOrder"];
