import { type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../design/Button";
import type { DeskScript, ScriptEntry, ScriptLanguage } from "../wire/scriptTypes";
import { useDesk } from "./context";
import { goToField, tellAnswer, tellHeard, useHeard } from "./heard";
import { safeHtml } from "./safeHtml";
import { byPhase, first, phaseNames, stepsOf } from "./scriptSteps";
import { useScriptStep } from "./useScriptStep";

/** The script follows the call: the opening with it, then the step of the status that was heard, or any other by hand. */
export function ScriptPanel() {
  const { desk, api, shownClaim } = useDesk();
  const heard = useHeard();
  const script = desk.script;
  const masked = desk.work?.masked === true;
  const leadId = desk.work?.leadId;
  const claimId = heard.claimId ?? shownClaim;
  const several = stepsOf(script ?? nothing, desk.outcome ? heard.statusCode : undefined);
  const [key, setKey] = useState<string>(first);
  const [language, setLanguage] = useState<ScriptLanguage>("en");

  // biome-ignore lint/correctness/useExhaustiveDependencies: another call begins at its opening
  useEffect(() => {
    setKey(first);
    setLanguage("en");
  }, [leadId]);
  const recording = desk.outcome !== undefined;
  useEffect(() => {
    // What was heard belongs to the form that is gone; the next call's form tells anew.
    if (!recording) tellHeard({});
  }, [recording]);
  const main = several[0]?.key;
  useEffect(() => {
    if (main) setKey(main);
  }, [main]);

  const wasMasked = useRef(masked);
  useEffect(() => {
    // Verified: on to the reason for the call.
    if (wasMasked.current && !masked && desk.work?.audience === "patient") setKey("patient.balance");
    wasMasked.current = masked;
  }, [masked, desk.work?.audience]);

  const step = useScriptStep({
    api,
    script,
    leadId,
    masked,
    key,
    language,
    claimId: key === first ? undefined : claimId,
  });
  return (
    <section className="panel script" aria-label="Script" data-phi="Script">
      <header className="panel-head">
        <h2>Script</h2>
        {script && <StepChoice script={script} chosen={key} onChoose={setKey} />}
        {desk.work?.audience === "patient" && <LanguageChoice language={language} onChoose={setLanguage} />}
      </header>
      {several.length > 1 && <Several steps={several} chosen={key} onChoose={setKey} />}
      {step.problem && (
        <p className="script-problem" role="alert">
          {step.problem} <Button label="Try again" size="small" onPress={step.retry} />
        </p>
      )}
      {script ? <ScriptBody html={step.html} /> : <p className="panel-body empty">The script opens with the call.</p>}
    </section>
  );
}

const nothing: DeskScript = { title: "", html: "", steps: [] };

function ScriptBody({ html }: { html: string }) {
  const clean = useMemo(() => safeHtml(html), [html]);
  function press(event: MouseEvent) {
    const pressed = event.target instanceof Element ? event.target.closest("button") : null;
    const { field, status, action } = pressed?.dataset ?? {};
    if (field) {
      goToField(field);
    } else if (status) {
      tellAnswer("statusCode", status);
    } else if (action) {
      tellAnswer("actionCode", action);
    }
  }
  return (
    // Another text is another box, and so read from its top; to scroll it there would lay the page out once more in between.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className="panel-body script-text" tabIndex={0} role="region" aria-label="Script text" key={clean}>
      {/* Rendered and escaped by the server, and reduced to simple structure by safeHtml. What can be pressed in it are buttons, which have the keys. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons inside have the keys */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what is pressed */}
      <div onClick={press} dangerouslySetInnerHTML={{ __html: clean }} />
    </div>
  );
}

function StepChoice({
  script,
  chosen,
  onChoose,
}: {
  script: DeskScript;
  chosen: string;
  onChoose: (key: string) => void;
}) {
  return (
    <span className="step-choice">
      <select aria-label="Step" value={chosen} onChange={(event) => onChoose(event.target.value)}>
        <option value={first}>Opening</option>
        {byPhase(script).map(({ phase, steps }) => (
          <optgroup key={phase} label={phaseNames[phase]}>
            {steps.map((step) => (
              <option key={step.key} value={step.key}>
                {step.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </span>
  );
}

function LanguageChoice({
  language,
  onChoose,
}: {
  language: ScriptLanguage;
  onChoose: (language: ScriptLanguage) => void;
}) {
  const other = language === "en" ? "es" : "en";
  return (
    <Button label={other === "es" ? "Español" : "English"} size="small" tone="quiet" onPress={() => onChoose(other)} />
  );
}

/** One status with several reasons, such as a denial for another reason: which one was it? */
function Several({
  steps,
  chosen,
  onChoose,
}: {
  steps: ScriptEntry[];
  chosen: string;
  onChoose: (key: string) => void;
}) {
  return (
    <div className="script-several" role="group" aria-label="Scripts of this status">
      {steps.map((step) => (
        <button key={step.key} type="button" aria-pressed={step.key === chosen} onClick={() => onChoose(step.key)}>
          {step.title}
        </button>
      ))}
    </div>
  );
}
