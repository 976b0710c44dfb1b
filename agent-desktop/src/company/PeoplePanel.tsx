import { useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import { useDesk } from "../desk/context";
import { control, guestOrder } from "../desk/orders";
import type { Control, Guests } from "../wire/types";
import { type Choice, choices, found } from "./choices";

/** Whom to bring to the call, and the ways out of it. Lies under its key; Escape closes it, arrows choose, Enter consults, Shift+Enter transfers. */
export function PeoplePanel({ onClose }: { onClose: () => void }) {
  const tools = useDesk();
  const { desk, api, run, pending } = tools;
  const [guests, setGuests] = useState<Guests>();
  const [failed, setFailed] = useState("");
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const invite = control(desk, "invite");

  useEffect(() => {
    field.current?.focus();
    api.guests().then(setGuests, () => setFailed("The list could not be loaded. Close, and open it again."));
  }, [api]);

  const shown = found(choices(guests), typed);
  const chosen = shown[Math.min(at, shown.length - 1)];

  async function bring(choice: Choice, handOver: boolean) {
    const callId = desk.call?.callId;
    if (callId && invite.allowed && choice.ready && (await run("invite", { callId, ...choice.who, handOver }))) {
      onClose();
    }
  }

  return (
    <div
      className="pad people"
      role="dialog"
      aria-label="People"
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          onClose();
        } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
          event.preventDefault();
          setAt(Math.max(0, Math.min(shown.length - 1, at + (event.key === "ArrowDown" ? 1 : -1))));
        } else if (event.key === "Enter" && event.target === field.current && chosen) {
          event.preventDefault();
          void bring(chosen, event.shiftKey);
        }
      }}
    >
      <div className="pad-head">
        <strong>Bring in or transfer</strong>
        <Button label="Close people" icon="close" iconOnly tone="quiet" size="small" onPress={onClose} />
      </div>
      <input
        ref={field}
        className="people-find"
        aria-label="Find a colleague or a line"
        placeholder="Type a name"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
      />
      <ul className="people-list" aria-label="Colleagues and lines">
        {shown.map((choice) => (
          <Row key={choice.key} choice={choice} chosen={choice === chosen} invite={invite} bring={bring} />
        ))}
      </ul>
      <p className="people-keys">Enter consults · Shift Enter transfers at once · arrows choose</p>
      {guests && shown.length === 0 && (
        <p className="pad-why">Nobody by that name is on this campaign or in the directory.</p>
      )}
      {failed && (
        <p className="pad-why" role="alert">
          {failed}
        </p>
      )}
      {!invite.allowed && <p className="pad-why">{invite.why}</p>}
      <div className="people-ways">
        <Button
          label="Park the call"
          icon="hold"
          size="small"
          control={guestOrder(tools, "park").control}
          busy={pending.has("park")}
          onPress={() => {
            guestOrder(tools, "park").give();
            onClose();
          }}
        />
        <Button
          label="Leave voicemail message"
          icon="sound"
          size="small"
          control={guestOrder(tools, "leaveMessage").control}
          busy={pending.has("leaveMessage")}
          onPress={() => {
            guestOrder(tools, "leaveMessage").give();
            onClose();
          }}
        />
      </div>
    </div>
  );
}

function Row(props: {
  choice: Choice;
  chosen: boolean;
  invite: Control;
  bring: (choice: Choice, handOver: boolean) => Promise<void>;
}) {
  const { choice, chosen, invite } = props;
  const can: Control = !invite.allowed
    ? invite
    : choice.ready
      ? { allowed: true }
      : { allowed: false, why: choice.why };
  return (
    <li className={chosen ? "people-row chosen" : "people-row"} aria-current={chosen || undefined}>
      <span className="people-name">
        <strong>{choice.name}</strong>
        <span>{choice.why || choice.kind}</span>
      </span>
      <Button label="Consult" size="small" control={can} onPress={() => void props.bring(choice, false)} />
      <Button label="Transfer" size="small" tone="quiet" control={can} onPress={() => void props.bring(choice, true)} />
    </li>
  );
}
