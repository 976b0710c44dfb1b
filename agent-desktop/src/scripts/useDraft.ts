import { useCallback, useEffect, useRef, useState } from "react";
import { type Api, Refusal } from "../wire/http";
import type { ScriptDetail, ScriptFinding } from "../wire/scriptTypes";

const pause = 500;

export interface Draft {
  text: string;
  findings: ScriptFinding[];
  /** Judged since the last change. */
  judged: boolean;
  state: "kept" | "writing" | "failed";
  problem: string;
  write: (text: string) => void;
  /** Goes back to this text, which is nobody's draft. */
  forget: (text: string) => void;
}

/** What is being written: kept on the server half a second after the last key, and judged there by the same linter that a version must pass. */
export function useDraft(api: Api, detail: ScriptDetail): Draft {
  const [text, setText] = useState(detail.draft?.source ?? detail.source);
  const [findings, setFindings] = useState<ScriptFinding[]>([]);
  const [state, setState] = useState<Draft["state"]>("kept");
  const [judged, setJudged] = useState(detail.draft === undefined);
  const [problem, setProblem] = useState("");
  const touched = useRef(detail.draft !== undefined);
  const id = detail.script.id;
  const base = detail.script.activeVersion;

  useEffect(() => {
    if (!touched.current) {
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      api.scripts.keepDraft(id, { source: text, base }).then(
        (judgement) => {
          if (current) {
            setFindings(judgement.findings);
            setJudged(true);
            setState("kept");
            setProblem("");
          }
        },
        (error: unknown) => {
          if (current) {
            setState("failed");
            setProblem(error instanceof Refusal ? error.problem.detail : "The draft was not kept.");
          }
        },
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [api, id, base, text]);

  const write = useCallback((next: string) => {
    touched.current = true;
    setState("writing");
    setJudged(false);
    setText(next);
  }, []);
  const forget = useCallback((kept: string) => {
    touched.current = false;
    setFindings([]);
    setJudged(true);
    setState("kept");
    setProblem("");
    setText(kept);
  }, []);
  return { text, findings, judged, state, problem, write, forget };
}
