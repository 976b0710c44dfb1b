import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import { useDesk } from "../desk/context";
import { Refusal } from "../wire/http";
import type { FoundCaller } from "../wire/identityTypes";
import { enough, foundWords, statedOf, type Typed } from "./caller";

/** Somebody calls whom nobody knows: what they state finds their account, and the call is about it from then on. */
export function CallerPanel() {
  const { desk, api } = useDesk();
  const [typed, setTyped] = useState<Typed>({ name: "", birthDate: "", number: "" });
  const [people, setPeople] = useState<FoundCaller[]>();
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const go = () => form.current?.querySelector<HTMLElement>("input")?.focus();
    if (document.activeElement === document.body || document.activeElement === null) go();
    window.addEventListener("claimline.verify", go);
    return () => window.removeEventListener("claimline.verify", go);
  }, []);

  async function attempt(what: () => Promise<void>) {
    if (busy) return;
    setBusy(true);
    setProblem("");
    try {
      await what();
    } catch (error) {
      setProblem(error instanceof Refusal ? error.problem.detail : "It did not reach the server. Try again.");
    } finally {
      setBusy(false);
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (enough(typed).allowed) void attempt(async () => setPeople(await api.findCaller(statedOf(typed))));
  }

  const link = (one: FoundCaller) =>
    void attempt(async () => {
      if (desk.call) await api.linkCaller(desk.call.callId, one.claimId);
    });

  const field = (key: keyof Typed, label: string, hint: string) => (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        name={key}
        value={typed[key]}
        placeholder={hint}
        maxLength={key === "name" ? 80 : 40}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
      />
    </label>
  );

  return (
    <section className="verify" aria-label="Find the caller's account">
      <h2>
        <Icon name="people" />
        Find the caller's account
      </h2>
      <p>Name and date of birth, or the number of the account, as the caller says them.</p>
      <form className="verify-fields" ref={form} onSubmit={submit} autoComplete="off">
        {field("name", "First and last name", "Maria Specimen")}
        {field("birthDate", "Date of birth", "4/9/1971")}
        {field("number", "Account number", "LFM-1042")}
        <Button
          type="submit"
          label="Search"
          tone="primary"
          busy={busy}
          control={enough(typed)}
          onPress={() => undefined}
        />
      </form>
      {people && people.length > 0 && (
        <ul className="callers" aria-label="People found">
          {people.map((one) => (
            <li key={one.claimId} data-phi="Person found">
              <span>{one.name}</span>
              <Button label="This is the caller" size="small" busy={busy} onPress={() => link(one)} />
            </li>
          ))}
        </ul>
      )}
      <p className="verify-answer" role="status">
        {problem || foundWords(people)}
      </p>
    </section>
  );
}
