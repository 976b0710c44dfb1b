import type { Monitoring } from "../wire/types";

export const ways: { how: Monitoring; label: string; hint: string }[] = [
  { how: "listen", label: "Listen", hint: "Nobody hears you." },
  { how: "whisper", label: "Whisper", hint: "The agent alone hears you." },
  { how: "barge", label: "Barge in", hint: "Agent and party hear you." },
];

export const doing: Record<Monitoring, string> = {
  listen: "listens",
  whisper: "whispers",
  barge: "speaks on the call",
};

/** Why a supervisor goes on a line, most often; anything else can be written. */
export const reasons = ["Quality sample", "Coaching a new agent", "The agent asked for help", "Complaint of the party"];
