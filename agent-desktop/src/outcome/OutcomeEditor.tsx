import { type KeyboardEvent, useEffect, useRef } from "react";
import { Button, Keys } from "../design/Button";
import { useDesk } from "../desk/context";
import { tellHeard } from "../desk/heard";
import { keyLabels } from "../desk/keys";
import type { OutcomeForm } from "../wire/outcomeTypes";
import { ClaimTabs } from "./ClaimTabs";
import type { Definition } from "./definition";
import { OutcomeFieldInput } from "./OutcomeFieldInput";
import { StatusPicker } from "./StatusPicker";
import { type ScriptAnswer, useOutcomes } from "./useOutcomes";

/** The status while it is searched, and the first thing it asks once it is chosen. */
const firstInput = ".status-search input, .field-grid :is(input, select, textarea)";
const everyInput = ".field-grid :is(input, select, textarea), .more-fields > summary";

const keptText = { kept: "Kept on the server", keeping: "Keeping", unkept: "Not kept yet; trying again" } as const;

export function OutcomeEditor({ form, definition }: { form: OutcomeForm; definition: Definition }) {
  const { desk } = useDesk();
  const editing = useOutcomes(definition, form);
  const { working, claim } = editing;
  const box = useRef<HTMLDivElement>(null);
  const save = useRef(editing.save);
  save.current = desk.controls.save.allowed ? editing.save : () => undefined;
  const focusFirst = () => box.current?.querySelector<HTMLElement>(firstInput)?.focus();

  const answered = useRef(editing.answer);
  answered.current = editing.answer;
  useEffect(() => {
    const listen = (event: Event) => answered.current((event as CustomEvent<ScriptAnswer>).detail);
    window.addEventListener("claimline.answer", listen);
    return () => window.removeEventListener("claimline.answer", listen);
  }, []);

  useEffect(() => {
    function listen(event: Event) {
      const wish = (event as CustomEvent<string>).detail;
      if (wish === "outcome") {
        box.current?.querySelector<HTMLElement>(firstInput)?.focus();
      } else if (wish === "saveReady" || wish === "saveBreak") {
        save.current(wish === "saveBreak" ? "break" : "ready");
      }
    }
    window.addEventListener("claimline.outcome", listen);
    return () => window.removeEventListener("claimline.outcome", listen);
  }, []);

  const statusCode = working.status?.code;
  useEffect(() => tellHeard({ statusCode, claimId: claim.claimId }), [statusCode, claim.claimId]);

  const chosen = useRef(`${claim.claimId} ${working.status?.code}`);
  useEffect(() => {
    const now = `${claim.claimId} ${working.status?.code}`;
    if (chosen.current !== now) {
      chosen.current = now;
      focusFirst();
    }
  });

  useEffect(() => {
    if (editing.refusals > 0) {
      box.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    }
  }, [editing.refusals]);

  function keys(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.altKey && isField(target)) {
      event.preventDefault();
      const all = [...(box.current?.querySelectorAll<HTMLElement>(everyInput) ?? [])];
      all[all.indexOf(target) + 1]?.focus();
    }
    if ((event.key === "PageDown" || event.key === "PageUp") && form.claims.length > 1) {
      event.preventDefault();
      const open = form.claims.filter((one) => !editing.isDone(one));
      const step = event.key === "PageDown" ? 1 : -1;
      const next = open[(open.indexOf(claim) + step + open.length) % open.length];
      if (next) {
        editing.chooseClaim(next.claimId);
      }
    }
  }

  const field = (key: string) => {
    const spec = definition.field(key);
    return spec && <OutcomeFieldInput key={`${claim.claimId} ${key}`} spec={spec} editing={editing} />;
  };

  return (
    <>
      <header className="panel-head">
        <h2>Outcome</h2>
        {editing.kept && (
          <span
            className={editing.kept === "unkept" ? "panel-note unkept" : "panel-note"}
            role={editing.kept === "unkept" ? "status" : undefined}
          >
            {keptText[editing.kept]}
          </span>
        )}
        {form.claims.length > 1 && (
          <span className="panel-note outcome-left">
            {form.claims.filter((one) => !editing.isDone(one)).length} of {form.claims.length} to record{" "}
            <Keys keys="Page Down" />
          </span>
        )}
      </header>
      {form.claims.length > 1 && <ClaimTabs form={form} editing={editing} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within */}
      <div className="panel-body outcome-body" ref={box} onKeyDown={keys}>
        <StatusPicker
          key={claim.claimId}
          statuses={definition.statuses(form.audience)}
          chosen={working.status}
          onChoose={editing.choose}
          violation={editing.shown("statusCode")?.message}
        />
        {working.status && (
          <>
            <div className="field-grid">{working.asked.map(field)}</div>
            {working.more.length > 0 && (
              <details
                className="more-fields"
                open={working.more.some((key) => working.typed.has(key) || working.problems.has(key)) || undefined}
              >
                <summary>More to record ({working.more.length})</summary>
                <div className="field-grid">{working.more.map(field)}</div>
              </details>
            )}
          </>
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

function isField(target: HTMLElement): boolean {
  return (target.tagName === "INPUT" || target.tagName === "SELECT") && target.closest(".field-grid") !== null;
}
