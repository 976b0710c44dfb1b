import type { AgentStateName, CallRow, Capacity } from "../wire/types";
import type { IconName } from "./Icon";

/** How a state looks: a word and a shape first, a colour after. */
export interface Look {
  word: string;
  icon: IconName;
  tone: "go" | "pause" | "call" | "wrap" | "off";
}

export const agentLook: Record<AgentStateName, Look> = {
  Offline: { word: "Offline", icon: "offline", tone: "off" },
  Break: { word: "Break", icon: "break", tone: "pause" },
  Ready: { word: "Ready", icon: "ready", tone: "go" },
  Reserved: { word: "Reserved", icon: "reserved", tone: "call" },
  Previewing: { word: "Preview", icon: "preview", tone: "call" },
  OnCall: { word: "On call", icon: "call", tone: "call" },
  WrapUp: { word: "Wrap-up", icon: "wrap", tone: "wrap" },
  OverLimit: { word: "Over limit", icon: "warning", tone: "pause" },
  NotResponding: { word: "No answer", icon: "warning", tone: "pause" },
};

export const callLook: Record<CallRow["state"], Look> = {
  Dialing: { word: "Dialing", icon: "send", tone: "call" },
  Ringing: { word: "Ringing", icon: "reserved", tone: "call" },
  Waiting: { word: "Waiting", icon: "reserved", tone: "pause" },
  Connecting: { word: "Connecting", icon: "link", tone: "call" },
  Reminding: { word: "Reminder speaks", icon: "sound", tone: "call" },
  Talking: { word: "Talking", icon: "call", tone: "go" },
  Held: { word: "On hold", icon: "hold", tone: "pause" },
  Consulting: { word: "Consulting", icon: "people", tone: "pause" },
  Conference: { word: "Conference", icon: "people", tone: "go" },
  HandedOver: { word: "Handed over", icon: "people", tone: "off" },
  LeavingMessage: { word: "Message playing", icon: "sound", tone: "off" },
  Parked: { word: "Parked", icon: "hold", tone: "pause" },
  Orphaned: { word: "Line lost", icon: "warning", tone: "pause" },
  Ending: { word: "Ending", icon: "hangup", tone: "off" },
  Ended: { word: "Ended", icon: "hangup", tone: "off" },
};

/** In which capacity an account is collected, as people say it. */
export const capacityWords: Record<Capacity, string> = {
  "first-party": "The practice itself",
  "billing-company": "Its billing company",
  "third-party": "Debt collector (third party)",
};
