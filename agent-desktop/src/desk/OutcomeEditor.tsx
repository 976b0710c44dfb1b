import { useEffect, useRef } from "react";
import { Button } from "../design/Button";
import type { OutcomeForm } from "../wire/types";
import { useDesk } from "./context";
import { tellHeard } from "./heard";
import { keyLabels } from "./keys";
import { OutcomeFieldInput } from "./OutcomeFieldInput";
import { fieldsOf } from "./outcome";
import { StatusPicker } from "./StatusPicker";
import { type OutcomeEditing, useOutcome } from "./useOutcome";

/** The status while it is searched, and the first thing it asks once it is chosen. */
const firstInput = "input, .field-grid select, textarea";

export function OutcomeEditor({ form }: { form: OutcomeForm }) {
  const { desk } = useDesk();
  const editing = useOutcome(form);
  const { status, violations } = editing;
  const box = useRef<HTMLDivElement>(null);
  const save = useRef(editing.save);
  save.current = desk.controls.save.allowed ? editing.save : () => undefined;

  useEffect(() => {
    function listen(event: Event) {
      const wish = (event as CustomEvent<string>).detail;
      if (wish === "outcome") {
        box.current?.querySelector<HTMLElement>(firstInput)?.focus();
      } else {
        save.current(wish === "saveBreak" ? "break" : "ready");
      }
    }
    window.addEventListener("claimline.outcome", listen);
    return () => window.removeEventListener("claimline.outcome", listen);
  }, []);

  const claimId = editing.draft.claimId;
  useEffect(() => tellHeard({ statusCode: status?.code, claimId }), [status, claimId]);

  const chosen = useRef(status?.code);
  useEffect(() => {
    if (chosen.current !== status?.code) {
      chosen.current = status?.code;
      box.current?.querySelector<HTMLElement>(firstInput)?.focus();
    }
  }, [status]);

  const wrong = Object.keys(violations).join();
  useEffect(() => {
    if (wrong) {
      box.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    }
  }, [wrong]);

  return (
    <>
      <header className="panel-head">
        <h2>Outcome</h2>
        {form.claims.length > 1 && <ClaimChoice form={form} editing={editing} />}
      </header>
      <div className="panel-body outcome-body" ref={box}>
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

/** Which of the call's claims this outcome is about. */
function ClaimChoice({ form, editing }: { form: OutcomeForm; editing: OutcomeEditing }) {
  return (
    <label className="claim-choice">
      <span>for claim</span>
      <select value={editing.draft.claimId} onChange={(event) => editing.chooseClaim(event.target.value)}>
        {form.claims.map((claim) => (
          <option key={claim.claimId} value={claim.claimId}>
            {claim.claimNumber}
          </option>
        ))}
      </select>
    </label>
  );
}
