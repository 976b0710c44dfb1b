import { useEffect, useRef, useState } from "react";
import { Refusal } from "../wire/http";
import type { ClaimView, OutcomeField, OutcomeForm, OutcomeInput } from "../wire/types";
import { useDesk } from "./context";
import { keepDraft, openDraft } from "./draft";
import { type Draft, type Hints, hints, type Status, toInput, unreadable, violationsOf } from "./outcome";

export interface OutcomeEditing {
  draft: Draft;
  status: Status | undefined;
  claim: ClaimView | undefined;
  /** What the server found wrong with the last save, until that field is typed in again. */
  violations: Hints;
  hints: Hints;
  problem: string | undefined;
  saving: boolean;
  choose: (code: string | undefined) => void;
  type: (field: OutcomeField, text: string) => void;
  chooseClaim: (claimId: string) => void;
  save: (then: OutcomeInput["then"]) => void;
}

export function useOutcome(form: OutcomeForm): OutcomeEditing {
  const { desk, api, showClaim } = useDesk();
  const [draft, setDraft] = useState(() => openDraft(sessionStorage, form, () => crypto.randomUUID()));
  const [violations, setViolations] = useState<Hints>({});
  const [problem, setProblem] = useState<string>();
  const [saving, setSaving] = useState(false);
  const inFlight = useRef(false);
  useEffect(() => keepDraft(sessionStorage, draft), [draft]);

  const status = form.statuses.find((one) => one.code === draft.statusCode);
  const claim = desk.work?.claims.find((one) => one.claimId === draft.claimId);
  const found = status ? hints(draft, status, claim, siteDay(desk.serverTime, desk.agent.site.zone)) : {};

  async function save(then: OutcomeInput["then"]) {
    const refused = !status ? { statusCode: "Choose a status first." } : unreadable(draft, status);
    if (!status || Object.keys(refused).length > 0) {
      setViolations(refused);
      setProblem(undefined);
      return;
    }
    if (inFlight.current) {
      return;
    }
    inFlight.current = true;
    setSaving(true);
    try {
      await api.saveOutcome(toInput(draft, status, then));
      setViolations({});
      setProblem(undefined);
    } catch (error) {
      setViolations(error instanceof Refusal ? violationsOf(error.problem) : {});
      setProblem(error instanceof Refusal ? error.problem.detail : "Not saved. Try again.");
    } finally {
      inFlight.current = false;
      setSaving(false);
    }
  }

  function without(field: keyof Hints) {
    setViolations(({ [field]: _, ...rest }) => rest);
  }

  return {
    draft,
    status,
    claim,
    violations,
    hints: found,
    problem,
    saving,
    choose(code) {
      const { statusCode: _, ...rest } = draft;
      setDraft(code ? { ...rest, statusCode: code } : rest);
      setViolations({});
      setProblem(undefined);
    },
    type(field, text) {
      setDraft((before) => ({ ...before, fields: { ...before.fields, [field]: text } }));
      without(field);
    },
    chooseClaim(claimId) {
      setDraft((before) => ({ ...before, claimId }));
      showClaim(claimId);
    },
    save: (then) => void save(then),
  };
}

/** Today where the agent sits, by the server's clock. */
export function siteDay(serverTime: string, zone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(Date.parse(serverTime));
}
