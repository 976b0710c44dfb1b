import type { Call } from "./operation";

/** What was told of a person: a value, and who said so. */
export interface Told {
  value: string;
  saidBy: string;
}

/** What is told of persons that no claim says. Throws as {@link Api} does. */
export interface GuarantorApi {
  /** Of the person whom a claim is about. What is left out stays as it is. */
  tell(claimId: string, told: { email?: Told; language?: Told }): Promise<void>;
}

export function createGuarantorApi(call: Call): GuarantorApi {
  return {
    tell: (claimId, body) => call("put", "/api/v1/claims/{claimId}/guarantor", { path: { claimId }, body }),
  };
}
