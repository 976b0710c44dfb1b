/** Reports of the invented server: a week of an invented floor. */
const measures = [
  ["placed", "calls placed"],
  ["placed-answered", "placed calls answered"],
  ["connected", "connected"],
  ["came-in", "calls to us"],
  ["right-party", "right-party contacts"],
  ["missed-answers", "live answers without an agent within 2 s"],
];
const named = [
  ["result.connected", "Connected", "result"],
  ["outcome.RPC_PTP", "Promise to pay", "outcome"],
  ["outcome.VM_LCM_LEFT", "Message left", "outcome"],
];
const columns = [
  ...measures.map(([id, label]) => ({ id, label, group: "measure", unit: "count" })),
  ...named.map(([id, label, group]) => ({ id, label, group, unit: "count" })),
];
const kpi = (id, name, unit, formula, note = "", source = "Contact-centre practice") => ({
  id,
  name,
  unit,
  formula,
  note,
  source,
});
const kpis = [
  kpi("attempts", "Attempts", "count", "calls placed"),
  kpi("answer-rate", "Answer rate", "percent", "placed calls answered ÷ calls placed"),
  kpi("connects", "Connects", "count", "connected", "Calls in count as well as calls out."),
  kpi("calls-in", "Calls in", "count", "calls to us"),
  kpi("rpc", "Right-party contacts", "count", "right-party contacts", "", "AR practice"),
  kpi("rpc-rate", "RPC rate", "percent", "right-party contacts ÷ connected", "", "AR practice"),
  kpi(
    "abandon-rate",
    "Abandoned",
    "percent",
    "live answers without an agent within 2 s ÷ live answers",
    "At most 3 % over 30 days of a campaign by law.",
    "16 CFR 310.4(b)(4)(i), 47 CFR 64.1200(a)(7)",
  ),
  kpi("asa", "Speed of answer", "time", "wait for an agent ÷ connected"),
];

const figures = (placed, talked, missed) => ({
  kpis: {
    attempts: placed,
    "answer-rate": (100 * (talked + 60)) / placed,
    connects: talked,
    "calls-in": Math.round(talked / 9),
    rpc: Math.round(talked * 0.41),
    "rpc-rate": 41,
    "abandon-rate": missed,
    asa: 1.1 + missed / 4,
  },
  counts: { placed, connected: talked, "right-party": Math.round(talked * 0.41) },
});

const nights = [
  ["2026-11-23", 5_812, 1_604, 1.2],
  ["2026-11-24", 6_040, 1_733, 0.9],
  ["2026-11-25", 5_977, 1_688, 1.4],
  ["2026-11-26", 1_204, 311, 3.4],
  ["2026-11-27", 4_390, 1_190, 1.1],
];

const report = () => ({
  from: "2026-11-23",
  to: "2026-11-29",
  by: "date",
  asOf: "2026-11-30T02:10:00Z",
  pending: 0,
  rows: nights.map(([key, ...rest]) => ({ key, label: key, ...figures(...rest) })),
  totals: figures(23_423, 6_526, 1.3),
});

const people = ["Alex Example", "Bao Invented", "Cleo Placeholder", "Dara Sample", "Eli Pretend", "Fern Made-Up"];
const agents = people.map((name, at) => ({ id: `a-${at + 1}`, name }));
const teams = [
  { id: "team-1", name: "Payers, night", agents: ["a-1", "a-2", "a-3"] },
  { id: "team-2", name: "Patients", agents: ["a-4"] },
];

const calls = () =>
  Array.from({ length: 9 }, (_, at) => ({
    call: `call${at}abcdef`,
    lead: `lead-${at}`,
    placedAt: new Date(Date.parse("2026-11-25T15:02:11Z") + at * 197_000).toISOString(),
    campaign: "Patient balances",
    agent: people[at % 4],
    payer: "",
    result: "connected",
    waitSeconds: 0.6 + at / 10,
    talkSeconds: 95 + ((at * 61) % 240),
    holdSeconds: at % 3 === 0 ? 20 : 0,
    wrapUpSeconds: 18 + at,
    outcomes: [at % 2 === 0 ? "RPC_PTP" : "VM_LCM_LEFT"],
    counts: { placed: 1 },
  }));

const users = [
  { id: "s-1", name: "Sam Placeholder" },
  { id: "s-2", name: "Robin Placeholder" },
];
const schedules = [
  {
    id: "m-1",
    name: "The week by team",
    every: "week",
    day: 1,
    time: "08:00",
    by: "team",
    format: "xlsx",
    recipients: [
      { user: "s-1", address: "sam@office.example" },
      { user: "s-2", address: "robin@office.example" },
      { user: "s-9", address: "former@office.example" },
    ],
    notEntitled: ["s-9"],
    madeBy: "s-1",
    revision: 1,
    nextAt: "2026-12-07T13:00:00Z",
    lastAt: "2026-11-30T13:00:00Z",
    problem: "",
  },
];

/** Status and body of an order about reports or teams. */
export function reports(method, path) {
  if (path === "reports") return [200, report()];
  if (path === "reports/definitions") return [200, { kpis, columns, zone: "America/New_York", dayBegins: "04:00" }];
  if (path === "reports/calls") return [200, { calls: calls() }];
  if (path.endsWith("/recipients") && method === "PUT") return [200, schedules[0]];
  if (path === "reports/schedules" && method === "GET") return [200, { schedules, users, mail: true }];
  return path === "teams" ? [200, { teams, agents }] : [204];
}
