/** Invented calls, tasks and evaluations. */
import { patientCard, payerCard, resultOf } from "./qualityCards.mjs";

const HOUR = 3_600_000;
const inHours = (hours) => new Date(Date.now() + hours * HOUR).toISOString();
const day = (back) => inHours(-24 * back).slice(0, 10);
const yes = { allowed: true };
const no = (why) => ({ allowed: false, why });

export const cards = { "patient-balance": patientCard, "payer-status": payerCard };
export const evaluators = [
  { id: "s-1", name: "Sam Placeholder" },
  { id: "s-2", name: "Toni Exemplar" },
  { id: "admin", name: "Val Prototype" },
];

function call(number, agent, kind, back) {
  const patients = kind !== "payer";
  return {
    callId: `c0ffee${String(number).padStart(4, "0")}`,
    agentId: `a-${agent + 1}`,
    agentName: ["Alex Example", "Bo Sample", "Chris Specimen", "Dana Testcase", "Eli Mockup"][agent],
    campaignId: patients ? "patients" : "payers",
    campaignName: patients ? "Patient balances" : "Payer follow-up, over 30 days",
    kind,
    date: day(back),
    placedAt: inHours(-24 * back - 3 - number / 7),
    talkSeconds: 140 + ((number * 97) % 600),
    recorded: number !== 6,
    outcomes: patients ? ["PROMISE_TO_PAY"] : ["DENIED", "IN_PROCESS"],
  };
}

const scorecardOf = (kind) => (kind === "payer" ? "payer-status" : "patient-balance");

export function task(number, agent, kind, back, due, to = 0) {
  const id = scorecardOf(kind);
  const { outcomes: _, ...known } = call(number, agent, kind, back);
  return {
    ...known,
    revision: 1,
    state: "open",
    rule: "weekly",
    ruleName: "Two a week of everybody",
    week: day(back),
    scorecardId: id,
    scorecardName: cards[id].name,
    evaluator: evaluators[to].id,
    evaluatorName: evaluators[to].name,
    drawnAt: inHours(-24 * (back - 1)),
    dueAt: inHours(due),
    overdue: due < 0,
    score: yes,
  };
}

export function qualityCall(number = 41) {
  return {
    ...call(number, 1, "patient", 1),
    scorecards: [{ id: "patient-balance", name: patientCard.name }],
    score: yes,
  };
}

/** All full but those that are said otherwise; null is not applicable, undefined not answered. */
export function answers(card, others = {}, comments = {}) {
  return card.sections.flatMap(({ items }) =>
    items.flatMap((item) => {
      const best = item.kind === "yes-no" ? 1 : Math.max(...item.steps.map(({ points }) => points));
      const points = item.key in others ? others[item.key] : best;
      if (points === undefined && !comments[item.key]) return [];
      return [
        {
          item: item.key,
          ...(points === null ? { notApplicable: true } : points === undefined ? {} : { points }),
          ...(comments[item.key] ? { comment: comments[item.key][1], atMs: comments[item.key][0] } : {}),
        },
      ];
    }),
  );
}

const agentControls = {
  edit: no("It is released."),
  release: no("It is released."),
  drop: no("It is released."),
  correct: yes,
  decide: no("It is not disputed."),
  acknowledge: no("That is the agent's."),
  dispute: no("That is the agent's."),
};

export function evaluation(number, agent, kind, back, state, given, more = {}) {
  const id = scorecardOf(kind);
  const card = cards[id];
  const result = resultOf(card, given);
  const known = call(number, agent, kind, back);
  return {
    ...known,
    revision: 4,
    state,
    evaluator: "s-1",
    evaluatorName: "Sam Placeholder",
    scorecardId: id,
    scorecardName: card.name,
    version: 3,
    score: result.score,
    passed: result.passed,
    criticalErrors: result.criticalErrors.length,
    disputed: false,
    changed: false,
    awaitsAgent: state === "released" || state === "decided",
    releasedAt: inHours(-20),
    disputeUntil: inHours(24 * 6),
    scorecard: card,
    answers: given,
    comment: "A good call. Name the date of the payment again at its end, so that both say the same.",
    result,
    history: [
      {
        number: 1,
        what: "released",
        at: inHours(-20),
        by: "s-1",
        byName: "Sam Placeholder",
        why: "",
        answers: given,
        comment: "",
        score: result,
      },
    ],
    controls: { ...agentControls, listen: known.recorded ? yes : no("There is no recording of this call.") },
    ...more,
  };
}

