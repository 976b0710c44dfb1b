import type { Call } from "./operation";
import type {
  NewScriptVersion,
  ScriptActivationInput,
  ScriptDetail,
  ScriptDraftInput,
  ScriptGuide,
  ScriptJudgement,
  ScriptPreview,
  ScriptPreviewInput,
  ScriptRow,
  ScriptSource,
  ScriptVersionRow,
} from "./scriptTypes";
import type { ClaimView } from "./types";

/** A claim as much as is needed to choose one for a preview. */
export type FoundClaim = Pick<ClaimView, "claimId" | "claimNumber" | "dosFrom">;

/** Scripts for whoever writes them. Every method throws a Refusal when the server says no, or cannot be reached. */
export interface ScriptsApi {
  list(): Promise<ScriptRow[]>;
  guide(): Promise<ScriptGuide>;
  one(id: string): Promise<ScriptDetail>;
  source(id: string, version: number): Promise<ScriptSource>;
  keepDraft(id: string, draft: ScriptDraftInput): Promise<ScriptJudgement>;
  dropDraft(id: string): Promise<void>;
  preview(id: string, input: ScriptPreviewInput): Promise<ScriptPreview>;
  addVersion(id: string, version: NewScriptVersion): Promise<ScriptVersionRow>;
  activate(id: string, input: ScriptActivationInput): Promise<ScriptDetail>;
  findClaims(text: string): Promise<FoundClaim[]>;
}

export function createScriptsApi(call: Call): ScriptsApi {
  return {
    list: async () => (await call("get", "/api/v1/scripts")).scripts,
    guide: () => call("get", "/api/v1/script-guide"),
    one: (script) => call("get", "/api/v1/scripts/{script}", { path: { script } }),
    source: (script, version) =>
      call("get", "/api/v1/scripts/{script}/versions/{version}", { path: { script, version: String(version) } }),
    keepDraft: (script, body) => call("put", "/api/v1/scripts/{script}/draft", { path: { script }, body }),
    dropDraft: (script) => call("delete", "/api/v1/scripts/{script}/draft", { path: { script } }),
    preview: (script, body) => call("post", "/api/v1/scripts/{script}/preview", { path: { script }, body }),
    addVersion: (script, body) => call("post", "/api/v1/scripts/{script}/versions", { path: { script }, body }),
    activate: (script, body) => call("put", "/api/v1/scripts/{script}/active", { path: { script }, body }),
    findClaims: async (text) => (await call("post", "/api/v1/claims/search", { body: { text, limit: 8 } })).claims,
  };
}
