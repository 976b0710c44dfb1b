import { useEffect, useRef } from "react";
import { type DeskTools, useDesk } from "./context";
import { type DeskKey, deskKey, isTyping } from "./keys";
import {
  dialOrder,
  digitsOrder,
  extendOrder,
  guestOrder,
  hangupOrder,
  holdOrder,
  muteOrder,
  stateOrder,
} from "./orders";

export interface KeyTargets {
  toggleDay: () => void;
  togglePad: () => void;
  togglePeople: () => void;
}

/** One listener for the whole desk. Saving belongs to the outcome form, which listens for its own event. */
export function useDeskKeys(targets: KeyTargets): void {
  const tools = useDesk();
  const latest = useRef({ tools, targets });
  latest.current = { tools, targets };
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const key = event.repeat ? undefined : deskKey(event, isTyping(event.target));
      if (key && !document.querySelector("dialog[open]")) {
        event.preventDefault();
        act(key, latest.current.tools, latest.current.targets);
      }
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

function act(key: DeskKey, tools: DeskTools, targets: KeyTargets): void {
  switch (key.do) {
    case "state":
      return stateOrder(tools).give();
    case "hangup":
      return hangupOrder(tools).give();
    case "hold":
      return holdOrder(tools).give();
    case "mute":
      return muteOrder(tools).give();
    case "pad":
      return targets.togglePad();
    case "day":
      return targets.toggleDay();
    case "extend":
      return extendOrder(tools).give();
    case "people":
      return targets.togglePeople();
    case "swap":
    case "conference":
    case "handOver":
    case "dropGuest":
      return guestOrder(tools, key.do).give();
    case "dial":
      return dialOrder(tools, "dial").give();
    case "skip":
      return dialOrder(tools, "skip").give();
    case "identifier": {
      const digits = tools.desk.work?.identifiers[key.index]?.digits;
      return digits ? digitsOrder(tools, digits).give() : undefined;
    }
    case "verify":
      window.dispatchEvent(new CustomEvent("claimline.verify"));
      return;
    case "saveReady":
    case "saveBreak":
    case "outcome":
      window.dispatchEvent(new CustomEvent("claimline.outcome", { detail: key.do }));
  }
}
