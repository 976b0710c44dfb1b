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

/** A claim as much as is needed to choose one for a preview. */
export interface FoundClaim {
  claimId: string;
  claimNumber: string;
  dosFrom?: string;
}

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

type Call = (method: string, path: string, body?: unknown) => Promise<Response>;

export function createScriptsApi(call: Call): ScriptsApi {
  const at = (id: string) => `scripts/${encodeURIComponent(id)}`;
  const read = async <T>(response: Promise<Response>) => (await response).json() as Promise<T>;
  return {
    list: async () => (await read<{ scripts: ScriptRow[] }>(call("GET", "scripts"))).scripts,
    guide: () => read(call("GET", "script-guide")),
    one: (id) => read(call("GET", at(id))),
    source: (id, version) => read(call("GET", `${at(id)}/versions/${version}`)),
    keepDraft: (id, draft) => read(call("PUT", `${at(id)}/draft`, draft)),
    dropDraft: async (id) => void (await call("DELETE", `${at(id)}/draft`)),
    preview: (id, input) => read(call("POST", `${at(id)}/preview`, input)),
    addVersion: (id, version) => read(call("POST", `${at(id)}/versions`, version)),
    activate: (id, input) => read(call("PUT", `${at(id)}/active`, input)),
    findClaims: async (text) =>
      (await read<{ claims: FoundClaim[] }>(call("POST", "claims/search", { text, limit: 8 }))).claims,
  };
}
