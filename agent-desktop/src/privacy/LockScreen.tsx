import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import { duration } from "../design/format";
import { Icon } from "../design/Icon";
import { callLook } from "../design/states";
import { useServerNow } from "../design/time";
import { type DeskTools, useDesk } from "../desk/context";
import { type DeskKey, deskKey, keyLabels } from "../desk/keys";
import { hangupOrder, holdOrder, muteOrder, type Order } from "../desk/orders";
import { Refusal } from "../wire/http";
import type { CallView } from "../wire/types";

/** A desk that was left alone: nothing of a person is on the page, the call goes on and can be muted, held and ended. */
export function LockScreen({
  onUnlock,
  onSignOut,
}: {
  onUnlock: (password: string) => Promise<void>;
  onSignOut: () => Promise<void>;
}) {
  const tools = useDesk();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useLockedKeys();
  useEffect(() => field.current?.focus(), []);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get("password"));
    setBusy(true);
    try {
      await onUnlock(password);
    } catch (error) {
      setProblem(error instanceof Refusal ? error.problem.detail : "It could not be checked. Try again.");
      setBusy(false);
      if (field.current) field.current.value = "";
      field.current?.focus();
    }
  }

  const hold = holdOrder(tools);
  const mute = muteOrder(tools);
  return (
    <main className="locked">
      {tools.desk.call && (
        <section className="locked-call" aria-label="Call">
          <OnTheLine call={tools.desk.call} />
          <Button
            label={hold.held ? "Resume" : "Hold"}
            keys={keyLabels.hold}
            control={hold.control}
            pressed={hold.held}
            onPress={hold.give}
          />
          <Button
            label={mute.muted ? "Unmute" : "Mute"}
            keys={keyLabels.mute}
            icon={mute.muted ? "micOff" : "mic"}
            pressed={mute.muted}
            control={mute.control}
            onPress={mute.give}
          />
          <HangUp order={hangupOrder(tools)} />
        </section>
      )}
      <form className="login-card" onSubmit={submit} aria-labelledby="locked-title">
        <h1 id="locked-title">Your desk is locked</h1>
        <p>Nobody touched it for a while. What you typed is kept on the server, and the headset stays on.</p>
        <label className="field">
          <span className="field-label">Password</span>
          <input ref={field} name="password" type="password" autoComplete="current-password" required />
        </label>
        <p className="login-problem" role="alert">
          {problem}
        </p>
        <Button type="submit" label="Unlock" tone="primary" size="large" busy={busy} onPress={() => undefined} />
        <Button label="Sign out" tone="quiet" size="small" onPress={() => void onSignOut()} />
      </form>
    </main>
  );
}

function OnTheLine({ call }: { call: CallView }) {
  const look = callLook[call.state];
  const now = useServerNow();
  const since = Date.parse(call.connectedAt ?? call.answeredAt ?? call.since);
  return (
    <p className={`tone-${look.tone}`}>
      <Icon name={look.icon} /> <strong>{look.word}</strong>{" "}
      {call.state !== "Ended" && <span>{duration(now - since)}</span>}
    </p>
  );
}

function HangUp({ order }: { order: Order }) {
  return (
    <Button
      label="Hang up"
      keys={keyLabels.hangup}
      icon="hangup"
      tone="danger"
      control={order.control}
      onPress={order.give}
    />
  );
}

const orders: Partial<Record<DeskKey["do"], (tools: DeskTools) => Order>> = {
  hangup: hangupOrder,
  mute: muteOrder,
  hold: holdOrder,
};

/** The keys of the call alone. */
function useLockedKeys(): void {
  const tools = useDesk();
  const latest = useRef(tools);
  latest.current = tools;
  useEffect(() => {
    function press(event: globalThis.KeyboardEvent) {
      const key = event.repeat ? undefined : deskKey(event, true);
      const order = key && orders[key.do];
      if (order) {
        event.preventDefault();
        order(latest.current).give();
      }
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
