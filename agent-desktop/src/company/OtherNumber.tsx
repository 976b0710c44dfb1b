import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import { useDesk } from "../desk/context";

/** Dials a number that was given for this party. Whether it may be called now is asked as for any number. */
export function OtherNumber({ leadId, onClose }: { leadId: string; onClose: () => void }) {
  const { run, pending } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const [number, setNumber] = useState("");
  const [wrong, setWrong] = useState("");
  useEffect(() => dialog.current?.showModal(), []);

  async function dial(event: FormEvent) {
    event.preventDefault();
    if (number.replace(/\D/g, "").replace(/^1/, "").length !== 10) {
      setWrong("Type ten digits, such as 202 555 0100.");
    } else if (await run("dialOther", { leadId, number })) {
      dialog.current?.close();
    }
  }

  return (
    <dialog ref={dialog} className="dialog other-number" aria-labelledby="other-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="other-title">Dial another number</h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <form className="version-form" onSubmit={(event) => void dial(event)} noValidate>
        <label className="field">
          <span className="field-label">Number</span>
          <input
            inputMode="tel"
            autoComplete="off"
            value={number}
            maxLength={30}
            aria-invalid={wrong !== "" || undefined}
            aria-describedby="other-help"
            onChange={(event) => {
              setNumber(event.target.value);
              setWrong("");
            }}
          />
        </label>
        <p id="other-help">
          A number that was given for this party. Its hours, consent and restrictions are checked before it is dialed.
        </p>
        <footer className="form-foot">
          <p role="alert" className="field-wrong">
            {wrong}
          </p>
          <Button
            label="Dial"
            icon="call"
            tone="go"
            type="submit"
            busy={pending.has("dialOther")}
            onPress={() => undefined}
          />
        </footer>
      </form>
    </dialog>
  );
}
