import { around } from "./watch.mjs";

const ago = (seconds) => new Date(Date.now() - seconds * 1000).toISOString();

const people = [
  ["Alex Example", "OnCall", 312, "payers", "Up"],
  ["Bo Sample", "OnCall", 95, "patients", "Up"],
  ["Chris Specimen", "Previewing", 41, "payers", "Up"],
  ["Dana Testcase", "WrapUp", 187, "patients", "Up"],
  ["Eli Mockup", "Ready", 22, "patients", "Up"],
  ["Fran Dummy", "Ready", 8, "patients", "Up"],
  ["Gale Fixture", "Break", 2_040, "payers", "Up", "Meal"],
  ["Lee Template", "OverLimit", 93, "patients", "Up", "more time taken once"],
  ["Max Pattern", "NotResponding", 130, "patients", "Down", "Your headset was lost as a call came"],
  ["Harper Stub", "Break", 75, "patients", "Connecting", "Equipment"],
  ["Indy Blank", "OnCall", 1460, "payers", "Up"],
  ["Jo Nobody", "Offline", 5400, undefined, "Down"],
];

const limits = { abandonCap: 0.03, callsPerSecond: 10, lines: 60, linesPerAgent: 6 };
const terms = { expectedAnswers: 2.7, expectedFree: 3.4, risk: 0.0214, allowed: 0.0287, answerShare: 0.38 };
const count = (answers, missed) => ({ answers, missed, left: 0.03 * answers - missed });

function pacing(answers, missed, windowAnswers, windowMissed) {
  return {
    limits,
    steering: { by: "automatic" },
    bound: "One more call would be too likely to find no agent",
    terms: answers > 0 ? terms : { expectedAnswers: 0, expectedFree: 0, risk: 0, allowed: 0, answerShare: 0 },
    lines: 9,
    inFlight: 7,
    idle: 2,
    working: 4,
    today: count(answers, missed),
    window: count(windowAnswers, windowMissed),
  };
}

