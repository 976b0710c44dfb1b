const ago = (seconds) => new Date(Date.now() - seconds * 1000).toISOString();
const wave = (most, every, shift = 0) =>
  Array.from({ length: 120 }, (_, index) =>
    Math.max(0, Math.round(most * (0.6 + 0.4 * Math.sin((index + shift) / every)))),
  );

function figures(id, more) {
  const spark = {
    step: 30,
    upTo: ago(12),
    calls: wave(9, 7),
    waiting: wave(1, 3, 2),
    placed: wave(8, 9),
    answered: wave(3, 9),
    busy: wave(50, 11),
    free: wave(14, 5, 3),
  };
  return { id, spark, ...more };
}

const outlook = {
  by: "simulation",
  at: ago(250),
  calls: 142,
  answers: 53,
  occupancy: { low: 0.78, mid: 0.82, high: 0.86 },
  abandoned: { low: 0.009, mid: 0.015, high: 0.022 },
};

const parts = ["store", "switch", "journal", "speech", "event loop", "alert notices"];

/** What is reckoned of the floor beside its rows, and the alerts on it. */
export function around() {
  return {
    figures: [
      figures("payers", { answerShare: 0.95, occupancy: 0.71, next: { by: "trend", calls: 12, answers: 11 } }),
      figures("patients", { answerShare: 0.38, occupancy: 0.82, next: outlook }),
    ],
    gateways: ["node-a", "node-b"].map((id, index) => ({
      id,
      switch: {
        up: true,
        lines: 9 + index,
        most: 60,
        queued: 0,
        delayMs: 4 + index,
        roundTripMs: 2,
        backlog: 0,
        rate: 58,
      },
      parts: parts.map((name) => ({ name, ok: true, text: "all is well" })),
    })),
    payers: [
      { id: "Northfield Mutual Health", hours: "Mon-Fri 8-18", left: 88, open: true, changesAt: ago(-1_500) },
      { id: "Evergreen Example Plan", hours: "Mon-Fri 8-20", left: 121, open: true, changesAt: ago(-9_000) },
      { id: "Lakeside Sample Care", hours: "Mon-Fri 7-17", left: 3, open: false, changesAt: ago(-40_000) },
    ],
    zones: [
      {
        id: "America/Chicago",
        now: 640,
        stopped: 0,
        laterToday: 12,
        later: 88,
        blocked: 9,
        looked: 2_000,
        open: 2_386,
      },
      {
        id: "America/Los_Angeles",
        now: 0,
        stopped: 0,
        laterToday: 377,
        later: 0,
        blocked: 4,
        looked: 2_000,
        open: 2_386,
      },
      {
        id: "America/New_York",
        now: 702,
        stopped: 60,
        laterToday: 0,
        later: 51,
        blocked: 17,
        looked: 2_000,
        open: 2_386,
      },
      { id: "several", now: 21, stopped: 0, laterToday: 9, later: 3, blocked: 0, looked: 2_000, open: 2_386 },
    ],
    monitors: [],
    alerts: alerts(),
  };
}

function alerts() {
  return [
    {
      id: "alert-1",
      rule: "payer-closes",
      figure: "payer-closes",
      kind: "payer",
      subject: "Northfield Mutual Health",
      name: "Northfield Mutual Health",
      level: "warning",
      state: "acknowledged",
      value: 1_500,
      threshold: 1_800,
      raisedAt: ago(300),
      changedAt: ago(240),
      what: "The line closes in 25 min with work left for it",
      where: "Payer Northfield Mutual Health",
      remedy: "Move agents to this payer's campaign now, or leave the rest to the next business day.",
      acknowledgedBy: "Sam Placeholder",
      acknowledgedAt: ago(240),
    },
    {
      id: "alert-2",
      rule: "oldest-wait",
      figure: "oldest-wait",
      kind: "campaign",
      subject: "patients",
      name: "Patient balances",
      level: "critical",
      state: "firing",
      value: 34,
      threshold: 30,
      raisedAt: ago(24),
      changedAt: ago(24),
      what: "A party has waited 34 s for an agent",
      where: "Campaign Patient balances",
      remedy: "Free an agent with the skills the campaign asks for, or slow its pace.",
    },
  ];
}

const usual = [
  ["abandoned-today", "campaign", "share", 0.75, 1, 0],
  ["abandoned-window", "campaign", "share", 0.75, 0.95, 0],
  ["oldest-wait", "campaign", "seconds", 10, 30, 0],
  ["ready-without-calls", "campaign", "count", 1, 5, 120],
  ["leads-ready", "campaign", "count", 20, 0, 30],
  ["payer-closes", "payer", "seconds", 1_800, 600, 0],
  ["switch-down", "gateway", "state", undefined, 1, 4],
  ["lines-used", "gateway", "share", 0.9, 0.98, 30],
];

/** What GET alerts and GET alert-rules answer. */
export const alertAnswers = {
  alerts: () => ({ alerts: alerts() }),
  "alert-rules": () => ({
    rules: usual.map(([figure, kind, unit, warning, critical, lastingSeconds]) => ({
      id: figure,
      figure,
      kind,
      unit,
      highIsBad: figure !== "leads-ready" && figure !== "payer-closes",
      on: true,
      ...(warning === undefined ? {} : { warning }),
      critical,
      margin: 0,
      lastingSeconds,
      clearingSeconds: 10,
      changed: figure === "oldest-wait",
    })),
  }),
  "alert-notices": () => ({ emails: ["floor@example.org"], hooks: [{ url: "https://example.org/alerts" }], quiet: [] }),
};
