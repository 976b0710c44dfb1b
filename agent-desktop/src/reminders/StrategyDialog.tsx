import { useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import { type Api, Refusal } from "../wire/http";
import type { Strategy } from "../wire/reminderTypes";

interface Props {
  api: Api;
  strategies: Strategy[];
  onKept: (kept: Strategy) => void;
  onClose: () => void;
}

/** A strategy to begin with: a text, two calls, then somebody decides. */
export const template: Strategy = {
  id: "patient-balances",
  name: "Patient balances",
  zone: "America/New_York",
  terms: 30,
  grace: 3,
  apart: 3,
  smallestCents: 1_000,
  steps: [
    {
      id: "notice",
      delay: { from: "due", days: 1 },
      media: ["text", "email"],
      window: { days: ["monday", "tuesday", "wednesday", "thursday", "friday"], from: "09:00", to: "17:00" },
    },
    {
      id: "call",
      delay: { from: "previous", days: 7 },
      media: ["reminder_call", "live_call"],
      window: { days: ["monday", "tuesday", "wednesday", "thursday", "friday"], from: "09:00", to: "17:00" },
      attempts: 3,
      spacingMinutes: 1_440,
    },
    { id: "decide", delay: { from: "previous", days: 30 }, terminal: "outside_agency" },
  ],
  broken: [{ id: "broken-decide", delay: { from: "previous", days: 14 }, terminal: "outside_agency" }],
};

/** Strategies as text: what is refused is told with its place, one fault a line. */
export function StrategyDialog({ api, strategies, onKept, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState(() => JSON.stringify(strategies[0] ?? template, null, 2));
  const [faults, setFaults] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);

  function begin(id: string) {
    setFaults([]);
    setText(JSON.stringify(strategies.find((each) => each.id === id) ?? template, null, 2));
  }

  async function keep() {
    setBusy(true);
    setFaults([]);
    try {
      onKept(await api.reminders.addStrategy(JSON.parse(text)));
      dialog.current?.close();
    } catch (error) {
      setFaults(faultsOf(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <dialog ref={dialog} className="dialog strategy-dialog" aria-labelledby="strategy-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="strategy-title">Strategies</h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <label className="field">
        <span className="field-label">Begin with</span>
        <select defaultValue={strategies[0]?.id ?? ""} onChange={(event) => begin(event.target.value)}>
          {strategies.map(({ id, name, version }) => (
            <option key={id} value={id}>
              {name}, version {version}
            </option>
          ))}
          <option value="">A new strategy</option>
        </select>
      </label>
      <label className="field">
        <span className="field-label">What is done, step by step</span>
        <textarea
          className="strategy-text"
          spellCheck={false}
          value={text}
          aria-invalid={faults.length > 0}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {faults.length > 0 && (
        <ul className="strategy-faults" role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <footer className="form-foot">
        <p className="field-hint">
          Accounts finish the step they are in by their version, and take the next one by the new.
        </p>
        <Button label="Keep as the next version" tone="primary" busy={busy} onPress={() => void keep()} />
      </footer>
    </dialog>
  );
}

/** Every fault with its place. */
export function faultsOf(error: unknown): string[] {
  if (error instanceof SyntaxError) return [`The text is not JSON: ${error.message}.`];
  if (!(error instanceof Refusal)) return ["The strategy did not reach the server. Try again."];
  const violations = error.problem.violations ?? [];
  return violations.length > 0 ? violations.map(({ field, message }) => `${field} ${message}`) : [error.problem.detail];
}
