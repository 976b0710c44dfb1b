import { createContext, useContext } from "react";
import type { Headset } from "../phone/headset";
import type { Softphone } from "../phone/softphone";
import type { Api } from "../wire/http";
import type { StreamState } from "../wire/stream";
import type { Timers } from "../wire/timers";
import type { DeskCommands, DeskView } from "../wire/types";

/** What the parts of the desk share: the server's view, and the ways to ask for a change of it. */
export interface DeskTools {
  desk: DeskView;
  stream: StreamState;
  api: Api;
  phone: Softphone;
  headset: Headset;
  timers: Timers;
  /** Sends an order; a refusal becomes a notice. True when the server took it. */
  run: <C extends keyof DeskCommands>(name: C, body: DeskCommands[C]) => Promise<boolean>;
  pending: ReadonlySet<string>;
  /** The claim shown in the middle, whose outcome is being entered. */
  shownClaim: string | undefined;
  showClaim: (claimId: string) => void;
}

export const DeskContext = createContext<DeskTools | undefined>(undefined);

export function useDesk(): DeskTools {
  const tools = useContext(DeskContext);
  if (!tools) {
    throw new Error("Used outside the desk.");
  }
  return tools;
}
