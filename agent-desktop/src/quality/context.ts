import { createContext, useContext } from "react";
import type { PageProps } from "../board/pages";
import { Refusal } from "../wire/http";
import type { EvaluationSearch, QualitySettings } from "../wire/qualityTypes";

/** What every part of the page is given. */
export interface QualityTools extends Pick<PageProps, "api" | "campaigns" | "agents" | "role" | "user"> {
  settings: QualitySettings;
  /** Goes elsewhere within the page. */
  go: (to: Place) => void;
}

/** Where one is. */
export type Place =
  | { name: "queue" | "cards" | "sampling" | "calibrations" | "trends" }
  | { name: "scored"; search?: EvaluationSearch }
  | { name: "call"; callId: string }
  | { name: "scoring" | "evaluation"; callId: string }
  | { name: "calibration"; id: string }
  | { name: "newCalibration"; callId: string };

export const QualityContext = createContext<QualityTools | undefined>(undefined);

export function useQualityTools(): QualityTools {
  const tools = useContext(QualityContext);
  if (!tools) {
    throw new Error("Not within the page of quality");
  }
  return tools;
}

/** What went wrong, in the server's words where it said something. */
export function told(error: unknown): string {
  return error instanceof Refusal ? error.problem.detail : "It did not reach the server. Try again.";
}

/** Somebody else changed it meanwhile. */
export const isConflict = (error: unknown): boolean => error instanceof Refusal && error.problem.status === 409;

export const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
