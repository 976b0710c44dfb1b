/** What the API of quality answers in the invented world. */
import {
  answers,
  cards,
  decided,
  disputed,
  draft,
  evaluators,
  failed,
  mine,
  payer,
  qualityCall,
  released,
  task,
} from "./qualityCalls.mjs";
import { patientCard, resultOf } from "./qualityCards.mjs";

const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString();

const settings = { disputeDays: 7, agentsHearTheirCalls: true, evaluatorsAreNamed: true, leaseMinutes: 30, evaluators };

function tasks(whose) {
  const all = [
    task(7, 2, "payer", 6, -20),
    { ...task(1, 1, "patient", 1, 30), state: "begun", begunBy: "s-1", begunByName: "Sam Placeholder" },
    task(8, 3, "patient", 2, 51),
    { ...task(9, 4, "patient", 2, 75), recorded: false },
    {
      ...task(10, 0, "payer", 3, 99, 1),
      state: "begun",
      begunBy: "s-2",
      begunByName: "Toni Exemplar",
      score: { allowed: false, why: "Toni Exemplar is scoring it until 9:40 PM." },
    },
    task(11, 1, "reminder", 3, 120, 1),
  ];
  return { tasks: all.filter((one) => whose === "all" || one.evaluator === "s-1"), open: 6, overdue: 1, mine: 4 };
}

const version = (number, content, days, note) => ({
  version: number,
  publishedBy: "Val Prototype",
  publishedAt: ago(days),
  note,
  content,
});

function scorecard(id) {
  const content = cards[id] ?? patientCard;
  return {
    id,
    revision: 9,
    retired: false,
    draft: id === "patient-balance" ? content : undefined,
    versions: [
      version(3, content, 21, "Steps of the solution described anew"),
      version(2, content, 140, "The notice of recording may not apply"),
      version(1, content, 300, ""),
    ],
    changedBy: "Val Prototype",
    changedAt: ago(2),
  };
}

const rows = Object.entries(cards).map(([id, { name, calls }], at) => ({
  id,
  name,
  calls,
  version: 3,
  draft: at === 0,
  retired: false,
  revision: 9,
}));

const rules = [
  {
    id: "weekly",
    revision: 3,
    name: "Two a week of everybody",
    on: true,
    scorecardId: "patient-balance",
    campaigns: [],
    teams: [],
    agents: [],
    perWeek: 2,
    draw: "daily",
    leastTalkSeconds: 60,
    recordedOnly: true,
    outcomes: [],
    newAgents: { days: 30, perWeek: 5 },
    afterTrouble: { days: 14, perWeek: 4 },
    dueDays: 7,
    evaluators: [],
    changedBy: "Val Prototype",
    changedAt: ago(12),
    since: ago(14).slice(0, 10),
    drawnThisWeek: 17,
  },
  {
    id: "denials",
    revision: 1,
    name: "Denials",
    on: true,
    scorecardId: "payer-status",
    campaigns: ["payers"],
    teams: ["Night"],
    agents: [],
    perWeek: 1,
    draw: "weekly",
    leastTalkSeconds: 0,
    recordedOnly: false,
    outcomes: ["DENIED"],
    dueDays: 10,
    evaluators: ["s-2"],
    changedBy: "Sam Placeholder",
    changedAt: ago(3),
    since: ago(7).slice(0, 10),
    drawnThisWeek: 0,
  },
];

const preview = () => ({
  from: ago(7).slice(0, 10),
  to: ago(1).slice(0, 10),
  agents: [
    { agentId: "a-1", agentName: "Alex Example", calls: 61, matching: 22, quota: 2, drawn: 2 },
    { agentId: "a-2", agentName: "Bo Sample", calls: 143, matching: 88, quota: 4, drawn: 4 },
    { agentId: "a-4", agentName: "Dana Testcase", calls: 12, matching: 3, quota: 5, drawn: 3 },
  ],
});

