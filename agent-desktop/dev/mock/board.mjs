const ago = (seconds) => new Date(Date.now() - seconds * 1000).toISOString();

const people = [
  ["Alex Example", "OnCall", 312, "payers", "Up"],
  ["Bo Sample", "OnCall", 95, "patients", "Up"],
  ["Chris Specimen", "Previewing", 41, "payers", "Up"],
  ["Dana Testcase", "WrapUp", 187, "patients", "Up"],
  ["Eli Mockup", "Ready", 22, "patients", "Up"],
  ["Fran Dummy", "Ready", 8, "patients", "Up"],
  ["Gale Fixture", "Break", 640, "payers", "Up", "Meal"],
  ["Harper Stub", "Break", 75, "patients", "Connecting", "Equipment"],
  ["Indy Blank", "OnCall", 1460, "payers", "Up"],
  ["Jo Nobody", "Offline", 5400, undefined, "Down"],
];

export function boardScene() {
  return {
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
        mode: "progressive",
        running: true,
        status: "Dialing one line for each of 2 ready agents.",
        leads: { ready: 1_480, leased: 4, done: 906 },
        today: { placed: 538, answered: 204, connected: 197, abandoned: 3, saved: 190 },
      },
      {
        id: "west",
        name: "Patient balances, Pacific",
        audience: "patient",
        mode: "progressive",
        running: false,
        status: "Nothing dials: it is 6:40 AM in America/Los_Angeles; calling opens at 8:00 AM.",
        leads: { ready: 377, leased: 0, done: 0 },
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
      headset,
      node: index % 3 === 2 ? "node-b" : "node-a",
    })),
    calls: [
      ["c-1", "payers", "Talking", 300, "a-1", "Northfield Mutual Health"],
      ["c-2", "patients", "Talking", 88, "a-2", "P. S."],
      ["c-3", "payers", "Held", 260, "a-9", "Evergreen Example Plan"],
      ["c-4", "patients", "Ringing", 6, undefined, "T. D."],
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
