import type { components, operations } from "./generated/contract";

type Schema = components["schemas"];

export type RecordingPolicy = Schema["RecordingPolicy"];
export type RecordingRow = Schema["RecordingRow"];
export type Listening = Schema["Listening"];
export type RecordingMarker = Listening["markers"][number];
export type RecordingList = operations["listRecordings"]["responses"]["200"]["content"]["application/json"];
export type RecordingOrder = Schema["RecordingOrder"];
