import type { components } from "./generated/contract";

/** Who is on the line of a call to a patient. */
type Schema = components["schemas"];

export type IdentityView = Schema["IdentityView"];
export type IdentityFactor = Schema["IdentityFactor"];
export type IdentityStatement = Schema["IdentityStatement"];
export type IdentityAnswer = Schema["IdentityAnswer"];
export type CopiedField = Schema["CopiedField"];
export type FoundCaller = Schema["FoundCaller"];
export type BeforeAgent = Schema["BeforeAgent"];

/** What an unknown caller states, as typed. */
export interface CallerStated {
  name?: string;
  birthDate?: string;
  number?: string;
}
