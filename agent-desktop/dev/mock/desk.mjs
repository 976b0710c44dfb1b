import { deskScript } from "./scripts.mjs";
import { maskedForm, maskedWork, patientForm, patientWork, payerForm, payerWork } from "./work.mjs";

const ago = (seconds) => new Date(Date.now() - seconds * 1000).toISOString();
const names =
  "join leave headset ready break dial skip dialOther hold resume mute unmute dtmf invite swap conference dropGuest handOver leaveMessage park hangup extend save".split(
    " ",
  );
const noCall = "There is no call.";

export const campaigns = [
  { id: "payers", name: "Payer follow-up, over 30 days", audience: "payer", mode: "preview", running: true },
  { id: "patients", name: "Patient balances", audience: "patient", mode: "progressive", running: true },
  { id: "west", name: "Patient balances, Pacific", audience: "patient", mode: "progressive", running: false },
];

/** Everything refused with a reason, but what is named. */
export function allow(...allowed) {
  const why = {
    join: "Leave your campaign first.",
    leave: "Finish your work first.",
    headset: "Finish your call first.",
    ready: "Join a campaign and put your headset on first.",
    break: "You are already on a break.",
    dial: "There is nothing to dial.",
    skip: "There is nothing to skip.",
    save: "There is nothing to save.",
  };
  return Object.fromEntries(
    names.map((name) => [
      name,
      allowed.includes(name) ? { allowed: true } : { allowed: false, why: why[name] ?? noCall },
    ]),
  );
}

const payerScript = deskScript("payer");
const patientScript = deskScript("patient");

function base() {
  return {
    breaks: [
      { name: "Short break", paid: true, minutes: 10 },
      { name: "Meal", paid: false, minutes: 30 },
      { name: "Training", paid: true, minutes: 0 },
      { name: "Equipment", paid: true, minutes: 15 },
    ],
    serverTime: new Date().toISOString(),
    agent: { id: "a-1", name: "Alex Example", seat: 12, site: { name: "Manila", zone: "Asia/Manila" } },
    campaigns,
    campaign: campaigns[0],
    state: { name: "Ready", since: ago(48) },
    headset: { state: "Up", kind: "webrtc", since: ago(4_000) },
    controls: allow("break", "leave", "headset"),
  };
}

function call(over) {
  return {
    callId: "call0001",
    state: "Talking",
    since: ago(222),
    number: "+18005550142",
    party: "Northfield Mutual Health",
    placedAt: ago(250),
    answeredAt: ago(230),
    connectedAt: ago(222),
    muted: false,
    ...over,
  };
}

function ringing() {
  const { answeredAt: _, connectedAt: __, ...ours } = call({ state: "Ringing", since: ago(6), placedAt: ago(8) });
  return ours;
}

const shut =
  "Three statements were not the same as on file, and no more are compared on this call. Say nothing of the account, give the number to call back, and record who answered.";

export function identity(triesLeft) {
  const open = triesLeft > 0;
  return {
    state: open ? "open" : "closed",
    asks: ["birthDate", "address", "memberId"],
    triesLeft,
    allowed: open,
    ...(open ? {} : { why: shut }),
  };
}

const inCall = ["hold", "mute", "dtmf", "invite", "leaveMessage", "park", "hangup", "break", "save"];
const withGuest = ["mute", "dtmf", "swap", "conference", "dropGuest", "handOver", "hangup", "break", "save"];

/** As GET /api/v1/desk/guests tells it. */
export const guests = {
  colleagues: [
    { agentId: "a-2", name: "Cora Sample", ready: true },
    { agentId: "a-3", name: "Ben Placeholder", ready: false, why: "On a call" },
    { agentId: "a-4", name: "Dee Specimen", ready: false, why: "On a break" },
  ],
  lines: [
    { lineId: "demo-1", name: "Interpreter, Spanish" },
    { lineId: "demo-2", name: "Billing office, supervisor on duty" },
  ],
};

