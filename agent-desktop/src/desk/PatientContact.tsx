import { type FormEvent, useState } from "react";
import { Button } from "../design/Button";
import type { GuarantorApi } from "../wire/guarantorApi";
import { Refusal } from "../wire/http";
import { type Contact, changes, languageName } from "./contact";

/** E-mail and language of the patient, as told; what the patient says now is entered in place. */
export function PatientContact({ api, claimId, known }: { api: GuarantorApi; claimId: string; known: Contact }) {
  const [told, setTold] = useState<Contact>(known);
  const [open, setOpen] = useState(false);
  return (
    <section className="facts" aria-label="Contact" data-phi="Contact">
      <dl>
        <div data-phi="E-mail">
          <dt>E-mail</dt>
          <dd>{told.email || "Not told"}</dd>
        </div>
        <div data-phi="Language">
          <dt>Language</dt>
          <dd>{told.language ? languageName(told.language) : "Not told"}</dd>
        </div>
      </dl>
      {open ? (
        <Change
          known={told}
          onKeep={async (next) => {
            await api.tell(claimId, changes(told, next));
            setTold(next);
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <Button label="Change e-mail or language" tone="quiet" size="small" onPress={() => setOpen(true)} />
      )}
    </section>
  );
}

interface ChangeProps {
  known: Contact;
  onKeep: (next: Contact) => Promise<void>;
  onCancel: () => void;
}

function Change({ known, onKeep, onCancel }: ChangeProps) {
  const [next, setNext] = useState(known);
  const [problem, setProblem] = useState("");
  async function keep(event: FormEvent) {
    event.preventDefault();
    setProblem("");
    try {
      await onKeep({ ...next, email: next.email.trim() });
    } catch (error) {
      setProblem(error instanceof Refusal ? error.problem.detail : "It did not reach the server. Try again.");
    }
  }
  return (
    <form className="contact" onSubmit={(event) => void keep(event)}>
      <label className="field">
        <span className="field-label">E-mail</span>
        <input
          type="email"
          autoComplete="off"
          value={next.email}
          onChange={(event) => setNext({ ...next, email: event.target.value })}
        />
      </label>
      <label className="field">
        <span className="field-label">Language</span>
        <select value={next.language} onChange={(event) => setNext({ ...next, language: event.target.value })}>
          <option value="">Not told</option>
          {[...new Set(["en", "es", known.language].filter(Boolean))].map((code) => (
            <option key={code} value={code}>
              {languageName(code)}
            </option>
          ))}
        </select>
      </label>
      <small>An address is no consent to write there.</small>
      {problem && (
        <small className="field-wrong" role="alert">
          {problem}
        </small>
      )}
      <div className="contact-orders">
        <Button label="Keep" tone="primary" size="small" type="submit" onPress={() => {}} />
        <Button label="Cancel" tone="quiet" size="small" onPress={onCancel} />
      </div>
    </form>
  );
}
