import type { ReactNode } from "react";
import { Icon } from "../design/Icon";
import type { AlertRow } from "../wire/alertTypes";

/** A figure with its name. A bad one has a sign and a word beside its colour, for whoever cannot tell the colours apart. */
export function Figure({
  name,
  level,
  children,
}: {
  name: string;
  level?: AlertRow["level"] | undefined;
  children: ReactNode;
}) {
  return (
    <span className={`figure ${level ? `level-${level}` : ""}`}>
      <small>{name}</small>
      <strong>
        {level && <Icon name={level === "critical" ? "stop" : "warning"} />}
        {children}
        {level && <span className="unseen"> ({level})</span>}
      </strong>
    </span>
  );
}
