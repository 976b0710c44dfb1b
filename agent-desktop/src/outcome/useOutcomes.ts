import { useEffect, useRef, useState } from "react";
import { useDesk } from "../desk/context";
import { Refusal } from "../wire/http";
import type { OutcomeForm, OutcomeInput } from "../wire/outcomeTypes";
import type { Problem } from "../wire/types";
import type { Definition } from "./definition";
import { DraftKeeper, type Kept, type Typed } from "./drafts";
import { type Clock, tidy } from "./typing";
import { type ClaimForm, inputOf, newTyped, SHARED, type Working, work } from "./working";

export interface OutcomeEditing {
  claim: ClaimForm;
  working: Working;
  clock: Clock;
  /** What is wrong, by field, as far as it is to be shown now. */
  shown: (key: string) => { message: string; wrong: boolean } | undefined;
  problem: string | undefined;
  kept: Kept | undefined;
  saving: boolean;
  /** Rises with each refused save: the first wrong field then takes the focus. */
  refusals: number;
  isDone: (claim: ClaimForm) => boolean;
  choose: (code: string | undefined) => void;
  type: (key: string, text: string) => void;
  leave: (key: string) => void;
  /** Something else on the page, such as a script, fills a field or chooses the status. */
  answer: (answer: ScriptAnswer) => void;
  chooseClaim: (claimId: string) => void;
  save: (then: OutcomeInput["then"]) => void;
}

/**
 * Detail of the window event `claimline.answer`: a field by its key or its path (`payment.bulkAmount`), or `statusCode`; the value as an
 * agent would type it, or the code of a choice. What is no field is not heard.
 */
export interface ScriptAnswer {
  field: string;
  value: string;
}

type ByClaim<T> = Record<string, T>;

/** The outcomes of one call while they are entered: one claim at a time on the screen, each kept on the server as it is typed. */
export function useOutcomes(definition: Definition, form: OutcomeForm): OutcomeEditing {
  const tools = useDesk();
  const { desk, api, showClaim, shownClaim } = tools;
  const [typed, setTyped] = useState<ByClaim<Typed>>(() => byClaim(form));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [attempted, setAttempted] = useState<ByClaim<boolean>>({});
  const [refused, setRefused] = useState<ByClaim<Record<string, string>>>({});
  const [problem, setProblem] = useState<string>();
  const [refusals, setRefusals] = useState(0);
  const [saving, setSaving] = useState(false);
  const [kept, setKept] = useState<Kept>();
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const inFlight = useRef(false);
  const latest = useRef(tools);
  latest.current = tools;
  const keepers = useKeepers(form, latest, setKept, (claimId, why, fresh) => {
    setProblem(why);
    setTyped((now) => ({ ...now, [claimId]: fresh }));
  });

  const isDone = (one: ClaimForm) => one.saved !== undefined || done.has(one.claimId);
  const open = form.claims.filter((one) => !isDone(one));
  const claim = open.find((one) => one.claimId === shownClaim) ?? open[0] ?? (form.claims[0] as ClaimForm);
  const mine = typed[claim.claimId] ?? newTyped(claim);
  const clock: Clock = {
    today: form.facts.today ?? desk.serverTime.slice(0, 10),
    zone: desk.work?.patient.localTime?.zone ?? desk.agent.site.zone,
  };
  const others = form.claims.filter((one) => one !== claim).map((one) => typed[one.claimId] ?? newTyped(one));
  const working = work(definition, form, claim, mine, others, clock);

  function change(claimId: string, next: Typed) {
    setTyped((now) => ({ ...now, [claimId]: next }));
    keepers.of(claimId)?.change(next);
  }

  async function save(then: OutcomeInput["then"]) {
    setAttempted((now) => ({ ...now, [claim.claimId]: true }));
    if (working.problems.size > 0) {
      setProblem(undefined);
      setRefusals((now) => now + 1);
      return;
    }
    if (inFlight.current) {
      return;
    }
    inFlight.current = true;
    setSaving(true);
    try {
      await api.saveOutcome(inputOf(form, claim, working, then));
      saved();
    } catch (error) {
      setRefused((now) => ({ ...now, [claim.claimId]: error instanceof Refusal ? told(error.problem) : {} }));
      setProblem(error instanceof Refusal ? error.problem.detail : "Not saved. Try again.");
      setRefusals((now) => now + 1);
    } finally {
      inFlight.current = false;
      setSaving(false);
    }
  }

  /** On to the next claim; who spoke and the reference go with it, and are kept with its draft. */
  function saved() {
    setProblem(undefined);
    setDone((now) => new Set(now).add(claim.claimId));
    keepers.of(claim.claimId)?.end();
    const next = open.filter((one) => one !== claim);
    for (const one of next) {
      const theirs = typed[one.claimId] ?? newTyped(one);
      change(one.claimId, { ...theirs, fields: { ...shared(mine), ...theirs.fields } });
    }
    if (next[0]) {
      showClaim(next[0].claimId);
    }
  }

  return {
    claim,
    working,
    clock,
    shown(key) {
      const message = refused[claim.claimId]?.[key] ?? working.problems.get(key);
      const wrong = attempted[claim.claimId] === true;
      const doubt = left.has(`${claim.claimId} ${key}`) && working.text(key).trim() !== "";
      return message && (wrong || doubt) ? { message, wrong } : undefined;
    },
    problem,
    kept,
    saving,
    refusals,
    isDone,
    choose(code) {
      change(claim.claimId, { ...mine, statusCode: code ?? "" });
      setAttempted((now) => ({ ...now, [claim.claimId]: false }));
      setRefused((now) => ({ ...now, [claim.claimId]: {} }));
      setProblem(undefined);
    },
    type(key, text) {
      change(claim.claimId, { ...mine, fields: { ...mine.fields, [key]: text } });
      setRefused((now) => ({ ...now, [claim.claimId]: {} }));
    },
    leave(key) {
      setLeft((now) => new Set(now).add(`${claim.claimId} ${key}`));
      const field = definition.field(key);
      const text = mine.fields[key];
      const tidied = field && text !== undefined ? tidy(field, text, clock) : text;
      if (tidied !== undefined && tidied !== text) {
        change(claim.claimId, { ...mine, fields: { ...mine.fields, [key]: tidied } });
      }
    },
    answer({ field, value }) {
      const key = definition.served.fields.find((one) => one.key === field || one.path === field)?.key;
      if (field === "statusCode" && definition.status(form.audience, value)) {
        change(claim.claimId, { ...mine, statusCode: value });
      } else if (key) {
        change(claim.claimId, { ...mine, fields: { ...mine.fields, [key]: value } });
      }
    },
    chooseClaim: showClaim,
    save: (then) => void save(then),
  };
}

