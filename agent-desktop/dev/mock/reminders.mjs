/** Reminder campaigns of the invented server. */
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"];
const day = { days: weekdays, from: "09:00", to: "17:00" };

export const strategies = [
  {
    id: "patient-balances",
    version: 2,
    name: "Patient balances",
    zone: "America/New_York",
    terms: 30,
    grace: 3,
    apart: 3,
    smallestCents: 1_000,
    steps: [
      { id: "notice", delay: { from: "due", months: 0, days: 1 }, media: ["text", "email"], window: day, attempts: 1 },
      {
        id: "call",
        delay: { from: "previous", months: 0, days: 7 },
        media: ["reminder_call", "live_call"],
        window: day,
        attempts: 3,
        spacingMinutes: 1_440,
      },
      { id: "letter", delay: { from: "previous", months: 0, days: 14 }, media: ["letter"], window: day, attempts: 1 },
      { id: "decide", delay: { from: "previous", months: 1, days: 0 }, terminal: "outside_agency" },
    ],
    broken: [
      {
        id: "broken-call",
        delay: { from: "previous", months: 0, days: 1 },
        media: ["live_call"],
        window: day,
        attempts: 2,
      },
      { id: "broken-decide", delay: { from: "previous", months: 0, days: 14 }, terminal: "legal_review" },
    ],
    stops: { paid: "paid", disputed: "waits", deceased: "legal_review" },
  },
];

const plan = (campaignId, choose) => ({
  campaignId,
  strategyId: "patient-balances",
  choose,
  window: { ...day, to: "19:00" },
  schedule: { zone: "America/New_York", starts: "2026-11-02", days: weekdays },
  rate: { callsPerSecond: 4, concurrent: 120, callSeconds: 45, daily: 12_000 },
  liveCampaignId: "patients",
});

const rows = () => [
  {
    plan: plan("west", {
      all: [{ owes: { leastCents: 2_000 } }, { not: { state: ["MA", "NY"] } }, { quietFor: 7 }],
    }),
    name: "Reminders, balances over 30 days",
    state: "active",
    running: true,
    progress: {
      accounts: 18_240,
      ordered: 6_412,
      underWay: 208,
      came: [
        { name: "heard", count: 1_904 },
        { name: "message_left", count: 2_377 },
        { name: "no_answer", count: 1_611 },
        { name: "promised", count: 312 },
      ],
      ended: [{ name: "outside_agency", count: 96 }],
    },
  },
  {
    plan: plan("patients-2", { all: [{ promiseBroken: true }] }),
    name: "After a broken promise",
    state: "draft",
    running: false,
    progress: { accounts: 18_240, ordered: 0, underWay: 0, came: [], ended: [] },
  },
];

const worked = [0, 0, 0, 0, 0, 0, 0, 0, 0, 812, 1_004, 967, 640, 431, 402, 388, 351, 214, 96, 0, 0, 0, 0, 0];

const sample = [
  ["called", "P. S.", 48_210, "by reminder call, step call, try 1", "2026-11-23T14:00:00Z"],
  ["called", "T. D.", 31_975, "by reminder call, step call, try 2", "2026-11-23T14:00:01Z"],
  ["toAgents", "R. E.", 27_400, "agents of patients call", "2026-11-23T14:00:00Z"],
  ["blocked", "K. L.", 22_050, "called as often in seven days as allowed", "2026-11-25T15:10:00Z"],
  ["notToday", "M. B.", 18_120, "a promise to pay is pending", "2026-12-04T05:00:00Z"],
  ["leftOut", "J. A.", 1_250, "out because it owes 12.50", undefined],
];

export const dayReport = () => ({
  from: "2026-11-23T13:41:00Z",
  until: "2026-11-24T05:00:00Z",
  counts: {
    accounts: 18_240,
    called: 5_305,
    written: 1_120,
    toAgents: 1_604,
    blocked: 873,
    notToday: 6_712,
    leftOut: 2_590,
    noRoom: 0,
    numberTaken: 36,
  },
  hours: worked.map((calls, hour) => ({
    hour,
    calls,
    agents: Math.round(calls * 0.3),
    written: hour === 9 ? 1_120 : 0,
  })),
  reasons: [
    { kind: "notToday", reason: "its next step is not due", rules: [], count: 5_940 },
    { kind: "toAgents", reason: "no consent to a recorded voice: to campaign patients", rules: ["C-21"], count: 1_604 },
    { kind: "notToday", reason: "a promise to pay is pending", rules: [], count: 772 },
    { kind: "blocked", reason: "called as often in seven days as allowed", rules: ["C-10"], count: 611 },
    { kind: "blocked", reason: "asked not to be called", rules: ["C-16", "C-25"], count: 262 },
  ],
  sample: sample.map(([kind, party, cents, fate, at], index) => ({
    key: `account-${index}`,
    party,
    cents,
    balances: 1 + (index % 3),
    kind,
    fate,
    ...(at ? { at } : {}),
    because:
      kind === "leftOut"
        ? ["it owes 12.50"]
        : [`it owes ${(cents / 100).toFixed(2)}`, "the last contact is 9 days ago"],
  })),
});

