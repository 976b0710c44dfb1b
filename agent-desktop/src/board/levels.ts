import type { AlertFigure, AlertRow } from "../wire/alertTypes";

/** How bad a figure is: what the server's rules say of it, which is the same on every board. */
export type Levels = (figure: AlertFigure, subject: string) => AlertRow["level"] | undefined;

export function levelsOf(alerts: AlertRow[]): Levels {
  const byKey = new Map(alerts.map((alert) => [`${alert.figure} ${alert.subject}`, alert.level]));
  return (figure, subject) => byKey.get(`${figure} ${subject}`);
}

/** Critical before warning, unseen before seen, the latest first. */
export function byUrgency(alerts: AlertRow[]): AlertRow[] {
  const rank = (alert: AlertRow) => (alert.state === "firing" ? 0 : 2) + (alert.level === "critical" ? 0 : 1);
  return [...alerts].sort((a, b) => rank(a) - rank(b) || (a.raisedAt < b.raisedAt ? 1 : -1));
}
