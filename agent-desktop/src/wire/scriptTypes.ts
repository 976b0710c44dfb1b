/** Call scripts on the wire; kept equal to openapi.yaml like types.ts. */
import type { Audience } from "./types";

export type ScriptPhase = "opening" | "status" | "before-verification" | "voicemail" | "after-verification";
export type ScriptLanguage = "en" | "es";

/** What is read first, and the steps that can be opened with GET /api/v1/desk/script/KEY. */
export interface DeskScript {
  title: string;
  /** Rendered and escaped by the server; simple markup. */
  html: string;
  steps: ScriptEntry[];
}
export interface ScriptEntry {
  key: string;
  title: string;
  phase: ScriptPhase;
  /** Status codes to which it belongs. */
  statuses: string[];
}
/** GET /api/v1/desk/script/KEY?language=&claimId= */
export interface ScriptStep {
  key: string;
  title: string;
  language: ScriptLanguage;
  html: string;
}
/** GET /api/v1/scripts. Version 0 is the product's own text. */
export interface ScriptRow {
  id: string;
  key: string;
  title: string;
  audience: Audience;
  language: ScriptLanguage;
  phase: ScriptPhase;
  statuses: string[];
  /** Outcome fields that it must ask for. */
  asks: string[];
  activeVersion: number;
  activeSince?: string;
  activeBy?: string;
}
/** GET /api/v1/scripts/ID, and what PUT /api/v1/scripts/ID/active answers. */
export interface ScriptDetail {
  script: ScriptRow;
  /** Of the active version. */
  source: string;
  /** Newest first. */
  versions: ScriptVersionRow[];
  /** The one that counts first. */
  activations: ScriptActivationRow[];
  samples: { id: string; title: string }[];
  draft?: { base: number; source: string; at: string };
}
export interface ScriptVersionRow {
  version: number;
  by: string;
  at: string;
  comment: string;
}
export interface ScriptActivationRow {
  number: number;
  version: number;
  by: string;
  at: string;
}
export interface ScriptSource {
  version: number;
  source: string;
}
/** PUT /api/v1/scripts/ID/draft. */
export interface ScriptDraftInput {
  source: string;
  base: number;
}
export interface ScriptJudgement {
  savedAt: string;
  findings: ScriptFinding[];
}
export interface ScriptFinding {
  rule: string;
  line: number;
  column: number;
  message: string;
  advice: string;
}
/** POST /api/v1/scripts/ID/preview, with a sample or a claim; 422 with line and column. */
export interface ScriptPreviewInput {
  source: string;
  sample?: string;
  claimId?: string;
}
export interface ScriptPreview {
  html: string;
  about: string;
}
/** POST /api/v1/scripts/ID/versions; 409 when there is a newer one, 422 with findings. */
export interface NewScriptVersion {
  source: string;
  newest: number;
  comment: string;
}
/** PUT /api/v1/scripts/ID/active; an older version rolls back, 0 is the product's own. */
export interface ScriptActivationInput {
  version: number;
  after: number;
}
/** GET /api/v1/script-guide. */
export interface ScriptGuide {
  fields: string[];
  actions: string[];
  rules: { id: string; wants: string }[];
}
