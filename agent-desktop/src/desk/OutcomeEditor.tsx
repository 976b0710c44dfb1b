import { useEffect, useRef } from "react";
import { Button } from "../design/Button";
import type { OutcomeForm } from "../wire/types";
import { useDesk } from "./context";
import { keyLabels } from "./keys";
import { OutcomeFieldInput } from "./OutcomeFieldInput";
import { fieldsOf } from "./outcome";
import { StatusPicker } from "./StatusPicker";
import { useOutcome } from "./useOutcome";

export function OutcomeEditor({ form }: { form: OutcomeForm }) {
  const { desk } = useDesk();
  const editing = useOutcome(form);
  const { draft, status, violations } = editing;
  const box = useRef<HTMLDivElement>(null);
  const save = useRef(editing.save);
  save.current = desk.controls.save.allowed ? editing.save : () => undefined;

  useEffect(() => {
    function listen(event: Event) {
      const wish = (event as CustomEvent<string>).detail;
      if (wish === "outcome") {
        box.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
      } else {
        save.current(wish === "saveBreak" ? "break" : "ready");
      }
    }
    window.addEventListener("claimline.outcome", listen);
    return () => window.removeEventListener("claimline.outcome", listen);
  }, []);

  const wrong = Object.keys(violations).join();
  useEffect(() => {
    if (wrong) {
      box.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    }
  }, [wrong]);

  return (
    <>
      <div className="panel-body outcome-body" ref={box}>
        {form.claims.length > 1 && (
          <label className="field">
            <span className="field-label">Claim</span>
            <select value={draft.claimId} onChange={(event) => editing.chooseClaim(event.target.value)}>
              {form.claims.map((claim) => (
                <option key={claim.claimId} value={claim.claimId}>
                  {claim.claimNumber}
                </option>
              ))}
            </select>
          </label>
        )}
        <StatusPicker
          statuses={form.statuses}
          chosen={status}
          onChoose={editing.choose}
          violation={violations.statusCode}
        />
        {status && (
          <div className="field-grid">
            {fieldsOf(status).map((field) => (
              <OutcomeFieldInput key={field} field={field} form={form} status={status} editing={editing} />
            ))}
          </div>
        )}
      </div>
      <footer className="panel-foot">
        <p className="outcome-problem" role="alert">
          {editing.problem}
        </p>
        <Button
          label="Save & break"
          keys={keyLabels.saveBreak}
          layout="stack"
          control={desk.controls.save}
          busy={editing.saving}
          onPress={() => editing.save("break")}
        />
        <Button
          label="Save & ready"
          keys={keyLabels.saveReady}
          layout="stack"
          tone="primary"
          control={desk.controls.save}
          busy={editing.saving}
          onPress={() => editing.save("ready")}
        />
      </footer>
    </>
  );
}
