/** Who can be called, as of the last 12:40 UTC: morning in New York, before dawn in California. */
const at = new Date();
at.setUTCHours(12, 40, 0, 0);
if (at.getTime() > Date.now()) at.setUTCDate(at.getUTCDate() - 1);

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const then = (ms) => new Date(at.getTime() + ms).toISOString();
const local = (zone) => {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type) => parts.find((one) => one.type === type).value.replace(".", "");
  return `${part("weekday")} ${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
};
const clock = (zone) => `${local(zone)} ${zone}`;
const zones = (...names) => names.map((zone) => ({ zone, localTime: local(zone) }));
const table = "2026-11-20";
const fault =
  "own.conf:9: Rule 'federal.hours': is in the table from 2026-06-01 and from 2026-01-01 at once; end the older one with until.";

const east = "America/New_York";
const west = "America/Los_Angeles";
const HOURS = "outside calling hours where the person may be";
const ASKED = "asked not to be called";
const OFTEN = "called as often in seven days as allowed";

/** key, requirement, layer, what it looked at, source. */
const passing = [
  [
    "federal.seven-in-seven",
    "C-10",
    "federal",
    "2 of 7 attempts in 7 days per debt d-40112",
    "12 CFR 1006.14(b)(2)(i)(A) and (b)(3)",
  ],
  [
    "federal.quiet-after-conversation",
    "C-11",
    "federal",
    "no conversation; quiet for 7 days per debt",
    "12 CFR 1006.14(b)(2)(i)(B)",
  ],
  ["federal.flags", "C-07", "federal", "flags []", "12 CFR 1006.6(b)(2), 1006.6(c), 1006.6(a)(4); 11 USC 362"],
  ["federal.dispute", "C-46", "federal", "flags []", "12 CFR 1006.38"],
  ["federal.do-not-call", "C-16", "federal", "flags []", "12 CFR 1006.14(h)"],
  ["federal.revocation", "C-25", "federal", "not revoked; any revocation binds", "47 CFR 64.1200(a)(10); DA 26-12"],
  ["federal.reassigned", "C-26", "federal", "flags []", "47 CFR 64.1200(m); 12 CFR 1006.6(d)"],
  ["federal.patient-balance", "C-47", "federal", "patient responsibility", "42 USC 1396a(n)(3)(B); No Surprises Act"],
  [
    "policy.spacing",
    "C-35",
    "client",
    "no attempt; 4 h apart per number",
    "Product default; 15 USC 1692d(5) forbids calling repeatedly to annoy",
  ],
  ["policy.caller-id", "C-37", "client", "in the inventory", "47 CFR 64.1604"],
  ["consumer.wishes", "C-06", "consumer", "no wish", "12 CFR 1006.6(b)(1) and (b)(3)"],
  ["consumer.one-number", "C-54", "consumer", "no wish", "45 CFR 164.522(b)"],
].map(([key, id, layer, inputs, source]) => ({ key, id, layer, outcome: "passes", inputs, source }));

const passes = (...without) => passing.filter(({ id }) => !without.includes(id));
const openHours = (...names) => ({
  key: "federal.hours",
  id: "C-02",
  layer: "federal",
  outcome: "passes",
  inputs: `${names.map(clock).join("; ")}; open every day 08:00-21:00`,
  source: "12 CFR 1006.6(b)(1)(i); 15 USC 1692c(a)(1)",
});
const decided = (back, verdict, more = {}) => ({
  decisionId: `d-${back}`,
  at: then(-back),
  verdict,
  reason: "",
  blockedBy: [],
  table,
  holds: true,
  ...more,
});

const account = {
  client: "willow",
  capacity: "first-party",
  callerId: "+12175550100",
  accounts: [{ account: "0123456789abcdef0123456789abcdef", client: "willow", capacity: "first-party" }],
};
const common = {
  audience: "patient",
  inWork: false,
  heldElsewhere: false,
  table,
  reason: "",
  verdict: "allow",
  ...account,
};
const items = [
  {
    ...common,
    row: { leadId: "wi-zones", party: "P. S.", attempts: 2, lastStep: "No answer" },
    dueAt: then(-3 * hour),
    verdict: "defer",
    until: then(3 * hour + 20 * minute),
    reason: HOURS,
    zones: zones(east, west),
    rules: [
      { ...openHours(east, west), outcome: "blocks", until: then(3 * hour + 20 * minute) },
      {
        key: "consumer.wishes",
        id: "C-06",
        layer: "consumer",
        outcome: "blocks",
        until: then(2 * hour),
        inputs: `not [MONDAY, TUESDAY, WEDNESDAY] minute 480 to 580; ${clock(west)}`,
        source: "12 CFR 1006.6(b)(1) and (b)(3)",
      },
      ...passes("C-06"),
    ],
    decisions: [
      decided(20 * hour, "allow"),
      decided(2 * day, "defer", { reason: HOURS, blockedBy: ["C-02"], until: then(-1.86 * day) }),
      decided(9 * day, "allow", { table: "2026-11-01", holds: false }),
    ],
  },
  {
    ...common,
    row: { leadId: "wi-asked", party: "M. B.", attempts: 4, lastStep: "Opted out by key" },
    dueAt: then(-30 * hour),
    verdict: "deny",
    reason: ASKED,
    zones: zones(east),
    rules: [
      {
        key: "federal.do-not-call",
        id: "C-16",
        layer: "federal",
        outcome: "denies",
        inputs: "flags [DO_NOT_CALL]",
        source: "12 CFR 1006.14(h)",
      },
      {
        key: "federal.revocation",
        id: "C-25",
        layer: "federal",
        outcome: "denies",
        inputs: `revoked ${then(-26 * hour)}; any revocation binds`,
        source: "47 CFR 64.1200(a)(10); DA 26-12",
      },
      openHours(east),
      ...passes("C-16", "C-25"),
    ],
    decisions: [decided(6 * hour, "deny", { reason: ASKED, blockedBy: ["C-16", "C-25"] }), decided(27 * hour, "allow")],
  },
  {
    ...common,
    row: { leadId: "wi-now", party: "T. D.", attempts: 0 },
    dueAt: then(-2 * day),
    zones: zones(east),
    rules: [openHours(east), ...passes()],
    decisions: [],
  },
  {
    ...common,
    row: { leadId: "wi-work", party: "R. E.", attempts: 1, lastStep: "Busy" },
    dueAt: then(-4 * hour),
    inWork: true,
    verdict: "defer",
    until: then(4 * hour),
    reason: "called, or being called, too short a time ago",
    zones: zones(east),
    rules: [
      {
        key: "policy.one-call-at-a-time",
        id: "C-35",
        layer: "client",
        outcome: "blocks",
        until: then(4 * hour),
        inputs: "2 lines to the destination, with this call at most 1",
        source: "Product default: never two calls to one patient's number at once",
      },
      openHours(east),
      ...passes("C-35"),
    ],
    decisions: [decided(2 * minute, "allow")],
  },
  {
    ...common,
    row: { leadId: "wi-held", party: "R. E.", attempts: 0, lastStep: "Statement mailed" },
    dueAt: then(-hour),
    heldElsewhere: true,
    zones: zones(east),
    rules: [openHours(east), ...passes()],
    decisions: [],
  },
  {
    ...common,
    row: { leadId: "wi-promised", party: "K. L.", attempts: 1, lastStep: "Asks for a call back", callBack: true },
    dueAt: then(5.5 * hour),
    zones: zones(east),
    rules: [openHours(east), ...passes()],
    decisions: [decided(day, "allow")],
  },
  {
    ...common,
    row: { leadId: "wi-often", party: "J. W.", attempts: 7, lastStep: "Voicemail left" },
    dueAt: then(-hour),
    verdict: "defer",
    until: then(2 * day + 20 * minute),
    reason: OFTEN,
    zones: zones("America/Chicago"),
    rules: [
      {
        ...passing[0],
        outcome: "blocks",
        until: then(2 * day + 20 * minute),
        inputs: "7 of 7 attempts in 7 days per debt d-38870",
      },
      openHours(east),
      ...passes("C-10"),
    ],
    decisions: [decided(5 * hour, "defer", { reason: OFTEN, blockedBy: ["C-10"], until: then(2 * day) })],
  },
];
const letters = "ABCDEFGHJKLMNOPRSTVW";
const initials = (i) => `${letters[(i * 7) % 20]}. ${letters[(i * 3 + Math.floor(i / 20)) % 20]}.`;
/** As many as the server lists, or there are. */
const more = (count) =>
  Array.from({ length: count - items.length }, (_, i) =>
    row({
      row: { leadId: `wi-${i}`, party: initials(i + 1), attempts: i % 5, ...(i % 3 && { lastStep: "No answer" }) },
      dueAt: then((i % 4) * 7 * hour - 9 * hour),
      inWork: false,
    }),
  );
const row = ({ row: known, dueAt, inWork }) => ({ callBack: false, ...known, dueAt, inWork });

const payers = ["Northfield Mutual Health", "Evergreen Example Plan", "Specimen Health of the Lakes and Plains"];

export function workItems(campaign) {
  if (campaign === "payers") {
    return payers.map((party, i) =>
      row({ row: { leadId: `wi-p${i}`, party, attempts: i }, dueAt: then(-i * hour), inWork: i === 1 }),
    );
  }
  return [...items.map(row), ...more(campaign === "west" ? 377 : 500)];
}

export function explain(leadId) {
  const known = items.find((item) => item.row.leadId === leadId);
  // One has left the list meanwhile.
  if (leadId === "wi-2") return undefined;
  const { row: shown, ...item } = known ?? items[2];
  const rest = known
    ? {}
    : workItems(leadId.startsWith("wi-p") ? "payers" : "patients").find((one) => one.leadId === leadId);
  const { party, attempts, dueAt } = { ...shown, dueAt: item.dueAt, ...rest };
  return { ...item, leadId, campaignId: "patients", party, attempts, dueAt, at: then(0) };
}

export function callable(campaign) {
  const rules = { version: table, rules: 31, ...(campaign === "west" && { fault }) };
  const counts = { now: 0, laterToday: 0, later: 0, blocked: 0, inWork: 0, reasons: [] };
  if (campaign === "payers") {
    return { asOf: then(0), ...counts, open: 3, looked: 3, now: 2, inWork: 1, rules };
  }
  if (campaign === "west") {
    const reasons = [
      { reason: HOURS, rules: ["C-02"], count: 371 },
      { reason: ASKED, rules: ["C-16", "C-25"], count: 1 },
      { reason: OFTEN, rules: ["C-10"], count: 1 },
    ];
    const sums = { open: 377, looked: 377, now: 1, laterToday: 373, later: 1, blocked: 1, inWork: 1 };
    return { asOf: then(0), ...counts, ...sums, reasons, rules };
  }
  return {
    asOf: then(0),
    open: 5_310,
    looked: 2_000,
    now: 641,
    laterToday: 873,
    later: 318,
    blocked: 164,
    inWork: 4,
    reasons: [
      [HOURS, ["C-02"], 702],
      [OFTEN, ["C-10"], 241],
      ["not due yet", [], 171],
      ["spoken with within the last seven days", ["C-11"], 118],
      [ASKED, ["C-16", "C-25"], 97],
      ["called, or being called, too short a time ago", ["C-35"], 61],
      ["must not be contacted: attorney, cease request, bankruptcy, death or minority", ["C-07"], 38],
      ["called as often as Massachusetts allows", ["C-13"], 22],
      ["the balance is not the patient's to pay", ["C-47"], 19],
      ["waits for the answer to a dispute", ["C-46"], 9],
    ].map(([reason, ids, count]) => ({ reason, rules: ids, count })),
    rules,
  };
}
