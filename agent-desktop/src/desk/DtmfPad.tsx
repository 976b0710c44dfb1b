import { useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import { useDesk } from "./context";
import { digitsOrder } from "./orders";

const pads = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"];

/** Lies over the page under its key, so that nothing else moves. Digits typed while it has the focus are sent at once. */
export function DtmfPad({ onClose }: { onClose: () => void }) {
  const tools = useDesk();
  const [sent, setSent] = useState("");
  const box = useRef<HTMLDivElement>(null);
  const allowed = digitsOrder(tools, "").control;

  useEffect(() => box.current?.focus(), []);

  function send(digits: string) {
    if (allowed.allowed) {
      digitsOrder(tools, digits).give();
      setSent((before) => (before + digits).slice(-24));
    }
  }

  return (
    <div
      className="pad"
      role="dialog"
      aria-label="Keypad"
      tabIndex={-1}
      ref={box}
      onKeyDown={(event) => {
        if (pads.includes(event.key)) {
          send(event.key);
        } else if (event.key === "Escape") {
          onClose();
        }
      }}
    >
      <div className="pad-head">
        <output aria-label="Digits sent">{sent || "Type or press digits"}</output>
        <Button label="Close keypad" icon="close" iconOnly tone="quiet" size="small" onPress={onClose} />
      </div>
      <div className="pad-keys">
        {pads.map((digit) => (
          <button key={digit} type="button" onClick={() => send(digit)} aria-disabled={!allowed.allowed || undefined}>
            {digit}
          </button>
        ))}
      </div>
      {!allowed.allowed && <p className="pad-why">{allowed.why}</p>}
    </div>
  );
}