/** What GET campaigns/ID/pacing answers about a row of the board. */
export function pacingReport(row) {
  const day = (back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  const decided = Array.from({ length: 14 }, (_, index) => ({
    at: ago(2 + 5 * index),
    wanted: index % 3,
    placed: index % 3,
    withdrawn: index === 3 ? 2 : 0,
    bound: index % 4 === 0 ? "Every ready agent has a line ringing" : row.pacing.bound,
    terms: { ...terms, risk: 0.012 + 0.001 * index },
    leftToday: row.pacing.today.left,
    leftInWindow: row.pacing.window.left,
    inFlight: 5 + (index % 4),
    idle: index % 3,
  }));
  const tuned = { at: ago(31), tuned: { by: "super1", limits, steering: { by: "automatic" } } };
  return {
    serverTime: new Date().toISOString(),
    campaignId: row.id,
    zone: "America/Chicago",
    now: row.pacing,
    days: Array.from({ length: 22 }, (_, index) => ({
      day: day(21 - index),
      answers: 180 + ((index * 53) % 140),
      missed: index === 9 ? 11 : 2 + ((index * 7) % 4),
    })),
    decisions: [...decided.slice(0, 6), tuned, ...decided.slice(6)],
  };
}

/** What POST campaigns/ID/what-if answers about a row of the board. */
export function whatIf(row, { agents, limits, steering }) {
  const range = (mid, spread) => ({ low: mid * (1 - spread), mid, high: mid * (1 + spread) });
  const one = (team, set, by) => {
    const alone = by.by === "progressive";
    const occupancy = alone ? 0.42 : 1 - 0.45 / Math.sqrt(team);
    const cap = alone ? 0 : set.abandonCap;
    return {
      agents: team,
      abandonCap: set.abandonCap,
      limits: set,
      steering: by,
      shifts: 4,
      hours: 2 / 3,
      occupancy: range(occupancy, 0.018),
      abandoned: range(0.92 * cap, 0.4),
      late: range(0.95 * cap, 0.4),
      idleMedian: range(150 * (1 - occupancy), 0.16),
      idleNinety: range(290 * (1 - occupancy), 0.2),
      callsPerSecond: range(Math.min(set.callsPerSecond, 0.019 * team * occupancy), 0.04),
      callsPerAnswer: range(2.7, 0.06),
    };
  };
  return {
    calls: 2_143,
    conversations: 731,
    answerShare: 0.371,
    limits,
    asked: one(agents, limits, steering),
    present: one(row.pacing.working, row.pacing.limits, row.pacing.steering),
  };
}

export function boardScene() {
  return {
    ...around(),
    serverTime: new Date().toISOString(),
    switch: { connected: true, since: ago(15_300), text: "connected" },
    nodes: [
      { id: "node-a", self: true },
      { id: "node-b", self: false },
    ],
    campaigns: [
      {
        id: "payers",
        name: "Payer follow-up, over 30 days",
        audience: "payer",
        mode: "preview",
        running: true,
        status: "4 agents joined; 212 claims wait for a preview.",
        leads: { ready: 212, leased: 3, done: 148 },
        today: { placed: 61, answered: 58, connected: 57, abandoned: 0, saved: 55 },
      },
      {
        id: "patients",
        name: "Patient balances",
        audience: "patient",
        mode: "predictive",
        running: true,
        status: "One more call would be too likely to find no agent",
        pacing: pacing(204, 3, 6_120, 71),
        wrapUp: { limitSeconds: 180, warningSeconds: 30, extensions: 2, extensionSeconds: 120, after: "ready" },
        leads: { ready: 1_480, leased: 4, done: 906 },
        today: { placed: 538, answered: 204, connected: 197, abandoned: 3, saved: 190 },
      },
      {
        id: "status",
        name: "Payer status, hold-ahead",
        audience: "payer",
        mode: "progressive",
        running: true,
        pacing: {
          ...pacing(0, 0, 0, 0),
          lines: 3,
          inFlight: 2,
          idle: 1,
          bound: "Every ready agent has a line ringing",
        },
        status: "Every ready agent has a line ringing",
        leads: { ready: 96, leased: 3, done: 41 },
        today: { placed: 44, answered: 44, connected: 41, abandoned: 0, saved: 40 },
      },
      {
        id: "reminders",
        name: "Reminders, spring",
        audience: "patient",
        mode: "reminder",
        running: true,
        status: "Calls as many as the limits leave",
        leads: { ready: 812, leased: 9, done: 240 },
        today: { placed: 301, answered: 122, connected: 14, abandoned: 0, saved: 12 },
      },
      {
        id: "west",
        name: "Patient balances, Pacific",
        audience: "patient",
        mode: "progressive",
        running: false,
        pacing: { ...pacing(0, 0, 0, 0), lines: 0, inFlight: 0, idle: 0, working: 0, bound: "No agent is ready" },
        status: "Nothing dials: it is 6:40 AM in America/Los_Angeles; calling opens at 8:00 AM.",
        leads: { ready: 377, leased: 0, done: 0 },
        today: { placed: 0, answered: 0, connected: 0, abandoned: 0, saved: 0 },
      },
      {
        id: "spring",
        name: "Balances of spring",
        audience: "patient",
        mode: "preview",
        running: false,
        status: "Stopped by Sam Placeholder. Start it to dial.",
        leads: { ready: 0, leased: 0, done: 312 },
        today: { placed: 0, answered: 0, connected: 0, abandoned: 0, saved: 0 },
      },
    ],
    agents: people.map(([name, state, since, campaignId, headset, reason], index) => ({
      id: `a-${index + 1}`,
      name,
      state,
      since: ago(since),
      ...(campaignId && { campaignId }),
      ...(reason && { reason }),
      ...(reason === "Meal" && { paid: false, plannedSeconds: 1_800 }),
      headset,
      node: index % 3 === 2 ? "node-b" : "node-a",
    })),
    monitors: [],
    calls: [
      ["c-1", "payers", "Talking", 300, "a-1", "Northfield Mutual Health"],
      ["c-2", "patients", "Talking", 88, "a-2", "P. S."],
      ["c-3", "payers", "Held", 260, "a-9", "Evergreen Example Plan"],
      ["c-4", "patients", "Ringing", 6, undefined, "T. D."],
      ["c-6", "status", "Parked", 1_140, undefined, "Northfield Mutual Health"],
      ["c-7", "status", "Parked", 410, undefined, "Northfield Mutual Health"],
      ["c-8", "status", "Parked", 95, undefined, "Evergreen Example Plan"],
      ["c-5", "patients", "Waiting", 1, undefined, "M. B."],
    ].map(([id, campaignId, state, since, agentId, party]) => ({
      id,
      campaignId,
      state,
      since: ago(since),
      ...(agentId && { agentId }),
      party,
    })),
  };
}
