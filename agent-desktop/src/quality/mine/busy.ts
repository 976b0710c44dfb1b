import type { AgentStateName } from "../../wire/types";

/** A call is on, on its way, or being read: nobody is shown then what was said of another. */
export function busyWithCall(state: AgentStateName): boolean {
  return state === "OnCall" || state === "Reserved" || state === "Previewing";
}