const comments = {
  greeting: [8_000, "Named the practice before the patient was verified. Say only your name and that it is personal."],
  solution: [131_000, "The patient said Friday is pay day: a plan from Friday on would have fitted."],
};

export function draft() {
  const given = answers(
    patientCard,
    { promise: undefined, courtesy: undefined, coded: undefined, "mini-miranda": null, greeting: 0, solution: 1 },
    comments,
  );
  const { score: _, ...one } = evaluation(1, 1, "patient", 1, "draft", given, {
    comment: "",
    history: [],
    leaseUntil: inHours(0.5),
    task: { rule: "weekly", ruleName: "Two a week of everybody", dueAt: inHours(30) },
  });
  return { ...one, awaitsAgent: false, controls: { ...one.controls, edit: yes, release: yes, drop: yes } };
}

export function disputed() {
  const given = answers(
    patientCard,
    { identity: 0, solution: 2, "mini-miranda": null },
    {
      identity: [21_000, "Only the name was verified before the balance was named."],
    },
  );
  const one = evaluation(2, 3, "patient", 4, "disputed", given, {
    disputed: true,
    dispute: {
      at: inHours(-5),
      items: [
        {
          item: "identity",
          reason: "The patient gave the date of birth at 0:19, before I said anything; the postal code at 0:24.",
        },
      ],
    },
    reply: "Please listen to 0:15 to 0:30.",
  });
  return { ...one, controls: { ...one.controls, decide: yes, correct: no("It is disputed. Decide the dispute.") } };
}

export function decided() {
  const before = answers(
    patientCard,
    { identity: 0, solution: 2, "mini-miranda": null },
    {
      identity: [21_000, "Only the name was verified before the balance was named."],
    },
  );
  const after = before.map((one) => (one.item === "identity" ? { ...one, points: 1 } : one));
  const base = evaluation(3, 0, "patient", 6, "decided", after, {
    disputed: true,
    changed: true,
    dispute: { at: inHours(-30), items: [{ item: "identity", reason: "The postal code came at 0:24." }] },
    decision: {
      at: inHours(-4),
      by: "admin",
      byName: "Val Prototype",
      reason: "Both identifiers are heard before the balance is.",
      items: [{ item: "identity", upheld: false, points: 1, comment: "Heard at 0:19 and 0:24." }],
    },
  });
  const old = base.history[0];
  const decidedOne = {
    ...old,
    number: 2,
    what: "decided",
    at: inHours(-4),
    by: "admin",
    byName: "Val Prototype",
    why: "Both identifiers are heard before the balance is.",
  };
  return {
    ...base,
    history: [decidedOne, { ...old, answers: before, score: resultOf(patientCard, before), at: inHours(-52) }],
  };
}

export function released() {
  const given = answers(patientCard, { "mini-miranda": null, greeting: 0, solution: 2 }, comments);
  return evaluation(4, 0, "patient", 1, "released", given);
}

export function payer() {
  return evaluation(5, 2, "payer", 3, "acknowledged", answers(payerCard, { filing: null }), {
    acknowledgedAt: inHours(-9),
  });
}

export function failed() {
  return evaluation(6, 4, "payer", 2, "final", answers(payerCard, { reference: 0, "next-step": 0 }), {
    scoredWithoutRecording: true,
    disputed: true,
  });
}

const own = (one) => ({
  ...one,
  evaluator: undefined,
  controls: {
    ...one.controls,
    correct: no("That is the evaluator's."),
    decide: no("That is a supervisor's."),
    acknowledge: one.awaitsAgent ? yes : no("Nothing of it waits for you."),
    dispute: one.state === "released" ? yes : no("An evaluation is disputed once."),
  },
});

export const mine = () => [own(released()), own(decided())];
