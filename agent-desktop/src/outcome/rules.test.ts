import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { OutcomeDefinition } from "../wire/outcomeTypes";
import { definitionOf, filterStatuses } from "./definition";
import { type Entered, Evaluation, type Proposed } from "./rules";

interface Vector extends Entered {
  name: string;
  violations: Record<string, string>;
  needed: string[];
  proposed: Proposed;
}

/** The same files that the gateway's SharedVectorsTest checks and runs. */
const files = "../gateway/app/src/test/resources/outcome";
const definition = definitionOf(JSON.parse(readFileSync(`${files}/definition.json`, "utf8")) as OutcomeDefinition);
const vectors = JSON.parse(readFileSync(`${files}/vectors.json`, "utf8")) as Vector[];

describe("the definition, evaluated here as by the server", () => {
  it("has vectors", () => expect(vectors.length).toBeGreaterThan(60));

  it.each(vectors.map((vector) => [vector.name, vector] as const))("%s", (_, vector) => {
    const evaluation = new Evaluation(definition, vector);
    expect(Object.fromEntries(evaluation.violations().map(({ field, message }) => [field, message]))).toEqual(
      vector.violations,
    );
    expect(evaluation.needed()).toEqual(vector.needed);
    expect(evaluation.proposed()).toEqual(vector.proposed);
  });
});

describe("choosing a status", () => {
  const payer = definition.statuses("payer");

  it("finds a status by any words of its code, label and group", () => {
    expect(filterStatuses(payer, "denied tim").map(({ code }) => code)).toEqual(["DENY_TFL"]);
  });

  it("puts the status first whose code is typed", () => {
    expect(filterStatuses(payer, "chk")[0]?.code).toBe("PAID_CHK");
    expect(filterStatuses(payer, "ded")[0]?.code).toBe("DED");
  });
});
