import { useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import type { IconName } from "../design/Icon";
import { useDesk } from "../desk/context";
import { control, guestOrder } from "../desk/orders";
import type { Control, Guests } from "../wire/types";
import { type Choice, choices, found } from "./choices";

/** Whom to bring to the call, and the ways out of it. Lies under its key; Escape closes it, arrows choose, Enter consults, Shift+Enter transfers. */
export function PeoplePanel({ onClose }: { onClose: () => void }) {
  const { desk, api, run } = useDesk();
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
        <Way name="park" label="Park the call" icon="hold" onGone={onClose} />
        <Way name="leaveMessage" label="Leave voicemail message" icon="sound" onGone={onClose} />
      </div>
    </div>
  );
}

/** A way out of the call that brings nobody in. */
function Way(props: { name: "park" | "leaveMessage"; label: string; icon: IconName; onGone: () => void }) {
  const tools = useDesk();
  const order = guestOrder(tools, props.name);
  return (
    <Button
      label={props.label}
      icon={props.icon}
      size="small"
      control={order.control}
      busy={tools.pending.has(props.name)}
      onPress={() => {
        order.give();
        props.onGone();
      }}
    />
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
