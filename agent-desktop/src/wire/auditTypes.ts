import type { components } from "./generated/contract";

/** Who did what. */
type Schema = components["schemas"];

export type AuditPage = Schema["AuditPage"];
export type AuditLine = Schema["AuditLine"];
export type AuditVerification = Schema["AuditVerification"];

/** What is looked for; what is left out does not matter. */
export interface AuditSearch {
  user?: string;
  action?: string;
  about?: string;
  /** Not before; with its offset. */
  from?: string;
  /** Before; with its offset. */
  until?: string;
}
