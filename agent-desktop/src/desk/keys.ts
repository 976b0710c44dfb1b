/** The keyboard of the desk, in one table: what is shown on a control is what works. */
export type DeskKey =
  | {
      do:
        | "state"
        | "hangup"
        | "hold"
        | "mute"
        | "pad"
        | "dial"
        | "skip"
        | "saveReady"
        | "saveBreak"
        | "outcome"
        | "verify"
        | "extend"
        | "day"
        | "people"
        | "swap"
        | "conference"
        | "handOver"
        | "dropGuest";
    }
  | { do: "identifier"; index: number };

/** As printed on controls. */
export const keyLabels = {
  state: "F2",
  verify: "F3",
  hangup: "F4",
  hold: "F6",
  mute: "F7",
  pad: "F8",
  outcome: "F9",
  extend: "Shift F2",
  day: "Shift F9",
  people: "F10",
  swap: "Shift F6",
  conference: "Shift F7",
  handOver: "Shift F8",
  dropGuest: "Shift F4",
  dial: "D",
  skip: "S",
  saveReady: "Ctrl Enter",
  saveBreak: "Ctrl Shift Enter",
} as const;

export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

const functionKeys: Record<string, Exclude<DeskKey["do"], "identifier">> = {
  F2: "state",
  F3: "verify",
  F4: "hangup",
  F6: "hold",
  F7: "mute",
  F8: "pad",
  F9: "outcome",
  F10: "people",
};

/** Beside the key of what is done with one person, that of the same with two. */
const shifted: Record<string, Exclude<DeskKey["do"], "identifier">> = {
  F4: "dropGuest",
  F6: "swap",
  F7: "conference",
  F8: "handOver",
  F2: "extend",
  F9: "day",
};

/**
 * What a key press means. Function keys and Ctrl+Enter work everywhere; letters only when nobody is typing.
 * Alt+digit goes by the key's place, because on some layouts Alt changes the character.
 */
export function deskKey(press: KeyPress, typing: boolean): DeskKey | undefined {
  if ((press.ctrlKey || press.metaKey) && press.key === "Enter") {
    return { do: press.shiftKey ? "saveBreak" : "saveReady" };
  }
  if (press.ctrlKey || press.metaKey) {
    return undefined;
  }
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(press.code);
  if (press.altKey) {
    return digit ? { do: "identifier", index: Number(digit[1]) - 1 } : undefined;
  }
  const action = press.shiftKey ? shifted[press.key] : functionKeys[press.key];
  if (action) {
    return { do: action };
  }
  return typing ? undefined : letter(press.key.toLowerCase());
}

function letter(key: string): DeskKey | undefined {
  return key === "d" ? { do: "dial" } : key === "s" ? { do: "skip" } : undefined;
}

/** Whether the focus is where letters are text. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target as { tagName?: string; type?: string; isContentEditable?: boolean } | null;
  const tag = element?.tagName;
  if (tag === "INPUT") {
    return !["button", "checkbox", "radio", "range", "submit"].includes(element?.type ?? "");
  }
  return tag === "TEXTAREA" || tag === "SELECT" || element?.isContentEditable === true;
}