function calibration(id) {
  const closed = id === "cal00002";
  const people = evaluators.map((one, at) => ({ ...one, handedIn: closed || at === 2 }));
  return {
    id,
    revision: 5,
    name: closed ? "November, identity" : "December, solutions",
    callId: "c0ffee0041",
    state: closed ? "closed" : "open",
    scorecardId: "patient-balance",
    scorecardName: patientCard.name,
    version: 3,
    leader: "admin",
    leaderName: "Val Prototype",
    openedAt: ago(closed ? 26 : 2),
    dueAt: ago(closed ? 20 : -3),
    ...(closed ? { closedAt: ago(19) } : {}),
    evaluators: [people[2], people[0], people[1]],
    kind: "patient",
    date: ago(3).slice(0, 10),
    agentName: "Bo Sample",
    recorded: true,
    scorecard: patientCard,
    mine: { revision: 0, answers: [], comment: "", handedIn: closed, result: resultOf(patientCard, []) },
    ...(closed ? { result: comparison() } : {}),
    controls: {
      answer: closed ? { allowed: false, why: "It is closed." } : { allowed: true },
      close: { allowed: false, why: "Val Prototype leads it." },
    },
  };
}

function comparison() {
  const said = [
    ["admin", answers(patientCard, { "mini-miranda": null, solution: 2 })],
    ["s-1", answers(patientCard, { "mini-miranda": null, solution: 1, greeting: 0 })],
    ["s-2", answers(patientCard, { "mini-miranda": 1, solution: 2, courtesy: 1 })],
  ];
  const [reference] = said[0][1] && [resultOf(patientCard, said[0][1]).score];
  const keys = patientCard.sections.flatMap(({ items }) => items.map(({ key }) => key));
  return {
    alpha: 0.71,
    alphaOfShares: 0.78,
    verdict: "tentative",
    evaluators: said.map(([id, given]) => {
      const { score, criticalErrors } = resultOf(patientCard, given);
      const same = given.filter((one, at) => same_(one, said[0][1][at])).length;
      return {
        id,
        name: evaluators.find((one) => one.id === id).name,
        reference: id === "admin",
        score,
        deviation: score - reference,
        criticalErrors: criticalErrors.length,
        agreement: Math.round((10_000 * same) / given.length),
        comment: "",
      };
    }),
    items: keys.map((key) => {
      const given = said.map(([evaluator, list]) => ({ evaluator, answer: list.find((one) => one.item === key) }));
      const words = given.map(({ answer }) => answer.points ?? "na");
      const pairs = [words[0] === words[1], words[0] === words[2], words[1] === words[2]].filter(Boolean).length;
      return {
        key,
        answers: given,
        agreement: Math.round((10_000 * pairs) / 3),
        deviation: key === "solution" ? -1_667 : 0,
      };
    }),
  };
}

const same_ = (one, other) => one.points === other?.points && one.notApplicable === other?.notApplicable;

const rate = (count, of) => {
  if (of === 0) return { count, of };
  const [p, z] = [count / of, 1.96];
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  const points = (share) => Math.round(10_000 * Math.min(1, Math.max(0, share)));
  return { count, of, share: points(p), low: points(middle - half), high: points(middle + half) };
};

function figures(period, evaluations, score, spread) {
  const passed = Math.round((evaluations * (score - 8_300)) / 1_600);
  return {
    ...(period ? { period } : {}),
    evaluations,
    mean: {
      score,
      ...(evaluations > 1 ? { low: Math.max(0, score - spread), high: Math.min(10_000, score + spread) } : {}),
    },
    critical: rate(evaluations > 6 ? 2 : evaluations > 3 ? 1 : 0, evaluations),
    passed: rate(Math.max(0, Math.min(evaluations, passed)), evaluations),
    disputed: rate(Math.floor(evaluations / 6), evaluations),
    changed: rate(Math.floor(evaluations / 12), Math.floor(evaluations / 6)),
  };
}

function trends(query) {
  const monday = new Date(Date.now());
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  const weeks = Array.from({ length: 12 }, (_, at) =>
    new Date(monday.getTime() - (11 - at) * 7 * 86_400_000).toISOString().slice(0, 10),
  );
  const row = (key, label, base, rise, each) => ({
    key,
    label,
    total: figures(undefined, each * 11, base + 6 * rise, 120),
    periods: weeks.flatMap((week, at) =>
      key === "a-4" && at < 6
        ? []
        : [figures(week, each, Math.min(9_990, base + rise * at + ((at * 37) % 5) * 45), 900 / Math.sqrt(each))],
    ),
  });
  return {
    from: query.get("from"),
    to: query.get("to"),
    by: query.get("by") ?? "agent",
    per: query.get("per") ?? "week",
    asOf: ago(0),
    rows: [
      row("a-1", "Alex Example", 9_420, 8, 2),
      row("a-2", "Bo Sample", 8_650, 70, 3),
      row("a-3", "Chris Specimen", 9_700, -12, 2),
      row("a-4", "Dana Testcase", 8_300, 60, 4),
      row("a-5", "Eli Mockup", 9_150, -40, 2),
    ],
    totals: row("", "All", 9_100, 22, 11),
  };
}