function byClaim(form: OutcomeForm): ByClaim<Typed> {
  return Object.fromEntries(form.claims.map((claim) => [claim.claimId, newTyped(claim)]));
}

function shared(from: Typed): Record<string, string> {
  return Object.fromEntries(Object.entries(from.fields).filter(([key, text]) => SHARED.includes(key) && text !== ""));
}

/** A refusal's violations by field. */
function told(problem: Problem): Record<string, string> {
  return Object.fromEntries((problem.violations ?? []).map(({ field, message }) => [field, message]));
}

type Stale = (claimId: string, why: string, fresh: Typed) => void;

/** One keeper for each claim of the call. One that was overtaken by another screen is replaced when the newer draft is there. */
function useKeepers(
  form: OutcomeForm,
  tools: { current: ReturnType<typeof useDesk> },
  told: (kept: Kept) => void,
  stale: Stale,
) {
  const callbacks = useRef({ told, stale });
  callbacks.current = { told, stale };
  const keepers = useRef(new Map<string, DraftKeeper>());

  function begin(claim: ClaimForm) {
    const keeper = new DraftKeeper({
      callId: form.callId,
      claimId: claim.claimId,
      version: claim.version,
      send: (draft) => tools.current.api.keepDraft(draft),
      timers: tools.current.timers,
      told: (kept) => callbacks.current.told(kept),
      stale: (why) => void overtaken(claim.claimId, why),
    });
    keepers.current.set(claim.claimId, keeper);
  }

  async function overtaken(claimId: string, why: string) {
    const desk = await tools.current.api.desk().catch(() => undefined);
    const claim = desk?.outcome?.callId === form.callId && desk.outcome.claims.find((one) => one.claimId === claimId);
    if (claim) {
      begin(claim);
      callbacks.current.stale(claimId, why, newTyped(claim));
    }
  }

  for (const claim of form.claims) {
    const keeper = keepers.current.get(claim.claimId);
    if (!keeper) {
      begin(claim);
    }
  }

  useEffect(() => {
    const all = keepers.current;
    const flush = () => {
      for (const keeper of all.values()) {
        keeper.flush();
      }
    };
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
      flush();
    };
  }, []);

  return { of: (claimId: string) => keepers.current.get(claimId) };
}
