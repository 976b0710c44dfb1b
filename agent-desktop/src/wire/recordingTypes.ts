import type { components } from "./generated/contract";

type Schema = components["schemas"];

export type RecordingPolicy = Schema["RecordingPolicy"];
export type RecordingRow = Schema["RecordingRow"];
export type Listening = Schema["Listening"];
