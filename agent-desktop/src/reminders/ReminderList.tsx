import { Button } from "../design/Button";
import type { ReminderRow } from "../wire/reminderTypes";
import { clock, number, progressText, spaced, states } from "./words";

interface Props {
  rows: ReminderRow[];
  /** When they were read. */
  at: number | undefined;
  chosen: string | undefined;
  onChoose: (campaign: string) => void;
  onNew: () => void;
  onClose: () => void;
}

/** Every reminder campaign with how far it has come. */
export function ReminderList({ rows, at, chosen, onChoose, onNew, onClose }: Props) {
  return (
    <nav className="reminder-list" aria-label="Reminder campaigns">
      <header className="panel-head">
        <h2>Reminders</h2>
        <Button label="New" size="small" onPress={onNew} />
        <Button label="Floor" tone="quiet" size="small" onPress={onClose} />
      </header>
      {at !== undefined && (
        <p className="reminder-as-of">
          As of <time dateTime={new Date(at).toISOString()}>{clock(at)}</time>, renewed every 10 s
        </p>
      )}
      {rows.length === 0 && (
        <p className="empty">No reminder campaign of the floor has a plan yet. Make one with New.</p>
      )}
      <ul>
        {rows.map((row) => (
          <li key={row.plan.campaignId}>
            <button
              type="button"
              className="reminder-row"
              aria-current={row.plan.campaignId === chosen}
              onClick={() => onChoose(row.plan.campaignId)}
            >
              <span className="reminder-name">
                <strong>{row.name}</strong>
                <span className={`reminder-state state-${row.state}`}>{states[row.state]}</span>
              </span>
              <small>{progressText(row)}</small>
              <Bar row={row} />
              {row.progress.came.length > 0 && (
                <small>
                  {row.progress.came.map(({ name, count }) => `${spaced(name)} ${number(count)}`).join(", ")}
                </small>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Bar({ row: { progress } }: { row: ReminderRow }) {
  const all = Math.max(1, progress.accounts);
  return (
    <span className="reminder-bar" aria-hidden="true">
      <span className="bar-done" style={{ flexGrow: (progress.ordered - progress.underWay) / all }} />
      <span className="bar-way" style={{ flexGrow: progress.underWay / all }} />
      <span style={{ flexGrow: 1 - progress.ordered / all }} />
    </span>
  );
}
