/** An invented day of an agent, and what a supervisor sees of all days. */
const at = (minutes) => new Date(Date.now() + minutes * 60_000).toISOString();

const colleagues = [
  { id: "a-1", name: "Alex Example" },
  { id: "a-2", name: "Bo Sample" },
  { id: "a-3", name: "Kim Placeholder" },
];

export function dayScene() {
  return {
    serverTime: at(0),
    quality: { toRead: 2, disputeUntil: at(6 * 24 * 60) },
    shift: { date: "2026-11-20", zone: "Asia/Manila", beganAt: at(-250) },
    numbers: {
      calls: 23,
      claims: 41,
      outcomes: [
        { group: "Denied", count: 9 },
        { group: "In progress", count: 14 },
        { group: "Paid", count: 16 },
        { group: "Other", count: 2 },
      ],
      resolved: 16,
      resolvedCents: 1_284_350,
      talkSeconds: 8_040,
      holdSeconds: 610,
      parkedSeconds: 1_480,
      wrapUpSeconds: 3_300,
      missedCalls: 1,
      followUpsDue: 6,
    },
    callBacks: [
      callBack("lead-9", "P. S.", -4, 0),
      callBack("lead-10", "R. M.", 95, 0),
      callBack("lead-11", "Acme Health Plan", 2_900, 0),
    ],
    messages: [
      {
        id: "m-2",
        at: at(-3),
        from: "Sam Placeholder",
        text: "Northwind Health answers again. Take their claims first, please.",
        urgent: false,
      },
      {
        id: "m-1",
        at: at(-190),
        from: "Sam Placeholder",
        text: "Welcome back, everybody.",
        urgent: false,
        readAt: at(-180),
      },
    ],
    colleagues,
  };
}

function callBack(leadId, party, minutes, owner) {
  const row = { leadId, campaignId: "patients", party, at: at(minutes), ownedUntil: at(minutes + 15), working: false };
  return owner === undefined ? row : { ...row, owner: colleagues[owner] };
}

export const planScene = () => ({
  serverTime: at(0),
  date: "2026-11-21",
  zone: "Asia/Manila",
  from: at(1_190),
  to: at(1_790),
  callBacks: [callBack("lead-10", "R. M.", 1_240, 0)],
  followUps: [
    {
      party: "Acme Health Plan",
      count: 4,
      cents: 912_000,
      hours: "Mon-Fri 8-18",
      zone: "America/New_York",
      opensAt: at(1_200),
    },
    { party: "Northwind Health", count: 2, cents: 88_120, hours: "all day" },
  ],
  followUpCount: 6,
  followUpCents: 1_000_120,
  documents: [{ party: "Acme Health Plan", how: "FAX", due: "2026-11-21" }],
});

export const callBacksScene = () => ({
  serverTime: at(0),
  callBacks: [
    callBack("lead-9", "P. S.", -4, 0),
    callBack("lead-12", "T. V.", 40, undefined),
    callBack("lead-13", "L. O.", 300, 1),
  ],
});

export const messagesScene = () => ({
  messages: [
    {
      id: "m-2",
      at: at(-3),
      from: "Sam Placeholder",
      to: "Everybody",
      text: "Northwind Health answers again. Take their claims first, please.",
      urgent: false,
      recipients: colleagues.map((one, index) => (index === 1 ? { ...one, readAt: at(-1) } : one)),
    },
  ],
});
