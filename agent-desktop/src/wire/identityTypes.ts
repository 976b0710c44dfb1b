import type { components } from "./generated/contract";

/** Who is on the line of a call to a patient. */
type Schema = components["schemas"];

export type IdentityView = Schema["IdentityView"];
export type IdentityFactor = Schema["IdentityFactor"];
export type IdentityStatement = Schema["IdentityStatement"];
export type IdentityAnswer = Schema["IdentityAnswer"];
export type CopiedField = Schema["CopiedField"];
