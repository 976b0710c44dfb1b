import { useState } from "react";
import { byUrgency } from "../board/levels";
import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import { Elapsed } from "../design/time";
import type { AlertRow } from "../wire/alertTypes";
import { type Api, Refusal } from "../wire/http";
import "./alerts.css";

const SHOWN = 3;

/** The alerts that go on, the most urgent first: what, where, what to do, and who sees to it. */
export function AlertStrip({
  api,
  alerts,
  onMore,
  onProblem,
}: {
  api: Api;
  alerts: AlertRow[];
  onMore: () => void;
  onProblem: (text: string) => void;
}) {
  const [pending, setPending] = useState<string>();

  async function acknowledge(id: string) {
    setPending(id);
    try {
      await api.alerts.acknowledge(id);
    } catch (error) {
      onProblem(error instanceof Refusal ? error.problem.detail : "The server was not reached. Try again.");
    } finally {
      setPending(undefined);
    }
  }

  if (alerts.length === 0) {
    return null;
  }
  const shown = byUrgency(alerts).slice(0, SHOWN);
  return (
    <section className="alert-strip" aria-label="Alerts">
      <ul>
        {shown.map((alert) => (
          <li key={alert.id} className={`alert level-${alert.level} ${alert.state === "firing" ? "" : "alert-seen"}`}>
            <Icon name={alert.level === "critical" ? "stop" : "warning"} />
            <span className="alert-level">{alert.level === "critical" ? "Critical" : "Warning"}</span>
            <span className="alert-what">
              <strong>{alert.where}</strong> {alert.what}.<small>{alert.remedy}</small>
            </span>
            <Elapsed since={alert.raisedAt} />
            {alert.acknowledgedBy ? (
              <span className="alert-by">{alert.acknowledgedBy} sees to it</span>
            ) : (
              <Button
                label="I see to it"
                size="small"
                busy={pending === alert.id}
                onPress={() => void acknowledge(alert.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {alerts.length > SHOWN && (
        <Button label={`${alerts.length - SHOWN} more`} size="small" tone="quiet" onPress={onMore} />
      )}
    </section>
  );
}
