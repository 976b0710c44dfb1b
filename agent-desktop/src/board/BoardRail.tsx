import { type KeyboardEvent, useId } from "react";
import { counted, countedText } from "../alerts/hearing";
import { Icon, type IconName } from "../design/Icon";
import type { AlertRow } from "../wire/alertTypes";
import type { Session } from "../wire/types";
import { PAGES } from "./pages";
import "./rail.css";

interface Props {
  role: Session["user"]["role"];
  /** The id of the page that is open, if it is not the floor. */
  page: string | undefined;
  alerts: AlertRow[];
  onPage: (page: string | undefined) => void;
  onQuestions: () => void;
  onWall: () => void;
}

/** The pages beside the floor, always there and at the same place. The arrows go from one to the next. */
export function BoardRail({ role, page, alerts, onPage, onQuestions, onWall }: Props) {
  const pages = PAGES.filter((entry) => entry.role === undefined || entry.role === role);
  return (
    <nav className="rail" aria-label="Pages" onKeyDown={walk}>
      <Item label="Floor" icon="floor" open={page === undefined} onPress={() => onPage(undefined)} />
      {pages.map(({ id, label, icon }) => (
        <Item
          key={id}
          label={label}
          icon={icon}
          open={page === id}
          alerts={id === "alerts" ? alerts : []}
          onPress={() => onPage(id)}
        />
      ))}
      <span className="rail-gap" />
      <Item label="Questions" icon="question" onPress={onQuestions} />
      <Item label="Wall" icon="wall" keys="W" onPress={onWall} />
    </nav>
  );
}

/** One stop down or up, around the ends. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const items = [...event.currentTarget.querySelectorAll("button")];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  if (step !== 0 && at >= 0) {
    event.preventDefault();
    items[(at + step + items.length) % items.length]?.focus();
  }
}

function Item({
  label,
  icon,
  open = false,
  alerts = [],
  keys,
  onPress,
}: {
  label: string;
  icon: IconName;
  open?: boolean;
  alerts?: AlertRow[];
  keys?: string;
  onPress: () => void;
}) {
  const says = useId();
  return (
    <button
      type="button"
      className="rail-item"
      aria-current={open ? "page" : undefined}
      aria-label={label}
      aria-keyshortcuts={keys}
      aria-describedby={alerts.length > 0 ? says : undefined}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span>{label}</span>
      {alerts.length > 0 && (
        <span className={`rail-badge level-${counted(alerts).critical > 0 ? "critical" : "warning"}`}>
          {alerts.length}
          <span id={says} className="unseen">
            {countedText(alerts)}
          </span>
        </span>
      )}
    </button>
  );
}
