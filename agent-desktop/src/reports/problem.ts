import { Refusal } from "../wire/http";

/** What to tell a person of an order that failed. */
export const problemOf = (error: unknown, otherwise = "That did not reach the server. Try again.") =>
  error instanceof Refusal ? error.problem.detail : otherwise;
