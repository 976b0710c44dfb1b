import { createContext, useEffect, useState } from "react";
import { loadDefinition } from "../outcome/definition";
import type { Api } from "../wire/http";

/** IN_PROCESS as In process, until the installation's own words are there. */
export function plainly(code: string): string {
  const words = code.replaceAll(/[_-]+/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a coded outcome is called. */
export const OutcomeWords = createContext<(code: string) => string>(plainly);

/** The words of the outcome definition; a code that it does not know is written plainly. */
export function useOutcomeWords(api: Api): (code: string) => string {
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    loadDefinition(api).then(
      ({ served }) => setLabels(new Map(served.statuses.map(({ code, label }) => [code, label]))),
      () => undefined,
    );
  }, [api]);
  return (code) => labels.get(code) ?? plainly(code);
}
