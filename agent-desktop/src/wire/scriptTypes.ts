import type { components } from "./generated/contract";

/** Call scripts, at the desk and for whoever writes them. */
type Schema = components["schemas"];

export type ScriptPhase = Schema["ScriptPhase"];
export type ScriptLanguage = Schema["ScriptLanguage"];
export type DeskScript = Schema["DeskScript"];
export type ScriptEntry = Schema["ScriptEntry"];
export type ScriptStep = Schema["ScriptStep"];
export type ScriptRow = Schema["ScriptRow"];
export type ScriptDetail = Schema["ScriptDetail"];
export type ScriptVersionRow = Schema["ScriptVersionRow"];
export type ScriptActivationRow = Schema["ScriptActivationRow"];
export type ScriptSource = Schema["ScriptSource"];
export type ScriptDraftInput = Schema["ScriptDraftInput"];
export type ScriptJudgement = Schema["ScriptJudgement"];
export type ScriptFinding = Schema["ScriptFinding"];
export type ScriptPreviewInput = Schema["ScriptPreviewInput"];
export type ScriptPreview = Schema["ScriptPreview"];
export type NewScriptVersion = Schema["NewScriptVersion"];
export type ScriptActivationInput = Schema["ScriptActivationInput"];
export type ScriptGuide = Schema["ScriptGuide"];
