import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button, Keys } from "../design/Button";
import { Icon } from "../design/Icon";
import { useDesk } from "../desk/context";
import { keyLabels } from "../desk/keys";
import { Refusal } from "../wire/http";
import type { IdentityFactor, IdentityView } from "../wire/identityTypes";
import { asked, onEnter, type Said, statementOf, told } from "./statement";

/** First on a call to a patient: what they state is typed and compared by the server; nothing on file is here to be read out. */
export function VerifyPanel({ identity }: { identity: IdentityView }) {
  const { desk, api } = useDesk();
  const [said, setSaid] = useState<Said>({});
  const [wrong, setWrong] = useState<Partial<Record<string, string>>>({});
  const [answer, setAnswer] = useState<string>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const focus = (key?: IdentityFactor) =>
    form.current?.querySelector<HTMLElement>(key ? `[name=${key}]` : "input")?.focus();

  useEffect(() => {
    const go = () => form.current?.querySelector<HTMLElement>("input")?.focus();
    // The voice and the first field come together; somebody who types already is not interrupted.
    if (identity.allowed && (document.activeElement === document.body || document.activeElement === null)) go();
    window.addEventListener("claimline.verify", go);
    return () => window.removeEventListener("claimline.verify", go);
  }, [identity.allowed]);

  async function compare() {
    if (busy || !desk.call) return;
    setBusy(true);
    setWrong({});
    try {
      const came = await api.verify(statementOf(desk.call.callId, said));
      setAnswer(told(came));
      if (!came.matched) {
        setSaid({});
        focus();
      }
    } catch (error) {
      const problem = error instanceof Refusal ? error.problem : undefined;
      setAnswer(problem?.detail ?? "It was not compared. Try again.");
      setWrong(Object.fromEntries((problem?.violations ?? []).map(({ field, message }) => [field, message])));
    } finally {
      setBusy(false);
    }
  }

  function keys(event: KeyboardEvent, at: IdentityFactor) {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = onEnter(identity, said, at);
    if (next === "compare") void compare();
    else if (next) focus(next);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void compare();
  }

  return (
    <form className="verify" ref={form} onSubmit={submit} aria-label="Verify who you speak with" autoComplete="off">
      <h2>
        <Icon name="lock" />
        Verify who you speak with <Keys keys={keyLabels.verify} />
      </h2>
      {identity.state === "open" && (
        <>
          <p>
            Let them state {identity.needed === 1 ? "one" : identity.needed} of these. Type what they say; do not help.
          </p>
          <div className="verify-fields">
            {asked(identity).map((factor) => (
              <Field
                key={factor.key}
                name={factor.key}
                label={factor.label}
                hint={factor.hint}
                value={said[factor.key] ?? ""}
                wrong={wrong[factor.key]}
                onChange={(text) => setSaid((now) => ({ ...now, [factor.key]: text }))}
                onKey={(event) => keys(event, factor.key)}
              />
            ))}
            <Button
              type="submit"
              label="Compare"
              tone="primary"
              busy={busy}
              control={{ allowed: identity.allowed, ...(identity.why ? { why: identity.why } : {}) }}
              onPress={() => undefined}
            />
          </div>
        </>
      )}
      <p className={identity.allowed ? "verify-answer" : "verify-answer verify-shut"} role="status">
        {identity.allowed ? answer : (identity.why ?? answer)}
      </p>
    </form>
  );
}

interface FieldProps {
  name: IdentityFactor;
  label: string;
  hint: string;
  value: string;
  wrong: string | undefined;
  onChange: (text: string) => void;
  onKey: (event: KeyboardEvent) => void;
}

function Field({ name, label, hint, value, wrong, onChange, onKey }: FieldProps) {
  const id = useId();
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        name={name}
        value={value}
        placeholder={hint}
        maxLength={40}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? id : undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKey}
      />
      {wrong && (
        <span className="field-wrong" id={id}>
          {wrong}
        </span>
      )}
    </label>
  );
}

/** What is not shown yet, so that its place is known and nobody waits for it. */
export function Hidden({ what }: { what: string }) {
  return (
    <p className="hidden-part">
      <Icon name="lock" />
      {what} {what.endsWith("s") ? "are" : "is"} shown when the person is verified.
    </p>
  );
}
