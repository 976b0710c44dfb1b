import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Icon } from "../design/Icon";
import { Elapsed } from "../design/time";
import type { BoardView } from "../wire/types";
import { Budget } from "./Budget";
import { percent } from "./CampaignStrip";
import { FloorCounts } from "./FloorCounts";
import { byUrgency, levelsOf } from "./levels";
import { More, WallPayers } from "./WallPayers";

/** So many alerts leave room for the rest; of more it is told how many. */
const ALERTS = 4;

/** The floor for a large screen across the room: big, without controls, all at once and nothing that moves by itself. W or Escape goes back. */
export function Wall({
  board,
  lost,
  mute,
  onClose,
}: {
  board: BoardView;
  lost: boolean;
  /** Alerts are to be heard here, and the browser blocks it. */
  mute: boolean;
  onClose: () => void;
}) {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === "Escape" || event.key.toLowerCase() === "w") {
        onClose();
      }
    };
    window.addEventListener("keydown", key);
    return () => window.removeEventListener("keydown", key);
  }, [onClose]);
  const levels = levelsOf(board.alerts);
  const figures = new Map(board.figures.map((row) => [row.id, row]));
  const alerts = byUrgency(board.alerts).slice(0, ALERTS);
  const campaigns = [...board.campaigns].sort((a, b) => Number(b.running) - Number(a.running));
  const { box, fit } = useFit();
  return (
    <main className="wall" aria-label="Wall">
      {lost && (
        <p className="wall-lost" role="alert">
          <Icon name="warning" /> Connection lost: these figures are old.
        </p>
      )}
      {mute && (
        <p className="wall-mute" role="status">
          <Icon name="warning" /> The browser blocks the sound of alerts until a key is pressed, or a click, on this
          screen.
        </p>
      )}
      <FloorCounts board={board} />
      {alerts.length > 0 && (
        <ul className="wall-alerts" aria-label="Alerts">
          {alerts.map((alert) => (
            <li key={alert.id} className={`level-${alert.level} ${alert.state === "firing" ? "" : "alert-seen"}`}>
              <Icon name={alert.level === "critical" ? "stop" : "warning"} />
              <strong>{alert.where}</strong>
              <span>{alert.what}</span>
              <span className="soft">{alert.acknowledgedBy ? `${alert.acknowledgedBy} sees to it` : "nobody yet"}</span>
              <Elapsed since={alert.raisedAt} />
            </li>
          ))}
          <More count={board.alerts.length - ALERTS} what="alerts" />
        </ul>
      )}
      <WallPayers board={board} levels={levels} />
      <div className="wall-fit" ref={box}>
        <table className="wall-campaigns">
          <thead>
            <tr>
              <th scope="col">Campaign</th>
              <th scope="col">Ready</th>
              <th scope="col">Waiting</th>
              <th scope="col">Placed</th>
              <th scope="col">Answer rate</th>
              <th scope="col">Occupancy</th>
              <th scope="col">Abandoned</th>
            </tr>
          </thead>
          <tbody>
            {campaigns.map((campaign, index) => {
              const wait = levels("oldest-wait", campaign.id);
              return (
                <tr
                  key={campaign.id}
                  className={`${campaign.running ? "" : "wall-stopped"} ${index < fit ? "" : "wall-hidden"}`}
                >
                  <th scope="row">
                    <Icon name={campaign.running ? "resume" : "hold"} />
                    {campaign.name}
                  </th>
                  <td>{campaign.leads.ready.toLocaleString("en-US")}</td>
                  <td className={wait ? `level-${wait}` : ""}>
                    {wait && <Icon name={wait === "critical" ? "stop" : "warning"} />}
                    {board.calls.filter((call) => call.campaignId === campaign.id && call.state === "Waiting").length}
                  </td>
                  <td>{campaign.today.placed.toLocaleString("en-US")}</td>
                  <td>{percent(figures.get(campaign.id)?.answerShare)}</td>
                  <td>{percent(figures.get(campaign.id)?.occupancy)}</td>
                  <td>
                    {campaign.pacing && campaign.audience === "patient" ? (
                      <span className="wall-budgets">
                        <Budget name="Today" count={campaign.pacing.today} cap={campaign.pacing.limits.abandonCap} />
                        <Budget name="30 days" count={campaign.pacing.window} cap={campaign.pacing.limits.abandonCap} />
                      </span>
                    ) : (
                      "–"
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {campaigns.length > fit && (
        <p className="wall-more">
          + {campaigns.length - fit} more campaigns, {campaigns.slice(fit).filter(({ running }) => running).length} of
          them running
        </p>
      )}
    </main>
  );
}

/** How many rows of a table the room that is left for it shows whole. The others keep their place, unseen, so that it can be measured again. */
function useFit(): { box: RefObject<HTMLDivElement | null>; fit: number } {
  const box = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState(Number.POSITIVE_INFINITY);
  const [, resized] = useState(0);
  useLayoutEffect(() => {
    const room = box.current?.clientHeight ?? 0;
    const rows = [...(box.current?.querySelectorAll<HTMLElement>("tbody tr") ?? [])];
    setFit(rows.filter((row) => row.offsetTop + row.offsetHeight <= room).length);
  });
  useEffect(() => {
    const redraw = () => resized((times) => times + 1);
    window.addEventListener("resize", redraw);
    return () => window.removeEventListener("resize", redraw);
  }, []);
  return { box, fit };
}
