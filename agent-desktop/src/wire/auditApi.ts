import type { AuditPage, AuditSearch, AuditVerification } from "./auditTypes";
import type { Call } from "./operation";

/** The audit trail, for administrators. Throws as {@link Api} does; each look leaves an entry itself. */
export interface AuditApi {
  /** Latest first; `after` is the `next` of the page before. */
  search(search: AuditSearch, after?: string): Promise<AuditPage>;
  /** Reads the whole trail. */
  verify(): Promise<AuditVerification>;
}

export function createAuditApi(call: Call): AuditApi {
  return {
    search: (search, after) =>
      call("get", "/api/v1/audit", { query: { ...search, ...(after === undefined ? {} : { after }), limit: 100 } }),
    verify: () => call("get", "/api/v1/audit/verification"),
  };
}
