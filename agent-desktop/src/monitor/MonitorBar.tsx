import { useState } from "react";
import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import { Elapsed } from "../design/time";
import { type Api, Refusal } from "../wire/http";
import type { Control, MonitorRow } from "../wire/types";
import "./monitor.css";
import { ways } from "./words";

/** What the supervisor can do while on an agent's line. */
export function MonitorBar({
  api,
  own,
  agent,
  onCall,
  onProblem,
}: {
  api: Api;
  own: MonitorRow;
  agent: string;
  onCall: boolean;
  onProblem: (text: string) => void;
}) {
  const [busy, setBusy] = useState(false);
  async function order(what: () => Promise<void>) {
    setBusy(true);
    try {
      await what();
    } catch (error) {
      onProblem(error instanceof Refusal ? error.problem.detail : "The order did not reach the server. Try again.");
    } finally {
      setBusy(false);
    }
  }
  const control = controlled(own);
  return (
    <section className="monitor-bar" aria-label="On the line">
      <span className="monitor-who">
        <Icon name="headset" />
        <span>
          {whereabouts(own)} <strong>{agent}</strong> <Elapsed since={own.since} />
        </span>
      </span>
      <fieldset className="monitor-ways">
        <legend className="unseen">How</legend>
        {ways.map(({ how, label, hint }) => (
          <Button
            key={how}
            label={label}
            pressed={own.how === how}
            busy={busy && own.how !== how}
            control={control}
            onPress={() => void order(() => api.monitor.change(how))}
          >
            <small>{hint}</small>
          </Button>
        ))}
      </fieldset>
      <Button
        label="Take over"
        control={control.allowed && !onCall ? { allowed: false, why: "The agent is on no call." } : control}
        onPress={() => void order(api.monitor.takeOver)}
      />
      <Button
        label={own.tookOver ? "End the call" : "Leave the line"}
        icon="hangup"
        tone="danger"
        onPress={() => void order(api.monitor.end)}
      />
    </section>
  );
}

function whereabouts({ up, tookOver }: MonitorRow): string {
  if (tookOver) {
    return "You have the call of";
  }
  return up ? "On the line of" : "Calling your headset for the line of";
}

function controlled({ up, tookOver }: MonitorRow): Control {
  if (tookOver) {
    return { allowed: false, why: "You took the call over: you speak with the party." };
  }
  return up ? { allowed: true } : { allowed: false, why: "Your headset has not answered yet." };
}
