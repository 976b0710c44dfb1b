/** One call that is over, as the supervisor's dialog tells it. Made up, as everything here. */
const at = (second) => new Date(Date.parse("2026-11-30T15:04:00Z") + second * 1_000).toISOString();

export function callLine(callId) {
  const event = (second, state, says, agentId) => ({ at: at(second), state, says, ...(agentId && { agentId }) });
  return {
    callId,
    campaignId: "patients",
    open: false,
    cameIn: false,
    at: at(0.2),
    endedAt: at(311),
    agentId: "a-2",
    result: "CONNECTED",
    reason: "The far end hung up",
    cause: "Normal call clearing (Q.850 16)",
    leftOut: 0,
    events: [
      event(0, "Decided", "the rules of version 7 allow it"),
      event(0.2, "Placed", "the switch is asked to dial"),
      event(2.1, "Ringing", "the far end rings"),
      event(9.4, "Connecting", "the far end answered", "a-2"),
      event(9.9, "Talking", "agent and party are bridged", "a-2"),
      event(311, "Ending", "the far end hung up", "a-2"),
      event(311.2, "Closed", "the far end hung up", "a-2"),
      event(341, "Outcome", "saved: RPC_PTP", "a-2"),
    ],
  };
}

export const callOutcomes = [
  {
    outcomeId: "o-1",
    callId: "c-90000001",
    claimId: "c1",
    agentId: "a-2",
    at: at(341),
    statusCode: "RPC_PTP",
    fields: { promiseAmount: "12500", promiseDate: "2026-12-11" },
    note: "Spoke with the guarantor after verification. Promises $125.00 on 12/11/2026 by card, by the link that was sent.",
  },
];

export function recordingsOf(callId) {
  const row = {
    callId: callId ?? "c-90000001",
    campaignId: "patients",
    agentId: "a-2",
    claimIds: ["c1"],
    startedAt: at(9),
    lengthMs: 301_000,
    keepUntil: "2027-11-30T15:04:00Z",
    held: false,
    keyId: "k1",
    sha256: "0".repeat(64),
    audible: true,
  };
  const no = { allowed: false, why: "Your role may not." };
  return { recordings: [row], may: { download: { allowed: true }, erase: no }, keeping: { waiting: 0, trouble: "" } };
}