export const scenes = {
  start: () => {
    const { campaign: _, ...desk } = base();
    return {
      ...desk,
      state: { name: "Offline", since: ago(20) },
      headset: { state: "Down", since: ago(20) },
      controls: allow("join", "headset"),
    };
  },
  ready: () => ({
    ...base(),
    campaign: campaigns[1],
    idleReason: "No patient may be called right now: the next calling window opens at 8:00 AM Eastern, in 14 minutes.",
  }),
  preview: () => ({
    ...base(),
    state: { name: "Previewing", since: ago(35) },
    work: payerWork(),
    script: payerScript,
    controls: allow("dial", "dialOther", "skip", "break"),
  }),
  ringing: () => ({
    ...base(),
    state: { name: "OnCall", since: ago(6) },
    call: ringing(),
    work: payerWork(),
    script: payerScript,
    controls: allow("hangup", "break"),
  }),
  talking: () => ({
    ...base(),
    state: { name: "OnCall", since: ago(222) },
    call: call(),
    work: payerWork(),
    script: payerScript,
    outcome: payerForm("call0001"),
    controls: allow(...inCall),
  }),
  held: () => ({
    ...scenes.talking(),
    call: call({ state: "Held", since: ago(31), muted: true }),
    controls: allow("resume", "unmute", "hangup", "break", "save"),
  }),
  patient: () => ({
    ...base(),
    campaign: campaigns[1],
    state: { name: "OnCall", since: ago(64) },
    call: call({ party: "Pat Specimen", number: "+12175550118", connectedAt: ago(64), callId: "call0002" }),
    work: patientWork(),
    identity: { ...identity(3), state: "verified", allowed: false, why: "The person is verified." },
    script: patientScript,
    outcome: patientForm("call0002"),
    controls: allow(...inCall),
  }),
  /** The agent asks an interpreter while the patient hears music. */
  consulting: () => ({
    ...scenes.patient(),
    call: call({
      party: "Pat Specimen",
      number: "+12175550118",
      connectedAt: ago(64),
      callId: "call0002",
      state: "Consulting",
      guest: { name: "Interpreter, Spanish", colleague: false, company: "with-guest" },
    }),
    controls: allow(...withGuest),
  }),
  conference: () => ({
    ...scenes.consulting(),
    call: {
      ...scenes.consulting().call,
      state: "Conference",
      guest: { name: "Interpreter, Spanish", colleague: false, company: "together" },
    },
    controls: allow("mute", "dtmf", "dropGuest", "handOver", "hangup", "break", "save"),
  }),
  /** Brought to a colleague's call. */
  brought: () => {
    const { outcome: _, ...desk } = scenes.patient();
    return { ...desk, broughtBy: "Cora Sample", controls: allow("hangup", "break") };
  },
  parked: () => ({
    ...scenes.ready(),
    parked: [{ callId: "call0009", party: "P.S.", since: ago(47), by: "Cora Sample" }],
  }),
  /** The same before the person is verified. */
  masked: () => ({
    ...scenes.patient(),
    work: maskedWork(),
    identity: identity(3),
    outcome: maskedForm("call0002"),
  }),
  wrapup: () => ({
    ...base(),
    state: {
      name: "WrapUp",
      since: ago(12),
      until: ago(-168),
      warnAt: ago(-138),
      extensionsLeft: 2,
      extensionSeconds: 120,
    },
    breakNext: "Meal",
    call: call({
      state: "Ended",
      endedAt: ago(12),
      result: { code: "CONNECTED", text: "Connected, 11 minutes 4 seconds." },
    }),
    work: payerWork(),
    script: payerScript,
    outcome: payerForm("call0001"),
    controls: allow("save", "extend"),
  }),
  /** Half a minute before its limit. */
  warned: () => ({
    ...scenes.wrapup(),
    state: { ...scenes.wrapup().state, since: ago(156), until: ago(-24), warnAt: ago(6) },
  }),
  overlimit: () => ({
    ...scenes.wrapup(),
    state: { name: "OverLimit", since: ago(71), extensionsLeft: 1, extensionSeconds: 120 },
  }),
  missed: () => ({
    ...base(),
    campaign: campaigns[1],
    state: { name: "NotResponding", since: ago(18), reason: "Your headset did not take a call" },
    controls: allow("ready", "leave", "headset", "break"),
  }),
  lost: () => ({
    ...scenes.talking(),
    headset: {
      state: "Down",
      since: ago(4),
      problem: "Your headset left the call. The party waits; it is being called back.",
    },
  }),
  /** What a script must not be able to do. */
  hostile: () => ({
    ...scenes.talking(),
    script: {
      title: "Hostile",
      steps: [],
      html: '<p onclick="globalThis.owned=1" style="position:fixed">Read this</p><script>globalThis.owned=1</script><img src=x onerror="globalThis.owned=1"><a href="javascript:globalThis.owned=1">press</a><svg onload="globalThis.owned=1"></svg>',
    },
  }),
  break: () => ({
    ...base(),
    state: { name: "Break", since: ago(1_930), reason: "Meal", paid: false, plannedSeconds: 1_800 },
    controls: allow("ready", "leave", "headset"),
  }),
};

export function deskScene(name) {
  return (scenes[name] ?? scenes.start)();
}