const evaluations = () => [released(), failed(), payer(), disputed(), decided()];

/** The evaluation of a call: the draft where it is not one of the others. */
const one = (callId) => evaluations().find((row) => row.callId === callId) ?? draft();

const listening = (callId, url) => ({
  callId,
  startedAt: ago(1),
  lengthMs: 214_000,
  agentId: "a-2",
  campaignId: "patients",
  claimIds: [],
  keepUntil: ago(-60),
  held: false,
  audible: true,
  url,
  waveform: Array.from({ length: 480 }, (_, at) => {
    const turn = Math.floor(at / 2 / 17) % 3;
    const loud = Math.abs(Math.round(6 * Math.sin(at * 1.7) + 3 * Math.sin(at / 9)));
    return String(at % 2 === (turn === 0 ? 0 : 1) ? Math.min(9, 1 + loud) : loud > 7 ? 1 : 0);
  }).join(""),
  pauses: [{ fromMs: 162_000, toMs: 181_000 }],
  markers: [
    { atMs: 162_000, kind: "paused" },
    { atMs: 181_000, kind: "resumed" },
  ],
});

/** Minutes of a low tone, so that a player has something to play. */
export function sound(lengthMs = 214_000, rate_ = 4_000) {
  const samples = (lengthMs / 1_000) * rate_;
  const wave = Buffer.alloc(44 + samples, 128);
  wave.write("RIFF", 0);
  wave.writeUInt32LE(36 + samples, 4);
  wave.write("WAVEfmt ", 8);
  for (const [at, value] of [
    [16, 16],
    [24, rate_],
    [28, rate_],
    [40, samples],
  ])
    wave.writeUInt32LE(value, at);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ])
    wave.writeUInt16LE(value, at);
  wave.write("data", 36);
  return wave;
}

/** Status and answer; undefined where it is not of quality. */
export function quality(method, path, query, input) {
  const [, part, name, order] = path.split("/");
  if (path.startsWith("recordings/") && path.endsWith("/listening")) {
    return [200, listening(part, `/api/v1/recordings/${part}/sound?ticket=mock`)];
  }
  switch (part) {
    case "settings":
      return [200, settings];
    case "templates":
      return [200, { templates: Object.entries(cards).map(([id, content]) => ({ id, content })) }];
    case "scorecards":
      return name
        ? [200, changed(scorecard(name), order, input)]
        : [
            200,
            method === "GET" ? { scorecards: rows } : { ...scorecard(input.id), draft: input.content, versions: [] },
          ];
    case "calls":
      return [200, name ? qualityCall() : { calls: [qualityCall(41), { ...qualityCall(42), recorded: false }] }];
    case "tasks":
      return [200, name ? tasks("all").tasks[0] : tasks(query.get("whose"))];
    case "rules":
      return [200, name === "preview" ? preview() : name ? { ...rules[0], ...input } : { rules }];
    case "calibrations":
      return [
        200,
        name ? { ...calibration(name), revision: 6 } : { calibrations: ["cal00001", "cal00002"].map(calibration) },
      ];
    case "trends":
      return [200, trends(query)];
    case "evaluations":
      return evaluated(method, name, order, query, input);
    case "mine":
      return own(name, order);
  }
}

function changed(card, order, input) {
  if (order === "draft" && input.content.name === "") {
    const message = "name must not be empty";
    const problem = { type: "about:blank", title: "Not acceptable", status: 422, detail: `${message}.` };
    return { ...problem, violations: [{ field: "content.name", message }] };
  }
  return order === "draft" ? { ...card, draft: input.content, revision: card.revision + 1 } : card;
}

function evaluated(method, name, order, query, input) {
  if (!name) {
    const wanted = evaluations().filter((row) => !query.get("state") || row.state === query.get("state"));
    return [method === "GET" ? 200 : 201, method === "GET" ? { evaluations: wanted } : draft()];
  }
  if (method === "PUT") {
    return [200, { ...draft(), ...input, revision: input.revision + 1 }];
  }
  return order === "drop" ? [204] : [200, one(name)];
}

function own(name, order) {
  if (order === "listening") {
    return [200, listening(name, `/api/v1/recordings/${name}/sound?ticket=mock`)];
  }
  return [200, name ? mine().find((row) => row.callId === name) : { evaluations: mine() }];
}
