import { useEffect, useRef, useState } from "react";
import { type Api, Refusal } from "../wire/http";
import type { DeskScript, ScriptLanguage } from "../wire/scriptTypes";
import { first } from "./scriptSteps";

interface Asked {
  api: Api;
  script: DeskScript | undefined;
  leadId: string | undefined;
  /** Before verification the server refuses some steps; afterwards they are asked for again. */
  masked: boolean;
  key: string;
  language: ScriptLanguage;
  claimId: string | undefined;
}

export interface ShownStep {
  html: string;
  problem: string | undefined;
  retry: () => void;
}

/** The step's text. What was shown stays until the next has come; what came once is not asked for again during the call. */
export function useScriptStep({ api, script, leadId, masked, key, language, claimId }: Asked): ShownStep {
  const opening = script?.html ?? "";
  const [shown, setShown] = useState({ html: opening, of: leadId });
  const [problem, setProblem] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const known = useRef(new Map<string, string>());

  useEffect(() => {
    if (leadId !== undefined) {
      known.current.clear();
    }
  }, [leadId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    let asked = true;
    const show = (html: string) => {
      setShown({ html, of: leadId });
      setProblem(undefined);
    };
    const place = `${key} ${language} ${claimId ?? ""}`;
    const before = known.current.get(place);
    if ((key === first && language === "en") || leadId === undefined) {
      show(opening);
    } else if (before !== undefined) {
      show(before);
    } else {
      const keys = key === first ? ["patient.greeting", "patient.verification"] : [key];
      Promise.all(keys.map((one) => api.scriptStep(one, language, claimId))).then(
        (steps) => {
          const html = steps.map((step) => step.html).join("");
          known.current.set(place, html);
          if (asked) show(html);
        },
        (error: unknown) => {
          const text = error instanceof Refusal ? error.problem.detail : "This step could not be opened.";
          if (asked) setProblem(text);
        },
      );
    }
    return () => {
      asked = false;
    };
  }, [api, opening, leadId, masked, key, language, claimId, attempt]);

  // The script of the last call is not shown for a moment with the next one.
  const html = shown.of === leadId ? shown.html : opening;
  return { html, problem, retry: () => setAttempt((n) => n + 1) };
}