const dayAccounts = ({ kind, from = 0, most = 100 }) => {
  const fits = dayReport().sample.filter((one) => !kind || one.kind === kind);
  const all = Array.from({ length: 130 }, (_, at) => ({ ...fits[at % fits.length], key: `found-${at}` }));
  return { found: 130, accounts: all.slice(from, from + most) };
};

const stages = [
  ["dialled", "Calls", 6_204],
  ["machine", "Answered by a machine", 2_690],
  ["messageLeft", "Message left", 2_377],
  ["person", "Answered by a person", 1_903],
  ["identified", "Said to be the person", 1_420],
  ["verified", "Verified", 1_198],
  ["heardBalance", "Heard the balance", 1_164],
  ["promised", "Promised to pay", 312],
  ["linkSent", "Link to pay sent", 204],
  ["asked", "Asked a question", 41],
  ["transferred", "Spoke with an agent", 173],
  ["callBack", "Asked to be called back", 28],
  ["notVerified", "Could not verify", 96],
  ["wrongPerson", "Number of somebody else", 52],
  ["optedOut", "Asked not to be called", 37],
];

const cameIn = { dialled: 212, person: 208, verified: 171, heardBalance: 168, promised: 44, transferred: 61, asked: 9 };

export const report = () => ({
  attempts: 6_204,
  cameIn: 212,
  stages: stages.map(([id, label, count]) => ({ id, label, count, share: count / 6_204, cameIn: cameIn[id] ?? 0 })),
  results: [
    { result: "machine", count: 2_690, cameIn: 0 },
    { result: "no_answer", count: 1_611, cameIn: 0 },
    { result: "reminded", count: 1_730, cameIn: 151 },
    { result: "connected", count: 173, cameIn: 61 },
  ],
  csv: "kind,name,placed,share of placed,came in\r\n",
});

const ways = [
  [
    "P. S.",
    "REMINDED",
    "heard what was to be said",
    "GREETED IDENTIFIED KEYED_BIRTH_DATE VERIFIED HEARD_BALANCE PROMISED",
    "31",
  ],
  ["T. D.", "REMINDED", "not verified", "GREETED IDENTIFIED NOT_VERIFIED", ""],
  ["R. E.", "MACHINE", "the message was left", "MACHINE MESSAGE_LEFT", ""],
  ["K. L.", "BUSY", "busy", "", ""],
  [
    "M. B.",
    "CONNECTED",
    "the person hung up",
    "GREETED IDENTIFIED KEYED_BIRTH_DATE VERIFIED HEARD_BALANCE WANTED_A_PERSON",
    "0",
  ],
  ["J. A.", "REMINDED", "asked not to be called", "GREETED OPTED_OUT", "9"],
];

/** Calls behind a figure, one minute apart. */
export const calls = ({ direction } = {}) => ({
  calls: ways.map(([party, result, reason, points, keys], index) => {
    const at = Date.UTC(2026, 10, 23, 14, 30 - index, 5);
    const cameIn = direction === "in";
    return {
      callId: `call-${index}`,
      leadId: `west:r:account-${index}:call:1`,
      party,
      cameIn,
      open: false,
      at: new Date(at).toISOString(),
      endedAt: new Date(at + 48_000).toISOString(),
      ...(cameIn ? {} : { step: "call", number: 1 + (index % 2) }),
      result,
      reason,
      points: points
        .split(" ")
        .filter(Boolean)
        .map((point, after) => ({ point, at: new Date(at + 6_000 * after).toISOString() })),
      keys,
      failures: points.includes("NOT_VERIFIED") ? 3 : 0,
      asked: false,
      ...(points ? { language: index === 4 ? "es" : "en" } : {}),
      ...(points.includes("PROMISED") ? { promisedDay: "2026-12-04" } : {}),
      ...(result === "CONNECTED" ? { agentId: "agent2" } : {}),
    };
  }),
});

const faulty = [
  {
    field: "steps[3].terminal",
    message:
      "'paid' is a fact about an account, which a strategy cannot decide; choose write_off_approval, outside_agency or legal_review",
  },
];

/** Status and body of an order about reminders. */
export function reminders(method, path, input) {
  if (path === "strategies") {
    if (method === "GET") return [200, { strategies }];
    if (!input.steps?.some((step) => step.terminal === "paid")) return [201, { ...input, version: 3 }];
    const detail = `${faulty[0].field}: ${faulty[0].message}. Nothing was kept; correct it.`;
    return [422, { type: "about:blank", title: "Not kept", status: 422, detail, violations: faulty }];
  }
  if (path === "reminders") return [200, method === "GET" ? { reminders: rows() } : { withdrawn: 93 }];
  if (path === "reminders/preview") return [200, dayReport()];
  if (path === "reminders/preview/accounts") return [200, dayAccounts(input)];
  if (path === "reminders/preview/file") return [200, { accounts: 18_240, csv: "who,owes ($)\r\n" }];
  if (path.endsWith("/report")) return [200, report()];
  if (path.endsWith("/calls")) return [200, calls(input)];
  if (path.endsWith("/round")) return [200, { ordered: 38 }];
  return [200, path.endsWith("/accounts") ? { accounts: 18_240, added: 12 } : { withdrawn: 0 }];
}
