import { useState } from "react";
import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import { agentLook } from "../design/states";
import { Elapsed, Remaining } from "../design/time";
import { useDismiss } from "../design/useDismiss";
import { useDesk } from "./context";
import { keyLabels } from "./keys";
import { stateOrder } from "./orders";

/** The agent's state as the server has it, and the one key that changes it. */
export function StateControl() {
  const tools = useDesk();
  const { desk, pending } = tools;
  const [choosing, setChoosing] = useState(false);
  const ref = useDismiss<HTMLDivElement>(choosing, () => setChoosing(false));
  const look = agentLook[desk.state.name];
  const order = stateOrder(tools);
  const next =
    order.wants === "break" ? (desk.call ? "Break after call" : "Break") : desk.breakNext ? "Cancel break" : "Go ready";

  function pause(reason: string) {
    setChoosing(false);
    stateOrder(tools, reason).give();
  }

  return (
    <div className={`state tone-${look.tone}`} ref={ref}>
      <div className="state-now">
        <span className="state-name">
          <Icon name={look.icon} />
          {look.word}
        </span>
        <span className="state-since">
          {desk.state.until ? <Remaining until={desk.state.until} /> : <Elapsed since={desk.state.since} />}
          <span className="state-reason">{desk.breakNext ? `then ${desk.breakNext}` : desk.state.reason}</span>
        </span>
        <span className="unseen" role="status" aria-live="polite">
          {`You are ${look.word}${desk.breakNext ? `, then ${desk.breakNext}` : ""}`}
        </span>
      </div>
      <Button
        label={next}
        keys={keyLabels.state}
        tone={order.wants === "ready" && !desk.breakNext ? "go" : "plain"}
        layout="stack"
        control={order.control}
        busy={pending.has("ready") || pending.has("break")}
        onPress={order.give}
      />
      <Button
        label="Break with a reason"
        icon="chevron"
        iconOnly
        tone="quiet"
        size="small"
        expanded={choosing}
        control={desk.controls.break}
        onPress={() => setChoosing(!choosing)}
      />
      {choosing && (
        <div className="popover" role="menu" aria-label="Reason of the break">
          {(desk.breaks ?? []).map(({ name, minutes, paid }, index) => (
            // biome-ignore lint/a11y/noAutofocus: the menu was opened by the person's own key
            <button key={name} type="button" role="menuitem" autoFocus={index === 0} onClick={() => pause(name)}>
              {name}
              <small className="break-plan">
                {minutes > 0 ? `${minutes} min, ` : ""}
                {paid ? "paid" : "unpaid"}
              </small>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
