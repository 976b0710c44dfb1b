/** Who is on the line of a call to a patient. Kept equal to openapi.yaml by a test of the gateway, as types.ts is. */

/** How far the person is known: what can be asked, never what is on file. */
export interface IdentityView {
  /** Closed: nobody can be verified on this call any more. */
  state: "open" | "verified" | "closed";
  /** What the file has to compare. */
  asks: IdentityFactor[];
  triesLeft: number;
  /** Whether a statement can be compared now. */
  allowed: boolean;
  why?: string;
}

export type IdentityFactor = "birthDate" | "address" | "memberId";

/** POST /api/v1/desk/verify: what the person stated, as typed; two are needed. */
export interface IdentityStatement {
  callId: string;
  birthDate?: string;
  address?: string;
  memberId?: string;
}

export interface IdentityAnswer {
  matched: boolean;
  triesLeft: number;
}

/** POST /api/v1/desk/copied: protected text went to the clipboard; which, never the text. */
export interface CopiedField {
  field: string;
  claimId?: string;
  callId?: string;
}
